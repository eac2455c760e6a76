"""One's own email address: where possible incidents are told, and links for a forgotten password go."""

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.accounts.accounts import set_mail
from pingcheck.accounts.own_account import own_account
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.keys import DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState

LONGEST_ADDRESS = 320


def add_own_mail_routes(app: web.Application) -> None:
    add_form_routes(app, "/account/mail", "account-mail", show, take)


async def show(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        account = await own_account(session, request[OFFICER].account_id)
    return _form(request, FormState({"mail": account.mail or ""}))


async def take(request: web.Request) -> web.Response:
    address = text_of(await request.post(), "mail", LONGEST_ADDRESS).strip()
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await set_mail(session, request[OFFICER].name, address)
    except Refused as refused:
        problem = spoken(request, refused.text, **refused.values)
        return _form(request, FormState({"mail": address}, {"mail": problem}), 422)
    if not address:
        return done(request, "/account", N_("Your account has no email address any more."))
    return done(request, "/account", N_("You are told of possible incidents at {mail}."), mail=address)


def _form(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    return officer_page(request, "secretariat/account_mail.html", status, form=form)
