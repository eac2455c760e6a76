"""The demo's communication checks: one that is over, one to be watched, and those that are planned."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from pingcheck.demo.acts_by_hand import act_by_hand
from pingcheck.demo.calls import make_calls
from pingcheck.demo.cases_worked_on import work_on_cases
from pingcheck.demo.disputed_result import hear_a_dispute
from pingcheck.demo.last_morning import mail_what_is_due
from pingcheck.demo.meetings import ANNUAL_MEETING, bring_meetings
from pingcheck.demo.mission_answer import write_to_a_mission
from pingcheck.demo.notes_verbales import bring_notes
from pingcheck.demo.plans import HALF_A_YEAR, plan_the_coming
from pingcheck.demo.running_demo import RunningDemo
from pingcheck.demo.stand_in import offer_a_stand_in
from pingcheck.exercises.exercise import RUNNING, Exercise, StepKind, StepState, Target, all_exercises, steps_of
from pingcheck.exercises.opening import open_exercise
from pingcheck.exercises.plan import WrittenPlan, make_plan, plan_exercise
from pingcheck.planning.meeting_choices import meetings_to_choose
from pingcheck.sending.frames import render_frames
from pingcheck.service.tick import tick
from pingcheck.settings import Settings

BY = "demo"
EARLIER_LASTED = timedelta(hours=80)
BY_HAND_AFTER = timedelta(hours=56)  # of the earlier check: after its last reminder
EARLIER_HOP = timedelta(hours=8)
# The check to be watched was opened so long ago: replies, bounces and absences are there from the first look.
OPENED_AGO = timedelta(hours=3)
LADDER = "remind:24h, alternate:36h, remind:48h, other_role:54h, mission:60h"
HOP = timedelta(minutes=20)
JUMP_HOP = timedelta(hours=1)


class NextStep(NamedTuple):
    """The next thing that the clock will do; of an escalation, whom it goes to."""

    at: datetime
    what: StepKind | Target


async def prepare_checks(demo: RunningDemo) -> None:
    """Holds an earlier check in no time, so that there is a past, and brings in notes, meetings and the work on its
    cases since; then opens the check to be watched, holds its beginning, and plans what comes after it."""
    present = demo.clock()
    begun = present - OPENED_AGO
    is_new = await _hold_earlier_check(demo, present - HALF_A_YEAR)
    if is_new:
        await bring_notes(demo, demo.seed, present)
        await bring_meetings(demo.database, present)
        await write_to_a_mission(demo, present)
        await hear_a_dispute(demo.database, present)
        await work_on_cases(demo.database, present)
        await make_calls(demo.database, present)
        await mail_what_is_due(demo, begun)
    demo.clock.go_on(begun, 0)
    if await _open_the_check(demo.database, demo.settings, begun):
        await _hold(demo, begun, present, HOP, demo.courier.drain)
        await offer_a_stand_in(demo.database, present)
    if is_new:
        await plan_the_coming(demo.database, present)
    demo.clock.go_on(present, 0)


async def jump(demo: RunningDemo) -> datetime:
    """Lets the time until the next step pass, and runs it. Returns that moment; the present one if nothing is open."""
    now = demo.clock()
    step = await next_step(demo.database, now)
    if step is not None:
        await _hold(demo, now, step.at, JUMP_HOP, send=_by_the_running_courier)
    return demo.clock()


async def next_step(database: Database, now: datetime) -> NextStep | None:
    """The next step of the checks that are open."""
    async with database.reading() as session:
        running = [exercise for exercise in await all_exercises(session) if exercise.phase in RUNNING]
        planned = [step for exercise in running for step in await steps_of(session, exercise)]
    coming = [
        NextStep(step.due_at, step.target or step.kind)
        for step in planned
        if step.state is StepState.PLANNED and step.due_at
    ]
    return min((step for step in coming if step.at > now), default=None)


async def _hold(
    demo: RunningDemo, begun: datetime, end: datetime, hop: timedelta, send: Callable[[], Awaitable[None]]
) -> None:
    """Lets the time from one moment to another pass in hops: the service, the mail and the people keep up with it."""
    moment = begun
    while not demo.stop.is_set():
        demo.clock.go_on(moment, 0)
        await tick(demo.database, demo.settings, moment)
        await send()
        await demo.people.act(demo.web)
        await demo.inbox.process_all()
        if moment >= end:
            return
        moment = min(moment + hop, end)


async def _by_the_running_courier() -> None:
    """Nothing to do: the courier finds by itself what is due."""


async def _hold_earlier_check(demo: RunningDemo, moment: datetime) -> bool:
    """Takes a check from its opening to its cases, with the same service and people, if none was ever held. Returns
    whether it did."""
    async with demo.database.writing() as session:
        if await all_exercises(session):
            return False
        plan = make_plan(WrittenPlan(title="Half-yearly check"))
        await _open(session, await plan_exercise(session, plan, moment, BY), demo.settings, moment)
    demo.people.is_quiet = True
    by_hand_at = moment + BY_HAND_AFTER
    await _hold(demo, moment, by_hand_at, EARLIER_HOP, demo.courier.drain)
    if not demo.stop.is_set():
        await act_by_hand(demo.database, by_hand_at)
    await _hold(demo, by_hand_at + EARLIER_HOP, moment + EARLIER_LASTED, EARLIER_HOP, demo.courier.drain)
    demo.people.is_quiet = False
    demo.people.forget()
    return True


async def _open_the_check(database: Database, settings: Settings, now: datetime) -> bool:
    """Opens the check to be watched, ahead of the annual meeting, unless one is open already. Returns whether it
    did."""
    async with database.writing() as session:
        if any(exercise.phase in RUNNING for exercise in await all_exercises(session)):
            return False
        coming = await meetings_to_choose(session, now)
        meeting_id = next((meeting.id for meeting in coming if meeting.title == ANNUAL_MEETING), None)
        plan = make_plan(WrittenPlan(title="Check before the annual meeting", ladder=LADDER))
        check = await plan_exercise(session, replace(plan, meeting_id=meeting_id), now, BY)
        await _open(session, check, settings, now)
    return True


async def _open(session: AsyncSession, exercise: Exercise, settings: Settings, now: datetime) -> None:
    await open_exercise(session, exercise, now, BY, partial(render_frames, settings))
