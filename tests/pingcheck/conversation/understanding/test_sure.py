"""What takes the certainty from a reply, and what does not. The composed replies of each kind stand in
tests/corpora/replies, `kinds.*.txt`."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from directory.languages import Language
from pingcheck.conversation.understanding.interpretation import understand
from pingcheck.exercises.status import Answer
from tests.pingcheck.conversation.understanding.corpus import LANGUAGES, Reply, is_right, readings, words_of
from tests.pingcheck.conversation.understanding.our_mails import sent
from tests.pingcheck.conversation.understanding.test_understanding import EVERY, PLAIN

KINDS = {
    f"{reply.name}.{language}": (reply, read) for language in LANGUAGES for reply, read in readings("kinds", language)
}
# It could be read, and goes before an officer.
BEYOND_US = {"thing-4.en"}
UNREAD = (
    "The courier painted seven green boats beside the harbour.",
    "Le boulanger a vendu trois chevaux au notaire.",
    "La abuela guardaba botellas azules bajo la escalera.",
    "Соседский трактор переехал забор возле мельницы.",
    "隔壁的猫打翻了三盆兰花。",
    "كسر الجار نافذة المطبخ بحجر كبير.",
)
GREETINGS = ("Good morning,", "Bonjour,", "Buenos días,", "Здравствуйте!", "您好！", "السلام عليكم،")
DISCLAIMERS = (
    "This e-mail is intended solely for the addressee.\nIf you have received it in error, please delete it.",
    "Si vous avez reçu ce message par erreur, veuillez le détruire.",
    "Si usted lo ha recibido por error, le rogamos que lo elimine.",
    "Если Вы получили его по ошибке, просим удалить его.",
    "如果您错收了本邮件，请立即删除。",
    "إذا وصلتك عن طريق الخطأ، يرجى حذفها.",
    "Anna Berg\nDuty officer\nTel. +47 22 55 01 00",
)


@pytest.fixture(scope="module", autouse=True)
def tables_read() -> None:
    """The first reading also reads the tables, which no deadline should hold against an example."""
    understand("warm")


@pytest.mark.parametrize("name", [name for name in KINDS if name not in BEYOND_US])
def test_each_kind_is_read_as_a_careful_officer_would(name: str) -> None:
    reply, read = KINDS[name]
    assert is_right(reply, read), read
    assert read.incident is name.startswith("incident"), read


@given(st.sampled_from(EVERY), st.sampled_from(UNREAD), st.booleans())
def test_a_sentence_that_we_cannot_read_never_makes_anything_sure(reply: Reply, unread: str, above: bool) -> None:
    words = words_of(reply)
    read = understand("\n\n".join((unread, words) if above else (words, unread)))
    assert not read.sure or understand(words).sure
    assert not (read.sure and read.answer is Answer.RECEIVED)


@given(st.sampled_from(PLAIN), st.sampled_from(GREETINGS))
def test_a_greeting_never_changes_the_answer(reply: Reply, greeting: str) -> None:
    words = words_of(reply)
    plain, greeted = understand(words), understand(f"{greeting}\n\n{words}")
    assert (greeted.answer, greeted.sure) == (plain.answer, plain.sure)


@given(st.lists(st.sampled_from(PLAIN), min_size=2, max_size=3))
def test_the_order_of_paragraphs_makes_nothing_sure_that_was_not(several: list[Reply]) -> None:
    paragraphs = [words_of(reply) for reply in several]
    one, other = understand("\n\n".join(paragraphs)), understand("\n\n".join(reversed(paragraphs)))
    assume(one.sure or other.sure)
    assert one.sure == other.sure


@pytest.mark.parametrize("offered", ["0", "-1", "1?", "1, 3", "6", "11", "1.5", "n° 1 or 2", "1 2", "1\n2", "+1-"])
def test_what_is_not_exactly_one_of_the_numbers_offered_is_never_sure(offered: str) -> None:
    assert not understand(offered).sure


@pytest.mark.parametrize("aside", DISCLAIMERS)
def test_a_disclaimer_or_signature_takes_nothing_from_an_answer(aside: str) -> None:
    assert understand("Received, thank you.", set_aside=aside).sure


@pytest.mark.parametrize(
    "aside",
    [
        "We did receive it, but I am no longer the point of contact.",
        "Je ne suis plus le point de contact.",
        "Nuestro teléfono ha cambiado: +506 2555 0100.",
        "Я никогда не был контактным лицом.",
        "请给我打电话。",
        "لم أعد نقطة الاتصال.",
    ],
)
def test_another_answer_in_what_was_set_aside_takes_the_certainty_and_is_proposed_alone(aside: str) -> None:
    assert not understand("Received, thank you.", set_aside=aside).sure
    alone = understand("", set_aside=aside)
    assert alone.answer is not None
    assert not alone.sure


def test_an_incident_is_marked_wherever_it_stands_and_never_in_our_own_words() -> None:
    assert understand("Yes.", set_aside="Our network was hacked last night.").incident
    assert not understand("Received.", set_aside="No incident has occurred.").incident
    assert not [language for language in Language if understand("", set_aside=sent(language)).incident]
