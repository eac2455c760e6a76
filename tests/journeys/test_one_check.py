"""The main story: a check opens, scanners come first, people answer, the rest are reminded, it closes."""

import asyncio
from datetime import datetime

import pytest
from aiohttp.test_utils import TestClient, TestServer
from bs4 import BeautifulSoup
from sqlalchemy import select

from directory.database import Database
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.cases import Case, CaseCause
from pingcheck.mail.courier import Courier
from pingcheck.reports.figures import StateResult, exercise_figures
from pingcheck.tick import tick
from pingcheck.web.app import make_app
from tests.cast import NOON, hours, link_keys, nominate, open_now, plan, settings_for, statuses
from tests.mail_server import mail_server


async def test_a_check_from_its_plan_to_its_cases(
    database: Database, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [NOON]

    def clock() -> datetime:
        return now[0]

    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        for state in ("KEN", "FRA", "AUT", "JPN"):
            await nominate(database, state, f"poc@{state.lower()}.example", f"second@{state.lower()}.example")
        exercise = await plan(database)
        await open_now(database, settings, exercise)
        courier = Courier(database, settings, link_keys(), clock)
        await courier.drain()
        assert len(server.received) == 4
        app = make_app(database, settings, link_keys(), clock)
        async with TestClient(TestServer(app)) as web:
            links = {mail.recipient[4:6]: mail.link.removeprefix(settings.base_url) for mail in server.received}

            # Scanners look at every link and send every form with its defaults: nothing is confirmed.
            for link in links.values():
                assert (await web.head(link)).status == 200
                page = await web.get(link)
                form = BeautifulSoup(await page.text(), "html.parser").form
                assert form is not None
                assert not form.select("[checked], button[name], input[type=hidden]")
                assert (await web.post(link, data={})).status == 422
            assert set(await statuses(database)) == {Status.SENT}

            # Two people answer; what they said is shown to them, and pressing twice is no fault.
            for state, answer in (("ke", Answer.RECEIVED), ("fr", Answer.WRONG_PERSON)):
                for _ in range(2):
                    reply = await web.post(links[state], data={"answer": answer.value})
                    assert reply.status == 200
                    assert "recorded" in await reply.text()

            # Reminders go to both addresses of the silent, and where somebody said "not me", to the other address.
            now[0] = NOON + hours(24)
            await tick(database, settings, now[0])
            await courier.drain()
            reminded = sorted(mail.recipient for mail in server.received[4:])
            assert reminded == [
                "poc@aut.example", "poc@jpn.example", "second@aut.example", "second@fra.example", "second@jpn.example"
            ]  # fmt: skip

            # It closes by itself at its end; a late answer is taken and marked.
            now[0] = NOON + hours(72)
            await tick(database, settings, now[0])
            now[0] = NOON + hours(80)
            await web.post(links["au"], data={"answer": "received"})
    assert await statuses(database) == [
        Status.CONFIRMED, Status.MISDIRECTED, Status.CONFIRMED_LATE, Status.SILENT
    ]  # fmt: skip
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        figures = await exercise_figures(session, found)
        open_cases = (await session.scalars(select(Case.cause).where(Case.ended_at.is_(None)))).all()
    assert found.phase is Phase.CLOSED
    assert set(open_cases) == {CaseCause.WRONG_PERSON, CaseCause.NO_ANSWER}
    assert figures.roster == sum(figures.pings.values()) == 4
    assert figures.states == {StateResult.FULL: 2, StateResult.SILENT: 2, StateResult.NONE_NOMINATED: 189}

    logged = "".join(capsys.readouterr())
    for mail in server.received:
        assert mail.link.rpartition("/")[2] not in logged
        assert mail.recipient not in logged


async def test_forged_links_share_one_page_and_confirm_nothing(database: Database, database_url: str) -> None:
    app = make_app(database, settings_for(database_url), link_keys(), lambda: NOON)
    async with TestClient(TestServer(app)) as web:
        pages = await asyncio.gather(*(web.get(f"/r/{token}") for token in ("x", "A" * 44, "%00", "é" * 44)))
        assert {page.status for page in pages} == {404}
        assert len({await page.text() for page in pages}) == 1
        assert (await web.post("/r/" + "A" * 44, data={"answer": "received"})).status == 404
        assert (await web.get("/", allow_redirects=False)).headers["Location"] == "/sign-in"
        assert pages[0].headers["Referrer-Policy"] == "no-referrer"
        assert pages[0].headers["Cache-Control"] == "no-store"
