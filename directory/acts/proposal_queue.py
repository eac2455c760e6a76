"""The queue of proposals: each as it was said, what it would change, and what has changed since."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.decisions import known_proposal
from directory.acts.grounds import ADDRESS_FIELDS, ALLOWED, FOR_ADDRESSES, STATED
from directory.acts.proposed_fields import overtaken, proposed_fields
from directory.contacts import PointOfContact
from directory.entries.entry import Entry, load_entries
from directory.entries.past import histories_of
from directory.exchange.columns import Column
from directory.history import ChangeKind, Ground, HistoryEntry
from directory.proposals import Proposal, ProposalKind, ProposalSource
from directory.states import State

PAGE_SIZE = 50
LAST_PAGE = 100_000


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
    def grounds(self) -> frozenset[Ground]:
        """On which it can be applied as it was said."""
        if self.proposal.kind is ProposalKind.SUCCESSOR:
            return ALLOWED[ChangeKind.REPLACED]
        return FOR_ADDRESSES if ADDRESS_FIELDS & set(self.written) else STATED

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


@dataclass(frozen=True, slots=True)
class QueueFilters:
    """Which of the waiting proposals are shown; None leaves all."""

    kind: ProposalKind | None = None
    source: ProposalSource | None = None
    state: str | None = None
    contact_id: int | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        wanted = {Proposal.kind: self.kind, Proposal.source: self.source, Proposal.contact_id: self.contact_id}
        chosen = [column == value for column, value in wanted.items() if value is not None]
        if self.state is not None:
            of_state = select(PointOfContact.id).where(PointOfContact.state_code == self.state)
            chosen.append(Proposal.contact_id.in_(of_state))
        return [Proposal.settled_at.is_(None), *chosen]


ALL_WAITING = QueueFilters()


async def waiting_proposals(
    session: AsyncSession, page: int = 1, filters: QueueFilters = ALL_WAITING
) -> tuple[list[QueuedProposal], int]:
    """Those that nobody has settled, the earliest first, 50 a page; and how many there are in all."""
    open_ones = filters.conditions()
    listed = select(Proposal).where(*open_ones).order_by(Proposal.at, Proposal.id)
    shown = await session.scalars(listed.limit(PAGE_SIZE).offset((min(max(page, 1), LAST_PAGE) - 1) * PAGE_SIZE))
    total = await session.scalar(select(func.count()).select_from(Proposal).where(*open_ones))
    return await _beside_entries(session, list(shown)), total or 0


async def proposals_settled(session: AsyncSession, contact_id: int) -> list[Proposal]:
    """What became of the proposals about an entry, the latest first; not more than a page."""
    settled = select(Proposal).where(Proposal.contact_id == contact_id, Proposal.settled_at.is_not(None))
    latest = settled.order_by(Proposal.settled_at.desc(), Proposal.id.desc())
    return list(await session.scalars(latest.limit(PAGE_SIZE)))


async def states_waiting(session: AsyncSession) -> list[State]:
    """The States about whose entries a proposal waits, by their English names: what a list can be filtered by."""
    about = select(PointOfContact.state_code).join(Proposal, Proposal.contact_id == PointOfContact.id)
    some = select(State).where(State.code.in_(about.where(Proposal.settled_at.is_(None))))
    return list(await session.scalars(some.order_by(State.name_en)))


async def find_proposal(session: AsyncSession, proposal_id: int) -> QueuedProposal:
    """Raises Refused if there is none."""
    return (await _beside_entries(session, [await known_proposal(session, proposal_id)]))[0]


async def _beside_entries(session: AsyncSession, proposals: list[Proposal]) -> list[QueuedProposal]:
    ids = sorted({proposal.contact_id for proposal in proposals})
    entries, histories = await load_entries(session, ids), await histories_of(session, ids)
    return [QueuedProposal(each, entries[each.contact_id], tuple(histories[each.contact_id])) for each in proposals]
