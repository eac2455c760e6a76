"""Which entries of the directory a row may be about. The rules: docs/decisions/import-identity.md."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Address, AddressKind, ContactStatus, PointOfContact, Rank, Role
from directory.exchange.entries import in_batches, load_entries
from directory.mail_addresses import mailbox_key
from directory.nominations import Nomination

T = TypeVar("T")
Office = tuple[str, Role, Rank]


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
    same: bool  # nothing that the file speaks of differs


@dataclass(frozen=True, slots=True)
class Match:
    rule: Rule
    candidates: tuple[Candidate, ...] = ()

    @property
    def certain(self) -> Candidate | None:
        """The entry that the row is about whatever else the file says: the only one with its reference or note, or the
        only one that is the same as the row in content."""
        if self.rule in {Rule.REFERENCE, Rule.NOTE} and len(self.candidates) == 1:
            return self.candidates[0]
        sure = self.rule is Rule.NOTE
        same = [candidate for candidate in self.candidates if candidate.same and (sure or not candidate.withdrawn)]
        return same[0] if len(same) == 1 else None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a row says about who it is about."""

    nomination: Nomination
    reference: int | None

    @property
    def office(self) -> Office:
        return self.nomination.state, self.nomination.role, self.nomination.rank

    @property
    def key(self) -> tuple[object, ...]:
        """What tells the entry from others of the same file: two rows that agree in it are about one entry."""
        if self.nomination.note_reference:
            return *self.office, self.nomination.note_reference
        if self.nomination.emails:
            return *self.office, frozenset(mailbox_key(email) for email in self.nomination.emails)
        return _description(self.nomination)


async def find_matches(session: AsyncSession, claims: Sequence[Claim], fields: Collection[str]) -> list[Match]:
    """One match for each claim, by the first rule that finds anything; a few statements for all of them together.

    `fields` are those in which an entry must agree with the row to be the same.
    """
    found: dict[int, tuple[Rule, set[int]]] = {
        place: (Rule.REFERENCE, {claim.reference}) for place, claim in enumerate(claims) if claim.reference is not None
    }
    for rule, search in ((Rule.NOTE, _by_note), (Rule.ADDRESS, _by_address), (Rule.DESCRIPTION, _by_description)):
        left = [(place, claim) for place, claim in enumerate(claims) if place not in found]
        matched = await search(session, [claim for _, claim in left])
        found |= {place: (rule, ids) for (place, _), ids in zip(left, matched, strict=True) if ids}
    entries = await load_entries(session, set().union(*(ids for _, ids in found.values())))
    return [
        Match(
            rule,
            tuple(
                Candidate(
                    contact_id=entry.id,
                    state=entry.nomination.state,
                    rank=entry.nomination.rank,
                    withdrawn=entry.status is ContactStatus.WITHDRAWN,
                    same=not entry.nomination.differences(claim.nomination, fields),
                )
                for entry in (entries[contact_id] for contact_id in sorted(ids & entries.keys()))
            ),
        )
        for claim, (rule, ids) in (
            (claim, found.get(place, (Rule.NOTHING, set()))) for place, claim in enumerate(claims)
        )
    ]


async def _by_note(session: AsyncSession, claims: Sequence[Claim]) -> list[set[int]]:
    """Same State, role and rank, and the same note."""
    contact = PointOfContact
    known: dict[tuple[Office, str], set[int]] = defaultdict(set)
    for notes in in_batches({claim.nomination.note_reference for claim in claims} - {""}):
        listed = select(contact.id, contact.state_code, contact.role, contact.rank, contact.note_reference)
        for row in await session.execute(listed.where(contact.note_reference.in_(notes))):
            known[(row.state_code, row.role, row.rank), row.note_reference].add(row.id)
    return [known.get((claim.office, claim.nomination.note_reference), set()) for claim in claims]


async def _by_address(session: AsyncSession, claims: Sequence[Claim]) -> list[set[int]]:
    """Same State and role, and a mail address in common, whatever its capitals."""
    contact = PointOfContact
    known: dict[tuple[str, Role, str], set[int]] = defaultdict(set)
    written = {email for claim in claims for email in claim.nomination.emails}
    for values in in_batches(written | {mailbox_key(email) for email in written}):
        listed = (
            select(contact.id, contact.state_code, contact.role, Address.value)
            .join(Address, Address.contact_id == contact.id)
            .where(Address.value.in_(values), Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None))
        )
        for row in await session.execute(listed):
            known[row.state_code, row.role, mailbox_key(row.value)].add(row.id)
    return [
        _all_of(
            known.get((claim.nomination.state, claim.nomination.role, mailbox_key(email)), set())
            for email in claim.nomination.emails
        )
        for claim in claims
    ]


async def _by_description(session: AsyncSession, claims: Sequence[Claim]) -> list[set[int]]:
    """For rows that have neither note nor mail address: the same State, role, rank, entity, position and name."""
    contact = PointOfContact
    columns = (contact.state_code, contact.role, contact.rank, contact.entity, contact.position, contact.name)
    wanted = [_description(claim.nomination) for claim in claims if has_description_only(claim.nomination)]
    known: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for descriptions in in_batches(set(wanted), 1_000):
        for row in await session.execute(select(contact.id, *columns).where(tuple_(*columns).in_(descriptions))):
            known[tuple(row[1:])].add(row.id)
    return [
        known.get(_description(claim.nomination), set()) if has_description_only(claim.nomination) else set()
        for claim in claims
    ]


def has_description_only(nomination: Nomination) -> bool:
    return not nomination.note_reference and not nomination.emails


def _description(nomination: Nomination) -> tuple[str, ...]:
    return (
        nomination.state,
        nomination.role,
        nomination.rank,
        nomination.entity,
        nomination.position,
        nomination.name,
    )


def _all_of(sets: Iterable[set[T]]) -> set[T]:
    return set().union(*sets)
