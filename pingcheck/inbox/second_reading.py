"""Second reading: reads mail again that older rules had read, and acts on the difference where that is safe."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

import structlog
from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database, is_away
from pingcheck.exercises.status import EventKind
from pingcheck.inbox.decision import read_and_decide
from pingcheck.inbox.fate import DETAILS, Fate, differences, fate_of, summary_of
from pingcheck.inbox.incoming import Incoming, IncomingReading, Outcome, WorkState
from pingcheck.inbox.intake import act_on, process_in_transaction
from pingcheck.inbox.officer_decisions import stop_waiting
from pingcheck.inbox.read_mail import ReadMail
from pingcheck.inbox.reading_process import ReaderAway
from pingcheck.inbox.reading_rows import RULES, row_of
from pingcheck.inbox.rules import IntakeRules
from pingcheck.inbox.store import stored_mail
from pingcheck.runtime.fault_points import fault_point

log = structlog.get_logger()

LONGEST_NOTE = 500


class RereadOutcome(StrEnum):
    CHANGED = "changed"  # the new reading replaces the old one
    KEPT = "kept"
    FAILED = "failed"  # in our own code


@dataclass(frozen=True, slots=True)
class RereadChange:
    """What became of one reading of a mail. `before` and `after`: in a few words. `why`: the reason if it was kept."""

    mail: int
    position: int
    received_at: datetime
    before: str
    after: str
    became: RereadOutcome = RereadOutcome.CHANGED
    why: str = ""


class _RollBack(Exception):
    pass


def _is_to_reread(since: datetime | None) -> list[ColumnElement[bool]]:
    """The conditions for mails to read again: the raw mail is kept, and older rules read it or our own code failed."""
    by_older_rules = (
        select(IncomingReading.id).where(IncomingReading.incoming_id == Incoming.id, IncomingReading.rules < RULES)
    ).exists()
    conditions = [
        Incoming.raw.is_not(None),
        or_(Incoming.state == WorkState.FAILED, (Incoming.state == WorkState.DONE) & by_older_rules),
    ]
    return [*conditions, *([Incoming.received_at >= since] if since else [])]


async def count_mails_to_reread(session: AsyncSession, since: datetime | None) -> int:
    return await session.scalar(select(func.count()).select_from(Incoming).where(*_is_to_reread(since))) or 0


async def mails_to_reread(session: AsyncSession, since: datetime | None, after: int, most: int) -> list[int]:
    """The ids of the next mails to read again, after the id `after`, in the order in which they came."""
    found = select(Incoming.id).where(Incoming.id > after, *_is_to_reread(since)).order_by(Incoming.id).limit(most)
    return list(await session.scalars(found))


async def reread(
    database: Database, rules: IntakeRules, incoming_id: int, now: datetime, note: str, *, only_try: bool = False
) -> list[RereadChange]:
    """Reads one mail again; what follows is one transaction. Returns the changes. `note` is kept with them. `only_try`:
    changes nothing.

    No courtesy mail goes out, no event is recorded twice, and an officer's decisions stay. If our own code fails, the
    mail stays as it was. Raises ReaderAway, and the database's error if it is away.
    """
    quiet = replace(rules, courtesies=None, again=True)
    changes: list[RereadChange] = []
    try:
        async with database.reading() as session:
            stored = await stored_mail(session, Incoming.id == incoming_id, *_is_to_reread(None))
        if stored is None:
            return []  # another process was faster
        decided = await read_and_decide(database, quiet, stored)
        async with database.writing() as session:
            changes = await _reread(session, quiet, decided, now, note)
            fault_point("inbox.rereading")
            if only_try:
                raise _RollBack
    except _RollBack:
        pass
    except Exception as error:
        if is_away(error) or isinstance(error, ReaderAway):
            raise
        async with database.reading() as session:
            incoming = await session.get_one(Incoming, incoming_id)
        log.error("mail not read again", mail=incoming_id, why=type(error).__name__, exc_info=True)
        why = f"{type(error).__name__} in our own code"
        return [
            RereadChange(
                incoming_id, 0, incoming.received_at, str(incoming.state), "the same", RereadOutcome.FAILED, why
            )
        ]
    return changes


async def _reread(
    session: AsyncSession, rules: IntakeRules, decided: Sequence[ReadMail], now: datetime, note: str
) -> list[RereadChange]:
    incoming_id = decided[0].incoming.id  # a mail has at least one reading
    locked = select(Incoming.state, Incoming.failure).where(Incoming.id == incoming_id).with_for_update()
    was = (await session.execute(locked)).one()
    if was.state is WorkState.FAILED:
        return await _process_failed(session, rules, decided, was.failure, now)
    rows = await _rows(session, incoming_id)
    if all(row.rules >= RULES for row in rows):
        return []  # another process was faster
    by_position = {row.position: row for row in rows}
    changes: list[RereadChange] = []
    for read in decided:
        old = by_position.get(read.position)
        if old is None:
            new = await act_on(session, rules, read, now)
            session.add(new)
            at = read.incoming.received_at
            changes.append(RereadChange(incoming_id, read.position, at, "nothing", summary_of(new)))
        else:
            changes += await _replace_reading(session, rules, old, read, now, note)
    for row in rows:
        row.rules = RULES
    return changes


async def _rows(session: AsyncSession, incoming_id: int) -> list[IncomingReading]:
    """The mail's rows, locked so that no officer decides about them meanwhile."""
    mine = select(IncomingReading).where(IncomingReading.incoming_id == incoming_id).order_by(IncomingReading.position)
    return list(await session.scalars(mine.with_for_update()))


