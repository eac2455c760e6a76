"""An officer changes an entry in her browser: on a ground, seen before and after, and never over a colleague's head."""

from dataclasses import replace
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from directory.acts.entry_acts import withdraw
from directory.contacts import ContactStatus
from directory.database import Database
from directory.history import Ground
from directory.states import State
from tests.cast import NOON, OFFICER, settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry, last_change, on
from tests.filled_forms import ON_NOTE, filled, form_at, post, problem_at
from tests.officer import Browser, officer, page, words

PAGE = "/contacts/P-000001"
RULE = "Email and telephone change only on a note, or on a confirmation from an address already on file"


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, ASHA, ZURI)
    async with database.writing() as session:
        (await session.get_one(State, "KEN")).mission_address = "mission@ke.example"
    return database


async def form_of(browser: Browser, act: str) -> dict[str, str]:
    return await form_at(browser, f"{PAGE}/{act}", f"/{act}")


async def send(browser: Browser, act: str, values: dict[str, str], status: int = 200) -> BeautifulSoup:
    return await post(browser, f"{PAGE}/{act}", values, status)


async def test_a_telephone_is_corrected_on_a_note(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        form = await form_of(browser, "correct")
        assert (form["name"], form["emails"]) == ("Asha Old", "asha@ke.example\nduty@ke.example")
        changed = {**form, "phones": "+254 20 765 4300", **ON_NOTE, "step": "look"}
        looked = await send(browser, "correct", changed)
        said = words(looked)
        for seen in ("Telephone +254207654321 +254207654300", "A note verbale : NV/77 , 20 February 2026",
                     "3 emails go out about it: asha@ke.example , duty@ke.example , mission@ke.example",
                     "Correct the entry and send 3 emails"):  # fmt: skip
            assert seen in said
        assert (await entry(directory)).nomination == ASHA  # looked at, not done
        confirm = filled(looked.select_one("main form"))
        await send(browser, "correct", {**confirm, "step": "do"}, 303)
    now = (await entry(directory)).nomination
    assert now == replace(ASHA, phones=("+254207654300",))
    row = await last_change(directory)
    assert (row.by, row.ground, row.note_reference) == (OFFICER, Ground.NOTE, "NV/77")


async def test_a_known_note_is_chosen_from_the_list(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        form = await form_of(browser, "correct")
        chosen = {**form, "name": "Asha New", "ground": "note", "note": "2026-01-05 NV/1"}
        await send(browser, "correct", {**chosen, "step": "do"}, 303)
        assert (await last_change(directory)).note_reference == "NV/1"
        forged = {**form, "name": "Asha Newer", "ground": "note", "note": "2026-01-05 NV/FORGED"}
        assert "Write the note’s number" in words(await send(browser, "correct", {**forged, "step": "do"}, 422))


async def test_a_caller_who_wants_another_address_is_refused_by_the_pages_own_words(
    directory: Database, database_url: str
) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        assert RULE in words(await page(browser, f"{PAGE}/correct"))
        form = await form_of(browser, "correct")
        called = {**form, "emails": "other@evil.example", "ground": "call", "reason": "She rang and asked for it."}
        for step in ("look", "do"):
            refused = await send(browser, "correct", {**called, "step": step}, 422)
            assert "A call alone is not enough" in problem_at(refused, "ground")
            assert "other@evil.example" in str(refused)  # what was typed is kept
    assert (await entry(directory)).nomination == ASHA


@pytest.mark.parametrize(
    ("typed", "place", "sentence"),
    [
        ({}, "ground", "Choose what the change rests on"),
        ({"ground": "import", "reason": "x"}, "ground", "needs a ground of its own"),
        ({"ground": "magic"}, "ground", "Choose what the change rests on"),
        ({"ground": "note", "note_date": "2026-02-20"}, "note_reference", "Write the note’s number"),
        ({"ground": "note", "note_reference": "NV/1"}, "note_date", "year-month-day"),
        ({"ground": "note", "note_reference": "NV/1", "note_date": "20.2.26"}, "note_date", "year-month-day"),
        ({"ground": "note", "note_reference": "NV/1", "note_date": "2026-03-03"}, "note_date", "still to come"),
        ({"ground": "mission"}, "reason", "who said it, when, and how"),
        ({"ground": "address_on_file", "reason": "she wrote"}, "confirmed_from", "Choose the address on file"),
        (
            {"ground": "address_on_file", "confirmed_from": "other@evil.example", "reason": "x"},
            "confirmed_from",
            "Choose the address on file",
        ),
        ({**ON_NOTE, "emails": "asha@"}, "emails", "not an email address"),
        ({**ON_NOTE, "time_zone": "Africa/Nairobbi"}, "time_zone", "did you mean Africa/Nairobi"),
    ],
    ids=lambda value: "" if isinstance(value, dict) else value[:20],
)
async def test_what_is_wrong_is_said_at_its_field(
    sqlite_database: Database, sqlite_url: str, typed: dict[str, str], place: str, sentence: str
) -> None:
    await add_cast(sqlite_database, ASHA)
    async with officer(sqlite_database, settings_for(sqlite_url)) as browser:
        form = {**await form_of(browser, "correct"), "name": "Asha New"}
        shown = await send(browser, "correct", {**form, **typed, "step": "do"}, 422)
        assert sentence in problem_at(shown, place)
        assert shown.select_one('input[name="name"]')["value"] == "Asha New"  # type: ignore[index]
    assert (await entry(sqlite_database)).nomination == ASHA


async def test_an_address_on_file_confirms_and_is_named_in_the_history(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        form = {**await form_of(browser, "correct"), "emails": "new@ke.example"}
        ground = {"ground": "address_on_file", "confirmed_from": "duty@ke.example", "reason": "By reply today."}
        await send(browser, "correct", {**form, **ground, "step": "do"}, 303)
    assert (await last_change(directory)).reason == "Confirmed from duty@ke.example. By reply today."


async def test_suspended_resumed_and_undone(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        ground = {"ground": "precaution", "reason": "it may be taken over", "step": "do"}
        await send(browser, "suspend", {**await form_of(browser, "suspend"), **ground}, 303)
        again = await send(browser, "suspend", {**await form_of(browser, "suspend"), **ground}, 422)
        assert "P-000001 is suspended already" in words(again)
        version = (await last_change(directory)).id
        csrf = (await form_of(browser, "resume"))["csrf"]
        for _ in range(2):
            undone = await browser.post(f"{PAGE}/undo/{version}", data={"csrf": csrf}, allow_redirects=False)
        assert (undone.status, (await entry(directory)).status) == (409, ContactStatus.NOMINATED)


async def test_the_last_in_a_role_is_ended_only_with_the_tick(directory: Database, database_url: str) -> None:
    async with directory.writing() as session:
        await withdraw(session, on(contact_id=2))
    async with officer(directory, settings_for(database_url)) as browser:
        form = {**await form_of(browser, "withdraw"), **ON_NOTE}
        looked = await send(browser, "withdraw", {**form, "step": "look"})
        assert "P-000001 is the last technical point of contact of KEN" in words(looked)
        refused = await send(browser, "withdraw", {**form, "step": "do"}, 422)
        assert "Tick this first" in words(refused)
        assert (await entry(directory)).status is ContactStatus.NOMINATED
        await send(browser, "withdraw", {**form, "step": "do", "last": "yes"}, 303)
    assert (await entry(directory)).status is ContactStatus.WITHDRAWN


async def test_an_entry_is_replaced_today_or_on_a_day_to_come(directory: Database, database_url: str) -> None:
    day = (NOON + timedelta(days=30)).date()
    async with officer(directory, settings_for(database_url)) as browser:
        form = {**await form_of(browser, "replace"), "name": "Beata New", "emails": "beata@ke.example", **ON_NOTE}
        wrong = await send(browser, "replace", {**form, "handover_on": "soon", "step": "look"}, 422)
        assert "year-month-day" in words(wrong)
        by_call = {**form, "ground": "call", "reason": "rang", "step": "look"}
        assert "Only the State ends an entry" in words(await send(browser, "replace", by_call, 422))
        later = await send(browser, "replace", {**form, "handover_on": day.isoformat(), "step": "look"})
        assert "On 1 April 2026 this entry ends and the new one begins" in words(later)
        await send(browser, "replace", {**form, "handover_on": day.isoformat(), "step": "do"}, 303)
    old, new = await entry(directory), await entry(directory, 3)
    assert (old.status, old.succession.successor_id) == (ContactStatus.NOMINATED, 3)
    assert (new.status, new.nomination.name, new.nomination.languages) == (
        ContactStatus.SUSPENDED, "Beata New", ("en",)
    )  # fmt: skip
