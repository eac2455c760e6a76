"""What the secretariat sees of its checks: what needs it today, each check, each point of contact, and the cases."""

from datetime import datetime, timedelta

import pytest
from bs4 import BeautifulSoup

from directory.contacts import Role
from directory.database import Database
from directory.states import all_states
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.status import Answer
from pingcheck.service.tick import tick
from tests.cast import NOON, courier_of, hours, nominate, open_now, pings, plan, record_answer, settings_for
from tests.mail_server import mail_server
from tests.officer import Browser, officer, page, words


async def answer(database: Database, place: int, said: Answer, at: datetime = NOON, text: str = "") -> None:
    """The point of contact in this place of the roster answers."""
    async with database.writing() as session:
        await record_answer(session, (await pings(database))[place].id, said, text, at)


async def test_an_empty_board_says_how_to_begin(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        text = words(await page(browser, "/"))
    assert "The directory is empty" in text
    assert "pingcheck directory import" in text


async def test_an_open_check_is_seen_whole(database: Database, database_url: str) -> None:
    for state in ("KEN", "FRA", "AUT", "JPN"):
        await nominate(database, state, f"poc@{state.lower()}.example", name="<b>Mallory</b>")
    now = [NOON]
    async with mail_server(lambda stage, address, _: "550 5.1.1 No such user" if "jpn" in address else None) as server:
        settings = settings_for(database_url, server.port)
        exercise = await plan(database)
        await open_now(database, settings, exercise)
        await courier_of(database, settings, lambda: now[0]).drain()
        await answer(database, 0, Answer.RECEIVED, text="<script>alert(1)</script>")
        await answer(database, 1, Answer.WRONG_PERSON)
        async with officer(database, settings, lambda: now[0]) as browser:
            board = words(await page(browser, "/"))
            assert "1 of 4 reached 25 %" in board
            assert f"{exercise.reference}" in board
            shown = await page(browser, f"/exercises/{exercise.reference}")
            assert "1 of 4 reached 25 %" in words(shown)
            tiles = {words(BeautifulSoup(str(tile), "lxml")) for tile in shown.select(".tiles li")}
            assert tiles == {"1 Reached in time", "1 Answered, not reached", "1 No answer yet", "1 Mail did not arrive"}
            assert [str(row.contents[0]) for row in shown.select("tbody th a")] == [
                "Austria",
                "France",
                "Japan",
                "Kenya",
            ]
            kenya = shown.select("tbody th a")[3]["href"]
            raw = await (await browser.get(str(kenya))).text()
            assert "<script>alert" not in raw
            assert "<b>Mallory" not in raw
            japan = words(await page(browser, str(shown.select("tbody th a")[2]["href"])))
            assert "Mailbox cannot be reached" in japan
            assert "550 5.1.1 No such user" in japan
            # It closes; what was not reached waits as cases.
            now[0] = NOON + hours(72)
            await tick(database, settings, now[0])
            cases = words(await page(browser, "/cases"))
            assert "3 open cases, 3 of them nobody’s." in cases
            assert "No such mailbox" in cases
            assert words(await page(browser, "/cases?cause=wrong_person")).count("France") == 1


async def test_filters_and_pages_show_everybody_once(database: Database, database_url: str) -> None:
    async with database.reading() as session:
        codes = [state.code for state in await all_states(session)]
    for number, code in enumerate(codes[:130]):
        await nominate(database, code, f"poc@{code.lower()}.example", role=list(Role)[number % 2])
        await nominate(database, code, f"alt@{code.lower()}.example", role=list(Role)[number % 2])
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    at = f"/exercises/{exercise.reference}"
    async with officer(database, settings_for(database_url)) as browser:
        forward = await every_page(browser, at, "next")
        assert len(forward) == len(set(forward)) == 260
        technical = await every_page(browser, f"{at}?role=technical", "next")
        assert len(technical) == 130
        assert set(technical) < set(forward)
        assert len(await every_page(browser, f"{at}?q=fra", "next")) == 2
        assert len(await every_page(browser, f"{at}?q=états-unis", "next")) == 0
        assert len(await every_page(browser, f"{at}?q=afgha", "next")) == 2
        assert await every_page(browser, f"{at}?status=confirmed", "next") == []
        # What is no filter of ours does not narrow.
        assert len(await every_page(browser, f"{at}?status=%27&region=x&after=x", "next")) == 260


async def every_page(browser: Browser, path: str, direction: str) -> list[str]:
    """The addresses of all rows, page after page."""
    rows: list[str] = []
    while path:
        shown = await page(browser, path)
        rows += [str(link["href"]) for link in shown.select("#list tbody th a")]
        further = shown.select_one(f"a[rel={direction}]")
        path = str(further["href"]).partition("#")[0] if further else ""
    return rows


async def test_what_stands_still_is_said_loudly(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    scheduled = await plan(database, opens_at="2026-03-02 13:00")

    def later() -> datetime:
        return NOON + timedelta(hours=2)

    async with officer(database, settings_for(database_url), later) as browser:
        board = words(await page(browser, "/"))
        assert "1 message is due for up to 2 hours and nobody sends them. Is `pingcheck serve` running?" in board
        assert f"{scheduled.reference} should have opened 1 hour ago. Is the clock running?" in board
        async with database.writing() as session:
            (await session.get_one(Exercise, scheduled.id)).phase = Phase.MISSED
        assert f"The opening of {scheduled.reference} was missed." in words(await page(browser, "/"))
        ready = await browser.get("/readyz")
        assert ready.status == 503
        assert "1 message is due" in await ready.text()


async def test_a_planned_check_says_what_it_would_do(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await nominate(database, "FRA")
    exercise = await plan(database, opens_at="2026-03-03 09:00")
    async with officer(database, settings_for(database_url)) as browser:
        shown = words(await page(browser, f"/exercises/{exercise.reference}"))
    assert "If it opened now it would send 1 email to 2 points of contact of 2 States ." in shown


@pytest.mark.parametrize("path", ["/exercises/CC-1999-01", "/exercises/x/pings/y", "/nowhere"])
async def test_what_is_not_there_is_said_on_a_page(database: Database, database_url: str, path: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        missing = await browser.get(path)
        assert missing.status == 404
        assert "Back to Today" in await missing.text()


async def test_every_page_bears_strict_headers(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        for path in ("/", "/cases", "/sign-in", "/nowhere", "/r/nonsense"):
            answer_ = await browser.get(path)
            policy = answer_.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert answer_.headers["Referrer-Policy"] == "no-referrer"
            assert answer_.headers["Cache-Control"] == "no-store"
            assert "noindex" in answer_.headers["X-Robots-Tag"]
            text = await answer_.text()
            assert "style=" not in text
            assert "onclick" not in text
            assert "<script>" not in text
