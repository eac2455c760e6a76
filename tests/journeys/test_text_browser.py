"""The conversation in a text browser that knows no more of forms than HTML had in its first years."""

import shutil

import pytest
from sqlalchemy import select

from directory.proposals import Proposal
from pingcheck.exercises.status import Answer
from tests.cast import NOON, pings, record_answer, until
from tests.journeys.test_conversation import a_check
from tests.text_browser import BACK_TAB, ENTER, TAB, w3m


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("w3m") is None, reason="w3m is not installed")
async def test_another_language_keeps_what_is_typed(sqlite_url: str) -> None:
    async with a_check(sqlite_url) as (database, _, link):
        [ping] = await pings(database)
        async with database.writing() as session:
            await record_answer(session, ping.id, Answer.NO_LONGER_ME, "", NOON)
        async with w3m(link) as browser:
            await browser.shows("Viewing <Thank you.")
            # Send, five languages, then the first field.
            browser.types(*[TAB] * 7, ENTER)
            await browser.shows("TEXT:")
            browser.types("Laila Hassan", ENTER, *[BACK_TAB] * 3, ENTER)
            await browser.shows("Viewing <Merci")
            # Three fields further on stands the button that sends them.
            browser.types(*[TAB] * 10, ENTER)

            async def is_kept() -> bool:
                async with database.reading() as session:
                    return {"name": "Laila Hassan"} in [one.fields for one in await session.scalars(select(Proposal))]

            await until(is_kept)
