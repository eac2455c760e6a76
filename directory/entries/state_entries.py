"""The living entries of a State, in short, to choose from."""

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contact_names import ContactNames
from directory.contacts import ContactStatus, PointOfContact, Rank, Role, contact_reference

MOST_LISTED = 500


class EntryInShort(NamedTuple):
    id: int
    role: Role
    rank: Rank
    name: str
    position: str
    entity: str
    status: ContactStatus
    name_latin: str

    @property
    def reference(self) -> str:
        return contact_reference(self.id)

    @property
    def whom(self) -> str:
        """The person in each script, or else the office."""
        return ContactNames(self.name_latin, self.name, self.position, self.entity).in_both


async def entries_of_state(session: AsyncSession, state_code: str | None) -> list[EntryInShort]:
    """By role and rank; those that have ended apart. None without a State."""
    contact = PointOfContact
    columns = (
        contact.id, contact.role, contact.rank, contact.name, contact.position, contact.entity, contact.status,
        contact.name_latin,
    )  # fmt: skip
    living = select(*columns).where(contact.state_code == state_code, contact.status != ContactStatus.WITHDRAWN)
    listed = living.order_by(contact.role, contact.rank.desc(), contact.id).limit(MOST_LISTED)
    return [EntryInShort(*row) for row in await session.execute(listed)]
