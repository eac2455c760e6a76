"""An officer writes the words of a planned check anew: checked at the field, shown as they will look, taken back."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from directory.database import Database
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import Exercise, StepKind
from pingcheck.exercises.exercise_texts import texts_of
from tests.cast import nominate, open_now, plan, settings_for
from tests.officer import Browser, officer, page, submit, words

LIST = "/exercises/CC-2026-01/texts"
FRENCH, ARABIC = f"{LIST}/fr", f"{LIST}/ar"
FORM = "main form.stack"
OWN = "Avant la réunion, <b>{state}</b> :\n\n{entry}\n\nRépondez avant le {deadline}.\n\n{ways_to_answer}"


async def kept(database: Database, exercise: Exercise) -> dict[Language, Any]:
    async with database.reading() as session:
        return dict(await texts_of(session, exercise))


async def sent(browser: Browser, **values: str) -> tuple[int, BeautifulSoup]:
    """The form with these fields changed."""
    shown = await page(browser, FRENCH)
    form = {str(field["name"]): str(field["value"]) for field in shown.select(f"{FORM} input[type=hidden]")}
    form |= {str(area["name"]): area.get_text().strip() for area in shown.select(f"{FORM} textarea")}
    answer = await browser.post(FRENCH, data={**form, **values})
    return answer.status, BeautifulSoup(await answer.text(), "lxml")


async def test_own_words_are_shown_kept_sent_and_taken_back(database: Database, database_url: str) -> None:
    await nominate(database, "FRA", "poc@fr.example", languages="fr", name="Jeanne Martin")
    exercise = await plan(database)
    async with officer(database, settings_for(database_url), role=AccountRole.OFFICER) as browser:
        assert "1 contact is written to in this language." in words(await page(browser, FRENCH))
        status, shown = await sent(browser, call=OWN, do="preview")
        assert status == 200
        preview = shown.select_one("#preview-call .mail-preview")
        assert preview is not None
        assert "Avant la réunion, <b>France</b> :" in words(preview)
        assert "Jeanne Martin" in words(preview)
        assert not preview.select("b, [style], a")
        assert await kept(database, exercise) == {}
        status, shown = await sent(browser, call=OWN)
        assert "You changed the text in this language: Français." in words(shown)
        assert (await kept(database, exercise))[Language.FRENCH].body(StepKind.CALL) == OWN
        assert "changed by amina" in words(await page(browser, LIST))
        assert "what differs from the standard" in words(await page(browser, FRENCH))
        await submit(browser, FRENCH, f"form[action='{FRENCH}/standard']", {})
        assert await kept(database, exercise) == {}


@pytest.mark.parametrize(
    ("field", "written", "problem"),
    [
        ("call", "{entry}\n\n{ways_to_answer}", "The deadline is missing: put {deadline}"),
        ("call", "{entry}\n\n{deadline}", "The link and the code are missing: put {ways_to_answer}"),
        ("remind", "{deadline}\n\n{ways_to_answer}", "Who is asked is missing"),
        ("call", f"{OWN}\n\n{{date}}", "There is no place {date}."),
        ("call", f"{OWN} now", "into a paragraph by itself"),
        ("call", f"{OWN}\n\nhttps://elsewhere.example", "Write no web address"),
        ("call", f"{OWN}\n\n\u202eevil", "a control character"),
        ("subject", "Bonjour", "The role is missing"),
        ("subject", "{role} \x07", "a control character"),
    ],
)
async def test_what_is_wrong_is_said_at_the_field_and_nothing_is_kept(
    database: Database, database_url: str, field: str, written: str, problem: str
) -> None:
    exercise = await plan(database)
    async with officer(database, settings_for(database_url)) as browser:
        status, shown = await sent(browser, **{field: written})
    said = shown.select_one(f"#{field}-problem")
    assert status == 422
    assert said is not None
    assert problem in words(said)
    assert await kept(database, exercise) == {}


async def test_the_standard_sent_back_as_it_is_stays_the_standard(database: Database, database_url: str) -> None:
    exercise = await plan(database)
    async with officer(database, settings_for(database_url)) as browser:
        status, _ = await sent(browser)
        assert status == 200
        arabic = (await page(browser, ARABIC)).select_one(".mail-preview div")
        assert arabic is not None
        assert arabic["dir"] == "rtl"
    assert await kept(database, exercise) == {}


async def test_once_opened_its_texts_are_frozen(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    async with officer(database, settings_for(database_url)) as browser:
        token = (await page(browser, FRENCH)).select_one("input[name=csrf]")
        assert token is not None
        await open_now(database, settings_for(database_url), exercise)
        answer = await browser.post(FRENCH, data={"csrf": str(token["value"]), "call": OWN, "remind": ""})
        assert answer.status == 409
        assert "can no longer be changed" in await answer.text()
        assert not (await page(browser, FRENCH)).select(FORM)
