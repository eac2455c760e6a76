"""Spreading a step's mails over the hours of its contacts: each waits for the moment that the exercise's mode lets it
go (docs/decisions/working-hours.md)."""

import asyncio
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import CTE, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database.bulk_rows import many_rows
from directory.database.statements import core_table, joining_by_hash, rows_changed
from directory.hours.national_holidays import national_holidays
from directory.hours.state_weeks import StateWeek, state_weeks
from directory.hours.week import own_week
from directory.languages import Language
from directory.phrases import N_
from pingcheck.exercises.exercise import CLOCK, Exercise, Step, StepState, WindowMode, log_entry
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.sending_hours import Workplace, next_moment

SENT_AT_ONCE = "sent at once"  # in the exercise's log
NO_HOUR = {
    WindowMode.WORKING_HOURS: N_("{number} messages: their contacts are not at work before the next step"),
    WindowMode.OFF_HOURS: N_("{number} messages: their contacts are always at work before the next step"),
}
LOOKS_AHEAD = timedelta(days=31)  # where no later step bounds it


@dataclass(frozen=True, slots=True)
class Spread:
    """How many mails wait for their hours, and how many go at once because such hours come too late for them."""

    later: int = 0
    at_once: int = 0


class Hours(NamedTuple):
    """What many contacts have in common, as it is written."""

    zone: str
    state: str
    hours: str


class Placed(NamedTuple):
    """When the mails to contacts of these hours go that are due at `due_at`. `moment`: None if none comes in time."""

    hours: Hours
    due_at: datetime
    mails: int
    moment: datetime | None

    @property
    def waits(self) -> bool:
        return self.moment is not None and self.moment > self.due_at


async def spread_over_hours(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> Spread:
    """Puts off the messages of this step that were made for now (or a little later, to leave room after another mail),
    each to its contact's next moment at work, or away from work, as the exercise's mode says. Where none comes before
    the next step it goes at once, and the log of the exercise says so.

    Called right after the messages are made, in the same transaction. The contacts' hours are few, however many
    contacts there are: only those pass through here.
    """
    if exercise.window_mode is WindowMode.FIXED:
        return Spread()
    async with joining_by_hash(session):
        placed = await _placed(session, exercise, step, now)
        later = [each for each in placed if each.waits]
        if later:
            await rows_changed(session, _putting_off(session, step, now, later))
    spread = Spread(
        later=sum(each.mails for each in later), at_once=sum(each.mails for each in placed if each.moment is None)
    )
    if spread.at_once:
        why = NO_HOUR[exercise.window_mode].format(number=spread.at_once)
        session.add(log_entry(exercise, now, CLOCK, SENT_AT_ONCE, why))
    return spread


async def _placed(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> list[Placed]:
    found = [(Hours(*hours), due_at, mails) for *hours, due_at, mails in await session.execute(_hours_of(step, now))]
    before = await _useful_until(session, exercise, now)
    weeks = await state_weeks(session, {hours.state for hours, *_ in found})
    mode = exercise.window_mode
    # Apart: calendars of holidays are made when they are first asked for, which takes a moment.
    return await asyncio.to_thread(
        lambda: [
            Placed(hours, due_at, mails, _moment(mode, hours, weeks[hours.state], (due_at, before)))
            for hours, due_at, mails in found
        ]
    )


def _moment(mode: WindowMode, hours: Hours, state: StateWeek, between: tuple[datetime, datetime]) -> datetime | None:
    return next_moment(mode, _workplace(hours, state, between), *between)


def _hours_of(step: Step, now: datetime) -> Any:
    """The hours of the contacts that this step writes to, and how many mails go to them."""
    hours = (Ping.time_zone, Ping.state_code, PointOfContact.hours, Message.due_at)
    return (
        select(*hours, func.count())
        .select_from(Message)
        .join(Ping, Ping.id == Message.ping_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .where(*_just_made(step, now))
        .group_by(*hours)
    )


def _just_made(step: Step, now: datetime) -> Collection[Any]:
    return Message.step_id == step.id, Message.delivery == Delivery.WAITING, Message.due_at >= now


async def _useful_until(session: AsyncSession, exercise: Exercise, now: datetime) -> datetime:
    """When the next step comes: it takes the place of what waits then."""
    planned = select(func.min(Step.due_at)).where(
        Step.exercise_id == exercise.id, Step.state == StepState.PLANNED, Step.due_at > now
    )
    known = [at for at in (await session.scalar(planned), exercise.closes_at, exercise.opens_at) if at and at > now]
    return min(known, default=now + LOOKS_AHEAD)


def _workplace(hours: Hours, state: StateWeek, between: tuple[datetime, datetime]) -> Workplace:
    zone = _zone(hours.zone)
    if zone is None:
        return Workplace(None, state.week)
    years = {at.astimezone(zone).year for at in between}
    holidays = national_holidays(hours.state, range(min(years), max(years) + 1), Language.ENGLISH)
    return Workplace(zone, own_week(hours.hours, state.week) or state.week, holidays or {})


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _putting_off(session: AsyncSession, step: Step, now: datetime, later: Iterable[Placed]) -> Any:
    """One statement for all."""
    moments = _moments(session, later)
    return (
        update(Message)
        .values(due_at=moments.c.due_at)
        .where(
            *_just_made(step, now),
            Ping.id == Message.ping_id,
            PointOfContact.id == Ping.contact_id,
            moments.c.zone == Ping.time_zone,
            moments.c.state == Ping.state_code,
            moments.c.hours == PointOfContact.hours,
            moments.c.was_due_at == Message.due_at,
        )
    )


def _moments(session: AsyncSession, later: Iterable[Placed]) -> CTE:
    """Materialized, so that SQLite makes an index of it and does not read the text anew for each message."""
    columns = {
        "zone": Ping.time_zone.type,
        "state": Ping.state_code.type,
        "hours": PointOfContact.hours.type,
        "was_due_at": core_table(Message).c.due_at.type,
        "due_at": core_table(Message).c.due_at.type,
    }
    rows = many_rows(session, columns, ((*each.hours, each.due_at, each.moment) for each in later))
    return select(rows).cte("moments").prefix_with("MATERIALIZED")
