"""What is due in the secretariat, for the day's email: counts, and of each kind of work the first rows.

Nobody's free words, no address and no number are in it: mail is not confidential.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposal_queue import waiting_proposals
from directory.contacts import Role
from directory.notes.queue import all_to_approve, workers_on
from pingcheck.accounts.cover import colleagues_of, owners_at_work, who_covers
from pingcheck.conversation.call_backs import wanted_calls
from pingcheck.conversation.incident_words import count_unread_incident_words, unread_incident_words
from pingcheck.exercises.approval import approval_of, checks_to_approve
from pingcheck.exercises.due import asks_about_opening
from pingcheck.exercises.exercise import Exercise, all_exercises
from pingcheck.exercises.ping import Ping
from pingcheck.followup.case_list import ListedCase
from pingcheck.followup.corrections import corrections_to_approve
from pingcheck.followup.due_cases import cases_due, count_cases_of_nobody
from pingcheck.followup.letter_reminders import letters_due
from pingcheck.followup.own_rows import contradictions_to_settle
from pingcheck.inbox.officer_decisions import ToRead, to_read
from pingcheck.inbox.replies import replies_to_read
from pingcheck.planning.calendar_moves import count_waiting_moves

MOST_ROWS = 5
MOST_CALLS = 100  # are looked at to count them


class WorkKind(StrEnum):
    """The kinds of work, in the order of their urgency."""

    INCIDENTS = "incidents"
    MISSED = "missed"
    CALLS = "calls"
    REPLIES = "replies"
    CONTRADICTIONS = "contradictions"
    PROPOSALS = "proposals"
    NOMINATIONS = "nominations"
    APPROVALS = "approvals"
    CORRECTIONS = "corrections"
    MEETINGS = "meetings"
    CASES = "cases"
    NOBODYS_CASES = "nobodys_cases"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """Who or what it is about, since when it waits or when it is due, and the path of its page. `state`: a State's
    code; `title`: of a check, in an officer's words, or the number of a letter; `by`: the officer who asks."""

    state: str = ""
    role: Role | None = None
    title: str = ""
    by: str = ""
    since: datetime | None = None
    due: datetime | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class DueGroup:
    """The first rows of a kind, and how many there are in all. `owner`: whose cases they are; `undated`: how many of
    these have no day."""

    kind: WorkKind
    count: int
    rows: tuple[DueRow, ...] = ()
    owner: str = ""
    undated: int = 0


@dataclass(frozen=True, slots=True)
class AskedApproval:
    """What waits for an approval, and who cannot give it."""

    row: DueRow
    authors: frozenset[str]
    kind: WorkKind = WorkKind.APPROVALS


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
        await _incidents(session, waiting),
        await _missed(session),
        await _calls(session),
        await _replies(session, waiting),
        await _contradictions(session),
        await _proposals(session),
        DueGroup(WorkKind.MEETINGS, await count_waiting_moves(session)),
        DueGroup(WorkKind.NOBODYS_CASES, await _cases_of_nobody(session, now)),
        await _letters(session, now),
    ]
    asked = [
        AskedApproval(_approval_row(one), (await approval_of(session, one)).authors)
        for one in await checks_to_approve(session)
    ]
    asked += await _corrections(session)
    asked += await _nominations(session, four_eyes)
    return OfficeWork(tuple(groups), tuple(asked))


async def own_cases(session: AsyncSession, officer: str, now: datetime) -> list[DueGroup]:
    """The officer's cases that are due, and those of each whom the officer covers."""
    covers = who_covers(await colleagues_of(session), now)
    found = []
    for owner in [officer, *sorted(name for name, by in covers.items() if by == officer and name != officer)]:
        due = await cases_due(session, frozenset({owner}), now, MOST_ROWS)
        if due.total:
            found.append(DueGroup(WorkKind.CASES, due.total, tuple(map(_case_row, due.first)), owner, due.undated))
    return found


def _approval_row(exercise: Exercise) -> DueRow:
    path = f"/exercises/{exercise.reference}/approval"
    return DueRow(title=exercise.title, by=exercise.asked_by or "", since=exercise.asked_at, path=path)


def _case_row(listed: ListedCase) -> DueRow:
    role = listed.ping.role if listed.ping is not None else None
    return DueRow(state=listed.case.state_code, role=role, due=listed.case.due_at, path=f"/cases/{listed.case.id}")


async def _cases_of_nobody(session: AsyncSession, now: datetime) -> int:
    """Those without an owner, and those of owners for whom nobody answers."""
    return await count_cases_of_nobody(session, await owners_at_work(session, now))


async def _incidents(session: AsyncSession, waiting: ToRead) -> DueGroup:
    on_pages = [_ping_row(said.ping, said.given.at) for said in await unread_incident_words(session, MOST_ROWS)]
    replies = await replies_to_read(session, MOST_ROWS)
    by_mail = [
        _ping_row(reply.ping, reply.received_at) for reply in replies if reply.ping and reply.reading.possible_incident
    ]
    total = waiting.possible_incidents + waiting.unproved_incidents + await count_unread_incident_words(session)
    return DueGroup(WorkKind.INCIDENTS, total, tuple([*on_pages, *by_mail][:MOST_ROWS]))


async def _missed(session: AsyncSession) -> DueGroup:
    checks = [check for check in await all_exercises(session) if asks_about_opening(check)]
    rows = [DueRow(title=one.title, since=one.opens_at, path=f"/exercises/{one.reference}") for one in checks]
    return DueGroup(WorkKind.MISSED, len(rows), tuple(rows[:MOST_ROWS]))


async def _calls(session: AsyncSession) -> DueGroup:
    wanted = await wanted_calls(session, MOST_CALLS)
    rows = [_ping_row(one.ping, one.asked_at, f"/exercises/{one.exercise}/pings/{one.ping.id}/call") for one in wanted]
    return DueGroup(WorkKind.CALLS, len(rows), tuple(rows[:MOST_ROWS]))


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


async def _corrections(session: AsyncSession) -> list[AskedApproval]:
    return [
        AskedApproval(
            DueRow(
                state=one.ping.state_code, role=one.ping.role, by=one.correction.asked_by,
                since=one.correction.asked_at,
                path=f"/exercises/{one.exercise}/pings/{one.ping.id}/corrections/{one.correction.id}",
            ),
            frozenset({one.correction.asked_by}), WorkKind.CORRECTIONS,
        )
        for one in await corrections_to_approve(session)
    ]  # fmt: skip


async def _nominations(session: AsyncSession, four_eyes: bool) -> list[AskedApproval]:
    queued = await all_to_approve(session)
    authors = await workers_on(session, [one.note.id for one in queued]) if four_eyes else {}
    return [
        AskedApproval(
            DueRow(state=one.note.state_code or "", by=one.last.by, since=one.last.at),
            authors.get(one.note.id, frozenset()), WorkKind.NOMINATIONS,
        )
        for one in queued
    ]  # fmt: skip


async def _letters(session: AsyncSession, now: datetime) -> DueGroup:
    """Letters to Missions that came back, or were not answered by the day that they ask for."""
    found, total = await letters_due(session, now, MOST_ROWS)
    rows = [
        DueRow(state=one.state_code, title=one.number, since=one.settled_at, path=f"/letters/{one.id}") for one in found
    ]
    return DueGroup(WorkKind.LETTERS, total, tuple(rows))


def _ping_row(ping: Ping, since: datetime | None, path: str = "") -> DueRow:
    return DueRow(state=ping.state_code, role=ping.role, since=since, path=path)
