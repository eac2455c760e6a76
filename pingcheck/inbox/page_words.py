"""Own words on a reply page: kept whole, and an answer only once their writer, or an officer, says what they mean."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ForeignKey, Select, String, Text, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base
from directory.database.locks import lock_in_order
from directory.database.statements import insert_or_update, storable
from directory.proposals import Origin, ProposalKind, propose
from pingcheck.conversation.call_backs import LONGEST_NUMBER, CallBack, wish_call_back
from pingcheck.conversation.turns import LONGEST_NAME, NewTurn, record_turn
from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.exercises.events import share_exercises
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer
from pingcheck.inbox.consequences import Consequence
from pingcheck.inbox.identification import Identification
from pingcheck.inbox.incoming import FoundBy, Incoming, IncomingReading, MailWay, Outcome, StoredMail, WorkState
from pingcheck.inbox.mail_reader import ReadHeader
from pingcheck.inbox.officer_decisions import accept_as, decide_as_writer, hold_until_read
from pingcheck.inbox.read_mail import ReadMail
from pingcheck.inbox.reading_rows import row_of
from pingcheck.mailreading import Kind, Reading

# Of one ping; nobody writes more, a machine might.
AN_HOUR, MOST_AN_HOUR, MOST_IN_ALL = timedelta(hours=1), 10, 100
Tell = Callable[[AsyncSession, ReadMail, datetime], Awaitable[None]]

FORGOTTEN_AFTER = timedelta(hours=1)
MOST_AT_ONCE = 100


class ReadBack(Base):
    """What was understood of words besides the answer, until their writer says whether it is right."""

    __tablename__ = "read_backs"

    reading_id: Mapped[int] = mapped_column(BIG_ID, ForeignKey("incoming_readings.id"), primary_key=True)
    successor_name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    successor_address: Mapped[str] = mapped_column(String(320))
    phone: Mapped[str] = mapped_column(String(LONGEST_NUMBER))
    details: Mapped[str] = mapped_column(Text)


@dataclass(frozen=True, slots=True)
class KeptWords:
    """Words as they are kept. `is_asked`: their writer is asked whether `understood` is right."""

    reading_id: int
    is_asked: bool
    answer: Answer | None


async def too_many_words(session: AsyncSession, ping_id: UUID, now: datetime) -> bool:
    """Whether more is written at this ping than a person would write."""
    mine = select(func.count()).select_from(IncomingReading).join(Incoming, Incoming.id == IncomingReading.incoming_id)
    mine = mine.where(IncomingReading.ping_id == ping_id, Incoming.way == MailWay.PAGE)
    lately = mine.where(Incoming.received_at > now - AN_HOUR)
    return (await session.scalar(lately) or 0) >= MOST_AN_HOUR or (await session.scalar(mine) or 0) >= MOST_IN_ALL


async def keep_words(
    session: AsyncSession, new: NewTurn, words: str, meaning: Interpretation, tell: Tell
) -> KeptWords | None:
    """Keeps words once, however often they are sent; durable once committed. What is not understood goes before an
    officer, and its ping waits for that. None if too much was written already.

    `new`: the turn in which they were written, with the writer's name, if it was given. `tell`: tells officers of words
    that may speak of a real incident, in the same transaction.
    """
    ping = await _held(session, new.ping_id)
    digest = hashlib.sha256(f"{ping.id} {words}".encode("utf-8", "replace")).hexdigest()
    known = await _known(session, digest)
    if known is not None:
        return known
    if await too_many_words(session, ping.id, new.at):
        return None
    # Of a possible incident nobody asks back: an officer reads it, and all are told.
    outcome = Outcome.TO_READ if meaning.answer is None or meaning.incident else Outcome.ASKED
    incoming = await _stored(session, digest, len(words.encode("utf-8", "replace")), new.at)
    read = _as_read(incoming, ping.id, words, meaning, outcome)
    if meaning.incident:
        await tell(session, read, new.at)
    row = row_of(read, outcome, new.at)
    session.add(row)
    await session.flush()
    session.add(_read_back(row.id, meaning))
    if outcome is Outcome.TO_READ:
        await hold_until_read(session, ping, incoming.id, new.at)
    await record_turn(session, new)
    return KeptWords(row.id, outcome is Outcome.ASKED, meaning.answer)


async def confirm_words(session: AsyncSession, ping_id: UUID, reading_id: int, now: datetime) -> bool:
    """Their writer says that they were understood rightly: the answer is recorded, given when the words came, and what
    else was understood is proposed. False if that was decided already, or if these are not words of this ping."""
    ping = await _held(session, ping_id)
    if not await decide_as_writer(session, reading_id, ping_id, Outcome.ANSWERED, now):
        return False
    reading = await session.get_one(IncomingReading, reading_id)
    assert reading.proposed is not None
    await accept_as(session, reading, reading.proposed)
    found = await session.get_one(ReadBack, reading_id)
    origin = Origin((await session.get_one(Exercise, ping.exercise_id)).reference)
    if reading.proposed in (Answer.NO_LONGER_ME, Answer.WRONG_PERSON):
        named = {"name": found.successor_name, "mail": found.successor_address}
        await propose(session, ping.contact_id, ProposalKind.SUCCESSOR, named, origin, now)
    if found.details:
        await propose(session, ping.contact_id, ProposalKind.CORRECTION, {"words": found.details}, origin, now)
    if found.phone:
        wish = CallBack(ping_id=ping_id, asked_at=now, phone=found.phone, best_time="")
        await wish_call_back(session, wish)
    return True


async def refuse_reading(session: AsyncSession, ping_id: UUID, reading_id: int, now: datetime) -> bool:
    """Their writer wants somebody to read them: they go before an officer, and the ping waits for that. False as
    above."""
    ping = await _held(session, ping_id)
    if not await decide_as_writer(session, reading_id, ping_id, Outcome.TO_READ, now):
        return False
    reading = await session.get_one(IncomingReading, reading_id)
    await hold_until_read(session, ping, reading.incoming_id, now)
    return True


async def are_words_forgotten(session: AsyncSession, now: datetime) -> bool:
    """Whether there is anything for `put_forgotten_words_before_officers`."""
    return await session.scalar(_forgotten(now).limit(1)) is not None


async def put_forgotten_words_before_officers(session: AsyncSession, now: datetime) -> int:
    """What its writer neither confirmed nor refused within an hour is read by an officer. Returns how many."""
    found = list(await session.scalars(_forgotten(now).limit(MOST_AT_ONCE)))
    for reading in found:
        assert reading.ping_id is not None
        await refuse_reading(session, reading.ping_id, reading.id, now)
    return len(found)


def _forgotten(now: datetime) -> Select[IncomingReading]:
    forgotten = IncomingReading.outcome == Outcome.ASKED, IncomingReading.at <= now - FORGOTTEN_AFTER
    return select(IncomingReading).where(*forgotten).order_by(IncomingReading.ping_id, IncomingReading.id)


async def _held(session: AsyncSession, ping_id: UUID) -> Ping:
    """The ping, which nobody else changes until the transaction ends."""
    ping = await session.get_one(Ping, ping_id)
    await share_exercises(session, {ping.exercise_id})
    await lock_in_order(session, select(Ping.id).where(Ping.id == ping_id), Ping.id)
    return ping


async def _known(session: AsyncSession, digest: str) -> KeptWords | None:
    same = select(IncomingReading.id, IncomingReading.outcome, IncomingReading.proposed)
    same = same.join(Incoming, Incoming.id == IncomingReading.incoming_id).where(Incoming.digest == digest)
    row = (await session.execute(same)).first()
    return None if row is None else KeptWords(row[0], row[1] is Outcome.ASKED, row[2])


async def _stored(session: AsyncSession, digest: str, size: int, at: datetime) -> StoredMail:
    """The row by which officers find the words: with their time, and no bytes."""
    new = insert_or_update(session, Incoming).values(
        digest=digest,
        recipient="",
        sender="",
        way=MailWay.PAGE,
        received_at=at,
        size=size,
        stored_raw=None,
        state=WorkState.DONE,
        failure="",
        worked_off_at=at,
    )
    incoming_id = (await session.execute(new.returning(Incoming.id))).scalar_one()
    return StoredMail(incoming_id, "", "", at, b"")


def _as_read(incoming: StoredMail, ping_id: UUID, words: str, meaning: Interpretation, outcome: Outcome) -> ReadMail:
    """The words as if a mail had brought them, with the link as the proof of whose they are."""
    reading = Reading(Kind.ANSWER, "Written on the reply page.", text=words)
    about = Identification(FoundBy.LINK, ping_id)
    return ReadMail(incoming, ReadHeader(), 0, reading, about, Consequence(outcome, understood=meaning, words=words))


def _read_back(reading_id: int, meaning: Interpretation) -> ReadBack:
    return ReadBack(
        reading_id=reading_id,
        successor_name=storable(meaning.successor_name)[:LONGEST_NAME],
        successor_address=storable(meaning.successor_address)[:320],
        phone=storable(meaning.phone)[:LONGEST_NUMBER],
        details=storable(meaning.details),
    )
