"""The reason of a refusal, written to the person who proposed: an officer's mail to an address on file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.decisions import note_told
from directory.acts.settlement import ProposalRefusal
from directory.addresses import Address
from directory.proposals import Proposal, ProposalSource
from pingcheck.correspondence.officer_mail_draft import MailDraft, addresses_on_file, likeliest_address, store_draft
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.settings import Settings

FROM_PERSONS = frozenset({ProposalSource.CONTACT, ProposalSource.REPLY})


@dataclass(frozen=True, slots=True)
class Proposer:
    """Whom a refusal is told to: the address on file that they last wrote from, else the first, in the thread of the
    communication check in which they said it."""

    ping: Ping
    exercise: str
    address: Address


async def proposers_of(session: AsyncSession, proposals: Sequence[Proposal]) -> Mapping[int, Proposer]:
    """Who gets the reason, by the proposal's number. One without anybody to tell is left out: a machine said it, or
    the entry has ended, is suspended, or has no email address."""
    found = {one.id: await _proposer(session, one) for one in proposals if one.source in FROM_PERSONS and one.origin}
    return {number: proposer for number, proposer in found.items() if proposer is not None}


async def _proposer(session: AsyncSession, proposal: Proposal) -> Proposer | None:
    said_in = (
        select(Ping)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(Exercise.reference == proposal.origin, Ping.contact_id == proposal.contact_id)
    )
    ping = await session.scalar(said_in.limit(1))
    if ping is None:
        return None
    address = await likeliest_address(session, ping, await addresses_on_file(session, ping))
    return Proposer(ping, proposal.origin, address) if address is not None else None


async def tell_refused(session: AsyncSession, settings: Settings, proposal: Proposal, refusal: ProposalRefusal) -> str:
    """Writes the reason to who proposed, in the caller's transaction; sent after the commit. Returns the address; empty
    if there is nobody to tell. Raises Refused if too many mails were written to this contact."""
    proposer = (await proposers_of(session, [proposal])).get(proposal.id)
    if proposer is None:
        return ""
    suggested_on = proposal.at.astimezone(UTC).date()
    draft = MailDraft(proposer.address.id, refusal.reason, uuid4(), refusal.at, refusal.by, suggested_on)
    await store_draft(session, settings, proposer.ping, proposer.exercise, draft)
    await note_told(session, proposal.id, refusal.at)
    return proposer.address.value
