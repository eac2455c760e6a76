"""Who is in the scope of a check, by State, zone and working week, as the calendar's findings take them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.errors import Refused
from directory.hours.countries import country_facts
from directory.hours.national_holidays import national_holidays
from directory.hours.state_weeks import state_weeks
from directory.hours.week import AROUND_THE_CLOCK
from directory.languages import Language
from directory.states import RegionalGroup, State, state_names
from pingcheck.exercises.local_time import zone_named
from pingcheck.exercises.scope import in_scope
from pingcheck.planning.calendar_findings import PeopleGroup

ALWAYS = "24/7"


@dataclass(frozen=True, slots=True)
class StatePeople:
    """A group, and the code of its State."""

    code: str
    group: PeopleGroup


async def people_in_scope(session: AsyncSession, scope: Mapping[str, Any], language: Language) -> list[StatePeople]:
    """Without their holidays, which take time to reckon: see `with_holidays`."""
    always = PointOfContact.hours == ALWAYS
    counted = (
        select(State.code, State.regional_group, PointOfContact.time_zone, always, func.count())
        .select_from(PointOfContact)
        .join(State)
        .where(*in_scope(scope))
        .group_by(State.code, State.regional_group, PointOfContact.time_zone, always)
        .order_by(State.code)
    )
    rows = (await session.execute(counted)).all()
    weeks = await state_weeks(session, {row[0] for row in rows})
    names = await state_names(session, language)
    return [
        StatePeople(
            code,
            PeopleGroup(
                state=names[code],
                region=RegionalGroup(region),
                zone=_zone(zone, code),
                week=AROUND_THE_CLOCK if is_always else weeks[code].week,
                contacts=contacts,
            ),
        )
        for code, region, zone, is_always, contacts in rows
    ]


def with_holidays(people: Sequence[StatePeople], years: Iterable[int], language: Language) -> list[PeopleGroup]:
    """The groups with the national holidays of these years. The first time, a second for all States: call it in a
    thread."""
    asked = sorted(set(years))
    return [replace(one.group, holidays=dict(national_holidays(one.code, asked, language) or {})) for one in people]


def _zone(written: str, state: str) -> ZoneInfo | None:
    facts = country_facts(state)
    name = written or (facts.zone if facts else "")
    try:
        return zone_named(name) if name else None
    except Refused:
        return None
