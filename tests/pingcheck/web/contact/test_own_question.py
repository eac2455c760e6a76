"""A check with a question of its own: asked after the first answer, in choices or words, and counted."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp.test_utils import TestClient, TestServer

from directory.database import Database
from directory.languages import Language
from pingcheck.conversation.script import Choice
from pingcheck.exercises.exercise import Exercise, ExerciseKind
from pingcheck.exercises.question import OwnQuestion, QuestionForm, make_question, set_question
from pingcheck.exercises.status import Answer
from pingcheck.reports.question_results import QuestionResults, question_results
from pingcheck.web.app import make_app
from tests.cast import NOON, OFFICER, link_keys, nominate, open_now, pings, plan, settings_for
from tests.direct_reader import DirectReader
from tests.pingcheck.web.contact.test_further_questions import topic_of, turn
from tests.pingcheck.web.contact.test_reply_page import Contact

DESKS = make_question(
    QuestionForm.CHOICES,
    {
        Language.ENGLISH: ("Who answers at night?", ["A duty officer", "Nobody"]),
        Language.FRENCH: ("Qui répond la nuit ?", ["Un agent de permanence", "Personne <b>"]),
    },
)
IN_WORDS = make_question(QuestionForm.WORDS, {Language.ENGLISH: ("Who answers at night?", [])})


@asynccontextmanager
async def asked(
    database: Database, url: str, kind: ExerciseKind, question: OwnQuestion | None
) -> AsyncIterator[Contact]:
    await nominate(database, "KEN", "wanjiru@cert.ke.example", languages="fr")
    exercise = await plan(database, kind=kind)
    if question is not None:
        async with database.writing() as session:
            await set_question(session, await session.get_one(Exercise, exercise.id), question, NOON, OFFICER)
    await open_now(database, settings_for(url), exercise)
    [ping] = await pings(database)
    app = make_app(database, settings_for(url), link_keys(), lambda: NOON, DirectReader())
    async with TestClient(TestServer(app)) as browser:
        yield Contact(browser, ping.id)


async def results(database: Database) -> QuestionResults:
    async with database.reading() as session:
        found = await question_results(session, await session.get_one(Exercise, 1))
    assert found is not None
    return found


async def test_one_of_its_choices_in_the_contacts_language_is_counted_once(
    database: Database, database_url: str
) -> None:
    async with asked(database, database_url, ExerciseKind.QUESTION, DESKS) as person:
        assert "Qui répond" not in (await person.look()).get_text()  # the first question stays the one that counts
        await person.say(Answer.RECEIVED)
        page = await person.look()
        assert topic_of(page) == "question"
        assert "Qui répond la nuit ?" in page.get_text()
        assert [button.get_text() for button in page.select(".replies button[value^=option]")] == [
            "Un agent de permanence",
            "Personne <b>",
        ]
        assert page.title is not None
        assert "<span" not in page.title.get_text()
        for wrong in ("option_3", "sent", "nothing"):
            assert topic_of(await turn(person, "question", wrong, reply="x")) == "question"
        assert topic_of(await turn(person, "question", "option_2")) == "role"
        assert "Personne <b>" in (await person.look()).get_text()
        assert "Who answers at night?" in (await person.look("?lang=ru")).get_text()
        assert topic_of(await turn(person, "question", "option_1", "?ask=question")) == "role"
    found = await results(database)
    assert (found.answered, found.options) == (1, [("A duty officer", 1), ("Nobody", 0)])


async def test_words_go_to_the_officers_and_to_no_page_of_the_link(database: Database, database_url: str) -> None:
    async with asked(database, database_url, ExerciseKind.QUESTION, IN_WORDS) as person:
        await person.say(Answer.CALL_ME)
        await turn(person, "call", "skip")
        assert topic_of(await turn(person, "question", "sent", reply=" ")) == "question"
        assert topic_of(await turn(person, "question", "option_1", reply="x")) == "question"
        assert topic_of(await turn(person, "question", "sent", reply="The night desk")) == "role"
        assert "night desk" not in (await person.look()).get_text()
    found = await results(database)
    assert [reply.words for reply in found.replies] == ["The night desk"]
    assert found.counts == {Choice.SENT: 1}


async def test_a_check_that_confirms_entries_asks_for_the_details_first(database: Database, database_url: str) -> None:
    async with asked(database, database_url, ExerciseKind.CONFIRM_ENTRY, None) as person:
        await person.say(Answer.RECEIVED)
        assert topic_of(await person.look()) == "details"
        assert topic_of(await person.look("?ask=question")) == "details"
        assert topic_of(await turn(person, "details", "yes")) == "telling"
    found = await results(database)
    assert (found.right, found.wrong, found.asks) == (1, 0, "")
