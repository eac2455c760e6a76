"""The headers that every response gets on its way out."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from pingcheck.settings import Settings
from pingcheck.web.pages import strict_headers

POLICY = "Content-Security-Policy"

AddHeaders = Callable[[web.Request, web.StreamResponse], Awaitable[None]]


def adding_strict_headers(settings: Settings) -> AddHeaders:
    headers = strict_headers(settings)

    async def add(_: web.Request, response: web.StreamResponse) -> None:
        """A download may have a policy of its own, which is stricter still."""
        stricter = response.headers.get(POLICY)
        response.headers.update(headers)
        if stricter is not None:
            response.headers[POLICY] = stricter

    return add