async def _process_failed(
    session: AsyncSession, rules: IntakeRules, decided: Sequence[ReadMail], failure: str, now: datetime
) -> list[RereadChange]:
    """Processes a mail on which our own code had failed, as if for the first time."""
    before, incoming = f"failed ({failure})", decided[0].incoming
    again = update(Incoming).where(Incoming.id == incoming.id).values(state=WorkState.WAITING, failure="")
    await session.execute(again.execution_options(synchronize_session=False))
    await process_in_transaction(session, rules, incoming.id, decided, now)
    rows = await _rows(session, incoming.id)
    return [RereadChange(incoming.id, row.position, incoming.received_at, before, summary_of(row)) for row in rows]


async def _replace_reading(
    session: AsyncSession, rules: IntakeRules, old: IncomingReading, read: ReadMail, now: datetime, note: str
) -> list[RereadChange]:
    """Puts a new reading in the place of an older one, as far as `fate_of` allows."""
    incoming, what = read.incoming, read.consequence
    new = row_of(read, what.outcome, now)
    old.set_aside, old.language = new.set_aside, new.language  # only shown: no decision rests on them
    before, details = summary_of(old), differences(old, new)
    if not details and (old.by or old.outcome is new.outcome):
        return []
    fate = fate_of(old, new)
    if fate is Fate.KEEP:
        why = f"{old.by} decided about it" if old.by else "what followed from it stands"
        if not old.by:
            if new.possible_incident:  # no event to take back, so that it is marked and told even so
                await rules.alerts.tell_of_mail(session, read, now)
                old.possible_incident = True
            old.note = f"Rules {RULES} read it as: {summary_of(new)}."[:LONGEST_NOTE]
        return [
            RereadChange(
                incoming.id, old.position, incoming.received_at, before, summary_of(new), RereadOutcome.KEPT, why
            )
        ]
    if fate is Fate.FOLLOW:
        waited = old.outcome is Outcome.TO_READ and old.ping_id is not None
        if waited and (what.event is not EventKind.TO_READ or read.about.ping_id != old.ping_id):
            await stop_waiting(session, old, now)
        old.outcome = Outcome.NOTED  # so that it does not count as waiting while we decide again
        await session.flush()
        new = await act_on(session, rules, read, now)
        if waited and old.ping_id is not None:
            await rules.settle(session, [old.ping_id], now)
    for name in (*DETAILS, "why", "outcome", "at"):
        setattr(old, name, getattr(new, name))
    after = summary_of(old)
    if after == before and not details:
        return []
    old.note = note[:LONGEST_NOTE]
    after += f" ({', '.join(details)})" if after == before else ""
    return [RereadChange(incoming.id, old.position, incoming.received_at, before, after)]
