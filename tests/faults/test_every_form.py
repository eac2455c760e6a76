"""Every form of the service, sent as an administrator with what no page of ours sends: refused, and never an error of
ours. A new form is here by itself, from the table of routes."""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import pytest
from aiohttp import ClientSession, web
from bs4 import BeautifulSoup
from multidict import MultiDictProxy

from pingcheck.accounts.sessions import csrf_token
from pingcheck.web.app import make_app
from tests.cast import link_keys, pings
from tests.directory.notes.secretariat import CREATE, draft
from tests.officer import at_noon
from tests.routes import PLACES, path_of
from tests.upgraded import load_dump
from tests.workplace import CORPUS, SESSION, Workplace, workplace

LONG = "x" * 10_000
AT_ONCE = 6  # long fields; a request has at most 64 KiB
BEYOND = "2147483648"  # PostgreSQL's integers
# No id of a row, no number of a column, no day of a calendar; and text that storage could refuse.
ODD = ("-1", "1" + "0" * 30, "٣", "nan", "9999-12-31", "0001-01-01T00:00", "a\x01\u202e\ufffeb", "{x} %s")
ODD_PLACES = ("2147483647", "-1", "1" + "0" * 30)
UNSHOWN = {"code", "key", "proposal", "step"}  # fields that these pages do not show as they stand
LEAVING = frozenset({"account-leave", "signout"})  # they end the session, and read nothing of a form


def _noted(lookup: str) -> Callable[..., Any]:
    def look_up(form: "WatchedForm", *key: str, **default: object) -> Any:
        form.looked_for.update(key[:1] or form.keys())
        return getattr(MultiDictProxy, lookup)(form, *key, **default)

    return look_up


class WatchedForm(MultiDictProxy[Any]):
    """Notes which of its fields a page looks for; all, if it goes through them."""

    looked_for: ClassVar[set[str]] = set()
    get, getone, getall, __getitem__, __contains__, items, values, __iter__ = map(
        _noted, ("get", "getone", "getall", "__getitem__", "__contains__", "items", "values", "__iter__")
    )


@pytest.fixture
def watched_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    read = web.BaseRequest.post

    async def read_and_watch(request: web.BaseRequest) -> MultiDictProxy[Any]:
        return WatchedForm(await read(request))

    monkeypatch.setattr(web.BaseRequest, "post", read_and_watch)


@pytest.fixture
def dumped_url(engine: str, empty_database_url: str) -> str:
    load_dump(engine, empty_database_url, CORPUS)
    return empty_database_url


@pytest.mark.usefixtures("watched_forms")
async def test_no_form_fails(dumped_url: str) -> None:
    async with workplace(dumped_url) as office:
        await draft(office.database, CREATE)
        form_routes = _form_routes(office)
        ping_id = str((await pings(office.database))[0].id)
        async with ClientSession(office.settings.base_url, headers={"Cookie": f"pingcheck={SESSION}"}) as browser:
            names = await _names_of_fields(browser, office)
            assert len(names) > 50
            fields_read = 0
            for route in form_routes:
                path = path_of(route, reference="CC-2026-01", ping_id=ping_id, account_id="2", token="t")
                WatchedForm.looked_for.clear()
                for form in _odd_forms(names):
                    await _is_no_error(browser, path, form)
                read = sorted(WatchedForm.looked_for & set(names))
                for first in range(0, len(read), AT_ONCE):  # what no page looks for may be as long as it likes
                    await _is_no_error(browser, path, dict.fromkeys(read[first : first + AT_ONCE], LONG))
                fields_read += len(read)
                for odd in ODD_PLACES:
                    await _is_no_error(browser, path_of(route, **_places(odd)), {})
            assert fields_read > len(form_routes)


def _form_routes(office: Workplace) -> list[web.AbstractRoute]:
    app = make_app(office.database, office.settings, link_keys(), at_noon)
    posts = [route for route in app.router.routes() if route.method == "POST"]
    return [route for route in posts if route.resource is not None and route.resource.name not in LEAVING]


async def _names_of_fields(browser: ClientSession, office: Workplace) -> list[str]:
    """Of all forms on all pages: a form is sent the fields of all others, too."""
    names: set[str] = set()
    for path in office.paths:
        async with browser.get(path) as answer:
            if answer.content_type == "text/html":
                fields = BeautifulSoup(await answer.text(), "lxml").select("form [name]")
                names |= {str(field["name"]) for field in fields}
    return sorted((names | UNSHOWN) - {"csrf"})


def _odd_forms(names: list[str]) -> Iterator[dict[str, str]]:
    yield {}
    for odd in ODD:
        yield dict.fromkeys(names, odd)
    yield dict.fromkeys(names, BEYOND)
    for name in sorted(UNSHOWN):  # of two numbers, a page may read the first alone
        yield {name: BEYOND}


def _places(odd: str) -> dict[str, str]:
    return dict.fromkeys((name.strip("{}") for name in (*PLACES, "{reference}", "{ping_id}", "{token}")), odd)


async def _is_no_error(browser: ClientSession, path: str, form: dict[str, str]) -> None:
    sent = {**form, "csrf": csrf_token(SESSION)}
    async with browser.post(path, data=sent, allow_redirects=False) as answer:
        assert answer.status < 500, (path, form)
        assert answer.status != 403, path  # nothing was tried
