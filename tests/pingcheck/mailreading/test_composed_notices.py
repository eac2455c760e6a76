"""What came of the composed notices once, must not be lost again; and of what shows that no person wrote a mail."""

import pytest

from pingcheck.inbox.consequences import NEVER_SURE
from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind, Reason
from tests.pingcheck.mailreading.measure_notices import SETS, Counts, counts, recipients
from tests.pingcheck.mailreading.people import LETTERS, PEOPLE, letter
from tests.pingcheck.mailreading.shapes import TO, US

BOUNCES_TO = "b-mv2s3kcyqngu3ggy6lfth3mz5vt5tdzhb4cs5am7kqxa@poc.example"
REPLIES_TO = BOUNCES_TO.replace("b-", "r-", 1)
FLOORS = {
    "composed-1": Counts(284, 284, 203, 203, 89, 89, 89, 0),
    "composed-2": Counts(54, 53, 32, 32, 21, 20, 20, 0),
    "composed-3": Counts(31, 31, 20, 20, 12, 12, 12, 0),
}


@pytest.mark.parametrize("name", SETS)
def test_the_figures_do_not_fall(name: str) -> None:
    found, floor = counts(recipients(name)), FLOORS[name]
    assert (found.total, found.bounces, found.dead) == (floor.total, floor.bounces, floor.dead)
    assert found.recognised >= floor.recognised
    assert found.rightly_dead >= floor.rightly_dead
    assert found.called_dead - found.rightly_dead == 0
    assert found.right >= floor.right
    assert found.answers == 0


def mail(sender: str, to: str, subject: str, text: str, *headers: str) -> bytes:
    fields = (
        f"From: {sender}",
        f"To: {to}",
        f"Subject: {subject}",
        *headers,
        "Content-Type: text/plain; charset=utf-8",
    )
    return ("\n".join(fields) + "\n\n" + text + "\n").encode()


PROGRAMS = ["smsc@gate.example", "fax@gate.example", "postmaster@mfa.alb.example", "posta-certificata@pec.example"]
UNKNOWN = ["Ujumbe wako kwa {to} haukufikishwa.", "{to}: xyzzy", "Votre SMS vers {to} n'a pas abouti."]


@pytest.mark.parametrize("sender", [*PROGRAMS, "anything@gate.example"])
@pytest.mark.parametrize("text", UNKNOWN)
def test_what_comes_back_about_another_address_is_a_notice_in_any_words(sender: str, text: str) -> None:
    reading = read_mail(mail(sender, BOUNCES_TO, "4711", text.replace("{to}", TO)))[0]
    assert (reading.kind, reading.recipient) == (Kind.BOUNCE_OTHER, TO)


@pytest.mark.parametrize("sender", [*PROGRAMS, "no-reply@gate.example"])
@pytest.mark.parametrize("text", ["Yes, received. All is correct.", "You are not the right person.", "1"])
def test_what_no_person_sends_is_never_surely_an_answer(sender: str, text: str) -> None:
    for to in (BOUNCES_TO, REPLIES_TO, US):
        assert read_mail(mail(sender, to, "4711", text))[0].kind is not Kind.ANSWER


@pytest.mark.parametrize(("name", "text"), PEOPLE, ids=[name for name, _ in PEOPLE])
def test_a_person_s_reply_at_the_return_address_is_shown_and_does_not_count(name: str, text: str) -> None:
    reply = letter("Re: Communication check", text).replace(f"To: {US}".encode(), f"To: {BOUNCES_TO}".encode())
    reading = read_mail(reply)[0]
    is_wordless = reading.reason is Reason.ATTACHMENT or reading.kind in {Kind.OTHER, Kind.UNREADABLE}
    assert is_wordless or (reading.kind is Kind.ANSWER and reading.reason in NEVER_SURE)


@pytest.mark.parametrize(("subject", "text"), LETTERS, ids=[subject for subject, _ in LETTERS])
def test_a_person_s_letter_to_our_reply_address_is_a_person_s(subject: str, text: str) -> None:
    assert read_mail(mail(f"Duty Officer <{TO}>", REPLIES_TO, subject, text))[0].kind is Kind.ANSWER


@pytest.mark.parametrize("text", ["I am away until 5 May, write to ana@mfa.example.", "J'ai quitté le ministère."])
def test_a_program_that_answers_for_a_mailbox_writes_to_the_return_address(text: str) -> None:
    assert read_mail(mail(TO, BOUNCES_TO, "Away", text))[0].kind is Kind.AUTO_REPLY


@pytest.mark.parametrize(
    ("words", "kind"), [("abandoned: line busy", Kind.BOUNCE_OTHER), ("550 no such user", Kind.BOUNCE_DEAD)]
)
@pytest.mark.parametrize("sender", ["gateway-noreply@gate.example", "no-reply@gate.example"])
def test_a_no_reply_mailbox_gives_notices_and_no_signs_of_life(sender: str, words: str, kind: Kind) -> None:
    assert read_mail(mail(sender, US, "Report", f"Delivery to {TO} failed or was {words}"))[0].kind is kind


@pytest.mark.parametrize(
    "subject",
    [
        "Report domain: poc.example Submitter: a.example Report-ID: 1",
        "Report Domain: poc.example Submitter: b.example Report-ID: <2@b>",
    ],
)
def test_a_report_about_our_domain_answers_nothing(subject: str) -> None:
    assert read_mail(mail("reports@isp.example", US, subject, "See the file."))[0].kind is Kind.OTHER


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("command: RCPT\ncode: 550\nresponse: no such user", (Kind.BOUNCE_DEAD, Reason.NO_SUCH_MAILBOX)),
        ("command: MAIL\ncode: 550\nresponse: unknown domain", (Kind.BOUNCE_OTHER, Reason.OUR_SENDER)),
        ("stage = DATA\ncode = 552\ntext = message too big", (Kind.BOUNCE_OTHER, Reason.SIZE)),
        ("details: 550 5.1.1 account does not exist\ninactive: yes", (Kind.BOUNCE_DEAD, Reason.NO_SUCH_MAILBOX)),
        ("details: 550 5.2.1 account is disabled\nknown: no", (Kind.BOUNCE_OTHER, Reason.SUSPENDED)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("below", ["message-id: <c1@poc.example>", "sender: check@poc.example"])
def test_a_label_ends_the_reply_above_it(lines: str, below: str, expected: tuple[Kind, Reason]) -> None:
    reading = read_mail(mail("bounce@hub.example", US, "Bounce report", f"recipient: {TO}\n{lines}\n{below}"))[0]
    assert (reading.kind, reading.reason) == expected


@pytest.mark.parametrize("to", [BOUNCES_TO, US])
@pytest.mark.parametrize("said", [f"{TO}\n550 There is no mailbox of that name", f"<{TO}>: 550 5.1.1 unknown"])
def test_a_mail_system_may_write_re(said: str, to: str) -> None:
    text = f"Hi. This is the mail server at a.example. I was not able to deliver your message to:\n\n{said}"
    reading = read_mail(mail("Postmaster <postmaster@a.example>", to, "Re:Communication check", text))[0]
    assert (reading.kind, reading.recipient) == (Kind.BOUNCE_DEAD, TO)
