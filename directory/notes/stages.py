"""The way of a note from a draft into force: which step leads from where to where, and who may take it. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from directory.errors import N_, Refused


class Stage(StrEnum):
    """Where a note stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"  # its day has not come yet
    IN_FORCE = "in_force"
    SENT_BACK = "sent_back"
    DISCARDED = "discarded"


class NoteStepKind(StrEnum):
    """What somebody, or the clock, does with a note."""

    BEGUN = "begun"
    EDITED = "edited"
    SUBMITTED = "submitted"
    SENT_BACK = "sent_back"
    APPROVED = "approved"
    PUT_IN_FORCE = "put_in_force"
    DISCARDED = "discarded"


TRANSITIONS: Mapping[tuple[Stage, NoteStepKind], Stage] = {
    (Stage.DRAFT, NoteStepKind.EDITED): Stage.DRAFT,
    (Stage.DRAFT, NoteStepKind.SUBMITTED): Stage.SUBMITTED,
    (Stage.DRAFT, NoteStepKind.DISCARDED): Stage.DISCARDED,
    (Stage.SENT_BACK, NoteStepKind.EDITED): Stage.SENT_BACK,
    (Stage.SENT_BACK, NoteStepKind.SUBMITTED): Stage.SUBMITTED,
    (Stage.SENT_BACK, NoteStepKind.DISCARDED): Stage.DISCARDED,
    (Stage.SUBMITTED, NoteStepKind.SENT_BACK): Stage.SENT_BACK,
    (Stage.SUBMITTED, NoteStepKind.APPROVED): Stage.APPROVED,
    # Until its day an approved note can be called back; the clock does so if an entry has changed meanwhile.
    (Stage.APPROVED, NoteStepKind.SENT_BACK): Stage.SENT_BACK,
    (Stage.APPROVED, NoteStepKind.PUT_IN_FORCE): Stage.IN_FORCE,
}

WRITABLE = frozenset(stage for stage, step in TRANSITIONS if step is NoteStepKind.EDITED)
WORK = frozenset({NoteStepKind.BEGUN, NoteStepKind.EDITED, NoteStepKind.SUBMITTED})

# What who comes second is told, by what was done last.
ACTED_FIRST: Mapping[NoteStepKind, str] = {
    NoteStepKind.BEGUN: N_("{by} acted first: this nomination was begun on {at} UTC. Nothing of yours was done."),
    NoteStepKind.EDITED: N_(
        "{by} acted first: this nomination was changed on {at} UTC. Look at it again; nothing of yours was done."
    ),
    NoteStepKind.SUBMITTED: N_(
        "{by} acted first: this nomination was submitted on {at} UTC. Nothing of yours was done."
    ),
    NoteStepKind.SENT_BACK: N_(
        "{by} acted first: this nomination was sent back on {at} UTC. Nothing of yours was done."
    ),
    NoteStepKind.APPROVED: N_("{by} acted first: this nomination was approved on {at} UTC. Nothing of yours was done."),
    NoteStepKind.PUT_IN_FORCE: N_(
        "{by} acted first: this nomination was put in force on {at} UTC. Nothing of yours was done."
    ),
    NoteStepKind.DISCARDED: N_(
        "{by} acted first: this nomination was discarded on {at} UTC. Nothing of yours was done."
    ),
}

NEEDS_ACCOUNT = N_(
    "A second officer approves each nomination (PINGCHECK_FOUR_EYES), so this needs an officer with an account. "
    "Nothing was done."
)


class TakenStep(Protocol):
    @property
    def kind(self) -> NoteStepKind: ...

    @property
    def at(self) -> datetime: ...

    @property
    def by(self) -> str: ...

    @property
    def by_id(self) -> int | None: ...


def stage_after(stage: Stage, step: NoteStepKind, taken: Sequence[TakenStep]) -> Stage:
    """Where this step leads. `taken`: the steps until now. Raises Refused, which names who acted last."""
    found = TRANSITIONS.get((stage, step))
    if found is None:
        raise acted_first(taken)
    return found


def acted_first(taken: Sequence[TakenStep]) -> Refused:
    """For who comes second."""
    last = taken[-1]
    return Refused(ACTED_FIRST[last.kind], by=last.by, at=f"{last.at:%Y-%m-%d, %H:%M}")


def workers_since_sent_back(taken: Sequence[TakenStep]) -> frozenset[int]:
    """The accounts that wrote or submitted a note as it now stands."""
    found: set[int] = set()
    for step in taken:
        if step.kind is NoteStepKind.SENT_BACK:
            found.clear()
        elif step.kind in WORK and step.by_id is not None:
            found.add(step.by_id)
    return frozenset(found)


def require_account(account_id: int | None) -> None:
    """Raises Refused for who has no account, where a second officer approves: nobody could tell the two apart."""
    if account_id is None:
        raise Refused(NEEDS_ACCOUNT)


def require_second_officer(account_id: int | None, taken: Sequence[TakenStep]) -> None:
    """Raises Refused unless this account has not worked on the note since it was last sent back."""
    require_account(account_id)
    if account_id in workers_since_sent_back(taken):
        raise Refused(N_("You have worked on this nomination yourself; another officer must approve it."))
