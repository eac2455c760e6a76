"""Why each of some entries needs attention, for the rows of a list: the same reasons as the filters of a search."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind, Standing
from directory.contacts import REACHABLE, ContactStatus, PointOfContact, Rank, Role
from directory.database.bulk_rows import among
from directory.entries.entry import Confirmation, Entry, in_batches
from directory.mail_addresses import mailbox_key
from directory.search.attention import Attention, Staleness


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What these entries do not say of themselves: the roles with an alternate, the mailboxes of several entries, and
    who is judged unreachable."""

    with_alternate: frozenset[tuple[str, Role]]  # State and role
    shared: frozenset[str]  # as `mailbox_key` writes them
    unreachable: frozenset[int] = frozenset()


async def attention_reasons(
    session: AsyncSession,
    entries: Collection[Entry],
    confirmed: Mapping[int, Confirmation | None],
    staleness: Staleness,
) -> dict[int, list[Attention]]:
    """By id."""
    around = Surroundings(
        await _with_alternate(session, entries),
        await _shared(session, entries),
        await _unreachable(session, entries, staleness),
    )
    return {entry.id: list(reasons(entry, confirmed[entry.id], staleness.since, around)) for entry in entries}


def reasons(entry: Entry, confirmed: Confirmation | None, since: datetime, around: Surroundings) -> Iterator[Attention]:
    """The gravest first. An ended entry needs no attention. Pure."""
    if entry.status is ContactStatus.WITHDRAWN:
        return
    if entry.id in around.unreachable:
        yield Attention.UNREACHABLE
    said = entry.nomination
    in_use = [address for address in entry.addresses if not address.removed and address.kind is AddressKind.EMAIL]
    if any(address.standing is Standing.DEAD for address in in_use):
        yield Attention.DEAD_ADDRESS
    if not said.emails:
        yield Attention.NO_MAIL
    if confirmed is None or confirmed.at < since:
        yield Attention.STALE
    if said.rank is Rank.PRIMARY and entry.status in REACHABLE and (said.state, said.role) not in around.with_alternate:
        yield Attention.NO_ALTERNATE
    if not said.phones:
        yield Attention.NO_TELEPHONE
    if any(mailbox_key(email) in around.shared for email in said.emails):
        yield Attention.SHARED_MAILBOX


async def _with_alternate(session: AsyncSession, entries: Collection[Entry]) -> frozenset[tuple[str, Role]]:
    contact = PointOfContact
    states = sorted({entry.nomination.state for entry in entries})
    listed = (
        select(contact.state_code, contact.role)
        .where(contact.state_code.in_(states), contact.rank == Rank.ALTERNATE, contact.status.in_(REACHABLE))
        .distinct()
    )
    return frozenset((state, role) for state, role in await session.execute(listed))


async def _unreachable(session: AsyncSession, entries: Collection[Entry], staleness: Staleness) -> frozenset[int]:
    listed = select(PointOfContact.id).where(
        among(session, PointOfContact.id, {entry.id for entry in entries}), staleness.is_unreachable()
    )
    return frozenset(await session.scalars(listed))


async def _shared(session: AsyncSession, entries: Collection[Entry]) -> frozenset[str]:
    """As they are written or in lower case, by the index of addresses."""
    emails = {email for entry in entries for email in entry.nomination.emails}
    holders: dict[str, set[int]] = {}
    for values in in_batches({*emails, *map(mailbox_key, emails)}):
        listed = (
            select(Address.value, Address.contact_id)
            .join(PointOfContact, PointOfContact.id == Address.contact_id)
            .where(Address.value.in_(values), Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None))
            .where(PointOfContact.status != ContactStatus.WITHDRAWN)
        )
        for value, contact_id in await session.execute(listed):
            holders.setdefault(mailbox_key(value), set()).add(contact_id)
    return frozenset(mailbox for mailbox, found in holders.items() if len(found) > 1)
