"""Which kind of mail it is where words do not say it: held, encrypted, a file, a calendar, a desk, a person."""

from pathlib import Path

import pytest

from pingcheck.inbox.consequences import meaning_of
from pingcheck.inbox.mail_reader import understood
from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind, Reading, Reason
from tests.pingcheck.mailreading.desks import FORMAL, MARKED_DESKS, MARKED_PEOPLE, UNMARKED_DESKS
from tests.pingcheck.mailreading.moderated import HELD, NOT_HELD, Held
from tests.pingcheck.mailreading.people import QUOTED, letter
from tests.pingcheck.mailreading.wordless import ATTACHMENTS, CALENDARS, ENCRYPTED, REACTIONS, WITH_WORDS

REPORTED = Path(__file__).parents[2] / "corpora" / "kinds"
Named = tuple[str, bytes]


def named(cases: list[Named]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("raw", [raw for _, raw in cases], ids=[name for name, _ in cases])


def is_surely_said(reading: Reading) -> bool:
    return meaning_of(reading, understood(reading.text, (), ())).sure


@pytest.mark.parametrize("held", HELD, ids=lambda held: held.name)
def test_what_waits_for_a_moderator_is_held(held: Held) -> None:
    reading = read_mail(letter(held.subject, held.text, *held.headers.split("\n"), sender=held.sender))[0]
    assert (reading.kind, reading.reason) == (Kind.CHALLENGE, Reason.HELD)


@pytest.mark.parametrize(("subject", "text"), NOT_HELD)
def test_who_speaks_of_a_moderator_holds_nothing(subject: str, text: str) -> None:
    assert read_mail(letter(subject, text))[0].kind is Kind.ANSWER


@named(ENCRYPTED)
def test_an_encrypted_message_is_a_person_s_and_says_nothing(raw: bytes) -> None:
    reading = read_mail(raw)[0]
    assert (reading.kind, reading.reason) == (Kind.ANSWER, Reason.ENCRYPTED)
    assert "encrypted" in reading.why
    assert "received0" not in reading.text
    assert meaning_of(reading, understood(reading.text, (), ())).answer is None


@named(ATTACHMENTS)
def test_a_file_alone_is_a_person_s_and_none_of_its_bytes_are_words(raw: bytes) -> None:
    reading = read_mail(raw)[0]
    assert (reading.kind, reading.reason) == (Kind.ANSWER, Reason.ATTACHMENT)
    assert "an attachment only" in reading.why
    assert not any(sign in reading.text for sign in ("PDF", "endobj", "RIFF", "VCALENDAR", "rtf", "\ufffd"))
    assert meaning_of(reading, understood(reading.text, (), ())).answer is None


@named(WITH_WORDS)
def test_a_file_beside_words_takes_nothing_from_them(raw: bytes) -> None:
    reading = read_mail(raw)[0]
    assert (reading.kind, reading.reason) == (Kind.ANSWER, None)
    assert is_surely_said(reading)


@pytest.mark.parametrize(
    "text",
    ["Received. Next time an encrypted message would be welcome.", "Recibido. Mejor por correo cifrado, gracias."],
)
def test_who_speaks_of_encryption_is_read(text: str) -> None:
    assert read_mail(letter("Re: Communication check", text))[0].reason is None


@named(CALENDARS)
def test_a_calendar_s_reply_answers_an_invitation(raw: bytes) -> None:
    reading = read_mail(raw)[0]
    assert (reading.kind, reading.reason) == (Kind.OTHER, Reason.CALENDAR_REPLY)
    assert "VCALENDAR" not in reading.text


@named(REACTIONS)
def test_a_reaction_is_named_and_is_no_answer(raw: bytes) -> None:
    reading = read_mail(raw)[0]
    assert (reading.kind, reading.reason) == (Kind.OTHER, Reason.REACTION)
    assert "emoji" not in reading.text


@pytest.mark.parametrize(
    ("subject", "text"), [case[1:] for case in UNMARKED_DESKS], ids=[case[0] for case in UNMARKED_DESKS]
)
def test_a_desk_that_bears_no_mark_is_never_sure(subject: str, text: str) -> None:
    for below in ("", QUOTED):
        reading = read_mail(letter(subject, text + below, sender="CERT Support <support@cert.example>"))[0]
        assert not is_surely_said(reading)


@pytest.mark.parametrize("text", FORMAL)
def test_a_formal_acknowledgement_is_named(text: str) -> None:
    reading = read_mail(letter("Re: Communication check", text))[0]
    assert (reading.kind, reading.reason) == (Kind.ANSWER, Reason.ACKNOWLEDGEMENT)


@pytest.mark.parametrize("text", ["Yes, received.", "Yes, we have received your message.\n\nMaria", "It reached us."])
def test_a_plain_yes_is_no_formal_acknowledgement(text: str) -> None:
    assert read_mail(letter("Re: Communication check", text))[0].reason is None


@pytest.mark.parametrize(("headers", "text"), MARKED_PEOPLE)
def test_a_person_whose_mail_a_program_marked_is_put_before_an_officer(headers: str, text: str) -> None:
    for below in ("", QUOTED):
        reading = read_mail(letter("Re: Communication check", text + below, *headers.split("\n")))[0]
        assert (reading.kind, reading.reason) == (Kind.ANSWER, Reason.MARKED_AUTOMATIC)
        assert not is_surely_said(reading)


@pytest.mark.parametrize("text", MARKED_DESKS)
def test_thanks_and_a_promise_below_such_a_header_are_a_program_s(text: str) -> None:
    reading = read_mail(letter("Re: Communication check", text, "Auto-Submitted: auto-replied"))[0]
    assert reading.kind is Kind.AUTO_REPLY


@pytest.mark.parametrize(
    ("name", "kind", "reason", "sure"),
    [
        ("calendar-accept", Kind.OTHER, Reason.CALENDAR_REPLY, False),
        ("desk-ack-re-noheaders-3", Kind.ANSWER, Reason.TICKET_OPENED, False),
        ("mailman-held", Kind.CHALLENGE, Reason.HELD, False),
        ("pdf-only", Kind.ANSWER, Reason.ATTACHMENT, False),
        ("servicenow-auto-generated", Kind.ANSWER, Reason.MARKED_AUTOMATIC, False),
        ("smime-opaque", Kind.ANSWER, None, True),
        ("voicemail-wav", Kind.ANSWER, Reason.ATTACHMENT, False),
    ],
)
def test_what_was_reported_is_read_as_what_it_is(name: str, kind: Kind, reason: Reason | None, sure: bool) -> None:
    reading = read_mail((REPORTED / f"{name}.eml").read_bytes())[0]
    assert (reading.kind, reading.reason) == (kind, reason)
    assert (kind is Kind.ANSWER and is_surely_said(reading)) is sure
