"""Calls to a contact of two checks, as officers see them; wrong numbers; and forms in which something is missing."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select

from directory.contacts import PointOfContact
from directory.database import Database
from pingcheck.exercises.ping import Ping
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.cases import Case
from tests.calling import NAIROBI, add_number, called, check_of_two, wishes_a_call
from tests.cast import NOON, hours, pings, settings_for
from tests.officer import officer, page, words
from tests.pingcheck.followup.test_calls_over_checks import KENYA_FIRST, WRONG, two_closed_checks
from tests.pingcheck.web.secretariat.test_call_pages import form_of, hidden_of, path_of_kenya


async def test_a_contact_of_two_checks_stands_once_with_what_was_tried(database: Database, database_url: str) -> None:
    await two_closed_checks(database, database_url)
    call = NewCall(outcome=CallOutcome.LEFT_WORD, number=NAIROBI, words="With the duty desk")
    await called(database, call, -1, KENYA_FIRST)
    async with officer(database, settings_for(database_url)) as browser:
        shown = await page(browser, "/calls")
        rows = [words(row) for row in shown.select("tbody tr")]
        assert len(rows) == 2
        assert "2 contacts to call." in words(shown)
        [kenya] = [row for row in rows if "Amina" in row]
        assert "CC-2026-02 also CC-2026-01" in kenya
        assert "Left word 2 Mar 2026, 11:00 UTC , amina · CC-2026-01" in kenya
        for check in ("CC-2026-01", "CC-2026-02"):
            filtered = await page(browser, f"/calls?check={check}")
            links = [str(link["href"]) for link in filtered.select("td.act a")]
            assert len(links) == 2
            assert all(f"/{check}/" in link for link in links)
        [link] = [str(each["href"]) for each in shown.select("td.act a") if "Amina" in words(each)]
        tried = words((await page(browser, link)).select_one("[aria-labelledby=tried-title]") or shown)
        assert "Left word amina , 2 March 2026, 11:00 UTC CC-2026-01" in tried
        assert "With the duty desk" in tried
        assert "Nobody has called yet" not in tried


async def test_a_wrong_number_says_so_wherever_it_is_listed(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    kenya, _ = await pings(database)
    await wishes_a_call(database, kenya.id, -2)
    await called(database, WRONG, -1)
    async with officer(database, settings_for(database_url)) as browser:
        said = "said to be wrong on 2 March 2026"
        listed = await page(browser, "/calls")
        assert f"{NAIROBI} on file {said}" in words(listed)
        assert "0 contacts to call." in words(listed)
        assert "1 more has no number that can be called: write." in words(listed)
        assert words(listed.select_one("td.act") or listed) == "No right number is known"
        today = await page(browser, "/")
        assert f"{NAIROBI} (on file), {said}" in words(today.select_one("#calls") or today)
        assert [words(link)[:6] for link in today.select("#calls .act a")] == ["Write "]
        await add_number(database, kenya.contact_id, "+254 20 1")
        assert "1 contact to call." in words(await page(browser, "/calls"))
        call = await page(browser, f"{await path_of_kenya(database)}/call")
        choices = [words(each) for each in call.select("#number_no_answer option")]
        assert choices == ["+254 20 1 (on file)", f"{NAIROBI} (on file), {said}"]
        assert said in words(await page(browser, "/calls/sheet"))
        file = await (await browser.get("/calls/download")).text()
        assert f"{NAIROBI} (on file), said to be wrong on 2 March 2026" in file


async def test_a_case_proposes_no_call_to_a_wrong_number(database: Database, database_url: str) -> None:
    await two_closed_checks(database, database_url)
    kenya = (await pings(database))[0]
    heard = replace(WRONG, proposes=True, right_number="+254 711 222 333")
    await called(database, heard, -1, KENYA_FIRST)
    async with database.reading() as session:
        later = await session.scalar(
            select(Case.id)
            .join(Ping, Ping.id == Case.ping_id)
            .where(Ping.contact_id == kenya.contact_id, Ping.id != kenya.id)
        )
    async with officer(database, settings_for(database_url)) as browser:
        case = f"/cases/{later}"
        proposed = (await page(browser, case)).select_one("#next a.is-main")
        assert proposed is not None
        assert (words(proposed), proposed["href"]) == ("Decide the proposal", "/proposals/1")
        assert "No right number is known" in words(await page(browser, case))
        links = (await page(browser, case)).select("#next a.button")
        assert "Call" not in [words(link) for link in links]
        assert "No right number is known" in words(await page(browser, f"/exercises/CC-2026-01/pings/{kenya.id}"))
        await add_number(database, kenya.contact_id, "+254 20 1")
        assert "Call" in [words(link) for link in (await page(browser, case)).select("#next a.button")]


@pytest.mark.parametrize(("at", "says"), [(8, ""), (10, "Opens at 09:00 there."), (13, "Opens at 09:00 there.")])
async def test_a_promise_of_long_ago_says_at_night_when_they_open(
    database: Database, database_url: str, at: int, says: str
) -> None:
    await check_of_two(database, database_url)
    kenya, _ = await pings(database)
    async with database.writing() as session:
        (await session.get_one(PointOfContact, kenya.contact_id)).hours = "Mon-Fri 09:00-17:00"
    agreed = NewCall(outcome=CallOutcome.ASK_AGAIN, number=NAIROBI, again_at=NOON + hours(7))
    await called(database, agreed)
    async with officer(database, settings_for(database_url), lambda: NOON + hours(at)) as browser:
        today = await page(browser, "/")
        row = words(today.select_one("#calls-again") or today)
        assert "To be called again 1" in row
        assert (says in row) if says else "Opens at" not in row


@pytest.mark.parametrize(
    ("outcome", "typed", "missing"),
    [
        (CallOutcome.REACHED_IN_PERSON, {"answer": "received"}, {"words": "Say whom you spoke to."}),
        (CallOutcome.REACHED_IN_PERSON, {"words": "Her"}, {"answer": "Choose what the contact said."}),
        (CallOutcome.REACHED_BY_CODE, {"answer": "received"}, {"code": "Enter the code that the contact reads out."}),
        (CallOutcome.ASK_AGAIN, {}, {"again": "Say when to call again."}),
        (CallOutcome.LEFT_WORD, {"again": "soon"}, {"again": "Write the day and the time, such as 2026-03-02 15:00."}),
        (CallOutcome.WRONG_NUMBER, {"right_number": "none"}, {"right_number": "This is no telephone number."}),
    ],
)
async def test_what_is_missing_is_said_at_the_top_with_links_to_the_fields(
    database: Database, database_url: str, outcome: CallOutcome, typed: dict[str, str], missing: dict[str, str]
) -> None:
    await check_of_two(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        path = f"{await path_of_kenya(database)}/call"
        fields = {f"{name}_{outcome}": value for name, value in typed.items()}
        form = await page(browser, path)
        [action] = [str(each["action"]) for each in form.select(form_of(outcome))]
        fragment = action.partition("#")[2]
        assert fragment == f"outcome-{outcome}"
        answer = await browser.post(action, data=hidden_of(form, form_of(outcome)) | fields)
        assert answer.status == 422
        shown = BeautifulSoup(await answer.text(), "html.parser")
        links = {str(link["href"]): words(link) for link in shown.select(".notice.is-wrong a")}
        assert links == {f"#{name}_{outcome}": text for name, text in missing.items()}
        for target in (*links, f"#{fragment}"):
            assert len(shown.select(target)) == 1
        [opened] = shown.select("details.outcome[open]")
        assert opened["id"] == fragment


async def test_an_outcome_that_there_is_not_is_said_at_the_top(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        path = f"{await path_of_kenya(database)}/call"
        sent = hidden_of(await page(browser, path), form_of(CallOutcome.NO_ANSWER)) | {"outcome": "lunch"}
        answer = await browser.post(path, data=sent)
        assert answer.status == 422
        assert '<a href="#record">Choose what the call came to.</a>' in await answer.text()
