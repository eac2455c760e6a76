"""By which number, and when: what cannot be called is not recorded, and what is recorded is said back once."""

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.call_backs import CallBack
from pingcheck.exercises.status import Answer
from tests.pingcheck.web.contact.test_further_questions import turn
from tests.pingcheck.web.contact.test_reply_page import contact, says


@pytest.mark.parametrize("number", ["abc", "1234", "9" * 500, "+", "12-34", "٠١٢٣", "1" * 16])
async def test_a_number_that_cannot_be_called_is_kept_in_its_field_and_not_recorded(
    database: Database, database_url: str, number: str
) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.CALL_ME)
        shown = await turn(person, "call", "sent", phone=number, when="any")
        assert says(shown, "We cannot call this number, so nothing was recorded.")
        assert says(shown, "Please write the number with its digits, 5 to 15 of them, such as +41 22 917 12 34.")
        [field] = shown.select("input[name=phone]")
        assert field["value"] == number
        async with database.reading() as session:
            assert list(await session.scalars(select(CallBack))) == []


@pytest.mark.parametrize(
    ("number", "plain"),
    [
        ("+254 20 7654321", "+254 20 7654321"),
        ("٠٢٠٧٦٥٤٣٢١", "0207654321"),
        ("０２０７６５", "020765"),
        ("12345", "12345"),
    ],
)
async def test_number_and_time_are_said_back_once_and_a_time_stays_until_another_is_said(
    database: Database, database_url: str, number: str, plain: str
) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.CALL_ME)
        shown = await turn(person, "call", "sent", phone=number, when="any")
        assert says(shown, "We will call this number:")
        assert says(shown, plain)
        assert says(shown, "Best time:")
        assert not says(await person.look(), plain)
        for when in ("", "99:99"):
            assert not says(await turn(person, "call", "sent", phone="54321", when=when), "Best time:")
    async with database.reading() as session:
        [kept] = await session.scalars(select(CallBack))
        assert (kept.phone, kept.best_time) == ("54321", "any")
