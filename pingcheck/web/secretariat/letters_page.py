"""All letters to Missions: search, filters in the address, three orders, fifty a page; above them, to whom
one is still to be written."""

from dataclasses import dataclass

from aiohttp import web

from pingcheck.conversation.mission_letters import LetterStage
from pingcheck.followup.letter_list import ROWS_A_PAGE, LetterFilter, LetterOrder, listed_letters
from pingcheck.followup.letters_to_write import states_to_write
from pingcheck.web.forms import one_of
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page, page_language, same_page_with, search_text

LAST_PAGE = 10_000
MOST_STATES = 5  # to write to, above the letters


@dataclass(frozen=True, slots=True)
class LettersQuery:
    """What the address asks for."""

    filters: LetterFilter
    order: LetterOrder
    page: int

    @property
    def kept(self) -> dict[str, str]:
        """For the address of another page of the same list, or of its download."""
        chosen = self.filters
        given = {
            "q": chosen.text,
            "stage": chosen.stage.value if chosen.stage else "",
            "waits": "yes" if chosen.waits else "due" if chosen.due_on else "",
            "state": chosen.state,
            "order": self.order.value if self.order is not LetterOrder.NEWEST else "",
        }
        return {name: value for name, value in given.items() if value}


def read_letters_query(request: web.Request) -> LettersQuery:
    query = request.query
    filters = LetterFilter(
        text=search_text(request),
        stage=one_of(LetterStage, query.get("stage")),
        waits=query.get("waits") == "yes",
        due_on=request.config_dict[CLOCK]().date() if query.get("waits") == "due" else None,
        state=query.get("state", "")[:3].upper(),
    )
    written = query.get("page", "")
    page = int(written) if written.isascii() and written.isdecimal() and len(written) < 8 else 1
    return LettersQuery(
        filters, one_of(LetterOrder, query.get("order")) or LetterOrder.NEWEST, min(max(page, 1), LAST_PAGE)
    )


async def show_letters(request: web.Request) -> web.Response:
    asked = read_letters_query(request)
    async with request.config_dict[DATABASE].reading() as session:
        found, total = await listed_letters(session, asked.filters, asked.page, asked.order)
        to_write, states = await states_to_write(session, most=MOST_STATES)
    page, kept = asked.page, asked.kept
    return officer_page(
        request,
        "secretariat/letters.html",
        found=found,
        to_write=to_write,
        states=states,
        names={each.state.code: each.state.name(page_language(request)) for each in to_write},
        today=request.config_dict[CLOCK]().date(),
        total=total,
        filters=asked.filters,
        order=asked.order,
        orders=list(LetterOrder),
        stages=list(LetterStage),
        is_narrowed=bool(set(kept) - {"order"}),
        download=same_page_with(request, kept).replace("/letters", "/letters/download", 1),
        earlier=same_page_with(request, {**kept, "page": page - 1}) if page > 1 else "",
        later=same_page_with(request, {**kept, "page": page + 1}) if page * ROWS_A_PAGE < total else "",
    )
