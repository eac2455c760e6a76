"""Which entries of the directory a row may be about. Pure; the rules: docs/decisions/import-identity.md."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from directory.contacts import ContactStatus, Rank
from directory.entries.entry import Entry
from directory.mail_addresses import mailbox_key
from directory.nominations import Nomination

Key: TypeAlias = tuple[str, ...]


class Rule(Enum):
    """By what a row is matched with entries, surest first."""

    REFERENCE = auto()
    NOTE = auto()
    ADDRESS = auto()
    DESCRIPTION = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry, from before this import, that a row may be about."""

    contact_id: int
    state: str
    rank: Rank
    withdrawn: bool
    same: bool  # it differs in nothing that the file speaks of


@dataclass(frozen=True, slots=True)
class Match:
    rule: Rule
    candidates: tuple[Candidate, ...] = ()

    @property
    def certain(self) -> Candidate | None:
        """The entry that the row is about, no matter what other rows say: the only one with its reference or note, or
        the only one with the same content."""
        if self.rule in {Rule.REFERENCE, Rule.NOTE} and len(self.candidates) == 1:
            return self.candidates[0]
        sure = self.rule is Rule.NOTE
        same = [candidate for candidate in self.candidates if candidate.same and (sure or not candidate.withdrawn)]
        return same[0] if len(same) == 1 else None


@dataclass(frozen=True, slots=True)
class RowContent:
    """What a row says: the nomination and, if it has one, the reference of the entry that it is about."""

    nomination: Nomination
    reference: int | None

    @property
    def key(self) -> tuple[object, ...]:
        """Two rows of one file that agree in this are about one entry."""
        nomination = self.nomination
        if nomination.note_reference:
            return note_key(nomination)
        if nomination.emails:
            emails = frozenset(mailbox_key(email) for email in nomination.emails)
            return nomination.state, nomination.role, nomination.rank, emails
        return description_key(nomination)

    def keys(self, rule: Rule) -> list[Key]:
        """An entry that has one of these keys is a candidate by this rule (not the reference's)."""
        nomination = self.nomination
        if rule is Rule.NOTE and nomination.note_reference:
            return [note_key(nomination)]
        if rule is Rule.ADDRESS:
            return address_keys(nomination)
        if rule is Rule.DESCRIPTION and not nomination.note_reference and not nomination.emails:
            return [description_key(nomination)]
        return []


def note_key(nomination: Nomination) -> Key:
    """State, role, rank and note."""
    return nomination.state, nomination.role, nomination.rank, nomination.note_reference


def address_keys(nomination: Nomination) -> list[Key]:
    """State, role and each mail address, in lower case."""
    return [(nomination.state, nomination.role, mailbox_key(email)) for email in nomination.emails]


def description_key(nomination: Nomination) -> Key:
    """State, role, rank, entity, position and name."""
    office = nomination.state, nomination.role, nomination.rank
    return *office, nomination.entity, nomination.position, nomination.name


class KnownEntries:
    """Entries from before this import, found by their keys."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: dict[int, Entry] = {}
        self._ids: dict[tuple[Rule, Key], set[int]] = defaultdict(set)
        self.add(entries)

    def add(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._entries[entry.id] = entry
            self._ids[Rule.NOTE, note_key(entry.nomination)].add(entry.id)
            self._ids[Rule.DESCRIPTION, description_key(entry.nomination)].add(entry.id)
            for key in address_keys(entry.nomination):
                self._ids[Rule.ADDRESS, key].add(entry.id)

    def without(self, contact_ids: Iterable[int]) -> set[int]:
        """Those of the ids whose entries are not here yet."""
        return set(contact_ids) - self._entries.keys()

    def found_by(self, rule: Rule, row: RowContent) -> set[int]:
        """The entries that this rule, taken alone, finds for the row."""
        if rule is Rule.REFERENCE:
            return {row.reference} & self._entries.keys() if row.reference is not None else set()
        return set().union(*(self._ids.get((rule, key), ()) for key in row.keys(rule)))

    def match(self, row: RowContent, fields: Collection[str]) -> Match:
        """The entries found by the first rule that finds any. A row with a reference goes by that alone.

        `fields`: those in which an entry must agree with the row to be the same.
        """
        if row.reference is not None:
            return self._match(Rule.REFERENCE, row, fields)
        rules = (Rule.NOTE, Rule.ADDRESS, Rule.DESCRIPTION)
        rule = next((rule for rule in rules if self.found_by(rule, row)), Rule.NOTHING)
        return self._match(rule, row, fields)

    def _match(self, rule: Rule, row: RowContent, fields: Collection[str]) -> Match:
        entries = (self._entries[contact_id] for contact_id in sorted(self.found_by(rule, row)))
        return Match(rule, tuple(_candidate(entry, row, fields) for entry in entries))


def _candidate(entry: Entry, row: RowContent, fields: Collection[str]) -> Candidate:
    return Candidate(
        contact_id=entry.id,
        state=entry.nomination.state,
        rank=entry.nomination.rank,
        withdrawn=entry.status is ContactStatus.WITHDRAWN,
        same=not entry.nomination.differences(row.nomination, fields),
    )
