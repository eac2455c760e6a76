"""Proposals settled by an officer: applied on a ground, or refused with a reason. Once; who comes second is told."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.decisions import Decision, settle
from directory.acts.entry_acts import correct
from directory.acts.intent import Intent
from directory.acts.notices import Notice
from directory.acts.proposal_queue import QueuedProposal, find_proposal
from directory.acts.succession import replace_entry
from directory.acts.written_fields import Written
from directory.database.statements import storable
from directory.errors import N_, Refused
from directory.history import LONGEST_REASON, Provenance
from directory.proposals import ProposalKind, ProposalOutcome

NOTHING_NAMED = N_("Proposal {number} names nothing to write into the entry; write it yourself, or refuse it.")
OVERTAKEN = N_(
    "{who} has changed {fields} of {entry} since this was proposed, on {day} at {time} UTC. Write what is right "
    "yourself, or refuse the proposal."
)


@dataclass(frozen=True, slots=True)
class Application:
    """How a proposal is applied. `written`: fields as the officer wrote them, instead of as they were proposed; `seen`:
    the version of the entry on the page that she decided by."""

    provenance: Provenance
    seen: int | None = None
    written: Written | None = None
    handover_on: date | None = None


@dataclass(frozen=True, slots=True)
class ProposalRefusal:
    """Why a proposal is refused, in words that can be sent to who made it."""

    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class SettledProposal:
    """`successor_id`: the new entry, where somebody takes over."""

    proposal_id: int
    notices: tuple[Notice, ...]
    successor_id: int | None = None

    @property
    def notice(self) -> Notice:
        """Of the entry that it was about."""
        return self.notices[0]


async def apply_proposal(session: AsyncSession, proposal_id: int, application: Application) -> SettledProposal:
    """Changes the entry as proposed, or as the officer wrote, and settles the proposal.

    Raises Refused if it is settled already; if others have changed the same fields since, unless the officer wrote
    them herself; if it says nothing that could be applied; or as the act itself does.
    """
    provenance = application.provenance
    await settle(session, proposal_id, Decision(ProposalOutcome.APPLIED, provenance.at, provenance.by))
    queued = await find_proposal(session, proposal_id)
    written = queued.written if application.written is None else application.written
    if not written:
        raise Refused(NOTHING_NAMED, number=proposal_id)
    if application.written is None:
        _require_not_overtaken(queued)
    # What was read here is what the act finds under its lock, or it is refused.
    seen = queued.version if application.seen is None else application.seen
    intent = Intent(queued.entry.id, provenance, seen)
    if queued.proposal.kind is ProposalKind.SUCCESSOR:
        replaced = await replace_entry(session, intent, written, application.handover_on)
        return SettledProposal(proposal_id, replaced.notices, replaced.successor_id)
    return SettledProposal(proposal_id, (await correct(session, intent, written),))


def _require_not_overtaken(queued: QueuedProposal) -> None:
    if queued.overtaken:
        fields = ", ".join(column.value for column in queued.overtaken)
        last = queued.changed_since[-1]
        values = {"who": last.by, "fields": fields, "entry": queued.entry.reference}
        raise Refused(OVERTAKEN, **values, day=f"{last.at:%Y-%m-%d}", time=f"{last.at:%H:%M}")


async def refuse_proposal(session: AsyncSession, proposal_id: int, refusal: ProposalRefusal) -> None:
    """Settles a proposal and leaves the entry as it is. Raises Refused without a reason, or if it is settled."""
    reason = storable(refusal.reason).strip()
    if not reason:
        raise Refused(N_("Say why, in words that can be sent to who proposed it."))
    if len(reason) > LONGEST_REASON:
        text = N_("The reason has {count} characters; shorten it to at most {most}.")
        raise Refused(text, count=len(reason), most=LONGEST_REASON)
    await settle(session, proposal_id, Decision(ProposalOutcome.REFUSED, refusal.at, refusal.by, reason))
