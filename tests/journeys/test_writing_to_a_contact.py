"""An officer answers into a thread: once, by mail to an address on file, and the reply comes back into it."""

import asyncio

import pytest

from directory.database import Database
from directory.languages import Language
from directory.states import State
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.exercises.status import Answer, Status
from pingcheck.inbox.incoming import Outcome
from tests.cast import (
    NOON,
    OFFICER,
    SECRET,
    hours,
    link_keys,
    messages,
    record_answer,
    settings_for,
    statuses,
)
from tests.incoming_mail import arrives, courtesies, readings, reply, worked_off
from tests.mail_server import mail_server
from tests.officer import officer, page, words
from tests.writing import ASKED, READS, called, drained, form_of, last, path_of, text_of, write, written

LONG_ID = f"<{'AM0PR04MB' * 12}@AM0PR04MB1234.eurprd04.prod.outlook.example>"


async def test_an_officer_asks_and_the_reply_comes_back_into_the_thread(database: Database, database_url: str) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, smtp_connections=1, **READS)
        ping = await called(database, settings)
        first = (await messages(database))[0].id
        await arrives(database, reply("Received, but who are you?", first), NOON)
        await worked_off(database)
        async with officer(database, settings) as browser:
            shown = words(await write(browser, ping))
            assert f"{OFFICER}, for the secretariat" in shown
            assert "Waiting to be sent" in shown
            assert len(server.received) == 1
            await drained(database, settings)
            shown = words(await page(browser, path_of(ping)))
            assert "Sent: the mail server took it" in shown
            # What a person wrote goes first; the question what they meant follows.
            _, sent, courtesy = server.received
            assert (sent.recipient, courtesy.mail["Auto-Submitted"]) == ("poc@ke.example", "auto-replied")
            assert ASKED in text_of(sent)
            assert OFFICER not in str(sent.mail).replace(ASKED, "").replace("Amina", "")
            assert sent.mail["In-Reply-To"] == "<their-own@ke.example>"
            assert sent.mail["References"].split() == [f"<{first.hex}@poc.example>", "<their-own@ke.example>"]
            assert sent.mail["Subject"] == f"Re: {server.received[0].mail['Subject']}"
            assert sent.mail["Auto-Submitted"] is None
            [mail] = await written(database)
            address = ReturnAddresses([SECRET], "poc.example")
            assert sent.mail["Reply-To"] == address.reply(mail.id)
            assert sent.sender == address.bounce(mail.id)
            assert address.reply(mail.id) in text_of(sent)
            # "Yes" to the officer is an answer to the officer, and for the officer to read.
            quoted = "\n".join(f"> {line}" for line in text_of(sent).splitlines())
            await arrives(
                database,
                reply(f"Yes: +254 20 7654321\n\n{quoted}"),
                NOON + hours(1),
                recipient=str(sent.mail["Reply-To"]),
            )
            await worked_off(database)
            shown = words(await page(browser, path_of(ping)))
            assert "Yes: +254 20 7654321" in shown
            assert shown.index("Which telephone number") < shown.index("Yes: +254 20 7654321")
            assert "waits to be read" in shown
        read = (await readings(database))[-1]
        assert (read.ping_id, read.outcome, read.words) == (ping, Outcome.TO_READ, "Yes: +254 20 7654321")
        assert len(server.received) == 3
        # To their mail of before it was asked whether it reached them; to this one nothing is sent by itself.
        assert len(await courtesies(database)) == 1
    assert await statuses(database) == [Status.TO_READ]


@pytest.mark.parametrize("language", list(Language))
async def test_the_frame_speaks_the_language_of_the_contact(
    database: Database, database_url: str, language: Language
) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        ping = await called(database, settings, languages=language.value)
        async with officer(database, settings) as browser:
            await write(browser, ping)
        await drained(database, settings)
        sent, call = last(server), server.received[0]
        async with database.reading() as session:
            state = (await session.get_one(State, "KEN")).name(language)
    assert (sent.mail["Content-Language"], call.mail["Subject"] in sent.mail["Subject"]) == (language.value, True)
    assert f"\n   {state}\n" in text_of(sent)
    for never in ("/r/", "\r\n.\r\n", "⟦"):
        assert never not in text_of(sent)
    assert all(len(line) <= 72 for line in text_of(sent).splitlines() if "http" not in line and "@" not in line)


async def test_pressing_twice_sends_once_and_other_words_are_another_mail(
    database: Database, database_url: str
) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        ping = await called(database, settings)
        async with officer(database, settings) as browser:
            form = await form_of(browser, ping) | {"words": ASKED}
            pressed = await asyncio.gather(*(browser.post(path_of(ping), data=form) for _ in range(4)))
            assert {answer.status for answer in pressed} == {200}
            # Gone back, mended and sent: that is meant.
            await browser.post(path_of(ping), data={**form, "words": f"{ASKED}\n\nP.S. by Friday"})
        await drained(database, settings)
        assert len(server.received) == 1 + 2
    assert len(await written(database)) == 2


async def test_it_goes_to_the_address_that_answered_and_to_no_other_unless_chosen(
    database: Database, database_url: str
) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        ping = await called(database, settings, "first@ke.example", "second@ke.example")
        async with officer(database, settings) as browser:
            options = (await page(browser, path_of(ping))).select("#to option")
            assert [option.get_text().split()[0] for option in options if option.has_attr("selected")] == [
                "first@ke.example"
            ]
            answered = reply("Hm.", (await messages(database))[0].id, f"X-Id: {LONG_ID}", sender="Second@ke.example")
            await arrives(database, answered.replace(b"<their-own@ke.example>", LONG_ID.encode()))
            await worked_off(database)
            await write(browser, ping)
            await drained(database, settings)
            assert last(server).recipient == "second@ke.example"
            # However long an id is, mail programs must know it again.
            assert f"In-Reply-To: {LONG_ID}\r\n".encode() in last(server).content
            await write(browser, ping, "And to you.", to=str(options[0]["value"]))
            await drained(database, settings)
            assert last(server).recipient == "first@ke.example"


async def test_it_is_sent_although_the_ping_was_answered_and_the_exercise_is_over(
    database: Database, database_url: str
) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        ping = await called(database, settings)
        async with database.writing() as session:
            await record_answer(session, ping, Answer.CALL_ME, "", NOON)
        async with officer(database, settings, lambda: NOON + hours(24 * 60)) as browser:
            await write(browser, ping)
            await drained(database, settings, after=24 * 60)
            assert last(server).mail["In-Reply-To"] == f"<{(await messages(database))[0].id.hex}@poc.example>"
            assert ASKED in text_of(last(server))
        assert await statuses(database) == [Status.CONFIRMED]


async def test_the_contact_sees_that_the_secretariat_wrote_and_when_and_nothing_of_it(
    database: Database, database_url: str
) -> None:
    said = "The secretariat has written to you by email."
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        ping = await called(database, settings)
        link = f"/r/{link_keys().token(ping)}"
        async with officer(database, settings) as browser:
            await write(browser, ping)
            assert said not in words(await page(browser, link))
            await drained(database, settings)
            asked = await page(browser, link)
            assert said in words(asked)
            assert f"Secretariat 12:00 UTC · 13:00 Vienna {said}" in words(asked)
            async with database.writing() as session:
                await record_answer(session, ping, Answer.RECEIVED, "", NOON)
            for query in ("", "?lang=ar", "?ask=telling"):
                shown = str(await page(browser, link + query))
                for never in ("telephone number may we use", "colleague", "poc@ke.example", OFFICER):
                    assert never not in shown
            assert said in words(await page(browser, link))
