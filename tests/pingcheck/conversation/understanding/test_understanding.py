"""What people write back is read as they meant it, and nothing counts as a confirmation that is none."""

import time
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingcheck.conversation.understanding.interpretation import understand
from pingcheck.conversation.understanding.phrase_tables import FOLDER as PHRASES
from pingcheck.conversation.understanding.phrase_tables import Says
from pingcheck.exercises.status import Answer
from pingcheck.mailreading import reply_parts
from tests.pingcheck.conversation.understanding.corpus import (
    FOLDER,
    KINDS,
    LANGUAGES,
    Reply,
    is_right,
    is_wrongly_counted,
    our_mail,
    readings,
    replies,
    words_of,
)

EVERY = [reply for kind in KINDS for lang in LANGUAGES for reply in replies(kind, lang)]
PLAIN = [reply for reply in EVERY if not reply.body.lstrip().startswith("<")]
CONFIRMED = [reply for reply in PLAIN if reply.answer == "received"]
# The least that is read rightly where it is less than elsewhere: sets that were hardly mended by, and short ones.
FEWEST = dict.fromkeys(("unseen-1", "unseen-traps-1"), 0.85) | {"ordinary-6": 0.75, "traps-3": 0.75}
FEWEST |= {"unseen-2": 0.82, "unseen-traps-2": 0.8, "unseen-3": 0.8}
SIGNATURES = (
    "-- \nJohn Smith\nPoint of contact, CERT-XX\nTel. +1 202 555 0100",
    "Best regards,\nA. Person\nNot a real office",
    "Cordialement,\nÀ. Personne",
    "С уважением,\nИванов И. И.",
    "此致\n敬礼\n张三",
    "مع التحية،\nفلان الفلاني",
    "Sent from my iPhone",
    "Отправлено с iPhone",
)
DISCLAIMERS = (
    "This e-mail is confidential and intended solely for the addressee. If you have received this message in error,"
    " please notify the sender and delete it. You must not copy it.",
    "Ce message peut contenir des informations confidentielles. Si vous avez reçu ce message par erreur,"
    " veuillez le détruire.",
    "Este mensaje es confidencial. Si usted no es el destinatario o lo ha recibido por error, le rogamos"
    " que lo elimine.",
    "Это сообщение является конфиденциальным. Если Вы получили его по ошибке, просим удалить его.",
    "本邮件含有保密信息。如果您错收了本邮件，请立即删除。",
    "هذه الرسالة سرية ومخصصة للمرسل إليه. إذا وصلتك عن طريق الخطأ، يرجى حذفها.",
)
ANNOUNCEMENTS = (
    "On Mon, 1 Mar 2027 at 09:12, Secretariat <r-a@check.example.org> wrote:",
    "Le lun. 1 mars 2027 à 10:12, Secrétariat <r-a@check.example.org> a écrit :",
    "El lun, 1 mar 2027 a las 10:12, Secretaría (<r-a@check.example.org>) escribió:",
    "пн, 1 мар. 2027 г. в 10:12, Секретариат <r-a@check.example.org>:",
    "在 2027年3月1日，秘书处 <r-a@check.example.org> 写道：",
    "في 1 مارس 2027، كتب الأمانة <r-a@check.example.org>:",
    "-----Original Message-----\nFrom: Secretariat\nSent: Monday, 1 March 2027",
    "Am 01.03.2027 um 10:12 schrieb Secretariat:",
)


@pytest.fixture(scope="module", autouse=True)
def tables_read() -> None:
    """The first reading also reads the tables, which no deadline should hold against an example."""
    understand("warm")


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_enough_to_judge_by(language: str) -> None:
    assert len(replies("development", language)) >= 40
    assert len(replies("mixed-1", language)) >= 10


@pytest.mark.parametrize("kind", KINDS)
def test_most_replies_are_read_rightly(kind: str) -> None:
    """The others go before an officer."""
    found = [reading for language in LANGUAGES for reading in readings(kind, language)]
    wrong = [(reply.name, understood) for reply, understood in found if not is_right(reply, understood)]
    assert len(found) - len(wrong) >= FEWEST.get(kind, 0.92) * len(found), wrong


def test_hardly_any_reply_is_surely_misread() -> None:
    """One in a thousand, all kinds together."""
    found = [reading for kind in KINDS for language in LANGUAGES for reading in readings(kind, language)]
    misread = [reading for reading in found if reading[1].sure and reading[1].answer != reading[0].answer]
    assert len(misread) <= 0.001 * len(found), misread


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.*.txt")), ids=lambda file: file.name)
def test_nothing_is_wrongly_counted(file: pytest.Item) -> None:
    kind, language, _ = file.name.split(".")
    assert kind in KINDS
    for reply, found in readings(kind, language):
        assert not is_wrongly_counted(reply, found), reply


@given(st.sampled_from(PLAIN), st.sampled_from(ANNOUNCEMENTS), st.sampled_from(LANGUAGES))
def test_our_mail_quoted_below_changes_nothing(reply: Reply, announcement: str, language: str) -> None:
    quoted = "".join(f"> {line}\n" for line in our_mail(language).splitlines())
    words = words_of(reply)
    again = reply_parts(f"{words}\n\n{announcement}\n\n{quoted}", [our_mail(reply.language)]).own
    assert understand(again) == understand(words)


