"""The guide for participants: what a check is, how its messages are recognised, what to answer, what happens then."""

from aiohttp import web

from pingcheck.web.contact.contact_pages import common, desk_of, strangers_language
from pingcheck.web.keys import SETTINGS
from pingcheck.web.pages import contact_page


def add_guide_routes(app: web.Application) -> None:
    app.router.add_get("/guide", show, name="guide")


async def show(request: web.Request) -> web.Response:
    """The guide. It needs no database, so it can always be read."""
    language, settings = strangers_language(request), request.app[SETTINGS]
    values = common(request) | {
        "desk": desk_of(request, language),
        "link_start": f"{settings.base_url}/r/",
        "sender": settings.sender,
        "reads_mail": settings.reads_mail,
    }
    return contact_page(request, "contact/guide.html", language, **values)
