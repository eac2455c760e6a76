"""The timetable of an exercise, message for message: what is still to go, when, and to whom.

It is worked out by doing it: the exercise is opened and its steps are run, by the very rules that the clock follows, in
a transaction that is rolled back. Every mail is taken for accepted at its due time, and nobody for having answered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, literal, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import contact_reference
from directory.database import Database
from directory.database.bulk_rows import among
from directory.database.statements import rows_changed
from directory.errors import N_, Refused
from directory.phrases import StoredPhrase
from pingcheck.correspondence.check_mails import CheckMails
from pingcheck.correspondence.check_steps import announce
from pingcheck.exercises.announcements import announced_at, announcement_of
from pingcheck.exercises.check_notices import CheckNotice, NoticeSays
from pingcheck.exercises.due import due_now
from pingcheck.exercises.exercise import (
    CLOCK,
    NOT_YET_OPEN,
    Exercise,
    Phase,
    Step,
    StepKind,
    StepState,
    Target,
    find_exercise,
    log_of,
    steps_of,
)
from pingcheck.exercises.message import IS_OF_A_STEP, IS_TO_SEND, Delivery, Message
from pingcheck.exercises.opening import forecast_opening, try_opening
from pingcheck.exercises.pause import resume_exercise
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.plan import coming_opening
from pingcheck.exercises.spreading import SENT_AT_ONCE
from pingcheck.exercises.status import Status
from pingcheck.exercises.timetable import miss_steps
from pingcheck.followup.steps import run_step
from pingcheck.sending.exercise_mails import ExerciseMails
from pingcheck.sending.limits import recipient_conditions
from pingcheck.settings import Settings

# Working it out keeps other writers waiting: on SQLite all of them, on PostgreSQL those of this exercise.
MOST_CONTACTS = 20_000


@dataclass(frozen=True, slots=True)
class TimedMail:
    """One mail that is still to go. `contact`: the reference of its entry; None for a mail to a Mission."""

    at: datetime
    step: StepKind | NoticeSays  # a letter of no step is named by what it says
    target: Target | None  # of an escalation
    address: str
    contact: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """What the log of the exercise will say of mails that cannot wait for their contacts' hours, and when."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """The mails by their times."""

    mails: Sequence[TimedMail]
    notes: Sequence[Note] = ()


async def work_out_timetable(database: Database, settings: Settings, reference: str, now: datetime) -> Timetable:
    """What is still to go of this exercise: of one that is not open yet, as if it opened at its time, or now if it has
    none; of one that is stopped, as if it were released now. Nothing is changed. Raises Refused."""
    async with database.trying() as session:
        exercise = await find_exercise(session, reference)
        await _require_few(session, exercise, now)
        return await _Rehearsal(session, settings, exercise).run(now)


async def _require_few(session: AsyncSession, exercise: Exercise, now: datetime) -> None:
    if exercise.phase in NOT_YET_OPEN:
        contacts = (await forecast_opening(session, exercise, now)).pings
    else:
        contacts = await session.scalar(select(func.count()).where(Ping.exercise_id == exercise.id)) or 0
    if contacts > MOST_CONTACTS:
        text = N_(
            "The timetable lists each mail, and is worked out for at most {most} contacts; {reference} has {number}. "
            "Its page and `pingcheck exercise show {reference}` have its steps and their numbers."
        )
        raise Refused(text, most=MOST_CONTACTS, number=contacts, reference=exercise.reference)


