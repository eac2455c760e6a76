"""The pages of a dispute and a correction: the effect in figures, the proof, two officers, and both values shown."""

import json

import pytest

from directory.database import Database
from directory.languages import Language
from directory.states import State
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.status import Status
from pingcheck.followup.corrections import CorrectionStage
from tests.cast import OFFICER, pings, settings_for, statuses
from tests.corrected import PROOF, all_corrections, asked, closed_unanswered, corrected
from tests.faults.processes import environment, pingcheck
from tests.officer import Browser, make_account, officer, page, sign_in, submit, words

CHECK = "/exercises/CC-2026-01"
FORM = "main section.card form.stack"
ASKED = {
    "after": "confirmed", "claimed_by": "Permanent Mission of Kenya", "proof": "Its mail log", "number": "KEN/114",
    "dated": "2026-03-02",
}  # fmt: skip


async def path_of(database: Database, place: int = 0) -> str:
    return f"{CHECK}/pings/{(await pings(database))[place].id}"


async def test_two_officers_correct_a_result_and_every_figure_says_so(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url)
    ping = await path_of(database)
    async with officer(database, settings_for(database_url)) as browser:
        shown = words(await page(browser, f"{ping}/correction"))
        assert "Found at the closing of Spring check: No answer" in shown
        assert "Reached (reached 0 → 1 of 2)" in shown
        assert "Excused (reached 0 → 0 of 1)" in shown
        waits = await submit(browser, f"{ping}/correction", FORM, ASKED)
        assert "Another officer must approve it" in words(waits)
        assert "Approve this correction" not in words(waits)
        assert "Approve alone" in words(waits)
        assert await statuses(database) == [Status.SILENT] * 2
        assert "Corrections to approve" not in words(await page(browser, "/"))
        await make_account(database, "second", AccountRole.OFFICER)
        of_two = words(await page(browser, f"{ping}/corrections/1"))
        assert "another officer approves it. Who can: second." in of_two
        assert "Approve alone" not in of_two
        await sign_in(browser, "second")
        assert f"{OFFICER} asks: No answer → Reached" in words(await page(browser, "/"))
        one = f"{ping}/corrections/1"
        said = words(await page(browser, one))
        assert "Reached: 0 → 1 of 2" in said
        assert "Result of Kenya: Nobody reached → Every role reached" in said
        done = words(await submit(browser, one, "#effect form.stack", {}))
        assert "You corrected the result of a, Kenya." in done
        assert "In force: approved by second" in done
        for path in (CHECK, f"{CHECK}/total", "/states/KEN"):
            said = words(await page(browser, path))
            assert "1 result was corrected after the closing Kenya · technical · a" in said, path
            assert "No answer → Reached" in said, path
        assert "Corrected after the closing 1" in words(await page(browser, f"{CHECK}?tab=report"))
        assert "Result corrected by second" in words(await page(browser, f"{CHECK}?tab=log"))
        assert f'{ping}/correction"' not in str(await page(browser, ping))
    counted = json.loads((await pingcheck(environment(database_url), "status", "CC-2026-01", "--json")).out)
    assert (counted["corrected"], counted["pings"]) == (1, {"confirmed": 1, "silent": 1})


async def test_alone_it_needs_a_reason_and_a_withdrawal_too(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url)
    ping = await path_of(database)
    async with officer(database, settings_for(database_url)) as browser:
        await submit(browser, f"{ping}/correction", FORM, ASKED)
        one, csrf = f"{ping}/corrections/1", await csrf_of(browser, f"{ping}/corrections/1")
        assert (await browser.post(one, data={"csrf": csrf, "how": "alone", "reason": " "})).status == 422
        assert (await browser.post(one, data={"csrf": csrf})).status == 409
        assert await statuses(database) == [Status.SILENT] * 2
        alone = await browser.post(one, data={"csrf": csrf, "how": "alone", "reason": "All others are away"})
        assert "All others are away" in await alone.text()
        assert await statuses(database) == [Status.CONFIRMED, Status.SILENT]
        assert (await browser.post(f"{one}/withdraw", data={"csrf": csrf})).status == 422
        gone = await browser.post(f"{one}/withdraw", data={"csrf": csrf, "withdrawn": "Of another year"})
        assert "Withdrawn by amina" in await gone.text()
        again = await browser.post(f"{one}/withdraw", data={"csrf": csrf, "withdrawn": "Of another year"})
        assert again.status == 409
        assert "amina took this correction back already." in await again.text()
    assert await statuses(database) == [Status.SILENT] * 2
    assert exercise.reference == "CC-2026-01"


async def csrf_of(browser: Browser, path: str) -> str:
    token = (await page(browser, path)).select_one("input[name=csrf]")
    assert token is not None
    return str(token["value"])


@pytest.mark.parametrize("missing", ["after", "claimed_by", "proof", "dated"])
async def test_what_is_missing_is_said_at_its_field(database: Database, database_url: str, missing: str) -> None:
    await closed_unanswered(database, database_url, "a")
    path = f"{await path_of(database)}/correction"
    async with officer(database, settings_for(database_url)) as browser:
        wrong = {**ASKED, missing: "2 March"} if missing == "dated" else {**ASKED, missing: ""}
        answer = await browser.post(path, data={**wrong, "csrf": await csrf_of(browser, path)})
        assert answer.status == 422
        said = await answer.text()
        assert f'id="{missing}-problem"' in said
        assert missing == "proof" or "Its mail log" in said
    assert not await all_corrections(database)


