"""Mail addresses that stand on more than one entry: allowed, for States do share mailboxes, but said."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Address, AddressKind, ContactStatus, PointOfContact, contact_reference
from directory.exchange.columns import Column
from directory.exchange.entries import in_batches
from directory.exchange.problems import Finding
from directory.mail_addresses import mailbox_key
from directory.nominations import Nomination


@dataclass(frozen=True, slots=True)
class Holder:
    """A row of the file and the entry that it is about."""

    line: int
    contact_id: int
    nomination: Nomination


class Sharing:
    """Remembers which entry of the file has which address, batch after batch."""

    def __init__(self, line_of: Callable[[int], int | None]) -> None:
        """`line_of`: the line of the file that is about an entry, if there is one."""
        self._line_of = line_of
        self._first: dict[str, int] = {}  # of each address, by its key, the first entry of this file that has it

    async def findings(self, session: AsyncSession, batch: Sequence[Holder]) -> list[tuple[int, Finding]]:
        """A warning, with its line, for each address of the batch that another entry has too."""
        known = await _entries_with(session, {email for holder in batch for email in holder.nomination.emails})
        found = []
        for holder in batch:
            for email in holder.nomination.emails:
                first = self._first.setdefault(mailbox_key(email), holder.contact_id)
                # What a later line of the file will say of its entry, the directory need not say now.
                others = {first} | {entry for entry in known[mailbox_key(email)] if self._line_of(entry) is None}
                others.discard(holder.contact_id)
                if others:
                    problem = f"this is also the address of {self._named(min(others))}; both will be mailed there"
                    found.append((holder.line, Finding(Column.EMAILS, email, problem)))
        return found

    def _named(self, contact_id: int) -> str:
        line = self._line_of(contact_id)
        return contact_reference(contact_id) if line is None else f"the entry on line {line}"


async def _entries_with(session: AsyncSession, emails: set[str]) -> dict[str, set[int]]:
    """The entries, not withdrawn, that have these addresses in use; by the key of the address."""
    found: dict[str, set[int]] = defaultdict(set)
    for values in in_batches(emails | {mailbox_key(email) for email in emails}):
        listed = (
            select(Address.value, Address.contact_id)
            .join(PointOfContact, PointOfContact.id == Address.contact_id)
            .where(
                Address.value.in_(values),
                Address.kind == AddressKind.EMAIL,
                Address.removed_at.is_(None),
                PointOfContact.status != ContactStatus.WITHDRAWN,
            )
        )
        for value, contact_id in await session.execute(listed):
            found[mailbox_key(value)].add(contact_id)
    return found
