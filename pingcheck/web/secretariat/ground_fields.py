"""The ground of an act as an officer fills it in: a note, the Mission's writing, a confirmation, a clerical error."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from directory.acts.grounds import (
    ADDRESSES_STAY,
    NO_GROUND,
    OFFICE_STAYS,
    OFFICIAL,
    ONLY_THE_STATE_ENDS,
    SECOND_OFFICER,
    STATE_STAYS,
)
from directory.entries.known_notes import KnownNote
from directory.errors import N_, Refused
from directory.history import LONGEST_NOTE_REFERENCE, LONGEST_REASON, Ground, Provenance
from pingcheck.web.forms import one_of, text_of

GROUND, NOTE, NOTE_REFERENCE, NOTE_DATE, CONFIRMED_FROM, REASON = (
    "ground", "note", "note_reference", "note_date", "confirmed_from", "reason"
)  # fmt: skip
GROUND_FIELDS = (GROUND, NOTE, NOTE_REFERENCE, NOTE_DATE, CONFIRMED_FROM, REASON)
LONGEST_TYPED_REASON = 2 * LONGEST_REASON  # one that is too long is shown again whole
LONGEST = {NOTE: 200, NOTE_REFERENCE: LONGEST_NOTE_REFERENCE, NOTE_DATE: 10, CONFIRMED_FROM: 320, GROUND: 24}

# Refusals that say of the ground that it does not carry the act.
OF_THE_GROUND = frozenset({ADDRESSES_STAY, NO_GROUND, OFFICE_STAYS, ONLY_THE_STATE_ENDS, STATE_STAYS})

CONFIRMED = "Confirmed from {address}. {reason}"

CHOOSE = N_("Choose what the change rests on.")
NUMBER_MISSING = N_("Write the note’s number, or choose a note above.")
DATE_WRONG = N_("Write the day on which the note was dated, as year-month-day: 2026-03-31.")
DATE_TO_COME = N_("This day is still to come. Write the day on which the note was dated.")
ADDRESS_MISSING = N_("Choose the address on file from which it was confirmed.")
REASON_MISSING = N_("Say in a sentence why: who said it, when, and how.")

Say = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts, and when. `four_eyes`: whether a second officer must approve what the State asks."""

    by: str
    at: datetime
    four_eyes: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """What an officer can choose from: the notes of the State, and the addresses on file."""

    notes: Sequence[KnownNote]
    on_file: Sequence[str]

    def note_of(self, value: str) -> KnownNote | None:
        return next((note for note in self.notes if note_value(note) == value), None)


def open_grounds(allowed: Collection[Ground], choices: Choices, *, four_eyes: bool) -> list[Ground]:
    """Those of the grounds on which one officer can act alone here. Empty if only a nomination leads on."""
    closed = OFFICIAL if four_eyes else frozenset()
    if not choices.on_file:
        closed |= {Ground.ADDRESS_ON_FILE}
    return [ground for ground in Ground if ground in allowed and ground not in closed]


def note_value(note: KnownNote) -> str:
    """The value of a note in the form."""
    return f"{note.day.isoformat()} {note.reference}"


def typed_ground(form: Mapping[str, Any]) -> dict[str, str]:
    """The fields as they were typed."""
    return {name: text_of(form, name, LONGEST.get(name, LONGEST_TYPED_REASON)).strip() for name in GROUND_FIELDS}


def read_ground(typed: Mapping[str, str], choices: Choices, acting: Acting) -> Provenance | dict[str, str]:
    """What the act rests on; or a sentence for each field that is wrong."""
    ground, reason = one_of(Ground, typed[GROUND]), typed[REASON]
    if ground is None:
        return {GROUND: CHOOSE}
    if acting.four_eyes and ground in OFFICIAL:
        return {GROUND: SECOND_OFFICER}
    if ground is Ground.NOTE:
        return _by_note(typed, choices, acting)
    if ground is Ground.ADDRESS_ON_FILE:
        if typed[CONFIRMED_FROM] not in choices.on_file:
            return {CONFIRMED_FROM: ADDRESS_MISSING}
        reason = CONFIRMED.format(address=typed[CONFIRMED_FROM], reason=reason).strip()
    return Provenance(acting.at, acting.by, reason, ground=ground) if reason else {REASON: REASON_MISSING}


def _by_note(typed: Mapping[str, str], choices: Choices, acting: Acting) -> Provenance | dict[str, str]:
    known = choices.note_of(typed[NOTE])
    if known is not None:
        return _provenance(acting, typed[REASON], known)
    problems = {} if typed[NOTE_REFERENCE] else {NOTE_REFERENCE: NUMBER_MISSING}
    day = _day(typed[NOTE_DATE])
    if day is None or day > acting.at.date():
        problems[NOTE_DATE] = DATE_WRONG if day is None else DATE_TO_COME
    if problems or day is None:
        return problems
    return _provenance(acting, typed[REASON], KnownNote(typed[NOTE_REFERENCE], day))


def _provenance(acting: Acting, reason: str, note: KnownNote) -> Provenance:
    of_note = {"ground": Ground.NOTE, "note_reference": note.reference, "note_date": note.day}
    return Provenance(acting.at, acting.by, reason, **of_note)  # type: ignore[arg-type]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def place_of(refused: Refused) -> str:
    """The field that a refusal of an act is about; empty if it is about none."""
    return GROUND if refused.text in OF_THE_GROUND else ""
