"""The privacy notice, and who we say we are: in six languages, for everybody, whatever else is down."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup

from directory.database import Database, open_database
from directory.languages import Language
from pingcheck.settings.names import SpokenText
from pingcheck.wording.catalogues import catalogue
from pingcheck.wording.names import names_in
from tests.cast import NOON, settings_for
from tests.officer import stranger

SAID = ("Whose data, and which", "Why", "On what basis", "Who sees them", "How long they are kept", "Whom to ask")
DESK: dict[str, Any] = {
    "secretariat_phone": "+1 202 555 0142",
    "secretariat_hours": "Mon-Fri 09:00-17:00 America/New_York",
    "mandate": SpokenText(en="General Assembly decision 78/541"),
    "postal_address": SpokenText(en="New York, NY 10017"),
}
PATHS = ("/privacy", "/verify", "/code", "/guide", "/r/nobodys")
EVERY_PAGE = [(path, language) for path in PATHS for language in Language]


async def shown(path: str, language: Language, **others: Any) -> BeautifulSoup:
    """The page while the database is away."""
    away = open_database("postgresql://us:hunter2@127.0.0.1:1/none")
    async with stranger(away, settings_for("sqlite:///x.db", **others), lambda: NOON) as browser:
        answer = await browser.get(f"{path}?lang={language.value}")
        found = BeautifulSoup(await answer.text(), "lxml")
    await away.close()
    return found


@pytest.mark.parametrize("language", list(Language))
async def test_the_notice_says_whose_data_why_how_long_and_whom_to_ask(language: Language) -> None:
    page = await shown("/privacy", language, **DESK)
    spoken, names = catalogue(language).gettext, names_in(settings_for("sqlite:///x.db"), language)
    assert page.html is not None
    assert (page.html["lang"], page.html["dir"]) == (language.value, language.direction)
    assert [heading.get_text() for heading in page.find_all("h2")] == [spoken(text) for text in SAID]
    text = " ".join(page.get_text(" ").split())
    for said in ("secretariat@poc.example", "+1 202 555 0142", "New York, NY 10017", "78/541", names.directory):
        assert said in text
    assert not page.find_all(["script", "style", "img", "iframe", "form"])
    assert len(page.find_all("h1")) == 1


@pytest.mark.parametrize("language", list(Language))
async def test_without_settings_it_says_nothing_empty(language: Language) -> None:
    text = (await shown("/privacy", language)).get_text()
    assert "None" not in text
    assert catalogue(language).gettext("Mandate: %(mandate)s").partition("%")[0] not in text


@pytest.mark.parametrize(("path", "language"), EVERY_PAGE)
async def test_every_page_but_the_notice_leads_to_it_in_its_language(path: str, language: Language) -> None:
    links = [str(link["href"]) for link in (await shown(path, language)).select("footer a")]
    assert (f"/privacy?lang={language.value}" in links) is (path != "/privacy")


@pytest.mark.parametrize("language", list(Language))
async def test_the_page_to_verify_says_whose_it_is_and_whom_to_call_instead(language: Language) -> None:
    text = " ".join((await shown("/verify", language, **DESK)).get_text(" ").split())
    names = names_in(settings_for("sqlite:///x.db"), language)
    for said in (names.directory, names.keeper, "+1 202 555 0142", "New York, NY 10017"):
        assert said in text


async def test_an_organisation_of_its_own_is_named_and_no_other(database: Database, database_url: str) -> None:
    its = settings_for(database_url, organisation=SpokenText(en="Union of Registries"))
    async with stranger(database, its, lambda: NOON) as browser:
        for path in PATHS:
            text = await (await browser.get(path)).text()
            assert not re.search("United Nations|Disarmament", text)
