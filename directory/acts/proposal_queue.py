"""The queue of proposals: each as it was said, what it would change, and what has changed since."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposed_fields import overtaken, proposed_fields
from directory.entries.entry import Entry, load_entries
from directory.entries.past import histories_of
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import ChangeKind, HistoryEntry
from directory.proposals import Proposal

PAGE_SIZE = 50


@dataclass(frozen=True)
class QueuedProposal:
    """A proposal beside its entry as it is now."""

    proposal: Proposal
    entry: Entry
    history: tuple[HistoryEntry, ...]

    @cached_property
    def written(self) -> dict[Column, str]:
        """The fields that it would change, as they would be written."""
        return proposed_fields(self.proposal.kind, self.proposal.fields, self.entry.nomination)

    @property
    def before(self) -> dict[str, Any]:
        """What stands in these fields now."""
        return self.entry.nomination.record([column.value for column in self.written])

    @property
    def changed_since(self) -> list[HistoryEntry]:
        """The changes of the entry since it was made."""
        return [row for row in self._changes if row.at > self.proposal.at]

    @property
    def _changes(self) -> list[HistoryEntry]:
        return [row for row in self.history if row.change is not ChangeKind.VERIFIED]

    @property
    def overtaken(self) -> list[Column]:
        """The fields that others have changed since."""
        return overtaken(self.written, {field for row in self.changed_since for field in row.after})

    @property
    def version(self) -> int:
        """Of the entry, as an act on it wants it."""
        return max((row.id for row in self._changes), default=0)


async def waiting_proposals(session: AsyncSession, page: int = 1) -> tuple[list[QueuedProposal], int]:
    """Those that nobody has settled, the earliest first, 50 a page; and how many there are in all."""
    open_ones = Proposal.settled_at.is_(None)
    listed = select(Proposal).where(open_ones).order_by(Proposal.at, Proposal.id)
    shown = await session.scalars(listed.limit(PAGE_SIZE).offset((max(page, 1) - 1) * PAGE_SIZE))
    total = await session.scalar(select(func.count()).select_from(Proposal).where(open_ones))
    return await _beside_entries(session, list(shown)), total or 0


async def find_proposal(session: AsyncSession, proposal_id: int) -> QueuedProposal:
    """Raises Refused if there is none."""
    proposal = await session.get(Proposal, proposal_id)
    if proposal is None:
        raise Refused(f"There is no proposal {proposal_id}.")
    return (await _beside_entries(session, [proposal]))[0]


async def _beside_entries(session: AsyncSession, proposals: list[Proposal]) -> list[QueuedProposal]:
    ids = sorted({proposal.contact_id for proposal in proposals})
    entries, histories = await load_entries(session, ids), await histories_of(session, ids)
    return [QueuedProposal(each, entries[each.contact_id], tuple(histories[each.contact_id])) for each in proposals]
