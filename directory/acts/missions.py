"""A State's Permanent Mission: its name, address and language, set or corrected on a ground. Each change is kept."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from email_validator import EmailNotValidError
from sqlalchemy import ForeignKey, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.acts.grounds import FOR_ADDRESSES, require_ground
from directory.database import Base, closed_set
from directory.database.locks import lock_row
from directory.database.statements import storable
from directory.errors import N_, Refused
from directory.history import LONGEST_BY, LONGEST_NOTE_REFERENCE, LONGEST_REASON, Ground, Provenance
from directory.languages import Language
from directory.mail_addresses import valid_address
from directory.states import LONGEST_MISSION_NAME, State

GROUNDS = (Ground.NOTE, Ground.ADDRESS_ON_FILE, Ground.MISSION, Ground.CLERICAL)
LONGEST_ADDRESS = 320
TAKEN_BACK = N_("Taken back.")
ADDRESS_STAYS = N_(
    "The Mission’s email changes only on a note verbale, or when somebody confirms it from the email on file. Nothing "
    "was changed."
)
NONE_ON_FILE = N_("No email of this Mission is on file from which somebody could have confirmed it.")


@dataclass(frozen=True, slots=True)
class MissionFacts:
    """What is known of a Mission. `name`: as letters address it, in its language; empty: letters name the State.
    `address`: empty if none is on file."""

    address: str
    language: Language
    name: str = ""


class MissionChange(Base):
    """One change, with what it changed: the names of the facts, each with its value before and after."""

    __tablename__ = "mission_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"), index=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(LONGEST_BY))
    ground: Mapped[Ground] = mapped_column(closed_set(Ground))
    note_reference: Mapped[str] = mapped_column(String(LONGEST_NOTE_REFERENCE))
    note_date: Mapped[date | None]
    reason: Mapped[str] = mapped_column(String(LONGEST_REASON))
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]

    @property
    def is_taking_back(self) -> bool:
        return self.reason == TAKEN_BACK


def facts_of(state: State) -> MissionFacts:
    return MissionFacts(state.mission_address or "", state.mission_language, state.mission_name)


async def set_mission(session: AsyncSession, code: str, facts: MissionFacts, given: Provenance) -> MissionChange:
    """Letters and mails go by it from now on; what a running check has frozen stays.

    Raises Refused for an unknown State, a wrong address, a ground that is none of GROUNDS, is not whole or does not
    carry the change, and if it is so already. Whom to tell of it: `mission_notices.py`.
    """
    require_ground(given)
    wanted = _checked(facts)
    state = await _locked_state(session, code)
    was = facts_of(state)
    if wanted == was:
        raise Refused(N_("It is so already; nothing was changed."))
    _require_ground_for(given.ground, was, wanted)
    return await _change(session, state, (was, wanted), given)


async def undo_mission_change(
    session: AsyncSession, code: str, change_id: int, now: datetime, by: str
) -> MissionChange:
    """Brings back what was before the last change. Raises Refused if it is not the last one any more."""
    state = await _locked_state(session, code)
    changes = await mission_changes(session, code)
    if not changes or changes[0].id != change_id or changes[0].is_taking_back:
        raise Refused(N_("The Mission’s details have been changed since; nothing was taken back."))
    before = {name: _fact(name, value) for name, value in changes[0].before.items()}
    given = Provenance(now, by, TAKEN_BACK, ground=Ground.CLERICAL)
    was = facts_of(state)
    return await _change(session, state, (was, replace(was, **before)), given)


async def mission_changes(session: AsyncSession, code: str) -> list[MissionChange]:
    """All changes of a State's Mission, the last first."""
    mine = select(MissionChange).where(MissionChange.state_code == code)
    return list(await session.scalars(mine.order_by(MissionChange.id.desc())))


async def _change(
    session: AsyncSession, state: State, facts: tuple[MissionFacts, MissionFacts], given: Provenance
) -> MissionChange:
    was, wanted = (_plain(each) for each in facts)
    changed = [name for name, value in wanted.items() if value != was[name]]
    change = MissionChange(
        state_code=state.code,
        at=given.at,
        by=given.by[:LONGEST_BY],
        ground=given.ground,
        note_reference=storable(given.note_reference).strip(),
        note_date=given.note_date,
        reason=storable(given.reason).strip(),
        before={name: was[name] for name in changed},
        after={name: wanted[name] for name in changed},
    )
    session.add(change)
    to = facts[1]
    state.mission_address, state.mission_language, state.mission_name = to.address or None, to.language, to.name
    await session.flush()
    return change


def _require_ground_for(ground: Ground, was: MissionFacts, wanted: MissionFacts) -> None:
    """As for the addresses of contacts: who asks for another email must be the State, or hold the one on file."""
    if ground not in GROUNDS:
        raise Refused(
            N_("The Mission’s details change on a note verbale, in writing by the Mission, or to mend an error.")
        )
    if ground is Ground.ADDRESS_ON_FILE and not was.address:
        raise Refused(NONE_ON_FILE)
    if wanted.address != was.address and ground not in FOR_ADDRESSES:
        raise Refused(ADDRESS_STAYS)


def _plain(facts: MissionFacts) -> Mapping[str, str]:
    return {name: str(value) for name, value in asdict(facts).items()}


def _fact(name: str, value: str) -> Any:
    return Language(value) if name == "language" else value


def _checked(facts: MissionFacts) -> MissionFacts:
    address, name = facts.address.strip(), " ".join(storable(facts.name).split())
    if address:
        try:
            address = valid_address(address, ascii_only=True).normalized
        except EmailNotValidError as wrong:
            raise Refused(N_("This is not an email address that can be written to.")) from wrong
    if len(address) > LONGEST_ADDRESS or len(name) > LONGEST_MISSION_NAME:
        raise Refused(N_("Shorten the address or the name of the Mission."))
    return MissionFacts(address, facts.language, name)


async def _locked_state(session: AsyncSession, code: str) -> State:
    await lock_row(session, select(State.code).where(State.code == code))
    state = await session.get(State, code, populate_existing=True)
    if state is None:
        raise Refused(N_("There is no State {code}."), code=code[:10])
    return state
