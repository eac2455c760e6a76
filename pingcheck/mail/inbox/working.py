"""Working off: each stored mail is read, and what follows from it is done, in one transaction; doing it again does
nothing."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import structlog
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database, is_away
from directory.statements import rows_changed, storable
from pingcheck.conversation.answers import Channel, Given, Taken
from pingcheck.conversation.officer_mails import OfficerMail, came_back
from pingcheck.conversation.recording import record_answers
from pingcheck.exercises.message import Message
from pingcheck.exercises.ping import Happened, Ping, RosterAddress, record_events, share_exercises
from pingcheck.exercises.status import EventKind
from pingcheck.faults import fault_point
from pingcheck.mail.inbox.about import About, Finder
from pingcheck.mail.inbox.courtesy import Courtesies
from pingcheck.mail.inbox.following import Follows, follows
from pingcheck.mail.inbox.incoming import Incoming, IncomingReading, Outcome, WorkState
from pingcheck.mail.inbox.sent import sent_text
from pingcheck.mail.inbox.standings import prove, weigh
from pingcheck.mail.reading.meaning import Kind, Reading
from pingcheck.mail.reading.parsed import Part, parse
from pingcheck.mail.reading.read import read_mail

log = structlog.get_logger()

RULES = 2  # raised whenever the reading of mail changes
LONGEST_WHY = 1000
LONGEST_WORDS = 4000
LONGEST_TICKET = 80
MOST_TO_READ = 20  # replies of one ping that wait for an officer; beyond, they are stored and shown, and move nothing
NEW = frozenset({Taken.RECORDED, Taken.LATE, Taken.OVER, Taken.CALLED_OFF})


# What follow-up makes of pings to which something happened, in the same transaction (`settle_after_closing`).
Settle = Callable[[AsyncSession, Collection[UUID], datetime], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Desk:
    """What working off needs beside the mail."""

    finder: Finder
    courtesies: Courtesies
    settle: Settle


async def waiting(session: AsyncSession, most: int) -> list[int]:
    """Mails that nobody has worked off, in the order in which they came."""
    mine = select(Incoming.id).where(Incoming.state == WorkState.WAITING).order_by(Incoming.id).limit(most)
    return list(await session.scalars(mine))


async def work_off(database: Database, desk: Desk, incoming_id: int, now: datetime) -> bool:
    """One mail; False if it was worked off before. What fails in our own code leaves the mail stored, and shown.

    Raises what says that the database is away; then it waits.
    """
    try:
        async with database.writing() as session:
            return await _work_off(session, desk, incoming_id, now)
    except Exception as error:
        if is_away(error):
            raise
        log.error("mail not worked off", mail=incoming_id, why=type(error).__name__, exc_info=True)
        async with database.writing() as session:
            failed = update(Incoming).where(Incoming.id == incoming_id, Incoming.state == WorkState.WAITING)
            await session.execute(failed.values(state=WorkState.FAILED, failure=type(error).__name__))
        return False


async def _work_off(session: AsyncSession, desk: Desk, incoming_id: int, now: datetime) -> bool:
    won = update(Incoming).where(Incoming.id == incoming_id, Incoming.state == WorkState.WAITING)
    if not await rows_changed(session, won.values(state=WorkState.DONE, worked_off_at=now)):
        return False
    incoming = await session.get_one(Incoming, incoming_id)
    raw = incoming.raw or b""
    mail = parse(raw)
    for position, reading in enumerate(read_mail(raw, incoming.recipient)):
        about = await desk.finder.about(session, mail, reading, incoming.recipient)
        await _follow(session, desk, incoming, mail, position, reading, about, now)
    fault_point("inbox.working")
    return True


async def _follow(
    session: AsyncSession,
    desk: Desk,
    incoming: Incoming,
    mail: Part,
    position: int,
    reading: Reading,
    about: About,
    now: datetime,
) -> None:
    from_ourselves = reading.kind is Kind.ANSWER and reading.recipient.lower() in desk.courtesies.ours
    what = Follows(Outcome.FILED) if from_ourselves else follows(reading, about, await _ours(session, reading, about))
    outcome = what.outcome
    if outcome is Outcome.ANSWERED:
        taken = await _answer(session, incoming, about, what)
        if taken not in NEW:  # a thank-you to our thank-you, or the same again
            outcome = Outcome.FILED
        else:
            await desk.courtesies.thank(session, incoming, mail, reading, about, now)
    elif what.event is EventKind.TO_READ:
        outcome = await _put_before_an_officer(session, desk, incoming, mail, reading, about, what, now)
    elif about.officer_mail is not None and what.cause is not None:
        await came_back(session, about.officer_mail, what.cause, incoming.received_at)
    elif what.event is not None:
        await _happened(session, incoming, about, what, reading)
    if about.ping_id is not None and (what.event is not None or outcome is Outcome.ANSWERED):
        await desk.settle(session, [about.ping_id], now)
    log.info("mail", mail=incoming.id, kind=reading.kind, outcome=outcome, found_by=about.found_by)
    session.add(_row(incoming, position, reading, about, what, outcome, now))
    await session.flush()


async def _ours(session: AsyncSession, reading: Reading, about: About) -> list[str]:
    """What we sent, where somebody may quote it; a quotation that nothing marks is else taken for its writer's."""
    if reading.kind is not Kind.ANSWER:
        return []
    texts = [await sent_text(session, about.message_id)] if about.message_id is not None else []
    if about.officer_mail is not None:
        texts += [(await session.get_one(OfficerMail, about.officer_mail)).text]
    return [text for text in texts if text]


