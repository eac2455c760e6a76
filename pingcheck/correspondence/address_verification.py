"""Verification emails: to one new address, which somebody there proves by a press. They answer no ping."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import ContactStatus, PointOfContact, contact_reference
from directory.database.locks import lock_row
from directory.errors import N_, Refused
from directory.states import State
from pingcheck.exercises.entry_mails import EntryMail, EntryMailKind, add_entry_mail
from pingcheck.exercises.message import IS_TO_SEND, Message

# An address is asked so often within a window, whoever asks: it may be a stranger's.
MOST_ASKED = 3
WINDOW = timedelta(days=1)


async def queue_verification(session: AsyncSession, contact_id: int, address_id: int, now: datetime) -> str:
    """Makes the email that asks one address of an entry to prove itself; returns the address.

    Raises Refused if the entry has no such mail address in use, has ended, or the address was asked often enough.
    """
    await lock_row(session, select(PointOfContact.id).where(PointOfContact.id == contact_id))
    address = await session.get(Address, address_id, populate_existing=True)
    contact = await session.get(PointOfContact, contact_id, populate_existing=True)
    if contact is None or address is None or address.contact_id != contact_id:
        raise Refused(N_("{entry} has no such address."), entry=contact_reference(contact_id))
    _require_mailable(contact, address)
    await _require_not_too_often(session, address, now)
    await _make(session, contact, address, now)
    return address.value


async def verify_new_address(session: AsyncSession, contact_id: int, email: str, now: datetime) -> None:
    """The same for an address that a change has just given the entry; nothing if it was asked often enough before."""
    mine = Address.contact_id == contact_id, Address.kind == AddressKind.EMAIL, Address.value == email
    address_id = await session.scalar(select(Address.id).where(*mine, Address.removed_at.is_(None)))
    try:
        if address_id is not None:
            await queue_verification(session, contact_id, address_id, now)
    except Refused:
        return


def _require_mailable(contact: PointOfContact, address: Address) -> None:
    if contact.status is ContactStatus.WITHDRAWN:
        raise Refused(N_("{entry} has ended; its addresses are not mailed any more."), entry=contact.reference)
    if address.kind is not AddressKind.EMAIL:
        raise Refused(N_("A telephone number is verified by a call. Only an email address is sent an email."))
    if address.removed_at is not None:
        raise Refused(N_("{entry} does not have this address any more."), entry=contact.reference)


async def _require_not_too_often(session: AsyncSession, address: Address, now: datetime) -> None:
    asked = EntryMail.says == EntryMailKind.VERIFICATION, EntryMail.address_id == address.id
    waiting = select(Message.id).join(EntryMail, EntryMail.id == Message.id).where(*asked, IS_TO_SEND).limit(1)
    if await session.scalar(waiting) is not None:
        raise Refused(N_("An email to this address is on its way already."))
    lately = select(func.count()).select_from(EntryMail).where(*asked, EntryMail.made_at > now - WINDOW)
    if (await session.scalar(lately) or 0) >= MOST_ASKED:
        raise Refused(N_("This address was sent {number} emails within a day; wait, or call."), number=MOST_ASKED)


async def _make(session: AsyncSession, contact: PointOfContact, address: Address, now: datetime) -> None:
    state = await session.get_one(State, contact.state_code)
    mail = EntryMail(
        contact_id=contact.id,
        address_id=address.id,
        says=EntryMailKind.VERIFICATION,
        language=contact.preferred_language or state.mission_language,
        made_at=now,
        changes=[],
    )
    await add_entry_mail(session, mail, address.value, now)
