"""What stands on several entries: mailboxes, telephones and names, one kind at a time, 50 a page."""

from aiohttp import web

from directory.search.duplicates import PAGE_SIZE, SharedBy, shared_values
from pingcheck.web.forms import one_of
from pingcheck.web.keys import DATABASE
from pingcheck.web.pages import officer_page, same_page_with
from pingcheck.web.secretariat.shown_proposals import number_in


def add_duplicate_routes(app: web.Application) -> None:
    app.router.add_get("/directory/duplicates", show_duplicates, name="duplicates")


async def show_duplicates(request: web.Request) -> web.Response:
    by = one_of(SharedBy, request.query.get("by")) or SharedBy.MAILBOX
    page = number_in(request.query.get("page", "")) or 1
    async with request.config_dict[DATABASE].reading() as session:
        found = await shared_values(session, by, page)
    is_more = found.total > page * PAGE_SIZE
    return officer_page(
        request,
        "secretariat/duplicates.html",
        by=by,
        kinds=list(SharedBy),
        found=found,
        earlier=same_page_with(request, {"by": by, "page": page - 1}) if page > 1 else "",
        later=same_page_with(request, {"by": by, "page": page + 1}) if is_more else "",
    )
