"""The cookies of signing in: of a session, of a browser that is known, and of a sign-in that waits for its code."""

from aiohttp import web

from pingcheck.accounts.known_browsers import KNOWN_FOR
from pingcheck.accounts.sessions import CODE_AWAITED_FOR
from pingcheck.settings import Settings
from pingcheck.web.keys import KNOWN_BROWSERS, SETTINGS


def session_cookie(settings: Settings) -> str:
    """The name of the session's cookie. Browsers accept `__Host-` only over TLS and for this host (RFC 6265bis)."""
    return "__Host-pingcheck" if is_https(settings) else "pingcheck"


def browser_cookie(settings: Settings) -> str:
    """The name of the cookie by which a browser is known in which an officer signed in before."""
    return f"{session_cookie(settings)}-browser"


def waiting_cookie(settings: Settings) -> str:
    """The name of the cookie of a sign-in that waits for the code of the second factor."""
    return f"{session_cookie(settings)}-code"


def is_https(settings: Settings) -> bool:
    return settings.base_url.startswith("https:")


def set_session_cookies(request: web.Request, response: web.Response, name: str, token: str) -> None:
    """Signs the browser in, and makes it known for this account's name."""
    settings = request.config_dict[SETTINGS]
    _set(response, settings, session_cookie(settings), token, None)
    mark = request.config_dict[KNOWN_BROWSERS].mark(name)
    _set(response, settings, browser_cookie(settings), mark, int(KNOWN_FOR.total_seconds()))
    _forget(response, settings, waiting_cookie(settings))


def set_waiting_cookie(request: web.Request, response: web.Response, token: str) -> None:
    settings = request.config_dict[SETTINGS]
    _set(response, settings, waiting_cookie(settings), token, int(CODE_AWAITED_FOR.total_seconds()))


def forget_session_cookie(request: web.Request, response: web.Response) -> None:
    settings = request.config_dict[SETTINGS]
    _forget(response, settings, session_cookie(settings))


def _set(response: web.Response, settings: Settings, name: str, value: str, max_age: int | None) -> None:
    secure = is_https(settings)
    response.set_cookie(name, value, max_age=max_age, httponly=True, samesite="Lax", secure=secure, path="/")


def _forget(response: web.Response, settings: Settings, name: str) -> None:
    response.del_cookie(name, path="/", secure=is_https(settings), httponly=True, samesite="Lax")
