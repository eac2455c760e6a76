"""The queue of replies that officers read: in which order, by language and kind, and one reply for its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import OFFICIAL, Language
from pingcheck.exercises.exercise import Step
from pingcheck.exercises.message import Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.inbox.incoming import FoundBy, Incoming, IncomingReading, MailWay, Outcome
from pingcheck.inbox.replies import WaitingReply, waiting_reply, with_pings
from pingcheck.mailreading import Kind

MOST_QUEUED = 1000  # of which the order is known; the rest follows when these are read
DECIDED = (Outcome.ACCEPTED, Outcome.SET_ASIDE)


class ReplyKind(StrEnum):
    """Kinds of replies that officers may want to see alone."""

    INCIDENT = "incident"  # may speak of a real incident
    PERSON = "person"  # by mail
    PAGE = "page"  # words on a reply page
    OTHER = "other"  # mail about ours that is no person's reply


@dataclass(frozen=True, slots=True)
class ReplyFilter:
    """Which replies, and whose languages come first."""

    language: Language | None = None
    kind: ReplyKind | None = None
    reads: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True)
class AnsweredMail:
    """Our mail that a reply answers: its step and the address that it went to."""

    step: Step
    address: str


def languages_read(codes: str) -> tuple[Language, ...]:
    """The languages of an account that says which replies its officer reads; those of the six alone."""
    return tuple(OFFICIAL[code] for code in (part.strip() for part in codes.split(",")) if code in OFFICIAL)


async def reply_queue(session: AsyncSession, chosen: ReplyFilter) -> list[int]:
    """The ids of the readings that wait: possible incidents first, then replies in a language that the officer reads,
    then the longest waiting."""
    in_order = _waiting(chosen, IncomingReading.id).order_by(
        IncomingReading.possible_incident.desc(), _is_foreign(chosen), IncomingReading.id
    )
    return list(await session.scalars(in_order.limit(MOST_QUEUED)))


async def count_replies(session: AsyncSession, chosen: ReplyFilter) -> int:
    return await session.scalar(_waiting(chosen, func.count())) or 0


async def queued_replies(session: AsyncSession, reading_ids: Sequence[int]) -> list[WaitingReply]:
    """These replies, in the order of the ids."""
    rows = await session.execute(with_pings().where(IncomingReading.id.in_(reading_ids)))
    found = {row[0].id: waiting_reply(row) for row in rows}
    return [found[reading_id] for reading_id in reading_ids if reading_id in found]


async def find_reply(session: AsyncSession, reading_id: int) -> WaitingReply | None:
    """A reply that waits, or that an officer has decided about. None if there is none; mail that nothing proves has a
    page of its own."""
    decided = IncomingReading.outcome.in_(DECIDED), IncomingReading.by != ""
    proved = IncomingReading.found_by.not_in((FoundBy.SENDER, FoundBy.NOTHING))
    shown = or_(IncomingReading.outcome == Outcome.TO_READ, decided[0] & decided[1] & proved)
    row = (await session.execute(with_pings().where(IncomingReading.id == reading_id, shown))).first()
    return waiting_reply(row) if row is not None else None


async def answered_mail(session: AsyncSession, reading: IncomingReading) -> AnsweredMail | None:
    """None if it answers no mail of a step, or if that is not known."""
    ours = select(Step, RosterAddress.value).join(Message, Message.step_id == Step.id)
    ours = ours.join(RosterAddress, RosterAddress.id == Message.roster_address_id)
    row = (await session.execute(ours.where(Message.id == reading.message_id))).first()
    return AnsweredMail(row[0], row[1]) if row is not None else None


def _waiting(chosen: ReplyFilter, *columns: Any) -> Select[Any]:
    waiting = select(*columns).select_from(IncomingReading)
    waiting = waiting.join(Incoming, Incoming.id == IncomingReading.incoming_id)
    waiting = waiting.outerjoin(Ping, Ping.id == IncomingReading.ping_id)
    return waiting.where(IncomingReading.outcome == Outcome.TO_READ, *_narrowed(chosen))


def _language() -> ColumnElement[Language | None]:
    """The language of the words; where that is not known, the contact's."""
    return func.coalesce(IncomingReading.language, Ping.language)


def _is_foreign(chosen: ReplyFilter) -> ColumnElement[int]:
    """0 for replies in a language that the officer reads, 1 for others."""
    if not chosen.reads:
        return case((IncomingReading.id.is_not(None), 0), else_=1)
    return case((_language().in_(list(chosen.reads)), 0), else_=1)


def _narrowed(chosen: ReplyFilter) -> list[ColumnElement[bool]]:
    on_page = Incoming.way == MailWay.PAGE
    of_a_person = IncomingReading.kind == Kind.ANSWER
    kinds: dict[ReplyKind, ColumnElement[bool]] = {
        ReplyKind.INCIDENT: IncomingReading.possible_incident.is_(True),
        ReplyKind.PERSON: of_a_person & ~on_page,
        ReplyKind.PAGE: on_page,
        ReplyKind.OTHER: ~of_a_person & ~on_page,
    }
    found = [kinds[chosen.kind]] if chosen.kind is not None else []
    return [*found, _language() == chosen.language] if chosen.language is not None else found
