"""Calendars fetched from real servers on this machine: within bounds, and nothing inside."""

import asyncio
import gzip
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientSession, TCPConnector, web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer
from yarl import URL

from directory.errors import Refused
from pingcheck.planning.calendars.download import CheckedResolver, Downloads, KnownCopy, LeadsInside
from pingcheck.planning.calendars.reading import LARGEST
from tests.calendars import spring

Answers = Callable[[web.Request], Awaitable[web.StreamResponse]]
ALLOWED = Downloads(inside_allowed=True)


class StubResolver(AbstractResolver):
    """Says of each name, one answer after the other, where it leads; the last stays."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    async def resolve(self, host: str, port: int = 0, family: Any = socket.AF_INET) -> list[ResolveResult]:
        self.asked.append(host)
        said = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return [
            ResolveResult(hostname=host, host=one, port=port, family=socket.AF_INET, proto=0, flags=0)
            for one in said.split()
        ]

    async def close(self) -> None: ...


@asynccontextmanager
async def server(answers: Answers) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_get("/{rest:.*}", answers)
    async with TestServer(app) as running:
        yield str(running.make_url("/calendar.ics"))


async def give(_: web.Request) -> web.StreamResponse:
    return web.Response(body=spring(), headers={"ETag": '"1"', "Last-Modified": "Mon, 02 Mar 2026 12:00:00 GMT"})


async def test_a_calendar_comes_and_the_second_time_only_if_it_changed() -> None:
    async def answers(request: web.Request) -> web.StreamResponse:
        return web.Response(status=304) if request.headers.get("If-None-Match") == '"1"' else await give(request)

    async with server(answers) as address:
        first = await ALLOWED.fetch(address)
        assert first.raw == spring()
        assert first.known == KnownCopy('"1"', "Mon, 02 Mar 2026 12:00:00 GMT")
        assert (await ALLOWED.fetch(address, first.known)).raw is None


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f000001", "127.1"])
async def test_what_is_inside_is_refused_and_not_even_asked(host: str) -> None:
    asked = []

    async def answers(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        return await give(request)

    async with server(answers) as address:
        port = address.rpartition(":")[2].partition("/")[0]
        with pytest.raises(Refused, match=r"inside|could not be reached"):
            await Downloads().fetch(f"https://{host}:{port}/calendar.ics")
    assert asked == []


@pytest.mark.parametrize("addresses", ["127.0.0.1", "8.8.8.8 127.0.0.1", "100.64.0.1"])
async def test_a_name_that_leads_inside_is_refused(addresses: str) -> None:
    with pytest.raises(Refused, match="inside the network"):
        await Downloads(resolver=StubResolver(addresses)).fetch("https://indico.example/1.ics")


async def test_a_name_is_asked_for_once_and_the_connection_goes_to_what_was_checked() -> None:
    """A name that leads outside first and inside a moment later gains nothing: nobody asks a second time."""
    resolver = StubResolver("8.8.8.8", "127.0.0.1")
    assert [one["host"] for one in await CheckedResolver(resolver).resolve("rebound.example")] == ["8.8.8.8"]
    with pytest.raises(LeadsInside):
        await CheckedResolver(resolver).resolve("rebound.example")
    again = StubResolver("192.0.2.1", "127.0.0.1")
    with pytest.raises(Refused, match="inside the network"):
        await Downloads(resolver=again).fetch("https://rebound.example/")
    assert again.asked == ["rebound.example"]


@pytest.mark.parametrize(
    ("location", "problem"),
    [
        ("http://indico.example/", "could not be reached|must begin"),
        ("https://user:word@indico.example/", "no user name"),
        ("file:///etc/passwd", "no address of a calendar"),
        ("/again", "leads on and on"),
    ],
)
async def test_each_hop_of_a_redirect_is_looked_at(location: str, problem: str) -> None:
    async def answers(_: web.Request) -> web.StreamResponse:
        return web.Response(status=302, headers={"Location": location})

    resolver = StubResolver("192.0.2.1")
    async with server(answers) as address:
        own = Downloads(inside_allowed=True, resolver=resolver, longest_s=2) if "indico" in location else ALLOWED
        with pytest.raises(Refused, match=f"{problem}|did not come within"):
            await own.fetch(address)


async def test_a_redirect_from_outside_leads_nowhere_inside() -> None:
    """The first hop counts as outside, since its name is let through; the second is an address of the cloud."""

    class Lenient(CheckedResolver):
        async def resolve(self, host: str, port: int = 0, family: Any = socket.AF_INET) -> list[ResolveResult]:
            return await self._resolver.resolve(host, port, family)

    async def answers(_: web.Request) -> web.StreamResponse:
        return web.Response(status=301, headers={"Location": "https://169.254.169.254/latest/meta-data"})

    async with (
        server(answers) as address,
        ClientSession(connector=TCPConnector(resolver=Lenient(StubResolver("127.0.0.1")))) as client,
    ):
        outside = URL(address).with_host("outside.example")
        with pytest.raises(LeadsInside):
            await Downloads()._followed(client, outside, KnownCopy())


async def endless(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    while True:
        await answer.write(b"x" * 65536)


async def bomb(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse(headers={"Content-Encoding": "gzip"})
    await answer.prepare(request)
    await answer.write(gzip.compress(b"\0" * 100_000_000, 9))
    return answer


async def cut_off(_: web.Request) -> web.StreamResponse:
    return web.Response(body=gzip.compress(spring())[:-20], headers={"Content-Encoding": "gzip"})


async def other_coding(_: web.Request) -> web.StreamResponse:
    return web.Response(body=b"x", headers={"Content-Encoding": "br"})


async def no_gzip(_: web.Request) -> web.StreamResponse:
    return web.Response(body=b"x" * 100, headers={"Content-Encoding": "gzip"})


async def error_page(_: web.Request) -> web.StreamResponse:
    return web.Response(status=500, text="secret words of the server")


@pytest.mark.parametrize(
    ("answers", "problem"),
    [
        (endless, "larger than 2 MB"),
        (bomb, "larger than 2 MB"),
        (cut_off, "did not come to its end"),
        (other_coding, "in a way that was not asked for"),
        (no_gzip, "in a way that was not asked for"),
        (error_page, "HTTP status 500.$"),
    ],
)
async def test_what_is_not_taken(answers: Answers, problem: str) -> None:
    async with server(answers) as address:
        with pytest.raises(Refused, match=problem):
            await ALLOWED.fetch(address)


async def test_a_calendar_that_comes_packed_is_unpacked() -> None:
    async def answers(_: web.Request) -> web.StreamResponse:
        return web.Response(body=gzip.compress(spring()), headers={"Content-Encoding": "gzip"})

    async with server(answers) as address:
        assert (await ALLOWED.fetch(address)).raw == spring()


async def test_one_that_drips_is_given_up() -> None:
    gone = asyncio.Event()

    async def drips(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        await answer.write(b"BEGIN:VCALENDAR\r\n")
        await gone.wait()
        return answer

    async with server(drips) as address:
        with pytest.raises(Refused, match="did not come within"):
            await Downloads(inside_allowed=True, longest_s=0.2).fetch(address)
        gone.set()


def test_the_bound_is_what_the_reader_takes() -> None:
    assert LARGEST == 2_000_000
