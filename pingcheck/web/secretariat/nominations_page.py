"""The queue of nominations, and who has nominated so far."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from directory.notes.progress import nominated_by_group
from directory.notes.queue import PAGE_SIZE, WAITING, NoteFilters, count_by_stage, queued_notes
from directory.notes.stages import Stage
from directory.states import state_names
from pingcheck.web.forms import one_of
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS
from pingcheck.web.pages import officer_page, page_language, same_page_with, search_text

LAST_PAGE = 10_000


async def show_nominations(request: web.Request) -> web.Response:
    stage = one_of(Stage, request.query.get("stage"))
    state_code = request.query.get("state", "")[:3].upper()
    filters = NoteFilters(search_text(request), (stage,) if stage else WAITING, state_code)
    page = _page(request.query.get("page", ""))
    settings = request.config_dict[SETTINGS]
    async with request.config_dict[DATABASE].reading() as session:
        queued, total = await queued_notes(session, filters, page)
        counts = await count_by_stage(session)
        progress = await nominated_by_group(session)
        names = await state_names(session, page_language(request))
    kept = {name: value for name, value in (("q", filters.text), ("state", state_code)) if value}
    asked = {**kept, **({"stage": stage.value} if stage else {})}
    return officer_page(
        request,
        "secretariat/nominations.html",
        now=request.config_dict[CLOCK](),
        queued=queued,
        total=total,
        filters=filters,
        stage=stage,
        stages=list(Stage),
        counts=counts,
        waiting=sum(counts[each] for each in WAITING),
        names=names,
        progress=progress,
        encouraged_by=settings.nominations_encouraged_by,
        paging=_paging(request, asked, page, total),
    )


def _page(written: str) -> int:
    return min(max(int(written), 1), LAST_PAGE) if written.isascii() and written.isdecimal() and len(written) < 8 else 1


def _paging(request: web.Request, asked: Mapping[str, Any], page: int, total: int) -> dict[str, str]:
    earlier = same_page_with(request, {**asked, "page": page - 1}) if page > 1 else ""
    later = same_page_with(request, {**asked, "page": page + 1}) if page * PAGE_SIZE < total else ""
    return {"earlier": earlier, "later": later}
