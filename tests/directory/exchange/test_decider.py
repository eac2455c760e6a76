"""What is done with each row: by tables for one file, by properties for any, without a database."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import ContactStatus, Rank
from directory.entries.entry import Entry
from directory.exchange.decider import Action, Decider, RowDecision
from directory.exchange.identity import KnownEntries, RowContent
from directory.nominations import FIELDS, Nomination
from tests.directory.exchange.nominations import NOMINATIONS, entry, nomination, row

ASHA = nomination("duty@ke.example a@ke.example", "NV/1", name="Asha")
BARAKA = nomination("duty@ke.example b@ke.example", "NV/2", name="Baraka", rank=Rank.ALTERNATE)
GONE = nomination("old@ke.example", "NV/3")
KNOWN = [entry(1, ASHA), entry(2, BARAKA), entry(3, GONE, status=ContactStatus.WITHDRAWN)]


def decide(entries: list[Entry], rows: list[RowContent]) -> list[RowDecision]:
    """As an import decides about a file of these rows, the first of them on line 2."""
    known = KnownEntries(entries)
    matches = [known.match(each, FIELDS) for each in rows]
    decider = Decider(
        certain={match.certain.contact_id for match in matches if match.certain},
        next_id=max(each.id for each in entries) + 1 if entries else max(each.reference or 0 for each in rows) + 1,
        directory_is_empty=not entries,
    )
    numbered = enumerate(zip(rows, matches, strict=True), start=2)
    return [decider.decide(line, each, match) for line, (each, match) in numbered]


@pytest.mark.parametrize(
    ("told", "action", "contact_id"),
    [
        pytest.param(RowContent(ASHA, None), Action.KEEP, 1, id="unchanged"),
        pytest.param(row("x@ke.example", "NV/1"), Action.CHANGE, 1, id="changed, known by its note"),
        pytest.param(row("a@ke.example", "NV/9"), Action.CHANGE, 1, id="changed, known by its address"),
        pytest.param(row("x@ke.example", reference=2), Action.CHANGE, 2, id="changed, known by its reference"),
        pytest.param(row("x@ke.example", "NV/9"), Action.ADD, 4, id="added"),
        pytest.param(row("old@ke.example", "NV/9"), Action.ADD, 4, id="a withdrawn contact's mailbox, nominated anew"),
    ],
)
def test_a_row_that_is_plainly_about_one_entry_is_taken(told: RowContent, action: Action, contact_id: int) -> None:
    [decision] = decide(KNOWN, [told])
    assert (decision.action, decision.contact_id) == (action, contact_id)


@pytest.mark.parametrize(
    ("told", "column", "problem"),
    [
        (row("x@ke.example", reference=9), "reference", "there is no entry P-000009"),
        (row("x@ke.example", reference=1, state="FRA"), "reference", "P-000001 is an entry of KEN"),
        (row("duty@ke.example", "NV/9"), "emails", "ambiguous: it may be about P-000001, P-000002"),
        (RowContent(GONE, None), "note_reference", "this is P-000003, which the State withdrew"),
        (row("x@ke.example", reference=3), "reference", "this is P-000003, which the State withdrew"),
    ],
)
def test_a_row_that_is_not_is_rejected_at_the_cell_to_mend(told: RowContent, column: str, problem: str) -> None:
    [decision] = decide(KNOWN, [told])
    [finding] = decision.findings
    assert (decision.action, finding.column) == (Action.REJECT, column)
    assert problem in finding.problem


def test_a_change_of_rank_is_odd_and_taken() -> None:
    [decision] = decide(KNOWN, [row("a@ke.example", rank=Rank.ALTERNATE)])
    [finding] = decision.findings
    assert (decision.action, finding.problem) == (Action.CHANGE, "P-000001 was primary and becomes alternate")


def test_entries_that_other_rows_are_certainly_about_make_nothing_ambiguous() -> None:
    renewed = row("duty@ke.example", "NV/9")
    assert [(each.action, each.contact_id) for each in decide(KNOWN, [renewed, RowContent(BARAKA, None)])] == [
        (Action.CHANGE, 1), (Action.KEEP, 2)
    ]  # fmt: skip


def test_the_first_row_about_an_entry_counts() -> None:
    first, again, other = decide(KNOWN, [row("x@ke.example", "NV/1"), row("x@ke.example", "NV/1"), row("", "NV/1")])
    assert [first.action, again.action, other.action] == [Action.CHANGE, Action.KEEP, Action.REJECT]
    assert "the same stands on line 2" in again.findings[0].problem
    assert "line 2 is about the same entry and says something else" in other.findings[0].problem


def test_two_rows_about_one_new_entry_are_one() -> None:
    told = [row("x@ke.example", "NV/8"), row("x@ke.example", "NV/8"), row("x@ke.example", "NV/9")]
    assert [(each.action, each.contact_id) for each in decide(KNOWN, told)] == [
        (Action.ADD, 4), (Action.KEEP, 4), (Action.ADD, 5)
    ]  # fmt: skip


def test_into_an_empty_directory_a_file_brings_its_references() -> None:
    told = [row("x@ke.example"), row("y@ke.example", reference=42), row("z@ke.example")]
    assert [each.contact_id for each in decide([], told)] == [43, 42, 44]


ENTRIES = st.lists(st.tuples(NOMINATIONS, st.sampled_from(ContactStatus)), max_size=6).map(
    lambda found: [entry(number, content, status=status) for number, (content, status) in enumerate(found, start=1)]
)
ROWS = st.lists(st.builds(RowContent, NOMINATIONS, st.none() | st.integers(1, 7)), min_size=1, max_size=8)


@given(ENTRIES, ROWS)
def test_no_entry_is_written_twice_and_none_that_is_withdrawn_or_of_another_state(
    entries: list[Entry], rows: list[RowContent]
) -> None:
    decisions = decide(entries, rows)
    known = {each.id: each for each in entries}
    written = Counter(each.contact_id for each in decisions if each.action in {Action.ADD, Action.CHANGE})
    assert set(written.values()) <= {1}
    for told, decision in zip(rows, decisions, strict=True):
        if decision.action is Action.ADD:
            assert decision.contact_id not in known
        if decision.action is Action.CHANGE:
            changed = known[decision.contact_id]
            assert changed.status is not ContactStatus.WITHDRAWN
            assert changed.nomination.state == told.nomination.state
        assert decision.findings or decision.action is not Action.REJECT


@given(st.lists(NOMINATIONS, min_size=1, max_size=6))
def test_an_export_of_entries_changes_none_of_them(contents: list[Nomination]) -> None:
    entries = [entry(number, content) for number, content in enumerate(contents, start=1)]
    exported = [RowContent(each.nomination, each.id) for each in entries]
    assert [(each.action, each.contact_id) for each in decide(entries, exported)] == [
        (Action.KEEP, each.id) for each in entries
    ]  # fmt: skip


@given(st.lists(NOMINATIONS, min_size=1, max_size=6))
def test_what_was_taken_from_a_file_is_unchanged_when_the_file_comes_again(contents: list[Nomination]) -> None:
    rows = [RowContent(content, None) for content in contents]
    decisions = zip(decide([], rows), rows, strict=True)
    added = {decision.contact_id: told for decision, told in decisions if decision.action is Action.ADD}
    entries = [entry(contact_id, told.nomination) for contact_id, told in added.items()]
    assert {each.action for each in decide(entries, list(added.values()))} == {Action.KEEP}
