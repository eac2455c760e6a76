"""Corrections of results that wait for an approval, as Today lists them for those who may give it."""

from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from pingcheck.followup.corrections import CorrectedPing, corrections_to_approve
from pingcheck.web.secretariat.work import MOST_ROWS, Teller, WorkGroup, WorkRow


async def corrections_to_decide(session: AsyncSession, tell: Teller) -> WorkGroup:
    """Without those that this officer asked for. All are listed: there are few, and no page has the rest."""
    waiting = [one for one in await corrections_to_approve(session) if one.correction.asked_by != tell.officer]
    rows = [_row(tell, one) for one in waiting[: 4 * MOST_ROWS]]
    return WorkGroup(
        "corrections", tell.say(N_("Corrections to approve")), tell.say(N_("corrections")), rows, len(waiting)
    )


def _row(tell: Teller, one: CorrectedPing) -> WorkRow:
    correction, labels = one.correction, tell.labels
    change = {"before": labels.STATUS[correction.before], "after": labels.STATUS[correction.after]}
    what = tell.say(N_("{name} asks: {before} → {after}"), name=correction.asked_by, **change)
    href = f"/exercises/{one.exercise}/pings/{one.ping.id}/corrections/{correction.id}"
    return WorkRow(
        "nomination", tell.who_of(one.ping), href, what, tell.since(correction.asked_at), tell.say(N_("Look"))
    )
