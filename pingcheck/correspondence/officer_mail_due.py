"""Which officers' mails may go now, and which are addressed to nobody any more."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import REACHABLE, Address, PointOfContact
from pingcheck.correspondence.officer_mails import IS_TO_POST, OfficerMail
from pingcheck.exercises.ping import Ping
from pingcheck.runtime.hold import nothing_is_held
from pingcheck.sending.limits import confined_to


def may_be_posted(now: datetime, only_to: Sequence[str]) -> ColumnElement[bool]:
    """Whether an officer's mail may go now. An answer, a pause or the end of an exercise does not stop it: a person
    wrote it, knowing of them."""
    return and_(IS_TO_POST, OfficerMail.due_at <= now, nothing_is_held(), *confined_to(only_to, OfficerMail.recipient))


def is_gone() -> ColumnElement[bool]:
    """Whether the address is none any more that may be written to."""
    removed = select(Address.id).where(Address.id == OfficerMail.address_id, Address.removed_at.is_not(None))
    ended = (
        select(Ping.id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .where(Ping.id == OfficerMail.ping_id, PointOfContact.status.not_in(REACHABLE))
    )
    return or_(removed.correlate(OfficerMail).exists(), ended.correlate(OfficerMail).exists())


async def is_any_due(session: AsyncSession, now: datetime, only_to: Sequence[str]) -> bool:
    return await session.scalar(select(OfficerMail.id).where(may_be_posted(now, only_to)).limit(1)) is not None
