"""The password asked again, before what an open browser alone should not be able to do."""

from aiohttp import web

from directory.errors import N_
from pingcheck.accounts.accounts import open_account
from pingcheck.accounts.password_queue import TooManyWaiting
from pingcheck.accounts.sessions import note_proof
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.forms import HOME, add_form_routes, see_other, text_of
from pingcheck.web.keys import DATABASE, OFFICER, PASSWORDS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.next_page import own_path
from pingcheck.web.secretariat.password_attempts import RETRY_AFTER_S, TooManyGuesses, counted_attempt


def add_password_routes(app: web.Application) -> None:
    add_form_routes(app, "/password", "password", show, take)


async def show(request: web.Request) -> web.Response:
    return _form(request, request.query.get("next", HOME))


async def take(request: web.Request) -> web.Response:
    """Notes that the officer has proved the password, and goes on."""
    form = await request.post()
    password, wanted = text_of(form, "password"), text_of(form, "next")
    try:
        proved = await counted_attempt(request, request[OFFICER].name, lambda: _prove(request, password))
    except TooManyGuesses as too_many:
        problem = N_("Too many attempts. Please try again in {seconds} seconds.")
        return _waiting(_form(request, wanted, 429, problem, too_many.wait_s), too_many.wait_s)
    except TooManyWaiting:
        problem = N_("Too many people sign in at this moment. Please try again.")
        return _waiting(_form(request, wanted, 503, problem), RETRY_AFTER_S)
    if not proved:
        return _form(request, wanted, 422, N_("This is not the password of your account."))
    return see_other(own_path(wanted))


async def _prove(request: web.Request, password: str) -> bool | None:
    """True if it is the officer's password, which is noted; else None. No connection of the database is held while it
    is checked."""
    database, officer = request.config_dict[DATABASE], request[OFFICER]
    async with database.reading() as session:
        account = await open_account(session, officer.name)
    if not await request.config_dict[PASSWORDS].is_right(password, account.password_hash if account else None):
        return None
    async with database.writing() as session:
        await note_proof(session, officer.token, wall_clock())
    return True


def _waiting(page: web.Response, seconds: int) -> web.Response:
    page.headers["Retry-After"] = str(seconds)
    return page


def _form(request: web.Request, wanted: str, status: int = 200, problem: str = "", wait_s: int = 0) -> web.Response:
    problems = {"password": spoken(request, problem, seconds=wait_s)} if problem else {}
    values = {"next": own_path(wanted), "form": FormState(problems=problems)}
    return officer_page(request, "secretariat/password.html", status, **values)
