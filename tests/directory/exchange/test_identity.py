"""The rules by which a row is matched with entries, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import ContactStatus, Rank, Role
from directory.database import Database
from directory.entries.entry import Entry
from directory.entries.writer import add_entries
from directory.exchange.entry_search import find_matches
from directory.exchange.identity import Candidate, KnownEntries, Match, RowContent, Rule
from directory.history import Provenance
from directory.nominations import FIELDS, Nomination
from tests.cast import NOON
from tests.directory.exchange.nominations import NOMINATIONS, entry, nomination, row

ENTRIES = [
    entry(1, nomination("duty@ke.example a@ke.example", "NV/1", entity="CERT", name="Asha")),
    entry(2, nomination("duty@ke.example b@ke.example", "NV/2", rank=Rank.ALTERNATE)),
    entry(3, nomination(entity="MFA")),
    entry(4, nomination("duty@ke.example", "NV/1", state="FRA")),
    entry(5, nomination("old@ke.example", "NV/5"), status=ContactStatus.WITHDRAWN),
]


@pytest.mark.parametrize(
    ("told", "rule", "found"),
    [
        pytest.param(row("a@ke.example", "NV/1", reference=2), Rule.REFERENCE, [2], id="the reference goes first"),
        pytest.param(row("a@ke.example", "NV/1", reference=9), Rule.REFERENCE, [], id="an unknown one is not helped"),
        pytest.param(row("new@ke.example", "NV/1", name="Zuri"), Rule.NOTE, [1], id="a note, though all else is new"),
        pytest.param(row("b@ke.example", "NV/1"), Rule.NOTE, [1], id="a note before an address"),
        pytest.param(row("", "NV/1", state="FRA"), Rule.NOTE, [4], id="a note of another State is another note"),
        pytest.param(row("", "NV/1", role=Role.DIPLOMATIC), Rule.NOTHING, [], id="and so is one for another role"),
        pytest.param(row("a@ke.example", "NV/1", rank=Rank.ALTERNATE), Rule.ADDRESS, [1], id="or for another rank"),
        pytest.param(row("A@KE.example", "NV/9"), Rule.ADDRESS, [1], id="a shared address, whatever its capitals"),
        pytest.param(row("duty@ke.example"), Rule.ADDRESS, [1, 2], id="an address of two, whatever their rank"),
        pytest.param(row("a@ke.example b@ke.example"), Rule.ADDRESS, [1, 2], id="two addresses of two"),
        pytest.param(row("a@ke.example", role=Role.DIPLOMATIC), Rule.NOTHING, [], id="an address in another role"),
        pytest.param(row("a@ke.example", state="FRA"), Rule.NOTHING, [], id="an address in another State"),
        pytest.param(row("old@ke.example", "NV/5"), Rule.NOTE, [5], id="withdrawn entries are found too"),
        pytest.param(row(entity="MFA"), Rule.DESCRIPTION, [3], id="a description, if there is nothing else"),
        pytest.param(row(entity="CERT", name="Asha"), Rule.DESCRIPTION, [1], id="of an entry that has more"),
        pytest.param(row("new@ke.example", entity="MFA"), Rule.NOTHING, [], id="not beside an address"),
        pytest.param(row(entity="MFA", note="NV/9"), Rule.NOTHING, [], id="nor beside a note"),
    ],
)  # fmt: skip
def test_the_first_rule_that_finds_entries_decides(told: RowContent, rule: Rule, found: list[int]) -> None:
    match = KnownEntries(ENTRIES).match(told, FIELDS)
    assert (match.rule, [candidate.contact_id for candidate in match.candidates]) == (rule, found)


def test_a_candidate_is_the_same_if_it_agrees_in_all_that_the_file_speaks_of() -> None:
    told = row("duty@ke.example a@ke.example", "NV/1", entity="CERT", name="Zuri")
    known = KnownEntries(ENTRIES)
    assert not known.match(told, FIELDS).candidates[0].same
    assert known.match(told, ["emails", "entity"]).candidates[0].same


def candidate(contact_id: int, *, same: bool = False, withdrawn: bool = False) -> Candidate:
    return Candidate(contact_id, "KEN", Rank.PRIMARY, withdrawn, same)


@pytest.mark.parametrize(
    ("rule", "candidates", "certain"),
    [
        (Rule.REFERENCE, [candidate(1)], 1),
        (Rule.REFERENCE, [], None),
        (Rule.NOTE, [candidate(1, withdrawn=True)], 1),
        (Rule.NOTE, [candidate(1), candidate(2)], None),
        (Rule.NOTE, [candidate(1), candidate(2, same=True, withdrawn=True)], 2),
        (Rule.ADDRESS, [candidate(1)], None),
        (Rule.ADDRESS, [candidate(1, same=True), candidate(2)], 1),
        (Rule.ADDRESS, [candidate(1, same=True), candidate(2, same=True)], None),
        (Rule.ADDRESS, [candidate(1, same=True, withdrawn=True)], None),
        (Rule.DESCRIPTION, [candidate(1, same=True)], 1),
        (Rule.NOTHING, [], None),
    ],
)
def test_when_an_entry_is_certain(rule: Rule, candidates: list[Candidate], certain: int | None) -> None:
    found = Match(rule, tuple(candidates)).certain
    assert (found.contact_id if found else None) == certain


def entries_of(count: int) -> st.SearchStrategy[list[Entry]]:
    """Entries 1, 2, 3, …"""
    content = st.lists(NOMINATIONS, max_size=count)
    return content.map(lambda found: [entry(number, each) for number, each in enumerate(found, start=1)])


@given(entries_of(8), NOMINATIONS)
def test_whatever_is_found_agrees_with_the_row_and_nothing_that_agrees_is_missed(
    entries: list[Entry], content: Nomination
) -> None:
    match = KnownEntries(entries).match(RowContent(content, None), FIELDS)
    found = {candidate.contact_id for candidate in match.candidates}
    if match.rule is Rule.NOTE:
        assert found == {
            each.id for each in entries if _agree(each, content, "state", "role", "rank", "note_reference")
        }
    elif match.rule is Rule.ADDRESS:
        mailboxes = {email.casefold() for email in content.emails}
        sharing = [e for e in entries if mailboxes & {email.casefold() for email in e.nomination.emails}]
        assert found == {each.id for each in sharing if _agree(each, content, "state", "role")}
    elif match.rule is Rule.DESCRIPTION:
        described = "state", "role", "rank", "entity", "position", "name"
        assert found == {each.id for each in entries if _agree(each, content, *described)}
    else:
        assert not found


def _agree(known: Entry, content: Nomination, *fields: str) -> bool:
    return all(getattr(known.nomination, field) == getattr(content, field) for field in fields)


async def test_the_search_finds_in_the_database_what_the_rules_find_among_all_entries(database: Database) -> None:
    told = [row("A@KE.example", "NV/9"), row("", "NV/1"), row(reference=2), row(entity="MFA"), row("no@ke.example")]
    provenance = Provenance(NOON, "amina", "", "rows.csv", "")
    async with database.writing() as session:
        await add_entries(session, [(each.id, each.nomination) for each in ENTRIES], provenance)
        found = await find_matches(session, told, FIELDS)
    everything = KnownEntries(ENTRIES)
    assert found == [everything.match(each, FIELDS) for each in told]
