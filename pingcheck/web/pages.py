"""Rendered pages and static files, with their headers."""

import hashlib
from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from directory.languages import Language
from pingcheck.accounts.sessions import csrf_token
from pingcheck.reports import formats, labels
from pingcheck.runtime.token_guard import looks_like_a_token
from pingcheck.settings import Settings
from pingcheck.web.keys import OFFICER, SETTINGS, STYLES
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.names import names_in
from pingcheck.wording.templates import render, template_folder

STATIC_FILES = {
    "contact.css": ("contact/contact.css", "text/css"),
    "secretariat.css": ("secretariat/secretariat.css", "text/css"),
    "icon.svg": ("secretariat/icon.svg", "image/svg+xml"),
    "live.js": ("secretariat/live.js", "text/javascript"),
}
A_YEAR = 365 * 24 * 3600
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
    """A page for the secretariat, in English. Templates get `officer` (or None), the `csrf` token that every form must
    carry, `styles`, and the `labels` and `formats` of reports."""
    officer = request.get(OFFICER)
    body = render(
        template,
        Language.ENGLISH,
        styles=request.config_dict[STYLES],
        officer=officer,
        csrf=csrf_token(officer.token) if officer else "",
        labels=labels,
        formats=formats,
        more_places=request.config_dict.get(MORE_PLACES, ()),
        path=request.path,
        **values,
    )
    return _html(body, status)


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


def add_static_files(app: web.Application) -> None:
    """Serves each file under a path with a hash of its content, so that browsers may keep it for good."""
    app[STYLES] = {}
    for name, (file, content_type) in STATIC_FILES.items():
        content = (template_folder() / file).read_bytes()
        address = f"/static/{hashlib.sha256(content).hexdigest()[:12]}/{name}"
        app[STYLES][name] = address
        app.router.add_get(address, _serving(content, content_type), name=f"static-{name}")


def _serving(content: bytes, content_type: str) -> Any:
    async def serve(_: web.Request) -> web.Response:
        response = web.Response(body=content, content_type=content_type, charset="utf-8")
        response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
        response.enable_compression()
        return response

    return serve
