"""Which ground allows which act. Pure; each refusal is a sentence for the officer who acts."""

from collections.abc import Collection

from directory.errors import N_, Refused
from directory.history import LONGEST_NOTE_REFERENCE, LONGEST_REASON, ChangeKind, Ground, Provenance

ADDRESS_FIELDS = frozenset({"emails", "phones"})
OFFICE_FIELDS = frozenset({"role", "rank"})
FIXED_FIELDS = frozenset({"state"})

FOR_ADDRESSES = frozenset({Ground.NOTE, Ground.ADDRESS_ON_FILE})
OFFICIAL = frozenset({Ground.NOTE, Ground.MISSION})  # by which the State itself speaks
STATED = frozenset(Ground) - {Ground.IMPORT}

# The changes of an entry's life, and what each may rest on.
ALLOWED = {
    ChangeKind.ADDED: OFFICIAL,
    ChangeKind.SUSPENDED: STATED,
    ChangeKind.RESUMED: STATED,
    ChangeKind.WITHDRAWN: OFFICIAL,
    ChangeKind.REPLACED: OFFICIAL,
}

ADDRESSES_STAY = N_(
    "An email address or a telephone number changes only on a note verbale, or when somebody confirms it from an "
    "address already on file. A call alone is not enough. Nothing was changed."
)
OFFICE_STAYS = N_("A role or rank changes only on a note verbale, or in writing by the Mission. Nothing was changed.")
STATE_STAYS = N_("An entry stays with its State; the other State nominates its own. Nothing was changed.")
ONLY_THE_STATE_ENDS = N_(
    "Only the State ends an entry: by a note verbale, or in writing by its Mission. To keep harm away until it has "
    "spoken, suspend the entry. Nothing was changed."
)
ONLY_THE_STATE_NOMINATES = N_(
    "Only the State nominates: by a note verbale, or in writing by its Mission. Nothing was done."
)
NOTE_INCOMPLETE = N_("A note verbale needs its number and its date.")
TOO_LONG = N_("{beginning}… has {count} characters; shorten it to at most {most}.")
NO_GROUND = N_("An officer's act needs a ground of its own; a file is taken in by an import.")
SECOND_OFFICER = N_(
    "A second officer must approve what a State’s note or its Mission asks: add it as a nomination. Nothing was "
    "changed."
)
REASON_MISSING = N_("Say in a sentence why, because the ground alone does not tell.")


def require_one_officer(ground: Ground, *, four_eyes: bool) -> None:
    """Raises Refused if a second officer must approve what is done on this ground."""
    if four_eyes and ground in OFFICIAL:
        raise Refused(SECOND_OFFICER)


def require_ground(provenance: Provenance) -> None:
    """Raises Refused unless the ground is one that an officer can state, and whole."""
    if provenance.ground not in STATED:
        raise Refused(NO_GROUND)
    if provenance.ground is Ground.NOTE:
        if not provenance.note_reference.strip() or provenance.note_date is None:
            raise Refused(NOTE_INCOMPLETE)
    elif not provenance.reason.strip():
        raise Refused(REASON_MISSING)
    for said, longest in ((provenance.note_reference, LONGEST_NOTE_REFERENCE), (provenance.reason, LONGEST_REASON)):
        if len(said) > longest:
            raise Refused(TOO_LONG, beginning=said[:40], count=len(said), most=longest)


def require_ground_for_fields(ground: Ground, fields: Collection[str]) -> None:
    """Raises Refused if these fields of an entry do not change on this ground."""
    if FIXED_FIELDS & set(fields):
        raise Refused(STATE_STAYS)
    if ADDRESS_FIELDS & set(fields) and ground not in FOR_ADDRESSES:
        raise Refused(ADDRESSES_STAY)
    if OFFICE_FIELDS & set(fields) and ground not in OFFICIAL:
        raise Refused(OFFICE_STAYS)


def require_ground_for_life(ground: Ground, kind: ChangeKind) -> None:
    """Raises Refused if an entry is not made, suspended, resumed, withdrawn or replaced on this ground."""
    if ground not in ALLOWED[kind]:
        raise Refused(ONLY_THE_STATE_NOMINATES if kind is ChangeKind.ADDED else ONLY_THE_STATE_ENDS)
