"""The guard of the secretariat's pages: they need a sign-in, and their forms must come from our own pages."""

import hmac
from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler
from yarl import URL

from directory.errors import N_, Refused
from directory.phrases import StoredPhrase
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import SignedInOfficer, officer_of_session
from pingcheck.accounts.sessions import SEEN_WRITTEN_EVERY, csrf_token, note_seen
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.token_guard import looks_like_a_token
from pingcheck.web.access import READ, READ_ONLY, Access, Public
from pingcheck.web.forms import see_other
from pingcheck.web.gates import FACTOR_PATH, Gate, gate_before
from pingcheck.web.keys import DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.request_shape import takes_upload
from pingcheck.web.rights import row_of
from pingcheck.web.session_cookies import session_cookie
from pingcheck.web.uploads import csrf_of_upload

# Pages for officers that strangers see in another form, by the names of their routes.
FOR_STRANGERS: web.AppKey[Mapping[str, Handler]] = web.AppKey("for_strangers", Mapping[str, Handler])


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Lets everybody to public pages, and officers to those that the table of rights gives them. Unknown paths are for
    officers only, so that strangers cannot tell them from others."""
    name = route_name(request)
    row = row_of(request.app, name) if name else READ
    if isinstance(row, Public):
        return await handler(request)
    officer = await _officer(request)
    if officer is None:
        instead = _for_strangers(request)
        return await instead(request) if instead is not None else _turned_away(request)
    request[OFFICER] = officer
    if row is None or not row.allows(officer.role, request.method):
        return refusal(request, 403, N_("This is not for your account"), _who_may(row, request.method))
    if request.method not in READ_ONLY and not await _sent_from_our_page(request, officer):
        return refusal(
            request, 403, N_("This was not done"), N_("The form was not sent from this site, or was too old.")
        )
    instead_of_page = _gate(request, officer, name, row)
    if instead_of_page is not None:
        return instead_of_page
    try:
        return await handler(request)
    except web.HTTPNotFound as missing:
        default = f"{missing.status}: {missing.reason}"
        sentence = N_("There is no such page.") if missing.text == default else StoredPhrase(missing.text or "")
        return refusal(request, 404, N_("Not found"), sentence)


def route_name(request: web.Request) -> str:
    """The name of the route that a request found; empty for a path, or a method, that no page has."""
    resource = request.match_info.route.resource
    return (resource.name or "nameless") if resource is not None else ""


def _who_may(row: Access | None, method: str) -> str:
    if row is None:
        return N_("No account may open this page.")
    least = row.reads if method in READ_ONLY else row.acts
    if least is AccountRole.ADMINISTRATOR:
        return N_("Nothing was done. Only an administrator may do this.")
    return N_("Nothing was done. Only an officer or an administrator may do this.")


def refusal(
    request: web.Request,
    status: int,
    heading: str,
    sentence: str | Refused | None,
    way_out: tuple[str, str] | None = None,
) -> web.Response:
    """A page that says what was not done, and why. Texts come as they are in the catalogues. `way_out`: the path of the
    page that helps, and what its link says."""
    said = spoken(request, sentence.phrase if isinstance(sentence, Refused) else sentence or "")
    return officer_page(request, "secretariat/refusal.html", status, heading=heading, sentence=said, way_out=way_out)


async def _officer(request: web.Request) -> SignedInOfficer | None:
    settings, database = request.config_dict[SETTINGS], request.config_dict[DATABASE]
    token = request.cookies.get(session_cookie(settings))
    if not token:
        return None
    # Sessions follow the machine's own clock, also in the demo, where exercises run faster.
    now, idle = wall_clock(), timedelta(hours=settings.idle_hours)
    async with database.reading() as session:
        officer = await officer_of_session(session, token, now, idle)
    if officer is not None and officer.seen_at <= now - SEEN_WRITTEN_EVERY and _is_by_a_person(request):
        async with database.writing() as session:
            await note_seen(session, token, now)
    return officer


def _is_by_a_person(request: web.Request) -> bool:
    """False for what an open page fetches by itself, so that it does not keep an absent officer signed in."""
    return request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate"


def _gate(request: web.Request, officer: SignedInOfficer, name: str, row: Access) -> web.Response | None:
    """What is answered instead of the page; None if nothing stands before it."""
    is_required = request.config_dict[SETTINGS].second_factor == "required"
    gate = gate_before(name, row, officer, wall_clock(), factor_required=is_required)
    if gate is Gate.OPEN:
        return None
    if gate is Gate.SET_UP_SECOND_FACTOR:
        if request.method in READ_ONLY:
            return see_other(FACTOR_PATH)
        sentence = N_("Nothing was done. First set up the second factor of your account.")
        return refusal(request, 403, N_("Set up your second factor"), sentence, (FACTOR_PATH, N_("Set it up")))
    location = str(URL("/password").with_query(_to_return_to(request, _page_with_the_form(request))))
    if request.method in READ_ONLY:
        return see_other(location)
    sentence = N_("Nothing was done. You gave your password some time ago. Give it again, then send the form again.")
    return refusal(request, 403, N_("Your password is needed"), sentence, (location, N_("Give the password")))


def _page_with_the_form(request: web.Request) -> str:
    """The page that a form stands on: at the same address, or at the one above if that address only takes forms."""
    resource = request.match_info.route.resource
    shows = resource is not None and any(route.method == "GET" for route in resource)
    return request.rel_url.raw_path_qs if shows else request.rel_url.raw_path.rpartition("/")[0]


def _for_strangers(request: web.Request) -> Handler | None:
    if request.method not in READ_ONLY:
        return None
    return request.config_dict[FOR_STRANGERS].get(route_name(request))


def _turned_away(request: web.Request) -> web.Response:
    if request.method not in READ_ONLY:
        return refusal(request, 403, N_("You are not signed in"), N_("Nothing was done. Sign in and try again."))
    location = URL("/sign-in").with_query(_to_return_to(request, request.rel_url.raw_path_qs))
    return see_other(str(location))


def _to_return_to(request: web.Request, wanted: str) -> dict[str, str]:
    """The query that names the page to return to after the sign-in, or after the password was asked again.

    Unknown paths are left out, and what looks like a token: a reply link that a mail program broke, or that somebody
    put into a search, must not be copied into a URL.
    """
    is_known = request.match_info.route.resource is not None
    is_plain = is_known and wanted != "/" and not looks_like_a_token(wanted)
    return {"next": wanted} if is_plain else {}


async def _sent_from_our_page(request: web.Request, officer: SignedInOfficer) -> bool:
    if not is_same_site(request):
        return False
    given = await csrf_of_upload(request) if takes_upload(request) else (await request.post()).get("csrf")
    return isinstance(given, str) and hmac.compare_digest(given.encode(), csrf_token(officer.token).encode())


def is_same_site(request: web.Request) -> bool:
    """False if the browser says that the form came from another site.

    Our pages send no referrer, so that an honest Origin may be `null`. Only an Origin that names another site counts
    against the form.
    """
    fetched_from = request.headers.get("Sec-Fetch-Site")
    if fetched_from is not None:
        return fetched_from in {"same-origin", "none"}
    origin, ours = request.headers.get("Origin", "null"), urlsplit(request.config_dict[SETTINGS].base_url)
    return origin in {"null", f"{ours.scheme}://{ours.netloc}"}
