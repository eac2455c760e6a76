"""Which notes verbales the demo's secretariat has lately got: of each stage one, the same for a seed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Rank, Role
from directory.entries.entry import Entry
from directory.exchange.columns import Column
from directory.notes.lines import WrittenLine
from directory.notes.note import LineAct, ReceivedBy
from directory.notes.stages import NoteStepKind
from directory.states import State
from pingcheck.demo.entry_choice import (
    EntryChoice,
    another_number,
    choose,
    is_a_primary_person,
    is_an_alternate,
    shown_name,
    somebody_new,
)
from pingcheck.demo.officers import OFFICER, RUBEN, InventedOfficer

HANDOVER_IN = timedelta(days=12)
IN_FORCE_IN = timedelta(days=9)
APPROVED = (NoteStepKind.SUBMITTED, NoteStepKind.APPROVED)


@dataclass(frozen=True, slots=True)
class NotePlan:
    """A note, and how far it has come. `ago`: since it came in; `works`: who enters it; `says`: its words about the
    directory; `steps`: what follows the draft."""

    ago: timedelta
    works: InventedOfficer
    state: State
    says: str
    lines: tuple[WrittenLine, ...]
    steps: tuple[NoteStepKind, ...] = ()
    received_by: ReceivedBy = ReceivedBy.PAPER
    in_force_on: date | None = None

    @property
    def decides(self) -> InventedOfficer:
        """The second officer."""
        return RUBEN if self.works is OFFICER else OFFICER


async def planned_notes(session: AsyncSession, seed: int, today: date) -> list[NotePlan]:
    """The oldest first."""
    choice = await choose(session, f"{seed} notes")
    return [
        await _in_force(session, choice),
        await _handover_to_come(session, choice, today + HANDOVER_IN),
        await _sent_back(session, choice),
        await _in_force_later(session, choice, today + IN_FORCE_IN),
        await _submitted(session, choice),
        await _draft(session, choice),
    ]


async def _in_force(session: AsyncSession, choice: EntryChoice) -> NotePlan:
    """A person who is the contact in one role takes on another: whom the list of duplicates shows."""
    entry = choice.take(is_a_primary_person)
    state, said = await _state_of(session, entry), entry.nomination
    role = next(role for role in Role if role is not said.role)
    host = said.emails[0].partition("@")[2]
    written = {
        Column.ROLE: role.value,
        Column.RANK: Rank.ALTERNATE.value,
        Column.NAME: said.name,
        Column.NAME_LATIN: said.name_latin,
        Column.ENTITY: said.entity,
        Column.POSITION: said.position,
        Column.EMAILS: f"deputy@{host}",
        Column.PHONES: said.phones[0],
    }
    says = f"{said.shown_name} is nominated as a further {role.value} point of contact, too."
    return NotePlan(timedelta(days=14), RUBEN, state, says, (_new(written),), APPROVED)


async def _handover_to_come(session: AsyncSession, choice: EntryChoice, day: date) -> NotePlan:
    entry = choice.take(is_a_primary_person)
    state = await _state_of(session, entry)
    written = somebody_new(state, entry, choice.chance)
    line = WrittenLine(LineAct.REPLACE, entry.id, written, handover_on=day)
    says = f"{shown_name(written)} takes over from {entry.nomination.shown_name} on {day:%-d %B %Y}."
    return NotePlan(timedelta(days=11), OFFICER, state, says, (line,), APPROVED, ReceivedBy.EMAIL)


async def _sent_back(session: AsyncSession, choice: EntryChoice) -> NotePlan:
    entry = choice.take(is_an_alternate)
    state = await _state_of(session, entry)
    written = somebody_new(state, entry, choice.chance) | {
        Column.ROLE: entry.nomination.role.value,
        Column.RANK: Rank.ALTERNATE.value,
    }
    says = f"{shown_name(written)} is nominated as an alternate point of contact. Continued on page 2."
    steps = (NoteStepKind.SUBMITTED, NoteStepKind.SENT_BACK)
    return NotePlan(timedelta(days=6), RUBEN, state, says, (_new(written),), steps, ReceivedBy.EMAIL)


async def _in_force_later(session: AsyncSession, choice: EntryChoice, day: date) -> NotePlan:
    entry = choice.take(is_an_alternate)
    state = await _state_of(session, entry)
    says = f"{entry.nomination.shown_name} is no longer a point of contact from {day:%-d %B %Y} on."
    line = WrittenLine(LineAct.WITHDRAW, entry.id, last_in_role_acknowledged=True)
    return NotePlan(timedelta(days=4), OFFICER, state, says, (line,), APPROVED, ReceivedBy.HAND, day)


async def _submitted(session: AsyncSession, choice: EntryChoice) -> NotePlan:
    """It waits for a second officer: the one whom the visitor signs in as."""
    entry = choice.take(is_a_primary_person)
    state = await _state_of(session, entry)
    number = another_number(entry, choice.chance)
    says = f"The telephone number of {entry.nomination.shown_name} is {number} from now on."
    line = WrittenLine(LineAct.CORRECT, entry.id, {Column.PHONES: number})
    return NotePlan(timedelta(days=2), RUBEN, state, says, (line,), (NoteStepKind.SUBMITTED,))


async def _draft(session: AsyncSession, choice: EntryChoice) -> NotePlan:
    entry = choice.take(is_a_primary_person)
    state = await _state_of(session, entry)
    written = somebody_new(state, entry, choice.chance)
    says = f"{shown_name(written)} replaces {entry.nomination.shown_name} as point of contact."
    line = WrittenLine(LineAct.REPLACE, entry.id, written)
    return NotePlan(timedelta(hours=9), OFFICER, state, says, (line,), (), ReceivedBy.EMAIL)


def _new(written: Mapping[Column, str]) -> WrittenLine:
    return WrittenLine(LineAct.CREATE, written=written)


async def _state_of(session: AsyncSession, entry: Entry) -> State:
    return await session.get_one(State, entry.nomination.state)
