"""The question of a check's own on its page: written, refused at the field, and read with its results."""

from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.conversation.script import Choice, Topic
from pingcheck.conversation.turns import Turn
from pingcheck.exercises.exercise import ExerciseKind
from tests.cast import NOON, nominate, open_now, pings, plan, settings_for
from tests.officer import officer, page, submit, words

WRITTEN = {"form": "choices", "asks_en": "Who answers at night?", "options_en": "A duty officer\r\nNobody\r\n"}


async def test_a_question_is_written_before_the_opening_and_its_results_are_read_after(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database, kind=ExerciseKind.QUESTION)
    settings, address = settings_for(database_url), f"/exercises/{exercise.reference}/question"
    async with officer(database, settings) as browser:
        token = (await page(browser, address)).select_one("main input[name=csrf]")
        assert token is not None
        wrong = WRITTEN | {"options_en": "Only one", "csrf": str(token["value"])}
        answer = await browser.post(address, data=wrong)
        assert answer.status == 422
        refused = BeautifulSoup(await answer.text(), "lxml")
        assert "A question has 2 to 6 choices" in words(refused)
        kept = refused.select_one("textarea[name=options_en]")
        assert kept is not None
        assert kept.get_text(strip=True) == "Only one"
        assert "You wrote the question of Spring check." in words(await submit(browser, address, "main form", WRITTEN))
        await open_now(database, settings, exercise)
        [ping] = await pings(database)
        async with database.writing() as session:
            turn = Turn(ping_id=ping.id, at=NOON, channel="page", topic=Topic.QUESTION, choice=Choice.OPTION_2)
            session.add(turn)
        shown = await page(browser, address)
        assert not shown.select("main form")
        assert "A duty officer 0 Nobody 1 Contacts who answered this 1" in words(shown)
