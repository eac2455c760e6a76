"""One's own second factor: set up with an authenticator app, recovery codes, and off again."""

import io
from urllib.parse import urlsplit

import segno
from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.accounts.one_time_codes import setup_address
from pingcheck.accounts.own_account import own_account
from pingcheck.accounts.recovery_codes import replace_recovery_codes
from pingcheck.accounts.second_factors import (
    begin_second_factor,
    confirm_second_factor,
    has_second_factor,
    remove_second_factor,
    second_factor_of,
)
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, see_other, text_of
from pingcheck.web.gates import FACTOR_PATH
from pingcheck.web.guards import refusal
from pingcheck.web.keys import DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState

LONGEST_CODE = 40
GROUP = 4  # letters of the secret, which some type by hand


def add_second_factor_routes(app: web.Application) -> None:
    add_form_routes(app, FACTOR_PATH, "account-factor", show, confirm)
    app.router.add_post(f"{FACTOR_PATH}/begin", begin, name="account-factor-begin")
    app.router.add_get(f"{FACTOR_PATH}/code.svg", show_code, name="account-factor-code")
    add_form_routes(app, f"{FACTOR_PATH}/remove", "account-factor-remove", ask_removal, remove)
    add_form_routes(app, "/account/recovery-codes", "account-recovery", ask_new_codes, make_new_codes)


async def show(request: web.Request) -> web.Response:
    return await _page(request, FormState())


async def begin(request: web.Request) -> web.Response:
    """Makes a secret for the app, which the next page shows."""
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await begin_second_factor(session, request[OFFICER].account_id)
    except Refused as refused:
        return refusal(request, 409, N_("Nothing was done"), refused, ("/account", N_("Your account")))
    return see_other(FACTOR_PATH)


async def confirm(request: web.Request) -> web.Response:
    """Switches the second factor on with a first code, and shows the recovery codes, once."""
    code = text_of(await request.post(), "code", LONGEST_CODE)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            codes = await confirm_second_factor(session, request[OFFICER].account_id, code, wall_clock())
    except Refused as refused:
        problem = spoken(request, refused.text, **refused.values)
        return await _page(request, FormState(problems={"code": problem}), 422)
    return officer_page(request, "secretariat/recovery_codes.html", codes=codes, is_first=True)


async def show_code(request: web.Request) -> web.Response:
    """The QR code of a second factor that is being set up, as a picture of its own: pages may hold no other."""
    async with request.config_dict[DATABASE].reading() as session:
        found = await second_factor_of(session, request[OFFICER].account_id)
    if found is None or found.confirmed_at is not None:
        raise web.HTTPNotFound
    host = urlsplit(request.config_dict[SETTINGS].base_url).hostname or ""
    picture = io.BytesIO()
    address = setup_address(found.secret, request[OFFICER].name, host)
    segno.make(address, micro=False).save(picture, kind="svg", scale=6, light="white", xmldecl=False)
    return web.Response(body=picture.getvalue(), content_type="image/svg+xml", headers={"Cache-Control": "no-store"})


async def ask_removal(request: web.Request) -> web.Response:
    return officer_page(request, "secretariat/second_factor_remove.html")


async def remove(request: web.Request) -> web.Response:
    if request.config_dict[SETTINGS].second_factor == "required":
        sentence = N_(
            "Everybody needs a second factor here. To change the telephone, ask an administrator to reset it."
        )
        return refusal(request, 409, N_("Nothing was done"), sentence, ("/account", N_("Your account")))
    async with request.config_dict[DATABASE].writing() as session:
        await remove_second_factor(session, request[OFFICER].account_id)
    return done(request, "/account", N_("Your password alone signs you in again."))


async def ask_new_codes(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        account = await own_account(session, request[OFFICER].account_id)
    return officer_page(request, "secretariat/recovery_codes_new.html", account=account)


async def make_new_codes(request: web.Request) -> web.Response:
    """New recovery codes, shown once; the earlier ones open nothing any more."""
    account_id = request[OFFICER].account_id
    async with request.config_dict[DATABASE].writing() as session:
        if not await has_second_factor(session, account_id):
            return see_other(FACTOR_PATH)
        codes = await replace_recovery_codes(session, account_id)
    return officer_page(request, "secretariat/recovery_codes.html", codes=codes, is_first=False)


async def _page(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        found = await second_factor_of(session, request[OFFICER].account_id)
    secret = found.secret if found is not None and found.confirmed_at is None else ""
    return officer_page(
        request,
        "secretariat/second_factor.html",
        status,
        form=form,
        since=found.confirmed_at if found is not None else None,
        secret=" ".join(secret[at : at + GROUP] for at in range(0, len(secret), GROUP)),
        is_required=request.config_dict[SETTINGS].second_factor == "required",
    )
