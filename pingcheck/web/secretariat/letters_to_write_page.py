"""States with open cases that no letter names yet: the list, and letters to several Missions at once."""

import re
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.exercises.exercise import find_exercise
from pingcheck.followup.letters_to_write import (
    ROWS_A_PAGE,
    StateOrder,
    checks_to_write_about,
    make_standard_letter,
    states_to_write,
)
from pingcheck.web.done_notice import done
from pingcheck.web.forms import one_of, see_other, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, page_language, same_page_with
from pingcheck.web.secretariat.letter_acts_pages import MOST_MADE, taking_back

CODE = re.compile(r"[A-Z]{3}", re.ASCII)
LONGEST_REFERENCE = 40
LAST_PAGE = 1000


@dataclass(frozen=True, slots=True)
class StatesQuery:
    """What the address asks for. `check`: the reference of a check, or empty for all."""

    check: str
    order: StateOrder
    page: int
    mark: bool

    @property
    def kept(self) -> dict[str, str]:
        order = self.order.value if self.order is not StateOrder.MOST else ""
        return {name: value for name, value in {"check": self.check, "order": order}.items() if value}


async def show_states_to_write(request: web.Request) -> web.Response:
    """Fifty a page, those with the most cases first or those that wait longest."""
    asked = _asked(request.query)
    async with request.config_dict[DATABASE].reading() as session:
        exercise_id = await _exercise_id(session, asked.check)
        found, total = await states_to_write(session, exercise_id, asked.order, asked.page)
        checks = await checks_to_write_about(session)
    kept, page, language = asked.kept, asked.page, page_language(request)
    return officer_page(
        request,
        "secretariat/letters_states.html",
        found=found,
        total=total,
        asked=asked,
        names={each.state.code: each.state.name(language) for each in found},
        checks=checks,
        orders=list(StateOrder),
        now=request.config_dict[CLOCK](),
        all_marked=same_page_with(request, {**kept, "page": page, "mark": "all"}),
        none_marked=same_page_with(request, {**kept, "page": page}),
        earlier=same_page_with(request, {**kept, "page": page - 1}) if page > 1 else "",
        later=same_page_with(request, {**kept, "page": page + 1}) if page * ROWS_A_PAGE < total else "",
    )


async def make_letters(request: web.Request) -> web.Response:
    """A letter to the Mission of each State that is marked, each in a transaction of its own; one whose cases a
    colleague's letter names meanwhile is left out, and counted."""
    form = await request.post()
    check = text_of(form, "check", LONGEST_REFERENCE)
    codes = sorted({code for code in map(str, form.getall("state", [])[:MOST_MADE]) if CODE.fullmatch(code)})
    if not codes:
        return see_other("/letters/states")
    settings, now, by = request.config_dict[SETTINGS], request.config_dict[CLOCK](), request[OFFICER].name
    async with request.config_dict[DATABASE].reading() as session:
        exercise_id = await _exercise_id(session, check)
    made = []
    for code in codes:
        try:
            async with request.config_dict[DATABASE].writing() as session:
                letter = await make_standard_letter(session, settings, code, exercise_id, (now, by))
                made.append(letter.id)
        except Refused:
            continue
    return _told(request, made, len(codes) - len(made))


def _told(request: web.Request, made: list[int], left: int) -> web.Response:
    if not made:
        return done(request, "/letters/states", N_("No letter was made: no case waits for one there any more."))
    said = N_("Letters made: {count}. None is sent yet: look at each, then send it.")
    if left:
        said = N_("Letters made: {count}; left out, because no case waits there any more: {left}. None is sent yet.")
    return done(request, "/letters?stage=made", said, taking_back(made), count=len(made), left=left)


async def _exercise_id(session: AsyncSession, reference: str) -> int | None:
    """None for cases of all checks. Raises HTTPNotFound."""
    if not reference:
        return None
    try:
        return (await find_exercise(session, reference)).id
    except Refused as missing:
        raise web.HTTPNotFound(text=str(missing)) from None


def _asked(query: Any) -> StatesQuery:
    written = query.get("page", "")
    page = int(written) if written.isascii() and written.isdecimal() and len(written) < 5 else 1
    return StatesQuery(
        check=query.get("check", "")[:LONGEST_REFERENCE],
        order=one_of(StateOrder, query.get("order")) or StateOrder.MOST,
        page=min(max(page, 1), LAST_PAGE),
        mark=query.get("mark") == "all",
    )
