"""A token endpoint: asked as RFC 6749 §4.4 has it; whatever it answers, the alarm is one line without a secret."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from pingcheck.sending.token_endpoint import Endpoint
from pingcheck.sending.tokens import Granted, TokenTrouble
from tests.authority import Authority
from tests.ports import free_port
from tests.token_server import CLIENT_ID, CLIENT_SECRET, SCOPE, TokenServer, token_server


def endpoint(server: TokenServer, **others: Any) -> Endpoint:
    return Endpoint(**{"url": server.url, "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET} | others)


async def said(ask: Callable[[], Awaitable[Granted]]) -> str:
    with pytest.raises(TokenTrouble) as trouble:
        await ask()
    assert CLIENT_SECRET not in str(trouble.value)
    return str(trouble.value)


async def test_the_endpoint_gives_a_token_for_client_and_scope_by_form_and_header() -> None:
    async with token_server() as server:
        granted = await endpoint(server, scope=SCOPE).ask()
        assert granted == Granted(server.given[0], 3600)
        await endpoint(server).ask()
    assert server.asked_with == [
        {"grant_type": "client_credentials", "scope": SCOPE},
        {"grant_type": "client_credentials"},
    ]


@pytest.mark.parametrize(
    ("expires_in", "lifetime_s"),
    [("3599", 3599), (None, 600), ("soon", 600), (-1, 600), (1e300, 86_400), (float("nan"), 600), ([1], 600)],
)
async def test_how_long_it_is_good_is_understood_however_it_is_written(expires_in: Any, lifetime_s: float) -> None:
    async with token_server() as server:
        server.lifetime_s = expires_in
        assert (await endpoint(server).ask()).lifetime_s == lifetime_s


async def test_a_refusal_is_said_by_the_endpoints_codes() -> None:
    async with token_server() as server:
        words = await said(endpoint(server, client_secret="old").ask)
    assert words == "the token endpoint 127.0.0.1 refuses: invalid_client, AADSTS7000215"


def replies(body: bytes, status: int = 200, **headers: str) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def misbehaves(_: web.Request) -> web.StreamResponse:
        return web.Response(body=body, status=status, headers=headers)

    return misbehaves


def giving(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe\x00",
        b"<html>Please sign in</html>",
        b"[" * 60_000,
        b'["access_token"]',
        b"null",
        giving(error="none"),
        giving(access_token=None),
        giving(access_token=7),
        giving(access_token=""),
        giving(access_token="a b"),
        giving(access_token="a\r\nDATA"),
        giving(access_token="a\x01\x01"),
        giving(access_token="ключ"),
        giving(access_token="x" * 8193),
        giving(access_token="x", token_type="mac"),
        giving(access_token="x", token_type=["Bearer"]),
        giving(access_token="x", more="y" * 70_000),
    ],
    ids=lambda body: str(body[:24]),
)
async def test_garbage_is_no_token(body: bytes) -> None:
    async with token_server() as server:
        server.misbehaves = replies(body)
        words = await said(endpoint(server).ask)
    assert "without a token that could be used" in words or "not of the type Bearer" in words


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (503, b"<html>", "refuses: HTTP status 503"),
        (400, giving(error="unauthorized_client"), "refuses: unauthorized_client"),
        (400, giving(error=["x"], error_description="No\r\nsuch scope"), "refuses: HTTP status 400"),
        (400, giving(error="e" * 9_000), "refuses: HTTP status 400"),
        (400, giving(error=f"what is {CLIENT_SECRET}?"), "refuses: HTTP status 400"),
        (201, giving(access_token="x"), "refuses: HTTP status 201"),
    ],
)
async def test_whatever_it_says_becomes_one_short_line_without_its_words(status: int, body: bytes, words: str) -> None:
    async with token_server() as server:
        server.misbehaves = replies(body, status)
        assert await said(endpoint(server).ask) == f"the token endpoint 127.0.0.1 {words}"


async def test_our_secret_follows_no_redirection() -> None:
    async with token_server() as server, token_server() as elsewhere:
        server.misbehaves = replies(b"", 307, Location=elsewhere.url)
        assert "HTTP status 307" in await said(endpoint(server).ask)
    assert elsewhere.asked_with == []


async def test_an_endpoint_without_end_is_read_no_further_than_needed() -> None:
    sent = 0

    async def floods(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(10_000):
            await response.write(b"x" * 65_536)
            sent += 1
        return response

    async with token_server() as server:
        server.misbehaves = floods
        assert "without a token" in await said(endpoint(server).ask)
    assert sent < 10_000


async def test_an_endpoint_that_does_not_answer_or_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pingcheck.sending.tokens.PATIENCE_S", 0.2)
    over = asyncio.Event()

    async def never(_: web.Request) -> web.StreamResponse:
        await over.wait()
        return web.Response()

    async with token_server() as server:
        server.misbehaves = never
        assert await said(endpoint(server).ask) == "the token endpoint 127.0.0.1 does not answer within 0 seconds"
        over.set()
    nobody = Endpoint(f"http://127.0.0.1:{free_port()}/token", CLIENT_ID, CLIENT_SECRET)
    assert "the token endpoint 127.0.0.1 cannot be used: Cannot connect" in await said(nobody.ask)


async def test_an_endpoint_of_a_private_authority_is_believed_only_if_that_is_named(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    async with token_server(tls=authority.server_side()) as server:
        words = await said(endpoint(server).ask)
        assert "certificate verify failed" in words
        assert "set PINGCHECK_TLS_CA_FILE" in words
        assert server.asked_with == []
        assert await endpoint(server, ca=authority.pem).ask()
    async with token_server(tls=authority.server_side("DNS:elsewhere.example")) as server:
        words = await said(endpoint(server, ca=authority.pem).ask)
        assert "PINGCHECK_TLS_CA_FILE" not in words
        assert server.asked_with == []
