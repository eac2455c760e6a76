"""Visitors who open connections and do not use them take nothing from the others."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import uvloop

from directory.database import Database, open_database
from pingcheck.runtime.connections import ConnectionLimits, Connections
from pingcheck.service import web_server
from pingcheck.web import request_shape
from tests.cast import settings_for, until
from tests.raw_visitor import heard, real_server, request, said_raw

MOST = 5

Run = Callable[[Coroutine[Any, Any, None]], None]


class Hall:
    """The connections of one server, on a clock that is set by hand."""

    def __init__(self, most: int = 1000) -> None:
        self.now = 100.0
        self.connections = Connections(ConnectionLimits(most, arriving_s=20, silent_s=130), lambda: self.now)

    async def holds(self, number: int) -> None:
        async def so_many() -> bool:
            return len(self.connections) == number

        await until(so_many)


@pytest.mark.parametrize("sent", [b"", b"G", b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: a", b"POST /sign-in HTTP/1.1\r\n"])
async def test_headers_that_do_not_come_to_their_end(sqlite_database: Database, sqlite_url: str, sent: bytes) -> None:
    hall = Hall()
    async with real_server(sqlite_database, settings_for(sqlite_url), hall.connections) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
        await hall.holds(1)
        hall.now += 20
        hall.connections.close_overdue()
        assert await gone(reader)
        writer.close()


async def test_a_connection_that_is_kept_alive_and_not_used(sqlite_database: Database, sqlite_url: str) -> None:
    hall = Hall()
    async with real_server(sqlite_database, settings_for(sqlite_url), hall.connections) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(3):
            writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            assert (await reader.readuntil(b"alive\n")).startswith(b"HTTP/1.1 200")
            hall.now += 100
            hall.connections.close_overdue()
        hall.now += 30
        hall.connections.close_overdue()
        assert await gone(reader)
        writer.close()


async def test_a_form_that_does_not_come_to_its_end(
    sqlite_database: Database, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request_shape, "LONGEST_BODY_S", 0.01)
    monkeypatch.setattr(web_server, "LINGERING_S", 0.01)
    form = {"Content_Type": "application/x-www-form-urlencoded", "Content_Length": "1000"}
    async with real_server(sqlite_database, settings_for(sqlite_url)) as port:
        for path in ("/code", "/verify", "/sign-in", "/sign-out", "/r/x"):
            answer = await said_raw(port, request("POST", path, b"c", **form))
            assert (answer.status, answer.body) == (408, "The form did not come to its end.\n")


@pytest.mark.parametrize("run", [asyncio.run, uvloop.run])  # the program runs on uvloop
def test_of_too_many_connections_the_oldest_idle_ones_make_room(sqlite_url: str, run: Run) -> None:
    run(too_many(sqlite_url))


async def too_many(url: str) -> None:
    hall, database = Hall(MOST), open_database(url)
    async with real_server(database, settings_for(url), hall.connections) as port:
        idle = []
        for number in range(1, MOST + 4):
            idle.append(await asyncio.open_connection("127.0.0.1", port))
            await hall.holds(min(number, MOST))
        assert [await gone(reader) for reader, _ in idle[:3]] == [True] * 3
        answer = await said_raw(port, request("GET", "/healthz"))
        assert answer.status == 200
        last_reader, last_writer = idle[-1]
        last_writer.write(request("GET", "/healthz"))
        assert heard(await last_reader.read()).status == 200
        for _, writer in idle:
            writer.close()
    await database.close()


async def gone(reader: asyncio.StreamReader) -> bool:
    """Waits until the server has closed the connection."""
    try:
        return await reader.read() == b""
    except ConnectionResetError:
        return True
