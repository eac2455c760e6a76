"""What is set aside of a reply is kept beside its writer's words, and stays when the mail is read again."""

import pytest

from directory.database import Database
from pingcheck.exercises.status import Status
from pingcheck.inbox.incoming import Outcome
from pingcheck.inbox.officer_decisions import set_aside
from pingcheck.inbox.reading_rows import LONGEST_SET_ASIDE
from tests.cast import OFFICER, statuses
from tests.incoming_mail import arrives, readings, reply, worked_off
from tests.journeys.test_rereading import AN_HOUR_LATER, by_older_rules, read_again
from tests.journeys.test_what_comes_back import called


async def test_what_is_set_aside_of_a_mail_is_kept_also_of_one_that_an_officer_has_decided_about(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Who are you?\n-- \nJohn Doe", message), AN_HOUR_LATER)
    await worked_off(database, AN_HOUR_LATER)
    [reading] = await readings(database)
    assert (reading.words, reading.set_aside) == ("Who are you?", "-- \nJohn Doe")
    async with database.writing() as session:
        await set_aside(session, reading.id, AN_HOUR_LATER, OFFICER, "")
    await by_older_rules(database, set_aside="")
    assert await read_again(database) == []
    [reading] = await readings(database)
    assert (reading.set_aside, reading.outcome) == ("-- \nJohn Doe", Outcome.SET_ASIDE)


async def test_what_is_set_aside_is_kept_to_a_bound(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Who are you?\n" + "> and you?\r\n" * 4_000, message), AN_HOUR_LATER)
    await worked_off(database, AN_HOUR_LATER)
    [reading] = await readings(database)
    assert len(reading.set_aside) == LONGEST_SET_ASIDE


REPORTED = [
    ("tlp", "TLP:GREEN\n---\nWe confirm that we have received your message.\n---\nTLP:GREEN", Status.CONFIRMED),
    (
        "danish header",
        "Received, thank you.\n\nFra: check@poc.example <check@poc.example>\nSendt: 26. november 2026 07:16\nTil: "
        "National Team, Ministry of Affairs <soc@ke.example>; Duty Officer <duty@ke.example>\nCc: <m@ke.example>\n"
        "Emne: [CC-2026-01] Communication check\n\nThis is a communication check. There is no incident.",
        Status.CONFIRMED,
    ),
    (
        "correction below a divider",
        "Received, thank you.\n\n---\n\nPlease note: I am no longer the point of contact for technical matters. From 1"
        " December please write to Anna Berg <anna.berg@ke.example>.\n\n---\n\nJohn Doe",
        Status.TO_READ,
    ),
]


@pytest.mark.parametrize(("said", "status"), [pytest.param(*case, id=name) for name, *case in REPORTED])
async def test_what_stands_beside_dividers_and_headers_counts_as_it_was_meant(
    database: Database, database_url: str, said: str, status: Status
) -> None:
    await arrives(database, reply(said, await called(database, database_url)), AN_HOUR_LATER)
    await worked_off(database, AN_HOUR_LATER)
    assert await statuses(database) == [status]
