"""How the demo's mailboxes and their readers behave: pure functions of the seed, the address and the mail."""

import random
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from directory.languages import Language
from pingcheck.exercises.status import Answer


class Habit(StrEnum):
    """How a mailbox and its reader behave; the values are shown on the demo's pages."""

    PROMPT = "answers within hours"
    SLOW = "answers after a day or two"
    AFTER_REMINDER = "answers after a reminder"
    TOO_LATE = "answers when the check is over"
    REPLIES = "replies by email"
    SUCCESSOR = "replies that somebody else took over"
    HANDS_OVER = "answers on the page that somebody else took over"
    UNCLEAR = "replies with a question"
    INCIDENT = "replies, and speaks of an attack"
    CORRECTS = "answers, and corrects the details"
    WISHES_CALL = "asks to be called"
    TELLS = "answers, and leaves a message"
    OUT_OF_OFFICE = "out of office, an automatic reply only"
    DESK = "a service desk that opens a ticket"
    SCANNED = "a scanner opens every link first; then a person answers"
    SCANNED_ONLY = "a scanner opens every link; nobody reads"
    SILENT = "takes mail, nobody reads"
    GREYLISTED = "greylisted: takes mail at the second try"
    BUSY = "full for two days, then emptied"
    FULL = "full"
    REFUSED = "refuses our mail by policy"
    GONE = "there is no such mailbox"
    BOUNCES_DEAD = "takes mail, then reports that there is no such mailbox"
    BOUNCES_FULL = "takes mail, then reports that the mailbox is full"
    OFFICER = "an officer of the secretariat, who is mailed of possible incidents"
    MISSION = "a Permanent Mission, which is told of changes"
    NEWCOMER = "somebody new, who reads and leaves it at that"


class Deed(StrEnum):
    """What a reader or a machine does about a mail."""

    SCAN = "scan"  # opens the link and sends the form with its defaults
    ANSWER = "answer"  # presses a choice on the page
    CORRECT = "correct"
    WISH_CALL = "wish_call"
    HAND_OVER = "hand_over"
    TELL = "tell"
    REPLY = "received"  # these are named as their texts are
    REPLY_SUCCESSOR = "successor"
    REPLY_UNCLEAR = "unclear"
    REPLY_INCIDENT = "incident"
    ABSENT = "absent"
    TICKET = "desk"
    BOUNCE_DEAD = "bounce_dead"
    BOUNCE_FULL = "bounce_full"


# Those whom no check is dealt to.
NOT_DEALT = frozenset({Habit.OFFICER, Habit.MISSION, Habit.NEWCOMER})
# In each language somebody has each of these habits, so that all of it is to be seen, whatever the seed.
IN_EACH_LANGUAGE = (Habit.REPLIES, Habit.OUT_OF_OFFICE, Habit.SUCCESSOR, Habit.CORRECTS)
LIKELIHOODS = {
    Habit.PROMPT: 40, Habit.SLOW: 8, Habit.AFTER_REMINDER: 9, Habit.TOO_LATE: 3, Habit.REPLIES: 10, Habit.TELLS: 2,
    Habit.WISHES_CALL: 2, Habit.UNCLEAR: 1, Habit.OUT_OF_OFFICE: 2, Habit.DESK: 1, Habit.SCANNED: 6,
    Habit.SCANNED_ONLY: 2, Habit.SILENT: 8, Habit.GREYLISTED: 4, Habit.BUSY: 2, Habit.GONE: 2,
    Habit.BOUNCES_DEAD: 2, Habit.BOUNCES_FULL: 1,
}  # fmt: skip
ANSWERS = {Answer.RECEIVED: 94, Answer.NO_LONGER_ME: 3, Answer.WRONG_PERSON: 3}
GREYLISTED_FOR = timedelta(minutes=12)
BUSY_FOR = timedelta(hours=40)

# What follows the first mail of a check, and within how many minutes.
AT_ONCE: Mapping[Habit, tuple[Deed, float, float]] = {
    Habit.REPLIES: (Deed.REPLY, 4, 160),
    Habit.SUCCESSOR: (Deed.REPLY_SUCCESSOR, 5, 80),
    Habit.HANDS_OVER: (Deed.HAND_OVER, 5, 70),
    Habit.UNCLEAR: (Deed.REPLY_UNCLEAR, 5, 70),
    Habit.INCIDENT: (Deed.REPLY_INCIDENT, 20, 60),
    Habit.CORRECTS: (Deed.CORRECT, 5, 80),
    Habit.WISHES_CALL: (Deed.WISH_CALL, 5, 70),
    Habit.TELLS: (Deed.TELL, 5, 90),
    Habit.OUT_OF_OFFICE: (Deed.ABSENT, 0.2, 2),
    Habit.DESK: (Deed.TICKET, 0.5, 5),
    Habit.BOUNCES_DEAD: (Deed.BOUNCE_DEAD, 1, 10),
    Habit.BOUNCES_FULL: (Deed.BOUNCE_FULL, 1, 30),
}
# What needs an officer, or changes an entry, happens in the check that is watched only.
ONCE = (
    Habit.SUCCESSOR,
    Habit.HANDS_OVER,
    Habit.UNCLEAR,
    Habit.INCIDENT,
    Habit.CORRECTS,
    Habit.WISHES_CALL,
    Habit.TELLS,
    Habit.OUT_OF_OFFICE,
)


def deal_habits(seed: int, spoken: Mapping[str, Language], first: Collection[str]) -> dict[str, Habit]:
    """A habit for each address. `spoken`: the language in which each one's reader writes. `first`: the addresses that
    are mailed first; among them somebody has each habit."""
    chance = random.Random(f"{seed} habits")
    left = sorted(spoken)
    chance.shuffle(left)
    dealt: dict[str, Habit] = {}
    wanted: list[tuple[Habit, Language | None]] = [
        (habit, language) for habit in IN_EACH_LANGUAGE for language in Language
    ]
    wanted += [(habit, None) for habit in Habit if habit not in {*IN_EACH_LANGUAGE, *NOT_DEALT}]
    for habit, language in wanted:
        address = next((one for one in left if one in first and language in {None, spoken[one]}), None)
        if address is not None:
            dealt[address] = habit
            left.remove(address)
    others = chance.choices(list(LIKELIHOODS), list(LIKELIHOODS.values()), k=len(left))
    return dealt | dict(zip(left, others, strict=True))


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
class PlannedDeed:
    """Something that a person or a machine will do about a mail."""

    after: timedelta  # since the mail came
    deed: Deed
    answer: Answer = Answer.RECEIVED  # what is pressed on the page


def planned_deeds(seed: int, address: str, habit: Habit, number: int) -> Iterator[PlannedDeed]:
    """What follows the `number`-th mail (from 1) of a check to a mailbox."""
    chance = random.Random(f"{seed} mail {number} {address}")
    if habit in {Habit.SCANNED, Habit.SCANNED_ONLY}:
        yield PlannedDeed(timedelta(minutes=chance.uniform(0.1, 3)), Deed.SCAN)
    if habit in AT_ONCE:
        deed, earliest, latest = AT_ONCE[habit]
        if number == 1:
            yield PlannedDeed(timedelta(minutes=chance.uniform(earliest, latest)), deed)
        return
    hours = _hours_until_answer(habit, number, chance)
    if hours is not None:
        answer = chance.choices(list(ANSWERS), list(ANSWERS.values()))[0]
        yield PlannedDeed(timedelta(hours=hours), Deed.ANSWER, answer)


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
