"""Mail as officers see it: replies that wait to be read, those of one ping, and mail that nothing proves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.languages import Language
from directory.states import State
from pingcheck.conversation.mission_letters import LetterAnswer, MissionLetter
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.inbox.incoming import FoundBy, Incoming, IncomingReading, MailWay, Outcome
from pingcheck.mailreading import Kind

MOST_READINGS = 200
MOST_OF_A_MAIL = 64 * 1024  # bytes of it that are shown
READ_BY_AN_OFFICER = (Outcome.TO_READ, Outcome.SET_ASIDE)
IS_AN_ANSWER = (Outcome.ANSWERED, Outcome.ACCEPTED)


@dataclass(frozen=True, slots=True)
class WaitingReply:
    """A mail that waits for an officer. `ping` is None if we do not know whose it is; without proof it is a guess."""

    reading: IncomingReading
    received_at: datetime
    ping: Ping | None
    exercise: str  # the exercise's reference; empty without a ping
    on_page: bool = False  # written on the reply page
    letter: MissionLetter | None = None  # the letter to a Mission that it answers
    letter_state: str = ""  # the name of that State

    @property
    def language(self) -> Language | None:
        """Of the words, probably; where that is not known, the contact's."""
        return self.reading.language or (self.ping.language if self.ping is not None else None)

    @property
    def state_code(self) -> str:
        """Whose it is, or empty."""
        known = self.ping or self.letter
        return known.state_code if known is not None else ""

    @property
    def role(self) -> Role | None:
        return self.ping.role if self.ping is not None else None

    @property
    def number(self) -> str:
        """Of the letter, or empty."""
        return self.letter.number if self.letter is not None else ""


async def replies_to_read(session: AsyncSession, most: int) -> list[WaitingReply]:
    """The replies that wait for an officer: possible incidents first, then the longest waiting."""
    waiting = with_pings().where(IncomingReading.outcome == Outcome.TO_READ)
    waiting = waiting.order_by(IncomingReading.possible_incident.desc(), IncomingReading.id)
    return [waiting_reply(row) for row in await session.execute(waiting.limit(most))]


def pings_with_replies_to_read() -> Select[UUID | None]:
    """The ids of the pings whose replies these are."""
    known = IncomingReading.ping_id.is_not(None)
    return select(IncomingReading.ping_id).where(IncomingReading.outcome == Outcome.TO_READ, known)


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A place in the list of mails that nothing proves: where an earlier page ended."""

    possible_incident: bool
    reading_id: int


async def unproved_mails(session: AsyncSession, after: ListPlace | None, most: int) -> list[WaitingReply]:
    """The mails that nothing proves and no officer has decided about: possible incidents first, then the newest; those
    behind `after`. A notice about many recipients is one mail."""
    found: list[WaitingReply] = []
    # One query for each: an index finds the marked ones among a flood of others.
    for marked in (True, False):
        if after is None or marked <= after.possible_incident:
            before = after.reading_id if after is not None and after.possible_incident is marked else None
            found += await _unproved(session, marked, before, most - len(found))
    return found


async def _unproved(session: AsyncSession, marked: bool, before: int | None, most: int) -> list[WaitingReply]:
    listed = with_pings().where(IncomingReading.outcome == Outcome.UNPROVED, IncomingReading.position == 0)
    listed = listed.where(IncomingReading.possible_incident if marked else ~IncomingReading.possible_incident)
    if before is not None:
        listed = listed.where(IncomingReading.id < before)
    newest = listed.order_by(IncomingReading.id.desc()).limit(most)
    return [waiting_reply(row) for row in await session.execute(newest)]


async def unproved_mail(session: AsyncSession, incoming_id: int) -> tuple[WaitingReply, bytes] | None:
    """One of these mails, also after an officer has decided about it, and its beginning as it came. None if there is no
    such mail: what is proved holds secrets of its contact, and is shown at its ping."""
    beginning = func.substr(Incoming.raw, 1, MOST_OF_A_MAIL, type_=LargeBinary)
    mine = with_pings().add_columns(beginning).where(IncomingReading.incoming_id == incoming_id)
    mine = mine.where(IncomingReading.position == 0, IncomingReading.found_by.in_((FoundBy.SENDER, FoundBy.NOTHING)))
    row = (await session.execute(mine)).first()
    return (waiting_reply(row), row[-1] or b"") if row is not None else None


def holds_reminders(status: Status, phase: Phase) -> bool:
    """Whether a contact gets no reminder while a reply waits: in a check that runs, if nothing but this is known."""
    return status is Status.TO_READ and phase in RUNNING


def waiting_reply(row: Any) -> WaitingReply:
    """Of a row of `with_pings`."""
    return WaitingReply(row[0], row[1], row[2], row[3] or "", row[4] is MailWay.PAGE, row[5], row[6] or "")


def with_pings() -> Select[IncomingReading, datetime, Ping | None, str | None, MailWay, MissionLetter | None, str]:
    """Readings, each with the time and way of its arrival, its ping, and the reference of the exercise; with the letter
    to a Mission that it answers, and the name of that State."""
    return (
        select(IncomingReading, Incoming.received_at, Ping, Exercise.reference, Incoming.way)
        .add_columns(MissionLetter, State.name_en)
        .join(Incoming, Incoming.id == IncomingReading.incoming_id)
        .outerjoin(Ping, Ping.id == IncomingReading.ping_id)
        .outerjoin(Exercise, Exercise.id == Ping.exercise_id)
        .outerjoin(LetterAnswer, LetterAnswer.incoming_id == IncomingReading.incoming_id)
        .outerjoin(MissionLetter, MissionLetter.id == LetterAnswer.letter_id)
        .outerjoin(State, State.code == MissionLetter.state_code)
    )


async def set_aside_of_answers(session: AsyncSession, ping_id: UUID) -> dict[datetime, str]:
    """What was set aside of the mails that were recorded as answers of this ping, by their time of arrival."""
    found = (
        select(Incoming.received_at, IncomingReading.set_aside)
        .join(Incoming, Incoming.id == IncomingReading.incoming_id)
        .where(IncomingReading.ping_id == ping_id, IncomingReading.outcome.in_(IS_AN_ANSWER))
        .order_by(IncomingReading.id.desc())
        .limit(MOST_READINGS)
    )
    return {row[0]: row[1] for row in await session.execute(found)}


async def replies_beside_answers(
    session: AsyncSession, ping_id: UUID
) -> list[tuple[IncomingReading, datetime, MailWay]]:
    """A ping's latest replies that were not recorded as answers, and other mails that an officer reads, each with the
    time and way of its arrival. A mail that only bears a contact's address is not one of them: anybody may have written
    it."""
    found = (
        select(IncomingReading, Incoming.received_at, Incoming.way)
        .join(Incoming, Incoming.id == IncomingReading.incoming_id)
        .where(
            IncomingReading.ping_id == ping_id,
            or_(IncomingReading.kind == Kind.ANSWER, IncomingReading.outcome.in_(READ_BY_AN_OFFICER)),
            IncomingReading.found_by != FoundBy.SENDER,
            IncomingReading.outcome.not_in(IS_AN_ANSWER),
        )
        .order_by(IncomingReading.id.desc())
        .limit(MOST_READINGS)
    )
    return [(row[0], row[1], row[2]) for row in await session.execute(found)]
