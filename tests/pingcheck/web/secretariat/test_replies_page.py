"""Replies that nobody was sure of: an officer sees what was written and says what it is, by one press."""

import pytest
from sqlalchemy import update

from directory.database import Database
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import EventKind, Status
from tests.cast import NOON, messages, nominate, open_now, pings, plan, settings_for, statuses
from tests.incoming_mail import DOMAIN, arrives, reply, worked_off
from tests.officer import officer, page, stranger, words
from tests.pingcheck.mailreading.desks import UNMARKED_DESKS
from tests.pingcheck.mailreading.moderated import HELD
from tests.pingcheck.mailreading.people import letter
from tests.pingcheck.mailreading.shapes import MESSAGE_ID
from tests.pingcheck.mailreading.wordless import ATTACHMENTS, ENCRYPTED, REACTIONS
from tests.reading import say

NEWSLETTER = (
    f"From: news@ke.example\nSubject: News\nList-Id: <news.ke.example>\n\nNews.\n\nMessage-ID: <{MESSAGE_ID}>\n"
)
DOUBTFUL = "I suppose it reached us, <b>but</b> could you tell me what this is about?"


async def wrote_back(database: Database, url: str, said: str, raw: bytes = b"") -> None:
    """A contact was called at noon, the server took the mail, and this came back: these words, or this mail."""
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(url), await plan(database))
    [message] = await messages(database)
    [ping] = await pings(database)
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
        await record_events(session, [Happened(ping.id, NOON, EventKind.ACCEPTED, None, message.id)])
    answer = raw.replace(MESSAGE_ID.encode(), f"{message.id.hex}@{DOMAIN}".encode())
    await arrives(database, answer or reply(said, message.id))
    await worked_off(database)
    assert await statuses(database) == [Status.TO_READ]


async def test_the_board_leads_to_what_waits_and_one_press_records_it(database: Database, database_url: str) -> None:
    await wrote_back(database, database_url, DOUBTFUL)
    async with officer(database, settings_for(database_url)) as browser:
        board = await page(browser, "/")
        assert board.select_one('#work a[href="/replies/1"]') is not None
        assert "Kenya · technical · Duty officer, National CERT" in words(await page(browser, "/replies"))
        shown = await page(browser, "/replies/1")
        assert DOUBTFUL in words(shown)
        assert shown.select("blockquote b") == []  # what was written is shown, never run
        assert shown.select("input[checked], option[selected]") == []
        after = words(await say(browser, "received"))
        assert "Recorded for Kenya · technical · Duty officer, National CERT: “It reached me”. Undo" in after
        assert "No reply waits." in after
        assert (await page(browser, "/")).select_one('#work a[href="/replies/1"]') is None
    assert await statuses(database) == [Status.CONFIRMED]


async def test_what_is_no_answer_is_set_aside_and_the_contact_is_asked_again(
    database: Database, database_url: str
) -> None:
    await wrote_back(database, database_url, "Who are you?")
    async with officer(database, settings_for(database_url)) as browser:
        assert "Set aside: the reply of Kenya" in words(await say(browser, "none"))
    assert await statuses(database) == [Status.SENT]


