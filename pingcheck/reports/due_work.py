"""What is due in the secretariat, for the day's email: counts, and of each kind of work the first rows.

Nobody's free words, no address and no number are in it: mail is not confidential.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposal_queue import waiting_proposals
from pingcheck.accounts.cover import colleagues_of, owners_at_work, who_covers
from pingcheck.conversation.incident_words import count_unread_incident_words, unread_incident_words
from pingcheck.exercises.due import asks_about_opening
from pingcheck.exercises.exercise import all_exercises
from pingcheck.exercises.ping import Ping
from pingcheck.followup.call_to_make import CallToMake
from pingcheck.followup.calls import asked_calls
from pingcheck.followup.case_list import ListedCase
from pingcheck.followup.due_cases import cases_due, count_cases_of_nobody, incidents_to_end
from pingcheck.followup.letter_reminders import letters_due
from pingcheck.followup.own_rows import contradictions_to_settle
from pingcheck.inbox.officer_decisions import ToRead, to_read
from pingcheck.inbox.replies import replies_to_read
from pingcheck.planning.calendar_moves import count_waiting_moves
from pingcheck.reports.asked_approvals import AskedApproval, asked_approvals
from pingcheck.reports.due_rows import DueGroup, DueRow, WorkKind

MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class OfficeWork:
    """What waits for whoever takes it first. `approvals`: each is due to all but its authors."""

    groups: tuple[DueGroup, ...]
    approvals: tuple[AskedApproval, ...]

    def due_to(self, officer: str) -> list[DueGroup]:
        """The groups that have something in them for this officer."""
        mine: dict[WorkKind, list[DueRow]] = defaultdict(list)
        for asked in self.approvals:
            if officer not in asked.authors:
                mine[asked.kind].append(asked.row)
        named = {kind: tuple(row for row in rows if row.state or row.title) for kind, rows in mine.items()}
        found = [DueGroup(kind, len(rows), named[kind][:MOST_ROWS]) for kind, rows in mine.items()]
        return [group for group in [*self.groups, *found] if group.count]


def in_order(groups: Sequence[DueGroup]) -> list[DueGroup]:
    """The urgent kinds first; of one kind, in the order in which they come."""
    order = list(WorkKind)
    return sorted(groups, key=lambda group: order.index(group.kind))


async def office_work(session: AsyncSession, now: datetime, *, four_eyes: bool) -> OfficeWork:
    """`four_eyes`: whether a nomination needs a second officer."""
    waiting = await to_read(session)
    groups = [
        await _incidents(session, waiting, now),
        await _missed(session),
        *await _calls(session, now),
        await _replies(session, waiting),
        await _contradictions(session),
        await _proposals(session),
        DueGroup(WorkKind.MEETINGS, await count_waiting_moves(session)),
        DueGroup(WorkKind.NOBODYS_CASES, await _cases_of_nobody(session, now)),
        await _letters(session, now),
    ]
    return OfficeWork(tuple(groups), tuple(await asked_approvals(session, four_eyes=four_eyes)))


async def own_cases(session: AsyncSession, officer: str, now: datetime) -> list[DueGroup]:
    """The officer's cases that are due, and those of each whom the officer covers."""
    covers = who_covers(await colleagues_of(session), now)
    found = []
    for owner in [officer, *sorted(name for name, by in covers.items() if by == officer and name != officer)]:
        due = await cases_due(session, frozenset({owner}), now, MOST_ROWS)
        if due.total:
            found.append(DueGroup(WorkKind.CASES, due.total, tuple(map(_case_row, due.first)), owner, due.undated))
    return found


def _case_row(listed: ListedCase) -> DueRow:
    role = listed.ping.role if listed.ping is not None else None
    return DueRow(state=listed.case.state_code, role=role, due=listed.case.due_at, path=f"/cases/{listed.case.id}")


