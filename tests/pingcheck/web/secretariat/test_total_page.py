"""The printed total and the report: parts that add up to their whole, and apart from them who was not asked."""

from bs4 import Tag

from directory.contacts import ContactStatus, PointOfContact, Rank
from directory.database import Database
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.status import Answer
from pingcheck.followup.closing import close_exercise
from tests.cast import NOON, OFFICER, hours, nominate, open_now, pings, plan, record_answer, settings_for
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
        assert "at the closing" not in said
        assert "Roster 3 Called 2 Reached, in time or late 1 of 2 (50 %)" in said
        assert "Reached in time 1 No answer yet 1 Not asked or excused 1 On the roster 3" in said
        assert "Every role reached 1 Nobody reached 1" in said
        assert "African States 1 of 1 (100 %) Western European and other States 0 of 1 (0 %)" in said
        assert "Roster The points of contact in the scope" in words(await page(browser, "/definitions"))


async def test_each_table_of_the_report_sums_to_its_last_row(database: Database, database_url: str) -> None:
    """One in time, one late, one by telephone, one whose State ended the entry, one on standby."""
    for name in ("in time", "late", "ended", "silent"):
        await nominate(database, "KEN", f"{name[:2]}@ke.example", name=name)
    await nominate(database, "KEN", "alternate@ke.example", rank=Rank.ALTERNATE)
    settings, planned = settings_for(database_url), await plan(database, ladder="alternate:24h")
    await open_now(database, settings, planned)
    in_time, late, ended, *_ = await pings(database)
    async with database.writing() as session:
        await record_answer(session, in_time.id, Answer.RECEIVED, "", NOON + hours(1))
        (await session.get_one(PointOfContact, ended.contact_id)).status = ContactStatus.WITHDRAWN
        await session.flush()
        await close_exercise(session, await session.get_one(Exercise, planned.id), NOON + hours(2), OFFICER)
    async with database.writing() as session:
        await record_answer(session, late.id, Answer.RECEIVED, "", NOON + hours(3))
    async with officer(database, settings) as browser:
        check = f"/exercises/{planned.reference}"
        for path in (f"{check}?tab=report", f"{check}/total"):
            shown = await page(browser, path)
            assert "Reached, in time or late 2" in words(shown)
            assert "Reached: 1 at the closing, 1 since." in words(shown)
            assert [sums_up(table) for table in shown.select("table.is-summed")] == [5, 2, 193], path


def sums_up(table: Tag) -> int:
    """The whole, which the parts sum to."""
    [whole] = [int(words(cell)) for cell in table.select("tfoot td")]
    assert sum(int(words(cell)) for cell in table.select("tbody td")) == whole
    return whole
