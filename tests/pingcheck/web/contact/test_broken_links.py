"""Reply links that a mail program broke: they still open the page, and never give their token away."""

import pytest

from directory.database import Database
from pingcheck.exercises.status import Status
from tests.cast import statuses
from tests.pingcheck.web.contact.test_reply_page import contact


@pytest.mark.parametrize("behind", ["/", "//", "/.", "/&quot;", "/?lang=fr", "/index.html"])
async def test_what_a_mail_program_puts_behind_a_link_is_passed_over(
    database: Database, database_url: str, behind: str
) -> None:
    async with contact(database, database_url) as someone:
        page = await someone.browser.get(someone.link + behind, allow_redirects=False)
        assert page.status == 200
        assert "radio" in await page.text()
        await someone.browser.post(someone.link + behind, data={"answer": "received"})
        assert await statuses(database) == [Status.CONFIRMED]


@pytest.mark.parametrize("before", ["/r", "/R", "/x/r", "/r//r"])
async def test_no_broken_link_leads_to_the_sign_in_with_its_token(
    database: Database, database_url: str, before: str
) -> None:
    async with contact(database, database_url) as someone:
        token = someone.link.removeprefix("/r/")
        for path in (f"{before}/{token}", f"{before}/{token}/", f"{before}/{token}/x", f"{before}{token}"):
            answer = await someone.browser.get(path, allow_redirects=False)
            assert token not in answer.headers.get("Location", "")
            assert token not in str((await someone.browser.get(path)).url).partition("?")[2]
