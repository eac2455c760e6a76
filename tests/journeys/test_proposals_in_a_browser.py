"""What contacts and mails suggest, decided in a real browser, with and without scripts: a colleague takes over,
somebody stands in, a caller wants another address, a queue is worked off. Every page on the way is accessible."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from playwright.async_api import expect
from sqlalchemy import select

from directory.acts.proposal_queue import waiting_proposals
from directory.acts.stand_ins import stand_ins_of
from directory.contacts import ContactStatus
from directory.database import open_database
from directory.entries.entry import find_entry
from directory.history import Ground, history_of
from directory.proposals import Origin, ProposalKind, propose
from pingcheck.exercises.entry_mails import EntryMail
from pingcheck.exercises.message import Message
from pingcheck.settings import Settings
from tests.at_work import AtWork, signed_in_page
from tests.browser import DESK, PHONE
from tests.cast import NOON, OFFICER, hours, nominate, settings_for
from tests.incoming_mail import absence, arrives, reply, worked_off
from tests.journeys.test_what_comes_back import called
from tests.officer import make_account
from tests.ports import free_port
from tests.writing import READS

pytestmark = pytest.mark.browser

WITH_AND_WITHOUT = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
TAKES_OVER = "I am no longer the point of contact. My successor is Anna Berg, anna.berg@ke.example."


@dataclass(frozen=True)
class Office(AtWork):
    async def rests_on_a_note(self) -> None:
        await self.page.get_by_label("A note verbale").check()
        await self.page.get_by_label("Number of the note").fill("NV/2026/77")
        await self.page.get_by_label("Its date").fill("2026-02-20")


@asynccontextmanager
async def office(
    url: str, mails: list[str], scripts: bool, viewport: dict[str, int] = DESK, scheme: str = "light"
) -> AsyncIterator[Office]:
    """A check has called one contact, whose mails were read; an officer has signed in."""
    database, port = open_database(url), free_port()
    settings: Settings = settings_for(url, base_url=f"http://127.0.0.1:{port}", port=port, **READS)
    call = await called(database, url)
    for said in mails:
        mail = absence(call) if said == "absence" else reply(said, call)
        await arrives(database, mail, NOON - hours(1))
    await worked_off(database, NOON - hours(1))
    await make_account(database)
    async with signed_in_page(database, settings, viewport, scheme, scripts=scripts) as page:
        yield Office(database, page, settings.base_url, scripts)
    await database.close()


@WITH_AND_WITHOUT
async def test_a_colleague_takes_over_on_a_note(sqlite_url: str, scripts: bool) -> None:
    async with office(sqlite_url, [TAKES_OVER], scripts) as ours:
        await ours.opens("/")
        await ours.page.get_by_role("link", name="Decide").first.click()
        await expect(ours.page.get_by_text(TAKES_OVER)).to_be_visible()
        await ours.looks()
        await ours.presses("See what changes")
        await expect(ours.page.get_by_text("Choose what the change rests on.")).to_be_visible()
        await ours.rests_on_a_note()
        await ours.presses("See what changes")
        await expect(ours.page.get_by_text("This entry ends now, and the new one begins.")).to_be_visible()
        await expect(ours.page.locator("main")).to_contain_text("poc@ke.example")
        await expect(ours.page.locator("main")).to_contain_text("anna.berg@ke.example")
        await ours.presses("Apply it and send 2 emails")
        await expect(ours.page.get_by_role("status")).to_contain_text("You applied what was proposed")
        async with ours.database.reading() as session:
            old, new = await find_entry(session, 1), await find_entry(session, 2)
            row = (await history_of(session, 1))[-1]
            told = list(await session.scalars(select(Message.recipient).join(EntryMail, EntryMail.id == Message.id)))
        assert sorted(map(str, told)) == [
            "anna.berg@ke.example",
            "poc@ke.example",
        ]  # the new one is asked to prove itself
        assert (old.status, new.nomination.emails) == (ContactStatus.WITHDRAWN, ("anna.berg@ke.example",))
        assert (row.by, row.ground, row.note_reference) == (OFFICER, Ground.NOTE, "NV/2026/77")


@WITH_AND_WITHOUT
async def test_a_stand_in_is_offered(sqlite_url: str, scripts: bool) -> None:
    async with office(sqlite_url, ["absence"], scripts, PHONE, "dark") as ours:
        await ours.opens("/proposals")
        await ours.page.get_by_role("link", name="Decide").click()
        await expect(ours.page.get_by_label("Until")).to_have_value("2026-03-09")
        await ours.presses("Offer the stand-in")
        await expect(ours.page.get_by_role("status")).to_contain_text("The entry stays as it is.")
        async with ours.database.reading() as session:
            [offered] = await stand_ins_of(session, [1], NOON.date())
            assert (await find_entry(session, 1)).nomination.emails == ("poc@ke.example",)
        assert (offered.mail, offered.until) == ("ana@ke.example", (NOON + timedelta(days=7)).date())


@WITH_AND_WITHOUT
async def test_a_caller_who_wants_another_address_is_refused(sqlite_url: str, scripts: bool) -> None:
    async with office(sqlite_url, [], scripts, PHONE) as ours:
        await ours.opens("/contacts/P-000001/correct")
        rule = "Email and telephone change only on a note, or on a confirmation from an address already on file."
        await expect(ours.page.get_by_text(rule)).to_be_visible()
        await ours.page.get_by_label("Email", exact=True).fill("somebody@else.example")
        await ours.page.get_by_label("A telephone call").check()
        await ours.page.get_by_label("Who said it, when and how").fill("A man rang and asked for it.")
        await ours.presses("See what changes")
        await expect(ours.page.locator("#ground-problem")).to_contain_text("A call alone is not enough.")
        await expect(ours.page.get_by_label("Email", exact=True)).to_have_value("somebody@else.example")
        async with ours.database.reading() as session:
            assert (await find_entry(session, 1)).nomination.emails == ("poc@ke.example",)


@WITH_AND_WITHOUT
async def test_several_are_applied_and_several_refused(sqlite_url: str, scripts: bool) -> None:
    async with office(sqlite_url, [], scripts, scheme="dark") as ours:
        await nominate(ours.database, "FRA", "poc@fr.example", name="Étienne Bérard")
        async with ours.database.writing() as session:
            for contact_id in (1, 2):
                for name in ("function", "words"):
                    fields = {name: f"{name} {contact_id}"}
                    origin = Origin("CC-2026-01")
                    await propose(session, contact_id, ProposalKind.CORRECTION, fields, origin, NOON - hours(1))
        await ours.opens("/proposals")
        for row in (1, 3):
            await ours.page.locator(f'input[name="p"][value="{row}"]').check()
        await ours.presses("Apply those marked")
        await ours.rests_on_a_note()
        await ours.presses("Apply 2 proposals")
        await expect(ours.page.get_by_role("status")).to_contain_text("Proposals that you applied: 2.")
        for row in (2, 4):
            await ours.page.locator(f'input[name="p"][value="{row}"]').check()
        await ours.presses("Refuse those marked")
        await ours.page.get_by_label("Why").fill("Please write what is wrong.")
        await ours.page.get_by_label("Send it to them: 1 email goes out").check()
        await ours.presses("Refuse 2 proposals")
        told = "Proposals that you refused: 2. People who are told why: 1."
        await expect(ours.page.get_by_role("status")).to_contain_text(told)
        async with ours.database.reading() as session:
            assert (await waiting_proposals(session))[1] == 0
            assert (await find_entry(session, 2)).nomination.position == "function 2"
