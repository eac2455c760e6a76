"""The search in the header: a code that a contact reads out on the telephone."""

from directory.database import Database
from pingcheck.conversation.codes import CodeKeys
from tests.cast import NOON, SECRET, pings, settings_for
from tests.officer import officer, page, words
from tests.running_check import running, sent


async def test_a_code_leads_to_its_contact_and_guessers_are_slowed(database: Database, database_url: str) -> None:
    await running(database, database_url)
    await sent(database, database_url, NOON)
    ping = (await pings(database))[0]
    code, nobodys = CodeKeys([SECRET]).code(ping.id), CodeKeys(["another" * 8]).code(ping.id)
    async with officer(database, settings_for(database_url)) as browser:
        answer = await browser.get("/find", params={"q": code.lower()}, allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, f"/exercises/CC-2026-01/pings/{ping.id}")
        assert "Record an answer" in words(await page(browser, f"/find?q={code}"))
        assert "no contact has it" in words(await page(browser, f"/find?q={nobodys}"))
        for _ in range(50):
            said = words(await page(browser, f"/find?q={nobodys}"))
            if "Too many wrong codes" in said:
                break
        else:
            raise AssertionError("nobody was slowed")
        assert "Too many wrong codes" in words(await page(browser, f"/find?q={code}"))
