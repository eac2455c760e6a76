"""The second step of signing in: the code of the authenticator app, or a recovery code."""

import math

import structlog
from aiohttp import web

from directory.errors import N_
from pingcheck.accounts.accounts import Account, account_awaiting_code
from pingcheck.accounts.second_factors import is_right_code
from pingcheck.accounts.sessions import begin_browser_session, end_waiting
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.forms import HOME, add_form_routes, see_other, text_of
from pingcheck.web.guards import is_same_site, refusal
from pingcheck.web.keys import DATABASE, FACTOR_LIMITS, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.next_page import own_path
from pingcheck.web.session_cookies import set_session_cookies, waiting_cookie

log = structlog.get_logger()

LONGEST_CODE = 40
CODE_PATH = "/sign-in/code"


def add_sign_in_code_routes(app: web.Application) -> None:
    add_form_routes(app, CODE_PATH, "signin-code", show, take)


async def show(request: web.Request) -> web.Response:
    if await _account(request) is None:
        return see_other("/sign-in")
    return _form(request, request.query.get("next", HOME))


async def take(request: web.Request) -> web.Response:
    """Signs in with the right code. Whoever comes here gave the right password; so guesses count for the account."""
    if not is_same_site(request):
        return refusal(request, 403, N_("Nobody was signed in"), N_("The form was not sent from this site."))
    account = await _account(request)
    if account is None:
        return see_other("/sign-in")
    form = await request.post()
    wanted, limits = text_of(form, "next"), request.config_dict[FACTOR_LIMITS]
    wait = math.ceil(limits.wait(account.id))
    if wait:
        page = _form(request, wanted, 429, N_("Too many wrong codes. Please try again in {seconds} seconds."), wait)
        page.headers["Retry-After"] = str(wait)
        return page
    limits.count(account.id)
    token = await _session_of(request, account, text_of(form, "code", LONGEST_CODE))
    if token is None:
        log.warning("wrong code of a second factor")
        return _form(request, wanted, 401, N_("This code is wrong, or was used before. Wait for the next one."))
    limits.take_back(account.id)
    response = see_other(own_path(wanted))
    set_session_cookies(request, response, account.name, token)
    return response


async def _account(request: web.Request) -> Account | None:
    async with request.config_dict[DATABASE].reading() as session:
        return await account_awaiting_code(session, _token(request), wall_clock())


def _token(request: web.Request) -> str:
    return request.cookies.get(waiting_cookie(request.config_dict[SETTINGS]), "")


async def _session_of(request: web.Request, account: Account, code: str) -> str | None:
    """The token of a new session if the code is right. The code is used up in the same transaction."""
    now = wall_clock()
    async with request.config_dict[DATABASE].writing() as session:
        # Disabled, reset or signed in meanwhile?
        if await account_awaiting_code(session, _token(request), now) is None:
            return None
        if not await is_right_code(session, account.id, code, now):
            return None
        await end_waiting(session, _token(request))
        return await begin_browser_session(session, account.id, now)


def _form(request: web.Request, wanted: str, status: int = 200, problem: str = "", wait_s: int = 0) -> web.Response:
    problems = {"code": spoken(request, problem, seconds=wait_s)} if problem else {}
    values = {"next": own_path(wanted), "form": FormState(problems=problems)}
    return officer_page(request, "secretariat/sign_in_code.html", status, **values)
