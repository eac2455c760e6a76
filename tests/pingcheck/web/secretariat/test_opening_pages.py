"""Whom a plan asks, opening a check by hand and discarding a plan: figures first, one button."""

from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.exercises.exercise import Phase
from tests.cast import nominate, pings, plan, settings_for
from tests.officer import officer, page, words
from tests.pingcheck.web.secretariat.test_plan_page import NEW, PLAN, some_contacts, the_one


async def test_the_roster_and_its_holes_are_seen_before_anything_is_saved(
    database: Database, database_url: str
) -> None:
    await some_contacts(database)
    async with officer(database, settings_for(database_url)) as browser:
        link = (await page(browser, NEW)).select_one("#roster-link a")
        assert link is not None
        assert words(link) == "See the 4 contacts"
        roster = await page(browser, str(link["href"]))
        assert {"Amani", "Baraka", "Claire", "Didier"} <= set(words(roster).split())
        holes = [words(tile) for tile in roster.select(".tiles a")]
        assert holes[0].startswith("1 ")
        without = await page(browser, str(roster.select(".tiles a")[0]["href"]))
        assert "Didier" in words(without)
        assert "Amani" not in words(without)
        for scope in ("role=chef", "state=XQZ", "group=Friends"):
            assert (await browser.get(f"/exercises/new/roster?scope={scope}")).status == 404


async def test_opening_by_hand_says_its_figures_and_asks_again_when_they_have_changed(
    database: Database, database_url: str
) -> None:
    await some_contacts(database)
    await plan(database)
    async with officer(database, settings_for(database_url)) as browser:
        asked = await page(browser, "/exercises/CC-2026-01/open")
        assert "3 emails go out at once; 4 points of contact of 2 States are asked." in words(asked)
        sent = {str(one["name"]): str(one.get("value", "")) for one in asked.select("main form.stack input[name]")}
        await nominate(database, "POL", "e@pl.example")
        again = await browser.post("/exercises/CC-2026-01/open", data=sent)
        assert again.status == 409
        shown = BeautifulSoup(await again.text(), "lxml")
        assert "Nothing was sent. These are the figures now." in words(shown)
        assert "4 emails go out at once; 5 points of contact of 3 States are asked." in words(shown)
        assert await pings(database) == []
        sent = {str(one["name"]): str(one.get("value", "")) for one in shown.select("main form.stack input[name]")}
        opened = await browser.post("/exercises/CC-2026-01/open", data=sent)
        assert "You opened Spring check. Emails that go out now: 4." in words(
            BeautifulSoup(await opened.text(), "lxml")
        )
        for path in (PLAN, "/exercises/CC-2026-01/open", "/exercises/CC-2026-01/discard"):
            answer = await browser.get(path)
            assert answer.url.path == "/exercises/CC-2026-01"
        assert (await browser.post("/exercises/CC-2026-01/open", data=sent)).status == 409
    assert len(await pings(database)) == 5


async def test_a_draft_is_discarded(database: Database, database_url: str) -> None:
    await plan(database)
    async with officer(database, settings_for(database_url)) as browser:
        asked = await page(browser, "/exercises/CC-2026-01/discard")
        sent = {str(one["name"]): str(one.get("value", "")) for one in asked.select("main form.stack input[name]")}
        gone = await browser.post("/exercises/CC-2026-01/discard", data=sent)
        assert "You called Spring check off before it opened. Nobody was mailed." in await gone.text()
        assert (await browser.post("/exercises/CC-2026-01/discard", data=sent)).status == 409
    assert (await the_one(database)).phase is Phase.CANCELLED
