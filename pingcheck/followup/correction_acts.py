"""Correcting a result after the closing: one officer asks, with the proof; a second one approves, or one does it alone
with a reason. Both values stay: the correction is one more event of the ping, and can be withdrawn.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_in_order
from directory.database.statements import storable
from directory.errors import N_, Refused
from pingcheck.exercises.corrected_status import CORRECTED, CORRECTION_LIFTED
from pingcheck.exercises.events import Event, Happened, record_events
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingActKind, named, ping_act
from pingcheck.exercises.running import require_phase_for, share_in_phase
from pingcheck.exercises.status import ANSWERED, REACHED, EventKind, Status
from pingcheck.followup.corrections import (
    IS_STANDING,
    LONGEST_NUMBER,
    LONGEST_PROOF,
    LONGEST_WHO,
    LONGEST_WHY,
    Correction,
    CorrectionStage,
)
from pingcheck.followup.disputes import resume_dispute
from pingcheck.followup.settling import settle_corrected, unsettle_after_closing

CORRECTABLE_TO = (Status.CONFIRMED, Status.CONFIRMED_LATE, Status.NOT_SENT, Status.EXCUSED, Status.REPLACED)
ONLY_CLOSED = N_("Results are corrected after the closing.")
BY_DECISION = {EventKind(CORRECTED), EventKind(CORRECTION_LIFTED)}


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedCorrection:
    """What an officer asks for. `claimed_by`: who says that the result is wrong; `proof`: the document, or what it
    says, in words; `excused_until`: of one to excused, when its case is due again."""

    after: Status
    claimed_by: str
    proof: str
    number: str = ""
    dated: date | None = None
    excused_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class CorrectionApprover:
    """Who approves, and when. `account_id`: None for a name without an account. `alone`: why no second officer does;
    empty if this is the second officer."""

    at: datetime
    by: str
    account_id: int | None
    alone: str = ""


def targets_of(status: Status) -> tuple[Status, ...]:
    """To which results one of this status can be corrected. What was answered only to reached: no correction takes an
    answer away. What waits to be read, to none. Pure."""
    if status in {Status.TO_READ, Status.CANCELLED}:
        return ()
    allowed = REACHED if status in ANSWERED else frozenset(CORRECTABLE_TO)
    return tuple(after for after in CORRECTABLE_TO if after in allowed and after is not status)


async def require_correctable(session: AsyncSession, exercise: Exercise, ping: Ping) -> None:
    """Raises Refused if the result of this ping cannot be corrected now."""
    await require_phase_for(session, exercise, (Phase.CLOSED,), ONLY_CLOSED)
    if ping.status is Status.TO_READ:
        raise Refused(N_("A reply of {contact} waits to be read. Read it first."), contact=named(ping))
    standing = await standing_correction(session, ping)
    if standing is not None and standing.stage is CorrectionStage.WAITING:
        text = N_("{name} asked for a correction of this result already. It waits for an approval.")
        raise Refused(text, name=standing.asked_by)
    if standing is not None:
        text = N_("This result is corrected already; {name} approved it. Withdraw that correction first.")
        raise Refused(text, name=standing.approved_by)


async def standing_correction(session: AsyncSession, ping: Ping) -> Correction | None:
    """The correction that waits, or is in force."""
    found: Correction | None = await session.scalar(
        select(Correction).where(Correction.ping_id == ping.id, IS_STANDING)
    )
    return found


async def ask_correction(
    session: AsyncSession, ping: Ping, wanted: WantedCorrection, now: datetime, by: str
) -> Correction:
    """Puts a correction before the other officers. No figure changes yet. Raises Refused."""
    _require_whole(wanted, now)
    exercise = await _hold(session, ping)
    await require_correctable(session, exercise, ping)
    if wanted.after not in targets_of(ping.status):
        raise Refused(N_("This result cannot be corrected so: an answer that was given is not taken away."))
    asked = Correction(
        ping_id=ping.id, before=ping.status, after=wanted.after, claimed_by=_kept(wanted.claimed_by, LONGEST_WHO),
        proof=_kept(wanted.proof, LONGEST_PROOF), proof_number=_kept(wanted.number, LONGEST_NUMBER),
        proof_dated=wanted.dated, excused_until=wanted.excused_until if wanted.after is Status.EXCUSED else None,
        asked_at=now, asked_by=by[:100],
    )  # fmt: skip
    session.add(asked)
    await _note(session, ping, PingActKind.CORRECTION_ASKED, asked, (now, by))
    return asked


async def approve_correction(session: AsyncSession, ping: Ping, correction_id: int, who: CorrectionApprover) -> None:
    """Corrects the result and what follows from it. Raises Refused if the same officer asked for it and gives no reason
    to act alone, or if the result has changed meanwhile."""
    if who.account_id is None:
        text = N_("{name} has no account here. Only an officer with an account can approve a correction.")
        raise Refused(text, name=who.by)
    await _hold(session, ping)
    correction = await _in_stage(session, ping, correction_id, CorrectionStage.WAITING)
    alone = _kept(who.alone, LONGEST_WHY)
    if correction.asked_by == who.by[:100] and not alone:
        raise Refused(N_("{name} asked for this correction, so another officer must approve it, or it is approved "
                         "alone with a reason."), name=who.by)  # fmt: skip
    if ping.status is not correction.before:
        raise Refused(N_("The result has changed since the correction was asked for. Ask for it anew."))
    if correction.excused_until is not None and correction.excused_until <= who.at:
        raise Refused(N_("The day until which the contact is excused is past. Ask for the correction anew."))
    at = await _after(session, ping, who.at)
    correction.approved_at, correction.approved_by, correction.approved_alone = at, who.by[:100], alone
    await record_events(session, [Happened(ping.id, at, EventKind.CORRECTED, correction.after.value)])
    await _note(session, ping, PingActKind.CORRECTED, correction, (at, who.by), alone)
    await settle_corrected(session, ping, at, correction.excused_until)


async def drop_correction(
    session: AsyncSession, ping: Ping, correction_id: int, reason: str, who: tuple[datetime, str]
) -> None:
    """Takes a correction off the table before it is approved; it stays in the history. Raises Refused."""
    await _hold(session, ping)
    correction = await _in_stage(session, ping, correction_id, CorrectionStage.WAITING)
    await _end(session, ping, correction, PingActKind.CORRECTION_DROPPED, (_kept(reason, LONGEST_WHY), *who))


async def withdraw_correction(
    session: AsyncSession, ping: Ping, correction_id: int, reason: str, who: tuple[datetime, str]
) -> None:
    """What was found at the closing counts again; the correction stays in the history, and a dispute that it settled
    goes on. Raises Refused without a reason, or if it is not in force."""
    if not reason.strip():
        raise Refused(N_("Say why the correction is withdrawn."))
    await _hold(session, ping)
    correction = await _in_stage(session, ping, correction_id, CorrectionStage.IN_FORCE)
    at = await _after(session, ping, who[0])
    await record_events(session, [Happened(ping.id, at, EventKind.CORRECTION_LIFTED)])
    await _end(session, ping, correction, PingActKind.CORRECTION_LIFTED, (_kept(reason, LONGEST_WHY), at, who[1]))
    assert correction.approved_at is not None
    await unsettle_after_closing(session, ping.id, correction.approved_at, at)
    await resume_dispute(session, ping, correction.approved_at, correction.ended_reason, (at, who[1]))


async def hold_waiting(session: AsyncSession, ping: Ping, correction_id: int) -> Correction:
    """A correction that waits for an approval, with its ping held until the transaction ends. Raises Refused."""
    await _hold(session, ping)
    return await _in_stage(session, ping, correction_id, CorrectionStage.WAITING)


def _require_whole(wanted: WantedCorrection, now: datetime) -> None:
    if not wanted.claimed_by.strip():
        raise Refused(N_("Say who asked for the correction."))
    if not wanted.proof.strip():
        raise Refused(N_("Say what proves it: a document, or what was shown and by whom."))
    until = wanted.excused_until
    if wanted.after is Status.EXCUSED and (until is None or until <= now):
        raise Refused(N_("Say until which day, in the future, the contact is excused."))


async def _hold(session: AsyncSession, ping: Ping) -> Exercise:
    exercise = await session.get_one(Exercise, ping.exercise_id)
    await share_in_phase(session, exercise, (Phase.CLOSED,), ONLY_CLOSED)
    await lock_in_order(session, select(Ping.id).where(Ping.id == ping.id), Ping.id)
    await session.refresh(ping)
    return exercise


async def _in_stage(session: AsyncSession, ping: Ping, correction_id: int, stage: CorrectionStage) -> Correction:
    """The correction, as it is after others' transactions. Raises Refused, naming who was faster."""
    found = await session.get(Correction, correction_id, populate_existing=True)
    if found is None or found.ping_id != ping.id:
        raise Refused(N_("There is no such correction."))
    if found.stage is stage:
        return found
    if found.stage is CorrectionStage.IN_FORCE:
        raise Refused(N_("{name} approved this correction already."), name=found.approved_by)
    if found.stage is CorrectionStage.WAITING:
        raise Refused(N_("This correction is not approved yet."))
    raise Refused(N_("{name} took this correction back already."), name=found.ended_by)


async def _after(session: AsyncSession, ping: Ping, now: datetime) -> datetime:
    """Now, or just after the last decision: the clocks of two machines differ, and the last word decides."""
    mine = select(func.max(Event.at)).where(Event.ping_id == ping.id, Event.kind.in_(BY_DECISION))
    last = await session.scalar(mine)
    return now if last is None else max(now, last + timedelta.resolution)


async def _end(
    session: AsyncSession, ping: Ping, correction: Correction, kind: PingActKind, what: tuple[str, datetime, str]
) -> None:
    reason, at, by = what
    correction.ended_at, correction.ended_by, correction.ended_reason = at, by[:100], reason
    await _note(session, ping, kind, correction, (at, by), reason)


async def _note(
    session: AsyncSession,
    ping: Ping,
    kind: PingActKind,
    correction: Correction,
    who: tuple[datetime, str],
    why: str = "",
) -> None:
    """Notes the act in the log of the check."""
    at, by = who
    act = ping_act(ping, kind, at, by, why)
    act.code, act.proof = correction.after.value, correction.proof[:500]
    session.add(act)
    await session.flush()
    await session.refresh(ping)


def _kept(words: str, most: int) -> str:
    return storable(words).strip()[:most]