async def _cases_of_nobody(session: AsyncSession, now: datetime) -> int:
    """Those without an owner, and those of owners for whom nobody answers."""
    return await count_cases_of_nobody(session, await owners_at_work(session, now))


async def _incidents(session: AsyncSession, waiting: ToRead, now: datetime) -> DueGroup:
    """Those to read, then the cases that are still open."""
    on_pages = [
        _ping_row(said.ping, said.given.at, "/replies") for said in await unread_incident_words(session, MOST_ROWS)
    ]
    by_mail = [
        _ping_row(reply.ping, reply.received_at, f"/replies/{reply.reading.id}")
        for reply in await replies_to_read(session, MOST_ROWS)
        if reply.ping and reply.reading.possible_incident
    ]
    cases = await incidents_to_end(session, now, MOST_ROWS)
    to_read = waiting.possible_incidents + waiting.unproved_incidents + await count_unread_incident_words(session)
    rows = [*on_pages, *by_mail, *map(_case_row, cases.first)]
    return DueGroup(WorkKind.INCIDENTS, to_read + cases.total, tuple(rows[:MOST_ROWS]))


async def _missed(session: AsyncSession) -> DueGroup:
    checks = [check for check in await all_exercises(session) if asks_about_opening(check)]
    rows = [DueRow(title=one.title, since=one.opens_at, path=f"/exercises/{one.reference}") for one in checks]
    return DueGroup(WorkKind.MISSED, len(rows), tuple(rows[:MOST_ROWS]))


async def _calls(session: AsyncSession, now: datetime) -> list[DueGroup]:
    wished, promised = await asked_calls(session, now)
    return [
        DueGroup(kind, len(calls), tuple(map(_call_row, calls[:MOST_ROWS])))
        for kind, calls in ((WorkKind.CALLS, wished), (WorkKind.CALLS_AGAIN, promised))
    ]


def _call_row(call: CallToMake) -> DueRow:
    return _ping_row(call.ping, call.since, f"/exercises/{call.exercise}/pings/{call.ping.id}/call")


async def _replies(session: AsyncSession, waiting: ToRead) -> DueGroup:
    """Their rows name whose they are, where that is known."""
    replies = await replies_to_read(session, waiting.possible_incidents + MOST_ROWS)
    plain = [reply for reply in replies if not reply.reading.possible_incident]
    rows = [
        DueRow(state=reply.state_code, role=reply.role, title=reply.number, since=reply.received_at)
        for reply in plain
        if reply.state_code
    ]
    return DueGroup(WorkKind.REPLIES, waiting.replies - waiting.possible_incidents, tuple(rows[:MOST_ROWS]))


async def _contradictions(session: AsyncSession) -> DueGroup:
    pings, total = await contradictions_to_settle(session, MOST_ROWS)
    rows = [_ping_row(ping, ping.answered_at, f"/exercises/{reference}/pings/{ping.id}") for ping, reference in pings]
    return DueGroup(WorkKind.CONTRADICTIONS, total, tuple(rows))


async def _proposals(session: AsyncSession) -> DueGroup:
    waiting, total = await waiting_proposals(session)
    known = ((queued.entry.nomination, queued.proposal.at) for queued in waiting[:MOST_ROWS])
    return DueGroup(
        WorkKind.PROPOSALS, total, tuple(DueRow(state=entry.state, role=entry.role, since=at) for entry, at in known)
    )


async def _letters(session: AsyncSession, now: datetime) -> DueGroup:
    """Letters to Missions that came back, or were not answered by the day that they ask for."""
    found, total = await letters_due(session, now, MOST_ROWS)
    rows = [
        DueRow(state=one.state_code, title=one.number, since=one.settled_at, path=f"/letters/{one.id}") for one in found
    ]
    return DueGroup(WorkKind.LETTERS, total, tuple(rows))


def _ping_row(ping: Ping, since: datetime | None, path: str = "") -> DueRow:
    return DueRow(state=ping.state_code, role=ping.role, since=since, path=path)