async def test_the_undo_drops_what_was_asked_for(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url, "a")
    ping = await path_of(database)
    async with officer(database, settings_for(database_url)) as browser:
        shown = await submit(browser, f"{ping}/correction", FORM, ASKED)
        undo = shown.select_one(".notice.is-done form")
        token = shown.select_one("input[name=csrf]")
        assert undo is not None
        assert token is not None
        answer = await browser.post(str(undo["action"]), data={"csrf": str(token["value"])})
        assert "The result of a, Kenya is not corrected." in await answer.text()
    [kept] = await all_corrections(database)
    assert kept.stage is CorrectionStage.DROPPED


async def test_a_second_request_names_who_was_first(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url, "a")
    await asked(database, exercise)
    async with officer(database, settings_for(database_url)) as browser:
        shown = words(await page(browser, f"{await path_of(database)}/correction"))
        assert "lena asked for a correction of this result already." in shown


async def test_a_state_disputes_and_is_shown_its_evidence(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url, "a")
    await corrected(database, exercise, PROOF)
    query = "?check=CC-2026-01"
    complaint = {"who": "Ms. Wanjiru", "how": "note 114", "on": "2026-03-02", "words": "We did answer."}
    async with officer(database, settings_for(database_url)) as browser:
        shown = await page(browser, f"/states/KEN/evidence{query}")
        assert "Points of contact reached: 1 of 1." in words(shown)
        assert "Before, it was “No answer”." in words(shown)
        assert "The correction rests on document KEN/114." in words(shown)
        opened = words(await submit(browser, f"/states/KEN/dispute{query}", FORM, complaint))
        assert "You opened a case: Kenya disputes its result in Spring check." in opened
        assert "The State disputes this: case" in opened
        twice = words(await page(browser, f"/states/KEN/dispute{query}"))
        assert "is open about it" in twice
        file = await browser.get(f"/states/KEN/evidence/text{query}&language=fr")
        assert file.headers["Content-Disposition"] == 'attachment; filename="KEN-CC-2026-01-fr.txt"'
        assert "a@ke.example" in await file.text()
        assert (await browser.get("/states/KEN/evidence?check=CC-1999-01")).status == 404
        assert (await browser.get("/states/FRA/evidence")).status == 200


async def test_who_disputes_has_asked_for_the_correction(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url, "a")
    complaint = {"who": "Ms. Wanjiru", "how": "note 114", "on": "2026-03-02", "words": "We did answer."}
    ping = await path_of(database)
    async with officer(database, settings_for(database_url)) as browser:
        before = (await page(browser, f"{ping}/correction")).select_one("#claimed_by")
        assert before is not None
        assert not before.get("value")
        await submit(browser, "/states/KEN/dispute?check=CC-2026-01", FORM, complaint)
        form = await page(browser, f"{ping}/correction")
        asked_by = form.select_one("#claimed_by")
        assert asked_by is not None
        assert asked_by["value"] == "Ms. Wanjiru"
        assert [str(link["href"]) for link in form.select("main .over a")] == [ping, "/cases/2"]


async def test_what_a_complaint_lacks_is_said(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url, "a")
    path = "/states/KEN/dispute"
    async with officer(database, settings_for(database_url)) as browser:
        sent = {"csrf": await csrf_of(browser, path), "who": "", "on": "today", "words": ""}
        answer = await browser.post(path, data=sent)
        assert answer.status == 422
        said = await answer.text()
        assert all(f'id="{name}-problem"' in said for name in ("who", "on", "words"))


async def test_a_viewer_reads_the_evidence_and_changes_nothing(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url, "a")
    await corrected(database, exercise)
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        shown = str(await page(browser, "/states/KEN/evidence"))
        assert "/dispute" not in shown
        assert "/corrections/1" not in str(await page(browser, CHECK))
        assert (await browser.get(f"{await path_of(database)}/correction")).status == 403


async def test_the_command_tells_the_same(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url, "a")
    await corrected(database, exercise)
    env = environment(database_url)
    told = json.loads((await pingcheck(env, "exercise", "evidence", "CC-2026-01", "KEN", "--json")).out)
    [contact] = told["contacts"]
    assert (contact["entry"], contact["status"], contact["before"]) == ("P-000001", "confirmed", "silent")
    assert [event["kind"] for event in contact["events"]] == ["sent", "closed", "not_reminded", "corrected"]
    text = (await pingcheck(env, "exercise", "evidence", "cc-2026-01", "ken")).out
    assert "We sent the email that asks for an answer to a@ke.example." in text
    assert (await pingcheck(env, "exercise", "evidence", "CC-2026-01", "XXX")).code == 1


async def test_the_missions_language_is_preset_and_each_of_the_six_can_be_chosen(
    database: Database, database_url: str
) -> None:
    await closed_unanswered(database, database_url, "a")
    async with database.writing() as session:
        (await session.get_one(State, "KEN")).mission_language = Language.ARABIC
    evidence = "/states/KEN/evidence"
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        shown = await page(browser, evidence)
        assert "Arabic (the Mission’s)" in words(shown)
        text = shown.select_one("pre[lang=ar][dir=rtl]")
        assert text is not None
        assert "جهة الاتصال" in text.get_text()
        for language in Language:
            sheet = (await page(browser, f"{evidence}/print?language={language.value}")).select_one("article.sheet")
            assert sheet is not None
            assert (sheet["lang"], sheet["dir"]) == (language.value, language.direction)
            assert "a@ke.example" in sheet.get_text()
        assert (await browser.get(f"{evidence}/text")).headers["Content-Disposition"].endswith('-ar.txt"')
