"""Wishes to be called: on the list until an officer ends them, the number on file first, later wishes anew."""

from uuid import UUID

from directory.addresses import Address, AddressKind
from directory.database import Database
from pingcheck.conversation.call_backs import CallBack, end_call_back, wanted_call, wanted_calls, wish_call_back
from pingcheck.exercises.status import Answer
from tests.cast import NOON, OFFICER, hours, nominate, open_now, pings, plan, record_answer, settings_for
from tests.officer import officer, page, submit, words


async def opened(database: Database, database_url: str) -> list[UUID]:
    """Two pings; the contact of the first has a telephone number on file."""
    contact_id = await nominate(database, "KEN", "poc@ke.example", name="Amina Otieno", time_zone="Africa/Nairobi")
    await nominate(database, "FRA", "poc@fr.example")
    async with database.writing() as session:
        session.add(Address(contact_id=contact_id, kind=AddressKind.PHONE, position=2, value="+254 20 7654321"))
    await open_now(database, settings_for(database_url), await plan(database))
    return [ping.id for ping in await pings(database)]


async def say(database: Database, ping_id: UUID, answer: Answer, after: float) -> None:
    async with database.writing() as session:
        await record_answer(session, ping_id, answer, "", NOON + hours(after))


async def test_a_wish_stands_on_the_list_until_it_is_ended_and_again_when_it_is_repeated(
    database: Database, database_url: str
) -> None:
    kenya, france = await opened(database, database_url)
    await say(database, france, Answer.CALL_ME, 1)
    await say(database, kenya, Answer.CALL_ME, 0)
    async with database.writing() as session:
        given = CallBack(ping_id=kenya, asked_at=NOON, phone=" ۰۷۰۰ ۱۲۳ ۴۵۶ ", best_time="any")
        await wish_call_back(session, given)
    async with database.reading() as session:
        first, second = await wanted_calls(session, 10)
        assert [first.ping.id, second.ping.id] == [kenya, france]
        assert (first.phone, first.best_time, first.on_file) == ("0700 123 456", "any", ("+254 20 7654321",))
        assert (second.phone, second.best_time, second.on_file) == ("", "", ())
        assert len(await wanted_calls(session, 1)) == 1
    async with database.writing() as session:
        for ping_id in (kenya, france):
            await end_call_back(session, ping_id, NOON + hours(2), OFFICER)
    async with database.reading() as session:
        assert await wanted_calls(session, 10) == []
    await say(database, france, Answer.RECEIVED, 3)
    await say(database, france, Answer.CALL_ME, 4)  # asked once more
    async with database.writing() as session:
        await wish_call_back(session, CallBack(ping_id=kenya, asked_at=NOON + hours(5), phone="", best_time=""))
    async with database.reading() as session:
        assert {wish.ping.id for wish in await wanted_calls(session, 10)} == {kenya, france}
        assert await wanted_call(session, kenya) is not None


async def test_officers_see_it_on_the_board_and_at_the_ping_and_take_it_off(
    database: Database, database_url: str
) -> None:
    [kenya, _] = await opened(database, database_url)
    await say(database, kenya, Answer.CALL_ME, 0)
    async with database.writing() as session:
        given = CallBack(ping_id=kenya, asked_at=NOON, phone="+33 1 23 45 67 89", best_time="06:00-09:00")
        await wish_call_back(session, given)
    at = f"/exercises/CC-2026-01/pings/{kenya}"
    async with officer(database, settings_for(database_url)) as browser:
        today = words(await page(browser, "/"))
        assert "Please call me 1" in today
        assert "Kenya · technical · Amina Otieno" in today
        assert "+254 20 7654321 (on file), +33 1 23 45 67 89 (not on file)." in today
        assert "Now 15:00 Nairobi there. Best time: 06:00–09:00 UTC, there 09:00–12:00." in today
        shown = await page(browser, at)
        assert "+254 20 7654321 on file +33 1 23 45 67 89 not on file" in words(shown)
        assert "Best time: 06:00–09:00 UTC, there 09:00–12:00. Now 15:00 Nairobi there." in words(shown)
        assert [link["href"] for link in shown.select("#call a[href^='tel:']")] == [
            "tel:+254207654321",
            "tel:+33123456789",
        ]
        after = await submit(browser, f"{at}/call", "form[action*='/called']", {})
        assert "You took Amina Otieno, Kenya off the list of calls." in words(after)
        assert "Please call me" not in words(await page(browser, "/"))
        assert "not on file" not in words(await page(browser, at))