@given(st.sampled_from(PLAIN), st.sampled_from(LANGUAGES), st.booleans())
def test_our_mail_without_marks_changes_nothing(reply: Reply, language: str, above: bool) -> None:
    words = words_of(reply)
    parts = (our_mail(language), words) if above else (words, our_mail(language))
    again = reply_parts("\n\n".join(parts), [our_mail(reply.language), our_mail(language)]).own
    assert understand(again) == understand(words)


@given(st.sampled_from(PLAIN), st.sampled_from(SIGNATURES), st.sampled_from(["", *DISCLAIMERS]))
def test_a_signature_or_disclaimer_changes_nothing(reply: Reply, signature: str, disclaimer: str) -> None:
    words = words_of(reply)
    assert understand(reply_parts(f"{words}\n\n{signature}\n\n{disclaimer}").own) == understand(words)


NEGATED = (
    "We did not receive {}",
    "I have never received {}",
    "Nous n'avons pas reçu {}",
    "Je n'ai jamais reçu {}",
    "No hemos recibido {}",
    "Nunca recibí {}",
    "Мы не получили {}",
    "Письмо не получено {}",
    "我们没有收到{}",
    "至今未收到{}",
    "لم نستلم {}",
    "لم تصلنا {}",
    "I cannot confirm {}",
    "Wir haben {} nicht erhalten",
)


@given(st.sampled_from(NEGATED), st.sampled_from(["it", "le message", "este correo", "письмо", "邮件", "الرسالة", ""]))
def test_a_negated_receipt_is_never_a_confirmation(sentence: str, what: str) -> None:
    assert not understand(sentence.format(what)).sure


@given(st.sampled_from(CONFIRMED), st.sampled_from(["If ", "Si ", "Если ", "如果", "إذا "]))
def test_a_condition_before_it_takes_the_certainty(reply: Reply, condition: str) -> None:
    if (first := words_of(reply).split("\n")[0]) and first.strip(" 1١.👍🏽"):
        assert not understand(f"{condition}the boss agrees, {first}").sure


@given(st.text(max_size=400), st.lists(st.text(max_size=60), max_size=3))
def test_whatever_is_written_is_read_without_failing(text: str, ours: list[str]) -> None:
    understood = understand(reply_parts(text, ours).own)
    assert not understood.sure or understood.answer


@given(
    st.lists(
        st.sampled_from(
            [
                "received",
                "no",
                "if",
                ">",
                ":",
                "-",
                "?",
                "收到",
                "تم",
                "wrote",
                "On",
                "2027",
                "<a@b.c>",
                "\n",
                "From:",
                "Sent:",
                "--",
                "da",
            ]
        )
    )
)
@settings(max_examples=200)
def test_words_in_any_order_are_read_without_failing(parts: list[str]) -> None:
    understand(reply_parts(" ".join(parts)).own)


@pytest.mark.parametrize(
    "part",
    ["a", "> ", "received ", "收", "a@", "On 2027 ", "From: x\n", "+1 ", "not ... ", "\n", "(", "if you ", "وصلت "],
)
def test_a_megabyte_is_read_in_bounded_time(part: str) -> None:
    text = (part * 1_000_000)[:1_000_000]
    understand("warm")
    started = time.process_time()
    understood = understand(reply_parts(text, [our_mail("en")]).own)
    assert time.process_time() - started < 3
    assert not understood.sure


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_say_everything(language: str) -> None:
    table = tomllib.loads((PHRASES / f"{language}.toml").read_text(encoding="utf-8"))
    assert table.keys() <= set(Says)
    core = (Says.RECEIVED, Says.BARE, Says.NO_LONGER, Says.WRONG, Says.DETAILS, Says.CALL, Says.NEGATION, Says.TICKET)
    assert all(len(table[says]) > 3 for says in core)


def test_a_number_counts_only_where_our_mail_offers_it() -> None:
    assert understand("2").answer is Answer.NO_LONGER_ME
    assert understand("٣").answer is Answer.WRONG_PERSON
    assert understand("1", offered=()).answer is None
    assert understand("7").answer is None


def test_an_officer_sees_which_words_decided_and_which_speak_against() -> None:
    assert understand("Received, thank you").why == "received: received"
    assert understand("Once my boss agrees I confirm receipt").why.startswith(
        "nothing: confirm receipt; but condition: once"
    )


def test_what_we_cannot_read_is_handed_over_and_takes_the_certainty() -> None:
    read = understand("Received, thanks. Our embassy in the south keeps different hours during the harvest festival.")
    assert not read.sure
    assert read.rest == "Our embassy in the south keeps different hours during the harvest festival."
    assert not understand("Received, thanks.\n\nA. Person\nDuty officer").rest


def test_what_is_wrong_and_right_is_kept_as_written() -> None:
    read = understand("Received. Our number has changed: +355 4 222 2000. Thanks!")
    assert read.details == "Our number has changed: +355 4 222 2000."


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_the_mark_of_a_mail_server_says_nothing_was_received(end: str) -> None:
    """As a broken report shows it, whose header stands in its text."""
    header = ["Received: from localhost (localhost)", "\tby mx.example (V8/cf) id v66; Thu, 6 Jul 2017 20:27:19 +0900"]
    assert not understand(reply_parts(end.join(header)).own).sure
    assert understand(reply_parts("Received: yes, this morning").own).answer is Answer.RECEIVED


def test_what_grows_beyond_what_is_looked_at_is_never_sure() -> None:
    """A sign that is folded to seven: what stands behind many of them is not looked at."""
    excess = "\u321d" * 900
    assert understand("Received, thank you.").sure
    assert not understand(f"Received, thank you. {excess}").sure
    assert not understand(f"Received, thank you. {excess} No, we did not receive it.").sure
