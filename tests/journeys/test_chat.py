"""The chat as a duty officer has it: a small phone, six languages, no scripts, by keyboard, under the rules."""

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page
from sqlalchemy import select

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact
from directory.database import Database, open_database
from directory.languages import Language
from directory.states import all_states
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.conversation.call_backs import CallBack
from pingcheck.exercises.status import Answer, Status
from pingcheck.inbox.incoming import IncomingReading, Outcome
from pingcheck.settings.names import NOT_GIVEN
from pingcheck.web.app import make_app
from tests.accessibility import AXE, no_findings_here
from tests.browser import chromium, new_page
from tests.cast import link_keys, nominate, open_now, pings, plan, settings_for, statuses
from tests.direct_reader import DirectReader
from tests.journeys.scanners import scan, scan_in_browser
from tests.journeys.test_conversation import a_check, focused, tab_to, ticking
from tests.officer import officer
from tests.officer import page as officers_page
from tests.officer import words as read
from tests.ports import free_port

pytestmark = pytest.mark.browser
SMALL = {"width": 360, "height": 640}
GONE = "I took up another post. My successor is Anna Berg <anna.berg@cert.eg.example>."


async def small_page(browser: object, **options: object) -> Page:
    return await new_page(browser, SMALL, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", list(Language))
async def test_the_first_screen_is_whole_on_a_small_phone(sqlite_url: str, language: Language) -> None:
    """For the State with the longest name, and the official name of the sender."""
    database, port = open_database(sqlite_url), free_port()
    async with database.reading() as session:
        longest = max(await all_states(session), key=lambda state: len(state.name(language)))
    base = f"http://127.0.0.1:{port}"
    settings = settings_for(sqlite_url, base_url=base, port=port).model_copy(update={"sender_name": NOT_GIVEN})
    await nominate(database, longest.code, "poc@cert.example", languages=language.value, time_zone="Africa/Cairo")
    await open_now(database, settings, await plan(database))
    [ping] = await pings(database)
    app = make_app(database, settings, link_keys(), ticking(), DirectReader())
    async with TestServer(app, port=port), chromium() as browser:
        page = await small_page(browser, java_script_enabled=False)
        await page.goto(f"{base}/r/{link_keys().token(ping.id)}")
        heights = [await bottom_of(page, shown) for shown in ("h1", "label >> nth=1")]
        assert max(heights) <= SMALL["height"]
        sender = await page.locator(".sender").bounding_box()
        assert sender is not None
        assert sender["height"] < 40  # two lines
        assert await page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]
        assert await page.locator("h1").count() == 1
    await database.close()


async def bottom_of(page: Page, selector: str) -> float:
    box = await page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


async def press(page: Page, name: str) -> str:
    """Presses a button; the heading that has the focus then."""
    await page.get_by_role("button", name=name, exact=True).first.click()
    await page.wait_for_load_state()
    heading = page.locator("h1[autofocus]")
    assert await heading.count() == 1
    return await heading.inner_text()


async def test_a_mis_press_is_taken_back_and_a_call_is_asked_for(database_url: str) -> None:
    async with a_check(database_url) as (database, _, link), chromium() as browser:
        await give_number(database, "+20 2 2795 1417")
        page = await small_page(browser, java_script_enabled=False)
        await page.goto(link)
        await page.get_by_label("It reached the wrong person").check()
        assert await press(page, "Send") == "Thank you. Your answer is recorded."
        await page.get_by_role("link", name="Change your answer").click()
        await page.get_by_label("Yes, and please call me").check()
        assert await press(page, "Send") == "Your answer is recorded. We will call you."
        assert await page.get_by_text("An earlier answer said otherwise.").count() == 1
        await page.get_by_label("Another number").fill("+٢٠ ١٠ ٥٥٥٥ ٠١٢٣")
        await page.get_by_label("12:00–15:00").check()
        assert await press(page, "Please call me then") == "Thank you. That is noted."
        await page.get_by_role("link", name="Change your answer").click()
        await page.get_by_label("Yes, it reached me").check()
        await press(page, "Send")
        assert "Recorded: Yes, it reached me" in await page.locator(".strip").inner_text()
        async with database.reading() as session:
            [wish] = await session.scalars(select(CallBack))
            said = list(await session.scalars(select(GivenAnswer.answer).order_by(GivenAnswer.id)))
        assert (wish.phone, wish.best_time) == ("+20 10 5555 0123", "10:00-13:00")
        assert said == [Answer.WRONG_PERSON, Answer.CALL_ME, Answer.RECEIVED]
        assert await statuses(database) == [Status.CONFIRMED]
        async with officer(database, settings_for(database_url)) as office:
            board = read(await officers_page(office, "/"))
        assert "+20 2 2795 1417 (on file), +20 10 5555 0123 (not on file)." in board
        assert "Now 14:00 Cairo there. Best time: 10:00–13:00 UTC, there 12:00–15:00." in board


