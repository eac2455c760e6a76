"""What the page of a plan shows beside its form: totals, steps with their emails, hours of those asked, findings."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from directory.hours.state_weeks import StateWeek
from pingcheck.exercises.answering_pace import ExpectedEmails, expected_emails
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase, all_exercises
from pingcheck.exercises.ladder import Rung
from pingcheck.exercises.local_time import clock_change_note
from pingcheck.exercises.plan import Plan
from pingcheck.exercises.plan_forecast import PlanForecast, asked_by_plan, forecast
from pingcheck.reports.hours_at_work import HoursPicture, Team, hours_at_work, hours_picture, teams_in_scope
from pingcheck.web.secretariat.plan_fields import PlanRead

MOST_CLASHES = 5


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of the plan, with about how many emails it makes. `there`: the same time in the plan's zone."""

    rung: Rung
    emails: int
    at: datetime
    there: datetime


@dataclass(frozen=True, slots=True)
class PlanView:
    """`opens_at`: when it opens, or now, if no time is given. `clashes`: other checks that are open in these days."""

    plan: Plan
    counts: PlanForecast
    expected: ExpectedEmails
    steps: tuple[StepView, ...]
    opens_at: datetime
    closes_at: datetime
    has_time: bool
    note: str
    picture: HoursPicture
    days_off: tuple[tuple[date, int], ...]
    clashes: tuple[Exercise, ...]


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What the database says of a plan; `plan_view` makes the rest of it, outside any transaction."""

    plan: Plan
    ladder: tuple[Rung, ...]
    opens_at: datetime | None
    counts: PlanForecast
    expected: ExpectedEmails
    teams: list[Team]
    weeks: Mapping[str, StateWeek]
    clashes: tuple[Exercise, ...]


async def plan_facts(session: AsyncSession, read: PlanRead, now: datetime, mine: Exercise | None) -> PlanFacts | None:
    """None if the plan cannot be counted as it stands. `mine`: the exercise that it is of, if it was saved."""
    plan = read.plan
    if plan is None:
        return None
    asked = asked_by_plan(plan)
    counts = await forecast(session, asked, now)
    expected = await expected_emails(session, asked.ladder, counts.emails)
    teams, weeks = await teams_in_scope(session, asked.scope)
    opens_at = read.opens_at or now
    clashes = [
        other
        for other in await all_exercises(session)
        if (mine is None or other.id != mine.id) and _is_open_between(other, opens_at, opens_at + plan.window)
    ]
    return PlanFacts(plan, asked.ladder, read.opens_at, counts, expected, teams, weeks, tuple(clashes[:MOST_CLASHES]))


async def plan_view(facts: PlanFacts, now: datetime) -> PlanView:
    """The hours of many contacts are a moment's work in plain Python, which other visitors shall not wait for."""
    plan, opens_at = facts.plan, facts.opens_at or now
    at_work = await asyncio.to_thread(hours_at_work, facts.teams, facts.weeks, opens_at, plan.window)
    zone = ZoneInfo(plan.zone)
    steps = tuple(
        StepView(rung, emails, opens_at + rung.after, (opens_at + rung.after).astimezone(zone))
        for rung, emails in zip(facts.ladder, facts.expected.numbers, strict=True)
    )
    return PlanView(
        plan=plan,
        counts=facts.counts,
        expected=facts.expected,
        steps=steps,
        opens_at=opens_at,
        closes_at=opens_at + plan.window,
        has_time=facts.opens_at is not None,
        note=clock_change_note(plan.opens_at_local, zone) if plan.opens_at_local else "",
        picture=hours_picture(at_work, [rung.after for rung in facts.ladder], opens_at, plan.window),
        days_off=tuple(at_work.off.items()),
        clashes=facts.clashes,
    )


def _is_open_between(other: Exercise, opens_at: datetime, closes_at: datetime) -> bool:
    begins = other.opened_at or other.opens_at
    if other.phase in RUNNING:
        return opens_at < (other.closes_at or closes_at)
    if other.phase is not Phase.SCHEDULED or begins is None:
        return False
    return begins < closes_at and opens_at < begins + timedelta(minutes=other.window_minutes)
