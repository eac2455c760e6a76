"""What is not sent, what is kept back, and what becomes of an officer's mail: each is said on the page."""

import asyncio

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import update

from directory.addresses import Address
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.correspondence import officer_mail_draft
from pingcheck.correspondence.officer_mails import OfficerMails
from pingcheck.exercises.message import Cause, Delivery
from pingcheck.exercises.status import Status
from pingcheck.runtime.hold import installation
from pingcheck.sending.connection import ServerUnusable
from pingcheck.sending.limits import NO_LIMITS, Limits
from pingcheck.sending.outbox import claim
from pingcheck.sending.workers import alarms, enlist
from tests.cast import NOON, SECRET, courier_of, nominate, open_now, pings, plan, settings_for, statuses, until
from tests.incoming_mail import arrives, bounce, worked_off
from tests.mail_server import mail_server
from tests.officer import officer, page, stranger, words
from tests.writing import ASKED, READS, called, drained, form_of, path_of, write, written


async def test_who_is_no_longer_on_file_is_not_written_to(database: Database, database_url: str) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        ping = await called(database, settings, "first@ke.example", "second@ke.example")
        async with officer(database, settings) as browser:
            form = await form_of(browser, ping) | {"words": ASKED}
            await write(browser, ping, "Written before.")
            async with database.writing() as session:
                first = Address.value == "first@ke.example"
                await session.execute(update(Address).where(first).values(removed_at=NOON))
            refused = await browser.post(path_of(ping), data=form)
            assert refused.status == 422
            kept = BeautifulSoup(await refused.text(), "html.parser")
            assert "not on file" in words(kept)
            assert kept.select_one("textarea").get_text().strip() == ASKED  # type: ignore[union-attr]
            await drained(database, settings)
            assert "taken off the directory" in words(await page(browser, path_of(ping)))
            async with database.writing() as session:
                await session.execute(update(PointOfContact).values(status=ContactStatus.WITHDRAWN))
            assert (await page(browser, path_of(ping))).select("#write form") == []
        assert len(server.received) == 1
    assert [mail.delivery for mail in await written(database)] == [Delivery.WITHDRAWN]


@pytest.mark.parametrize("said", ["", "  \r\n ", "\x1b\x07", "x" * 4001])
async def test_words_that_are_none_or_too_many_are_shown_again(
    database: Database, database_url: str, said: str
) -> None:
    settings = settings_for(database_url, **READS)
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings, await plan(database))
    [ping] = await pings(database)
    async with officer(database, settings) as browser:
        form = await form_of(browser, ping.id)
        refused = await browser.post(path_of(ping.id), data={**form, "words": said})
        assert refused.status == 422
        assert said.strip("\x1b\x07\r\n ") in await refused.text()
    assert await written(database) == []


async def test_a_contact_is_written_to_so_often_and_no_more(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(officer_mail_draft, "MOST_MAILS", 4)
    settings = settings_for(database_url, **READS)
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings, await plan(database))
    [ping] = await pings(database)
    async with officer(database, settings) as browser:
        form = await form_of(browser, ping.id)
        assert (await browser.post(path_of(ping.id), data={**form, "words": "x" * 4000})).status == 200
        shown = await write(browser, ping.id, "<script>alert(1)</script>")
        assert shown.select("#thread script") == []
        assert "<script>alert(1)</script>" in words(shown)
        for number in range(2):
            await write(browser, ping.id, f"number {number}")
        form = await form_of(browser, ping.id)
        assert (await browser.post(path_of(ping.id), data={**form, "words": "one more"})).status == 422
    assert len(await written(database)) == 4


async def test_strangers_and_forms_of_others_write_nothing(database: Database, database_url: str) -> None:
    settings = settings_for(database_url, **READS)
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings, await plan(database))
    [ping] = await pings(database)
    async with stranger(database, settings) as browser:
        data = {"to": "1", "words": ASKED}
        assert (await browser.post(path_of(ping.id), data=data, allow_redirects=False)).status == 403
    async with officer(database, settings) as browser:
        form = await form_of(browser, ping.id)
        assert (await browser.post(path_of(ping.id), data={**form, "csrf": "guessed", "words": ASKED})).status == 403
    assert await written(database) == []


async def test_a_refusal_and_a_mail_that_comes_back_are_shown_with_their_cause(
    database: Database, database_url: str
) -> None:
    tries = iter([None, "550 5.7.1 Not today", None])
    async with mail_server(lambda stage, *_: next(tries) if stage == "rcpt" else None) as server:
        settings = settings_for(database_url, server.port, **READS)
        ping = await called(database, settings)
        async with officer(database, settings) as browser:
            await write(browser, ping)
            await drained(database, settings)
            shown = words(await page(browser, path_of(ping)))
            assert "Failed: refused by the server's policy" in shown
            assert "550 5.7.1 Not today" in shown
            await write(browser, ping, "Once more.")
            await drained(database, settings)
            mail = (await written(database))[-1]
            assert mail.delivery is Delivery.ACCEPTED
            back = ReturnAddresses([SECRET], "poc.example").bounce(mail.id)
            await arrives(database, bounce(mail.id, "poc@ke.example"), recipient=back, sender="<>")
            await worked_off(database)
            assert "it came back: there is no such mailbox" in words(await page(browser, path_of(ping)))
    assert (await written(database))[-1].cause is Cause.NO_SUCH_MAILBOX
    # It is said of the mail, and moves no figure.
    assert await statuses(database) == [Status.SENT]


async def test_a_rehearsal_host_and_a_restored_database_keep_it_back(database: Database, database_url: str) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        ping = await called(database, settings)
        confined = settings_for(database_url, server.port, only_mail_to=("@rehearsal.example",), **READS)
        async with officer(database, confined) as browser:
            shown = words(await write(browser, ping))
        assert "Kept back: this host mails only to PINGCHECK_ONLY_MAIL_TO" in shown
        await drained(database, confined)
        async with database.writing() as session:
            (await installation(session)).held_why = "It may be a copy."
        await drained(database, settings)
        assert len(server.received) == 1
        async with database.writing() as session:
            (await installation(session)).held_why = ""
        await drained(database, settings)
        assert len(server.received) == 2


async def test_limits_hold_for_it_too(database: Database, database_url: str) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, mails_per_minute_to_a_domain=1, **READS)
        ping = await called(database, settings)  # the one mail of this minute
        async with officer(database, settings) as browser:
            await write(browser, ping)
    async with database.writing() as session:
        worker, kinds = await enlist(session, NOON), [OfficerMails(settings)]
        assert await claim(session, worker, kinds, NOON, 10, Limits(a_domain=1)) == []
        assert len(await claim(session, worker, kinds, NOON, 10, NO_LIMITS)) == 1


async def test_a_server_that_is_away_is_said_and_the_mail_waits(database: Database, database_url: str) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        ping = await called(database, settings)
    async with officer(database, settings) as browser:
        await write(browser, ping)
        with pytest.raises(ServerUnusable):
            await drained(database, settings)
        stop = asyncio.Event()
        often = settings.model_copy(update={"claim_lease": 2.0})  # it says what is wrong with every beat
        running = asyncio.create_task(courier_of(database, often, lambda: NOON).run(stop))
        await until(lambda: couriers_alarms(database))
        shown = words(await page(browser, path_of(ping)))
        stop.set()
        await running
    assert "Waiting to be sent" in shown
    assert "cannot be used" in shown


async def couriers_alarms(database: Database) -> list[str]:
    async with database.reading() as session:
        return list(await alarms(session))