async def give_number(database: Database, number: str) -> None:
    async with database.writing() as session:
        [contact] = await session.scalars(select(PointOfContact.id))
        session.add(Address(contact_id=contact, kind=AddressKind.PHONE, position=9, value=number))


async def test_own_words_are_said_back_and_one_reading_is_refused(database_url: str) -> None:
    async with a_check(database_url) as (database, _, link), chromium() as browser:
        page = await small_page(browser, java_script_enabled=False)
        await page.goto(link)
        await page.get_by_text("or say it in your own words").click()
        await page.locator("#words").fill(GONE)
        await page.locator(".foot button").click()
        assert "Anna Berg takes over" in await page.locator("h1[autofocus]").inner_text()
        assert await page.get_by_text(GONE).count() == 1
        assert await statuses(database) == [Status.QUEUED]
        await page.get_by_label("Yes, that is correct").check()
        assert await press(page, "Send") == "Thank you. Your answer is recorded."
        assert await page.get_by_text("another post").count() == 0
        await page.locator("#words").fill("Actually it reached me, I received your message.")
        await page.locator(".foot button").click()
        assert await press(page, "No, somebody should read it") == "Thank you. An officer will read what you wrote."
        async with database.reading() as session:
            outcomes = list(await session.scalars(select(IncomingReading.outcome).order_by(IncomingReading.id)))
    assert outcomes == [Outcome.ANSWERED, Outcome.TO_READ]


async def test_the_same_by_keyboard_under_the_rules_of_accessibility(sqlite_url: str) -> None:
    async with a_check(sqlite_url) as (database, _, link), chromium() as browser:
        await give_number(database, "+20 2 2795 1417")
        page = await small_page(browser, script=str(AXE))
        await page.goto(link)
        await tab_to(page, ".foot summary")
        await page.keyboard.press("Enter")
        await tab_to(page, "#words")
        await page.keyboard.type("Please call me")
        await tab_to(page, ".foot button")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("input[name=reading]", state="attached")
        assert (await focused(page)).startswith("I understood: our message reached you")
        await tab_to(page, "input[value=yes]")
        await page.keyboard.press("Space")
        await tab_to(page, ".send")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("input[name=topic][value=call]", state="attached")
        assert await focused(page) == "Your answer is recorded. We will call you."
        await no_findings_here(page, "call")
        await tab_to(page, "input[value=any]")
        await page.keyboard.press("Space")
        await tab_to(page, ".draft button")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("input[name=topic][value=role]", state="attached")
        assert await focused(page) == "Thank you. That is noted."
        await tab_to(page, "#words")
        await page.keyboard.type(GONE)
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("input[name=reading]", state="attached")
        assert (await focused(page)).startswith("I understood: you are no longer the point of contact")
        await page.emulate_media(color_scheme="dark")
        await no_findings_here(page, "read back")
    assert await _statuses_at(sqlite_url) == [Status.CONFIRMED]


async def _statuses_at(url: str) -> list[Status]:
    database = open_database(url)
    found = await statuses(database)
    await database.close()
    return found


@pytest.mark.parametrize("before", [None, Answer.RECEIVED], ids=["first", "answered"])
async def test_machines_that_send_every_form_say_nothing(database_url: str, before: Answer | None) -> None:
    """GET, HEAD and each form with its defaults, also in a browser; after an answer, none of it is taken back."""
    async with a_check(database_url) as (database, _, link), chromium() as browser:
        page = await small_page(browser, java_script_enabled=False)
        if before is not None:
            await page.goto(link)
            await page.locator(f"input[value={before.value}]").check()
            await press(page, "Send")
        found = await statuses(database)
        asked = [link, *(f"{link}?ask={topic}" for topic in ("call", "details", "telling", "reached"))]
        await scan(asked)
        if before is None:
            await scan_in_browser([link])
        assert await statuses(database) == found
        async with database.reading() as session:
            said = list(await session.scalars(select(GivenAnswer.answer)))
            assert list(await session.scalars(select(IncomingReading))) == []
            assert list(await session.scalars(select(CallBack))) == []
    assert said == ([] if before is None else [before])
