"""What the letters beside a ladder say, in text and HTML, in six languages; and what they never say."""

import re

import pytest
from bs4 import BeautifulSoup

from directory.database import Database
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.check_notices import NoticeSays
from pingcheck.exercises.exercise import StepKind, Target
from pingcheck.wording.catalogues import catalogue
from tests.cast import NOON, courier_of, hours, open_now, plan, settings_for
from tests.check_notices import LADDER, MISSION, TECHNICAL, add_kenya, run_step, send_notices
from tests.mail_server import Received, mail_server
from tests.pingcheck.correspondence.test_check_notices import (
    A_WEEK_BEFORE,
    OPENS,
    answers,
    extended,
    running,
    stopped,
)

BASE = "https://c.example"
PAGES = {f"{BASE}/verify", f"{BASE}/privacy"}
KINDS = list(NoticeSays)
SUBJECTS = {
    NoticeSays.ANNOUNCED: "Communication check announced: technical point of contact, %(state)s",
    NoticeSays.OTHER_ROLE: "Communication check: technical point of contact not reached, %(state)s",
    NoticeSays.MISSION: "Communication check: points of contact not reached, %(state)s",
    NoticeSays.EXTENDED: "Communication check, more time to answer: technical point of contact, %(state)s",
    NoticeSays.STOPPED: "Communication check stopped: technical point of contact, %(state)s",
}
SAID = {
    NoticeSays.ANNOUNCED: "It will come from this address:",
    NoticeSays.OTHER_ROLE: "Please reply to this message, or write to the secretariat:",
    NoticeSays.MISSION: "If a point of contact has changed, the State may nominate another by note verbale.",
    NoticeSays.EXTENDED: "We should be grateful if you would answer by:",
    NoticeSays.STOPPED: "This communication check is stopped. Please disregard our messages about it; you need not "
    "answer them.",
}


async def letter(database: Database, url: str, says: NoticeSays, language: Language) -> Received:
    """The letter that goes to Kenya's technical contact, its other one, or its Mission."""
    await add_kenya(database, language.value)
    if says is NoticeSays.ANNOUNCED:
        exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
        await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE)
    else:
        exercise = await running(database, url)
    if says is NoticeSays.OTHER_ROLE:
        await answers(database, 2)
        await run_step(database, exercise, Target.OTHER_ROLE, NOON + hours(30))
    elif says is NoticeSays.MISSION:
        await run_step(database, exercise, Target.MISSION, NOON + hours(36))
    elif says is NoticeSays.EXTENDED:
        await extended(database, exercise, hours(24))
    elif says is NoticeSays.STOPPED:
        await stopped(database, exercise)
    async with mail_server() as server:
        await send_notices(database, settings_for(url, server.port, base_url=BASE), A_WEEK_BEFORE + hours(72))
    [*others, mine] = sorted(server.received, key=lambda received: received.recipient == TECHNICAL)
    assert len(others) < 2
    return mine


def plain(text: str) -> str:
    """Without line breaks and marks of direction."""
    return re.sub(r"\s|[\u2066\u2069]", "", text)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.ARABIC, Language.CHINESE])
@pytest.mark.parametrize("says", KINDS)
async def test_it_is_whole_in_its_language_and_english_below(
    database: Database, database_url: str, says: NoticeSays, language: Language
) -> None:
    received = await letter(database, database_url, says, language)
    spoken = catalogue(language).gettext
    for text in (received.text, BeautifulSoup(received.html, "html.parser").get_text()):
        said = plain(text)
        assert plain(spoken(SAID[says])) in said
        assert plain(SAID[says]) in said, "English stands below every other language"
        assert "secretariat@poc.example" in said
        assert "⟦" not in said
    state = {Language.ARABIC: "كينيا", Language.CHINESE: "肯尼亚"}.get(language, "Kenya")
    assert spoken(SUBJECTS[says]).replace("%(state)s", state) in received.mail["Subject"]
    assert received.mail["Subject"].startswith("[CC-2026-01] ")
    assert received.mail["Content-Language"] == language.value
    assert f'dir="{language.direction}"' in received.html


@pytest.mark.parametrize("says", KINDS)
async def test_it_has_no_link_that_does_anything(database: Database, database_url: str, says: NoticeSays) -> None:
    received = await letter(database, database_url, says, Language.FRENCH)
    pages = set(re.findall(r"https?://[^\s\"<]+", received.text + received.html))
    more = {NoticeSays.ANNOUNCED: {f"{BASE}/guide"}}.get(says, set())
    assert pages == ({f"{BASE}/verify"} if says is NoticeSays.MISSION else PAGES | more)


async def test_a_stopped_check_is_never_said_to_be_without_incident(database: Database, database_url: str) -> None:
    received = await letter(database, database_url, NoticeSays.STOPPED, Language.ENGLISH)
    for said in (received.text, received.html):
        assert "real event" not in said
        assert "incident has occurred" not in said


async def test_the_mission_reads_which_offices_are_not_reached(database: Database, database_url: str) -> None:
    received = await letter(database, database_url, NoticeSays.MISSION, Language.ENGLISH)
    assert received.recipient == MISSION
    for role in ("Technical", "Diplomatic"):
        assert plain(f"{role} point of contact, Kenya National CERT") in plain(received.text)
    assert "Asha" not in received.text


async def test_what_tells_of_more_time_continues_the_thread_of_the_call(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await plan(database, ladder=LADDER)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, base_url=BASE, inbox_by_pipe=True)
        await open_now(database, settings, exercise)
        await courier_of(database, settings, lambda: NOON).drain()
        call = next(received for received in server.received if received.recipient == TECHNICAL)
        await extended(database, exercise, hours(24))
        await send_notices(database, settings, NOON + hours(2))
        more = next(each for each in server.received[2:] if each.recipient == TECHNICAL)
    assert more.mail["In-Reply-To"] == call.mail["Message-ID"]
    assert more.mail["Reply-To"] == call.mail["Reply-To"], "a reply is a reply to the call"
    assert more.sender != call.sender, "what comes back is about the letter alone"


@pytest.mark.parametrize("of_state", [True, False])
async def test_where_mails_bear_no_link_these_bear_none_either(
    database: Database, database_url: str, *, of_state: bool
) -> None:
    await add_kenya(database)
    async with database.writing() as session:
        (await session.get_one(State, "KEN")).is_link_free = of_state
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER, is_link_free=not of_state)
    await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE)
    async with mail_server() as server:
        await send_notices(database, settings_for(database_url, server.port, base_url=BASE), A_WEEK_BEFORE)
    assert len(server.received) == 2
    for mail in server.received:
        assert "c.example/guide" in mail.text
        assert "://" not in mail.text + mail.html
