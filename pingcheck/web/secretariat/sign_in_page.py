"""Signing in and out."""

from datetime import datetime, timedelta
from typing import NamedTuple

import structlog
from aiohttp import web
from yarl import URL

from directory.phrases import N_, plural_phrase
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import open_account
from pingcheck.accounts.password_queue import TooManyWaiting
from pingcheck.accounts.second_factors import has_second_factor
from pingcheck.accounts.sessions import await_code, begin_browser_session, end_browser_session
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.forms import HOME, add_form_routes, see_other, text_of
from pingcheck.web.guards import is_same_site, refusal
from pingcheck.web.keys import DATABASE, OFFICER, PASSWORDS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.next_page import own_path
from pingcheck.web.secretariat.password_attempts import RETRY_AFTER_S, TooManyGuesses, counted_attempt
from pingcheck.web.secretariat.sign_in_code_page import CODE_PATH
from pingcheck.web.session_cookies import forget_session_cookie, set_session_cookies, set_waiting_cookie

log = structlog.get_logger()

LONGEST_NAME = 100

# Names that anybody may be told at the sign-in, each with its role: of the demo alone, which adds its own.
TOLD_NAMES = web.AppKey("told_names", tuple[tuple[str, AccountRole], ...])


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
    try:
        begun = await counted_attempt(request, name, lambda: _begun(request, name, password))
    except TooManyGuesses as too_many:
        return _slowed(request, name, wanted, too_many.wait_s)
    except TooManyWaiting:
        return _busy(request, name, wanted)
    if begun is None:
        log.warning("sign-in failed")
        return _form(request, wanted, name, 401, N_("This name and password do not go together."))
    if begun.awaits_code:
        response = see_other(str(URL(CODE_PATH).with_query(next=own_path(wanted))))
        set_waiting_cookie(request, response, begun.token)
    else:
        response = see_other(own_path(wanted))
        set_session_cookies(request, response, name, begun.token)
    return response


class BegunSignIn(NamedTuple):
    """A right password: the token of a session, or of a sign-in that awaits the code of the second factor."""

    token: str
    awaits_code: bool


async def _begun(request: web.Request, name: str, password: str) -> BegunSignIn | None:
    """The sign-in that begins if name and password match. No connection of the database is held while the password
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
        awaits_code = await has_second_factor(session, account.id)
        begin = await_code if awaits_code else begin_browser_session
        return BegunSignIn(await begin(session, account.id, wall_clock()), awaits_code)


async def leave(request: web.Request) -> web.Response:
    """Signs out. The session ends on the server, even if the browser keeps its cookie."""
    async with request.config_dict[DATABASE].writing() as session:
        await end_browser_session(session, request[OFFICER].token)
    response = see_other("/sign-in")
    forget_session_cookie(request, response)
    return response


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
        is_set="set" in request.query,
        told_names=request.config_dict.get(TOLD_NAMES, ()),
    )


def _slowed(request: web.Request, name: str, wanted: str, seconds: int) -> web.Response:
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
