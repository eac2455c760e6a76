"""The guide for participants: in six languages, small, for everybody, whatever else is down."""

import pytest

from directory.database import Database
from directory.languages import Language
from pingcheck.exercises.exercise import StepKind
from pingcheck.wording.catalogues import catalogue
from tests.cast import plan, settings_for
from tests.check_notices import LADDER, add_kenya, run_step
from tests.officer import stranger
from tests.pingcheck.correspondence.test_check_notices import A_WEEK_BEFORE, OPENS
from tests.pingcheck.web.contact.test_code_and_verify import visitor
from tests.pingcheck.web.contact.test_privacy_page import shown
from tests.pingcheck.web.contact.test_reply_page import says

SAID = (
    "What a communication check is",
    "How to recognise a genuine message",
    "What to do when it comes",
    "What happens afterwards",
    "If you have any doubt, ask the secretariat",
)
LARGEST_PAGE = 14_000  # bytes: one round trip of a new connection


@pytest.mark.parametrize("language", list(Language))
async def test_it_says_what_comes_how_to_know_it_and_what_happens_then(language: Language) -> None:
    page = await shown("/guide", language, base_url="https://c.example")
    spoken = catalogue(language).gettext
    assert [heading.get_text() for heading in page.find_all("h2")] == [spoken(text) for text in SAID]
    text = page.get_text(" ")
    for said in ("check@poc.example", "https://c.example/r/", "secretariat@poc.example"):
        assert said in text
    assert f"/verify?lang={language.value}" in [str(link["href"]) for link in page.select("main a")]
    assert not page.find_all(["script", "style", "img", "iframe", "form"])
    assert len(str(page).encode()) < LARGEST_PAGE


async def test_what_is_announced_is_on_the_page_to_verify_and_what_is_only_planned_is_not(
    database: Database, database_url: str
) -> None:
    await add_kenya(database)
    announced = await plan(database, opens_at=OPENS, ladder=LADDER)
    planned = await plan(database, opens_at=OPENS, ladder=LADDER)
    await run_step(database, announced, StepKind.ANNOUNCE, A_WEEK_BEFORE)
    async with stranger(database, settings_for(database_url)) as browser:
        text = await (await browser.get("/verify?lang=en")).text()
        assert announced.reference in text
        assert "Thursday, 12 March 2026, 12:00 UTC" in text
        assert "/guide?lang=en" in text
        for secret in (planned.reference, announced.title):
            assert secret not in text


async def test_an_announcement_is_verified_by_its_reference(database: Database, database_url: str) -> None:
    async with visitor(database, database_url) as person:
        announced = await plan(database, opens_at=OPENS, ladder=LADDER)
        assert says(await person.ask(announced.reference), "We have no record of this", Language.ENGLISH)
        await run_step(database, announced, StepKind.ANNOUNCE, A_WEEK_BEFORE)
        page = await person.ask(announced.reference)
        assert says(page, "This communication check is ours", Language.ENGLISH)
        assert "Thursday, 12 March 2026, 12:00 UTC" in page.get_text()
        assert announced.title not in page.find("dl").get_text()  # type: ignore[union-attr]
