"""The line that says what was done, on the page that follows an act, once.

It travels in a cookie that only we can write: text for the page from an address would let anybody put words into an
officer's page.
"""

import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import asdict, dataclass, replace
from typing import Any

from aiohttp import web

from pingcheck.accounts.accounts import SignedInOfficer
from pingcheck.web.forms import see_other
from pingcheck.web.keys import OFFICER, SETTINGS

COOKIE = "pingcheck-done"
USE = b"pingcheck done 1"
LONGEST_VALUE = 120  # characters of a name in the line
LONGEST_COOKIE = 3000


@dataclass(frozen=True, slots=True)
class DoneNotice:
    """`text`: as it stands in the catalogues, with places in braces for `values`. `undo`: the path of a form that
    undoes the act, or empty. `next_path`: where one may go on, or empty; `next_text`: what that link says, with
    places as in `text`."""

    text: str
    values: dict[str, str]
    undo: str = ""
    next_path: str = ""
    next_text: str = ""


def done(request: web.Request, location: str, text: str, undo: str = "", **values: Any) -> web.Response:
    """Goes on to a page of ours, which says once what was done."""
    return done_and_next(request, location, DoneNotice(text, values, undo))


def done_and_next(request: web.Request, location: str, notice: DoneNotice) -> web.Response:
    """The same with a link to what comes next."""
    response = see_other(location)
    cut = {name: str(value)[:LONGEST_VALUE] for name, value in notice.values.items()}
    body = json.dumps(asdict(replace(notice, values=cut)), separators=(",", ":")).encode()
    value = f"{urlsafe_b64encode(body).decode()}.{_mac(request[OFFICER], body)}"
    if len(value) <= LONGEST_COOKIE:
        is_tls = request.config_dict[SETTINGS].base_url.startswith("https:")
        response.set_cookie(COOKIE, value, max_age=60, httponly=True, samesite="Lax", secure=is_tls, path="/")
    return response


def done_notice(request: web.Request) -> DoneNotice | None:
    """The line that an act left for the next page."""
    value, officer = request.cookies.get(COOKIE, ""), request.get(OFFICER)
    if not value or officer is None or len(value) > LONGEST_COOKIE:
        return None
    written, _, mac = value.partition(".")
    try:
        body = urlsafe_b64decode(written.encode())
        if not hmac.compare_digest(mac.encode(), _mac(officer, body).encode()):
            return None
        return DoneNotice(**json.loads(body))
    except (ValueError, TypeError):
        return None


def forget_done_notice(response: web.Response) -> None:
    response.del_cookie(COOKIE, path="/", httponly=True, samesite="Lax")


def _mac(officer: SignedInOfficer, body: bytes) -> str:
    """Bound to the session: only a holder of its cookie, and we, can compute it."""
    return hmac.digest(officer.token.encode("utf-8", "surrogateescape"), USE + body, hashlib.sha256).hex()
