"""Contacts judged unreachable: found by the rule, lifted by the first sign of life. Each judging may run twice, or be
killed between: what is judged already stays as it is.

It writes findings and nothing else: no entry is changed, no email stopped.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import CompoundSelect, bindparam, func, select, union, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind, Standing
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from directory.database.bulk_rows import among, fetch_many
from directory.database.statements import core_table, insert_or_update
from directory.entries.entry import in_batches
from pingcheck.exercises.events import Event
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.exercises.unreachable_findings import UnreachableFinding, unreachable_contacts
from pingcheck.followup.contact_facts import facts_of
from pingcheck.followup.unreachable_rule import ContactFacts, Fact, Judgement, judge, lifted_by, read_fact
from pingcheck.runtime.fault_points import fault_point

AT_ONCE = 2000  # contacts whose facts are read in one transaction
SILENT_CHECKS = 2
ALL_AGAIN = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class JudgedChanges:
    """`found`: new judgements, by contact. `lifted`: what lifts each of these findings."""

    found: Mapping[int, Judgement]
    lifted: Mapping[int, Fact]

    def __bool__(self) -> bool:
        return bool(self.found or self.lifted)


async def judge_contacts(database: Database, now: datetime, contact_ids: Collection[int] | None = None) -> str:
    """Judges these contacts, or all who may be unreachable, and says what changed, in words for the log; "" if nothing
    did. Reads apart from writing, 2,000 contacts at a time."""
    if contact_ids is None:
        async with database.reading() as session:
            contact_ids = [row[0] for row in await fetch_many(session, _candidates())]
    found = lifted = 0
    for some in in_batches(sorted(contact_ids), AT_ONCE):
        async with database.reading() as session:
            changes = await changes_due(session, some)
        if changes:
            async with database.writing() as session:
                await record_changes(session, changes, now)
        found, lifted = found + len(changes.found), lifted + len(changes.lifted)
    return f"judged unreachable: {found}, lifted: {lifted}" if found or lifted else ""


async def changes_due(session: AsyncSession, contact_ids: Sequence[int]) -> JudgedChanges:
    """What the facts say that the findings of these contacts do not say yet. An entry that has ended is judged by
    nobody any more."""
    facts = await facts_of(session, contact_ids)
    stand = await _open_findings(session, contact_ids)
    lifted = {
        finding_id: why
        for contact_id, (finding_id, evidence) in stand.items()
        if (why := lifted_by(evidence, facts[contact_id])) is not None
    }
    to_judge = [
        each for each in await _not_ended(session, contact_ids) if each not in stand or stand[each][0] in lifted
    ]
    return JudgedChanges(_judged(facts, to_judge), lifted)


def _judged(facts: Mapping[int, ContactFacts], contact_ids: Collection[int]) -> dict[int, Judgement]:
    return {each: judgement for each in contact_ids if (judgement := judge(facts[each])) is not None}


async def record_changes(session: AsyncSession, changes: JudgedChanges, now: datetime) -> None:
    """Lifts what is to be lifted, and adds what is found, unless somebody else was faster."""
    table, connection = core_table(UnreachableFinding), await session.connection()
    if changes.lifted:
        still_open = table.c.id == bindparam("finding"), table.c.lifted_at.is_(None)
        lifting = update(table).where(*still_open).values(lifted_at=now, lifted_why=bindparam("why"))
        rows = [{"finding": finding_id, "why": why.record()} for finding_id, why in changes.lifted.items()]
        await connection.execute(lifting, rows)
    if changes.found:
        new = insert_or_update(session, UnreachableFinding).on_conflict_do_nothing()
        await connection.execute(
            new,
            [
                {
                    "contact_id": contact_id,
                    "rule": judgement.rule,
                    "since": judgement.since,
                    "evidence": [fact.record() for fact in judgement.evidence],
                    "found_at": now,
                }
                for contact_id, judgement in changes.found.items()
            ],
        )
    fault_point("unreachable.recorded")


async def _open_findings(
    session: AsyncSession, contact_ids: Collection[int]
) -> dict[int, tuple[int, tuple[Fact, ...]]]:
    """The id and evidence of the finding that each contact has now."""
    listed = select(UnreachableFinding.contact_id, UnreachableFinding.id, UnreachableFinding.evidence).where(
        among(session, UnreachableFinding.contact_id, contact_ids), UnreachableFinding.lifted_at.is_(None)
    )
    return {
        contact_id: (finding_id, tuple(map(read_fact, evidence)))
        for contact_id, finding_id, evidence in await session.execute(listed)
    }


async def _not_ended(session: AsyncSession, contact_ids: Collection[int]) -> list[int]:
    listed = select(PointOfContact.id).where(
        among(session, PointOfContact.id, contact_ids), PointOfContact.status != ContactStatus.WITHDRAWN
    )
    return [row[0] for row in await fetch_many(session, listed)]


def _candidates() -> CompoundSelect[int]:
    """The ids of all who may be unreachable, or are judged so."""
    silent = (
        select(Ping.contact_id)
        .where(Ping.status == Status.SILENT)
        .group_by(Ping.contact_id)
        .having(func.count() >= SILENT_CHECKS)
    )
    failing = select(Address.contact_id).where(
        Address.kind == AddressKind.EMAIL,
        Address.removed_at.is_(None),
        Address.standing.in_((Standing.FAILING, Standing.DEAD)),
    )
    return union(silent, failing, unreachable_contacts())


class UnreachableWatch:
    """Judges, tick by tick, those to whom something happened; all at its start and every quarter of an hour, for what
    leaves no event: a proved address, a letter that came back, a reply to an officer."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._last_event = 0
        self._all_at: datetime | None = None

    async def look(self, now: datetime) -> str:
        """Judges who is due, and says what changed."""
        async with self._database.reading() as session:
            latest = await session.scalar(select(func.max(Event.id))) or 0
            everybody = self._all_at is None or not timedelta() <= now - self._all_at < ALL_AGAIN
            touched = None if everybody else await _touched(session, self._last_event, latest)
        said = await judge_contacts(self._database, now, touched)
        self._last_event = latest
        if everybody:
            self._all_at = now
        return said


async def _touched(session: AsyncSession, after: int, latest: int) -> list[int]:
    """The candidates to whom something happened since this event."""
    if latest <= after:
        return []
    candidates = _candidates().subquery()
    listed = (
        select(Ping.contact_id)
        .join(Event, Event.ping_id == Ping.id)
        .where(Event.id > after, Ping.contact_id.in_(select(candidates.c.contact_id)))
        .distinct()
    )
    return [row[0] for row in await fetch_many(session, listed)]
