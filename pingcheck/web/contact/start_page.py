"""The start of the site as strangers see it: what the site is, and the two pages that a message of ours names."""

from aiohttp import web

from pingcheck.web.contact.contact_pages import common, strangers_language
from pingcheck.web.pages import shared_contact_page


async def show_start(request: web.Request) -> web.Response:
    """Asks the database nothing, so it is there also while that is away."""
    return shared_contact_page(request, "contact/start.html", strangers_language(request), **common(request))
