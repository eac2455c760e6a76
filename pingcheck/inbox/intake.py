"""Intake: reads each stored mail and acts on it, in one transaction. Doing it twice changes nothing."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import structlog
from sqlalchemy import exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database, is_away
from directory.database.statements import rows_changed, storable
from pingcheck.accounts.account_links import void_mailed_link
from pingcheck.conversation.answer_effect import NEW_ANSWERS, AnswerOutcome
from pingcheck.conversation.answer_recording import record_answers
from pingcheck.conversation.answers import Channel, NewAnswer
from pingcheck.exercises.events import Event, Happened, record_events, share_exercises
from pingcheck.exercises.message import Cause, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.standing_updates import lower_standings, raise_standing
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.decision import read_and_decide
from pingcheck.inbox.incoming import Incoming, IncomingReading, Outcome, WorkState
from pingcheck.inbox.letter_ties import tie_to_letter
from pingcheck.inbox.read_mail import ReadMail
from pingcheck.inbox.reading_process import ReaderAway
from pingcheck.inbox.reading_rows import LONGEST_TICKET, row_of
from pingcheck.inbox.rules import IntakeRules
from pingcheck.inbox.store import stored_mail
from pingcheck.inbox.suggestions import suggest_changes
from pingcheck.mailreading import Kind, Reason
from pingcheck.runtime.fault_points import fault_point

log = structlog.get_logger()

MOST_TO_READ = 20  # replies of one ping that may wait for an officer; more are stored and shown, but change nothing


async def unprocessed_mails(session: AsyncSession, most: int, after: int = 0) -> list[int]:
    """The ids of mails that are not processed yet, in the order in which they came, after the id `after`."""
    mine = select(Incoming.id).where(Incoming.state == WorkState.WAITING, Incoming.id > after)
    return list(await session.scalars(mine.order_by(Incoming.id).limit(most)))


async def process(database: Database, rules: IntakeRules, incoming_id: int, now: datetime) -> bool:
    """Processes one mail. False if it was processed before. If our own code fails, the mail stays stored and is shown.

    Raises ReaderAway, and the database's error if it is away; the mail then waits.
    """
    try:
        async with database.reading() as session:
            stored = await stored_mail(session, Incoming.id == incoming_id, Incoming.state == WorkState.WAITING)
        if stored is None:
            return False
        decided = await read_and_decide(database, rules, stored)
        async with database.writing() as session:
            return await process_in_transaction(session, rules, incoming_id, decided, now)
    except Exception as error:
        if is_away(error) or isinstance(error, ReaderAway):
            raise
        log.error("mail not worked off", mail=incoming_id, why=type(error).__name__, exc_info=True)
        async with database.writing() as session:
            failed = update(Incoming).where(Incoming.id == incoming_id, Incoming.state == WorkState.WAITING)
            await session.execute(failed.values(state=WorkState.FAILED, failure=type(error).__name__))
        return False


async def process_in_transaction(
    session: AsyncSession, rules: IntakeRules, incoming_id: int, decided: Sequence[ReadMail], now: datetime
) -> bool:
    """Does what was decided about a mail, in the caller's transaction. Raises any error."""
    won = update(Incoming).where(Incoming.id == incoming_id, Incoming.state == WorkState.WAITING)
    if not await rows_changed(session, won.values(state=WorkState.DONE, worked_off_at=now)):
        return False
    bounced: set[tuple[object, ...]] = set()
    for read in decided:
        what = read.consequence
        bounce = read.about, what.event, what.cause
        # A notice about many recipients bounces our mail once: by another one with the same cause nothing more happens.
        is_new = what.outcome is not Outcome.BOUNCED or bounce not in bounced
        session.add(await act_on(session, rules, read, now) if is_new else row_of(read, what.outcome, now))
        bounced.add(bounce)
    await session.flush()
    fault_point("inbox.working")
    return True


