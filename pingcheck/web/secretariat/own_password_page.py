"""A new password for one's own account."""

from aiohttp import web

from directory.errors import N_
from pingcheck.accounts.password_queue import TooManyWaiting
from pingcheck.accounts.password_resets import change_own_password
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes
from pingcheck.web.keys import DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.new_password import new_password_hash


def add_own_password_routes(app: web.Application) -> None:
    add_form_routes(app, "/account/password", "account-password", show, take)


async def show(request: web.Request) -> web.Response:
    return _form(request, FormState())


async def take(request: web.Request) -> web.Response:
    """Sets the password and signs the account out in all other browsers."""
    officer = request[OFFICER]
    try:
        new = await new_password_hash(request, (officer.name,))
    except TooManyWaiting:
        busy = spoken(request, N_("Too many people sign in at this moment. Please try again."))
        return _form(request, FormState(problems={"password": busy}), 503)
    if isinstance(new, FormState):
        return _form(request, new, 422)
    async with request.config_dict[DATABASE].writing() as session:
        await change_own_password(session, officer.account_id, officer.token, new, wall_clock())
    return done(request, "/account", N_("Your password is changed, and you are signed out everywhere else."))


def _form(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    return officer_page(request, "secretariat/account_password.html", status, form=form)
