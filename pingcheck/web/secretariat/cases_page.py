"""Cases: all of them or those of one check, found, filtered and in order, with a tick for each to act on several."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import Refused
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import all_accounts
from pingcheck.accounts.cover import answers_for
from pingcheck.exercises.exercise import Exercise, all_exercises, find_exercise
from pingcheck.exercises.pause import stopped_sending
from pingcheck.followup.case_list import CaseFilter, CaseOrder, count_cases, page_of_cases, subjects_named
from pingcheck.followup.cases import CaseCause, CaseKind
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.case_query import (
    ALL_MARKED,
    MINE,
    NOBODY,
    NONE_MARKED,
    CaseQuery,
    read_case_query,
)
from pingcheck.web.secretariat.case_words import due_day, sign_of_case
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.exercise_page import exercise_named

MOST_CHECKS = 50  # that the filter offers


async def show_cases(request: web.Request) -> web.Response:
    """The cases that the address asks for; below a check, its own."""
    asked, now = read_case_query(request.query), request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        if "reference" in request.match_info:
            asked = replace(asked, check=(await exercise_named(request, session)).reference)
        exercise = await _check_asked_for(session, asked)
        chosen = await filter_of_cases(request, session, asked)
        causes = await count_cases(session, chosen)
        page = await page_of_cases(session, chosen, asked.after or None, asked.order, now=now)
        values: dict[str, Any] = {
            "yours": await _of_owner(request, session, asked, MINE),
            "nobodys": await _of_owner(request, session, asked, NOBODY),
            "stopped": await stopped_sending(session, exercise) if exercise else None,
            "owners": await owners_to_choose(session),
            "checks": await _checks_to_choose(session, exercise),
        }
    return officer_page(
        request,
        "secretariat/cases.html",
        asked=asked,
        exercise=exercise,
        sign_of=sign_of_case,
        causes=causes,
        total=_total(causes, asked),
        page=page,
        due_day=due_day,
        now=now,
        orders=CaseOrder,
        kinds=CaseKind,
        all_marked=ALL_MARKED,
        none_marked=NONE_MARKED,
        **values,
    )


def _total(causes: Mapping[CaseCause, int], asked: CaseQuery) -> int:
    return causes.get(asked.cause, 0) if asked.cause else sum(causes.values())


async def _of_owner(request: web.Request, session: AsyncSession, asked: CaseQuery, owner: str) -> int:
    """How many of the open cases that are asked for have this owner; 0 if an owner is asked for."""
    if asked.owner or asked.is_ended:
        return 0
    theirs = replace(asked, owner=owner)
    return _total(await count_cases(session, await filter_of_cases(request, session, theirs)), theirs)


async def filter_of_cases(request: web.Request, session: AsyncSession, asked: CaseQuery) -> CaseFilter:
    """The cases that an address asks for, on all of its pages."""
    exercise = await _check_asked_for(session, asked)
    mine = await answers_for(session, request[OFFICER].name, request.config_dict[CLOCK]())
    owners = {MINE: mine, NOBODY: frozenset[str](), "": None}
    return CaseFilter(
        exercise_id=exercise.id if exercise else None,
        kind=asked.kind,
        cause=asked.cause,
        ended=asked.is_ended,
        owners=owners.get(asked.owner, frozenset({asked.owner})),
        nobodys=asked.owner == NOBODY,
        subjects=await subjects_named(session, asked.q, view_of(request).staleness),
    )


async def owners_to_choose(session: AsyncSession) -> list[str]:
    """The names of those to whom a case can be given."""
    accounts = await all_accounts(session)
    return [one.name for one in accounts if one.disabled_at is None and one.role.includes(AccountRole.OFFICER)]


async def _check_asked_for(session: AsyncSession, asked: CaseQuery) -> Exercise | None:
    try:
        return await find_exercise(session, asked.check) if asked.check else None
    except Refused:
        return None


async def _checks_to_choose(session: AsyncSession, chosen: Exercise | None) -> list[Exercise]:
    opened = [one for one in await all_exercises(session) if one.opened_at is not None][:MOST_CHECKS]
    return opened if chosen is None or chosen in opened else [*opened, chosen]
