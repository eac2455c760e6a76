"""Broken addresses and forms, sent to every page there is: refused in a sentence, and never an error of ours."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from structlog.testing import capture_logs

from directory.database import Database
from pingcheck.accounts.accounts import open_account
from pingcheck.accounts.sessions import begin_browser_session, csrf_token
from pingcheck.exercises.status import Status
from pingcheck.runtime.clock import wall_clock
from pingcheck.service import web_server
from pingcheck.web.app import LARGEST_REQUEST, make_app
from pingcheck.web.request_shape import MOST_FIELDS, BrokenRequest, check_text
from tests.cast import OFFICER, link_keys, nominate, open_now, pings, plan, settings_for, statuses
from tests.officer import at_noon, make_account
from tests.raw_visitor import Heard, real_server, request, said_raw
from tests.routes import path_of

FORM = "application/x-www-form-urlencoded"
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")

BROKEN_ENDS = ("%00", "%", "%zz", "%ff", "%ed%a0%80", "?q=%00", "?lang=%", "?x%00=1", "?next=%ff")
BROKEN_FORMS: tuple[tuple[str, bytes, int], ...] = (
    (FORM, b"answer=%00&code=%00&asked=%00&name=%00&words=%00", 400),
    (FORM, b"a%00b=c", 400),
    (FORM, b"words=%ff", 400),
    (FORM, b"words=\xff\xfe", 400),
    (FORM, b"words=%", 400),
    (FORM, b"words=\x00", 400),
    (f"{FORM}; charset=utf-16", b"words=a", 400),
    (f"{FORM}; charset=nonsense", b"words=a", 400),
    ("application/json", b"{}", 400),
    ("", b"words=a", 400),
    ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data", 400),
    ("multipart/form-data", b"answer=received", 400),
    (FORM, b"&".join(b"f%d=x" % number for number in range(MOST_FIELDS + 1)), 413),
    (FORM, b"words=" + b"x" * LARGEST_REQUEST, 413),
)
# Bytes that are no text, in every header that some page reads; together those that different parts of us read.
ODD = "\xff\xfe"
ODD_COOKIES = f"pingcheck={ODD}; pingcheck-browser={ODD}"
ODD_HEADERS = (
    {"Cookie": ODD_COOKIES, "User_Agent": ODD, "Accept_Language": ODD},
    {"User_Agent": ODD, "Accept_Language": ODD},
    {"Origin": ODD, "X_Forwarded_For": ODD, "Forwarded": ODD},
    {"Sec_Fetch_Site": ODD},
)


@dataclass(frozen=True)
class Site:
    """The service, with something on every page, and an officer's session."""

    port: int
    cookie: str
    csrf: str
    paths: dict[str, set[str]]  # of every route, with the methods that it knows

    async def hears(self, method: str, target: str, body: bytes = b"", **headers: str) -> Heard:
        return await said_raw(self.port, request(method, target, body, **{"Cookie": self.cookie, **headers}))


@asynccontextmanager
async def site(database: Database, url: str) -> AsyncIterator[Site]:
    settings = settings_for(url)
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings, exercise)
    [ping] = await pings(database)
    await make_account(database)
    async with database.writing() as session:
        account = await open_account(session, OFFICER)
        assert account is not None
        token = await begin_browser_session(session, account.id, wall_clock())
    places = {"token": link_keys().token(ping.id), "reference": exercise.reference, "ping_id": str(ping.id)}
    paths: dict[str, set[str]] = {}
    for route in make_app(database, settings, link_keys(), at_noon).router.routes():
        paths.setdefault(path_of(route, **places), set()).add(route.method)
    async with real_server(database, settings) as port:
        yield Site(port, f"pingcheck={token}", csrf_token(token), paths)


@pytest.fixture
def no_error_logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(web_server, "LINGERING_S", 0.01)
    with capture_logs() as lines:
        yield
    assert [line for line in lines if line["log_level"] in {"error", "critical"}] == []


@pytest.mark.usefixtures("no_error_logged")
async def test_broken_addresses(database: Database, database_url: str) -> None:
    async with site(database, database_url) as ours:
        for path, methods in ours.paths.items():
            for end in BROKEN_ENDS:
                # A contact whose link a mail program broke gets the page for unknown links.
                status = 404 if path.startswith("/r/") and "?" not in end else 400
                for method in sorted(methods):
                    answer = await ours.hears(method, path + end)
                    assert answer.status == status, (method, path + end, answer)
                    assert "Traceback" not in answer.body


@pytest.mark.usefixtures("no_error_logged")
async def test_broken_forms(database: Database, database_url: str) -> None:
    async with site(database, database_url) as ours:
        takes_forms = [path for path, methods in ours.paths.items() if "POST" in methods]
        assert len(takes_forms) > 5
        for path in takes_forms:
            for content_type, body, status in BROKEN_FORMS:
                sent = body + f"&csrf={ours.csrf}".encode() if content_type == FORM else body
                answer = await ours.hears("POST", path, sent, Content_Type=content_type)
                # These take no form but one with a file.
                wanted = 400 if path.endswith(("/documents", "/directory/import", "/meetings/import/file")) else status
                assert answer.status == wanted, (path, content_type, body[:60], answer)
            torn = await ours.hears("POST", path, b"5\r\nabcdefgh", Content_Type=FORM, Transfer_Encoding="chunked")
            assert torn.status == 400
    assert await statuses(database) == [Status.QUEUED]


@pytest.mark.usefixtures("no_error_logged")
async def test_every_method_and_odd_headers_at_every_page(sqlite_database: Database, sqlite_url: str) -> None:
    async with site(sqlite_database, sqlite_url) as ours:
        for path, known in ours.paths.items():
            for method in METHODS:
                answer = await ours.hears(method, path, Content_Type=FORM)
                assert answer.status < 500, (method, path, answer)
                if method not in known:
                    assert answer.status in {403, 405}, (method, path, answer)
                assert "Server: pingcheck\r\n" in answer.head
            for headers in ODD_HEADERS:
                for method in sorted(known):
                    answer = await ours.hears(method, path, b"answer=&csrf=%C3%BF", **headers, Content_Type=FORM)
                    assert answer.status < 500, (method, path, headers, answer)


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: \x00\r\n\r\n",
        b"\x16\x03\x01\x02\r\n\r\n",
    ],
)
async def test_what_is_no_http_gets_a_plain_400_that_names_no_version_and_is_not_quoted(
    sqlite_database: Database, sqlite_url: str, sent: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with real_server(sqlite_database, settings_for(sqlite_url)) as port:
        answer = await said_raw(port, sent)
    assert answer.status == 400
    assert "aiohttp" not in answer.head + answer.body
    assert "Python" not in answer.head + answer.body
    assert "X-Frame-Options: DENY" in answer.head
    assert caplog.records == []  # of the library, which quotes it


@pytest.mark.parametrize("address", ["/", "/r/abc%20d", "/%C3%A9?q=%E2%80%9D", "/a+b", "/é"])
def test_what_is_whole_passes(address: str) -> None:
    check_text(address)


@pytest.mark.parametrize("address", ["/%", "/%0", "/%zz", "/%ff", "/%00", "/\0", "/%ed%a0%80", "/\udcff"])
def test_what_is_broken_does_not(address: str) -> None:
    with pytest.raises(BrokenRequest):
        check_text(address)
