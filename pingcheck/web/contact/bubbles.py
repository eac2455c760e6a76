"""Bubbles: what was said in a conversation, in its order, as anybody with the link may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory.languages import Language
from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.answers import Channel, Said
from pingcheck.conversation.script import LEAVES_OUT, Choice, Topic
from pingcheck.conversation.threads import PublicTurn, Thread
from pingcheck.exercises.status import Answer
from pingcheck.wording.brief_moments import BriefMoment, brief


class Speaker(StrEnum):
    SERVICE = "service"
    SECRETARIAT = "secretariat"
    YOU = "you"
    COLLEAGUE = "colleague"  # by mail or telephone: the reader of the page, or somebody else


class AnswerSource(StrEnum):
    """On whose word something was recorded, if not by the press of a button."""

    PRESS = ""
    READ_MAIL = "read_mail"
    OFFICER_MAIL = "officer_mail"
    OFFICER_PAGE = "officer_page"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Bubble:
    """One thing that was said. `topic` and `choice` name its words, which the page has; without a choice it is the
    question, or, from the contact, that something was written. Never what was written."""

    speaker: Speaker
    topic: Topic
    choice: Answer | Choice | None = None
    moment: BriefMoment | None = None  # None: not known by itself
    late: bool = False
    source: AnswerSource = AnswerSource.PRESS


@dataclass(frozen=True, slots=True)
class Spoken:
    """Times as this page says them."""

    time_zone: str
    language: Language
    now: datetime

    def brief(self, at: datetime) -> BriefMoment:
        return brief(at.replace(microsecond=0), self.time_zone, self.language, self.now)


def bubbles_of(
    addressed: AddressedPing, thread: Thread, written: Sequence[datetime], spoken: Spoken
) -> tuple[Bubble, ...]:
    """The conversation from our first question on. `written`: when officers' mails went out."""
    asked_at = addressed.called_at
    first = Bubble(Speaker.SERVICE, Topic.REACHED, moment=spoken.brief(asked_at) if asked_at else None)
    told = [(said.at, 1, [_answer(said, spoken)]) for said in addressed.answers if not _is_told_twice(said, thread)]
    told += [(turn.at, _rank(turn), _turn(turn, spoken)) for turn in thread.turns if _is_shown(turn, addressed.answers)]
    told += [(at, 0, [Bubble(Speaker.SECRETARIAT, Topic.TELLING, moment=spoken.brief(at))]) for at in written]
    return (first, *(bubble for *_, bubbles in sorted(told, key=lambda one: one[:2]) for bubble in bubbles))


def latest_answer(answers: Sequence[Said]) -> Answer | None:
    return next((said.answer for said in reversed(answers) if said.answer is not None), None)


def _rank(turn: PublicTurn) -> int:
    """The order of what bears one time: words, the answer that was understood of them, and what followed."""
    return 0 if (turn.topic, turn.choice) == (Topic.TELLING, Choice.SENT) else 2


def _answer(said: Said, spoken: Spoken) -> Bubble:
    speaker = Speaker.YOU if said.channel is Channel.PAGE else Speaker.COLLEAGUE
    return Bubble(speaker, Topic.REACHED, said.answer, spoken.brief(said.at), said.late, _source(said))


def _source(said: Said) -> AnswerSource:
    if said.channel in {Channel.BY_HAND, Channel.TELEPHONE}:
        return AnswerSource.BY_HAND
    if said.channel is Channel.MAIL:
        return AnswerSource.OFFICER_MAIL if said.by else AnswerSource.READ_MAIL
    return AnswerSource.OFFICER_PAGE if said.by else AnswerSource.PRESS


def _turn(turn: PublicTurn, spoken: Spoken) -> list[Bubble]:
    if (turn.topic, turn.choice) == (Topic.TELLING, Choice.SENT):
        return [Bubble(Speaker.YOU, Topic.TELLING, moment=spoken.brief(turn.at))]
    said = Bubble(Speaker.YOU, turn.topic, turn.choice, spoken.brief(turn.at))
    return [Bubble(Speaker.SERVICE, turn.topic), said]


def _is_shown(turn: PublicTurn, answers: Sequence[Said]) -> bool:
    """What was left out is not shown; nor is a wish to be called that is among the answers."""
    wishes = turn.choice is Choice.CALL_ME and any(said.answer is Answer.CALL_ME for said in answers)
    return turn.choice not in LEAVES_OUT and not wishes


def _is_told_twice(said: Said, thread: Thread) -> bool:
    """Words of former versions are kept with the answers, and have a turn of the same time."""
    return said.answer is None and any(
        (turn.topic, turn.choice, turn.at) == (Topic.TELLING, Choice.SENT, said.at) for turn in thread.turns
    )
