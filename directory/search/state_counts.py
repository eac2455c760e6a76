"""How many entries each State has."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact, Role


async def count_by_state(session: AsyncSession) -> dict[str, dict[Role, int]]:
    """Entries that have not ended, by State's code and role."""
    contact = PointOfContact
    counted = select(contact.state_code, contact.role, func.count()).where(contact.status != ContactStatus.WITHDRAWN)
    found: dict[str, dict[Role, int]] = {}
    for code, role, count in await session.execute(counted.group_by(contact.state_code, contact.role)):
        found.setdefault(code, {})[role] = count
    return found
