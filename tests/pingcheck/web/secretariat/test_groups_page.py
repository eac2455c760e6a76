"""Groups by rule: added, listed with their members, removed."""

import pytest

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from tests.cast import settings_for
from tests.directory.acts.officer import add_cast
from tests.officer import officer, page, submit, words
from tests.pingcheck.web.secretariat.people import CAST

GROUP = {"name": "African technical primaries", "role": "technical", "rank": "primary", "region": "african"}


async def test_a_group_is_added_and_leads_to_its_members(database: Database, database_url: str) -> None:
    await add_cast(database, *CAST)
    async with officer(database, settings_for(database_url)) as browser:
        shown = await submit(browser, "/directory/groups", "#add-group", GROUP)
        assert "You added the group African technical primaries." in words(shown)
        [row] = shown.select("tbody tr")
        assert "Technical, primary, African States 3" in words(row)
        link = row.select_one("th a")
        assert link is not None
        assert len((await page(browser, str(link["href"]))).select("tbody tr")) == 3
        removed = await submit(browser, "/directory/groups", "tbody form", {})
        assert "No contact was changed." in words(removed)
        assert "There is no group yet." in words(removed)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"name": " "}, "Give the group a name"),
        ({"name": "x" * 150}, "Give the group a name"),
        ({"role": "", "rank": "", "region": ""}, "everybody belongs to the group"),
        ({"role": "nobody", "rank": "<b>", "region": "mars"}, "everybody belongs to the group"),
    ],
)
async def test_what_cannot_be_is_said_at_its_field_and_kept(
    database: Database, database_url: str, changed: dict[str, str], problem: str
) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        token = (await page(browser, "/directory/groups")).select_one("#add-group input[name=csrf]")
        assert token is not None
        answer = await browser.post("/directory/groups", data={**GROUP, **changed, "csrf": str(token["value"])})
        assert answer.status == 422
        said = await answer.text()
        assert problem in said
        assert "There is no group yet." in said


@pytest.mark.parametrize("number", ["7", "x", "-1", "9" * 30])
async def test_a_group_that_is_gone(database: Database, database_url: str, number: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        token = (await page(browser, "/directory/groups")).select_one("#add-group input[name=csrf]")
        assert token is not None
        answer = await browser.post(f"/directory/groups/{number}/remove", data={"csrf": str(token["value"])})
        assert answer.status == 404


async def test_a_viewer_sees_groups_without_their_forms(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        assert not (await page(browser, "/directory/groups")).select("main form")
