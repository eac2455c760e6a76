"""The page to type a code, for contacts who trust no link or read their mail on another device."""

import math
from uuid import UUID

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.codes import LONGEST_TYPED
from pingcheck.conversation.known_codes import find_pings_by_code
from pingcheck.web.contact.contact_pages import TROUBLES, common, log, strangers_language
from pingcheck.web.forms import add_form_routes, text_of, to_reply_page
from pingcheck.web.keys import CODE_KEYS, CODE_LIMITS, DATABASE, LINK_KEYS
from pingcheck.web.pages import contact_page
from pingcheck.web.visitor import visitor_of

NOBODYS_CODE = "AAAAAAAAAAA"


def add_code_routes(app: web.Application) -> None:
    add_form_routes(app, "/code", "code", show, take)


async def show(request: web.Request) -> web.Response:
    return _form(request)


async def take(request: web.Request) -> web.Response:
    """Leads to the page of the code's ping. Anything else gets one and the same page, and guessers are asked to
    wait."""
    typed = text_of(await request.post(), "code", LONGEST_TYPED)
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
        wait = seconds_to_wait_after_wrong(request, typed)
        if wait:
            return too_many_tries(_form(request, 429, typed, problem="slowed"), wait)
        return _form(request, 404, typed, problem="unknown")
    language = f"?lang={strangers_language(request).value}" if "lang" in request.query else ""
    return to_reply_page(f"/r/{request.app[LINK_KEYS].token(found[0])}{language}")


async def pings_of_code(request: web.Request, session: AsyncSession, typed: str) -> list[UUID]:
    """The pings of a typed code. What cannot be a code is looked for as well, so that it takes as long."""
    request.app[CODE_LIMITS].count(visitor_of(request))
    keys = request.app[CODE_KEYS]
    code = keys.normalised(typed)
    found = await find_pings_by_code(session, keys.hashes(code or NOBODYS_CODE))
    return found if code is not None else []


def seconds_to_wait(request: web.Request) -> float:
    """Seconds until this visitor may type anything here: 0, unless a machine tries codes."""
    return request.app[CODE_LIMITS].wait(visitor_of(request))


def seconds_to_wait_after_wrong(request: web.Request, typed: str) -> float:
    """Seconds that a visitor whose code was wrong is asked to wait. A mistyped code is no guess: it tells a guesser
    nothing."""
    is_guess = request.app[CODE_KEYS].normalised(typed) is not None
    return request.app[CODE_LIMITS].wait_after_wrong(visitor_of(request)) if is_guess else 0.0


def too_many_tries(page: web.Response, wait: float) -> web.Response:
    page.headers["Retry-After"] = str(math.ceil(wait))
    return page


def _form(request: web.Request, status: int = 200, typed: str = "", problem: str = "") -> web.Response:
    language = strangers_language(request)
    return contact_page(
        request, "contact/code.html", language, status, **common(request) | {"typed": typed, "problem": problem}
    )
