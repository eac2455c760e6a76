"""A telephone check through the officers' pages: planned, opened, called through, closed; no page speaks of sending."""

import re

from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.exercises.exercise import Phase
from pingcheck.exercises.status import Status
from tests.cast import NOON, messages, nominate, pings, settings_for, statuses
from tests.officer import Browser, officer, page, words
from tests.pingcheck.web.secretariat.test_plan_page import NEW, fields, send, the_one
from tests.telephoned import reached_by_telephone, telephoned, with_number

CHECK = "/exercises/CC-2026-01"
OF_EMAILS = re.compile(r"\b(Send|Release|Stop) (sending|0 emails?|\d+ emails?)|Rehearse|Ask again|0 emails")


async def confirmed(browser: Browser, path: str) -> BeautifulSoup:
    """Presses the one button of a page in between."""
    asked = await page(browser, path)
    assert not OF_EMAILS.search(words(asked)), OF_EMAILS.search(words(asked))
    sent = {str(one["name"]): str(one.get("value", "")) for one in asked.select("main form.stack input[name]")}
    answer = await browser.post(path, data=sent)
    assert answer.status == 200
    return BeautifulSoup(await answer.text(), "html.parser")


async def test_from_the_plan_to_the_closing(database: Database, database_url: str) -> None:
    for state, name in (("KEN", "Amani"), ("KEN", "Baraka"), ("FRA", "Claire")):
        await with_number(database, state, name, f"{name.lower()}@{state.lower()}.example")
    await nominate(database, "FRA", "didier@fr.example", name="Didier")
    async with officer(database, settings_for(database_url)) as browser:
        # Planned on the same page as every check: whatever is about emails is left out of it.
        planned = await send(
            browser, NEW, {"title": "By telephone", "kind": "telephone", "credit": "30", "act": "save"}
        )
        assert "1 contact has no telephone number." in words(planned)
        assert "Emails 0" in words(planned)
        assert fields(planned)["credit"] == ""
        assert not [name for name in fields(planned) if name.startswith("rung-")]
        looked = words(await page(browser, f"{CHECK}/preflight"))
        assert "No email goes out: officers call by telephone." in looked
        assert "1 contact has no telephone number." in looked
        assert "mail server" not in looked
        assert "nothing to rehearse" in words(await page(browser, f"{CHECK}/rehearse"))
        assert "it has no texts" in words(await page(browser, f"{CHECK}/texts"))
        assert "calling list of 4 points of contact of 2 States" in words(await page(browser, CHECK))
        assert "4 contacts; no email goes out" in words(await page(browser, f"{CHECK}/approval"))
        # Opened: the page in between says the list, and that nobody is emailed.
        asked = words(await page(browser, f"{CHECK}/open"))
        assert "It makes a calling list of 4 points of contact of 2 States . No email goes out." in asked
        assert "Open the calling list of 4 contacts" in asked
        opened = await confirmed(browser, f"{CHECK}/open")
        assert "Contacts on its calling list: 4. No email goes out." in words(opened)
        lead = opened.select_one(".todo a")
        assert lead is not None
        assert (lead["href"], words(lead)) == ("/calls?check=CC-2026-01", "Calling list: 3 contacts to call")
        amani, baraka, claire, didier = (ping.id for ping in await pings(database))
        contact = words(await page(browser, f"{CHECK}/pings/{claire}"))
        assert "To be called" in contact
        assert "nobody has called yet" in contact
        assert "A telephone check sends no email." in contact
        # Called through.
        await reached_by_telephone(database, amani, NOON)
        await telephoned(database, baraka, "left_word", NOON)
        shown = await page(browser, CHECK)
        assert "By telephone: 1" in words(shown)
        for path in (CHECK, "/", "/exercises", f"{CHECK}/pings/{baraka}", f"{CHECK}?tab=report", f"{CHECK}/extend"):
            found = OF_EMAILS.search(words(await page(browser, path)))
            assert found is None, (path, found)
        assert (await browser.post(f"{CHECK}/stop", data={"csrf": csrf(shown)})).status == 409
        # Closed: who was called, and whom we did not call.
        asked = words(await page(browser, f"{CHECK}/close"))
        assert "1 contact who was called and not reached counts as No answer" in asked
        assert "1 contact was not called and counts as Not called: our side" in asked
        await confirmed(browser, f"{CHECK}/close")
        assert (await the_one(database)).phase is Phase.CLOSED
        assert await statuses(database) == [Status.CONFIRMED, Status.SILENT, Status.NOT_SENT, Status.NO_ADDRESS]
        total = words(await page(browser, f"{CHECK}/total"))
        assert "Reached, in time or late 1 of 4 (25 %)" in total
        assert "By email or its page 0 By telephone 1 Otherwise, recorded by hand 0" in total
        assert "No answer 1 Not called 2 On the roster 4" in total
        state = words(await page(browser, "/states/KEN"))
        assert "1 of 2" in state
        assert "By telephone" in state
        assert "Nobody called in time, which is our fault." in words(await page(browser, f"{CHECK}/pings/{claire}"))
        assert "There is no telephone number." in words(await page(browser, f"{CHECK}/pings/{didier}"))
    assert await messages(database) == []


def csrf(found: BeautifulSoup) -> str:
    field = found.select_one("input[name=csrf]")
    return str(field["value"]) if field is not None else ""
