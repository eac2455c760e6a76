"""Approval: a second officer looks at a planned check before it opens. It holds for exactly the plan that was seen."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed, storable
from directory.errors import N_, ActedFirst, Refused
from pingcheck.exercises.exercise import CLOCK, NOT_YET_OPEN, Exercise, Phase, log_entry, log_of, steps_of
from pingcheck.exercises.exercise_texts import text_rows
from pingcheck.exercises.phases import hold_in_phase, require_phase
from pingcheck.settings import Settings

LONGEST_REASON = 500
ASKED, APPROVED, APPROVED_ALONE = "approval asked", "approved", "approved alone"
NO_CHANGES = (ASKED, APPROVED, APPROVED_ALONE, "rehearsed", "missed")  # log entries that leave the plan as it was
PLANNED = (
    "title", "kind", "question", "is_announced", "is_link_free", "meeting_id", "scope", "credit_days", "window_mode",
    "when_late", "window_minutes", "opens_at_local", "zone", "grace_days",
)  # fmt: skip
TOLD_BEFORE = timedelta(days=1)


class ApprovalStage(StrEnum):
    NOT_ASKED = "not_asked"
    ASKED = "asked"
    APPROVED = "approved"
    VOID = "void"  # it was approved, and the plan was changed afterwards


@dataclass(frozen=True, slots=True)
class Approval:
    """How far the approval of an exercise is. `plan`: the digest of the plan as it is now; `authors`: the names of
    those who planned it, changed it last, or asked: none of them is a second officer."""

    stage: ApprovalStage
    plan: str
    authors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Approver:
    """Who approves, and when. `account_id`: None for a name without an account; `seen`: the digest of the plan on the
    page that was decided by, "" if there was no page."""

    at: datetime
    by: str
    account_id: int | None
    seen: str = ""


async def plan_digest(session: AsyncSession, exercise: Exercise) -> str:
    """The same for the same plan, ladder, scope and texts, and for no other."""
    plan: dict[str, Any] = {name: getattr(exercise, name) for name in PLANNED}
    plan["ladder"] = [[rung.kind, rung.target, rung.after_minutes] for rung in await steps_of(session, exercise)]
    plan["texts"] = [
        [text.step_kind, text.language, text.subject, text.body] for text in await text_rows(session, exercise)
    ]
    written = json.dumps(plan, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


async def approval_of(session: AsyncSession, exercise: Exercise) -> Approval:
    plan = await plan_digest(session, exercise)
    if exercise.approved_plan:
        stage = ApprovalStage.APPROVED if exercise.approved_plan == plan else ApprovalStage.VOID
        asked_again = exercise.asked_at and exercise.approved_at and exercise.asked_at > exercise.approved_at
        stage = ApprovalStage.ASKED if stage is ApprovalStage.VOID and asked_again else stage
    else:
        stage = ApprovalStage.ASKED if exercise.asked_at else ApprovalStage.NOT_ASKED
    return Approval(stage, plan, frozenset(await _authors(session, exercise)))


async def _authors(session: AsyncSession, exercise: Exercise) -> set[str]:
    changes = [entry for entry in await log_of(session, exercise) if entry.what not in NO_CHANGES and entry.by != CLOCK]
    names = {exercise.planned_by, exercise.asked_by or exercise.planned_by}
    return names | {entry.by for entry in changes[-1:]}


async def ask_for_approval(session: AsyncSession, exercise: Exercise, now: datetime, by: str) -> None:
    """Puts a plan before the other officers. Raises Refused if it is approved as it is, or opened."""
    await _hold(session, exercise)
    if (await approval_of(session, exercise)).stage is ApprovalStage.APPROVED:
        raise _approved_already(exercise)
    exercise.asked_by, exercise.asked_at = by, now
    session.add(log_entry(exercise, now, by, ASKED))
    await session.flush()


async def approve_exercise(session: AsyncSession, exercise: Exercise, approver: Approver) -> None:
    """Approves the plan as a second officer. Raises Refused if the approver is one of its authors, has no account, or
    saw another plan; of two who approve at once, the second is told who was first."""
    approval = await _to_approve(session, exercise, approver)
    if approver.by in approval.authors:
        raise Refused(
            N_("{name} planned, changed or submitted this check, so another officer must approve it, or it is approved "
               "alone with a reason."), name=approver.by,
        )  # fmt: skip
    await _approve(session, exercise, approver, approval.plan, None)


async def approve_alone(session: AsyncSession, exercise: Exercise, approver: Approver, reason: str) -> None:
    """Approves the plan without a second officer. The reason is shown in the log and in the report. Raises Refused."""
    why = storable(reason).strip()
    if not why:
        raise Refused(N_("Say why no second officer approves this check: the reason is shown in its log and report."))
    if len(why) > LONGEST_REASON:
        text = N_("The reason has {length} characters; shorten it to at most {most}.")
        raise Refused(text, length=len(why), most=LONGEST_REASON)
    approval = await _to_approve(session, exercise, approver)
    await _approve(session, exercise, approver, approval.plan, why)


async def _to_approve(session: AsyncSession, exercise: Exercise, approver: Approver) -> Approval:
    if approver.account_id is None:
        raise Refused(
            N_("{name} has no account here. Only an officer with an account can approve a check."), name=approver.by
        )
    await _hold(session, exercise)
    approval = await approval_of(session, exercise)
    if approval.stage is ApprovalStage.APPROVED:
        raise _approved_already(exercise)
    if approver.seen and approver.seen != approval.plan:
        raise Refused(N_("The plan was changed since you looked at it. Look at it again; nothing was approved."))
    return approval


async def _approve(session: AsyncSession, exercise: Exercise, approver: Approver, plan: str, alone: str | None) -> None:
    values = {"approved_by": approver.by, "approved_at": approver.at, "approved_alone": alone, "approved_plan": plan}
    mine = update(Exercise).where(Exercise.id == exercise.id, Exercise.phase.in_(NOT_YET_OPEN))
    other = or_(Exercise.approved_plan.is_(None), Exercise.approved_plan != plan)
    won = await rows_changed(session, mine.where(other).values(values))
    await session.refresh(exercise)
    if not won:
        raise _approved_already(exercise)
    what = APPROVED_ALONE if alone else APPROVED
    session.add(log_entry(exercise, approver.at, approver.by, what, alone or ""))
    await session.flush()


async def _hold(session: AsyncSession, exercise: Exercise) -> None:
    """Holds the exercise and its texts until the transaction ends. Raises Refused if it is opened or called off."""
    held = await hold_in_phase(session, exercise, NOT_YET_OPEN)
    await session.refresh(exercise)
    if not held:
        require_phase(exercise, NOT_YET_OPEN, "approved")


def _approved_already(exercise: Exercise) -> ActedFirst:
    return ActedFirst(N_("{name} has approved {title} already."), name=exercise.approved_by, title=exercise.title)


async def require_approval(session: AsyncSession, exercise: Exercise, settings: Settings) -> None:
    """To be called before every opening, in its transaction. Raises Refused if checks need approval and this plan, as
    it is now, has none."""
    if not settings.approve_checks:
        return
    stage = (await approval_of(session, exercise)).stage
    if stage is ApprovalStage.VOID:
        raise Refused(
            N_("{reference} was changed after {name} had approved it, so it was not opened. A second officer must "
               "approve it as it is now."), reference=exercise.reference, name=exercise.approved_by,
        )  # fmt: skip
    if stage is not ApprovalStage.APPROVED:
        raise Refused(
            N_("Nobody has approved {reference}, so it was not opened. A second officer must approve it first."),
            reference=exercise.reference,
        )


async def checks_to_approve(session: AsyncSession) -> list[Exercise]:
    """The checks that were put before the other officers, and whose plan is not approved; the next to open first."""
    asked = select(Exercise).where(Exercise.phase.in_(NOT_YET_OPEN), Exercise.asked_at.is_not(None))
    found = list(await session.scalars(asked.order_by(Exercise.opens_at.is_(None), Exercise.opens_at, Exercise.id)))
    return [one for one in found if (await approval_of(session, one)).stage is ApprovalStage.ASKED]


async def unapproved_soon(session: AsyncSession, now: datetime) -> list[Exercise]:
    """The checks that open within a day, are not approved, and of which officers were not told since."""
    soon = (
        Exercise.phase == Phase.SCHEDULED,
        Exercise.opens_at > now,
        Exercise.opens_at <= now + TOLD_BEFORE,
    )
    candidates = list(await session.scalars(select(Exercise).where(*soon).order_by(Exercise.opens_at)))
    return [
        one
        for one in candidates
        if _not_told(one) and (await approval_of(session, one)).stage is not ApprovalStage.APPROVED
    ]


def _not_told(exercise: Exercise) -> bool:
    """An opening that was moved is told of anew."""
    told = exercise.told_unapproved_at
    return told is None or (exercise.opens_at is not None and told < exercise.opens_at - TOLD_BEFORE)
