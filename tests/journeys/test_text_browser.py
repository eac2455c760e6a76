"""The conversation in a text browser that knows no more of forms than HTML had in its first years."""

import asyncio
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from directory.languages import Language
from directory.proposals import Proposal
from pingcheck.conversation.call_backs import CallBack
from pingcheck.exercises.status import Answer, Status
from pingcheck.wording.catalogues import catalogue
from tests.cast import NOON, pings, record_answer, statuses, until
from tests.journeys.test_conversation import a_check
from tests.text_browser import BACK_TAB, ENTER, TAB, w3m

TEXT_BROWSERS = {
    "w3m": ("-dump", "-cols", "200", "-I", "UTF-8", "-O", "UTF-8"),
    "lynx": ("-dump", "-width=200", "-assume_charset=utf-8", "-display_charset=utf-8"),
}


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("w3m") is None, reason="w3m is not installed")
async def test_another_language_keeps_what_is_typed(sqlite_url: str) -> None:
    async with a_check(sqlite_url) as (database, _, link):
        [ping] = await pings(database)
        async with database.writing() as session:
            await record_answer(session, ping.id, Answer.NO_LONGER_ME, "", NOON)
        async with w3m(link) as browser:
            await browser.shows("Viewing <Thank you.")
            # Send, five languages, the link that changes the answer, then the first field.
            browser.types(*[TAB] * 8, ENTER)
            await browser.shows("TEXT:")
            browser.types("Laila Hassan", ENTER, *[BACK_TAB] * 4, ENTER)
            await browser.shows("Viewing <Qui ")
            # Three fields further on stands the button that sends them.
            browser.types(*[TAB] * 11, ENTER)

            async def is_kept() -> bool:
                async with database.reading() as session:
                    return {"name": "Laila Hassan"} in [one.fields for one in await session.scalars(select(Proposal))]

            await until(is_kept)


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("w3m") is None, reason="w3m is not installed")
async def test_an_answer_its_change_and_a_call_back(sqlite_url: str) -> None:
    async with a_check(sqlite_url) as (database, _, link), w3m(link) as browser:
        await browser.shows("Viewing <Did our message reach you?")
        # Five languages, then the answers; the last is the wrong one.
        browser.types(*[TAB] * 10, ENTER, TAB, ENTER)
        await browser.shows("Viewing <Thank you. Your answer is recorded.")
        browser.types(*[TAB] * 7, ENTER)
        await browser.shows("Viewing <Did our message reach you?")
        browser.types(*[TAB] * 8, ENTER, *[TAB] * 3, ENTER)
        await browser.shows("Viewing <Your answer is recorded. We will call you.")
        # Send, five languages, the link, the number; then four hours, and the button.
        browser.types(*[TAB] * 8, ENTER)
        await browser.shows("TEXT:")
        browser.types("+20 10 5555 0123", ENTER, *[TAB] * 5, ENTER)
        await browser.shows("Viewing <Thank you. That is noted.")
        async with database.reading() as session:
            assert [wish.phone for wish in await session.scalars(select(CallBack))] == ["+20 10 5555 0123"]
        assert await statuses(database) == [Status.CONFIRMED]


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("w3m") is None, reason="w3m is not installed")
@pytest.mark.parametrize(("presses", "then"), [(6, Status.CONFIRMED), (7, Status.TO_READ)], ids=["yes", "no"])
async def test_own_words_said_back(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, presses: int, then: Status
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "I have received your message." > "$1"\n')
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    async with a_check(sqlite_url) as (database, _, link), w3m(link) as browser:
        await browser.shows("Viewing <Did our message reach you?")
        # Five languages, five answers, Send, the text.
        browser.types(*[TAB] * 12, ENTER)
        await browser.shows("I have received")
        browser.types(TAB, ENTER)
        await browser.shows("Viewing <I understood: our message reached you.")
        assert await statuses(database) == [Status.QUEUED]
        # Five languages and the link to the answers, then yes and no, then Send.
        browser.types(*[TAB] * (presses + 1), ENTER, *[TAB] * (8 - presses), ENTER)

        async def is_settled() -> bool:
            return await statuses(database) == [then]

        await until(is_settled)


@pytest.mark.browser
@pytest.mark.parametrize("program", TEXT_BROWSERS)
@pytest.mark.parametrize("language", list(Language))
async def test_a_text_browser_shows_the_question_and_its_choices(
    sqlite_url: str, language: Language, program: str
) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    async with a_check(sqlite_url, language.value) as (_, _, link):
        dump = await asyncio.create_subprocess_exec(
            program, *TEXT_BROWSERS[program], link, stdout=asyncio.subprocess.PIPE
        )
        shown = (await dump.communicate())[0].decode("utf-8", "replace")
    said = catalogue(language).gettext
    for text in ("Did our message reach you?", "Yes, it reached me", "It reached the wrong person"):
        assert said(text).replace("\xa0", " ") in shown.replace("\xa0", " ")
