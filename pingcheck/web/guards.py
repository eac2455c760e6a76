"""The guard of the secretariat's pages: they need a sign-in, and their forms must come from our own pages."""

import hmac
from collections.abc import Mapping
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler
from yarl import URL

from directory.errors import N_, Refused
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import SignedInOfficer, officer_of_session
from pingcheck.accounts.sessions import csrf_token
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.token_guard import looks_like_a_token
from pingcheck.settings import Settings
from pingcheck.web.forms import see_other
from pingcheck.web.keys import DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.rights import READ, READ_ONLY, Access, Public, row_of

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
    try:
        return await handler(request)
    except web.HTTPNotFound as missing:
        default = f"{missing.status}: {missing.reason}"
        sentence = N_("There is no such page.") if missing.text == default else missing.text
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


def refusal(request: web.Request, status: int, heading: str, sentence: str | Refused | None) -> web.Response:
    """A page that says what was not done, and why. Texts come as they are in the catalogues."""
    said = sentence.text if isinstance(sentence, Refused) else sentence or ""
    values = sentence.values if isinstance(sentence, Refused) else {}
    return officer_page(
        request, "secretariat/refusal.html", status, heading=heading, sentence=spoken(request, said, **values)
    )


def session_cookie(settings: Settings) -> str:
    """The name of the session's cookie. Browsers accept `__Host-` only over TLS and for this host (RFC 6265bis)."""
    return "__Host-pingcheck" if is_https(settings) else "pingcheck"


def browser_cookie(settings: Settings) -> str:
    """The name of the cookie by which a browser is known in which an officer signed in before."""
    return f"{session_cookie(settings)}-browser"


def is_https(settings: Settings) -> bool:
    return settings.base_url.startswith("https:")


async def _officer(request: web.Request) -> SignedInOfficer | None:
    token = request.cookies.get(session_cookie(request.config_dict[SETTINGS]))
    if not token:
        return None
    # Sessions follow the machine's own clock, also in the demo, where exercises run faster.
    async with request.config_dict[DATABASE].reading() as session:
        return await officer_of_session(session, token, wall_clock())


def _for_strangers(request: web.Request) -> Handler | None:
    if request.method not in READ_ONLY:
        return None
    return request.config_dict[FOR_STRANGERS].get(route_name(request))


def _turned_away(request: web.Request) -> web.Response:
    if request.method not in READ_ONLY:
        return refusal(request, 403, N_("You are not signed in"), N_("Nothing was done. Sign in and try again."))
    location = URL("/sign-in").with_query(_to_return_to(request))
    return see_other(str(location))


def _to_return_to(request: web.Request) -> dict[str, str]:
    """The query that names the page to return to after the sign-in.

    Unknown paths are left out, and what looks like a token: a reply link that a mail program broke, or that somebody
    put into a search, must not be copied into a URL.
    """
    is_known = request.match_info.route.resource is not None
    wanted = request.rel_url.raw_path_qs
    is_plain = is_known and wanted != "/" and not looks_like_a_token(wanted)
    return {"next": wanted} if is_plain else {}


async def _sent_from_our_page(request: web.Request, officer: SignedInOfficer) -> bool:
    if not is_same_site(request):
        return False
    given = (await request.post()).get("csrf")
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
