"""One's own account: how the pages are shown, which languages one reads, and how one signs in."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from aiohttp import web

from directory.errors import N_
from directory.languages import Language
from pingcheck.accounts.cover import absences
from pingcheck.accounts.own_account import OwnPages, own_account, set_own_pages, set_wants_digest
from pingcheck.accounts.sessions import end_browser_sessions_of
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of, see_other, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.session_cookies import forget_session_cookie

LONGEST_ZONE = 64
PAGE_LANGUAGES = (Language.ENGLISH, Language.FRENCH)


def add_own_account_routes(app: web.Application) -> None:
    add_form_routes(app, "/account", "account", show, take)
    app.router.add_post("/account/digest", take_digest, name="account-digest")
    app.router.add_post("/account/sign-out-everywhere", leave_everywhere, name="account-leave")


async def show(request: web.Request) -> web.Response:
    officer = request[OFFICER]
    values = {"language": officer.language.value, "time_zone": officer.time_zone}
    read = {f"reads-{code}": "yes" for code in officer.reads.split(",") if code}
    return await _page(request, FormState({**values, **read}))


async def take(request: web.Request) -> web.Response:
    """Sets how this officer's pages are shown. What else the form may hold changes nothing."""
    form = await request.post()
    wanted = _read(form)
    if isinstance(wanted, FormState):
        problems = {name: spoken(request, problem) for name, problem in wanted.problems.items()}
        return await _page(request, FormState(wanted.values, problems), 422)
    async with request.config_dict[DATABASE].writing() as session:
        await set_own_pages(session, request[OFFICER].account_id, wanted)
    return done(request, "/account", N_("Your pages are shown as you chose."))


def _read(form: Mapping[str, Any]) -> OwnPages | FormState:
    """What was chosen, or the form with its problems, in English. Pure."""
    language, zone = one_of(Language, form.get("language")), text_of(form, "time_zone", LONGEST_ZONE)
    reads = [each for each in Language if text_of(form, f"reads-{each.value}") == "yes"]
    values = {"language": text_of(form, "language", 2), "time_zone": zone}
    values |= {f"reads-{each.value}": "yes" for each in reads}
    if language not in PAGE_LANGUAGES:
        return FormState(values, {"language": N_("Choose English or French.")})
    if zone not in available_timezones():
        return FormState(
            values, {"time_zone": N_("There is no such time zone. Write one like Africa/Nairobi, or UTC.")}
        )
    return OwnPages(language, zone, tuple(reads))


async def take_digest(request: web.Request) -> web.Response:
    """Switches the day's email on or off."""
    wants = text_of(await request.post(), "wants") == "yes"
    async with request.config_dict[DATABASE].writing() as session:
        await set_wants_digest(session, request[OFFICER].account_id, wants)
    said = {True: N_("You get the day’s email."), False: N_("You get no day’s email any more.")}
    return done(request, "/account", said[wants])


async def leave_everywhere(request: web.Request) -> web.Response:
    """Ends all of one's sessions, this one too."""
    async with request.config_dict[DATABASE].writing() as session:
        await end_browser_sessions_of(session, request[OFFICER].account_id)
    response = see_other("/sign-in")
    forget_session_cookie(request, response)
    return response


async def _page(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        account = await own_account(session, request[OFFICER].account_id)
        away = await absences(session, request.config_dict[CLOCK]())
    return officer_page(
        request,
        "secretariat/account.html",
        status,
        form=form,
        account=account,
        signed_in_for=[wall_clock() - at for at in account.signed_in_at],  # the demo's clock is not the sessions'
        away=away,
        page_languages=PAGE_LANGUAGES,
        languages=list(Language),
        zones=sorted(available_timezones()),
    )
