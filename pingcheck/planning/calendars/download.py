"""A calendar fetched from its address, within bounds of size and time, and from no host inside unless that is allowed.

Every address that we connect to was checked: names are resolved here, and the connection goes to what was checked, so
that neither a redirect nor a name that means something else a moment later leads inside.
"""

import asyncio
import zlib
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError, ClientResponse, ClientSession, DummyCookieJar, TCPConnector, ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from directory.errors import N_, Refused
from pingcheck.planning.calendars.address import calendar_address, is_inside
from pingcheck.planning.calendars.reading import LARGEST

LONGEST_S = 20.0  # for all of it, redirects too
MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
NOT_MODIFIED = 304
PIECE = 1 << 16
LONGEST_ETAG, LONGEST_DATE = 200, 100


@dataclass(frozen=True, slots=True)
class KnownCopy:
    """What is told of the copy that we have, in the server's own words."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Downloaded:
    """`raw`: None if nothing changed since the copy that is known."""

    raw: bytes | None
    known: KnownCopy


class LeadsInside(Exception):
    """A name that leads inside. aiohttp would tell any OSError as one of its own."""


@dataclass(frozen=True, slots=True)
class Downloads:
    """`inside_allowed`: the setting. `resolver`: asks for a name's addresses; the system, unless a test says
    otherwise. `longest_s`: seconds for all of a download."""

    inside_allowed: bool = False
    resolver: AbstractResolver | None = None
    longest_s: float = LONGEST_S

    async def fetch(self, address: str, known: KnownCopy = KnownCopy()) -> Downloaded:
        """Raises Refused; its sentence holds nothing of the address and nothing that the server said."""
        url = calendar_address(address, inside_allowed=self.inside_allowed)
        try:
            async with asyncio.timeout(self.longest_s), self._client() as client:
                return await self._followed(client, url, known)
        except LeadsInside:
            raise Refused(
                N_("The address leads to a computer inside the network. PINGCHECK_CALENDARS_INSIDE allows that.")
            ) from None
        except TimeoutError:
            text = N_("The calendar did not come within {seconds} seconds.")
            raise Refused(text, seconds=round(self.longest_s)) from None
        except (ClientError, OSError, ValueError) as error:
            text = N_("The server of the calendar could not be reached, or did not answer properly ({why}).")
            raise Refused(text, why=type(error).__name__) from None

    def _client(self) -> ClientSession:
        resolver = self.resolver or ThreadedResolver()
        connector = TCPConnector(
            resolver=resolver if self.inside_allowed else CheckedResolver(resolver), use_dns_cache=False
        )
        headers = {"User-Agent": "pingcheck", "Accept": "text/calendar, */*;q=0.1", "Accept-Encoding": "gzip"}
        return ClientSession(
            connector=connector, cookie_jar=DummyCookieJar(), auto_decompress=False, headers=headers, trust_env=False
        )

    async def _followed(self, client: ClientSession, url: URL, known: KnownCopy) -> Downloaded:
        asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        headers = {name: value for name, value in asked.items() if value}
        for _ in range(MOST_REDIRECTS + 1):
            if not self.inside_allowed and _is_literal(url) and is_inside(url.host or ""):
                raise LeadsInside
            async with client.get(url, headers=headers, allow_redirects=False) as response:
                if response.status not in REDIRECTS:
                    return await _taken(response, known)
                location = response.headers.get("Location", "")[:PIECE]
            url = calendar_address(str(url.join(URL(location))), inside_allowed=self.inside_allowed)
        raise Refused(N_("The address of the calendar leads on and on."))


class CheckedResolver(AbstractResolver):
    """Gives the addresses of a name, if not one of them leads inside. Raises LeadsInside."""

    def __init__(self, resolver: AbstractResolver) -> None:
        self._resolver = resolver

    async def resolve(self, host: str, port: int = 0, family: Any = 0) -> list[ResolveResult]:
        found = await self._resolver.resolve(host, port, family)
        if any(is_inside(each["host"]) for each in found):
            raise LeadsInside
        return found

    async def close(self) -> None:
        await self._resolver.close()


def _is_literal(url: URL) -> bool:
    """The connector asks no resolver for an IP address."""
    host = url.host or ""
    return ":" in host or host.replace(".", "").isdigit()


async def _taken(response: ClientResponse, known: KnownCopy) -> Downloaded:
    if response.status == NOT_MODIFIED and known != KnownCopy():
        return Downloaded(None, known)
    if response.status != 200:
        raise Refused(N_("The server of the calendar answers with HTTP status {status}."), status=str(response.status))
    told = response.headers
    fresh = KnownCopy(_short(told.get("ETag", ""), LONGEST_ETAG), _short(told.get("Last-Modified", ""), LONGEST_DATE))
    return Downloaded(await _body(response), fresh)


def _short(header: str, most: int) -> str:
    """What the server wants to hear again; nothing if it is not as headers are."""
    return header if len(header) <= most and header.isascii() and header.isprintable() else ""


async def _body(response: ClientResponse) -> bytes:
    """Bounded after each step that could make it longer. Raises Refused."""
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in {"identity", "gzip", "x-gzip", ""}:
        raise Refused(N_("The server of the calendar sends it in a way that was not asked for."))
    unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS) if "gzip" in coding else None
    body = bytearray()
    async for piece in response.content.iter_chunked(PIECE):
        try:
            body += unpacking.decompress(piece, LARGEST + 1 - len(body)) if unpacking else piece
        except zlib.error:
            raise Refused(N_("The server of the calendar sends it in a way that was not asked for.")) from None
        if len(body) > LARGEST:
            raise Refused(N_("The calendar is larger than {most} MB."), most=LARGEST // 1_000_000)
    if unpacking is not None and not unpacking.eof:
        raise Refused(N_("The calendar did not come to its end."))
    return bytes(body)
