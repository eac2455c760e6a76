"""One proposal in a browser: looked at, applied, refused with a reason that is sent, offered, undone; never twice."""

import re

import pytest
from sqlalchemy import select

from directory.acts.entry_acts import correct
from directory.acts.proposal_queue import find_proposal
from directory.acts.settlement import ProposalRefusal, refuse_proposal
from directory.acts.stand_ins import stand_ins_of
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from directory.exchange.columns import Column
from directory.history import Ground
from directory.proposals import ProposalSource
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.conversation.officer_mails import OfficerMail
from tests.cast import NOON, OFFICER, pings, settings_for
from tests.directory.acts.officer import ABENA, ASHA, ZURI, add_cast, entry, on
from tests.filled_forms import ON_NOTE, filled, form_at, post, problem_at
from tests.officer import officer, page, stranger, words
from tests.proposed import STAND_IN, SUCCESSOR, checked, outcome, suggested
from tests.writing import READS


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, ASHA, ZURI, ABENA)
    return database


async def test_a_correction_is_looked_at_applied_and_undone(directory: Database, database_url: str) -> None:
    number = await suggested(directory, mail="new@ke.example", words="Please write to new@ke.example.")
    async with officer(directory, settings_for(database_url)) as browser:
        path = f"/proposals/{number}"
        shown = words(await page(browser, path))
        assert "Please write to new@ke.example." in shown
        form = {**await form_at(browser, path, "/apply"), **ON_NOTE}
        assert form["emails"] == "new@ke.example\nasha@ke.example\nduty@ke.example"
        looked = await post(browser, f"{path}/apply", {**form, "step": "look"}, 200)
        assert "2 emails go out about it" in words(looked)
        assert "1 new address is asked by email to prove itself" in words(looked)
        assert (await outcome(directory, number))[0] is None
        await post(browser, f"{path}/apply", {**filled(looked.select_one("main form")), "step": "do"}, 303)
        assert (await entry(directory)).nomination.emails[0] == "new@ke.example"
        listed = await page(browser, "/proposals")
        undo = listed.select_one(".notice.is-done form")
        assert undo is not None
        assert "You applied what was proposed of Asha Old. Emails that tell of it: 3." in words(listed)
        await post(browser, str(undo["action"]), filled(undo), 303)
    assert (await entry(directory)).nomination == ASHA
    assert (await outcome(directory, number))[0] is None


async def test_no_longer_me_my_colleague_takes_over(directory: Database, database_url: str) -> None:
    number = await suggested(
        directory, SUCCESSOR, 1, ProposalSource.REPLY, name="Beata New", mail="beata@ke.example", words="Beata it is."
    )
    async with officer(directory, settings_for(database_url)) as browser:
        path = f"/proposals/{number}"
        shown = await page(browser, path)
        assert shown.select_one(f'a[href="/nominations/new?proposal={number}"]') is not None
        form = await form_at(browser, path, "/apply")
        by_call = {**form, "ground": "call", "reason": "she rang", "step": "do"}
        assert "Only the State ends an entry" in words(await post(browser, f"{path}/apply", by_call, 422))
        await post(browser, f"{path}/apply", {**form, **ON_NOTE, "step": "do"}, 303)
        assert "Applied" in words(await page(browser, path))
        assert (await page(browser, path)).select('form[action$="/apply"]') == []
    assert (await entry(directory)).status is ContactStatus.WITHDRAWN
    new = (await entry(directory, 4)).nomination
    assert (new.name, new.emails, new.note_reference) == ("Beata New", ("beata@ke.example",), "NV/77")


async def test_a_stand_in_is_offered_and_the_entry_stays(directory: Database, database_url: str) -> None:
    number = await suggested(directory, STAND_IN, mail="ana@ke.example", until="2026-03-09")
    async with officer(directory, settings_for(database_url)) as browser:
        path = f"/proposals/{number}"
        form = await form_at(browser, path, "/offer")
        assert form["until"] == "2026-03-09"
        for until, sentence in (("", "year-month-day"), ("2026-03-01", "from today on"), ("2027-01-01", "at most 92")):
            wrong = await post(browser, f"{path}/offer", {**form, "until": until}, 422)
            assert sentence in problem_at(wrong, "until")
        await post(browser, f"{path}/offer", form, 303)
        again = await post(browser, f"{path}/offer", form, 409)
        assert f"{OFFICER} acted first: proposal {number} was offered" in words(again)
    assert (await entry(directory)).nomination == ASHA
    async with directory.reading() as session:
        [offered] = await stand_ins_of(session, [1], NOON.date())
    assert offered.mail == "ana@ke.example"


async def test_a_colleague_was_faster(directory: Database, database_url: str) -> None:
    number = await suggested(directory, name="Asha New")
    path = f"/proposals/{number}"
    async with officer(directory, settings_for(database_url)) as browser:
        form = {**await form_at(browser, path, "/apply"), **ON_NOTE, "step": "do"}
        async with directory.writing() as session:
            await correct(session, on(Ground.CLERICAL, by="boris"), {Column.PHONES: ASHA.phones[0], Column.NAME: "B."})
        told = await post(browser, f"{path}/apply", form, 409)
        assert "boris acted first: P-000001 was corrected" in words(told)
        async with directory.writing() as session:
            await refuse_proposal(session, number, ProposalRefusal(NOON, "boris", "Set right already."))
        told = await post(browser, f"{path}/refuse", {**form, "why": "late"}, 409)
        assert f"boris acted first: proposal {number} was refused" in words(told)
        assert "Set right already." in words(told)
    assert (await entry(directory)).nomination.name == "B."


