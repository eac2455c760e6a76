"""An officer's last act is set back by a new change; hers only, soon, and only while nobody has changed the entry."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.entry_acts import correct, resume, suspend, withdraw
from directory.acts.notices import Notice
from directory.acts.reversal import undo_change
from directory.contacts import ContactStatus
from directory.database import Database
from directory.entries.past import entry_as_of
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import ChangeKind, Ground, entry_version, history_of
from tests.cast import NOON, OFFICER
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry, last_change, on

AFTER = NOON + timedelta(minutes=1)
SOON = AFTER + timedelta(minutes=59)

Act = Callable[[AsyncSession], Awaitable[object]]


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, ASHA, ZURI)
    return database


async def do(database: Database, act: Act) -> int:
    async with database.writing() as session:
        await act(session)
        return await entry_version(session, 1)


async def undo(database: Database, version: int, at: datetime = SOON, by: str = OFFICER) -> Notice:
    async with database.writing() as session:
        return await undo_change(session, 1, version, at, by)


def corrects(session: AsyncSession) -> Awaitable[object]:
    written = {Column.EMAILS: "new@ke.example", Column.PHONES: "", Column.RANK: "alternate", Column.LANGUAGES: "fr"}
    return correct(session, on(at=AFTER), written)


def suspends(session: AsyncSession) -> Awaitable[object]:
    return suspend(session, on(Ground.PRECAUTION, at=AFTER))


def withdraws(session: AsyncSession) -> Awaitable[object]:
    return withdraw(session, on(at=AFTER))


async def test_a_correction_is_set_back_and_both_stay_in_the_history(directory: Database) -> None:
    version = await do(directory, corrects)
    told = await undo(directory, version)
    assert (await entry(directory)).nomination == ASHA
    assert (told.addresses, told.fields) == (("new@ke.example",), ("rank", "emails", "phones", "languages"))
    row = await last_change(directory)
    assert (row.change, row.reason, row.ground, row.by) == (ChangeKind.CORRECTED, "undone", Ground.CLERICAL, OFFICER)
    async with directory.reading() as session:
        history = await history_of(session, 1)
    assert len(history) == 3
    between = entry_as_of(history, AFTER)
    assert between is not None
    assert between.nomination.emails == ("new@ke.example",)


async def test_a_suspension_and_its_end_are_set_back(directory: Database) -> None:
    suspended = await do(directory, suspends)
    assert (await undo(directory, suspended)).kind is ChangeKind.RESUMED
    assert (await entry(directory)).status is ContactStatus.NOMINATED
    await do(directory, suspends)
    resumed = await do(directory, lambda session: resume(session, on(Ground.CALL, at=AFTER)))
    await undo(directory, resumed)
    assert (await entry(directory)).status is ContactStatus.SUSPENDED


@pytest.mark.parametrize(
    ("act", "at", "by", "sentence"),
    [
        (corrects, SOON + timedelta(minutes=2), OFFICER, "cannot be undone"),
        (corrects, SOON, "boris", "not by you"),
        (withdraws, SOON, OFFICER, "has ended"),
    ],
    ids=["late", "another officer", "ended"],
)
async def test_some_acts_stand(directory: Database, act: Act, at: datetime, by: str, sentence: str) -> None:
    version = await do(directory, act)
    before = await entry(directory)
    with pytest.raises(Refused, match=sentence):
        await undo(directory, version, at, by)
    assert await entry(directory) == before


async def test_a_change_in_between_is_not_overwritten(directory: Database) -> None:
    version = await do(directory, corrects)
    await do(directory, lambda session: correct(session, on(Ground.CLERICAL, by="boris"), {Column.NAME: "Asha B."}))
    with pytest.raises(Refused, match="boris acted first"):
        await undo(directory, version)
    assert (await entry(directory)).nomination.name == "Asha B."


async def test_what_an_import_wrote_is_not_undone(directory: Database) -> None:
    async with directory.reading() as session:
        version = await entry_version(session, 1)
    with pytest.raises(Refused, match="cannot be undone"):
        await undo(directory, version)
    with pytest.raises(Refused, match="Look at it again"):  # another entry's version
        await undo(directory, version + 1)
    assert (await entry(directory)).nomination == replace(ASHA)
