"""The pages of calls: the list, one call with its script and its forms, and the sheet to print."""

import pytest

from directory.contacts import Role
from directory.database import Database
from directory.disclosures import DisclosureFilter, DisclosureKind, find_disclosures
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.status import Status
from pingcheck.followup.call_attempts import CallOutcome, NewCall, attempts_of
from pingcheck.followup.calls import call_of
from pingcheck.web.secretariat.call_script import LIKE_A_CODE, call_scripts
from tests.calling import NAIROBI, called, check_of_two, code_of, wishes_a_call
from tests.cast import NOON, hours, nominate, open_now, pings, plan, settings_for, statuses
from tests.officer import Browser, officer, page, submit, words
from tests.running_check import close, did


def form_of(outcome: CallOutcome) -> str:
    return f"form:has(input[name=outcome][value={outcome}])"


async def path_of_kenya(database: Database) -> str:
    return f"/exercises/CC-2026-01/pings/{(await pings(database))[0].id}"


async def record(browser: Browser, path: str, outcome: CallOutcome, **typed: str) -> str:
    fields = {f"{name}_{outcome}": value for name, value in typed.items()}
    return words(await submit(browser, path, form_of(outcome), fields))


async def test_a_call_back_is_found_on_today_and_recorded_by_code(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    kenya, _ = await pings(database)
    await wishes_a_call(database, kenya.id, phone="+254 700 123456")
    async with officer(database, settings_for(database_url)) as browser:
        today = await page(browser, "/")
        [button] = today.select("#calls .act a")
        path = str(button["href"])
        assert path == f"{await path_of_kenya(database)}/call"
        shown = await page(browser, path)
        assert [str(link["href"]) for link in shown.select("a[href^='tel:']")] == [
            "tel:+254207654321",
            "tel:+254700123456",
        ]
        assert "+254 700 123456 not on file" in words(shown)
        assert "15:00" in words(shown)
        assert code_of(kenya) not in str(shown)
        refused = await browser.post(
            path,
            data=hidden_of(shown, form_of(CallOutcome.REACHED_BY_CODE))
            | {
                "number_reached_by_code": "+254 700 123456",
                "code_reached_by_code": "K7M2-P9QX-3TE",
                "answer_reached_by_code": "received",
            },
        )
        said = await refused.text()
        assert refused.status == 422
        assert "mistyped" in said
        assert "+254 700 123456" in said
        after = await record(
            browser,
            path,
            CallOutcome.REACHED_BY_CODE,
            number="+254 700 123456",
            code=code_of(kenya).lower(),
            answer="received",
        )
        assert "You recorded the call: Amina Otieno, Kenya read the code out. Undo" in after
        assert "Please call" not in after
        again = await page(browser, path)
        assert "Reached by code" in words(again)
        taken_back = words(await submit(browser, path, "form[action$='/undo']", {}))
        assert "You took the record of the call to Amina Otieno, Kenya back." in taken_back
        assert "Please call me 1" in words(await page(browser, "/"))


def hidden_of(shown: object, form: str) -> dict[str, str]:
    found = shown.select_one(form)  # type: ignore[attr-defined]
    return {str(field["name"]): str(field["value"]) for field in found.select("input[type=hidden]")}


async def test_the_code_of_another_contact_is_refused(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    kenya, france = await pings(database)
    async with officer(database, settings_for(database_url)) as browser:
        path = f"{await path_of_kenya(database)}/call"
        sent = hidden_of(await page(browser, path), form_of(CallOutcome.REACHED_BY_CODE))
        sent |= {"code_reached_by_code": code_of(france), "answer_reached_by_code": "received"}
        answer = await browser.post(path, data=sent)
        assert answer.status == 422
        assert "This is not the code of this contact." in await answer.text()
    assert Status.CONFIRMED not in await statuses(database)
    async with database.reading() as session:
        assert await attempts_of(session, kenya.id) == []


async def test_the_second_of_two_officers_at_one_call_is_told_who_was_first(
    database: Database, database_url: str
) -> None:
    await check_of_two(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        path = f"{await path_of_kenya(database)}/call"
        sent = hidden_of(await page(browser, path), form_of(CallOutcome.NO_ANSWER))
        await called(database, NewCall(outcome=CallOutcome.LEFT_WORD, number=NAIROBI), by="lena")
        answer = await browser.post(path, data=sent)
        assert answer.status == 409
        assert "lena called at 12:00 UTC and has recorded it." in await answer.text()
        assert "Left word by lena" in words(await page(browser, path))


async def test_the_list_is_narrowed_down_by_its_address_and_leads_back(database: Database, database_url: str) -> None:
    exercise = await check_of_two(database, database_url)
    _, france = await pings(database)
    await wishes_a_call(database, france.id)
    await did(database, exercise, close)
    async with officer(database, settings_for(database_url)) as browser:

        async def listed(query: str) -> list[str]:
            shown = await page(browser, f"/calls{query}")
            return [words(row.select_one("th") or row).split(" ")[0] for row in shown.select("tbody tr")]

        assert await listed("") == ["Jean", "Amina"]
        assert await listed("?why=case") == ["Amina"]
        assert await listed("?q=dupont") == ["Jean"]
        assert await listed("?q=%2B254+20") == ["Amina"]
        assert await listed("?check=CC-2026-01&page=9") == ["Jean", "Amina"]
        assert (await browser.get("/calls?check=CC-1999-01")).status == 404
        [link, *_] = [str(each["href"]) for each in (await page(browser, "/calls")).select("td.act a")]
        after = await submit(browser, link, form_of(CallOutcome.NO_ANSWER), {"again_no_answer": "2026-03-02T18:00"})
        assert "nobody answered for Jean Dupont, France" in words(after)
        assert [words(row)[:4] for row in after.select("tbody tr th")] == ["Amin", "Jean"]  # he is called later
        assert "To be called again later 2 Mar 2026, 17:00 UTC" in words(after)


async def test_the_sheet_has_room_to_write_and_is_on_record(database: Database, database_url: str) -> None:
    exercise = await check_of_two(database, database_url)
    await did(database, exercise, close)
    async with officer(database, settings_for(database_url)) as browser:
        sheet = await page(browser, "/calls/sheet")
        slips = [words(slip) for slip in sheet.select(".call-slip")]
        assert len(slips) == 2
        assert NAIROBI in " ".join(slips)
        assert len(sheet.select(".write-in dd")) == 6
        assert all("☐ Nobody answered" in slip for slip in slips)
    async with database.reading() as session:
        wanted = await find_disclosures(session, DisclosureFilter())
        [taken] = [each for each in wanted if each.kind is DisclosureKind.CONTACT_SHEET]
    assert (taken.rows, taken.details) == (2, "calls")


async def test_a_viewer_sees_the_list_and_no_acts(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    await wishes_a_call(database, (await pings(database))[0].id)
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        shown = await page(browser, "/calls")
        assert "Amina Otieno" in words(shown)
        assert shown.select("td.act a, .heading a") == []
        assert (await browser.get(f"{await path_of_kenya(database)}/call")).status == 403


@pytest.mark.parametrize("language", list(Language))
async def test_the_script_is_spoken_in_the_contacts_language_and_in_english(
    database: Database, database_url: str, language: Language
) -> None:
    settings = settings_for(database_url, secretariat_phone="+1 202 555 0142")
    await nominate(database, "KEN", "poc@ke.example", languages=language.value, role=Role.DIPLOMATIC)
    exercise = await plan(database)
    await open_now(database, settings, exercise)
    [kenya] = await pings(database)
    await wishes_a_call(database, kenya.id)
    async with database.reading() as session:
        call = await call_of(session, kenya, exercise.reference, NOON + hours(1))
    scripts = call_scripts(settings, call, NOON)
    assert [script.language for script in scripts] == list(dict.fromkeys((language, Language.ENGLISH)))
    assert {script.direction for script in scripts} == {"rtl", "ltr"} if language is Language.ARABIC else {"ltr"}
    for script in scripts:
        assert script.lines.count("<li>") == 10
        assert LIKE_A_CODE in script.lines
        assert "CC-2026-01" in script.lines
        assert "+1 202 555 0142" in script.lines
        assert ("diplomatic point of contact" in script.lines) is (script.language is Language.ENGLISH)
