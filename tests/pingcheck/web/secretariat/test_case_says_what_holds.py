"""What the page of a case says is true: the number to call, what stays when it ends, what it was opened for."""

from directory.addresses import Address, AddressKind
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from pingcheck.exercises.status import Answer
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from tests.calling import NAIROBI, called
from tests.cast import pings, settings_for
from tests.corrected import closed_unanswered
from tests.officer import officer, page, submit, words
from tests.pingcheck.web.secretariat.test_case_leads_on import CHECK, main_link, part, told


async def test_no_call_is_offered_without_a_number(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url, "a")
    async with officer(database, settings_for(database_url)) as browser:
        shown = await part(browser, "/cases/1")
        assert "No telephone on file." in told(shown)
        assert shown.select_one('a[href="/contacts/P-000001/correct"]') is not None
        assert (await browser.get("/contacts/P-000001/correct")).status == 200
        assert "Call" not in [words(link) for link in shown.select("a.button")]
        async with database.writing() as session:
            session.add(Address(contact_id=1, kind=AddressKind.PHONE, position=1, value="+254207654321"))
        shown = await part(browser, "/cases/1")
        assert "No telephone on file." not in told(shown)
        assert main_link(shown)[0] == "Call"
        await submit(
            browser, main_link(shown)[1], "form:has(input[value=wrong_number])", {"words_wrong_number": "A school"}
        )
        assert "No right number is known." in told(await part(browser, "/cases/1"))
        async with database.writing() as session:
            session.add(Address(contact_id=1, kind=AddressKind.PHONE, position=2, value="+254207654399"))
        [ping] = await pings(database)
        called = await page(browser, f"{CHECK}/pings/{ping.id}/call?from=case")
        current = called.select_one("nav [aria-current]")
        assert current is not None
        assert words(current) == "Cases"


async def test_a_case_says_what_stays_and_that_it_ends_by_itself(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url, "a")
    async with officer(database, settings_for(database_url)) as browser:
        form = await part(browser, "/cases/1", "#end")
        assert "Ending the case changes no figure: there the result is “No answer”." in told(form)
        links = [str(link["href"]).rpartition("/")[2] for link in form.select(".hint a")]
        assert links == ["answer", "correction"]
        async with database.writing() as session:
            (await session.get_one(PointOfContact, 1)).status = ContactStatus.WITHDRAWN
        shown = await part(browser, "/cases/1")
        assert "The case ends by itself in a few minutes." in told(shown)
        assert shown.select_one("a.is-main") is None


async def test_a_case_tells_what_it_was_opened_for_and_how_its_cause_changed(
    database: Database, database_url: str
) -> None:
    await closed_unanswered(database, database_url, "a")
    said = NewCall(outcome=CallOutcome.REACHED_IN_PERSON, number=NAIROBI, words="Herself", answer=Answer.NO_LONGER_ME)
    await called(database, said, 24 * 9)
    async with officer(database, settings_for(database_url)) as browser:
        assert "No longer the contact" in told(await part(browser, "/cases/1"))
        story = told(await part(browser, "/cases/1", "#story"))
    assert "The case was opened: No answer." in story
    assert "The cause is now: No longer the contact." in story