async def test_a_refusal_is_sent_to_who_proposed(database: Database, database_url: str) -> None:
    settings = settings_for(database_url, **READS)
    await checked(database, settings)
    [ping] = await pings(database)
    first, second = await suggested(database, name="One"), await suggested(database, name="Two")
    async with officer(database, settings) as browser:
        shown = await page(browser, f"/proposals/{first}")
        assert "1 email goes to poc@ke.example" in words(shown)
        assert shown.select_one(f'a[href="/exercises/CC-2026-01/pings/{ping.id}#thread"]') is not None
        form = await form_at(browser, f"/proposals/{first}", "/refuse")
        for why, sentence in (("", "Say why"), (" ", "Say why"), ("x" * 501, "501 characters")):
            wrong = await post(browser, f"/proposals/{first}/refuse", {**form, "why": why}, 422)
            assert sentence in words(wrong)
        await post(browser, f"/proposals/{first}/refuse", {**form, "why": "By a note only.", "send": "yes"}, 303)
        listed = await page(browser, "/proposals")
        assert "The reason goes to poc@ke.example." in words(listed)
        assert listed.select(".notice.is-done form") == []  # what is sent is not undone
        await post(browser, f"/proposals/{second}/refuse", {**form, "why": "Not sent."}, 303)
        assert "Nobody is told" in words(await page(browser, "/proposals"))
    async with database.reading() as session:
        [mail] = list(await session.scalars(select(OfficerMail)))
    assert (mail.words, mail.by) == ("By a note only.", OFFICER)
    assert "Votre inscription n’a pas été modifiée" in mail.text


async def test_numbers_that_are_guessed_and_fields_that_are_sent_along(directory: Database, database_url: str) -> None:
    number = await suggested(directory, name="Asha New")
    async with officer(directory, settings_for(database_url)) as browser:
        form = {**await form_at(browser, f"/proposals/{number}", "/apply"), **ON_NOTE, "step": "do"}
        for path in ("/proposals/404", "/proposals/0", "/proposals/999999999", "/proposals/1e3"):
            assert (await browser.get(path)).status == 404
            for act in ("apply", "refuse", "offer", "undo"):
                assert (await browser.post(f"{path}/{act}", data=form)).status == 404
        for act in ("offer", "undo"):
            refused = await browser.post(f"/proposals/{number}/{act}", data={**form, "until": "2026-03-09"})
            assert refused.status in {409, 422}
        along = {"rank": "alternate", "role": "diplomatic", "contact_id": "2", "outcome": "refused", "state": "FRA"}
        await post(browser, f"/proposals/{number}/apply", {**form, **along}, 303)
        nothing = await browser.post("/proposals/decide", data={"csrf": form["csrf"], "p": "x"}, allow_redirects=False)
        assert nothing.status == 303
    now = (await entry(directory)).nomination
    assert (now.name, now.rank, now.role, now.state) == ("Asha New", ASHA.rank, ASHA.role, "KEN")
    assert (await entry(directory, 2)).nomination == ZURI


async def test_viewers_look_and_strangers_do_not(directory: Database, database_url: str) -> None:
    number = await suggested(directory, name="Asha New")
    settings = settings_for(database_url)
    acts = ["/proposals/decide", *(f"/proposals/{number}/{act}" for act in ("apply", "refuse", "offer", "undo"))]
    async with officer(directory, settings, role=AccountRole.VIEWER) as browser:
        assert (await page(browser, "/proposals")).select("input[type=checkbox]") == []
        assert (await page(browser, f"/proposals/{number}")).select("main form") == []
        csrf = re.search(r'name="csrf" value="([^"]+)"', await (await browser.get("/")).text())
        assert csrf is not None
        for path in acts:
            data = {"csrf": csrf[1], "step": "do", "why": "x", "p": str(number), **ON_NOTE}
            assert (await browser.post(path, data=data)).status == 403
    async with stranger(directory, settings) as browser:
        for path in acts:
            assert (await browser.post(path, data={"step": "do"}, allow_redirects=False)).status == 403
        for path in ("/proposals", f"/proposals/{number}", "/directory/duplicates"):
            assert (await browser.get(path, allow_redirects=False)).status == 303
    async with directory.reading() as session:
        assert (await find_proposal(session, number)).proposal.settled_at is None


async def test_what_waits_about_an_entry_that_has_ended_can_only_be_refused(
    directory: Database, database_url: str
) -> None:
    number = await suggested(
        directory, SUCCESSOR, 1, ProposalSource.REPLY, name="Beata New", mail="beata@ke.example", words="Beata it is."
    )
    async with directory.writing() as session:
        (await session.get_one(PointOfContact, 1)).status = ContactStatus.WITHDRAWN
    async with officer(directory, settings_for(database_url)) as browser:
        shown = await page(browser, f"/proposals/{number}")
    assert words(shown.select("h1")[0]) == "Asha Old : Another holds the role now"
    assert "The entry has ended: nothing is left to apply." in words(shown)
    assert "It can be sent to nobody: no address of the entry may be written to." in words(shown)
    acts = [str(form["action"]).rpartition("/")[2] for form in shown.select("main form")]
    assert acts == ["refuse"]
