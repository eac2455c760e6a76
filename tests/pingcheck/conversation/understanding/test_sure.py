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


# Each says "I" of its own accord, and each was never the contact, or is the contact no more.
NEVER = (
    "I was never a point of contact for anything.",
    "Je n'ai jamais été point de contact.",
    "Nunca he sido punto de contacto.",
    "Я никогда не был контактным лицом.",
    "我从未担任过联络点。",
    "لم أكن يوماً جهة اتصال.",
)
NO_LONGER = (
    "I am no longer the point of contact.",
    "Je ne suis plus le point de contact.",
    "Ya no soy el punto de contacto.",
    "Я больше не являюсь контактным лицом.",
    "我不再担任联络点。",
    "لم أعد نقطة الاتصال.",
)
LEFT = (
    "{} has left the service.",
    "{} a quitté ses fonctions.",
    "{} ya no trabaja aquí.",
    "{} больше не работает в министерстве.",
    "{}已离职。",
    "{} لم يعد يعمل هنا.",
)
OF_OTHERS = (
    ("Ms Fonoti", "The employee", "The holder of this account"),
    ("Mme Petit", "L'employé", "Le titulaire de ce compte"),
    ("La Sra. Robles", "El empleado", "El titular de esta cuenta"),
    ("Госпожа Халилова", "Указанный сотрудник", "Владелец этого ящика"),
    ("何女士", "该员工", "本账户持有人"),
    ("السيد هاني", "الموظف المذكور", "صاحب الحساب"),
)
RECEIPTS = ("Received.", "Yes.", "Bien reçu, merci.", "Recibido.", "Получено.", "收到。", "تم الاستلام.")
IN_EACH = st.integers(0, 5)


@given(st.sampled_from(RECEIPTS), st.sampled_from(NEVER), st.sampled_from([" ", "\n\n", "\n---\n"]), st.booleans())
def test_who_confirms_and_was_never_the_contact_contradicts_himself(
    receipt: str, never: str, between: str, above: bool
) -> None:
    alone = understand(never)
    assert (alone.answer, alone.sure) == (Answer.WRONG_PERSON, True)
    read = understand(between.join((receipt, never) if above else (never, receipt)))
    assert read.answer is not None
    assert not read.sure
    assert not understand(never, set_aside=receipt).sure


@given(st.sampled_from(RECEIPTS), st.sampled_from(NO_LONGER), st.booleans())
def test_who_is_the_contact_no_more_says_so_with_the_receipt_or_corrects_it(
    receipt: str, no_longer: str, above: bool
) -> None:
    paragraphs = (receipt, no_longer) if above else (no_longer, receipt)
    for together in (" ".join(paragraphs), no_longer):
        read = understand(together)
        assert (read.answer, read.sure) == (Answer.NO_LONGER_ME, True)
    assert not understand("\n\n".join(paragraphs)).sure
    assert not understand(no_longer, set_aside=receipt).sure


@given(IN_EACH, st.integers(0, 2), st.sampled_from(["", *RECEIPTS]))
def test_what_is_said_of_a_third_person_is_never_surely_said_of_the_writer(at: int, whom: int, receipt: str) -> None:
    assert not understand(f"{receipt} {LEFT[at].format(OF_OTHERS[at][whom])}").sure


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for your message about the seminar: I confirm my attendance.",
        "Merci de votre message au sujet de la réunion : je confirme ma présence.",
        "Gracias por su correo sobre el taller: confirmo mi asistencia.",
        "Спасибо за Ваше письмо о семинаре: подтверждаю участие.",
        "感谢来信邀请参加研讨会，确认出席。",
        "شكراً على رسالتكم بشأن الورشة، أؤكد حضوري.",
    ],
)
def test_who_confirms_something_else_has_confirmed_no_receipt(words: str) -> None:
    read = understand(words)
    assert not read.sure
    assert read.answer is None


@pytest.mark.parametrize(
    "words",
    [
        "Sale! Call us now on 0800 555 0100 and say YES to a new kitchen.",
        "Appelez-nous vite au 0800 55 01 00 pour une cuisine gratuite !",
        "¡Ofertas! Llámenos al 0800 555 0100 y gane un viaje.",
        "Звоните нам прямо сейчас и получите кухню в подарок!",
        "نعم، لدينا أفضل أسعار المكيفات، اتصلوا الآن!",
    ],
)
def test_an_advertisement_is_never_sure(words: str) -> None:
    assert not understand(words).sure


@pytest.mark.parametrize(
    "words",
    [
        "Il est arrivé dans la boîte de réception et non dans les indésirables.",
        "Confirmo su recepción en esta Dirección.",
        "已收到。更正：本邮箱无人对接。",
        "那栋楼已经不是我们的了。",
        "Confirmo la recepción. Desde julio mi cargo es Directora. Les ruego corregirlo.",
    ],
)
def test_a_place_a_title_or_a_building_is_no_sure_denial_or_correction(words: str) -> None:
    read = understand(words)
    assert not read.sure or read.answer is Answer.RECEIVED


@pytest.mark.parametrize("words", ["Option 1", "Opción 1", "Вариант 1.", "选项1", "选1", "الخيار رقم ١", "n° 1"])
def test_a_number_may_stand_behind_the_word_option(words: str) -> None:
    assert understand(words).answer is Answer.RECEIVED
    assert understand(words).sure
    assert not understand(words.replace("1", "7").replace("١", "٧")).sure


def test_an_incident_is_marked_wherever_it_stands_and_never_in_our_own_words() -> None:
    assert understand("Yes.", set_aside="Our network was hacked last night.").incident
    assert not understand("Received.", set_aside="No incident has occurred.").incident
    assert not [language for language in Language if understand("", set_aside=sent(language)).incident]
