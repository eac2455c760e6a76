"""The findings of a contact, for its pages: that it is judged unreachable, and that it was once."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.unreachable_findings import UnreachableFinding, UnreachableRule
from pingcheck.followup.unreachable_rule import Fact, read_fact

MOST_FINDINGS = 20


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """`lifted_by`: None while it stands."""

    rule: UnreachableRule
    since: datetime
    evidence: tuple[Fact, ...]
    lifted_at: datetime | None
    lifted_by: Fact | None


async def findings_of(session: AsyncSession, contact_id: int) -> list[ShownFinding]:
    """The latest findings, the one that stands first, if one does; then the last first."""
    mine = select(UnreachableFinding).where(UnreachableFinding.contact_id == contact_id)
    latest = mine.order_by(UnreachableFinding.lifted_at.is_not(None), UnreachableFinding.id.desc())
    return [
        ShownFinding(
            found.rule,
            found.since,
            tuple(map(read_fact, found.evidence)),
            found.lifted_at,
            read_fact(found.lifted_why) if found.lifted_why else None,
        )
        for found in await session.scalars(latest.limit(MOST_FINDINGS))
    ]
