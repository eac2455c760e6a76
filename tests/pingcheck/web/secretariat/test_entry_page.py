"""One entry on one page: its card, its addresses with their evidence, its story, its checks; and as it stood."""

from datetime import timedelta

import pytest

from directory.acts.entry_acts import correct
from directory.addresses import Address, Standing
from directory.database import Database
from directory.exchange.columns import Column
from directory.history import Ground
from directory.proposals import Origin, ProposalKind, propose
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.status import Answer, EventKind
from tests.cast import NOON, courier_of, open_now, pings, plan, record_answer, settings_for
from tests.directory.acts.officer import add_cast, on
from tests.mail_server import mail_server
from tests.officer import at_noon, officer, page, words
from tests.pingcheck.web.secretariat.people import CAST


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, *CAST)
    return database


async def test_an_entry_tells_who_it_is_and_how_to_reach_it(directory: Database, database_url: str) -> None:
    async with directory.writing() as session:
        (await session.get_one(Address, 1)).standing = Standing.FAILING
        await propose(session, 1, ProposalKind.CORRECTION, {"phone": "+254 20 111"}, Origin("CC-2026-01"), NOON)
    async with officer(directory, settings_for(database_url)) as browser:
        shown = await page(browser, "/contacts/P-000001")
        for said in ("Ms Amina Otieno", "Kenya · technical, primary", "Head of Operations", "National CERT", "Nairobi",
                     "15:00", "12:00", "Working hours there, until 17:00, 14:00 UTC.", "English, Swahili",
                     "NV/KEN/61 , 5 January 2026", "2 March 2026, by an imported file", "failing", "1 proposal waits",
                     "+254 20 111", "It was in no check yet."):  # fmt: skip
            assert said in words(shown), said
        phone = shown.select_one("a.phone")
        assert phone is not None
        assert phone["href"] == "tel:+254207654321"
        [name] = (await page(browser, "/contacts/P-000004")).select("h1")
        assert words(name) == "Mr Wang Wei 王伟"
        idris = words(await page(browser, "/contacts/P-000005"))
        assert "No email address: no check can reach this contact." in idris
        assert "the entry says: by arrangement" in idris
        assert "The entry has no time zone; the capital’s is shown." in idris


async def test_the_checks_and_the_evidence_on_each_address(directory: Database, database_url: str) -> None:
    async with mail_server(lambda _, to, __: "550 5.1.1 No such user" if "wang@" in to else None) as server:
        settings = settings_for(database_url, server.port)
        check = await plan(directory)
        await open_now(directory, settings, check)
        await courier_of(directory, settings, at_noon).drain()
    async with directory.writing() as session:
        await record_answer(session, (await pings(directory))[0].id, Answer.RECEIVED, "", NOON + timedelta(hours=2))
    async with officer(directory, settings) as browser:
        shown = await page(browser, "/contacts/P-000001")
        first, second = shown.select(".addresses > li")
        [wang] = (await page(browser, "/contacts/P-000004")).select(".addresses > li")
        assert "Last answer: 2 March 2026 Last mail that a server took: 2 March 2026" in words(first)
        assert words(second).endswith("unproven Last answer: 2 March 2026")  # which of the two was read, nobody knows
        assert "Last failure: 2 March 2026, there is no such mailbox" in words(wang)
        [row] = shown.select("#checks tbody tr")
        assert words(row) == f"Spring check {check.reference} 2 March 2026 Reached 2 Mar 2026, 14:00 UTC"
        link = row.select_one("a")
        assert link is not None
        ping = await page(browser, str(link["href"]))
        assert "Ms Amina Otieno" in words(ping.select("h1")[0])
        whole = ping.select_one("#card a[href='/contacts/P-000001']")
        assert whole is not None
        ping = await page(browser, f"/exercises/{check.reference}/pings/{(await pings(directory))[3].id}")
        assert "Mr Wang Wei 王伟" in words(ping.select("h1")[0])
        # What is for machines comes after what is for people, folded.
        folded = ping.select_one("details#technical")
        assert folded is not None
        assert not folded.has_attr("open")
        assert "550 5.1.1" in words(folded)


