"""What a stranger's haste costs others: `/readyz` while 100,000 messages are due, and a reply page beside a hundred
sign-ins with made-up names, each from another address. Usage: python strangers.py [--quick]
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles

from _report import Row, save
from _world import ENGINES, World, environment, filled, pingcheck, tokens, world
from aiohttp import ClientSession
from answers import free_port, serving

LOOKS, PAUSE_S = 300, 0.02
SIGN_INS = 100
SAME_SITE = {"Sec-Fetch-Site": "same-origin"}


async def timed(client: ClientSession, path: str) -> float:
    """Milliseconds until the whole page is here."""
    began = time.perf_counter()
    async with client.get(path) as answer:
        await answer.read()
        assert answer.status != 500
    return (time.perf_counter() - began) * 1000


async def readiness(client: ClientSession) -> list[float]:
    found = []
    for _ in range(LOOKS):
        found.append(await timed(client, "/readyz"))
        await asyncio.sleep(PAUSE_S)
    return found


async def sign_in(client: ClientSession, number: int) -> int:
    headers = {**SAME_SITE, "X-Forwarded-For": f"198.51.100.{number}"}
    form = {"name": f"nobody {number}", "password": f"guess {number}", "next": "/"}
    async with client.post("/sign-in", data=form, headers=headers) as answer:
        await answer.read()
        return answer.status


async def pages_beside_sign_ins(client: ClientSession, token: str) -> tuple[list[float], list[int]]:
    """How long each reply page took while passwords were checked, and how the sign-ins ended."""
    guesses = asyncio.gather(*(sign_in(client, number) for number in range(SIGN_INS)))
    found = []
    while not guesses.done():
        found.append(await timed(client, f"/r/{token}"))
        await asyncio.sleep(PAUSE_S)
    return found, await guesses


async def asked(address: str, token: str) -> tuple[list[float], list[float], list[int]]:
    async with ClientSession(address) as client:
        await timed(client, f"/r/{token}")  # the first of a process compiles its template
        return await readiness(client), *await pages_beside_sign_ins(client, token)


def measured(each: World, engine: str, contacts: int) -> list[Row]:
    url, port = filled(each, engine, contacts), free_port()
    with tempfile.TemporaryDirectory() as state:
        env = environment(url, Path(state), PORT=port, LOG_LEVEL="error", TRUSTED_PROXIES="127.0.0.1")
        with serving(pingcheck(env, "serve", "--only", "web"), port, "/healthz") as address:
            ready, pages, ends = asyncio.run(asked(address, tokens(url)[0]))
    each.drop(url)
    refused = sum(status == 503 for status in ends)
    assert set(ends) <= {401, 503}
    return [
        Row(
            f"`/readyz`, {contacts:,} due, {engine}",
            f"95 % within {quantiles(ready, n=20)[-1]:.1f} ms",
            "at most 20 ms",
            note=f"the slowest {max(ready):.0f} ms",
        ),
        Row(
            f"reply page beside {SIGN_INS} sign-ins, {engine}",
            f"99 % within {quantiles(pages, n=100)[-1]:.0f} ms",
            "at most 100 ms",
            note=f"{len(pages)} pages, {refused} sign-ins refused at once",
        ),
    ]


if __name__ == "__main__":
    dues = 20_000 if "--quick" in sys.argv else 100_000
    with world() as made:
        save("strangers", [row for engine in ENGINES for row in measured(made, engine, dues)])
