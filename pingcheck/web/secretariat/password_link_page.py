"""The pages behind links in mails: somebody who was invited, or forgot the password, sets one. The link signs nobody
in: whoever has a second factor still needs it."""

from uuid import UUID

from aiohttp import web
from aiohttp.typedefs import Handler

from directory.errors import N_, Refused
from pingcheck.accounts.account_links import LinkUse
from pingcheck.accounts.accounts import Account
from pingcheck.accounts.password_queue import TooManyWaiting
from pingcheck.accounts.password_resets import account_behind_link, set_password_by_link
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.forms import add_form_routes, see_other
from pingcheck.web.guards import is_same_site, refusal
from pingcheck.web.keys import ACCOUNT_LINK_KEYS, DATABASE
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.new_password import new_password_hash


def add_password_link_routes(app: web.Application) -> None:
    for use in LinkUse:
        add_form_routes(app, f"/{use.value}/{{token}}", use.value, _showing(use), _taking(use))


def _showing(use: LinkUse) -> Handler:
    async def show(request: web.Request) -> web.Response:
        found = await _behind(request, use)
        return _form(request, use, found[1], FormState()) if found is not None else _opens_nothing(request)

    return show


def _taking(use: LinkUse) -> Handler:
    async def take(request: web.Request) -> web.Response:
        """Sets the password. Of all that is sent, only the password counts."""
        if not is_same_site(request):
            return refusal(request, 403, N_("Nothing was done"), N_("The form was not sent from this site."))
        found = await _behind(request, use)
        if found is None:
            return _opens_nothing(request)
        link_id, account = found
        try:
            new = await new_password_hash(request, (account.name, account.mail or ""))
        except TooManyWaiting:
            return _form(request, use, account, FormState(), 503)
        if isinstance(new, FormState):
            return _form(request, use, account, new, 422)
        try:
            async with request.config_dict[DATABASE].writing() as session:
                await set_password_by_link(session, link_id, use, new, wall_clock())
        except Refused:  # somebody was faster
            return _opens_nothing(request)
        return see_other("/sign-in?set=1")

    return take


async def _behind(request: web.Request, use: LinkUse) -> tuple[UUID, Account] | None:
    """The link and its account, if it opens one."""
    link_id = request.config_dict[ACCOUNT_LINK_KEYS].link_id(use, request.match_info["token"])
    if link_id is None:
        return None
    async with request.config_dict[DATABASE].reading() as session:
        account = await account_behind_link(session, link_id, use, wall_clock())
    return (link_id, account) if account is not None else None


def _opens_nothing(request: web.Request) -> web.Response:
    """The same for a link that is forged, used, over, or of an account that is closed."""
    return officer_page(request, "secretariat/link_over.html", 404)


def _form(request: web.Request, use: LinkUse, account: Account, form: FormState, status: int = 200) -> web.Response:
    is_new = use is LinkUse.INVITATION
    return officer_page(request, "secretariat/password_link.html", status, is_new=is_new, name=account.name, form=form)
