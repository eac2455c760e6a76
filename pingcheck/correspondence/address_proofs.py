"""Proofs: what somebody says of an address, from the link of a verification email. The first word counts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.verification import confirm_by_address
from directory.addresses import Address
from directory.contacts import ContactStatus, PointOfContact, Role
from directory.database.statements import rows_changed
from directory.languages import Language
from directory.masks import masked_mail
from directory.proposals import Origin, ProposalKind, propose
from directory.states import State
from pingcheck.conversation.proof_links import valid_until
from pingcheck.exercises.entry_mails import EntryMail, EntryMailKind
from pingcheck.exercises.standing_updates import raise_standing


class ProofAnswer(StrEnum):
    YES = "yes"
    NO = "no"


class ProofStanding(StrEnum):
    OPEN = "open"
    PROVED = "proved"
    DISOWNED = "disowned"
    OVER = "over"  # too late, or the entry does not have the address any more


@dataclass(frozen=True, slots=True)
class ProofRequest:
    """What the page behind the link shows: the address masked, State and role, and nothing else of the entry."""

    masked: str
    role: Role
    state: State
    language: Language
    standing: ProofStanding


async def find_proof_request(session: AsyncSession, mail_id: UUID, now: datetime) -> ProofRequest | None:
    """The question that a verification email asks; None if there is no such email."""
    asked = (
        select(EntryMail, Address, PointOfContact, State)
        .join(Address, Address.id == EntryMail.address_id)
        .join(PointOfContact, PointOfContact.id == EntryMail.contact_id)
        .join(State, State.code == PointOfContact.state_code)
        .where(EntryMail.id == mail_id, EntryMail.says == EntryMailKind.VERIFICATION)
    )
    row = (await session.execute(asked)).first()
    if row is None:
        return None
    mail, address, contact, state = row
    standing = _standing(mail, address, contact, now)
    return ProofRequest(masked_mail(address.value), contact.role, state, mail.language, standing)


def _standing(mail: EntryMail, address: Address, contact: PointOfContact, now: datetime) -> ProofStanding:
    if mail.proved_at is not None:
        return ProofStanding.PROVED
    if mail.disowned_at is not None:
        return ProofStanding.DISOWNED
    gone = address.removed_at is not None or contact.status is ContactStatus.WITHDRAWN
    return ProofStanding.OVER if gone or now > valid_until(mail.made_at) else ProofStanding.OPEN


async def record_proof(session: AsyncSession, mail_id: UUID, answer: ProofAnswer, now: datetime) -> bool:
    """Records what somebody said, once. Yes makes the address good by evidence and confirms its entry; No puts it
    before an officer, as a proposal. False if it is too late, or was said before."""
    request = await find_proof_request(session, mail_id, now)
    if request is None or request.standing is not ProofStanding.OPEN:
        return False
    first = EntryMail.id == mail_id, EntryMail.proved_at.is_(None), EntryMail.disowned_at.is_(None)
    said = {"proved_at": now} if answer is ProofAnswer.YES else {"disowned_at": now}
    if not await rows_changed(session, update(EntryMail).where(*first).values(said)):
        return False
    address = await _address_of(session, mail_id)
    if answer is ProofAnswer.YES:
        await raise_standing(session, mail_id)
        await confirm_by_address(session, address.id, now)
    else:
        told = {"address": address.value}
        await propose(session, address.contact_id, ProposalKind.DEAD_ADDRESS, told, Origin(""), now)
    return True


async def _address_of(session: AsyncSession, mail_id: UUID) -> Address:
    mine = select(Address).join(EntryMail, EntryMail.address_id == Address.id).where(EntryMail.id == mail_id)
    return (await session.scalars(mine)).one()
