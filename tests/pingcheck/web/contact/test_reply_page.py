"""The contact's page: one question, one press, and nothing given away, whoever opens it and whenever."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request
from bs4 import BeautifulSoup
from multidict import MultiDict
from sqlalchemy import select

from directory.database import Database, open_database
from directory.languages import Language
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.conversation.visits import Visit, VisitKind
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.status import Answer, Status
from pingcheck.web.app import make_app
from pingcheck.web.contact.chat_page import MOST_EARLIER
from pingcheck.wording.catalogues import catalogue
from tests.cast import NOON, OFFICER, hours, link_keys, nominate, open_now, pings, plan, settings_for, statuses
from tests.direct_reader import DirectReader

GRACE = timedelta(days=30)


@dataclass
class Contact:
    """A point of contact of Kenya that speaks French, with its link open in a browser."""

    browser: TestClient[Request, Application]
    ping_id: UUID
    now: list[datetime] = field(default_factory=lambda: [NOON])

    @property
    def link(self) -> str:
        return f"/r/{link_keys().token(self.ping_id)}"

    async def look(self, query: str = "") -> BeautifulSoup:
        page = await self.browser.get(self.link + query)
        assert page.status == 200
        return BeautifulSoup(await page.text(), "lxml")

    async def say(self, answer: Answer | None, words: str = "") -> ClientResponse:
        form = {"words": words} | ({"answer": answer.value} if answer else {})
        return await self.browser.post(self.link, data=form, allow_redirects=False)


@asynccontextmanager
async def contact(database: Database, url: str) -> AsyncIterator[Contact]:
    await nominate(database, "KEN", "wanjiru@cert.ke.example", languages="fr", name="Wanjiru Mwangi")
    await open_now(database, settings_for(url), await plan(database))
    [ping] = await pings(database)
    now = [NOON]
    app = make_app(database, settings_for(url), link_keys(), lambda: now[0], DirectReader())
    async with TestClient(TestServer(app)) as browser:
        yield Contact(browser, ping.id, now)


def says(page: BeautifulSoup, text: str, language: Language = Language.FRENCH) -> bool:
    """Whether a page says a text in a language."""
    return catalogue(language).gettext(text) in page.get_text()


async def test_the_question_is_radios_none_checked_and_one_nameless_button(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        page = await person.look()
    form, words = page.find_all("form")
    radios = form.find_all("input")
    assert [(radio["type"], radio["name"], radio["value"]) for radio in radios] == [
        ("radio", "answer", value) for value in ("received", "details_wrong", "call_me", "no_longer_me", "wrong_person")
    ]
    assert not [radio for radio in radios if radio.has_attr("checked")]
    [button] = form.find_all("button")
    assert not button.has_attr("name")
    assert words.select("textarea[name=words]")
    assert (form["method"], form.get("action")) == ("post", None)
    assert says(page, "Did our message reach you?")


async def test_the_page_shows_the_state_and_the_role_and_no_more_of_the_directory(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        before = await person.look()
        await person.say(Answer.CALL_ME, "My secret number is 4711")
        after = await person.look()
    for page in (before, after):
        assert "Kenya" in page.get_text()
        assert says(page, "Technical point of contact")
        for personal in ("Wanjiru", "cert.ke.example", "National CERT", "Duty officer", "4711"):
            assert personal not in str(page)
    assert says(after, "Yes, and please call me")


async def test_it_speaks_the_contacts_language_or_the_one_that_is_asked_for(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        for query, language in (("", "fr"), ("?lang=ar", "ar"), ("?lang=zh", "zh"), ("?lang=xx", "fr")):
            page = await person.look(query)
            assert page.html is not None
            assert (page.html["lang"], page.html["dir"]) == (language, "rtl" if language == "ar" else "ltr")
        offered = {anchor.get("hreflang"): anchor["href"] for anchor in page.find_all("a")}
        assert offered.items() >= {(code, f"?lang={code}") for code in ("ar", "zh", "en", "ru", "es")}
        answered = await person.browser.post(person.link + "?lang=ru", data={"answer": "received"})
        assert 'lang="ru"' in await answered.text()


async def test_what_is_said_follows_the_calendar(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        person.now[0] = NOON + hours(73)
        assert says(
            await person.look(), "The time for answers is over. Your answer still helps and will be marked as late."
        )
        person.now[0] = NOON + hours(72) + GRACE + hours(1)
        over = await person.look()
        assert says(over, "This communication check is over")
        assert not over.find_all("form")
        async with database.writing() as session:
            exercise = await session.scalar(select(Exercise))
            assert exercise is not None
            await cancel_exercise(session, exercise, person.now[0], OFFICER, "")
        assert says(await person.look(), "This communication check is stopped")
        assert (await person.say(Answer.RECEIVED)).status == 303
        assert says(await person.look(), "This communication check is stopped")
    assert await statuses(database) == [Status.CANCELLED]


async def test_a_late_answer_is_thanked_for_and_marked(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        person.now[0] = NOON + hours(73)
        await person.say(Answer.RECEIVED)
        page = await person.look()
    assert says(page, "Thank you. Your answer is recorded.")
    assert says(page, "Received late")
    assert await statuses(database) == [Status.CONFIRMED_LATE]


async def test_two_quick_presses_are_one_answer_and_no_error(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        pressed = await asyncio.gather(*(person.say(Answer.RECEIVED) for _ in range(4)))
        assert {(page.status, page.headers["Location"]) for page in pressed} == {(303, person.link)}
    async with database.reading() as session:
        assert len(list(await session.scalars(select(GivenAnswer)))) == 1
    assert await statuses(database) == [Status.CONFIRMED]


async def test_looking_and_forms_without_a_choice_confirm_nothing_and_are_counted_apart(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        await person.look()
        head = await person.browser.head(person.link)
        assert (head.status, await head.read()) == (200, b"")
        everything = MultiDict([("answer", "received"), ("answer", "call_me")])
        for form in ({}, {"answer": ""}, {"answer": "on"}, {"answer": "RECEIVED"}, {"words": "hello"}, everything):
            refused = await person.browser.post(person.link, data=form)
            assert refused.status == 422
            assert says(
                BeautifulSoup(await refused.text(), "lxml"),
                "Nothing was chosen, so nothing was recorded. Please choose one answer.",
            )
        for method in ("PUT", "DELETE", "PATCH"):
            assert (await person.browser.request(method, person.link)).status in {403, 405}
    assert await statuses(database) == [Status.QUEUED]
    async with database.reading() as session:
        visits = {visit.kind: visit.count for visit in await session.scalars(select(Visit))}
    assert visits == {VisitKind.LOOKED: 1, VisitKind.PROBED: 1, VisitKind.EMPTY_FORM: 6}


async def test_every_page_is_strict_small_and_runs_nothing(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        question = await person.browser.get(person.link, headers={"Accept-Encoding": "gzip"})
        await person.say(Answer.RECEIVED)
        recorded = await person.browser.get(person.link)
        unknown = await person.browser.get("/r/" + "A" * 44, headers={"Accept-Language": "es-MX, en;q=0.5"})
        for answered in (question, recorded, unknown):
            assert answered.headers["Cache-Control"] == "no-store"
            assert answered.headers["Referrer-Policy"] == "no-referrer"
            assert answered.headers["X-Content-Type-Options"] == "nosniff"
            policy = answered.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            page = BeautifulSoup(await answered.text(), "lxml")
            assert not page.find_all(["script", "style", "img", "iframe"])
            attributes = {name for tag in page.find_all() for name in tag.attrs}
            assert not [name for name in attributes if name == "style" or name.startswith("on")]
        assert (unknown.status, page.html and page.html["lang"]) == (404, "es")
        [style] = page.find_all("link", rel="stylesheet")
        css = await person.browser.get(str(style["href"]), headers={"Accept-Encoding": "gzip"})
        on_the_wire = sum(int(part.headers["Content-Length"]) for part in (question, css))
        assert on_the_wire < 14 * 1024


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
async def test_a_page_stays_small_however_much_was_said(database: Database, database_url: str, language: str) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.CALL_ME)
        for number in range(20):
            form = {"topic": "call", "choice": "sent", "phone": f"02076543{number:02}"}
            await person.browser.post(person.link, data=form)
        said = await person.browser.get(f"{person.link}?lang={language}", headers={"Accept-Encoding": "gzip"})
        assert int(said.headers["Content-Length"]) < 9 * 1024
        page = BeautifulSoup(await said.text(), "lxml")
    assert len(page.select("details.earlier li")) == MOST_EARLIER
    [rest] = page.select("details.earlier .hint")
    assert re.search(r"\d+", rest.get_text())


async def test_while_the_database_is_away_the_page_says_so_and_when_to_try_again() -> None:
    away = open_database("postgresql://us:hunter2@127.0.0.1:1/none")
    app = make_app(away, settings_for("sqlite:///x.db"), link_keys(), lambda: NOON)
    async with TestClient(TestServer(app)) as browser:
        person = Contact(browser, UUID(int=7))
        for page, kept in ((await browser.get(person.link), []), (await person.say(Answer.CALL_ME), ["call_me"])):
            assert (page.status, page.headers["Retry-After"]) == (503, "60")
            soup = BeautifulSoup(await page.text(), "lxml")
            assert says(soup, "The fault is ours.", Language.ENGLISH)
            # What was chosen is kept, to be sent again by one press; to a look nothing is suggested.
            assert [choice["value"] for choice in soup.select("[checked]")] == kept
        forms: list[dict[str, str]] = [
            {"answer": "call_me"}, {"choice": "words"}, {"topic": "telling", "choice": "sent"},
            {"topic": "role", "choice": "yes"}, {"reading": "3", "understood": "yes"},
        ]  # fmt: skip
        for form in forms:
            kept_page = await browser.post(person.link, data={**form, "words": "half a sentence"})
            assert kept_page.status == 503
            soup = BeautifulSoup(await kept_page.text(), "lxml")
            assert soup.select("textarea[name=words]")[0].get_text().strip() == "half a sentence"
            assert [choice["value"] for choice in soup.select("[checked]")] == [
                form[name] for name in ("answer", "understood") if name in form
            ]
        # A forged link costs no query, and so is told apart even now.
        assert (await browser.get("/r/" + "A" * 44)).status == 404
    await away.close()
