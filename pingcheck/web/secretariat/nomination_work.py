"""Nominations that wait for an approval, as Today lists them."""

from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from directory.notes.queue import QueuedNote, nominations_to_approve
from pingcheck.web.secretariat.work import MOST_ROWS, Teller, WorkGroup, WorkRow


async def nominations_to_decide(session: AsyncSession, tell: Teller) -> WorkGroup:
    """Where a second officer approves, without those that this one worked on."""
    queued, total = await nominations_to_approve(session, tell.second)
    return WorkGroup(
        "nominations", tell.say(N_("Nominations to approve")), tell.say(N_("nominations")),
        [_row(tell, each) for each in queued[:MOST_ROWS]], total,
        "/nominations?stage=submitted" if total > MOST_ROWS else "", tell.say(N_("All nominations to approve")),
    )  # fmt: skip


def _row(tell: Teller, queued: QueuedNote) -> WorkRow:
    state = queued.state.name_en if queued.state else ""
    who = tell.say(N_("{state}, note {number}"), state=state, number=queued.note.number)
    acts = ", ".join(tell.labels.lines_of(act, count) for act, count in queued.acts.items())
    what = tell.say(N_("Submitted by {by}: {acts}"), by=queued.last.by, acts=acts)
    return WorkRow(
        "nomination", who, f"/nominations/{queued.note.id}", what, tell.since(queued.last.at), tell.say(N_("Look"))
    )
