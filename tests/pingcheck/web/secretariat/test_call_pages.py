"""One call: its script, its forms, what follows, and where it leads back to."""

from urllib.parse import quote

import pytest

from directory.contacts import Role
from directory.database import Database
from directory.languages import Language
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.call_attempts import CallOutcome, NewCall, attempts_of
from pingcheck.followup.calls import call_of
from pingcheck.web.secretariat.call_script import LIKE_A_CODE, call_scripts
from tests.calling import NAIROBI, called, check_of_two, code_of, wishes_a_call
from tests.cast import NOON, hours, nominate, open_now, pings, plan, record_answer, settings_for, statuses
from tests.officer import Browser, officer, page, submit, words
from tests.running_check import close, did
from tests.swept_cases import swept


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
        assert path == f"{await path_of_kenya(database)}/call?from=today"
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
        taken_back = words(await submit(browser, path, "form[action*='/undo']", {}))
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
        assert "Left word lena" in words(await page(browser, path))


async def test_a_contradiction_is_asked_about_and_the_call_stands(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    kenya, _ = await pings(database)
    for after, answer in ((1, Answer.NO_LONGER_ME), (2, Answer.RECEIVED)):
        async with database.writing() as session:
            await record_answer(session, kenya.id, answer, "", NOON + hours(after))
    await swept(database, NOON + hours(2.5))
    async with officer(database, settings_for(database_url), lambda: NOON + hours(3)) as browser:
        path = await path_of_kenya(database)
        shown = (await page(browser, f"{path}/call?from=case")).select_one("#contradiction")
        assert shown is not None
        assert [words(one).partition("” ")[0] for one in shown.select("li")] == [
            "“I am no longer this point of contact", "“It reached me",
        ]  # fmt: skip
        said = await record(
            browser, f"{path}/call?from=case", CallOutcome.REACHED_IN_PERSON, answer="received", words="Herself"
        )
        assert "It adds no answer: the same was said before." in said
        assert "Reached in person at" in said
        assert "End the case and say which answer holds." in said
        thread = (await page(browser, path)).select_one("#thread")
        assert thread is not None
        assert "Reached in person" in words(thread)
        said = await record(
            browser, f"{path}/call", CallOutcome.REACHED_IN_PERSON, answer="wrong_person", words="A guard"
        )
        assert "which does not count as reached" in said


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
        assert script.lines.count("<li>") == 14
        assert f"{settings.base_url.partition('://')[2]}/verify" in script.lines
        assert LIKE_A_CODE in script.lines
        assert "CC-2026-01" in script.lines
        assert "+1 202 555 0142" in script.lines
        assert ("diplomatic point of contact" in script.lines) is (script.language is Language.ENGLISH)


@pytest.mark.parametrize(
    ("reads", "opened"),
    [((), Language.ENGLISH), ((Language.FRENCH,), Language.FRENCH), ((Language.RUSSIAN,), Language.ENGLISH)],
)
async def test_on_a_phone_the_script_is_open_that_its_reader_understands(
    database: Database, database_url: str, reads: tuple[Language, ...], opened: Language
) -> None:
    settings = settings_for(database_url)
    await nominate(database, "FRA", "poc@fr.example", languages="fr")
    exercise = await plan(database)
    await open_now(database, settings, exercise)
    [france] = await pings(database)
    async with database.reading() as session:
        call = await call_of(session, france, exercise.reference, NOON)
    assert [script.language for script in call_scripts(settings, call, NOON, reads) if script.opened] == [opened]


@pytest.mark.parametrize(
    ("origin", "path"),
    [
        ("?from=today", "/"),
        ("?from=calls", "/calls"),
        ("?from=check", "/calls?check=CC-2026-01"),
        ("?from=calls&q=M%C3%BCller&why=case&page=3", "/calls?q=M%C3%BCller&why=case&page=3"),
        ("?from=calls&why=lunch&page=x&next=//elsewhere.example", "/calls"),
        ("?from=check&why=case&check=CC-2026-01", "/calls?check=CC-2026-01&why=case"),
        (f"?from=calls&q={quote('王' * 99)}&why=case", "/calls?why=case"),
        ("?from=case&q=kenya", "/cases/1"),
        ("?from=ping", ""),
        ("", ""),
        ("?from=https://elsewhere.example", ""),
        ("?from=//elsewhere.example", ""),
    ],
)
async def test_a_recorded_call_leads_back_to_where_one_came_from(
    database: Database, database_url: str, origin: str, path: str
) -> None:
    await did(database, await check_of_two(database, database_url), close)
    async with officer(database, settings_for(database_url)) as browser:
        kenya = await path_of_kenya(database)
        shown = await page(browser, f"{kenya}/call{origin}")
        assert str(shown.select(".over a")[0]["href"]) == (path or kenya)
        form = form_of(CallOutcome.NO_ANSWER)
        action = (shown.select_one(form) or shown)["action"]
        sent = hidden_of(shown, form)
        answer = await browser.post(str(action), data=sent, allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, path or kenya)


async def test_the_next_call_is_offered_and_undo_comes_back_here(database: Database, database_url: str) -> None:
    await did(database, await check_of_two(database, database_url), close)
    _, france = await pings(database)
    async with officer(database, settings_for(database_url)) as browser:
        path = f"{await path_of_kenya(database)}/call?from=check"
        after = await submit(browser, path, form_of(CallOutcome.NO_ANSWER), {})
        [onward] = after.select(".notice.is-done a")
        assert words(onward) == "Next call: Jean Dupont, France"
        assert onward["href"] == f"/exercises/CC-2026-01/pings/{france.id}/call?from=check"
        [undo] = after.select(".notice.is-done form")
        assert str(undo["action"]).endswith("/undo?from=check")
        # From a list that is narrowed down one goes on within it.
        narrowed = path.replace("check", "calls&q=")
        after = await submit(browser, f"{narrowed}france", form_of(CallOutcome.NO_ANSWER), {})
        assert str(after.select(".notice.is-done a")[0]["href"]).endswith("?from=calls&q=france")
        after = await submit(browser, f"{narrowed}kenya", form_of(CallOutcome.NO_ANSWER), {})
        assert [words(link) for link in after.select(".notice.is-done a")] == []
        # From a case one goes on through the list.
        after = await submit(browser, path.replace("check", "case"), form_of(CallOutcome.NO_ANSWER), {})
        assert str(after.select(".notice.is-done a")[0]["href"]).endswith("?from=calls")
