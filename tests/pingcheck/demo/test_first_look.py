"""What the demo shows at the first look: of everything something, brought about by mail and by forms. And its clock."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar
from bs4 import BeautifulSoup
from sqlalchemy import func, select

from directory.database import open_database
from directory.proposals import Proposal, ProposalKind
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.demo.checks import RunningDemo, next_step, prepare_checks
from pingcheck.demo.database import OFFICER, OFFICER_ADDRESS, make_demo_database
from pingcheck.demo.demo import DATABASE, DemoOptions, running_demo
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.inbox.incoming import IncomingReading
from pingcheck.mailreading import Kind
from pingcheck.runtime.clock import ScaledClock
from tests.cast import NOON
from tests.ports import free_port

pytestmark = pytest.mark.server


@asynccontextmanager
async def demo(folder: Path) -> AsyncIterator[tuple[RunningDemo, ClientSession]]:
    """A demo whose clock stands, and a browser in which the officer is signed in."""
    clock = ScaledClock(NOON, 0)
    database = open_database(f"sqlite:///{folder / DATABASE}")
    password = await make_demo_database(database, folder, 1, clock())
    options = DemoOptions(folder, free_port(), 60, 1)
    try:
        async with running_demo(database, options, clock, asyncio.Event()) as running:
            await prepare_checks(running)
            address = running.settings.base_url
            async with ClientSession(address, cookie_jar=CookieJar(unsafe=True)) as officer:
                signed_in = await officer.post("/sign-in", data={"name": OFFICER, "password": password})
                assert signed_in.status == 200
                yield running, officer
    finally:
        await database.close()


async def text_of(web: ClientSession, path: str) -> str:
    page = BeautifulSoup(await (await web.get(path)).text(), "html.parser")
    return " ".join(page.get_text(" ").split())


async def kinds_that_came(running: RunningDemo) -> dict[Kind, int]:
    async with running.database.reading() as session:
        counted = select(IncomingReading.kind, func.count()).group_by(IncomingReading.kind)
        return dict(list(await session.execute(counted)))


async def test_of_everything_something_is_to_be_seen_at_once(tmp_path: Path) -> None:
    async with demo(tmp_path) as (running, officer):
        assert running.clock() == NOON
        came = await kinds_that_came(running)
        assert came[Kind.ANSWER] >= 14
        assert came[Kind.AUTO_REPLY] >= 7
        assert came[Kind.BOUNCE_DEAD]
        assert came[Kind.BOUNCE_OTHER]
        board = await text_of(officer, "/")
        assert re.search(r"May speak of a real incident \d", board)
        assert re.search(r"Please call me \d", board)
        assert re.search(r"\+1 ?202 ?555 ?01\d\d .*Best time:", board)
        assert "Half-yearly check" in await text_of(officer, "/exercises")
        async with running.database.reading() as session:
            check = (await session.scalars(select(Exercise).where(Exercise.phase == Phase.OPEN))).one()
            pings = list(await session.scalars(select(Ping).where(Ping.exercise_id == check.id)))
            proposals = list(await session.scalars(select(Proposal)))
            answered = set(await session.scalars(select(GivenAnswer.channel)))
        assert {Status.CONFIRMED, Status.AUTO_REPLIED, Status.BOUNCED, Status.TO_READ} <= {one.status for one in pings}
        assert len(answered) == 2
        assert {proposal.kind for proposal in proposals} == set(ProposalKind)
        proposed = next(ping for ping in pings if ping.contact_id == proposals[0].contact_id)
        ping = await text_of(officer, f"/exercises/{check.reference}/pings/{proposed.id}")
        assert "Proposals about the entry" in ping
        assert "sent automatically; the contact does not get it" in await text_of(
            officer, await mailbox_path(officer, OFFICER_ADDRESS)
        )


async def mailbox_path(web: ClientSession, address: str) -> str:
    page = BeautifulSoup(await (await web.get("/demo", params={"q": address})).text(), "html.parser")
    [found] = page.select("tbody a.address")
    return str(found["href"])


async def test_the_clock_is_paused_changed_and_set_on_the_demos_page(tmp_path: Path) -> None:
    async with demo(tmp_path) as (running, officer):

        async def press(wish: str) -> str:
            answer = await officer.post("/demo/clock", data={"wish": wish})
            assert answer.url.path == "/demo"
            return await text_of(officer, "/demo")

        assert "(the clock runs 240 times as fast as yours)" in await press("faster")
        assert running.clock.factor == 240
        assert "60 times as fast" in await press("slower")
        assert "The clock stands." in await press("pause")
        assert running.clock.factor == 0
        step = await next_step(running.database, running.clock())
        assert step is not None
        assert "The clock stands." in await press("jump")
        assert running.clock() == step.at
        later = await next_step(running.database, running.clock())
        assert later is not None
        assert later.at > step.at
        assert "60 times as fast" in await press("go_on")
        assert running.clock.factor == 60
        elsewhere = {"Sec-Fetch-Site": "cross-site"}
        refused = await officer.post("/demo/clock", data={"wish": "pause"}, headers=elsewhere)
        assert (refused.status, running.clock.factor) == (403, 60)
        assert running.clock() - step.at < timedelta(hours=20)
