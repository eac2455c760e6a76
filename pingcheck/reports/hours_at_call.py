"""How many contacts of a planned check are at work when it calls them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.hours.countries import country_facts
from directory.hours.national_holidays import national_holidays
from directory.hours.state_weeks import StateWeek, state_weeks
from directory.hours.week import own_week
from directory.hours.working_state import AtWork, working_state
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.scope import in_scope

MOST_KINDS_OF_CLOCK = 2_000  # States, zones and hours that differ; each is reckoned once


@dataclass(frozen=True, slots=True)
class HoursAtCall:
    """`known`: the contacts whose time zone is known; `at_work`: those of them who are at work."""

    at_work: int
    known: int


async def at_work_at(session: AsyncSession, exercise: Exercise, moment: datetime) -> HoursAtCall:
    """Counted by the database for each kind of clock; the commonest kinds, if there are very many."""
    contact = PointOfContact
    clock = contact.state_code, contact.time_zone, contact.hours
    kinds = (
        select(*clock, func.count().label("contacts"))
        .select_from(contact)
        .join(State)
        .where(*in_scope(exercise.scope))
        .group_by(*clock)
        .order_by(func.count().desc())
        .limit(MOST_KINDS_OF_CLOCK)
    )
    rows = [(state, zone, hours, count) for state, zone, hours, count in await session.execute(kinds)]
    weeks = await state_weeks(session, {row[0] for row in rows})
    holidays: dict[str, Mapping[date, str]] = {}
    known = at_work = 0
    for state, zone_name, hours, count in rows:
        zone = _zone(zone_name) or _zone_of_capital(state)
        if zone is None:
            continue
        if state not in holidays:
            holidays[state] = national_holidays(state, [moment.astimezone(zone).year], Language.ENGLISH) or {}
        known += count
        at_work += count if _is_open(moment, zone, (weeks[state], hours), holidays[state]) else 0
    return HoursAtCall(at_work, known)


def _is_open(moment: datetime, zone: ZoneInfo, hours: tuple[StateWeek, str], holidays: Mapping[date, str]) -> bool:
    usual, own = hours
    week = own_week(own, usual.week) or usual.week
    return working_state(moment, zone, week, holidays).at_work is AtWork.OPEN


def _zone_of_capital(state: str) -> ZoneInfo | None:
    facts = country_facts(state)
    return _zone(facts.zone) if facts else None


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
