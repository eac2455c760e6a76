"""Open cases, as Today lists them: one row for each check, the one that closed last first."""

from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from directory.phrases import Phrase, plural_phrase
from pingcheck.followup.case_list import open_cases_by_check
from pingcheck.web.secretariat.work import MOST_ROWS, Teller, WorkGroup, WorkRow


async def cases_to_settle(session: AsyncSession, tell: Teller) -> WorkGroup:
    """Counts cases, not checks."""
    found = await open_cases_by_check(session)
    rows = [
        WorkRow("silent", one.exercise.title, f"/exercises/{one.exercise.reference}/cases",
                tell.say(_counted(one.count)), tell.since(one.since), tell.say(N_("See the cases")))
        for one in found[:MOST_ROWS]
    ]  # fmt: skip
    total = sum(one.count for one in found)
    return WorkGroup(
        "cases", tell.say(N_("Open cases")), tell.say(N_("cases")), rows, total,
        "/cases" if len(found) > 1 else "", tell.say(N_("All cases")),
    )  # fmt: skip


def _counted(count: int) -> Phrase:
    return plural_phrase(count, "{number} open case needs you", "{number} open cases need you")
