"""Away until, covered by: an officer says so, or an administrator for the officer; and that the officer is back."""

from datetime import date, datetime

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.accounts.accounts import Account, account_with_id, all_accounts
from pingcheck.accounts.cover import UnusableDay, absences, come_back, go_away, may_work, present_officers
from pingcheck.reports.asked_approvals import asked_approvals, left_to_nobody
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, page_language, spoken
from pingcheck.web.secretariat.form_state import FormState

LONGEST_NAME, LONGEST_DAY = 100, 10
ONE = r"/accounts/{account_id:\d{1,9}}"


def add_away_routes(app: web.Application) -> None:
    add_form_routes(app, "/account/away", "account-away", show, take)
    app.router.add_post("/account/back", take_back, name="account-back")
    add_form_routes(app, f"{ONE}/away", "accounts-away", show, take)
    app.router.add_post(f"{ONE}/back", take_back, name="accounts-back")


async def show(request: web.Request) -> web.Response:
    return await _page(request, None)


async def take(request: web.Request) -> web.Response:
    form, now = await request.post(), request.config_dict[CLOCK]()
    day, cover = text_of(form, "day", LONGEST_DAY).strip(), text_of(form, "cover", LONGEST_NAME)
    values = {"day": day, "cover": cover}
    last_day = _day(day)
    if last_day is None:
        return await _page(request, FormState(values, {"day": spoken(request, N_("Choose the last day away."))}), 422)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            account = await _account(request, session)
            await go_away(session, account, last_day, cover, now)
    except Refused as refused:
        at = "day" if isinstance(refused, UnusableDay) else "cover"
        return await _page(request, FormState(values, {at: spoken(request, refused.text, **refused.values)}), 422)
    said, until = N_("{name} is away until {day}, and {cover} covers."), formats_in(page_language(request), "UTC")
    undo = f"{_home(request)}/back"
    return done(request, _home(request), said, undo, name=account.name, day=until.day(last_day), cover=cover)


async def take_back(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].writing() as session:
            account = await _account(request, session)
            await come_back(session, account, request.config_dict[CLOCK]())
    except Refused as refused:
        return refusal(request, 409, N_("Nothing was done"), refused, (_home(request), N_("Back to the account")))
    return done(request, _home(request), N_("{name} is back, and nobody covers any more."), name=account.name)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _home(request: web.Request) -> str:
    number = request.match_info.get("account_id")
    return f"/accounts/{number}" if number else "/account"


async def _account(request: web.Request, session: AsyncSession) -> Account:
    """The account that the address names, or one's own."""
    number = int(request.match_info.get("account_id", request[OFFICER].account_id))
    account = await account_with_id(session, number)
    if account is None:
        raise web.HTTPNotFound
    return account


async def _page(request: web.Request, form: FormState | None, status: int = 200) -> web.Response:
    """Without a form, what holds now stands in its fields."""
    now: datetime = request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        account = await _account(request, session)
        away = await absences(session, now)
        asked = await asked_approvals(session, four_eyes=request.config_dict[SETTINGS].four_eyes)
        present = [name for name in await present_officers(session, now) if name != account.name]
        others = [one.name for one in await all_accounts(session) if may_work(one) and one.id != account.id]
    known = away.get(account.name)
    holds = {"day": known.last_day.isoformat(), "cover": known.covered_by} if known is not None else {}
    return officer_page(
        request,
        "secretariat/away.html",
        status,
        form=form or FormState(holds),
        account=account,
        may_be_away=may_work(account),
        is_own=account.id == request[OFFICER].account_id,
        home=_home(request),
        away=away,
        others=others,
        present=present,
        left=len(left_to_nobody(asked, present)),
    )