async def act_on(session: AsyncSession, rules: IntakeRules, read: ReadMail, now: datetime) -> IncomingReading:
    """Does what follows from a reading; what was done before is not done again. Returns the row to keep."""
    about, what, outcome = read.about, read.consequence, read.consequence.outcome
    if outcome is Outcome.ANSWERED:
        effect = await _record_answer(session, read)
        if effect not in NEW_ANSWERS:  # a thank-you for our thank-you, or the same answer again
            outcome = Outcome.FILED
        else:
            await _answer_was_new(session, rules, read, now)
    elif what.event is EventKind.TO_READ:
        outcome = await _put_before_an_officer(session, rules, read, now)
    elif (letter := about.letter) is not None and what.cause is not None:
        await _mark_letter_returned(session, read, letter, what.cause)
    elif what.event is not None:
        await _record_what_came_back(session, rules, read)
    if about.ping_id is not None and (what.event is not None or outcome is Outcome.ANSWERED):
        await rules.settle(session, [about.ping_id], now)
    await _void_quoted_link(session, read, now)
    await tie_to_letter(session, rules, read, outcome, now)
    if what.understood.incident:
        await rules.alerts.tell_of_mail(session, read, now)
    if not rules.again:
        await suggest_changes(session, read)
    log.info("mail", mail=read.incoming.id, kind=read.reading.kind, outcome=outcome, found_by=about.found_by)
    return row_of(read, outcome, now)


async def _answer_was_new(session: AsyncSession, rules: IntakeRules, read: ReadMail, now: datetime) -> None:
    """Thanks for it, and tells officers at once if the contact wishes to be called."""
    about = read.about
    if rules.courtesies is not None:
        await rules.courtesies.thank(session, read, now)
    if read.consequence.understood.answer is Answer.CALL_ME and about.ping_id is not None:
        await rules.alerts.tell_of_call(session, about.ping_id, read.incoming.received_at, now)


async def _mark_letter_returned(session: AsyncSession, read: ReadMail, letter: UUID, cause: Cause) -> None:
    """Of letters only mails about entries move the standing of an address: officers' mails are judged by a person."""
    await _mark_returned(session, letter, cause, read.incoming.received_at)
    if letter == read.about.entry_mail and read.consequence.moves_standing:
        await lower_standings(session, [letter])


async def _void_quoted_link(session: AsyncSession, read: ReadMail, now: datetime) -> None:
    """A mail with a link to an account came back, or was answered: officers can read it, with whatever it quotes."""
    if read.about.alert is not None and read.consequence.outcome in {Outcome.BOUNCED, Outcome.TO_READ}:
        await void_mailed_link(session, read.about.alert, now)


async def _mark_returned(session: AsyncSession, message_id: UUID, cause: Cause, at: datetime) -> None:
    """Marks a message as returned: a server had accepted it, and it bounced later. If another report says that it was
    handed on, and this one names nothing wrong with the address, it did not come back."""
    returned = update(Message).where(Message.id == message_id)
    if cause is Cause.UNREACHABLE:
        returned = returned.where(~exists().where(Event.message_id == message_id, Event.kind == EventKind.HANDED_ON))
    await session.execute(returned.values(cause=cause, returned_at=at).execution_options(synchronize_session=False))


async def _mark_handed_on(session: AsyncSession, message_id: UUID) -> None:
    """Takes back that a message was returned, if only a member of the group behind its address failed."""
    returned = update(Message).where(Message.id == message_id, Message.cause == Cause.UNREACHABLE)
    returned = returned.where(Message.returned_at.is_not(None))
    await session.execute(returned.values(cause=None, returned_at=None).execution_options(synchronize_session=False))


async def _record_answer(session: AsyncSession, read: ReadMail) -> AnswerOutcome | None:
    """Records the answer, with the time at which the mail arrived."""
    about, what = read.about, read.consequence
    assert about.ping_id is not None
    given = NewAnswer(about.ping_id, what.understood.answer, what.words, read.incoming.received_at, Channel.MAIL)
    [effect] = await record_answers(session, [given])
    if effect in NEW_ANSWERS and about.message_id is not None:
        await raise_standing(session, about.message_id)
    return effect


