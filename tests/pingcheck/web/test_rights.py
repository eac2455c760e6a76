"""Who may do what: every route and every method, as nobody, viewer, officer and administrator."""

import pytest

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.web.access import PUBLIC, READ_ONLY, Access, Public
from pingcheck.web.app import make_app
from pingcheck.web.rights import RIGHTS, may, row_of
from tests.cast import link_keys, nominate, open_now, pings, plan, settings_for
from tests.officer import Browser, at_noon, officer, page, stranger
from tests.routes import path_of

VIEWER, OFFICER, ADMINISTRATOR = AccountRole.VIEWER, AccountRole.OFFICER, AccountRole.ADMINISTRATOR
SIGNS_OUT = {"signout", "account-leave"}
NOT_FOR_YOU = "This is not for your account"


@pytest.mark.parametrize(
    ("role", "includes"),
    [
        (VIEWER, {VIEWER}),
        (OFFICER, {VIEWER, OFFICER}),
        (ADMINISTRATOR, {VIEWER, OFFICER, ADMINISTRATOR}),
    ],
)
def test_each_role_may_what_those_below_it_may(role: AccountRole, includes: set[AccountRole]) -> None:
    assert {other for other in AccountRole if role.includes(other)} == includes


async def test_every_route_has_a_row_and_every_row_a_route(database: Database, database_url: str) -> None:
    app = make_app(database, settings_for(database_url), link_keys(), at_noon)
    names = {route.resource.name for route in app.router.routes() if route.resource is not None}
    assert names == set(RIGHTS)


async def test_a_route_without_a_row_is_closed_to_everybody(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        monkeypatch.setattr(
            "pingcheck.web.rights.RIGHTS", {name: row for name, row in RIGHTS.items() if name != "cases"}
        )
        assert (await browser.get("/cases")).status == 403
        assert (await browser.get("/replies")).status == 200


@pytest.mark.parametrize("role", [None, VIEWER, OFFICER, ADMINISTRATOR], ids=["nobody", *AccountRole])
async def test_the_walk_over_all_routes(database: Database, database_url: str, role: AccountRole | None) -> None:
    settings = settings_for(database_url)
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings, exercise)
    [ping] = await pings(database)
    places = {"token": link_keys().token(ping.id), "reference": exercise.reference, "ping_id": str(ping.id)}
    a_browser = stranger(database, settings) if role is None else officer(database, settings, role=role)
    async with a_browser as browser:
        csrf = "" if role is None else await csrf_of(browser)
        assert browser.app is not None
        walked = 0
        # Whoever signs out can do nothing more.
        for route in sorted(browser.app.router.routes(), key=lambda route: _name(route) in SIGNS_OUT):
            row = row_of(browser.app, _name(route))
            assert row is not None
            path = path_of(route, **places)
            sent = None if route.method in READ_ONLY else {"csrf": csrf}
            answer = await browser.request(route.method, path, allow_redirects=False, data=sent)
            said = (await answer.read()).decode("utf-8", "replace")  # a download may be no text
            refused = NOT_FOR_YOU in said if route.method != "HEAD" else answer.status == 403
            assert answer.status < 500, (route.method, path)
            if row is PUBLIC:
                assert NOT_FOR_YOU not in said, path
            elif role is None:
                assert _is_turned_away(route.method, answer.status, path), (route.method, path, answer.status)
            else:
                assert isinstance(row, Access)
                assert refused is not row.allows(role, route.method), (route.method, path, answer.status)
            walked += 1
        assert walked > 30


def _name(route: object) -> str:
    return getattr(route, "resource").name or ""  # noqa: B009


def _is_turned_away(method: str, status: int, path: str) -> bool:
    """A stranger is led to the sign-in, or sees the start of the site."""
    return status == 403 if method not in READ_ONLY else status == 303 or (path == "/" and status == 200)


async def csrf_of(browser: Browser) -> str:
    token = (await page(browser, "/")).select_one("input[name=csrf]")
    assert token is not None
    return str(token["value"])


async def test_pages_offer_only_what_would_be_done(database: Database, database_url: str) -> None:
    app = make_app(database, settings_for(database_url), link_keys(), at_noon)
    assert may(app, OFFICER, "replies-decision")
    assert not may(app, VIEWER, "replies-decision")
    assert may(app, VIEWER, "replies", "GET")
    assert not may(app, ADMINISTRATOR, "nothing of the kind")
    assert isinstance(row_of(app, "reply"), Public)
