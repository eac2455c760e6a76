"""Rendered pages, with their headers."""

from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache, partial
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from directory.languages import Language
from pingcheck.accounts.accounts import SignedInOfficer
from pingcheck.accounts.sessions import csrf_token
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.runtime.token_guard import looks_like_a_token
from pingcheck.settings import Settings
from pingcheck.web.done_notice import done_notice, forget_done_notice
from pingcheck.web.keys import OFFICER, SETTINGS, STYLES
from pingcheck.web.rights import may
from pingcheck.web.static_files import A_YEAR
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.names import names_in
from pingcheck.wording.templates import render, render_for_officer

LONGEST_SEARCH = 100
MOST_PAGES_KEPT = 2000  # about four kilobytes each

Items = tuple[tuple[str, Any], ...]

# More entries for the secretariat's menu, each a path and a title; the demo adds its mailboxes.
MORE_PLACES = web.AppKey("more_places", tuple[tuple[str, str], ...])

# Only our own files, no frame around our pages, no form to another site.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
STRICT_HEADERS = {
    "Server": "pingcheck",  # instead of the library's, which says its version
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def strict_headers(settings: Settings) -> dict[str, str]:
    """The headers of every response. Where contacts come by TLS, browsers are told to come by nothing else."""
    is_tls = settings.base_url.startswith("https:")
    return STRICT_HEADERS | ({"Strict-Transport-Security": f"max-age={A_YEAR}"} if is_tls else {})


def contact_page(
    request: web.Request, template: str, language: Language, status: int = 200, **values: Any
) -> web.Response:
    """A page for contacts in a language, or all of it in English if the catalogue has a gap."""
    spoken = _rendered(template, language, values, request.config_dict[STYLES], request.config_dict[SETTINGS])
    return _html(spoken, status)


def shared_contact_page(request: web.Request, template: str, language: Language, **values: Hashable) -> web.Response:
    """The same for a page without anything about its visitor: one that is shown to many is rendered once."""
    styles = tuple(request.config_dict[STYLES].items())
    return _html(_rendered_once(template, language, tuple(values.items()), styles, request.config_dict[SETTINGS]), 200)


@lru_cache(maxsize=MOST_PAGES_KEPT)
def _rendered_once(template: str, language: Language, values: Items, styles: Items, settings: Settings) -> str:
    return _rendered(template, language, dict(values), dict(styles), settings)


def _rendered(
    template: str, language: Language, values: dict[str, Any], styles: dict[str, Any], settings: Settings
) -> str:
    """Templates for contacts get the `names` of organisation, directory and sender in the language that is spoken."""

    def spoken(language: Language) -> str:
        return render(template, language, styles=styles, names=names_in(settings, language), **values)

    return in_language_or_english(language, spoken)


def officer_page(request: web.Request, template: str, status: int = 200, **values: Any) -> web.Response:
    """A page for the secretariat, in the language that its reader chose, else in English.

    Templates get `officer` (or None), the `csrf` token that every form must carry, `may`, which says whether this
    reader may send the form of a route, `asks_second_officer`, `styles`, and `labels` and `formats` in the language of
    the page. `say` gives a sentence in it: other than `_`, it escapes what it is given.
    """
    officer = request.get(OFFICER)
    language = page_language(request)
    done = done_notice(request)
    body = render_for_officer(
        template,
        language,
        styles=request.config_dict[STYLES],
        officer=officer,
        may=_may(request, officer),
        csrf=csrf_token(officer.token) if officer else "",
        labels=labels_in(language),
        say=partial(said_in, language),
        formats=formats_in(language, officer.time_zone if officer else "UTC"),
        more_places=request.config_dict.get(MORE_PLACES, ()),
        path=request.path,
        done=done,
        asks_second_officer=request.config_dict[SETTINGS].four_eyes,
        **values,
    )
    response = _html(body, status)
    if done is not None:
        forget_done_notice(response)
    return response


def page_language(request: web.Request) -> Language:
    """The language of the secretariat's pages for this reader."""
    officer = request.get(OFFICER)
    return officer.language if officer is not None else Language.ENGLISH


def spoken(request: web.Request, text: str, **values: Any) -> str:
    """A text for officers, marked with N_, or a sentence, in the language of the page. `values`: for the places in
    braces of a text."""
    return said_in(page_language(request), text, **values)


def _may(request: web.Request, officer: SignedInOfficer | None) -> Callable[[str], bool]:
    def allowed(name: str) -> bool:
        return officer is not None and may(request.app, officer.role, name)

    return allowed


def search_text(request: web.Request) -> str:
    """The text in the page's search field."""
    return request.query.get("q", "")[:LONGEST_SEARCH]


def same_page_with(request: web.Request, query: Mapping[str, Any]) -> str:
    """The address of the same page with another query. A value that looks like a token is left out."""
    plain = {name: value for name, value in query.items() if not looks_like_a_token(str(value))}
    return f"{request.path}?{urlencode(plain)}"


def _html(body: str, status: int) -> web.Response:
    response = web.Response(text=body, content_type="text/html", charset="utf-8", status=status)
    response.headers["Cache-Control"] = "no-store"
    response.enable_compression()
    return response
