"""One account, for administrators, and what they do with it."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.accounts.account_changes import change_role, disable_account, invite_again, reset_second_factor
from pingcheck.accounts.account_list import ListedAccount, listed_account
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account, account_with_id
from pingcheck.accounts.cover import absences
from pingcheck.accounts.sessions import end_browser_sessions_of
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState

ONE = r"/accounts/{account_id:\d{1,9}}"

# What is done with an account, in the transaction that the page opens.
Act = Callable[[AsyncSession, Account], Awaitable[None]]


def add_account_act_routes(app: web.Application) -> None:
    app.router.add_get(ONE, show, name="accounts-one")
    app.router.add_post(f"{ONE}/invite", mail_again, name="accounts-again")
    app.router.add_post(f"{ONE}/sign-out", sign_out, name="accounts-sign-out")
    add_form_routes(app, f"{ONE}/role", "accounts-role", show_role, take_role)
    add_form_routes(app, f"{ONE}/second-factor", "accounts-factor", _asking("account_factor"), take_factor)
    add_form_routes(app, f"{ONE}/disable", "accounts-disable", _asking("account_disable"), take_disabling)


async def show(request: web.Request) -> web.Response:
    return await _page(request, "account_one")


async def show_role(request: web.Request) -> web.Response:
    account = await _listed(request)
    return await _page(request, "account_role", 200, form=FormState({"role": account.role.value}))


def _asking(template: str) -> Handler:
    """The page between an act that cannot be undone and its doing."""

    async def show_question(request: web.Request) -> web.Response:
        return await _page(request, template)

    return show_question


async def mail_again(request: web.Request) -> web.Response:
    by, now, due_at = request[OFFICER].name, wall_clock(), request.config_dict[CLOCK]()

    async def act(session: AsyncSession, account: Account) -> None:
        await invite_again(session, account, by, now, due_at)

    return await _act(request, act, N_("You invited {name} again. Earlier links open nothing any more."))


async def sign_out(request: web.Request) -> web.Response:
    async def act(session: AsyncSession, account: Account) -> None:
        await end_browser_sessions_of(session, account.id)

    return await _act(request, act, N_("You signed {name} out everywhere."))


async def take_role(request: web.Request) -> web.Response:
    role = one_of(AccountRole, (await request.post()).get("role"))
    if role is None:
        form = FormState(problems={"role": spoken(request, N_("Choose a role."))})
        return await _page(request, "account_role", 422, form=form)

    async def act(session: AsyncSession, account: Account) -> None:
        await change_role(session, account, role)

    return await _act(request, act, N_("You changed the role of {name}."))


async def take_factor(request: web.Request) -> web.Response:
    return await _act(request, reset_second_factor, N_("You reset the second factor of {name}."))


async def take_disabling(request: web.Request) -> web.Response:
    async def act(session: AsyncSession, account: Account) -> None:
        await disable_account(session, account, wall_clock())

    return await _act(request, act, N_("You disabled the account {name}."))


async def _act(request: web.Request, act: Act, said: str) -> web.Response:
    """Does it in one transaction, or says why not, on a page that leads back."""
    number = int(request.match_info["account_id"])
    try:
        async with request.config_dict[DATABASE].writing() as session:
            account = await account_with_id(session, number)
            if account is None:
                raise web.HTTPNotFound
            await act(session, account)
    except Refused as refused:
        return refusal(
            request, 409, N_("Nothing was done"), refused, (f"/accounts/{number}", N_("Back to the account"))
        )
    return done(request, f"/accounts/{number}", said, name=account.name)


async def _listed(request: web.Request) -> ListedAccount:
    async with request.config_dict[DATABASE].reading() as session:
        found = await listed_account(session, int(request.match_info["account_id"]), wall_clock())
    if found is None:
        raise web.HTTPNotFound
    return found


async def _page(request: web.Request, template: str, status: int = 200, **values: Any) -> web.Response:
    account = await _listed(request)
    async with request.config_dict[DATABASE].reading() as session:
        away = await absences(session, request.config_dict[CLOCK]())
    return officer_page(
        request,
        f"secretariat/{template}.html",
        status,
        account=account,
        away=away,
        is_own=account.id == request[OFFICER].account_id,
        roles=list(AccountRole),
        **values,
    )
