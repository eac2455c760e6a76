"""Own words on the page that may speak of a real incident."""

from sqlalchemy import select

from directory.database import Database
from pingcheck.accounts.accounts import NewAccount, add_account
from pingcheck.correspondence.incident_alerts import IncidentAlert
from pingcheck.inbox.incoming import Outcome
from tests.cast import NOON
from tests.pingcheck.web.contact.test_own_words import kept, write
from tests.pingcheck.web.contact.test_reply_page import contact, says


async def test_of_a_possible_incident_nobody_asks_back_and_officers_are_told(
    database: Database, database_url: str
) -> None:
    async with database.writing() as session:
        await add_account(session, NewAccount("officer", "unusable", "officer@poc.example"), NOON, "tests")
    async with contact(database, database_url) as person:
        shown = await write(person, "We received it. Our network was hacked last night.")
        assert says(shown, "Thank you. An officer will read what you wrote.")
        assert not shown.select("input[name=reading]")
    [one] = await kept(database)
    assert (one.outcome, one.possible_incident) == (Outcome.TO_READ, True)
    async with database.reading() as session:
        assert len(list(await session.scalars(select(IncidentAlert)))) == 1
