"""Signing in and out."""

import math
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from directory.phrases import N_, plural_phrase
from pingcheck.accounts.accounts import open_account
from pingcheck.accounts.known_browsers import KNOWN_FOR
from pingcheck.accounts.password_queue import TooManyWaiting
from pingcheck.accounts.sessions import begin_browser_session, end_browser_session
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.token_guard import looks_like_a_token
from pingcheck.web.forms import HOME, add_form_routes, see_other, text_of
from pingcheck.web.guards import browser_cookie, is_https, is_same_site, refusal, session_cookie
from pingcheck.web.keys import DATABASE, KNOWN_BROWSERS, OFFICER, PASSWORDS, SETTINGS, SIGN_IN_LIMITS
from pingcheck.web.pages import officer_page
from pingcheck.web.visitor import visitor_of

log = structlog.get_logger()

LONGEST_NAME = 100
RETRY_AFTER_S = 10  # in which a full queue of passwords is checked


def add_sign_in_routes(app: web.Application) -> None:
    add_form_routes(app, "/sign-in", "signin", show, take)
    app.router.add_post("/sign-out", leave, name="signout")


async def show(request: web.Request) -> web.Response:
    return _form(request, request.query.get("next", HOME))


async def take(request: web.Request) -> web.Response:
    """Signs in, or says that name and password do not match. Words and time are the same, whichever is wrong."""
    if not is_same_site(request):
        return refusal(request, 403, N_("Nobody was signed in"), N_("The form was not sent from this site."))
    form = await request.post()
    name, password, wanted = (text_of(form, field) for field in ("name", "password", "next"))
    name = name.strip()[:LONGEST_NAME]
    limits, visitor = request.config_dict[SIGN_IN_LIMITS], _guesser(request, name)
    wait = limits.wait(name, visitor)
    if wait:
        return _slowed(request, name, wanted, wait)
    # Counted as a guess until it proves right, so that many tries at once do not pass before the first has failed.
    limits.count(name, visitor)
    try:
        token = await _session_of(request, name, password)
    except TooManyWaiting:
        limits.take_back(name, visitor)
        return _busy(request, name, wanted)
    if token is None:
        log.warning("sign-in failed")
        return _form(request, wanted, name, 401, N_("This name and password do not go together."))
    limits.take_back(name, visitor)
    return _signed_in(request, name, token, wanted)


def _guesser(request: web.Request, name: str) -> str:
    """Who tries a password: a browser in which this officer signed in before, or else whoever is at the address."""
    mark = request.cookies.get(browser_cookie(request.config_dict[SETTINGS]), "")
    return request.config_dict[KNOWN_BROWSERS].browser(name, mark) or visitor_of(request)


async def _session_of(request: web.Request, name: str, password: str) -> str | None:
    """The token of a new session if name and password match. No connection of the database is held while the password
    is checked. Raises TooManyWaiting."""
    database = request.config_dict[DATABASE]
    async with database.reading() as session:
        account = await open_account(session, name)
    known_hash = account.password_hash if account is not None else None
    if not await request.config_dict[PASSWORDS].is_right(password, known_hash):
        return None
    async with database.writing() as session:
        account = await open_account(session, name)
        if account is None or account.password_hash != known_hash:
            return None  # disabled or reset meanwhile
        return await begin_browser_session(session, account.id, wall_clock())


def _signed_in(request: web.Request, name: str, token: str, wanted: str) -> web.Response:
    response = see_other(own_path(wanted))
    settings = request.config_dict[SETTINGS]
    mark = request.config_dict[KNOWN_BROWSERS].mark(name)
    for cookie, value, lasts in (
        (session_cookie(settings), token, None),
        (browser_cookie(settings), mark, int(KNOWN_FOR.total_seconds())),
    ):
        response.set_cookie(
            cookie, value, max_age=lasts, httponly=True, samesite="Lax", secure=is_https(settings), path="/"
        )
    return response


async def leave(request: web.Request) -> web.Response:
    """Signs out. The session ends on the server, even if the browser keeps its cookie."""
    async with request.config_dict[DATABASE].writing() as session:
        await end_browser_session(session, request[OFFICER].token)
    response = see_other("/sign-in")
    settings = request.config_dict[SETTINGS]
    response.del_cookie(session_cookie(settings), path="/", secure=is_https(settings), httponly=True, samesite="Lax")
    return response


def own_path(wanted: str) -> str:
    """The path to go on to, if it is on this site and holds nothing that looks like a token; else the board. Browsers
    take `//host`, `/\\host` and paths with control characters for other sites."""
    is_plain = wanted.isascii() and wanted.isprintable() and "\\" not in wanted
    if not is_plain or looks_like_a_token(wanted) or not wanted.startswith("/") or wanted.startswith(("//", "/sign-")):
        return HOME
    parts = urlsplit(wanted)
    return HOME if parts.scheme or parts.netloc else wanted


def _form(
    request: web.Request,
    wanted: str,
    name: str = "",
    status: int = 200,
    problem: str = "",
    blocked_until: datetime | None = None,
) -> web.Response:
    return officer_page(
        request,
        "secretariat/sign_in.html",
        status,
        next=own_path(wanted),
        name=name,
        problem=problem,
        blocked_until=blocked_until,
    )


def _slowed(request: web.Request, name: str, wanted: str, wait: float) -> web.Response:
    seconds = math.ceil(wait)
    problem = plural_phrase(
        seconds,
        "Too many attempts. Please try again in {number} second.",
        "Too many attempts. Please try again in {number} seconds.",
    )
    page = _form(request, wanted, name, 429, problem, wall_clock() + timedelta(seconds=seconds))
    page.headers["Retry-After"] = str(seconds)
    return page


def _busy(request: web.Request, name: str, wanted: str) -> web.Response:
    page = _form(request, wanted, name, 503, N_("Too many people sign in at this moment. Please try again."))
    page.headers["Retry-After"] = str(RETRY_AFTER_S)
    return page
