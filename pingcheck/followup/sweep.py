"""The sweep: brings all cases up to date with what happened to pings and contacts.

It may run however often and however late, several at once, and after a kill anywhere: it looks at what is, not at what
has just happened, and what it finds done it leaves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from directory.database.locks import lock_in_order
from directory.database.statements import rows_changed
from directory.errors import N_
from directory.phrases import Phrase
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.followup.case_acts import add_entry
from pingcheck.followup.case_endings import (
    LOOKS_BACK,
    OwnEnding,
    end_by_itself,
    follow_contacts,
    has_cases_to_follow,
    open_again,
)
from pingcheck.followup.case_opening import BY_STATUS, are_without_case, insert_cases, open_cases
from pingcheck.followup.cases import BY_ITSELF, Case, CaseCause, CaseEntryKind, CaseKind, CaseOutcome
from pingcheck.followup.dead_ends import is_dead_end_without_case, open_at_dead_ends
from pingcheck.followup.said_grounds import GroundChange, GroundStep, ground_changes

SAID = {CaseKind.CONTRADICTION: CaseCause.CONTRADICTION, CaseKind.INCIDENT: CaseCause.INCIDENT}
MORE = {
    CaseKind.CONTRADICTION: N_("One more answer contradicts an earlier one."),
    CaseKind.INCIDENT: N_("More words came in that may speak of a real incident."),
}
SETTLED = OwnEnding(CaseOutcome.SETTLED, Phrase(N_("The answer that contradicted another was taken back.")))


@dataclass(frozen=True, slots=True)
class SweptCases:
    """How many cases were opened, ended and opened again."""

    opened: int = 0
    ended: int = 0
    reopened: int = 0


async def is_to_sweep(session: AsyncSession, now: datetime) -> bool:
    """Whether there is anything for a sweep to do, as nearly always there is not."""
    if await has_cases_to_follow(session, now) or await is_dead_end_without_case(session):
        return True
    unreached = select(Ping.id).where(*are_without_case(*_of_closed_checks(now))).limit(1)
    if await session.scalar(unreached) is not None:
        return True
    return any([await ground_changes(session, kind, now) for kind in SAID])


async def sweep_cases(session: AsyncSession, now: datetime) -> SweptCases:
    """Opens, ends and opens again by itself every case that is to, in the caller's transaction.

    While a check runs: a case for whom no mail can reach, for answers that contradict each other, for words that may
    speak of a real incident. After its closing: for each called ping that was not reached. What an officer ended opens
    again by itself only for something new, or when an excuse is over.
    """
    said = {kind: await ground_changes(session, kind, now) for kind in SAID}
    # All that opens comes first: a new case holds its ping, and whoever locks both locks pings before cases.
    opened = await open_cases(session, now, *_of_closed_checks(now)) + await open_at_dead_ends(session, now)
    for kind, changes in said.items():
        opened += await _open_said(session, kind, changes, now)
    followed = await follow_contacts(session, now)
    ended, reopened = followed.ended, followed.reopened
    for kind, changes in said.items():
        steps = await _move_said(session, kind, changes, now)
        ended += steps.count(GroundStep.SETTLE)
        reopened += steps.count(GroundStep.OPEN_AGAIN)
    return SweptCases(opened, ended, reopened)


def _of_closed_checks(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """The closing opens their cases; what was taken back, or read, since may have left one without."""
    closed = select(Exercise.id).where(Exercise.phase == Phase.CLOSED, Exercise.closed_at > now - LOOKS_BACK)
    return Ping.exercise_id.in_(closed), Ping.status.in_(list(BY_STATUS))


async def _open_said(session: AsyncSession, kind: CaseKind, changes: Sequence[GroundChange], now: datetime) -> int:
    return sum([await _open(session, kind, change, now) for change in changes if change.case_id is None])


async def _move_said(
    session: AsyncSession, kind: CaseKind, changes: Sequence[GroundChange], now: datetime
) -> list[GroundStep]:
    moving = [change.case_id for change in changes if change.case_id is not None]
    if not moving:
        return []
    await lock_in_order(session, select(Case.id).where(among(session, Case.id, moving)), Case.id)
    # As they are now that nobody else moves them.
    return await _move(session, kind, await ground_changes(session, kind, now, moving), now)


async def _open(session: AsyncSession, kind: CaseKind, change: GroundChange, now: datetime) -> bool:
    """False if another sweep was faster."""
    cause = literal(SAID[kind], Case.cause.type)
    if not await insert_cases(session, now, kind, cause, Ping.id == change.ping_id):
        return False
    mine = update(Case).where(Case.ping_id == change.ping_id, Case.kind == kind)
    await rows_changed(session, mine.values(grounds=change.grounds))
    return True


async def _move(
    session: AsyncSession, kind: CaseKind, changes: Sequence[GroundChange], now: datetime
) -> list[GroundStep]:
    for change in changes:
        case = await session.get_one(Case, change.case_id, populate_existing=True)
        case.grounds = change.grounds
        if change.step is GroundStep.SETTLE:
            end_by_itself(session, case, SETTLED, now)
        elif change.step is GroundStep.OPEN_AGAIN:
            open_again(session, case, MORE[kind], now)
        elif change.step is GroundStep.NOTE:
            add_entry(session, case, CaseEntryKind.NOTED, MORE[kind], (now, BY_ITSELF))
    await session.flush()
    return [change.step for change in changes]