@pytest.mark.parametrize("answer", ["", "everything", "none received"])
async def test_nothing_is_recorded_before_something_is_chosen(
    database: Database, database_url: str, answer: str
) -> None:
    await wrote_back(database, database_url, DOUBTFUL)
    async with officer(database, settings_for(database_url)) as browser:
        token = (await page(browser, "/replies/1")).select_one("form.decision input[name=csrf]")
        assert token is not None
        sent = await browser.post("/replies/1", data={"csrf": str(token["value"]), "answer": answer})
        assert sent.status == 422
        assert "Choose what the reply says first." in await sent.text()
    assert await statuses(database) == [Status.TO_READ]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (ENCRYPTED[0][1], "The message is encrypted, so what it says cannot be read here."),
        (ATTACHMENTS[0][1], "What it says is in an attachment only, which is not shown here."),
        (REACTIONS[0][1], "Somebody put a reaction, a small picture, to our message."),
        (letter("Re: Check", "Yes, received.", "Auto-Submitted: auto-generated"), "its words read like a person’s"),
        (letter("Re: Check", UNMARKED_DESKS[0][2]), "It reads like the automatic receipt of a help desk."),
        (letter(HELD[0].subject, HELD[0].text, *HELD[0].headers.split("\n")), "until a moderator lets it through"),
        (NEWSLETTER.encode(), "It belongs to our message, but is not surely an answer"),
        (letter("Re: Check", "Who are you?"), "A person’s reply. We cannot tell which of the five answers it is."),
    ],
    ids=["encrypted", "attachment", "reaction", "marked", "desk", "held", "other", "answer"],
)
async def test_an_officer_is_told_what_each_mail_is(
    database: Database, database_url: str, raw: bytes, sentence: str
) -> None:
    await wrote_back(database, database_url, "", raw)
    async with officer(database, settings_for(database_url)) as browser:
        replies = await page(browser, "/replies/1")
        link = replies.select_one("article h2 a")
        assert link is not None
        of_the_ping = words(await page(browser, str(link["href"])))
    shown = words(replies)
    assert sentence in shown
    assert "Read it" in of_the_ping
    assert ".;" not in shown
    assert "%PDF" not in shown


async def test_of_two_officers_the_first_decides(database: Database, database_url: str) -> None:
    await wrote_back(database, database_url, DOUBTFUL)
    async with officer(database, settings_for(database_url)) as browser:
        token = (await page(browser, "/replies/1")).select_one("form.decision input[name=csrf]")
        assert token is not None
        pressed = {"csrf": str(token["value"]), "answer": "received"}
        assert (await browser.post("/replies/1", data=pressed)).status == 200
        second = await browser.post("/replies/1", data={**pressed, "answer": "none"})
        assert second.status == 409
        said = await second.text()
        assert "amina has decided about this reply already." in said
        assert "amina recorded “It reached me”" in said
    assert await statuses(database) == [Status.CONFIRMED]


async def test_a_stranger_reads_nothing_and_decides_nothing(database: Database, database_url: str) -> None:
    await wrote_back(database, database_url, DOUBTFUL)
    async with stranger(database, settings_for(database_url)) as browser:
        for path in ("/replies", "/replies/1", "/replies/1/proposal"):
            assert (await browser.get(path, allow_redirects=False)).status == 303
        assert (await browser.post("/replies/1", data={"answer": "received"}, allow_redirects=False)).status == 403
    assert await statuses(database) == [Status.TO_READ]


@pytest.mark.parametrize("said", ["Perhaps.", "Received, thank you."])
async def test_the_rest_of_the_mail_is_shown_folded_and_without_what_is_ours(
    database: Database, database_url: str, said: str
) -> None:
    """On the page of replies while it waits, and at its ping, also once it is an answer."""
    rest = "> I told them <i>nothing</i>.\n\nKind regards,\nWanjiru Mwangi"
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    [message] = await messages(database)
    await arrives(database, reply(f"{said}\n\n{rest}\n\n> Communication check. No incident has occurred.", message.id))
    await worked_off(database)
    async with officer(database, settings_for(database_url)) as browser:
        pages = [await page(browser, f"/exercises/CC-2026-01/pings/{message.ping_id}")]
        if await statuses(database) == [Status.TO_READ]:
            pages.append(await page(browser, "/replies/1"))
            await say(browser, "received")
            pages.append(await page(browser, f"/exercises/CC-2026-01/pings/{message.ping_id}"))
    for shown in pages:
        [folded] = [each for each in shown.select("details") if "The rest of the mail" in each.get_text()]
        assert not folded.has_attr("open")
        assert [each.get_text() for each in folded.select("blockquote")] == [rest]
        assert not folded.select("i")  # shown, never run
        assert any(each.get_text() == said for each in shown.select("blockquote"))
