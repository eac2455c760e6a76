"""Proposals of the tests' stories, and what became of them."""

from directory.database import Database
from directory.proposals import Origin, Proposal, ProposalKind, ProposalOutcome, ProposalSource, propose
from pingcheck.settings import Settings
from tests.cast import NOON, nominate, open_now, plan

CORRECTION, SUCCESSOR, DEAD, STAND_IN = (
    ProposalKind.CORRECTION, ProposalKind.SUCCESSOR, ProposalKind.DEAD_ADDRESS, ProposalKind.STAND_IN
)  # fmt: skip


async def suggested(
    database: Database,
    kind: ProposalKind = CORRECTION,
    contact_id: int = 1,
    source: ProposalSource = ProposalSource.CONTACT,
    **fields: str,
) -> int:
    async with database.writing() as session:
        proposal = await propose(session, contact_id, kind, fields, Origin("CC-2026-01", source), NOON)
    assert proposal is not None
    return proposal.id


async def outcome(database: Database, number: int) -> tuple[ProposalOutcome | None, str]:
    async with database.reading() as session:
        proposal = await session.get_one(Proposal, number)
    return proposal.outcome, proposal.outcome_reason


async def checked(database: Database, settings: Settings) -> None:
    await nominate(database, "KEN", "poc@ke.example", languages="fr")
    await open_now(database, settings, await plan(database))
