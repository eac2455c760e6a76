"""After the first answer: one question at a time, all voluntary, nothing lost, and nothing given away."""

from collections.abc import Mapping
from uuid import UUID

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select

from directory.contacts import PointOfContact
from directory.database import Database, open_database
from directory.languages import Language
from directory.proposals import Proposal, ProposalKind
from directory.states import State
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.conversation.turns import MOST_TURNS, Turn
from pingcheck.conversation.visits import Visit, VisitKind
from pingcheck.exercises.status import Answer, Status
from pingcheck.inbox.incoming import IncomingReading, Outcome
from tests.cast import NOON, hours, link_keys, settings_for, statuses
from tests.officer import stranger, words
from tests.pingcheck.web.contact.test_reply_page import GRACE, Contact, contact, says


def topic_of(found: BeautifulSoup) -> str | None:
    """What is asked."""
    field = found.select_one("input[name=topic]")
    return str(field["value"]) if field else None


async def turn(person: Contact, topic: str, choice: str = "", query: str = "", **fields: str) -> BeautifulSoup:
    """Presses a button below a question; the page that comes of it."""
    form = {"topic": topic, **fields} | ({"choice": choice} if choice else {})
    return BeautifulSoup(await (await person.browser.post(person.link + query, data=form)).text(), "lxml")


async def test_from_the_first_answer_to_the_end(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.RECEIVED)
        assert topic_of(await person.look()) == "role"
        assert topic_of(await turn(person, "role", "yes")) == "details"
        assert topic_of(await turn(person, "details", "no")) == "corrections"
        assert topic_of(await turn(person, "corrections", "sent", phone="+254 20 7654321")) == "telling"
        # Left here, and taken up again from the same link.
        assert topic_of(await person.look()) == "telling"
        end = await turn(person, "telling", "sent", words="Good idea.", name="Achieng", function="Duty officer")
        assert topic_of(end) is None
        assert says(end, "Thank you. An officer will read what you wrote.")
        assert says(await person.look(), "You may close this page.")
        # Whatever was told may be told again.
        asked = {str(link["href"]).rpartition("=")[2] for link in (await person.look()).select("main a[href*='ask=']")}
        assert asked == {"reached", "details", "successor", "call"}
        assert topic_of(await person.look("?ask=telling")) == "telling"
    assert await statuses(database) == [Status.CONFIRMED]
    async with database.reading() as session:
        [proposal] = await session.scalars(select(Proposal))
        assert (proposal.kind, proposal.fields) == (ProposalKind.CORRECTION, {"phone": "+254 20 7654321"})
        last = (await session.scalars(select(Turn).order_by(Turn.id.desc()))).first()
        assert last is not None
        assert (last.name, last.function) == ("Achieng", "Duty officer")
        told = [(one.words, one.outcome) for one in await session.scalars(select(IncomingReading))]
    assert told == [("Good idea.", Outcome.TO_READ)]


async def test_who_says_no_names_a_successor_and_nothing_fills_itself_in(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.RECEIVED)
        asked = await turn(person, "role", "no")
        assert topic_of(asked) == "successor"
        again = await turn(person, "successor", "sent", name="Achieng Otieno", mail="a@cert.ke.example")
        assert topic_of(again) == "telling"
        assert "Achieng" not in str(await person.look("?ask=successor"))
    assert await statuses(database) == [Status.CONFIRMED]
    async with database.reading() as session:
        found = [(one.kind, one.fields) for one in await session.scalars(select(Proposal).order_by(Proposal.id))]
        assert found == [
            (ProposalKind.SUCCESSOR, {}),
            (ProposalKind.SUCCESSOR, {"name": "Achieng Otieno", "mail": "a@cert.ke.example"}),
        ]
        [entry] = await session.scalars(select(PointOfContact))
        assert entry.name == "Wanjiru Mwangi"


async def test_another_language_keeps_what_is_typed_and_records_nothing(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.DETAILS_WRONG)
        in_arabic = await turn(person, "corrections", lang="ar", name="Achieng", words="one <line>\n another")
        assert in_arabic.html is not None
        assert (in_arabic.html["lang"], in_arabic.html["dir"]) == ("ar", "rtl")
        assert in_arabic.select("#name")[0]["value"] == "Achieng"
        assert in_arabic.select("#words")[0].get_text().strip() == "one <line>\n another"
        # What is sent from there stays in that language.
        form = in_arabic.select_one("#turn")
        assert form is not None
        sent = await turn(person, "corrections", "sent", query=str(form["action"]), name="Achieng")
        assert sent.html is not None
        assert sent.html["lang"] == "ar"
    async with database.reading() as session:
        assert len(list(await session.scalars(select(Turn)))) == 1


