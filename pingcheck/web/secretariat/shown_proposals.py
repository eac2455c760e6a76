"""Proposals as pages show them: whose entry, what was said, before and after, and where it was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposal_queue import QueuedProposal
from directory.acts.proposed_fields import ADDRESS
from directory.acts.stand_ins import day_of_return
from directory.proposals import Proposal
from directory.states import state_names
from pingcheck.followup.proposal_sources import pages_of_sources
from pingcheck.web.pages import page_language
from pingcheck.web.secretariat.change_forecast import ChangedField, as_text

WORDS = "words"
LONGEST_NUMBER = 9  # digits


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """`said_at`: the path of the page where it was said; empty if there is none."""

    queued: QueuedProposal
    state_name: str
    said_at: str

    @property
    def proposal(self) -> Proposal:
        return self.queued.proposal

    @property
    def path(self) -> str:
        return f"/proposals/{self.queued.proposal.id}"

    @property
    def contact_path(self) -> str:
        return f"/contacts/{self.queued.entry.reference}"

    @property
    def name(self) -> str:
        """Of the person whose entry it is, or of the office."""
        return self.queued.entry.nomination.shown_name or self.queued.entry.reference

    @property
    def changes(self) -> list[ChangedField]:
        """Before and after; of a successor, what this entry says and what the new one would say."""
        before = self.queued.before
        return [
            ChangedField(column.value, as_text(before.get(column.value)), text)
            for column, text in self.queued.written.items()
        ]

    @property
    def dead_address(self) -> str:
        """The address that nobody can be reached at."""
        return str(self.proposal.fields.get(ADDRESS, ""))

    @property
    def until(self) -> date | None:
        """The day on which who is absent comes back."""
        return day_of_return(self.proposal)

    @property
    def words(self) -> str:
        """The very words that were written, if any were."""
        return str(self.proposal.fields.get(WORDS, ""))

    @property
    def is_overtaken(self) -> bool:
        return bool(self.queued.overtaken)


def number_in(text: str) -> int:
    """The number in a text; 0, which no row has, if there is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else 0


async def shown_proposals(
    request: web.Request, session: AsyncSession, queued: Sequence[QueuedProposal]
) -> list[ShownProposal]:
    names = await state_names(session, page_language(request))
    said_at: Mapping[int, str] = await pages_of_sources(session, [one.proposal for one in queued])
    return [ShownProposal(one, names[one.entry.nomination.state], said_at.get(one.proposal.id, "")) for one in queued]