async def _answer(session: AsyncSession, incoming: Incoming, about: About, what: Follows) -> Taken | None:
    """Counted by the time at which it arrived."""
    assert about.ping_id is not None
    given = Given(about.ping_id, what.understood.answer, what.words, incoming.received_at, Channel.MAIL)
    [taken] = await record_answers(session, [given])
    if taken in NEW and about.message_id is not None:
        await prove(session, about.message_id)
    return taken


async def _put_before_an_officer(
    session: AsyncSession,
    desk: Desk,
    incoming: Incoming,
    mail: Part,
    reading: Reading,
    about: About,
    what: Follows,
    now: datetime,
) -> Outcome:
    """Till then no reminder goes there. Thanks for our thanks say nothing that anybody must read."""
    assert about.ping_id is not None
    ping = await session.get_one(Ping, about.ping_id)
    if about.answers_courtesy and ping.answered_at is not None and what.understood.answer is None:
        return Outcome.FILED if not what.understood.rest else Outcome.TO_READ
    unread = select(IncomingReading.id).where(
        IncomingReading.ping_id == about.ping_id, IncomingReading.outcome == Outcome.TO_READ
    )
    if len((await session.scalars(unread.limit(MOST_TO_READ))).all()) < MOST_TO_READ:
        await share_exercises(session, {ping.exercise_id})
        await record_events(session, [_event(incoming, about.ping_id, EventKind.TO_READ, reply_code(incoming.id))])
        if about.is_proved and about.officer_mail is None:
            await desk.courtesies.ask(session, incoming, mail, reading, about, now)
    return Outcome.TO_READ


def reply_code(incoming_id: int) -> str:
    """By which a waiting reply and its reading by an officer find each other among a ping's events."""
    return f"mail {incoming_id}"


async def _happened(session: AsyncSession, incoming: Incoming, about: About, what: Follows, reading: Reading) -> None:
    assert about.ping_id is not None
    assert what.event is not None
    ping = await session.get_one(Ping, about.ping_id)
    await share_exercises(session, {ping.exercise_id})
    code = what.cause or (reading.reason.value if reading.reason else None)
    await record_events(session, [_event(incoming, about.ping_id, what.event, code, about.message_id)])
    if about.message_id is None:
        return
    if what.cause is not None:
        came_back = update(Message).where(Message.id == about.message_id)
        await session.execute(came_back.values(cause=what.cause, returned_at=incoming.received_at))
        if what.moves_standing:
            await weigh(session, [about.message_id])
        return
    if reading.ticket_mark:
        await _is_known_as(session, about.message_id, reading.ticket_mark)
    if about.knows(reading.recipient):
        await prove(session, about.message_id, by_a_machine=True)


async def _is_known_as(session: AsyncSession, message_id: UUID, mark: str) -> None:
    """Later mails of this ping to this address name the ticket, so that they open no other."""
    went_to = select(Message.roster_address_id).where(Message.id == message_id).scalar_subquery()
    known = update(RosterAddress).where(RosterAddress.id == went_to)
    await rows_changed(session, known.values(ticket=storable(mark)[:LONGEST_TICKET]))


def _event(
    incoming: Incoming, ping_id: UUID, kind: EventKind, code: str | None, message_id: UUID | None = None
) -> Happened:
    return Happened(ping_id, incoming.received_at, kind, code, message_id)


def _row(
    incoming: Incoming, position: int, reading: Reading, about: About, what: Follows, outcome: Outcome, now: datetime
) -> IncomingReading:
    why = "; ".join(filter(None, (reading.why, what.understood.why)))
    return IncomingReading(
        incoming_id=incoming.id,
        position=position,
        rules=RULES,
        kind=reading.kind,
        recipient=storable(reading.recipient)[:320],
        status=storable(reading.status)[:20],
        reason=reading.reason,
        why=storable(why)[:LONGEST_WHY],
        ping_id=about.ping_id,
        message_id=about.message_id,
        found_by=about.found_by,
        mismatch=what.mismatch,
        words=storable(what.words)[:LONGEST_WORDS],
        proposed=what.understood.answer,
        sure=what.understood.sure,
        returns_on=reading.returns_on,
        stand_in=storable(reading.stand_in)[:320],
        ticket=storable(reading.ticket)[:LONGEST_TICKET],
        outcome=outcome,
        by="",
        at=now,
        note="",
    )
