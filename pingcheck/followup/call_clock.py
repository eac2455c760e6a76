"""The time where somebody is called, and whether anybody is at work there now."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database.bulk_rows import among
from directory.hours.countries import country_facts
from directory.hours.national_holidays import national_holidays
from directory.hours.state_weeks import StateWeek, state_weeks
from directory.hours.week import own_week
from directory.hours.working_state import DAYS_AHEAD, AtWork, working_state
from directory.languages import Language


@dataclass(frozen=True, slots=True)
class CallClock:
    """The office that is called, for a clock on a page. `here`: the time there, aware; None if no zone is known.
    `at_work`: whether somebody is there now, by its own hours and the State's week and holidays. `opens_at`: when
    somebody is there again, by the clock there; None if somebody is, or it is not known."""

    state: str
    time_zone: str
    hours: str
    here: datetime | None
    at_work: bool
    opens_at: datetime | None = None


async def call_clocks(session: AsyncSession, contact_ids: Collection[int], now: datetime) -> dict[int, CallClock]:
    """The clock of each of these contacts, by the entry as it is now."""
    contact = PointOfContact
    offices = select(contact.id, contact.state_code, contact.time_zone, contact.hours)
    found = await session.execute(offices.where(among(session, contact.id, contact_ids)))
    rows = [(contact_id, state, zone, hours) for contact_id, state, zone, hours in found]
    weeks = await state_weeks(session, {row[1] for row in rows})
    return {contact_id: call_clock((state, zone, hours), weeks[state], now) for contact_id, state, zone, hours in rows}


def call_clock(office: tuple[str, str, str], week: StateWeek, now: datetime) -> CallClock:
    """`office`: its State, its time zone and its hours, as its entry has them. Without a zone, the capital's is taken.
    Pure."""
    state, time_zone, hours = office
    capital = country_facts(state)
    zone = _zone(time_zone) or (_zone(capital.zone) if capital else None)
    if zone is None:
        return CallClock(state, time_zone, hours, None, at_work=False)
    here = now.astimezone(zone)
    years = sorted({here.year, (here + timedelta(days=DAYS_AHEAD)).year})
    holidays: Mapping[date, str] = national_holidays(state, years, Language.ENGLISH) or {}
    state_now = working_state(now, zone, own_week(hours, week.week) or week.week, holidays)
    if state_now.at_work is AtWork.OPEN:
        return CallClock(state, time_zone, hours, here, at_work=True)
    return CallClock(state, time_zone, hours, here, at_work=False, opens_at=state_now.changes_at)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
