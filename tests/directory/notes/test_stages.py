"""The way of a note: each step from each stage, and who may approve."""

from dataclasses import dataclass
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.errors import Refused
from directory.notes.stages import (
    TRANSITIONS,
    WRITABLE,
    NoteStepKind,
    Stage,
    require_second_officer,
    stage_after,
    workers_since_sent_back,
)
from tests.cast import NOON

LEADS = {
    ("draft", "edited"): "draft",
    ("draft", "submitted"): "submitted",
    ("draft", "discarded"): "discarded",
    ("submitted", "approved"): "approved",
    ("submitted", "sent_back"): "sent_back",
    ("sent_back", "edited"): "sent_back",
    ("sent_back", "submitted"): "submitted",
    ("sent_back", "discarded"): "discarded",
    ("approved", "put_in_force"): "in_force",
    ("approved", "sent_back"): "sent_back",
}


@dataclass(frozen=True)
class Taken:
    kind: NoteStepKind
    by_id: int | None = 1
    by: str = "lena"
    at = NOON


BEGUN = Taken(NoteStepKind.BEGUN)


@pytest.mark.parametrize(("stage", "step"), list(product(Stage, NoteStepKind)), ids=lambda word: word.value)
def test_each_step_leads_where_the_table_says_or_nowhere(stage: Stage, step: NoteStepKind) -> None:
    wanted = LEADS.get((stage.value, step.value))
    if wanted is None:
        with pytest.raises(Refused, match=r"lena acted first: this nomination was begun on 2026-03-02, 12:00 UTC"):
            stage_after(stage, step, [BEGUN])
    else:
        assert stage_after(stage, step, [BEGUN]).value == wanted


def test_what_is_in_force_or_discarded_stays_so() -> None:
    assert not {stage for stage, _ in TRANSITIONS} & {Stage.IN_FORCE, Stage.DISCARDED}
    assert set(WRITABLE) == {Stage.DRAFT, Stage.SENT_BACK}


WORKED = {
    "began it": ([Taken(NoteStepKind.BEGUN, 1)], {1}),
    "wrote in it": ([Taken(NoteStepKind.BEGUN, 1), Taken(NoteStepKind.EDITED, 2)], {1, 2}),
    "submitted it": ([Taken(NoteStepKind.BEGUN, 1), Taken(NoteStepKind.SUBMITTED, 2)], {1, 2}),
    "sent it back": ([Taken(NoteStepKind.SUBMITTED, 1), Taken(NoteStepKind.SENT_BACK, 2)], set()),
    "wrote anew": ([Taken(NoteStepKind.SENT_BACK, 2), Taken(NoteStepKind.SUBMITTED, 2)], {2}),
    "has no account": ([Taken(NoteStepKind.SUBMITTED, None)], set()),
}


@pytest.mark.parametrize(("taken", "workers"), WORKED.values(), ids=list(WORKED))
def test_who_has_worked_on_it(taken: list[Taken], workers: set[int]) -> None:
    assert workers_since_sent_back(taken) == workers
    for account in (1, 2, 3):
        if account in workers:
            with pytest.raises(Refused, match="another officer must approve"):
                require_second_officer(account, taken)
        else:
            require_second_officer(account, taken)
    with pytest.raises(Refused, match="PINGCHECK_FOUR_EYES"):
        require_second_officer(None, taken)


STEPS = st.lists(st.builds(Taken, st.sampled_from(NoteStepKind), st.integers(1, 3), st.sampled_from(["lena", "ruben"])))


@given(steps=STEPS)
def test_no_way_leads_into_force_but_by_an_approval_of_somebody_else(steps: list[Taken]) -> None:
    stage, taken = Stage.DRAFT, [BEGUN]
    for step in steps:
        try:
            if step.kind is NoteStepKind.APPROVED and stage is Stage.SUBMITTED:
                require_second_officer(step.by_id, taken)
            stage = stage_after(stage, step.kind, taken)
        except Refused:
            continue
        taken.append(step)
    if stage is Stage.IN_FORCE:
        approved = max(place for place, step in enumerate(taken) if step.kind is NoteStepKind.APPROVED)
        submitters = [step.by_id for step in taken[:approved] if step.kind is NoteStepKind.SUBMITTED]
        assert submitters[-1] != taken[approved].by_id