@pytest.mark.parametrize("form", [{}, {"choice": "sent"}, {"choice": "sent", "name": "  "}, {"choice": "received"}])
async def test_a_form_without_a_choice_or_words_says_so_and_keeps_what_is_typed(
    database: Database, database_url: str, form: Mapping[str, str]
) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.NO_LONGER_ME)
        refused = await person.browser.post(person.link, data={"topic": "successor", **form})
        assert refused.status == 422
        assert says(BeautifulSoup(await refused.text(), "lxml"), "Nothing was written, so nothing was recorded.")
    async with database.reading() as session:
        assert list(await session.scalars(select(Turn))) == []
        assert await session.scalar(select(Visit.count).where(Visit.kind == VisitKind.EMPTY_FORM)) == 1


@pytest.mark.parametrize("topic", ["role", "successor", "details", "corrections", "telling", "reached", "nonsense"])
async def test_no_further_question_confirms_before_the_first_is_answered(
    database: Database, database_url: str, topic: str
) -> None:
    async with contact(database, database_url) as person:
        for choice in ("yes", "no", "sent", "call_me", "skip"):
            form = {"topic": topic, "choice": choice, "words": "received", "name": "x"}
            assert (await person.browser.post(person.link, data=form)).status == 422
        assert (await person.browser.get(f"{person.link}?ask={topic}")).status == 200
    assert await statuses(database) == [Status.QUEUED]
    async with database.reading() as session:
        assert [list(await session.scalars(select(kept))) for kept in (Turn, Proposal, GivenAnswer)] == [[], [], []]


async def test_a_machine_that_presses_every_button_makes_nobody_reached(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.WRONG_PERSON)
        for topic in ("role", "successor", "details", "corrections", "telling"):
            for choice in ("yes", "no", "sent", "call_me", "skip"):
                await turn(person, topic, choice, words="x")
    assert await statuses(database) == [Status.MISDIRECTED]


async def test_a_wish_to_be_called_is_an_answer_where_the_role_is_reached(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.RECEIVED)
        end = await turn(person, "telling", "call_me", words="after 9")
        assert says(end, "Yes, and please call me")
        assert topic_of(end) == "call"
    assert await statuses(database) == [Status.CONFIRMED]


async def test_pressing_twice_adds_nothing_and_a_flood_is_bounded(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.RECEIVED)
        for _ in range(3):
            await turn(person, "role", "yes")
        async with database.reading() as session:
            assert len(list(await session.scalars(select(Turn)))) == 1
        for number in range(MOST_TURNS + 10):
            await turn(person, "role", "yes" if number % 2 else "skip")
    async with database.reading() as session:
        assert len(list(await session.scalars(select(Turn)))) == MOST_TURNS


async def test_what_was_typed_before_the_end_is_kept_after_it(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.RECEIVED)
        person.now[0] = NOON + hours(72) + GRACE + hours(1)
        over = await turn(person, "telling", "sent", words="It took me a month to write this.")
        assert topic_of(over) is None
    async with database.reading() as session:
        kept = list(await session.scalars(select(IncomingReading.words)))
    assert "It took me a month to write this." in kept


async def test_while_the_database_is_away_what_was_typed_stays_in_the_form() -> None:
    away = open_database("postgresql://us:hunter2@127.0.0.1:1/none")
    settings = settings_for("sqlite:///x.db")
    async with stranger(away, settings) as browser:
        link = f"/r/{link_keys().token(UUID(int=7))}"
        form = {"topic": "corrections", "choice": "sent", "name": "Achieng", "words": "a <b> c"}
        trouble = await browser.post(link, data=form)
        assert trouble.status == 503
        kept = BeautifulSoup(await trouble.text(), "lxml")
        assert topic_of(kept) == "corrections"
        assert kept.select("#name")[0]["value"] == "Achieng"
        assert kept.select("textarea[name=words]")[0].get_text().strip() == "a <b> c"
    await away.close()


@pytest.mark.parametrize("language", list(Language))
async def test_every_further_page_is_whole_in_each_language(
    database: Database, database_url: str, language: Language
) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.RECEIVED)
        for topic in ("role", "successor", "details", "corrections", "telling"):
            found = await person.look(f"?lang={language.value}&ask={topic}")
            assert found.html is not None
            assert found.html["lang"] == language.value
            assert len(found.find_all("fieldset")) == len(found.find_all("legend")) == 1
            [heading] = found.find_all("h1")
            assert heading.has_attr("autofocus")
            assert found.title is not None
            assert words(heading) in words(found.title)


@pytest.mark.parametrize("language", list(Language))
async def test_the_state_is_named_in_the_language_of_the_page(
    database: Database, database_url: str, language: Language
) -> None:
    async with database.reading() as session:
        name = (await session.get_one(State, "KEN")).name(language)
    async with contact(database, database_url) as person:
        asked = await person.look(f"?lang={language.value}")
        await person.say(Answer.RECEIVED)
        recorded = await person.look(f"?lang={language.value}")
    for found in (asked, recorded):
        assert [one["lang"] for one in found.select("dd bdi") if one.get_text() == name] == [language.value]
