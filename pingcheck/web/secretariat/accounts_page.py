"""The accounts of all, for administrators: who may do what, and inviting a colleague."""

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.accounts.account_changes import Invitation, invite
from pingcheck.accounts.account_list import listed_accounts
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.cover import absences
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState

LONGEST_NAME, LONGEST_ADDRESS = 100, 320
MOST_PAGES = 1000


def add_accounts_routes(app: web.Application) -> None:
    app.router.add_get("/accounts", show, name="accounts")
    add_form_routes(app, "/accounts/invite", "accounts-invite", show_form, take)


async def show(request: web.Request) -> web.Response:
    page, now = page_number(request.query.get("page", "1")), wall_clock()
    async with request.config_dict[DATABASE].reading() as session:
        accounts, are_more = await listed_accounts(session, now, page)
        away = await absences(session, request.config_dict[CLOCK]())
    later = f"/accounts?page={page + 1}" if are_more else ""
    earlier = f"/accounts?page={page - 1}" if page > 1 else ""
    return officer_page(
        request, "secretariat/accounts.html", accounts=accounts, away=away, now=now, earlier=earlier, later=later
    )


def page_number(written: str) -> int:
    """The page that an address names; the first if it names none."""
    is_number = written.isascii() and written.isdigit() and len(written) <= len(str(MOST_PAGES))
    return min(max(int(written), 1), MOST_PAGES) if is_number else 1


async def show_form(request: web.Request) -> web.Response:
    return _form(request, FormState({"role": AccountRole.OFFICER.value}))


async def take(request: web.Request) -> web.Response:
    """Makes the account and mails the link in one transaction."""
    form = await request.post()
    name, mail = text_of(form, "name", LONGEST_NAME + 1).strip(), text_of(form, "mail", LONGEST_ADDRESS).strip()
    role = one_of(AccountRole, form.get("role"))
    values = {"name": name, "mail": mail, "role": role.value if role is not None else ""}
    if role is None:
        return _form(request, FormState(values, {"role": spoken(request, N_("Choose a role."))}), 422)
    if not mail:
        return _form(request, FormState(values, {"mail": spoken(request, N_("Write the email address."))}), 422)
    invitation = Invitation(name, mail, role, request[OFFICER].name)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            account = await invite(session, invitation, wall_clock(), request.config_dict[CLOCK]())
    except Refused as refused:
        at = "mail" if "mail" in refused.values else "name"
        return _form(request, FormState(values, {at: spoken(request, refused.text, **refused.values)}), 422)
    return done(request, f"/accounts/{account.id}", N_("You invited {name}. The email is on its way."), name=name)


def _form(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    return officer_page(request, "secretariat/accounts_invite.html", status, form=form, roles=list(AccountRole))
