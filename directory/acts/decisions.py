"""What officers decide about proposals: once, and taken back within the hour by who decided."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import Refused
from directory.proposals import Proposal, ProposalOutcome

TAKEN_BACK_WITHIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a proposal, and by whom. `offered_until`: of a stand-in that is offered."""

    outcome: ProposalOutcome
    at: datetime
    by: str
    reason: str = ""
    offered_until: date | None = None


async def settle(session: AsyncSession, proposal_id: int, decision: Decision) -> None:
    """Keeps what was decided. One of two who decide at once wins; the other waits for that and is told. Raises
    Refused."""
    won = update(Proposal).where(Proposal.id == proposal_id, Proposal.settled_at.is_(None))
    settled = {
        "settled_at": decision.at,
        "settled_by": decision.by,
        "outcome": decision.outcome,
        "outcome_reason": decision.reason,
        "offered_until": decision.offered_until,
    }
    if not await rows_changed(session, won.values(**settled)):
        raise Refused(_acted_first(await known_proposal(session, proposal_id)))


async def note_told(session: AsyncSession, proposal_id: int, now: datetime) -> None:
    """Keeps that the reason of a refusal was written to who proposed it."""
    await rows_changed(session, update(Proposal).where(Proposal.id == proposal_id).values(told_at=now))


async def reopen(session: AsyncSession, proposal_id: int, at: datetime, by: str) -> Proposal:
    """Puts a proposal back into the queue. Only who decided can, within an hour, and not once the reason was sent.

    Returns what was decided. Raises Refused.
    """
    proposal = await known_proposal(session, proposal_id)
    session.expunge(proposal)
    waits = {"settled_at": None, "settled_by": "", "outcome": None, "outcome_reason": "", "offered_until": None}
    mine = update(Proposal).where(
        Proposal.id == proposal_id,
        Proposal.settled_by == by,
        Proposal.settled_at >= at - TAKEN_BACK_WITHIN,
        Proposal.told_at.is_(None),
    )
    if not await rows_changed(session, mine.values(**waits)):
        raise Refused(f"What became of proposal {proposal_id} can be undone no longer, or not by you.")
    return proposal


async def known_proposal(session: AsyncSession, proposal_id: int) -> Proposal:
    """Raises Refused if there is none."""
    proposal = await session.get(Proposal, proposal_id, populate_existing=True)
    if proposal is None:
        raise Refused(f"There is no proposal {proposal_id}.")
    return proposal


def _acted_first(proposal: Proposal) -> str:
    return (
        f"{proposal.settled_by} acted first: proposal {proposal.id} was {proposal.outcome or 'settled'} on "
        f"{proposal.settled_at:%Y-%m-%d at %H:%M} UTC."
    )
