"""Answering by a code, and asking whether a message is genuine: forgiving to people, patient with guessers."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from aiohttp import ClientResponse
from bs4 import BeautifulSoup
from sqlalchemy import select

from directory.contacts import Role
from directory.database import Database, open_database
from directory.languages import Language
from pingcheck.accounts.guess_limits import WRONG_CODES
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.known_codes import know_codes
from pingcheck.conversation.visits import Visit
from pingcheck.correspondence.check_notice_text import TextKey, render_notice_text
from pingcheck.exercises.check_notices import NoticeSays
from pingcheck.exercises.exercise import find_exercise
from pingcheck.exercises.exercise_texts import OwnWords, set_words
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, Status
from pingcheck.settings import Settings
from tests.cast import NOON, OFFICER, SECRET, link_keys, nominate, open_now, pings, plan, settings_for, statuses
from tests.officer import Browser, stranger
from tests.pingcheck.web.contact.test_reply_page import Contact, says

CODES = CodeKeys([SECRET])
WRONG = "2222 2222 222"  # its check letter is right, and it is nobody's
REFERENCE = "CC-2026-01"


@dataclass
class Visitor:
    browser: Browser
    ping: Ping

    @property
    def code(self) -> str:
        return CODES.code(self.ping.id)

    async def type_code(self, code: str, query: str = "", **headers: str) -> ClientResponse:
        return await self.browser.post("/code" + query, data={"code": code}, headers=headers, allow_redirects=False)

    async def ask(self, asked: str, query: str = "") -> BeautifulSoup:
        answer = await self.browser.post("/verify" + query, data={"asked": asked})
        return BeautifulSoup(await answer.text(), "lxml")


def proxied(url: str) -> Settings:
    return settings_for(url, trusted_proxies=["127.0.0.0/8"])


@asynccontextmanager
async def visitor(database: Database, url: str) -> AsyncIterator[Visitor]:
    """Somebody to whom a mail with a code was sent, in an open check; another check is only planned."""
    await nominate(database, "KEN", "wanjiru@cert.ke.example", languages="fr", name="Wanjiru Mwangi")
    await open_now(database, settings_for(url), await plan(database))
    await plan(database, opens_at="2026-09-01 09:00")
    [ping] = await pings(database)
    async with database.writing() as session:
        await know_codes(session, CODES, [ping.id])
    async with stranger(database, proxied(url)) as browser:
        yield Visitor(browser, ping)


async def test_a_code_however_typed_leads_to_the_same_page_and_confirms_nothing(
    database: Database, database_url: str
) -> None:
    async with visitor(database, database_url) as person:
        for typed in (person.code, person.code.lower().replace("-", " "), f" {person.code.replace('-', '')}\n"):
            led = await person.type_code(typed)
            assert (led.status, led.headers["Location"]) == (303, f"/r/{link_keys().token(person.ping.id)}")
        there = Contact(person.browser, person.ping.id)
        assert says(await there.look(), "Did our message reach you?")
        assert await statuses(database) == [Status.QUEUED]
        await there.say(Answer.RECEIVED)
    assert await statuses(database) == [Status.CONFIRMED]


async def test_looking_at_the_pages_and_empty_forms_confirm_nothing(database: Database, database_url: str) -> None:
    async with visitor(database, database_url) as person:
        for path in ("/code", "/verify"):
            assert (await person.browser.head(path)).status == 200
            assert (await person.browser.get(path)).status == 200
            for form in ({}, {"code": ""}, {"asked": ""}, {"answer": "received"}):
                assert (await person.browser.post(path, data=form)).status == 404
    assert await statuses(database) == [Status.QUEUED]
    async with database.reading() as session:
        assert list(await session.scalars(select(Visit))) == []


async def test_unknown_and_mistyped_codes_get_one_page_and_keep_what_was_typed(
    database: Database, database_url: str
) -> None:
    async with visitor(database, database_url) as person:
        pages: dict[str, str] = {}
        for typed in (WRONG, "K7M2-P9QX-3TX", "hello", "<b>", "é" * 300):
            answer = await person.type_code(typed, **{"X-Forwarded-For": f"198.51.100.{len(pages)}"})
            assert answer.status == 404
            soup = BeautifulSoup(await answer.text(), "lxml")
            [field] = soup.select("#code")
            assert field["value"] == typed[:100]
            field["value"] = ""
            pages[typed] = str(soup)
    assert len(set(pages.values())) == 1


async def test_who_guesses_waits_and_nobody_else_does(database: Database, database_url: str) -> None:
    async with visitor(database, database_url) as person:
        guesser = {"X-Forwarded-For": "198.51.100.7"}
        tries = [(await person.type_code(WRONG, **guesser)).status for _ in range(WRONG_CODES.tries + 1)]
        assert tries == [404] * WRONG_CODES.tries + [429]
        asked = await person.browser.post("/verify", data={"asked": WRONG}, headers=guesser)
        assert asked.status == 429
        assert int(asked.headers["Retry-After"]) >= 1
        # Others come in, and slips of the pen never slow anybody.
        assert (await person.type_code(person.code, **{"X-Forwarded-For": "198.51.100.8"})).status == 303
        slips = [await person.type_code("K7M2-P9QX-3TX", **{"X-Forwarded-For": "198.51.100.9"}) for _ in range(9)]
        assert {slip.status for slip in slips} == {404}


async def test_a_reference_shows_the_check_and_only_a_code_the_state_and_role(
    database: Database, database_url: str
) -> None:
    async with visitor(database, database_url) as person:
        by_reference = await person.ask("cc – 2026–01 ".replace(" ", ""))
        by_code = await person.ask(person.code)
    for found in (by_reference, by_code):
        text = found.get_text()
        assert says(found, "This communication check is ours", Language.ENGLISH)
        for shown in (REFERENCE, "Spring check", "check@poc.example", "Monday, 2 March 2026, 12:00 UTC"):
            assert shown in text
        assert f"{settings_for('sqlite:///x.db').base_url}/r/" in text
        for personal in ("Wanjiru", "cert.ke.example", "National CERT"):
            assert personal not in str(found)
    assert "Kenya" not in by_reference.get_text()
    assert "Kenya" in by_code.get_text()
    assert says(by_code, "Technical point of contact", Language.ENGLISH)


async def test_plans_unknown_and_wrong_references_share_one_page(database: Database, database_url: str) -> None:
    async with visitor(database, database_url) as person:
        pages = set()
        for asked in ("CC-2026-02", "CC-1999-01", "nonsense", WRONG, "\u202e", f"{REFERENCE}/20260302T120000Z/0000"):
            soup = await person.ask(asked)
            assert says(soup, "We have no record of this", Language.ENGLISH)
            soup.select("#asked")[0]["value"] = ""
            pages.add(str(soup))
    assert len(pages) == 1
    assert "CC-2026-02" not in pages.pop()


async def test_the_receipt_of_an_answer_is_checked_where_the_page_says(database: Database, database_url: str) -> None:
    async with visitor(database, database_url) as person:
        there = Contact(person.browser, person.ping.id)
        await there.say(Answer.RECEIVED)
        [receipt] = [code.get_text() for code in (await there.look()).select(".receipt code")]
        checked = await person.ask(receipt)
        assert says(checked, "This receipt is genuine", Language.ENGLISH)
        assert "Monday, 2 March 2026, 12:00 UTC" in checked.get_text()
        forged = await person.ask(receipt.replace("20260302", "20260301"))
        assert says(forged, "We have no record of this", Language.ENGLISH)


@pytest.mark.parametrize("language", list(Language))
async def test_both_pages_speak_each_language_and_run_nothing(
    database: Database, database_url: str, language: Language
) -> None:
    async with visitor(database, database_url) as person:
        for path in ("/code", "/verify"):
            answer = await person.browser.get(f"{path}?lang={language.value}")
            assert answer.headers["Cache-Control"] == "no-store"
            found = BeautifulSoup(await answer.text(), "lxml")
            assert found.html is not None
            assert (found.html["lang"], found.html["dir"]) == (language.value, language.direction)
            assert not found.find_all(["script", "style", "img", "iframe"])
            assert len(found.find_all("fieldset")) == len(found.find_all("h1")) == 1
            addresses = [str(tag.get("href") or tag.get("src")) for tag in found.select("[href], [src]")]
            assert not [address for address in addresses if re.match(r"(https?:)?//", address)]


async def test_while_the_database_is_away_both_pages_say_so_and_keep_what_was_typed() -> None:
    away = open_database("postgresql://us:hunter2@127.0.0.1:1/none")
    async with stranger(away, settings_for("sqlite:///x.db"), lambda: NOON) as browser:
        for path, field in (("/code", "code"), ("/verify", "asked")):
            answer = await browser.post(path, data={field: "K7M2-P9QX-3TX"})
            assert answer.status == 503
            soup = BeautifulSoup(await answer.text(), "lxml")
            assert soup.select(f"#{field}")[0]["value"] == "K7M2-P9QX-3TX"
    await away.close()


async def test_both_roles_subjects_are_shown_to_strangers_without_any_state(
    database: Database, database_url: str
) -> None:
    await nominate(database, "FRA", "a@mfa.fr.example", role=Role.DIPLOMATIC)
    async with visitor_of_two(database, database_url) as browser:
        answer = await browser.post("/verify", data={"asked": REFERENCE})
        text = await answer.text()
    assert text.count("[CC-2026-01]") == 2
    assert "France" not in text


async def test_a_reference_shows_the_subjects_as_they_were_sent(database: Database, database_url: str) -> None:
    """In the words of officers, in each language of the roster, and those of the letters."""
    its = settings_for(database_url)
    await nominate(database, "FRA", "a@mfa.fr.example", languages="fr")
    exercise = await plan(database)
    async with database.writing() as session:
        found = await find_exercise(session, REFERENCE)
        own = OwnWords(subject="Essai de printemps, {role}, {state}")
        await set_words(session, found, Language.FRENCH, own, (NOON, OFFICER))
        key = TextKey(exercise.id, NoticeSays.STOPPED, "technical", NOON, Language.FRENCH)
        session.add(render_notice_text(its, key, REFERENCE, NOON))
    await open_now(database, its, exercise)
    async with stranger(database, its) as browser:
        answer = await browser.post("/verify?lang=en", data={"asked": REFERENCE})
        subjects = [line.text for line in BeautifulSoup(await answer.text(), "lxml").select("dd bdi[lang]")]
    assert any(subject.startswith("[CC-2026-01] Essai de printemps, ") for subject in subjects)
    assert sum("FRA" in subject or "France" in subject for subject in subjects) == 0
    assert len([subject for subject in subjects if "interrompu" in subject or "arrêt" in subject]) == 1


@asynccontextmanager
async def visitor_of_two(database: Database, url: str) -> AsyncIterator[Browser]:
    await open_now(database, settings_for(url), await plan(database))
    async with stranger(database, settings_for(url)) as browser:
        yield browser
