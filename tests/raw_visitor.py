"""A visitor who speaks HTTP by hand, and so can speak it wrongly."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from directory.database import Database
from pingcheck.runtime.connections import Connections
from pingcheck.service.web_server import listening
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from pingcheck.web.keys import CONNECTIONS
from tests.cast import link_keys
from tests.officer import at_noon


@dataclass(frozen=True)
class Heard:
    status: int
    head: str
    body: str


@asynccontextmanager
async def real_server(
    database: Database, settings: Settings, connections: Connections | None = None
) -> AsyncIterator[int]:
    """The pages on a port, as `pingcheck serve` has them; the port."""
    app = make_app(database, settings, link_keys(), at_noon)
    if connections is not None:
        app[CONNECTIONS] = connections
    async with listening(app, "127.0.0.1", 0) as port:
        yield port


async def said_raw(port: int, raw: bytes) -> Heard:
    """What is answered to these bytes, until the server closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(raw)
        return heard(await reader.read())
    finally:
        writer.close()


def heard(answer: bytes) -> Heard:
    head, _, body = answer.decode("utf-8", "replace").partition("\r\n\r\n")
    return Heard(int(head.split(" ", 2)[1]), head, body)


def request(method: str, target: str, body: bytes = b"", **headers: str) -> bytes:
    """A request after which the server closes. Header names are written with `_` for `-`."""
    fields = {"Host": "x", "Connection": "close", **{name.replace("_", "-"): value for name, value in headers.items()}}
    if body and not {"Content-Length", "Transfer-Encoding"} & set(fields):
        fields["Content-Length"] = str(len(body))
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items()), "", ""]
    return "\r\n".join(lines).encode("latin-1") + body
