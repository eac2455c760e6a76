"""The page to type a code, for contacts who trust no link or read their mail on another device."""

import math
from uuid import UUID

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.codes import LONGEST_TYPED
from pingcheck.conversation.known_codes import find_pings_by_code
from pingcheck.web.contact.contact_pages import TROUBLES, common, log, strangers_language
from pingcheck.web.forms import add_form_routes, read_form, see_other, text_of
from pingcheck.web.keys import CODE_KEYS, DATABASE, LINK_KEYS, THROTTLE
from pingcheck.web.pages import contact_page
from pingcheck.web.visitor import visitor_of

THROTTLE_NAME = "a code"  # beside the names of accounts, none of which has a space
NOBODYS_CODE = "AAAAAAAAAAA"


def add_code_routes(app: web.Application) -> None:
    add_form_routes(app, "/code", "code", show, take)


async def show(request: web.Request) -> web.Response:
    return _form(request)


async def take(request: web.Request) -> web.Response:
    """Leads to the page of the code's ping. Anything else gets one and the same page, and guessers have to wait."""
    typed = text_of(await read_form(request), "code", LONGEST_TYPED)
    wait = seconds_to_wait(request)
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
    code_was_right(request)
    language = f"?lang={strangers_language(request).value}" if "lang" in request.query else ""
    return see_other(f"/r/{request.app[LINK_KEYS].token(found[0])}{language}")


async def pings_of_code(request: web.Request, session: AsyncSession, typed: str) -> list[UUID]:
    """The pings of a typed code.

    What cannot be a code is looked for as well, so that it takes as long. It does not count as a guess: a mistyped code
    tells a guesser nothing.
    """
    keys = request.app[CODE_KEYS]
    code = keys.normalised(typed)
    if code is not None:
        # Counted as a failure until it succeeds, so that many tries at once do not pass before the first has failed.
        request.app[THROTTLE].failed(THROTTLE_NAME, visitor_of(request))
    found = await find_pings_by_code(session, keys.hashes(code or NOBODYS_CODE))
    return found if code is not None else []


def seconds_to_wait(request: web.Request) -> float:
    """Seconds that this visitor has to wait before the next try."""
    return request.app[THROTTLE].wait(THROTTLE_NAME, visitor_of(request))


def code_was_right(request: web.Request) -> None:
    """Forgets the visitor's failures."""
    request.app[THROTTLE].succeeded(THROTTLE_NAME, visitor_of(request))


def too_many_tries(page: web.Response, wait: float) -> web.Response:
    page.headers["Retry-After"] = str(math.ceil(wait))
    return page


def _form(request: web.Request, status: int = 200, typed: str = "", problem: str = "") -> web.Response:
    language = strangers_language(request)
    return contact_page(
        request, "contact/code.html", language, status, **common(request) | {"typed": typed, "problem": problem}
    )
