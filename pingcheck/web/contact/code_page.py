"""The page on which a code is typed by those who trust no link, or read their mail elsewhere."""

import math
from uuid import UUID

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.codes import LONGEST_TYPED
from pingcheck.conversation.known_codes import find_pings_by_code
from pingcheck.web.contact.contact_pages import TROUBLES, common, log, read_form, see_other, strangers_language, text_of
from pingcheck.web.keys import CODE_KEYS, DATABASE, LINK_KEYS, THROTTLE
from pingcheck.web.pages import contact_page
from pingcheck.web.visitor import visitor_address, visitor_network

USE = "a code"  # beside the names of accounts; none of those has a space
NOBODYS_CODE = "AAAAAAAAAAA"


def add_code_routes(app: web.Application) -> None:
    resource = app.router.add_resource("/code", name="code")
    for method, handler in (("GET", show), ("HEAD", show), ("POST", take)):
        resource.add_route(method, handler)


async def show(request: web.Request) -> web.Response:
    return _form(request)


async def take(request: web.Request) -> web.Response:
    """Leads to the page of the code's ping. Whatever is no code of ours gets one page; who goes on guessing waits."""
    typed = text_of(await read_form(request), "code", LONGEST_TYPED)
    wait = slowed(request)
    if wait:
        return too_many_tries(_form(request, 429, typed, problem="slowed"), wait)
    try:
        async with request.app[DATABASE].reading() as session:
            found = await pings_of_code(request, session, typed)
    except TROUBLES as error:
        log.error("code not looked up", why=type(error).__name__)
        return _form(request, 503, typed, problem="trouble")
    if len(found) != 1:
        return _form(request, 404, typed, problem="unknown")
    right_code(request)
    language = f"?lang={strangers_language(request).value}" if "lang" in request.query else ""
    return see_other(f"/r/{request.app[LINK_KEYS].token(found[0])}{language}")


async def pings_of_code(request: web.Request, session: AsyncSession, typed: str) -> list[UUID]:
    """The pings of a typed code. One that cannot be a code is looked for as well, so that it takes as long; it does
    not slow anybody, for a slip of the pen teaches a guesser nothing."""
    keys = request.app[CODE_KEYS]
    code = keys.normalised(typed)
    if code is not None:
        # Counted as a failure until it is none: many tries at once must not pass before the first has failed.
        request.app[THROTTLE].failed(USE, _visitor(request))
    found = await find_pings_by_code(session, keys.hashes(code or NOBODYS_CODE))
    return found if code is not None else []


def slowed(request: web.Request) -> float:
    """Seconds that this visitor has to wait; others are not concerned."""
    return request.app[THROTTLE].wait(USE, _visitor(request))


def right_code(request: web.Request) -> None:
    request.app[THROTTLE].succeeded(USE, _visitor(request))


def too_many_tries(page: web.Response, wait: float) -> web.Response:
    page.headers["Retry-After"] = str(math.ceil(wait))
    return page


def _visitor(request: web.Request) -> str:
    return visitor_network(visitor_address(request))


def _form(request: web.Request, status: int = 200, typed: str = "", problem: str = "") -> web.Response:
    language = strangers_language(request)
    return contact_page(
        request, "contact/code.html", language, status, **common(request) | {"typed": typed, "problem": problem}
    )
