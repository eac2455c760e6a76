"""What only machines write is never a person's answer; what a person quotes of it makes nobody a machine."""

import pytest

from pingcheck.inbox.mail_reader import understood
from pingcheck.mailreading import holds_machine_words
from pingcheck.mailreading.notices.machine_words import is_machine_text
from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind
from tests.pingcheck.mailreading.machines import COMPLAINTS, GATEWAYS
from tests.pingcheck.mailreading.people import letter
from tests.pingcheck.mailreading.shapes import US


@pytest.mark.parametrize("subject", ["Re: Communication check", "Communication check", "Message status"])
@pytest.mark.parametrize("text", GATEWAYS.values(), ids=GATEWAYS)
def test_a_gateway_s_reply_is_a_bounce_even_as_an_answer_to_our_mail(text: str, subject: str) -> None:
    mail = letter(subject, text, "In-Reply-To: <0b5fd5a0c1d94b0f@poc.example>")
    [reading] = read_mail(mail, US)
    assert reading.kind in {Kind.BOUNCE_DEAD, Kind.BOUNCE_OTHER}
    assert reading.recipient == "5550100@sms.example"


PEOPLE = [
    "Yes, received. Our server answers 550 now and then, never mind.",
    "Dear colleague,\n\nyour last mail came back to you with 550 5.1.1 user unknown, I hear. This one reached me.\n\n"
    "Best regards\nA. Tester\nPhone: +355 4 123\nMobile: +355 6 123",
    "Received, thank you.\n\nName: A. Tester\nPhone: +355 4 123456\nE-mail: poc@mfa.alb.example",
    "We got it. Here is what our log says:\n\n<<< 250 2.0.0 OK\n\nKind regards\nThe team",
    "The Message-ID: of your mail is cut off here. It did arrive, though; what else do you need from us today?",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_a_person_who_quotes_a_server_stays_a_person(text: str) -> None:
    assert not is_machine_text(text)
    assert read_mail(letter("Re: Communication check", text), US)[0].kind is Kind.ANSWER


MACHINES = [
    "Reporting-MTA: dns; relay.example",
    "Feedback-Type: abuse",
    "This is an email abuse report for an email message received from 192.0.2.1",
    "RCPT TO:<poc@mfa.example>",
    "550 5.1.1 <poc@mfa.example> wrong person",
    "550 no longer me",
    '{"event": "bounce", "answer": "yes"}',
    "X-Failed-Recipients: poc@mfa.example",
    "Diagnostic-Code: smtp;550 wrong person",
]


@pytest.mark.parametrize("words", MACHINES)
def test_beside_a_machine_s_words_nothing_is_sure(words: str) -> None:
    assert holds_machine_words(words)
    for answer in ("Yes, received.", "Wrong person.", "I am no longer the contact."):
        assert understood(answer, (), ()).meaning.sure
        assert not understood(f"{answer}\n{words}\n", (), ()).meaning.sure


@pytest.mark.parametrize("text", COMPLAINTS.values(), ids=COMPLAINTS)
def test_a_complaint_that_lost_its_parts_is_no_answer(text: str) -> None:
    reading = read_mail(letter("Communication check", text), US)[0]
    assert reading.kind in {Kind.COMPLAINT, Kind.UNREADABLE}
