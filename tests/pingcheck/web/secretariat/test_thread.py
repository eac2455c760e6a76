"""The thread: what the page shows of it to anybody with the link, and what the secretariat sees."""

from sqlalchemy import select

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact, Rank, Role
from directory.database import Database
from pingcheck.exercises.status import Answer, Status
from tests.cast import nominate, open_now, pings, plan, settings_for, statuses
from tests.officer import officer, page, stranger, words
from tests.pingcheck.web.contact.test_further_questions import turn
from tests.pingcheck.web.contact.test_reply_page import Contact, contact

PERSONAL = ("wanjiru@", "254201234567")


async def test_details_can_be_judged_and_personal_addresses_are_masked(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        async with database.writing() as session:
            [entry] = await session.scalars(select(PointOfContact))
            values = (AddressKind.PHONE, "+254201234567"), (AddressKind.EMAIL, "duty-officer@cert.ke.example")
            session.add_all(
                Address(contact_id=entry.id, kind=k, position=n, value=v) for n, (k, v) in enumerate(values, 2)
            )
        before = await person.look("?ask=details")
        await person.say(Answer.RECEIVED)
        answered = await person.look()
        shown = await turn(person, "role", "yes")
    text = shown.get_text().replace("\u200b", "")
    whole = ("Wanjiru Mwangi", "Duty officer, National CERT", "duty-officer@cert.ke.example")
    for seen in (*whole, "wa…@cert.ke.example", "… 567"):
        assert seen in text
    for personal in PERSONAL:
        assert personal not in str(shown)
    for page_before in (before, answered):
        assert not [seen for seen in (*whole, *PERSONAL, "wa…") if seen in str(page_before)]


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


async def test_a_shared_mailbox_is_offered_all_its_other_entries_and_no_others(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example", languages="fr")
    await nominate(database, "KEN", "poc@ke.example", role=Role.DIPLOMATIC)
    await nominate(database, "KEN", "poc@ke.example", rank=Rank.ALTERNATE)
    await nominate(database, "UGA", "poc@ke.example")  # a slip in another State's nomination
    await nominate(database, "KEN", "else@ke.example", "poc@ke.example", role=Role.DIPLOMATIC)
    await open_now(database, settings_for(database_url), await plan(database))
    first, other, alternate, *_ = await pings(database)
    async with stranger(database, settings_for(database_url)) as browser:
        person, second, third = (Contact(browser, ping.id) for ping in (first, other, alternate))
        assert not (await person.look()).select("a[href^='/r/']")
        await person.say(Answer.RECEIVED)
        offered = [link["href"] for link in (await person.look()).select("a[href^='/r/']")]
        assert sorted(map(str, offered)) == sorted([second.link, third.link])
        # Each needs an answer of its own.
        assert await statuses(database) == [Status.CONFIRMED, *[Status.QUEUED] * 4]
        await second.say(Answer.RECEIVED)
        await third.say(Answer.RECEIVED)
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
    assert "The contact wrote" in shown
    assert "Is this still your role? No" in shown
    assert "Another holds the role now" in shown
    assert "Name Achieng <Otieno>" in shown
    assert "See you soon" in shown
    assert "Sent us something" in shown
    assert "by W. Mwangi, by the page behind the link" in shown
    assert "Page opened by a machine (it names itself so) 1 time, not counted" in shown
