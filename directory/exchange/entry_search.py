"""Finding, in the database, the entries that rows may be about: a few statements for a whole batch."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import ContactStatus, PointOfContact, Role
from directory.entries.entry import in_batches, load_entries
from directory.exchange.identity import Key, KnownEntries, Match, RowContent, Rule
from directory.mail_addresses import mailbox_key

MOST_DESCRIPTIONS = 1_000  # in one statement; each takes six parameters


async def find_matches(session: AsyncSession, rows: Sequence[RowContent], fields: Collection[str]) -> list[Match]:
    """One match for each row. Each rule is only asked about the rows for which those before it found nothing.

    `fields`: those in which an entry must agree with the row to be the same.
    """
    known = KnownEntries()
    references = {row.reference for row in rows if row.reference is not None}
    known.add((await load_entries(session, references)).values())
    left = [row for row in rows if row.reference is None]
    for rule, search in SEARCHES.items():
        found = await search(session, left)
        known.add((await load_entries(session, known.without(found))).values())
        left = [row for row in left if not known.found_by(rule, row)]
    return [known.match(row, fields) for row in rows]


async def _by_note(session: AsyncSession, rows: Sequence[RowContent]) -> set[int]:
    contact = PointOfContact
    wanted = _keys(rows, Rule.NOTE)
    found = set()
    for notes in in_batches({row.nomination.note_reference for row in rows} - {""}):
        listed = select(contact.id, contact.state_code, contact.role, contact.rank, contact.note_reference)
        for contact_id, *key in await session.execute(listed.where(contact.note_reference.in_(notes))):
            if tuple(key) in wanted:
                found.add(contact_id)
    return found


async def _by_address(session: AsyncSession, rows: Sequence[RowContent]) -> set[int]:
    wanted = _keys(rows, Rule.ADDRESS)
    holders = await find_holders(session, {email for row in rows for email in row.nomination.emails})
    return {each.contact_id for each in holders if (each.state, each.role, mailbox_key(each.email)) in wanted}


async def _by_description(session: AsyncSession, rows: Sequence[RowContent]) -> set[int]:
    contact = PointOfContact
    columns = (contact.state_code, contact.role, contact.rank, contact.entity, contact.position, contact.name)
    found: set[int] = set()
    for descriptions in in_batches(_keys(rows, Rule.DESCRIPTION), MOST_DESCRIPTIONS):
        found |= set(await session.scalars(select(contact.id).where(tuple_(*columns).in_(descriptions))))
    return found


def _keys(rows: Iterable[RowContent], rule: Rule) -> set[Key]:
    return {key for row in rows for key in row.keys(rule)}


SEARCHES = {Rule.NOTE: _by_note, Rule.ADDRESS: _by_address, Rule.DESCRIPTION: _by_description}


class AddressHolder(NamedTuple):
    """An entry that has a mail address in use."""

    contact_id: int
    state: str
    role: Role
    status: ContactStatus
    email: str


async def find_holders(session: AsyncSession, emails: Collection[str]) -> list[AddressHolder]:
    """The entries that have these mail addresses, as they are written or in lower case."""
    contact = PointOfContact
    found: list[AddressHolder] = []
    for values in in_batches({*emails, *(mailbox_key(email) for email in emails)}):
        listed = (
            select(contact.id, contact.state_code, contact.role, contact.status, Address.value)
            .join(Address, Address.contact_id == contact.id)
            .where(Address.value.in_(values), Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None))
        )
        found += [AddressHolder(*row) for row in await session.execute(listed)]
    return found
