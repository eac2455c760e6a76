"""Officers' decisions about proposals, one or several at once: each in a transaction of its own, with its mails.

A proposal that cannot be settled leaves the others be: it stays in the queue, and what stood in the way is said. All or
nothing would make the work of fifty hang on one that a colleague has settled a moment ago.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.decisions import known_proposal, reopen
from directory.acts.notices import Notice
from directory.acts.proposal_queue import find_proposal
from directory.acts.reversal import undo_change
from directory.acts.settlement import Application, ProposalRefusal, SettledProposal, apply_proposal, refuse_proposal
from directory.database import Database
from directory.errors import N_, Refused
from directory.history import ChangeKind, HistoryEntry, entry_version
from directory.proposals import ProposalOutcome
from pingcheck.correspondence.entry_notices import queue_notices
from pingcheck.correspondence.proposal_refusals import tell_refused
from pingcheck.settings import Settings

MOST_AT_ONCE = 50  # a page of the queue


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of one of several. `problem`: why it was left as it was; `told`: the address that a refusal's reason
    goes to."""

    proposal_id: int
    settled: SettledProposal | None = None
    told: str = ""
    problem: Refused | None = None


async def apply_each(database: Database, seen: Mapping[int, int | None], application: Application) -> Sequence[Decided]:
    """Applies proposals on one ground. `seen`: by a proposal's number, the version of its entry that the officer saw.

    Several about one entry follow each other: what she changed herself a moment before is not a colleague's change.
    """
    decided: list[Decided] = []
    versions: dict[int, tuple[int, int]] = {}  # of entries that were changed here: before and after
    for proposal_id in list(seen)[:MOST_AT_ONCE]:
        try:
            async with database.writing() as session:
                queued = await find_proposal(session, proposal_id)
                before, after = versions.get(queued.entry.id, (0, 0))
                of_page = seen[proposal_id]
                known = after if of_page == before and before else of_page
                settled = await apply_one(session, proposal_id, _seeing(application, known))
                changed = await entry_version(session, queued.entry.id)
            versions[queued.entry.id] = (before or queued.version, changed)
            decided.append(Decided(proposal_id, settled))
        except Refused as problem:
            decided.append(Decided(proposal_id, problem=problem))
    return decided


def _seeing(application: Application, version: int | None) -> Application:
    return Application(application.provenance, version, application.written, application.handover_on)


async def apply_one(session: AsyncSession, proposal_id: int, application: Application) -> SettledProposal:
    """Applies a proposal and queues the mails that tell of it. Raises Refused."""
    settled = await apply_proposal(session, proposal_id, application)
    await queue_notices(session, settled.notices, application.provenance.at)
    return settled


async def refuse_each(
    database: Database, settings: Settings, proposal_ids: Sequence[int], refusal: ProposalRefusal, *, send: bool
) -> Sequence[Decided]:
    """Refuses proposals for one reason; with `send`, also writes it to each who proposed and can be told."""
    decided = []
    for proposal_id in list(dict.fromkeys(proposal_ids))[:MOST_AT_ONCE]:
        try:
            async with database.writing() as session:
                told = await refuse_one(session, settings, proposal_id, refusal, send=send)
            decided.append(Decided(proposal_id, told=told))
        except Refused as problem:
            decided.append(Decided(proposal_id, problem=problem))
    return decided


async def refuse_one(
    session: AsyncSession, settings: Settings, proposal_id: int, refusal: ProposalRefusal, *, send: bool
) -> str:
    """Refuses a proposal. Returns the address that the reason goes to; empty without `send`, and if nobody can be told.
    Raises Refused."""
    await refuse_proposal(session, proposal_id, refusal)
    if not send:
        return ""
    return await tell_refused(session, settings, await known_proposal(session, proposal_id), refusal)


async def undo_decision(session: AsyncSession, proposal_id: int, at: datetime, by: str) -> Sequence[Notice]:
    """Puts a proposal back into the queue; a correction that it made is set back by a new change. Raises Refused."""
    decided = await reopen(session, proposal_id, at, by)
    if decided.outcome is not ProposalOutcome.APPLIED:
        return []
    last = await session.get_one(HistoryEntry, await entry_version(session, decided.contact_id))
    if last.change is not ChangeKind.CORRECTED or last.at != decided.settled_at:
        text = N_("What proposal {number} changed has been changed again, or ended an entry.")
        raise Refused(text, number=proposal_id)
    notices = [await undo_change(session, decided.contact_id, last.id, at, by)]
    await queue_notices(session, notices, at)
    return notices
