"""Nominations in the browser: begun, filled in, submitted, sent back, approved; and what is not one's own to do."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from directory.database import Database
from directory.notes.stages import Stage
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.settings import Settings
from tests.cast import NOON, open_now, plan, settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry
from tests.directory.notes.secretariat import CREATE, RUBEN, draft, stage, submitted
from tests.directory.notes.test_lines import CORRECT, SUSPEND
from tests.officer import Browser, officer, page, submit, words


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return settings_for(database_url, documents_dir=tmp_path / "documents")


@pytest.fixture
async def browser(database: Database, settings: Settings) -> AsyncIterator[Browser]:
    await add_cast(database, ASHA, ZURI)
    async with officer(database, settings) as opened:
        yield opened


async def sent(browser: Browser, path: str, form: str, values: dict[str, str]) -> tuple[int, BeautifulSoup]:
    """The same as `submit`, whatever comes of it."""
    found = (await page(browser, path)).select_one(form)
    assert found is not None, form
    hidden = {str(field["name"]): str(field["value"]) for field in found.select("input[type=hidden]")}
    answer = await browser.post(str(found["action"]), data={**hidden, **values})
    return answer.status, BeautifulSoup(await answer.text(), "lxml")


FACTS = {"state": "KEN", "number": "114/2026", "dated": "2026-02-27", "received_by": "paper",
         "received_at": "2026-03-01T10:00", "in_force_on": ""}  # fmt: skip
NEW = {"role": "diplomatic", "rank": "primary", "name": "Beata New", "position": "Counsellor", "entity": "Ministry",
       "emails": "beata@mfa.ke.example", "phones": "", "languages": "en", "time_zone": "", "hours": ""}  # fmt: skip


async def test_from_the_form_into_the_directory(browser: Browser, database: Database) -> None:
    begun = await submit(browser, "/nominations/new", "main form", FACTS)
    assert "Kenya, note 114/2026" in words(begun)
    assert "on paper" in words(begun)
    status, checked = await sent(
        browser, "/nominations/1/lines/new?act=create", "form[data-check]", {**NEW, "check": "1"}
    )
    assert (status, "Before and after" in words(checked)) == (200, True)
    added = await submit(browser, "/nominations/1/lines/new?act=create", "form[data-check]", NEW)
    assert "Nominate somebody new: Beata New" in words(added)
    waiting = await submit(browser, "/nominations/1", 'form[action$="/submit"]', {})
    assert "You submitted this nomination." in words(waiting)
    assert "Approve and send" in words(waiting)
    approved = await submit(browser, "/nominations/1", 'form[action$="/approve"]', {})
    assert "In force" in words(approved)
    made = await entry(database, 3)
    assert (made.nomination.name, made.nomination.note_reference) == ("Beata New", "114/2026")
    assert "No nomination waits" in words(await page(browser, "/nominations"))
    assert "Kenya" in words(await page(browser, "/nominations?stage=in_force&q=114"))


async def test_how_a_note_was_received_is_never_preset(browser: Browser) -> None:
    for path in ("/nominations/new", "/nominations/new?state=KEN"):
        shown = await page(browser, path)
        assert len(shown.select("[name=received_by]")) == 4
        assert shown.select("[name=received_by][checked]") == []
    status, refused = await sent(browser, "/nominations/new", "main form", {**FACTS, "received_by": ""})
    assert status == 422
    assert "Say how it was received." in words(refused)


async def test_wrong_fields_are_named_and_what_was_typed_is_kept(browser: Browser, database: Database) -> None:
    await draft(database)
    status, shown = await sent(
        browser, "/nominations/1/lines/new?act=create", "form[data-check]", {**NEW, "emails": "beata", "role": ""}
    )
    assert status == 422
    field = shown.select_one("#field-emails")
    assert field is not None
    assert "not an email address" in words(field)
    assert shown.select_one("#emails")["value"] == "beata"  # type: ignore[index]
    assert "write diplomatic or technical" in words(shown)
    status, shown = await sent(browser, "/nominations/new", "main form", {**FACTS, "dated": "soon", "received_at": "x"})
    assert status == 422
    assert words(shown).count("Write a day") == 2


async def test_a_shared_address_is_shown_and_allowed(browser: Browser, database: Database) -> None:
    await draft(database)
    form, path = "form[data-check]", "/nominations/1/lines/new?act=create"
    _, checked = await sent(browser, path, form, {**NEW, "emails": "duty@ke.example", "check": "1"})
    assert "This address is also on file for: Asha Old" in words(checked)
    added = await submit(browser, path, form, {**NEW, "emails": "duty@ke.example"})
    assert "is also the address of Asha Old" in words(added)


async def test_a_correction_keeps_only_what_was_changed(browser: Browser, database: Database) -> None:
    note_id = await draft(database)
    path = f"/nominations/{note_id}/lines/new?act=correct&entry=P-000001"
    form = (await page(browser, path)).select_one("form[data-check]")
    assert form is not None
    values = {str(each["name"]): str(each.get("value", "")) for each in form.select("input:not([type=hidden])")}
    shown = await submit(
        browser, path, "form[data-check]", {**values, "role": "technical", "rank": "primary", "hours": "9-17"}
    )
    assert "Hours 24/7 9-17" in words(shown)
    edited = await page(browser, f"/nominations/{note_id}/lines/1")
    assert edited.select_one("#hours")["value"] == "9-17"  # type: ignore[index]
    removed = await submit(browser, f"/nominations/{note_id}", 'form[action$="/remove"]', {})
    assert "The line is removed." in words(removed)


async def test_an_entry_of_another_state_is_not_found(browser: Browser, database: Database) -> None:
    note_id = await draft(database, state_code="FRA")
    for path in (f"/nominations/{note_id}/lines/new?act=suspend&entry=P-000001", "/nominations/99",
                 f"/nominations/{note_id}/lines/99", f"/nominations/{note_id}/documents/1", "/nominations/99/facts",
                 "/nominations/999999999", f"/nominations/{note_id}/lines/new?entry=P-999999"):  # fmt: skip
        assert (await browser.get(path)).status == 404, path


async def test_who_comes_second_is_told_and_loses_nothing(browser: Browser, database: Database) -> None:
    note_id = await draft(database, CREATE)
    old = (await page(browser, f"/nominations/{note_id}/facts")).select_one("main form")
    assert old is not None
    hidden = {str(field["name"]): str(field["value"]) for field in old.select("input[type=hidden]")}
    await submit(browser, f"/nominations/{note_id}", 'form[action$="/submit"]', {})
    answer = await browser.post(f"/nominations/{note_id}/facts", data={**hidden, **FACTS, "number": "9/9"})
    shown = BeautifulSoup(await answer.text(), "lxml")
    assert answer.status == 409
    assert "amina acted first: this nomination was submitted" in words(shown)
    assert shown.select_one("#number")["value"] == "9/9"  # type: ignore[index]


async def test_sent_back_with_a_reason(browser: Browser, database: Database) -> None:
    note_id = await submitted(database, CREATE)
    form = 'form[action$="/send-back"]'
    status, shown = await sent(browser, f"/nominations/{note_id}", form, {"reason": " "})
    assert (status, "Say what is missing or wrong." in words(shown)) == (422, True)
    back = await submit(browser, f"/nominations/{note_id}", form, {"reason": "The date is <b>wrong</b>"})
    assert "amina sent it back: The date is <b>wrong</b>" in words(back)
    assert await stage(database, note_id) is Stage.SENT_BACK
    gone = await submit(browser, f"/nominations/{note_id}", 'form[action$="/discard"]', {})
    assert "Discarded" in words(gone)


async def test_with_four_eyes_the_page_says_who_cannot_approve(database: Database, settings: Settings) -> None:
    await add_cast(database, ASHA, ZURI)
    async with officer(database, settings.model_copy(update={"four_eyes": True})) as browser:
        mine = await draft(database, CREATE, who=("amina under another name", 1))
        await submit(browser, f"/nominations/{mine}", 'form[action$="/submit"]', {})
        shown = await page(browser, f"/nominations/{mine}")
        assert "another officer must approve it" in words(shown)
        assert shown.select_one('form[action$="/approve"]') is None
        token = shown.select_one("[name=csrf]")["value"]  # type: ignore[index]
        forced = await browser.post(f"/nominations/{mine}/approve", data={"csrf": str(token), "version": "99"})
        assert forced.status in {409, 422}
        assert await stage(database, mine) is Stage.SUBMITTED
        other = await submitted(database, CREATE, who=RUBEN, number="7")
        await submit(browser, f"/nominations/{other}", 'form[action$="/approve"]', {})
        assert await stage(database, other) is Stage.IN_FORCE


async def test_an_overtaken_line_is_shown_and_not_approved(browser: Browser, database: Database) -> None:
    from directory.acts.entry_acts import correct
    from directory.exchange.columns import Column
    from tests.directory.acts.officer import on

    note_id = await submitted(database, CORRECT)
    async with database.writing() as session:
        await correct(session, on(by="zola"), {Column.PHONES: "+254209999999"})
    shown = await page(browser, f"/nominations/{note_id}")
    assert "zola has changed this entry since" in words(shown)
    assert shown.select_one('form[action$="/approve"] button[disabled]')
    hidden = {str(f["name"]): str(f["value"]) for f in shown.select('form[action$="/approve"] input')}
    answer = await browser.post(f"/nominations/{note_id}/approve", data=hidden)
    assert (answer.status, "zola acted first" in await answer.text()) == (409, True)


async def test_the_queue_and_who_has_nominated(browser: Browser, database: Database, settings: Settings) -> None:
    await submitted(database, SUSPEND, in_force_on=(NOON + timedelta(days=4)).date())
    await submit(browser, "/nominations/1", 'form[action$="/approve"]', {})
    shown = words(await page(browser, "/nominations"))
    assert "Approved, in force on 6 March 2026" in shown
    assert "1 suspended" in shown
    assert "African" in shown
    assert "No nomination is like that." in words(await page(browser, "/nominations?stage=draft&q=kenya&page=zz"))
    await open_now(database, settings, await plan(database))
    await submitted(database, CREATE)
    assert "The check that is running stays as it is" in words(await page(browser, "/nominations/2"))


async def test_viewers_read_and_are_offered_nothing(database: Database, settings: Settings) -> None:
    await add_cast(database, ASHA, ZURI)
    note_id = await submitted(database, CREATE)
    async with officer(database, settings, role=AccountRole.VIEWER) as browser:
        shown = await page(browser, f"/nominations/{note_id}")
        assert [form["action"] for form in shown.select("main form")] == []
        assert (await page(browser, "/nominations")).select('a[href="/nominations/new"]') == []


# Numbers that no row has, and no column of an id holds.
BEYOND = ("0", "-1", "2147483648", "9999999999", "9" * 30)


async def test_begun_from_a_proposal_and_from_an_email(browser: Browser, database: Database) -> None:
    from directory.proposals import Origin, ProposalKind, propose
    from pingcheck.inbox.incoming import MailWay
    from pingcheck.inbox.store import Envelope, store_mail
    from tests.directory.notes.papers import MAIL

    async with database.writing() as session:
        await propose(session, 1, ProposalKind.SUCCESSOR, {"name": "Beata", "mail": "b@x.example"}, Origin("R"), NOON)
        await propose(session, 2, ProposalKind.CORRECTION, {"name": "Zuri New"}, Origin("R"), NOON)
        await store_mail(session, MAIL, Envelope("secretariat@poc.example"), MailWay.LMTP, NOON)
    token = (await page(browser, "/nominations/new")).select_one("[name=csrf]")
    assert token is not None

    async def begin(**origin: str) -> tuple[int, str]:
        answer = await browser.post("/nominations/begin", data={"csrf": str(token["value"]), **origin})
        return answer.status, words(BeautifulSoup(await answer.text(), "lxml"))

    status, told = await begin(proposal="1")
    assert (status, "Replace somebody: Asha Old" in told) == (200, True)
    status, shown = await sent(browser, "/nominations/new?proposal=2", "main form", FACTS)
    assert (status, "Correct an entry: Zuri Stay" in words(shown), "note 114/2026" in words(shown)) == (200, True, True)
    again, _ = await sent(browser, "/nominations/new?proposal=2", "main form", FACTS)
    assert again == 422
    assert (await browser.get("/nominations/new?proposal=99")).status == 404
    status, told = await begin(mail="1")
    assert (status, "mail 1.eml" in told) == (200, True)
    beyond = [{field: number} for field in ("mail", "proposal") for number in BEYOND]
    for origin in ({"mail": "1"}, {"proposal": "1"}, {"mail": "x"}, *beyond, {}):
        status, told = await begin(**origin)
        assert (status, "This was not done" in told) == (422, True)
