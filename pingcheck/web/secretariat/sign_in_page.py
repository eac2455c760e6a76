"""Signing in and out."""

import math
from datetime import timedelta
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from pingcheck.accounts.accounts import account_with_password
from pingcheck.accounts.sessions import begin_browser_session, end_browser_session
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.forms import add_form_routes, see_other, text_of
from pingcheck.web.guards import is_https, is_same_site, refusal, session_cookie
from pingcheck.web.keys import DATABASE, OFFICER, SETTINGS, THROTTLE
from pingcheck.web.pages import officer_page
from pingcheck.web.visitor import visitor_of

log = structlog.get_logger()

LONGEST_NAME = 100
HOME = "/"


def add_sign_in_routes(app: web.Application) -> None:
    add_form_routes(app, "/sign-in", "signin", show, take)
    app.router.add_post("/sign-out", leave, name="signout")


async def show(request: web.Request) -> web.Response:
    return _form(request, request.query.get("next", HOME))


async def take(request: web.Request) -> web.Response:
    """Signs in, or says that name and password do not match. Words and time are the same, whichever is wrong."""
    if not is_same_site(request):
        return refusal(request, 403, "Nobody was signed in", "The form was not sent from this site.")
    form = await request.post()
    name, password, wanted = (text_of(form, field) for field in ("name", "password", "next"))
    name = name.strip()[:LONGEST_NAME]
    throttle, visitor = request.config_dict[THROTTLE], visitor_of(request)
    wait = throttle.wait(name, visitor)
    if wait:
        return _slowed(request, name, wanted, wait)
    # Counted as a failure until it succeeds, so that many tries at once do not pass before the first has failed.
    throttle.failed(name, visitor)
    async with request.config_dict[DATABASE].reading() as session:
        account_id = await account_with_password(session, name, password)
    if account_id is None:
        log.warning("sign-in failed")
        return _form(request, wanted, name, 401, "This name and password do not go together.")
    throttle.succeeded(name, visitor)
    async with request.config_dict[DATABASE].writing() as session:
        token = await begin_browser_session(session, account_id, wall_clock())
    response = see_other(own_path(wanted))
    settings = request.config_dict[SETTINGS]
    response.set_cookie(
        session_cookie(settings), token, httponly=True, samesite="Lax", secure=is_https(settings), path="/"
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
    """The path to go on to, if it is on this site; else the board. Browsers take `//host`, `/\\host` and paths with
    control characters for other sites."""
    is_plain = wanted.isascii() and wanted.isprintable() and "\\" not in wanted
    if not is_plain or not wanted.startswith("/") or wanted.startswith(("//", "/sign-")):
        return HOME
    parts = urlsplit(wanted)
    return HOME if parts.scheme or parts.netloc else wanted


def _form(request: web.Request, wanted: str, name: str = "", status: int = 200, problem: str = "") -> web.Response:
    return officer_page(
        request,
        "secretariat/sign_in.html",
        status,
        next=own_path(wanted),
        name=name,
        problem=problem,
        blocked_until=None,
    )


def _slowed(request: web.Request, name: str, wanted: str, wait: float) -> web.Response:
    seconds = math.ceil(wait)
    page = officer_page(
        request,
        "secretariat/sign_in.html",
        429,
        next=own_path(wanted),
        name=name,
        problem=f"Too many tries. Please try again in {seconds} second{'' if seconds == 1 else 's'}.",
        blocked_until=wall_clock() + timedelta(seconds=seconds),
    )
    page.headers["Retry-After"] = str(seconds)
    return page
