"""The queue of proposals in a browser: filtered, decided one by one or several at once, and never twice."""

import pytest

from directory.acts.entry_acts import correct
from directory.database import Database
from directory.exchange.columns import Column
from directory.history import Ground
from directory.proposals import ProposalOutcome, ProposalSource
from tests.cast import settings_for
from tests.directory.acts.officer import ABENA, ASHA, ZURI, add_cast, entry, on
from tests.filled_forms import ON_NOTE, filled, post
from tests.officer import officer, page, words
from tests.proposed import CORRECTION, DEAD, STAND_IN, SUCCESSOR, checked, outcome, suggested
from tests.writing import READS


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, ASHA, ZURI, ABENA)
    return database


async def test_what_waits_is_listed_and_filtered(directory: Database, database_url: str) -> None:
    await suggested(directory, mail="new@ke.example")
    await suggested(directory, DEAD, 1, ProposalSource.BOUNCE, address="asha@ke.example")
    await suggested(directory, STAND_IN, 2, ProposalSource.ABSENCE, mail="ana@ke.example", until="2026-03-09")
    await suggested(directory, SUCCESSOR, 3, ProposalSource.REPLY, words="<b>Kofi</b> takes over")
    async with officer(directory, settings_for(database_url)) as browser:
        listed = await page(browser, "/proposals")
        assert "4 proposals wait" in words(listed)
        assert listed.select("main b b") == []
        assert "<b>Kofi</b> takes over" in words(listed)
        found = {
            query: [str(link["href"]) for link in (await page(browser, f"/proposals?{query}")).select("a.who")]
            for query in (
                "kind=dead_address", "source=absence", "state=GHA", "state=KEN&source=contact", "state=FRA", "page=2",
                "page=x", "page=999999999999",
            )
        }  # fmt: skip
    assert found == {
        "kind=dead_address": ["/proposals/2"],
        "source=absence": ["/proposals/3"],
        "state=GHA": ["/proposals/4"],
        "state=KEN&source=contact": ["/proposals/1"],
        "state=FRA": [],
        "page=2": [],
        "page=x": [f"/proposals/{number}" for number in range(1, 5)],
        "page=999999999999": [f"/proposals/{number}" for number in range(1, 5)],
    }


async def test_several_are_applied_on_one_note_and_what_is_left_is_named(
    directory: Database, database_url: str
) -> None:
    first = await suggested(directory, name="Asha New")
    second = await suggested(directory, CORRECTION, 2, phone="+254207654300")
    third = await suggested(directory, CORRECTION, 3, words="all is wrong")
    async with officer(directory, settings_for(database_url)) as browser:
        chosen = await page(browser, f"/proposals/decide?act=apply&p={first}&p={second}&p={third}&p=77&p=x&p=-1")
        assert "Apply 3 proposals and send 1 email" in words(chosen)
        marked = [str(field["value"]) for field in chosen.select('input[name="p"]')]
        csrf = filled(chosen.select_one("main form"))["csrf"]
        form = {"csrf": csrf, "act": "apply", "p": marked}
        assert "Choose what the change rests on" in words(await post(browser, "/proposals/decide", form, 422))
        async with directory.writing() as session:
            await correct(session, on(Ground.CLERICAL, 2, by="boris"), {Column.HOURS: "9-17"})
        left = await post(browser, "/proposals/decide", {**form, **ON_NOTE}, 409)
        said = words(left)
        assert "1 was settled. 2 were left as they are:" in said
        assert "boris acted first: P-000002 was corrected" in said
        assert f"Proposal {third} names nothing to write into the entry" in said
    assert (await entry(directory)).nomination.name == "Asha New"
    assert (await entry(directory, 2)).nomination.name == "Zuri Stay"
    assert [(await outcome(directory, number))[0] for number in (first, second, third)] == [
        ProposalOutcome.APPLIED, None, None
    ]  # fmt: skip


async def test_several_are_refused_for_one_reason(database: Database, database_url: str) -> None:
    settings = settings_for(database_url, **READS)
    await checked(database, settings)
    said, bounced = (
        await suggested(database, name="One"),
        await suggested(database, DEAD, 1, ProposalSource.BOUNCE, address="poc@ke.example"),
    )
    async with officer(database, settings) as browser:
        chosen = await page(browser, f"/proposals/decide?act=refuse&p={said}&p={bounced}")
        assert "Send it to them: 1 email goes out" in words(chosen)
        form = {"csrf": filled(chosen.select_one("main form"))["csrf"], "act": "refuse", "p": [said, bounced]}
        assert "Say why" in words(await post(browser, "/proposals/decide", form, 422))
        await post(browser, "/proposals/decide", {**form, "reason": "By a note only.", "send": "yes"}, 303)
        listed = words(await page(browser, "/proposals"))
        assert "Proposals that you refused: 2. People who are told why: 1." in listed
    for number in (said, bounced):
        assert await outcome(database, number) == (ProposalOutcome.REFUSED, "By a note only.")


async def test_duplicates_are_listed_by_what_is_shared(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA, ASHA, ABENA)
    async with officer(database, settings_for(database_url)) as browser:
        for by, value in (("mailbox", "asha@ke.example"), ("telephone", "+254207654321"), ("name", "asha old")):
            shown = await page(browser, f"/directory/duplicates?by={by}")
            assert value in words(shown)
            assert {"/contacts/P-000001", "/contacts/P-000002"} == {
                str(link["href"]) for link in shown.select(".card a")
            }
        assert "asha@ke.example" in words(await page(browser, "/directory/duplicates?by=nonsense&page=x"))
        assert "Nothing is on several entries" in words(await page(browser, "/directory/duplicates?page=2"))