class _Rehearsal:
    """One run through all that is to come, in a transaction that the caller rolls back."""

    def __init__(self, session: AsyncSession, settings: Settings, exercise: Exercise) -> None:
        self._session = session
        self._settings = settings
        self._exercise = exercise
        self._sent: list[TimedMail] = []
        self._run: set[int] = set()  # the ids of steps

    async def run(self, now: datetime) -> Timetable:
        logged = len(await log_of(self._session, self._exercise))
        at: datetime | None = await self._begin(now)
        while self._exercise.phase is Phase.OPEN and at is not None:
            at = await self._next_step(at)
        log = (await log_of(self._session, self._exercise))[logged:]
        notes = [Note(entry.at, StoredPhrase(entry.reason)) for entry in log if entry.what == SENT_AT_ONCE]
        mails = sorted(self._sent, key=lambda mail: (mail.at, mail.contact or "", mail.address))
        return Timetable(mails, notes)

    async def _begin(self, now: datetime) -> datetime:
        """The exercise opened or released, if it is not open; and when."""
        exercise = self._exercise
        if exercise.phase is Phase.PAUSED:
            await resume_exercise(self._session, exercise, now, CLOCK)
        if exercise.phase not in NOT_YET_OPEN:
            return now
        opens_at = coming_opening(exercise, now)
        await self._announce(now, opens_at)
        await try_opening(self._session, exercise, opens_at, CLOCK, lambda *_: ())
        return opens_at

    async def _announce(self, now: datetime, opens_at: datetime) -> None:
        announcement = await announcement_of(self._session, self._exercise)
        due_at = announced_at(self._exercise.opens_at, announcement) if announcement else None
        if announcement is not None and due_at is not None and announcement.state is StepState.PLANNED:
            at = max(due_at, now)
            await announce(self._session, self._exercise, announcement, at)
            await self._send(at, opens_at)

    async def _next_step(self, since: datetime) -> datetime | None:
        """Sends what is due before the next step, and runs it. Its time; None if nothing comes after it."""
        steps = [step for step in await steps_of(self._session, self._exercise) if step.id not in self._run]
        due_at = [step.due_at for step in steps if step.state is StepState.PLANNED and step.due_at]
        if not due_at:
            return None
        at = max(since, min(due_at))
        await self._send(since, at)
        due = await due_now(self._session, self._exercise, at)
        await miss_steps(self._session, self._exercise, due.missed, at)
        if due.ask is not None or (due.run is not None and due.run.kind is StepKind.CLOSE):
            return None
        if due.run is not None:
            self._run.add(due.run.id)
            await run_step(self._session, self._exercise, due.run, at)
        await self._session.flush()
        self._session.expire_all()
        await self._session.refresh(self._exercise)
        return at

    async def _send(self, since: datetime, before: datetime) -> None:
        """Takes down what couriers would send by then, as accepted."""
        found = [
            *await self._session.execute(_mails(self._exercise, self._going(ExerciseMails), before)),
            *await self._session.execute(_letters(self._exercise, self._going(CheckMails), before)),
        ]
        self._sent += [
            TimedMail(max(at, since), kind or says, target, address, contact_reference(contact) if contact else None)
            for _, at, kind, target, says, address, contact in found
        ]
        await self._accept([message_id for message_id, *_ in found], since)

    def _going(self, kind: type[ExerciseMails | CheckMails]) -> ColumnElement[bool]:
        """The condition for a message to go: the couriers' own."""
        only_to = self._settings.only_mail_to
        wanted = kind(self._settings).wanted(lambda address: recipient_conditions(only_to, address))
        return or_(and_(IS_TO_SEND, wanted), Message.delivery == Delivery.CLAIMED)

    async def _accept(self, message_ids: Sequence[UUID], since: datetime) -> None:
        mine = among(self._session, Message.id, message_ids)
        earliest = literal(since, Message.due_at.type)
        at = case((Message.due_at < earliest, earliest), else_=Message.due_at)
        accepted = update(Message).where(mine).values(delivery=Delivery.ACCEPTED, accepted_at=at)
        await rows_changed(self._session, accepted)
        pings = select(Message.ping_id).where(mine)
        never_sent = Ping.status.in_([Status.QUEUED, Status.DEFERRED])
        await rows_changed(self._session, update(Ping).where(Ping.id.in_(pings), never_sent).values(status=Status.SENT))


def _mails(exercise: Exercise, wanted: ColumnElement[bool], before: datetime) -> Any:
    """The messages of the exercise's steps that are wanted and due before this time."""
    return (
        select(Message.id, Message.due_at, Step.kind, Step.target, null(), RosterAddress.value, Ping.contact_id)
        .join(Step, Step.id == Message.step_id)
        .join(Ping, Ping.id == Message.ping_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .where(Ping.exercise_id == exercise.id, IS_OF_A_STEP, Message.due_at < before, wanted)
    )


def _letters(exercise: Exercise, wanted: ColumnElement[bool], before: datetime) -> Any:
    """The same of its letters, which belong to no ping."""
    return (
        select(
            Message.id,
            Message.due_at,
            Step.kind,
            Step.target,
            CheckNotice.says,
            Message.recipient,
            CheckNotice.contact_id,
        )
        .join(CheckNotice, CheckNotice.id == Message.id)
        .outerjoin(Step, Step.id == CheckNotice.step_id)
        .where(CheckNotice.exercise_id == exercise.id, Message.due_at < before, wanted)
    )
