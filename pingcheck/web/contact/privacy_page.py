"""The privacy notice: whose data, why, on what basis, for how long, and whom to ask."""

from aiohttp import web

from pingcheck.web.contact.contact_pages import common, desk_of, strangers_language
from pingcheck.web.pages import contact_page


def add_privacy_routes(app: web.Application) -> None:
    app.router.add_get("/privacy", show, name="privacy")


async def show(request: web.Request) -> web.Response:
    """The notice. It needs no database, so it can always be read."""
    language = strangers_language(request)
    values = common(request) | {"desk": desk_of(request, language)}
    return contact_page(request, "contact/privacy.html", language, **values)
