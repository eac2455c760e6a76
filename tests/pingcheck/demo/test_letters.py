"""What the demo's people write is read as the demo shows it, whatever the seed and the language."""

from datetime import date
from typing import NamedTuple

import pytest

from directory.languages import Language
from pingcheck.demo.behaviour import Deed
from pingcheck.demo.invented_data import invented_people, letter_texts
from pingcheck.demo.letters import Answered, Correspondent, letter
from pingcheck.exercises.status import Answer
from pingcheck.inbox.mail_reader import readings_of, understood
from pingcheck.mailreading import Kind, Reading, Reason
from tests.cast import NOON

SEEDS = range(12)
OURS = Answered(
    "<" + "a" * 32 + "@pingcheck.example>", "[CC-2026-01] Communication check", "r-x@p.example", "b-x@p.example"
)
HOST = "cert.lanhai.example"


class Meaning(NamedTuple):
    answer: Answer | None
    sure: bool
    incident: bool
    names_successor: bool


REPLIES = {
    Deed.REPLY: Meaning(Answer.RECEIVED, sure=True, incident=False, names_successor=False),
    Deed.REPLY_SUCCESSOR: Meaning(Answer.NO_LONGER_ME, sure=True, incident=False, names_successor=True),
}


def read(deed: Deed, language: Language, seed: int) -> Reading:
    writer = Correspondent(f"duty@{HOST}", invented_people()[language].names[0], language)
    [reading] = readings_of((sent := letter(deed, writer, OURS, NOON, seed)).content, sent.recipient).readings
    assert reading.message == OURS.message_id.strip("<>")
    return reading


def meaning(deed: Deed, language: Language, seed: int) -> Meaning:
    reading = read(deed, language, seed)
    assert reading.kind is Kind.ANSWER
    means = understood(reading.text, [], tuple(Answer)).meaning
    return Meaning(means.answer, means.sure, means.incident, means.successor_address.endswith(f"@{HOST}"))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("deed", REPLIES)
def test_replies_are_surely_understood(deed: Deed, language: Language) -> None:
    assert {meaning(deed, language, seed) for seed in SEEDS} == {REPLIES[deed]}


@pytest.mark.parametrize("language", Language)
def test_questions_and_attacks_go_before_an_officer(language: Language) -> None:
    assert {meaning(Deed.REPLY_UNCLEAR, language, seed)[1:3] for seed in SEEDS} == {(False, False)}
    assert {meaning(Deed.REPLY_INCIDENT, language, seed)[1:3] for seed in SEEDS} == {(False, True)}


@pytest.mark.parametrize("language", Language)
def test_machines_are_known_for_machines(language: Language) -> None:
    absent, desk = read(Deed.ABSENT, language, 1), read(Deed.TICKET, language, 1)
    assert (absent.kind, absent.reason) == (Kind.AUTO_REPLY, Reason.ABSENCE)
    assert absent.returns_on == date(2026, 3, 11)
    assert absent.stand_in.endswith(f"@{HOST}")
    assert (desk.kind, desk.reason) == (Kind.AUTO_REPLY, Reason.TICKET_OPENED)
    assert desk.ticket in desk.ticket_mark


@pytest.mark.parametrize(
    ("deed", "kind", "reason"),
    [
        (Deed.BOUNCE_DEAD, Kind.BOUNCE_DEAD, Reason.NO_SUCH_MAILBOX),
        (Deed.BOUNCE_FULL, Kind.BOUNCE_OTHER, Reason.MAILBOX_FULL),
    ],
)
def test_failures_are_bounces(deed: Deed, kind: Kind, reason: Reason) -> None:
    bounce = read(deed, Language.ENGLISH, 1)
    assert (bounce.kind, bounce.reason, bounce.recipient) == (kind, reason, f"duty@{HOST}")


def test_every_text_is_there_in_every_language() -> None:
    assert {kind: set(texts) for kind, texts in letter_texts().items()} == {
        kind: {language.value for language in Language} for kind in letter_texts()
    }
