"""What officers decide about proposals: once, and taken back within the hour by who decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import N_, ActedFirst, Refused
from directory.history import Provenance
from directory.proposals import Proposal, ProposalOutcome

TAKEN_BACK_WITHIN = timedelta(hours=1)

STANDS = N_("What became of proposal {number} can be undone no longer, or not by you.")
SETTLED_FIRST: Mapping[ProposalOutcome | None, str] = {
    ProposalOutcome.APPLIED: N_("{who} acted first: proposal {number} was applied on {day} at {time}."),
    ProposalOutcome.REFUSED: N_("{who} acted first: proposal {number} was refused on {day} at {time}."),
    ProposalOutcome.OFFERED: N_("{who} acted first: proposal {number} was offered on {day} at {time}."),
}


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
        raise _acted_first(await known_proposal(session, proposal_id))


async def settle_by_note(session: AsyncSession, proposal_id: int, provenance: Provenance) -> None:
    """Settles a proposal that a note of the State has carried out; one that is settled already stays as it is."""
    waiting = update(Proposal).where(Proposal.id == proposal_id, Proposal.settled_at.is_(None))
    settled = {"settled_at": provenance.at, "settled_by": provenance.by, "outcome": ProposalOutcome.APPLIED}
    await rows_changed(session, waiting.values(**settled))


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
        raise Refused(STANDS, number=proposal_id)
    return proposal


async def known_proposal(session: AsyncSession, proposal_id: int) -> Proposal:
    """Raises Refused if there is none."""
    proposal = await session.get(Proposal, proposal_id, populate_existing=True)
    if proposal is None:
        raise Refused(N_("There is no proposal {number}."), number=proposal_id)
    return proposal


def _acted_first(proposal: Proposal) -> ActedFirst:
    text = SETTLED_FIRST.get(
        proposal.outcome, N_("{who} acted first: proposal {number} was settled on {day} at {time}.")
    )
    at = proposal.settled_at
    values = {"day": f"{at:%Y-%m-%d}", "time": f"{at:%H:%M} UTC"}
    return ActedFirst(text, who=proposal.settled_by, number=proposal.id, **values)
