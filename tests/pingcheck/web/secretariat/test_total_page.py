"""The printed total: figures that add up, and apart from them who was not asked."""

from directory.contacts import Rank
from directory.database import Database
from pingcheck.exercises.status import Answer
from tests.cast import NOON, hours, nominate, open_now, pings, plan, record_answer, settings_for
from tests.officer import officer, page, words


async def test_a_total_counts_only_who_was_called(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "first@ke.example")
    await nominate(database, "KEN", "second@ke.example", rank=Rank.ALTERNATE)
    await nominate(database, "FRA", "poc@fr.example")
    settings, planned = settings_for(database_url), await plan(database, ladder="alternate:24h")
    async with officer(database, settings) as browser:
        address = f"/exercises/{planned.reference}/total"
        assert "It has no opening time yet." in words(await page(browser, address))
        await open_now(database, settings, planned)
        async with database.writing() as session:
            await record_answer(session, (await pings(database))[0].id, Answer.RECEIVED, "", NOON + hours(1))
        said = words(await page(browser, address))
        assert "Roster 3 Called 2 Reached 1 of 2 (50 %)" in said
        assert "Set apart 1" in said
        assert "Fully reached 1 Not reached 1" in said
        assert "African States 1 of 1 (100 %) Western European and other States 0 of 1 (0 %)" in said
        assert "Roster The points of contact in the scope" in words(await page(browser, "/definitions"))
