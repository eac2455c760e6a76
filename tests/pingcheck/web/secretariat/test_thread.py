"""The thread: what the page shows of it to anybody with the link, and what the secretariat sees."""

from sqlalchemy import select

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact, Role
from directory.database import Database
from pingcheck.exercises.status import Answer
from tests.cast import nominate, open_now, pings, plan, settings_for
from tests.officer import officer, page, stranger, words
from tests.pingcheck.web.contact.test_further_questions import turn
from tests.pingcheck.web.contact.test_reply_page import Contact, contact


async def test_details_are_shown_masked_and_nothing_else_of_the_entry(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        async with database.writing() as session:
            [entry] = await session.scalars(select(PointOfContact))
            session.add(Address(contact_id=entry.id, kind=AddressKind.PHONE, position=1, value="+254201234567"))
        await person.say(Answer.RECEIVED)
        shown = await turn(person, "role", "yes")
    text = shown.get_text()
    for masked in ("w…@cert.ke.example", "… 567", "W… M…"):
        assert masked in text
    for personal in ("wanjiru@", "Wanjiru", "Mwangi", "254201234567", "National CERT", "Duty officer"):
        assert personal not in str(shown)


async def test_earlier_words_are_on_no_page(database: Database, database_url: str) -> None:
    secret = {field: f"s3cret {field}" for field in ("name", "function", "mail", "phone", "words")}
    async with contact(database, database_url) as person:
        await person.say(Answer.DETAILS_WRONG)
        await turn(person, "corrections", "sent", **secret)
        await turn(person, "telling", "sent", **secret)
        queries = [
            "",
            "?lang=ar",
            *(f"?ask={topic}" for topic in ("reached", "role", "successor", "details", "telling")),
        ]
        for query in queries:
            assert "s3cret" not in str(await person.look(query))


async def test_the_same_mailbox_is_offered_its_other_role_and_no_others(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example", languages="fr")
    await nominate(database, "KEN", "poc@ke.example", role=Role.DIPLOMATIC)
    await nominate(database, "UGA", "poc@ke.example")  # a slip in another State's nomination
    await nominate(database, "KEN", "else@ke.example", "poc@ke.example", role=Role.DIPLOMATIC)
    await open_now(database, settings_for(database_url), await plan(database))
    first, other, *_ = await pings(database)
    async with stranger(database, settings_for(database_url)) as browser:
        person, second = Contact(browser, first.id), Contact(browser, other.id)
        assert not (await person.look()).select("a[href^='/r/']")
        await person.say(Answer.RECEIVED)
        assert [link["href"] for link in (await person.look()).select("a[href^='/r/']")] == [second.link]
        await second.say(Answer.RECEIVED)
        assert not (await person.look()).select("a[href^='/r/']")


async def test_the_secretariat_sees_the_whole_thread(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.RECEIVED)
        await turn(person, "role", "no")
        await turn(person, "successor", "sent", name="Achieng <Otieno>")
        await turn(person, "telling", "sent", words="See you soon", name="W. Mwangi")
        await person.browser.get(person.link, headers={"User-Agent": "Barracuda Sentinel"})
    [ping] = await pings(database)
    async with officer(database, settings_for(database_url)) as browser:
        shown = words(await page(browser, f"/exercises/CC-2026-01/pings/{ping.id}"))
    assert "Is this still your role? No" in shown
    assert "Another holds the role now" in shown
    assert "Name Achieng <Otieno>" in shown
    assert "See you soon" in shown
    assert "Sent us something" in shown
    assert "by W. Mwangi, by the page behind the link" in shown
    assert "Page opened by a machine (it names itself so) 1 time, not counted" in shown
