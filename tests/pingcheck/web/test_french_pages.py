"""Every page of the secretariat, as an officer reads it who chose French: nothing of it is left in English."""

import re
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from aiohttp import ClientSession, CookieJar, web
from bs4 import BeautifulSoup

from directory.database import Database
from directory.languages import Language
from pingcheck.exercises.status import Answer
from pingcheck.reports.spoken_phrases import PLACE
from pingcheck.web.access import Public
from pingcheck.web.rights import row_of
from pingcheck.wording.catalogues import known_texts
from tests.cast import NOON, link_keys, nominate, open_now, pings, plan, record_answer, settings_for
from tests.officer import Browser, officer
from tests.routes import path_of
from tests.upgraded import load_dump
from tests.workplace import CORPUS, choose_language, workplace

PLACES = re.compile(rf"{PLACE.pattern}|%\(\w+\)[a-z]|<[^>]+>")
SHOWN_ATTRIBUTES = ("aria-label", "placeholder", "title", "data-label", "data-paused", "alt")
MORE_WORDS_THAN = 2


def later() -> datetime:
    return NOON + timedelta(hours=2)


@cache
def english_pieces() -> list[str]:
    """What stands between the places of each text and has more than two words."""
    pieces = {" ".join(piece.split()) for text in known_texts(Language.FRENCH) for piece in PLACES.split(text) if piece}
    names_of_places = re.compile(r"\w*_\w*")  # they are typed as they are in every language
    return sorted(
        piece
        for piece in pieces
        if len(re.findall(r"[^\W\d_]{2,}", piece)) > MORE_WORDS_THAN and not names_of_places.fullmatch(piece)
    )


def left_in_english(said: str) -> list[str]:
    """The pieces that stand there as whole words. Few stand there at all: only theirs is a pattern made."""
    there = [piece for piece in english_pieces() if piece in said]
    return [piece for piece in there if re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", said)]


def shown(page: BeautifulSoup) -> str:
    """What a reader sees or hears, in one line, without what names a language of its own: a mail as it will look, what
    to say in a call, the evidence of a State."""
    for machine in page.select(
        "script, style, code, pre, textarea, .mail-preview, .scripts, [lang]:not(html):not([lang=fr])"
    ):
        machine.decompose()
    attributes = [str(tag[name]) for name in SHOWN_ATTRIBUTES for tag in page.select(f"[{name}]")]
    return " ".join(" ".join([page.get_text(" "), *attributes]).split())


def is_for_officers(app: web.Application, route: web.AbstractRoute) -> bool:
    name = route.resource.name or "" if route.resource is not None else ""
    return route.method == "GET" and not isinstance(row_of(app, name), Public)


async def read(browser: Browser | ClientSession, path: str) -> str:
    """A page whole in French, or found to be elsewhere."""
    answer = await browser.get(path)
    if answer.content_type != "text/html":
        return ""
    page = BeautifulSoup(await answer.text(), "lxml")
    assert page.html is not None
    assert page.html["lang"] == "fr", path
    said = shown(page)
    assert left_in_english(said) == [], path
    return said


async def test_every_page_is_french(sqlite_database: Database, sqlite_url: str) -> None:
    settings = settings_for(sqlite_url)
    for state in ("KEN", "EGY"):
        await nominate(sqlite_database, state, f"poc@{state.lower()}.example")
    exercise = await plan(sqlite_database)
    await open_now(sqlite_database, settings, exercise)
    [ping, _] = await pings(sqlite_database)
    async with sqlite_database.writing() as session:
        await record_answer(session, ping.id, Answer.CALL_ME, "", NOON)
    await plan(sqlite_database, opens_at="2026-03-02 13:00")  # is late
    coming = await plan(sqlite_database, opens_at="2026-03-29 02:30")
    places = {"token": link_keys().token(ping.id), "ping_id": str(ping.id)}
    async with officer(sqlite_database, settings, later) as browser:
        await choose_language(sqlite_database, Language.FRENCH)
        assert browser.app is not None
        paths = {
            path_of(route, reference=reference, **places)
            for route in browser.app.router.routes()
            for reference in (exercise.reference, coming.reference)
            if is_for_officers(browser.app, route)
        }
        paths |= {"/find?q=ken", "/find?q=nobody+at+all", f"/exercises/{exercise.reference}?status=silent", "/nowhere"}
        walked = [await read(browser, path) for path in sorted(paths)]
        assert len(walked) > 10
        said = " ".join(walked)
        assert "Aujourd’hui" in said
        assert "Demande d’appel" in said
        assert "aurait dû s’ouvrir il y a 1 heure" in said
        assert "États" in said


async def test_every_page_of_a_whole_story_is_french(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'workplace.db'}"
    load_dump("sqlite", url, CORPUS)
    async with workplace(url, Language.FRENCH) as office:
        cookie = {office.cookie["name"]: office.cookie["value"]}
        async with ClientSession(
            office.settings.base_url, cookies=cookie, cookie_jar=CookieJar(unsafe=True)
        ) as browser:
            said = [await read(browser, path) for path in office.paths]
    assert "Réponses à lire" in " ".join(said)


def test_the_walk_would_see_what_is_left_in_english() -> None:
    assert left_in_english("Skip to the content, or give a code") == ["Skip to the content"]
    assert left_in_english("Skip to the contents") == []
    page = BeautifulSoup('<p>Skip to the <b>content</b></p><input placeholder="Name or code">', "lxml")
    assert shown(page) == "Skip to the content Name or code"
