"""What the page of a plan shows beside its form: totals, steps with their emails, hours of those asked, findings."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.exercises.answering_pace import ExpectedEmails, expected_emails
from pingcheck.exercises.exercise import Exercise, WindowMode
from pingcheck.exercises.ladder import Rung
from pingcheck.exercises.local_time import clock_change_note
from pingcheck.exercises.plan import Plan
from pingcheck.exercises.plan_forecast import PlanForecast, asked_by_plan, forecast
from pingcheck.planning.calendar_findings import (
    CalendarFinding,
    CheckWindow,
    FindingKind,
    MeetingAhead,
    OtherCheck,
    calendar_findings,
)
from pingcheck.planning.calendar_people import StatePeople, people_in_scope, with_holidays
from pingcheck.planning.exercise_days import other_checks
from pingcheck.planning.meeting import Meeting
from pingcheck.reports.hours_at_work import HoursPicture, hours_at_work, hours_picture
from pingcheck.web.secretariat.plan_fields import PlanRead


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of the plan, with about how many emails it makes. `there`: the same time in the plan's zone."""

    rung: Rung
    emails: int
    at: datetime
    there: datetime


@dataclass(frozen=True, slots=True)
class PlanView:
    """`opens_at`: when it opens, or now, if no time is given. `findings`: what speaks against its days."""

    plan: Plan
    counts: PlanForecast
    expected: ExpectedEmails
    steps: tuple[StepView, ...]
    opens_at: datetime
    closes_at: datetime
    has_time: bool
    note: str
    picture: HoursPicture
    findings: tuple[CalendarFinding, ...]

    @property
    def clashes(self) -> bool:
        return any(finding.kind is FindingKind.CLASH for finding in self.findings)


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What the database says of a plan; `plan_view` makes the rest of it, outside any transaction."""

    plan: Plan
    ladder: tuple[Rung, ...]
    opens_at: datetime | None
    counts: PlanForecast
    expected: ExpectedEmails
    people: list[StatePeople]
    others: list[OtherCheck]
    meeting: MeetingAhead | None


async def plan_facts(session: AsyncSession, read: PlanRead, now: datetime, mine: Exercise | None) -> PlanFacts | None:
    """None if the plan cannot be counted as it stands. `mine`: the exercise that it is of, if it was saved."""
    plan = read.plan
    if plan is None:
        return None
    asked = asked_by_plan(plan)
    counts = await forecast(session, asked, now)
    meeting = await session.get(Meeting, plan.meeting_id) if plan.meeting_id is not None else None
    return PlanFacts(
        plan=plan,
        ladder=asked.ladder,
        opens_at=read.opens_at,
        counts=counts,
        expected=await expected_emails(session, asked.ladder, counts.emails, counts.others),
        people=await people_in_scope(session, asked.scope, Language.ENGLISH),
        others=await other_checks(session, mine),
        meeting=MeetingAhead(meeting.title, meeting.starts_at) if meeting is not None else None,
    )


async def plan_view(facts: PlanFacts, now: datetime) -> PlanView:
    """The hours of many contacts are a moment's work in plain Python, which other visitors shall not wait for."""
    plan, opens_at = facts.plan, facts.opens_at or now
    picture, findings = await asyncio.to_thread(_hours_and_findings, facts, opens_at)
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
        picture=picture,
        findings=tuple(findings),
    )


def _hours_and_findings(facts: PlanFacts, opens_at: datetime) -> tuple[HoursPicture, list[CalendarFinding]]:
    plan, closes_at = facts.plan, opens_at + facts.plan.window
    people = with_holidays(facts.people, range(opens_at.year, closes_at.year + 1), Language.ENGLISH)
    follows = plan.window_mode is not WindowMode.FIXED
    window = CheckWindow(opens_at, closes_at, ZoneInfo(plan.zone), follows)
    at_work = hours_at_work(people, opens_at, plan.window)
    picture = hours_picture(at_work, [rung.after for rung in facts.ladder], opens_at, plan.window)
    # Without a time there is nothing to say of its days yet.
    return picture, calendar_findings(window, people, facts.others, facts.meeting) if facts.opens_at else []
