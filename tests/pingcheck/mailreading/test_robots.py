"""Machines that answer in a person's name: absences, desks, and those that want a proof first."""

import pytest

from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind, Reason
from tests.pingcheck.mailreading.people import letter
from tests.pingcheck.mailreading.robots import CHALLENGES, ROBOTS, Robot
from tests.pingcheck.mailreading.robots_abroad import CHALLENGES_ABROAD, ROBOTS_ABROAD
from tests.pingcheck.mailreading.shapes import MESSAGE_ID, TO


@pytest.mark.parametrize("robot", [*ROBOTS, *ROBOTS_ABROAD], ids=lambda robot: robot.name)
def test_an_automatic_reply_is_known_and_what_it_tells_is_found(robot: Robot) -> None:
    reading = read_mail(letter(robot.subject, robot.text, *filter(None, robot.headers.split("\n"))))[0]
    assert (reading.kind, reading.reason) == (Kind.AUTO_REPLY, robot.reason)
    assert (reading.returns_on, reading.stand_in, reading.ticket) == (robot.returns_on, robot.stand_in, robot.ticket)
    assert (reading.recipient, reading.message) == (TO, MESSAGE_ID)


def test_its_own_header_is_enough_for_a_machine_s_words_and_a_denial_is_none() -> None:
    text = "Received."
    receipt = "Thank you for your e-mail. It has been received."
    assert read_mail(letter("Re: Check", receipt, "Auto-Submitted: auto-replied"))[0].kind is Kind.AUTO_REPLY
    assert read_mail(letter("Re: Check", text, "Auto-Submitted: no"))[0].kind is Kind.ANSWER
    assert read_mail(letter("Re: Check", text, "X-Autoreply: no"))[0].kind is Kind.ANSWER


def test_an_alarm_that_a_machine_sends_of_its_own_accord_answers_nothing() -> None:
    alarm = "From: root@mfa.alb.example\nSubject: disk 91% full\nAuto-Submitted: auto-generated\n\nIt fills up.\n"
    assert read_mail(alarm.encode())[0].kind is Kind.OTHER


@pytest.mark.parametrize(("name", "subject", "text"), [*CHALLENGES, *CHALLENGES_ABROAD])
def test_who_wants_a_proof_first_is_no_person_and_no_absence(name: str, subject: str, text: str) -> None:
    for more in ((), ("Auto-Submitted: auto-replied",)):
        reading = read_mail(letter(subject, text, *more))[0]
        assert (reading.kind, reading.reason) == (Kind.CHALLENGE, Reason.PROVE_HUMAN)


def test_a_date_is_read_by_the_day_of_the_mail() -> None:
    def back(text: str) -> str:
        return str(read_mail(letter("Out of office", text))[0].returns_on)

    assert back("I am away until 3 January.") == "2027-01-03"  # the mail is of April 2026
    assert back("I am away until 04/05/2026.") == "2026-05-04"
    assert back("I am away until 05/21/2026.") == "2026-05-21"
    assert back("I am away until 2026-05-04.") == "2026-05-04"
    assert back("Away from 22 April to 4 May; the conference of 9 May goes on.") == "2026-05-09"
    assert back("I am away until 31 February.") == "None"
    assert back("I am away for a while. Room 12, tel. 03.02.1999.") == "None"
