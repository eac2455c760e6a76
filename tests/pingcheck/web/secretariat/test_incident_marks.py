"""Possible incidents on the secretariat's pages: marked in words, first in their lists, until an officer decides."""

from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.correspondence.alert_troubles import NOBODY
from pingcheck.exercises.exercise import all_exercises
from pingcheck.exercises.status import Answer, Status
from pingcheck.inbox.replies import ListPlace, unproved_mails
from tests.alerted import AMINA, ATTACKED, add_officers
from tests.cast import NOON, hours, messages, nominate, open_now, pings, plan, record_answer, settings_for, statuses
from tests.incoming_mail import arrives, reply, worked_off
from tests.officer import officer, page, stranger, submit, words
from tests.reading import say

MARK = "May speak of a real incident"


async def called(database: Database, url: str, *states: str) -> None:
    for state in states:
        await nominate(database, state, f"poc@{state.lower()}.example")
    await open_now(database, settings_for(url), await plan(database))


def heads(found: BeautifulSoup) -> list[str]:
    """The titles of the replies, in their order."""
    return [words(BeautifulSoup(str(head), "lxml")) for head in found.select("article h2, .queue .who bdi")]


async def test_a_reply_is_marked_and_first_in_its_list(database: Database, database_url: str) -> None:
    await called(database, database_url, "KEN", "EGY")
    kenya, egypt = await messages(database)
    await arrives(database, reply("Hm. Who is this?", kenya.id))
    await arrives(database, reply(ATTACKED, egypt.id, sender="poc@egy.example"), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    async with officer(database, settings_for(database_url)) as browser:
        board = await page(browser, "/")
        assert "May speak of a real incident 1" in words(board)
        listed = await page(browser, "/replies")
        assert [head.partition(" :")[0] for head in heads(listed)] == [
            "Egypt · technical · Duty officer, National CERT",
            "Kenya · technical · Duty officer, National CERT",
        ]
        assert ["alarm" in str(row) for row in listed.select(".queue > li")] == [True, False]
        assert MARK in words(await page(browser, "/replies/2"))
        reference, ping = (await plan_of(database)), (await pings(database))[1]
        assert MARK in words(await page(browser, f"/exercises/{reference}/pings/{ping.id}"))
        await say(browser, "received", 2)
        assert "real incident" not in words(await page(browser, "/"))
        [left] = heads(await page(browser, "/replies"))
        assert left.startswith("Kenya · technical · Duty officer, National CERT")
        assert MARK in words(await page(browser, f"/exercises/{reference}/pings/{ping.id}"))
    assert await statuses(database) == [Status.TO_READ, Status.CONFIRMED]


async def plan_of(database: Database) -> str:
    async with database.reading() as session:
        [exercise] = await all_exercises(session)
    return exercise.reference


async def test_words_on_a_reply_page_are_listed_until_an_officer_read_them(
    database: Database, database_url: str
) -> None:
    await called(database, database_url, "KEN")
    [ping] = await pings(database)
    async with database.writing() as session:
        await record_answer(session, ping.id, Answer.RECEIVED, "We were hacked.", NOON, incident=True)
    async with officer(database, settings_for(database_url)) as browser:
        assert "May speak of a real incident 1" in words(await page(browser, "/"))
        listed = await page(browser, "/replies")
        assert heads(listed) == ["Kenya · technical · Duty officer, National CERT"]
        assert "We were hacked." in words(listed)
        for _ in range(2):  # the second officer's page is older
            form = listed.select_one("article form")
            assert form is not None
            hidden = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
            assert (await browser.post(str(form["action"]), data=hidden)).status == 200
        assert "No reply waits." in words(await page(browser, "/replies"))
        assert "real incident" not in words(await page(browser, "/"))
        reference = await plan_of(database)
        assert MARK in words(await page(browser, f"/exercises/{reference}/pings/{ping.id}"))


async def test_a_stranger_takes_no_words_off_the_list(database: Database, database_url: str) -> None:
    await called(database, database_url, "KEN")
    [ping] = await pings(database)
    async with database.writing() as session:
        await record_answer(session, ping.id, Answer.RECEIVED, "We were hacked.", NOON, incident=True)
    async with stranger(database, settings_for(database_url)) as browser:
        assert (await browser.post("/replies/words/1", data={}, allow_redirects=False)).status in {303, 403}
    async with officer(database, settings_for(database_url)) as browser:
        assert "We were hacked." in words(await page(browser, "/replies"))


async def test_mail_without_proof_is_marked_and_first(database: Database, database_url: str) -> None:
    await called(database, database_url, "KEN")
    incoming_id = await arrives(database, reply(ATTACKED, sender="x@evil.example"))
    for number in range(3):
        await arrives(database, reply(f"Received. {number}"), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    async with officer(database, settings_for(database_url)) as browser:
        assert "Emails without proof of whom they are about: 1" in words(await page(browser, "/"))
        rows = (await page(browser, "/mails")).select("tbody tr")
        assert [MARK in row.get_text() for row in rows] == [True, False, False, False]
        assert MARK in words(await page(browser, f"/mails/{incoming_id}"))
        await submit(browser, f"/mails/{incoming_id}", "form.decision", {"answer": "none"})
        assert "real incident" not in words(await page(browser, "/"))


async def test_a_press_that_clears_the_list_leaves_possible_incidents(database: Database, database_url: str) -> None:
    await called(database, database_url, "KEN")
    for number in range(4):
        await arrives(database, reply(f"{ATTACKED if number < 2 else 'Received.'} {number}"))
    await worked_off(database)
    async with officer(database, settings_for(database_url)) as browser:
        assert "Set the 2 aside that are not marked" in words(await page(browser, "/mails"))
        form = (await page(browser, "/mails")).select_one("form[action='/mails']")
        assert form is not None
        ids = [str(field["value"]) for field in form.select("input[name=mail]")]
        csrf = str(form.select("input[name=csrf]")[0]["value"])
        left = await (await browser.post("/mails", data=[("csrf", csrf), *(("mail", each) for each in ids)])).text()
        rows = BeautifulSoup(left, "lxml").select("tbody tr")
        assert [MARK in row.get_text() for row in rows] == [True, True]
        assert "I have read them: set 2 possible incidents aside" in words(BeautifulSoup(left, "lxml"))


async def test_pages_of_mail_without_proof_leave_none_out(sqlite_database: Database, sqlite_url: str) -> None:
    await called(sqlite_database, sqlite_url, "KEN")
    for number in range(12):
        said = ATTACKED if number % 3 == 0 else "Received."
        await arrives(sqlite_database, reply(f"{said} {number}"))
    await worked_off(sqlite_database)
    for most in range(1, 14):
        seen: list[tuple[bool, int]] = []
        after: ListPlace | None = None
        async with sqlite_database.reading() as session:
            while found := await unproved_mails(session, after, most):
                seen += [(mail.reading.possible_incident, mail.reading.incoming_id) for mail in found]
                after = ListPlace(found[-1].reading.possible_incident, found[-1].reading.id)
        assert seen == sorted(seen, reverse=True)
        assert len(set(seen)) == len(seen) == 12


async def test_further_pages_of_the_list_are_reached(sqlite_database: Database, sqlite_url: str) -> None:
    await called(sqlite_database, sqlite_url, "KEN")
    for number in range(55):
        await arrives(sqlite_database, reply(f"{ATTACKED} {number}"))
    await worked_off(sqlite_database)
    async with officer(sqlite_database, settings_for(sqlite_url)) as browser:
        first = await page(browser, "/mails")
        further = first.select_one("a[rel=next]")
        assert further is not None
        assert len((await page(browser, str(further["href"]))).select("tbody tr")) == 5


async def test_the_board_says_if_nobody_would_be_mailed(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        assert NOBODY in words(await page(browser, "/"))
        await add_officers(database, AMINA)
        assert "Nobody would be mailed" not in words(await page(browser, "/"))
