"""Stand-ins: whom an absence notice named to write to meanwhile. On an officer's press one is offered beside the entry
until a day. The entry does not change: an address comes into it only as any other does."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.decisions import Decision, known_proposal, settle
from directory.acts.proposed_fields import MAIL, UNTIL
from directory.database.bulk_rows import among
from directory.errors import N_, Refused
from directory.proposals import Proposal, ProposalKind, ProposalOutcome

LONGEST_OFFER_DAYS = 92  # who is away for longer needs another entry
MOST_OFFERED = 200  # shown at once


@dataclass(frozen=True, slots=True)
class StandIn:
    """Somebody to write to instead, until the end of a day (UTC)."""

    proposal_id: int
    contact_id: int
    mail: str
    until: date
    by: str  # the officer who offers it


async def offer_stand_in(session: AsyncSession, proposal_id: int, until: date, at: datetime, by: str) -> None:
    """Settles the proposal: its address is shown beside the entry until the day. Raises Refused."""
    proposal = await known_proposal(session, proposal_id)
    if proposal.kind is not ProposalKind.STAND_IN or not proposal.fields.get(MAIL):
        raise Refused(N_("Proposal {number} names no stand-in."), number=proposal_id)
    days = (until - at.date()).days
    if not 0 <= days <= LONGEST_OFFER_DAYS:
        text = N_("Choose a day from today on, and at most {days} days ahead.")
        raise Refused(text, days=LONGEST_OFFER_DAYS)
    await settle(session, proposal_id, Decision(ProposalOutcome.OFFERED, at, by, offered_until=until))


async def stand_ins_of(session: AsyncSession, contact_ids: Collection[int], today: date) -> list[StandIn]:
    """Those offered for these entries today, the first offered first."""
    offered = select(Proposal).where(
        among(session, Proposal.contact_id, contact_ids),
        Proposal.outcome == ProposalOutcome.OFFERED,
        Proposal.offered_until >= today,
    )
    found = await session.scalars(offered.order_by(Proposal.settled_at, Proposal.id).limit(MOST_OFFERED))
    return [
        StandIn(one.id, one.contact_id, one.fields[MAIL], one.offered_until, one.settled_by)
        for one in found
        if one.offered_until is not None
    ]


def day_of_return(proposal: Proposal) -> date | None:
    """The day that the absence notice named, if it can be read."""
    try:
        return date.fromisoformat(proposal.fields.get(UNTIL, ""))
    except ValueError:
        return None
