"""An absence of which an officer has made something: a stand-in offered beside the entry."""

from datetime import datetime

from sqlalchemy import select

from directory.acts.stand_ins import day_of_return, offer_stand_in
from directory.database import Database
from directory.proposals import Proposal, ProposalKind
from pingcheck.demo.officers import RUBEN


async def offer_a_stand_in(database: Database, now: datetime) -> None:
    """Settles the first proposal of a stand-in; the others wait in the queue."""
    waiting = select(Proposal).where(Proposal.kind == ProposalKind.STAND_IN, Proposal.settled_at.is_(None))
    async with database.writing() as session:
        for proposal in await session.scalars(waiting.order_by(Proposal.id)):
            until = day_of_return(proposal)
            if until is not None and until >= now.date():
                await offer_stand_in(session, proposal.id, until, now, RUBEN.name)
                return
