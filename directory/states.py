"""Member States: their codes, their names in United Nations usage, their regional groups and Missions."""

import csv
from datetime import datetime
from enum import StrEnum
from importlib import resources

from sqlalchemy import String, false, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.languages import Language

LONGEST_MISSION_NAME = 300


class RegionalGroup(StrEnum):
    AFRICAN = "african"
    ASIA_PACIFIC = "asia_pacific"
    EASTERN_EUROPEAN = "eastern_european"
    LATIN_AMERICAN_CARIBBEAN = "latin_american_caribbean"
    WESTERN_EUROPEAN_OTHERS = "western_european_others"
    NONE = "none"


class State(Base):
    __tablename__ = "states"

    code: Mapped[str] = mapped_column(String(3), primary_key=True)  # ISO 3166-1 alpha-3
    regional_group: Mapped[RegionalGroup] = mapped_column(closed_set(RegionalGroup))
    mission_language: Mapped[Language] = mapped_column(closed_set(Language))
    mission_address: Mapped[str | None] = mapped_column(String(320))
    # As letters address it, in its language; empty: they name the State.
    mission_name: Mapped[str] = mapped_column(String(LONGEST_MISSION_NAME), default="", server_default="")
    is_link_free: Mapped[bool] = mapped_column(default=False, server_default=false())  # its mails bear codes, no links
    links_by: Mapped[str | None] = mapped_column(String(100))  # who said so last, or took it back
    links_at: Mapped[datetime | None]
    links_reason: Mapped[str | None] = mapped_column(String(500))
    name_ar: Mapped[str] = mapped_column(String(200))
    name_en: Mapped[str] = mapped_column(String(200))
    name_es: Mapped[str] = mapped_column(String(200))
    name_fr: Mapped[str] = mapped_column(String(200))
    name_ru: Mapped[str] = mapped_column(String(200))
    name_zh: Mapped[str] = mapped_column(String(200))

    def name(self, language: Language) -> str:
        return str(getattr(self, f"name_{language.value}"))


async def all_states(session: AsyncSession) -> list[State]:
    return list(await session.scalars(select(State).order_by(State.code)))


async def state_names(session: AsyncSession, language: Language) -> dict[str, str]:
    """The names of all States in a language, by their codes."""
    return {state.code: state.name(language) for state in await all_states(session)}


async def load_member_states(session: AsyncSession) -> int:
    """Adds the Member States that the directory lacks, from our own list; those it has stay as they are. Returns the
    number added."""
    shipped = resources.files("directory").joinpath("data/member-states.csv").read_text(encoding="utf-8")
    return await load_states(session, shipped)


async def load_states(session: AsyncSession, listed: str) -> int:
    """The same from another list: CSV with the columns of ours."""
    present = set(await session.scalars(select(State.code)))
    rows = [{"code": row.pop("state"), **row} for row in csv.DictReader(listed.splitlines())]
    missing = [row for row in rows if row["code"] not in present]
    if missing:
        await session.execute(insert(State), missing)
    return len(missing)
