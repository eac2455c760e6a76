"""What the demo's officers did with entries in the year before: corrected, replaced, withdrawn, suspended."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.entry_acts import correct, suspend, withdraw
from directory.acts.intent import Intent
from directory.acts.succession import complete_handovers, replace_entry
from directory.entries.entry import Entry
from directory.exchange.columns import Column
from directory.groups import read_rule
from directory.history import Ground, Provenance
from directory.named_groups import add_group
from directory.states import State
from pingcheck.demo.entry_choice import (
    EntryChoice,
    another_number,
    choose,
    is_a_person_with_telephone,
    is_a_primary_person,
    is_an_alternate,
    somebody_new,
)
from pingcheck.demo.officers import OFFICER, RUBEN

# How long before the present. All of it was done before the check that was held half a year ago.
IMPORTED_AGO = timedelta(days=410)
TELEPHONE_AGO = timedelta(days=330)
NAME_AGO = timedelta(days=300)
REPLACED_AGO, HANDED_OVER_AGO = timedelta(days=270), timedelta(days=256)
WITHDRAWN_AGO = timedelta(days=230)
SUSPENDED_AGO = timedelta(days=210)
HOURS_AGO = timedelta(days=200)
SUSPICIOUS = (
    "Somebody asked from this address for the telephone numbers of other States; the Mission has been asked what it is."
)
NEW_HOURS = "The Mission wrote that the hours have changed."
NOTE_TAKES = timedelta(days=4)  # from its date until it is here
GROUPS: Mapping[str, str] = {
    "Technical primaries of African States": "role=technical, rank=primary, region=african",
    "Diplomatic contacts of Eastern Europe": "role=diplomatic, region=eastern_european",
    "Alternates of all States": "rank=alternate",
}


def import_provenance(present: datetime) -> Provenance:
    """On what the first entries rest."""
    return Provenance(present - IMPORTED_AGO, OFFICER.name, "the first nominations of all States", "nominations.csv")


async def change_the_past(session: AsyncSession, present: datetime, seed: int) -> None:
    """Does it, one act after the other, each as on the day on which it is said to be done. Nobody is mailed of it."""
    choice = await choose(session, f"{seed} past changes")
    corrected = choice.take(is_a_primary_person)
    number = another_number(corrected, choice.chance)
    on_note = _on_note(corrected, present - TELEPHONE_AGO, OFFICER.name)
    await correct(session, Intent(corrected.id, on_note), {Column.PHONES: number})
    await _write_office_anew(session, choice.take(is_a_person_with_telephone), present - NAME_AGO)
    await _hand_over(session, choice, present)
    ended = choice.take(is_an_alternate)
    on_note = _on_note(ended, present - WITHDRAWN_AGO, OFFICER.name)
    await withdraw(session, Intent(ended.id, on_note, last_in_role_acknowledged=True))
    precaution = Provenance(present - SUSPENDED_AGO, RUBEN.name, SUSPICIOUS, ground=Ground.PRECAUTION)
    await suspend(session, Intent(choice.take(is_an_alternate).id, precaution))
    by_mission = Provenance(present - HOURS_AGO, RUBEN.name, NEW_HOURS, ground=Ground.MISSION)
    await correct(session, Intent(corrected.id, by_mission), {Column.HOURS: "08:00-16:00"})


async def name_groups(session: AsyncSession, at: datetime) -> None:
    """Groups to which officers have given a name."""
    for name, rule in GROUPS.items():
        await add_group(session, name, read_rule(rule), RUBEN.name, at)


async def _write_office_anew(session: AsyncSession, entry: Entry, at: datetime) -> None:
    clerical = Provenance(at, RUBEN.name, "The note writes the office so.", ground=Ground.CLERICAL)
    state = await session.get_one(State, entry.nomination.state)
    entity = f"{entry.nomination.entity} ({state.name(state.mission_language)})"
    await correct(session, Intent(entry.id, clerical), {Column.ENTITY: entity})


async def _hand_over(session: AsyncSession, choice: EntryChoice, present: datetime) -> None:
    """Somebody takes over, on a day after the note."""
    entry = choice.take(is_a_primary_person)
    state = await session.get_one(State, entry.nomination.state)
    on_note = _on_note(entry, present - REPLACED_AGO, RUBEN.name)
    handover = present - HANDED_OVER_AGO
    written = somebody_new(state, entry, choice.chance)
    await replace_entry(session, Intent(entry.id, on_note), written, handover.date())
    await complete_handovers(session, handover)


def _on_note(entry: Entry, at: datetime, by: str) -> Provenance:
    number = f"NV/{entry.nomination.state}/{400 + entry.id}"
    return Provenance(at, by, "", ground=Ground.NOTE, note_reference=number, note_date=(at - NOTE_TAKES).date())