async def test_an_automatic_reply_is_a_sign_of_life_and_no_answer(directory: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    await open_now(directory, settings, await plan(directory))
    ping = (await pings(directory))[0].id
    async with directory.writing() as session:
        await record_events(session, [Happened(ping, NOON + timedelta(hours=1), EventKind.AUTO_REPLIED)])
    async with officer(directory, settings) as browser:
        seen = words((await page(browser, "/contacts/P-000001")).select(".addresses > li")[0])
        assert "Last sign of life: automatic reply, 2 March 2026" in seen
        assert "Last answer" not in seen
        async with directory.writing() as session:
            await record_answer(session, ping, Answer.RECEIVED, "", NOON + timedelta(hours=2))
        seen = words((await page(browser, "/contacts/P-000001")).select(".addresses > li")[0])
        assert "Last answer: 2 March 2026" in seen
        assert "sign of life" not in seen  # a person says more


async def test_the_history_is_a_story_and_any_day_can_be_seen(directory: Database, database_url: str) -> None:
    async with directory.writing() as session:
        act = on(Ground.NOTE, at=NOON + timedelta(days=1))
        await correct(session, act, {Column.PHONES: "+254207654399", Column.RANK: "alternate"})
    async with officer(directory, settings_for(database_url), lambda: NOON + timedelta(days=9)) as browser:
        shown = await page(browser, "/contacts/P-000001")
        latest, first = shown.select(".story > li")
        assert words(latest).startswith("3 March 2026, 12:00 UTC amina corrected this entry, on a note verbale NV/9")
        assert "Before: +254207654321 → After: +254207654399" in words(latest)
        assert "Before: primary → After: alternate" in words(latest)
        assert "as the tests tell" in words(latest)
        assert "nominated this entry, by an imported file" in words(first)
        assert "Document: spring.csv" in words(first)
        stood = await page(browser, "/contacts/P-000001?as_of=2026-03-02")
        assert [stood.select("a.phone")[0].text, len(stood.select(".story > li"))] == ["+254207654321", 1]
        assert "As it stood at the end of 2 March 2026, UTC." in words(stood)
        before = await page(browser, "/contacts/P-000001?as_of=2026-03-01")
        assert "It was not there yet on 1 March 2026." in words(before)
        assert before.select_one("#card") is None


async def test_words_of_a_stranger_are_shown_as_words(directory: Database, database_url: str) -> None:
    async with directory.writing() as session:
        await correct(session, on(Ground.CLERICAL), {Column.NAME: "<img src=x onerror=alert(1)>"})
    async with officer(directory, settings_for(database_url)) as browser:
        for path in ("/contacts/P-000001", "/states/KEN", "/directory"):
            shown = await page(browser, path)
            assert not shown.select("main img"), path
            assert "<img src=x onerror=alert(1)>" in words(shown), path


@pytest.mark.parametrize(
    "guess", ["P-000099", "P-0", "P-", "1", "P-999999999999", "Q-000001", "P-00000١", "..%2Fcontacts"]
)
async def test_guessing_numbers_finds_nothing(directory: Database, database_url: str, guess: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        answer = await browser.get(f"/contacts/{guess}")
        assert answer.status == 404


async def test_another_writing_of_a_reference_leads_to_its_page(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        answer = await browser.get("/contacts/p-1", allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, "/contacts/P-000001")


async def test_the_directory_as_it_stood_on_a_day(directory: Database, database_url: str) -> None:
    async with directory.writing() as session:
        await correct(session, on(Ground.CLERICAL, at=NOON + timedelta(days=1)), {Column.NAME: "Amina New"})
    async with officer(directory, settings_for(database_url), lambda: NOON + timedelta(days=9)) as browser:
        for day, name in (("2026-03-02", "Ms Amina Otieno"), ("2026-03-03", "Ms Amina New")):
            shown = await page(browser, f"/directory/as-of?as_of={day}&state=KEN")
            first = shown.select("tbody th a")[0]
            assert words(first) == name
            assert str(first["href"]).endswith(f"/contacts/P-000001?as_of={day}")
        assert "Nobody was in the directory then." in words(await page(browser, "/directory/as-of?as_of=2026-03-01"))
