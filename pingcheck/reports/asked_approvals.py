"""What waits for the approval of a second officer: plans of checks, corrections of results, nominations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from directory.notes.queue import all_to_approve, workers_on
from pingcheck.exercises.approval import approval_of, checks_to_approve
from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.corrections import corrections_to_approve
from pingcheck.reports.due_rows import DueRow, WorkKind


@dataclass(frozen=True, slots=True)
class AskedApproval:
    """What waits for an approval, and who cannot give it."""

    row: DueRow
    authors: frozenset[str]
    kind: WorkKind = WorkKind.APPROVALS


async def asked_approvals(session: AsyncSession, *, four_eyes: bool) -> list[AskedApproval]:
    """`four_eyes`: whether a nomination needs a second officer."""
    checks = [
        AskedApproval(_approval_row(one), (await approval_of(session, one)).authors)
        for one in await checks_to_approve(session)
    ]
    return [*checks, *await _corrections(session), *await _nominations(session, four_eyes)]


def left_to_nobody(asked: Iterable[AskedApproval], present: Sequence[str]) -> list[AskedApproval]:
    """Those that none of the officers who are present can approve. Pure."""
    return [one for one in asked if one.authors.issuperset(present)]


def _approval_row(exercise: Exercise) -> DueRow:
    path = f"/exercises/{exercise.reference}/approval"
    return DueRow(title=exercise.title, by=exercise.asked_by or "", since=exercise.asked_at, path=path)


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
