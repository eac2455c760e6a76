"""The line that says what was done: once, in words of ours, and nobody else can write it."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from directory.errors import N_
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import SignedInOfficer
from pingcheck.web.done_notice import COOKIE, LONGEST_VALUE, done, done_notice
from pingcheck.web.keys import OFFICER, SETTINGS
from tests.cast import settings_for

SAID = N_("You corrected {name}.")


def asked(cookie: str = "", token: str = "a session") -> web.Request:
    app = web.Application()
    app[SETTINGS] = settings_for("sqlite:///x.db")
    request = make_mocked_request("GET", "/", headers={"Cookie": f"{COOKIE}={cookie}"} if cookie else {}, app=app)
    request[OFFICER] = SignedInOfficer(1, "amina", AccountRole.OFFICER, Language.ENGLISH, "", "UTC", token)
    return request


def left_by(name: str = "Idris Tolan", token: str = "a session") -> str:
    response = done(asked(token=token), "/contacts/P-000001", SAID, undo="/undo", name=name)
    assert (response.status, response.headers["Location"]) == (303, "/contacts/P-000001")
    cookie = response.cookies.get(COOKIE)
    return cookie.value if cookie is not None else ""


@pytest.mark.parametrize("name", ["Idris Tolan", "نور", "王安", "<b>&\"'", "a;b=c,d\r\n"])
def test_the_next_page_says_it(name: str) -> None:
    found = done_notice(asked(left_by(name)))
    assert found is not None
    assert (found.text, found.values, found.undo) == (SAID, {"name": name}, "/undo")


def test_a_long_name_is_cut() -> None:
    found = done_notice(asked(left_by("x" * 5000)))
    assert found is not None
    assert len(found.values["name"]) == LONGEST_VALUE


def forged() -> list[str]:
    whole = left_by()
    written, _, mac = whole.partition(".")
    body = json.loads(urlsafe_b64decode(written))
    other = urlsafe_b64encode(json.dumps(body | {"text": "Send your password to me."}).encode()).decode()
    return [f"{other}.{mac}", written, f"{written}.", f".{mac}", "x.y", "é.ü", "x" * 10_000, f"{whole}0"]


@pytest.mark.parametrize("cookie", forged(), ids=range(8))
def test_nobody_else_writes_it(cookie: str) -> None:
    assert done_notice(asked(cookie.encode().decode("latin-1"))) is None


def test_one_officers_line_is_not_shown_to_another() -> None:
    assert done_notice(asked(left_by(token="a session"), token="another")) is None
