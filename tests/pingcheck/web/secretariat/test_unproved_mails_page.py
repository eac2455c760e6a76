"""Mail that nothing proves: officers read it as it came and say what it is, and no ping waits for that."""

from datetime import datetime, timedelta
from itertools import count

import pytest

from directory.database import Database
from pingcheck.exercises.status import Status
from pingcheck.web.secretariat.unproved_mails_page import MOST_SHOWN, shown
from tests.cast import NOON, hours, messages, nominate, open_now, plan, settings_for, statuses
from tests.incoming_mail import arrives, reply, worked_off
from tests.officer import officer, page, stranger, submit, words

FORGED = b"<b>Received.</b> \xe2\x80\xaegnisrever\x00 "


async def forged(database: Database, url: str, count: int) -> None:
    """A contact was called, and strangers wrote in its name."""
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(url), await plan(database))
    for number in range(count):
        await arrives(database, reply("").rstrip() + b"\r\n\r\n" + FORGED + str(number).encode(), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    assert await statuses(database) == [Status.QUEUED]


async def test_the_board_leads_to_it_and_it_is_shown_as_it_came(database: Database, database_url: str) -> None:
    await forged(database, database_url, 1)
    async with officer(database, settings_for(database_url)) as browser:
        board = await page(browser, "/")
        assert board.select_one('#work a[href="/mails"]') is not None
        assert board.select_one('#work a[href="/replies"]') is None
        listed = await page(browser, "/mails")
        assert len(listed.select("tbody tr")) == 1
        for said in (
            "Re: Communication check",
            "Duty Officer <poc@ke.example>",
            "Kenya · technical · Duty officer, National CERT",
        ):
            assert said in words(listed)
        one = await page(browser, "/mails/1")
        raw = one.select_one("pre")
        assert raw is not None
        assert raw.get_text().startswith("From: Duty Officer <poc@ke.example>\nTo: check@poc.example\n")
        assert raw.get_text().endswith("<b>Received.</b> ·gnisrever· 0")
        assert one.select("pre b") == []


@pytest.mark.parametrize(("answer", "status"), [("received", Status.CONFIRMED), ("none", Status.QUEUED)])
async def test_an_officer_who_asked_says_what_it_is(
    database: Database, database_url: str, answer: str, status: Status
) -> None:
    await forged(database, database_url, 1)
    async with officer(database, settings_for(database_url)) as browser:
        form = {"answer": answer, "reason": "We rang them."}
        assert "No such email waits." in words(await submit(browser, "/mails/1", "form.decision", form))
        decided = words(await page(browser, "/mails/1"))
        assert "amina decided about it. We rang them." in decided
    assert await statuses(database) == [status]


async def test_a_page_of_it_is_set_aside_at_once_and_what_came_since_stays(
    sqlite_database: Database, sqlite_url: str
) -> None:
    await forged(sqlite_database, sqlite_url, MOST_SHOWN + 2)
    async with officer(sqlite_database, settings_for(sqlite_url)) as browser:
        listed = await page(browser, "/mails")
        assert len(listed.select("tbody tr")) == MOST_SHOWN
        [earlier] = listed.select("nav.paging a")
        assert len((await page(browser, str(earlier["href"]))).select("tbody tr")) == 2
        fields = [
            (str(each["name"]), str(each["value"])) for each in listed.select("form.all-aside input[type=hidden]")
        ]
        await arrives(sqlite_database, reply("Another one."), NOON + hours(2))
        await worked_off(sqlite_database, NOON + hours(2))
        assert (await browser.post("/mails", data=fields)).status == 200
        assert len((await page(browser, "/mails")).select("tbody tr")) == 3
        token = [fields[0], ("mail", "1; DROP TABLE pings"), ("mail", "9" * 30), ("mail", "\u0663")]
        assert (await browser.post("/mails", data=token)).status == 200
        assert len((await page(browser, "/mails?before=x")).select("tbody tr")) == 3
    assert await statuses(sqlite_database) == [Status.QUEUED]


async def test_what_is_proved_is_not_shown_raw_since_it_holds_secrets(
    sqlite_database: Database, sqlite_url: str
) -> None:
    await forged(sqlite_database, sqlite_url, 0)
    [message] = await messages(sqlite_database)
    await arrives(sqlite_database, reply("Hm.", message.id))
    await worked_off(sqlite_database)
    async with officer(sqlite_database, settings_for(sqlite_url)) as browser:
        assert (await browser.get("/mails/1")).status == 404
        assert (await browser.get("/mails/999999999999999999")).status == 404


async def test_a_stranger_reads_nothing_and_sets_nothing_aside(sqlite_database: Database, sqlite_url: str) -> None:
    await forged(sqlite_database, sqlite_url, 1)
    async with stranger(sqlite_database, settings_for(sqlite_url)) as browser:
        assert (await browser.get("/mails/1", allow_redirects=False)).status == 303
        assert (await browser.post("/mails", data={"mail": "1"}, allow_redirects=False)).status == 403


@pytest.mark.parametrize(
    ("raw", "text"),
    [(b"", ""), (b"a\r\nb\tc\xff", "a\nb\tc\ufffd"), (b"\x1b[31m\r", "·[31m·"), ("\u202e\u200b".encode(), "··")],
)
def test_nothing_invisible_is_hidden_in_what_is_shown(raw: bytes, text: str) -> None:
    assert shown(raw) == text


async def test_what_was_set_aside_together_is_back_by_one_press(database: Database, database_url: str) -> None:
    await forged(database, database_url, 3)
    seconds = count()

    def clock() -> datetime:
        return NOON + hours(1) + timedelta(seconds=next(seconds))

    async with officer(database, settings_for(database_url), clock) as browser:
        await submit(browser, "/mails/1", "form.decision", {"answer": "none", "reason": ""})
        after = await submit(browser, "/mails", "form.all-aside", {"mail": "2"})
        assert "Set aside: 1." in words(after)
        assert len(after.select("tbody tr")) == 1
        form = after.select_one(".notice.is-done form")
        assert form is not None
        hidden = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
        assert str(form["action"]) == "/mails/undo"
        assert (await browser.post("/mails/undo", data=hidden)).status == 200
        assert len((await page(browser, "/mails")).select("tbody tr")) == 2
    assert await statuses(database) == [Status.QUEUED]
