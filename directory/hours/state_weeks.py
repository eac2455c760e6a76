"""The working week of a State: what officers wrote down, or else what is usual in the country."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.errors import N_, Refused
from directory.hours.countries import country_facts
from directory.hours.week import LONGEST_HOURS, WorkingWeek, read_week
from directory.states import State

USUAL = "Mon-Fri 09:00-17:00"


class WrittenWeek(Base):
    """A working week that an officer wrote down for a State, instead of the usual one."""

    __tablename__ = "working_weeks"

    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"), primary_key=True)
    hours: Mapped[str] = mapped_column(String(LONGEST_HOURS))  # as `read_week` reads it
    changed_at: Mapped[datetime]
    changed_by: Mapped[str] = mapped_column(String(100))


@dataclass(frozen=True, slots=True)
class StateWeek:
    """`by`: the officer who wrote it down; empty if it is only usual. `source`: what says that it is."""

    hours: str
    by: str = ""
    source: str = ""

    @property
    def week(self) -> WorkingWeek:
        return read_week(self.hours)


async def state_weeks(session: AsyncSession, states: Collection[str]) -> dict[str, StateWeek]:
    """The working week of each of these States, by code."""
    found = {state: usual_week(state) for state in states}
    written = select(WrittenWeek).where(WrittenWeek.state_code.in_(sorted(found)))
    for row in await session.scalars(written):
        found[row.state_code] = StateWeek(row.hours, row.changed_by)
    return found


def usual_week(state: str) -> StateWeek:
    """What the table of countries says."""
    facts = country_facts(state)
    return StateWeek(facts.hours, source=facts.source) if facts else StateWeek(USUAL, source="assumed")


async def write_week(session: AsyncSession, state: str, hours: str, by: str, at: datetime) -> None:
    """An officer writes down the working week of a State; an empty text brings the usual one back. Raises Refused."""
    text = " ".join(hours.split())
    if await session.get(State, state) is None:
        raise Refused(N_("There is no State {code}."), code=state[:10])
    if text:
        read_week(text)
        await session.merge(WrittenWeek(state_code=state, hours=text, changed_at=at, changed_by=by))
    else:
        await session.execute(delete(WrittenWeek).where(WrittenWeek.state_code == state))
