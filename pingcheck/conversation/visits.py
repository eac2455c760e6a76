"""Visits to reply pages: first, last and count per ping and kind, apart from answers, for they prove nothing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, Database, closed_set
from directory.database.statements import insert_or_update

MOST_WAITING = 100_000


class VisitKind(StrEnum):
    """What came, and where it looked like a machine, by what."""

    LOOKED = "looked"  # GET, by whom nothing is known
    PROBED = "probed"  # HEAD
    KNOWN_MACHINE = "known_machine"  # it names itself so
    MANY_LINKS = "many_links"  # the same visitor opened links of many pings within seconds
    EMPTY_FORM = "empty_form"  # the form sent with its defaults, as mail scanners do
    CHOICE_BY_MACHINE = "choice_by_machine"  # a choice that counts, from what looks like a machine


class Visit(Base):
    __tablename__ = "visits"

    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), primary_key=True)
    kind: Mapped[VisitKind] = mapped_column(closed_set(VisitKind), primary_key=True)
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]
    count: Mapped[int]


@dataclass(slots=True)
class _Tally:
    first_at: datetime
    last_at: datetime
    count: int


class VisitCounter:
    """Gathers visits in memory, so that a flood of scanners costs the database one statement now and then.

    Only pings that were found in the database may be counted. What a crash loses is information, never an answer.
    """

    def __init__(self) -> None:
        self._tallies: dict[tuple[UUID, VisitKind], _Tally] = {}

    def count(self, ping_id: UUID, kind: VisitKind, now: datetime) -> None:
        tally = self._tallies.get((ping_id, kind))
        if tally is not None:
            tally.last_at = now
            tally.count += 1
        elif len(self._tallies) < MOST_WAITING:
            self._tallies[ping_id, kind] = _Tally(now, now, 1)

    async def flush(self, database: Database) -> None:
        """Writes what was gathered; keeps it for the next time if the database does not answer."""
        gathered, self._tallies = self._tallies, {}
        if not gathered:
            return
        rows = [
            {
                "ping_id": ping_id,
                "kind": kind,
                "first_at": tally.first_at,
                "last_at": tally.last_at,
                "count": tally.count,
            }
            for (ping_id, kind), tally in gathered.items()
        ]
        try:
            async with database.writing() as session:
                await session.execute(_add_to_known(session), rows)
        except BaseException:
            newer, self._tallies = self._tallies, gathered
            for (ping_id, kind), tally in newer.items():
                self.count(ping_id, kind, tally.first_at)
                self._tallies[ping_id, kind].count += tally.count - 1
                self._tallies[ping_id, kind].last_at = tally.last_at
            raise


def _add_to_known(session: AsyncSession) -> Any:
    new = insert_or_update(session, Visit)
    return new.on_conflict_do_update(
        index_elements=[Visit.ping_id, Visit.kind],
        set_={"last_at": new.excluded.last_at, "count": Visit.count + new.excluded.count},
    )


async def visits_of(session: AsyncSession, ping_id: UUID) -> list[Visit]:
    return list(await session.scalars(select(Visit).where(Visit.ping_id == ping_id).order_by(Visit.first_at)))
