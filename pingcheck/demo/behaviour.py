"""How the demo's mailboxes and their readers behave: pure functions of the seed, the address and the mail."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from pingcheck.exercises.status import Answer


class Habit(StrEnum):
    """How a mailbox and its reader behave; the values are shown on the demo's pages."""

    PROMPT = "answers within hours"
    SLOW = "answers after a day or two"
    AFTER_REMINDER = "answers after a reminder"
    TOO_LATE = "answers when the check is over"
    OUT_OF_OFFICE = "out of office, an automatic reply only"
    SCANNED = "a scanner opens every link first; then a person answers"
    SCANNED_ONLY = "a scanner opens every link; nobody reads"
    SILENT = "takes mail, nobody reads"
    GREYLISTED = "greylisted: takes mail at the second try"
    BUSY = "full for two days, then emptied"
    FULL = "full"
    REFUSED = "refuses our mail by policy"
    GONE = "there is no such mailbox"


LIKELIHOODS = {
    Habit.PROMPT: 46, Habit.SLOW: 8, Habit.AFTER_REMINDER: 9, Habit.TOO_LATE: 3, Habit.OUT_OF_OFFICE: 4,
    Habit.SCANNED: 6, Habit.SCANNED_ONLY: 2, Habit.SILENT: 8, Habit.GREYLISTED: 5, Habit.BUSY: 2, Habit.FULL: 2,
    Habit.REFUSED: 2, Habit.GONE: 3,
}  # fmt: skip
ANSWERS = {
    Answer.RECEIVED: 86, Answer.DETAILS_WRONG: 5, Answer.CALL_ME: 2, Answer.NO_LONGER_ME: 4, Answer.WRONG_PERSON: 3
}  # fmt: skip
GREYLISTED_FOR = timedelta(minutes=12)
BUSY_FOR = timedelta(hours=40)


def habit_of(seed: int, address: str) -> Habit:
    return random.Random(f"{seed} habit {address}").choices(list(LIKELIHOODS), list(LIKELIHOODS.values()))[0]


def refusal_at_rcpt(habit: Habit, known_for: timedelta) -> str | None:
    """How the server refuses a mail at RCPT; None if it takes the mail. `known_for`: since it first saw our server."""
    if habit is Habit.GONE:
        return "550 5.1.1 User unknown"
    if habit is Habit.REFUSED:
        return "550 5.7.1 Message refused by local policy"
    if habit is Habit.FULL:
        return "552 5.2.2 Mailbox full"
    if habit is Habit.BUSY and known_for < BUSY_FOR:
        return "452 4.2.2 Mailbox full, try again later"
    if habit is Habit.GREYLISTED and known_for < GREYLISTED_FOR:
        return "451 4.7.1 Greylisted, please try again later"
    return None


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A person or a machine will open the link of a mail."""

    after: timedelta  # since the mail came
    answer: Answer | None  # None for a machine, which sends forms with their defaults


def planned_visits(seed: int, address: str, habit: Habit, number: int) -> Iterator[PlannedVisit]:
    """The visits that follow the `number`-th mail (from 1) of an exercise to a mailbox."""
    chance = random.Random(f"{seed} mail {number} {address}")
    if habit in {Habit.SCANNED, Habit.SCANNED_ONLY}:
        yield PlannedVisit(timedelta(minutes=chance.uniform(0.1, 3)), None)
    hours = _hours_until_answer(habit, number, chance)
    if hours is not None:
        answer = chance.choices(list(ANSWERS), list(ANSWERS.values()))[0]
        yield PlannedVisit(timedelta(hours=hours), answer)


def _hours_until_answer(habit: Habit, number: int, chance: random.Random) -> float | None:
    if habit is Habit.AFTER_REMINDER:
        return chance.uniform(0.5, 12) if number == 2 else None
    if number > 1:
        return None
    if habit in {Habit.PROMPT, Habit.GREYLISTED, Habit.SCANNED, Habit.BUSY}:
        return min(0.1 + chance.expovariate(1 / 6), 22)
    if habit is Habit.SLOW:
        return chance.uniform(25, 58)
    return chance.uniform(74, 110) if habit is Habit.TOO_LATE else None


def automatic_reply(habit: Habit, at: datetime) -> str:
    """The automatic reply of an absent reader; empty if the mailbox sends none."""
    if habit is not Habit.OUT_OF_OFFICE:
        return ""
    return f"I am out of the office until {at + timedelta(days=9):%d %B}. In urgent cases please call my deputy."
