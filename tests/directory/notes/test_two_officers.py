"""Two officers, or an officer and the clock, at the same moment: one does it, the other is told who."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from directory.contacts import PointOfContact
from directory.database import Database
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import HistoryEntry
from directory.notes.enforcement import put_in_force
from directory.notes.lines import WrittenLine
from directory.notes.note import LineAct
from directory.notes.stages import Stage
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, ZURI, add_cast
from tests.directory.notes.secretariat import CREATE, LENA, RUBEN, approve, returned, stage, submitted

SUSPEND = WrittenLine(LineAct.SUSPEND, 2)
CORRECT = WrittenLine(LineAct.CORRECT, 1, {Column.NAME: "Asha Newer"})


async def count(database: Database, table: type[PointOfContact | HistoryEntry]) -> int:
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.parametrize("attempt", range(3))
async def test_one_of_two_approves(database: Database, elsewhere: Database, attempt: int) -> None:
    await add_cast(database, ASHA, ZURI)
    note_id = await submitted(database, CREATE, SUSPEND)
    done = await asyncio.gather(
        approve(database, note_id, LENA), approve(elsewhere, note_id, RUBEN), return_exceptions=True
    )
    [refused] = [one for one in done if isinstance(one, BaseException)]
    assert isinstance(refused, Refused)
    assert "acted first: this nomination was put in force" in str(refused)
    assert await count(database, PointOfContact) == 3


async def test_one_approves_while_the_other_sends_back(database: Database, elsewhere: Database) -> None:
    await add_cast(database, ASHA, ZURI)
    note_id = await submitted(database, CREATE)
    done = await asyncio.gather(approve(database, note_id), returned(elsewhere, note_id), return_exceptions=True)
    assert len([one for one in done if isinstance(one, Refused)]) == 1
    assert await stage(database, note_id) in {Stage.IN_FORCE, Stage.SENT_BACK}
    assert (await count(database, PointOfContact) == 3) == (await stage(database, note_id) is Stage.IN_FORCE)


async def test_two_clocks_put_it_in_force_once(database: Database, elsewhere: Database) -> None:
    await add_cast(database, ASHA, ZURI)
    day = NOON + timedelta(days=1)
    note_id = await submitted(database, SUSPEND, CREATE, in_force_on=day.date())
    await approve(database, note_id)
    told = await asyncio.gather(put_in_force(database, note_id, day), put_in_force(elsewhere, note_id, day))
    assert sorted(map(len, told)) == [0, 2]
    assert await count(database, HistoryEntry) == 4


async def test_two_notes_about_the_same_entries_never_wait_for_each_other(
    database: Database, elsewhere: Database
) -> None:
    await add_cast(database, ASHA, ZURI)
    one = await submitted(database, CORRECT, CREATE)
    other = await submitted(database, SUSPEND, CREATE)
    await asyncio.wait_for(asyncio.gather(approve(database, one), approve(elsewhere, other)), 60)
    assert await count(database, PointOfContact) == 4
