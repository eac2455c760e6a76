"""A token endpoint for the tests: it gives tokens to one client, says whose they are, and can be told to misbehave."""

import ssl
from base64 import b64decode
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_plus

from aiohttp import web
from aiohttp.test_utils import TestServer

CLIENT_ID = "pingcheck:of the tests"
CLIENT_SECRET = "s3cret~of+the/tests: %"
SCOPE = "https://mail.tests.example/.default"
LONG = "x" * 1600  # as long as the large hosters' are

Misbehaves = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class TokenServer:
    mailbox: str
    lifetime_s: Any = 3600
    misbehaves: Misbehaves | None = None
    closed: bool = False
    url: str = ""
    given: list[str] = field(default_factory=list)
    good: set[str] = field(default_factory=set)  # what mail servers may take
    passing: list[str] = field(default_factory=list)  # what mail servers say first, whatever the token
    asked_with: list[dict[str, str]] = field(default_factory=list)

    @property
    def introspection_url(self) -> str:
        return self.url.replace("/token", "/introspect")

    async def token(self, request: web.Request) -> web.StreamResponse:
        self.asked_with.append({name: str(value) for name, value in (await request.post()).items()})
        if self.closed:
            raise web.HTTPServiceUnavailable
        if self.misbehaves is not None:
            return await self.misbehaves(request)
        if _client(request) != (CLIENT_ID, CLIENT_SECRET):
            refusal = {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret provided."}
            return web.json_response(refusal, status=401)
        token = f"token-{len(self.given)}.{LONG}"
        self.given.append(token)
        self.good.add(token)
        return web.json_response({"access_token": token, "token_type": "bearer", "expires_in": self.lifetime_s})

    async def introspect(self, request: web.Request) -> web.Response:
        token = str((await request.post()).get("token"))
        return web.json_response({"active": token in self.good, "username": self.mailbox})


def _client(request: web.Request) -> tuple[str, str]:
    """As RFC 6749 §2.3.1 has it."""
    user, _, password = b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode().partition(":")
    return unquote_plus(user), unquote_plus(password)


@asynccontextmanager
async def token_server(mailbox: str = "poc", tls: ssl.SSLContext | None = None) -> AsyncIterator[TokenServer]:
    tokens = TokenServer(mailbox)
    app = web.Application()
    app.add_routes([web.post("/token", tokens.token), web.post("/introspect", tokens.introspect)])
    server = TestServer(app, scheme="https" if tls else "http", host="127.0.0.1")
    await server.start_server(ssl=tls)
    tokens.url = str(server.make_url("/token"))
    try:
        yield tokens
    finally:
        await server.close()
