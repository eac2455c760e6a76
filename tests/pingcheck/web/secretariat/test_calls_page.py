"""The list of calls: in its order, narrowed down, as a file, and the sheet to print."""

from directory.contacts import PointOfContact
from directory.database import Database
from directory.disclosures import DisclosureFilter, DisclosureKind, find_disclosures
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.followup.call_attempts import CallOutcome
from pingcheck.followup.case_acts import hold_case, record_act, set_due
from pingcheck.followup.cases import CaseAct
from tests.calling import NAIROBI, check_of_two, wishes_a_call
from tests.cast import NOON, hours, nominate, open_now, pings, plan, settings_for
from tests.officer import officer, page, submit, words
from tests.pingcheck.web.secretariat.test_call_pages import form_of, path_of_kenya
from tests.running_check import close, did


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
        narrowed = await page(browser, "/calls?why=case&q=kenya")
        [call] = [str(link["href"]) for link in narrowed.select("td.act a")]
        [back] = (await page(browser, call)).select('.over a[href^="/calls"]')
        assert back["href"] == "/calls?q=kenya&why=case"
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
        assert len(sheet.select(".write-in dd")) == 10
        assert all("☐ Nobody answered" in slip for slip in slips)
        assert all("Language: English" in slip for slip in slips)
        script = words(sheet.select_one(".paper-script [lang=en]") or sheet)
        assert "My name is … This is a communication check." in script
        assert "technical point of contact of this State: …?" in script
        assert "diplomatic point of contact of this State: …?" in script
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


async def test_who_waits_and_who_is_off_stand_apart(database: Database, database_url: str) -> None:
    await did(database, await check_of_two(database, database_url), close)
    _, france = await pings(database)
    async with database.writing() as session:
        (await session.get_one(PointOfContact, france.contact_id)).hours = "Mon-Fri 06:00-08:00"
        case = await hold_case(session, 1)
        await record_act(session, case, CaseAct.WAIT, "", NOON, "lena")
        await set_due(session, case, NOON + hours(36), NOON, "lena")
    async with officer(database, settings_for(database_url)) as browser:
        shown = await page(browser, "/calls")
        [row] = shown.select("tbody tr")
        assert row["class"] == ["is-off"]
        assert "Opens at Tue 06:00 there, in 17 hours." in words(row)
        assert "1 contact to call." in words(shown)
        waiting = words(shown.select_one("#waiting") or shown)
        assert waiting.startswith("Waiting 1")
        assert "Nothing to do until 4 March 2026." in waiting
        assert "Amina Otieno , Kenya, technical" in waiting
        assert "Amina" not in words(await page(browser, "/calls/sheet"))
        assert "Amina" not in await (await browser.get("/calls/download")).text()


async def test_the_file_has_just_what_the_list_shows(database: Database, database_url: str) -> None:
    exercise = await check_of_two(database, database_url)
    kenya, _ = await pings(database)
    await wishes_a_call(database, kenya.id, phone="=1+2+700123456")
    await did(database, exercise, close)
    async with officer(database, settings_for(database_url)) as browser:
        shown = await page(browser, "/calls?why=wished")
        assert [str(link["href"]) for link in shown.select(".downloads a")] == [
            "/calls/download?why=wished&format=xlsx",
            "/calls/download?why=wished&format=csv",
        ]
        head, *rows = (await (await browser.get("/calls/download")).text(encoding="utf-8-sig")).splitlines()
        assert head.startswith("Contact,State,Code,Role,Rank,Why,Since (UTC),Check,Telephone,Language")
        assert [row.split(",")[0] for row in rows] == ["Amina Otieno", "Jean Dupont"]
        assert f"{NAIROBI} (on file); =1+2+700123456 (not on file)" in rows[0]
        assert ",Please call me,2026-03-02 12:00,CC-2026-01," in rows[0]
        [_, one] = (await (await browser.get("/calls/download?why=case")).text(encoding="utf-8-sig")).splitlines()
        assert one.startswith("Jean Dupont,France,FRA,Technical,primary,Not reached,")
        sheet = await browser.get("/calls/download?format=xlsx")
        assert (await sheet.read()).startswith(b"PK")
        assert 'filename="calls-2026-03-02.xlsx"' in sheet.headers["Content-Disposition"]
    async with database.reading() as session:
        wanted = await find_disclosures(session, DisclosureFilter())
    taken = [(each.rows, each.details) for each in wanted if each.kind is DisclosureKind.EXPORT]
    assert sorted(taken) == [(1, "calls, csv"), (2, "calls, csv"), (2, "calls, xlsx")]


async def test_without_a_telephone_nobody_is_to_call(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example", name="Amina Otieno")
    await open_now(database, settings_for(database_url), await plan(database))
    async with officer(database, settings_for(database_url)) as browser:
        path = await path_of_kenya(database)
        nobody = await page(browser, path)
        assert "No telephone on file" in words(nobody.select_one("#next") or nobody)
        assert nobody.select("#next a[href*='/call']") == []
        await wishes_a_call(database, (await pings(database))[0].id)
        today = await page(browser, "/")
        assert "No telephone on file." in words(today.select_one("#calls") or today)
        assert [str(link["href"]) for link in today.select("#calls .act a")] == [f"{path}#write"]
        listed = await page(browser, "/calls")
        assert words(listed.select_one("td.act") or listed) == "No telephone on file"
        assert (await page(browser, "/calls/sheet")).select(".call-slip") == []
        # The wish can still be recorded, or taken off the list.
        asked = await page(browser, path)
        assert [str(link["href"]) for link in asked.select("#call a")] == ["#write", f"{path}/call?from=ping"]
