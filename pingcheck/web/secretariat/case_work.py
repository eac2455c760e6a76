"""Cases as other pages list them: those that are due on Today, and the open ones of a State on its page."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from directory.phrases import plural_phrase
from pingcheck.accounts.cover import answers_for
from pingcheck.followup.case_list import CaseFilter, ListedCase, count_cases, count_open_cases, page_of_cases
from pingcheck.followup.due_cases import cases_due, incidents_to_end
from pingcheck.web.secretariat.case_words import SIGN_OF_KIND, due_day, who_of_case
from pingcheck.web.secretariat.work import MOST_ROWS, Teller, WorkGroup, WorkRow


async def cases_on_today(session: AsyncSession, tell: Teller) -> WorkGroup:
    """The cases of the reader, and of those whom the reader covers, that are due or have no day, and those that nobody
    works on, the most urgent first; without those that another group lists by their ground. Who only looks sees what is
    due to anybody."""
    owners = await answers_for(session, tell.officer, tell.now) if tell.may_act else None
    due = await cases_due(session, owners, tell.now, MOST_ROWS, nobodys=tell.may_act)
    rows = [case_row(tell, one) for one in due.first]
    in_all = await count_open_cases(session)
    return WorkGroup(
        "cases", tell.say(N_("Cases due")), tell.say(N_("cases")), rows, due.total,
        "/cases?order=urgent",
        tell.say(plural_phrase(in_all, "All cases: {number} is open", "All cases: {number} are open")),
    )  # fmt: skip


async def incidents_on_today(session: AsyncSession, tell: Teller) -> tuple[list[WorkRow], int]:
    """The open cases of possible incidents that wait for more than to be read, and how many there are in all."""
    found = await incidents_to_end(session, tell.now, MOST_ROWS)
    return [replace(case_row(tell, one), mark="alarm", is_urgent=True) for one in found.first], found.total


async def cases_of_state(session: AsyncSession, tell: Teller, code: str) -> WorkGroup:
    """A State's open cases, the first opened first."""
    theirs = CaseFilter(states=frozenset({code}))
    shown = (await page_of_cases(session, theirs, None, most=MOST_ROWS)).cases
    total = sum((await count_cases(session, theirs)).values())
    all_href = f"/cases?q={code}" if total > MOST_ROWS else ""
    rows = [case_row(tell, one) for one in shown]
    return WorkGroup(
        "cases", tell.say(N_("Open cases")), tell.say(N_("cases")), rows, total, all_href, tell.say(N_("All cases"))
    )


def case_row(tell: Teller, listed: ListedCase) -> WorkRow:
    """Who, why, when it is due, whose it is and of which check, since when, and one button."""
    case = listed.case
    due = due_day(case.due_at, tell.now, tell.formats)
    whose = tell.say(N_("{name}’s case"), name=case.owner) if case.owner else tell.say(N_("nobody’s"))
    if case.owner == tell.officer:
        whose = tell.say(N_("yours"))
    parts = [tell.labels.CASE_CAUSE[case.cause], tell.say(due.words) if due else "", whose, listed.exercise]
    is_overdue = due is not None and due.is_overdue
    mark = SIGN_OF_KIND.get(case.kind, "silent")
    return WorkRow(
        "alarm" if is_overdue else mark, who_of_case(tell, listed), f"/cases/{case.id}",
        "; ".join(part for part in parts if part), tell.since(case.opened_at), tell.say(N_("See the case")),
    )  # fmt: skip