async def _put_before_an_officer(session: AsyncSession, rules: IntakeRules, read: ReadMail, now: datetime) -> Outcome:
    """Puts the reply before an officer. Until it is read, the ping gets no reminder. Thanks for our thank-you need no
    reader."""
    about, what, incoming = read.about, read.consequence, read.incoming
    assert about.ping_id is not None
    ping = await session.get_one(Ping, about.ping_id)
    is_a_reply = read.reading.kind is Kind.ANSWER
    understood = what.understood
    if is_a_reply and about.answers_courtesy and ping.answered_at is not None and understood.answer is None:
        return Outcome.TO_READ if understood.rest or understood.incident else Outcome.FILED
    unread = select(IncomingReading.id).where(
        IncomingReading.ping_id == about.ping_id, IncomingReading.outcome == Outcome.TO_READ
    )
    if len((await session.scalars(unread.limit(MOST_TO_READ))).all()) < MOST_TO_READ:
        waits = Happened(ping.id, incoming.received_at, EventKind.TO_READ, reply_code(incoming.id))
        await _record_event(session, rules, ping, waits)
        by_a_person = is_a_reply and read.reading.reason is not Reason.TICKET_OPENED
        is_doubtful = by_a_person and about.is_proved and about.officer_mail is None and not understood.incident
        if is_doubtful and rules.courtesies is not None:
            await rules.courtesies.ask(session, read, now)
    return Outcome.TO_READ


def reply_code(incoming_id: int) -> str:
    """The code that connects two events of a ping: that a reply waits, and that an officer has read it."""
    return f"mail {incoming_id}"


async def _record_what_came_back(session: AsyncSession, rules: IntakeRules, read: ReadMail) -> None:
    about, what, reading, at = read.about, read.consequence, read.reading, read.incoming.received_at
    assert about.ping_id is not None
    assert what.event is not None
    ping = await session.get_one(Ping, about.ping_id)
    code = what.cause or (reading.reason.value if reading.reason else None)
    await _record_event(session, rules, ping, Happened(ping.id, at, what.event, code, about.message_id))
    if about.message_id is None:
        return
    if what.event is EventKind.HANDED_ON:
        await _mark_handed_on(session, about.message_id)
        return
    if what.cause is not None:
        await _mark_returned(session, about.message_id, what.cause, at)
        if what.moves_standing:
            await lower_standings(session, [about.message_id])
        return
    if reading.ticket_mark:
        await _keep_ticket(session, about.message_id, reading.ticket_mark)
    if about.knows(reading.recipient):
        await raise_standing(session, about.message_id, by_a_machine=True)


async def _keep_ticket(session: AsyncSession, message_id: UUID, mark: str) -> None:
    """Keeps the ticket number. Later mails of this ping to this address name it, so that they open no new ticket."""
    went_to = select(Message.roster_address_id).where(Message.id == message_id).scalar_subquery()
    known = update(RosterAddress).where(RosterAddress.id == went_to)
    await rows_changed(session, known.values(ticket=storable(mark)[:LONGEST_TICKET]))


async def _record_event(session: AsyncSession, rules: IntakeRules, ping: Ping, happened: Happened) -> None:
    await share_exercises(session, {ping.exercise_id})
    if not (rules.again and await _is_recorded(session, happened)):
        await record_events(session, [happened])


async def _is_recorded(session: AsyncSession, happened: Happened) -> bool:
    same = select(Event.id).where(
        Event.ping_id == happened.ping_id,
        Event.at == happened.at,
        Event.kind == happened.kind,
        Event.message_id == happened.message_id,  # None compares as IS NULL
    )
    if happened.message_id is None:
        same = same.where(Event.code == happened.code)
    return await session.scalar(same.limit(1)) is not None
