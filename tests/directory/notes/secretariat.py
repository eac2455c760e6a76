"""Two officers and their notes: a draft, submitted, approved, told briefly."""

from datetime import date, datetime
from typing import Any

from directory.acts.notices import Notice
from directory.database import Database
from directory.exchange.columns import Column
from directory.history import entry_version
from directory.notes.decisions import approve_note, send_back, submit_note
from directory.notes.intake import NoteFacts, begin_note
from directory.notes.lines import WrittenLine, add_line
from directory.notes.note import LineAct, NoteVerbale, ReceivedBy
from directory.notes.stages import Stage
from directory.notes.steps import Act, find_note
from tests.cast import NOON

LENA, RUBEN = ("lena", 1), ("ruben", 2)
BEATA = {Column.NAME: "Beata New", Column.EMAILS: "beata@ke.example"}
CREATED = {**BEATA, Column.ROLE: "diplomatic", Column.RANK: "primary", Column.ENTITY: "Ministry"}
CREATE = WrittenLine(LineAct.CREATE, written=CREATED)


def act(who: tuple[str, int | None] = LENA, at: datetime = NOON, seen: int | None = None) -> Act:
    return Act(at, who[0], who[1], seen)


def facts(**others: Any) -> NoteFacts:
    said: dict[str, Any] = {"state_code": "KEN", "number": "114/2026", "dated": date(2026, 2, 27), **others}
    return NoteFacts(NOON, ReceivedBy.EMAIL, **said)


async def draft(database: Database, *lines: WrittenLine, who: tuple[str, int | None] = LENA, **others: Any) -> int:
    async with database.writing() as session:
        note = await begin_note(session, facts(**others), act(who))
        for line in lines:
            await add_line(session, note.id, line, act(who))
        return note.id


async def submitted(
    database: Database, *lines: WrittenLine, who: tuple[str, int | None] = LENA, four_eyes: bool = False, **others: Any
) -> int:
    note_id = await draft(database, *lines, who=who, **others)
    await submit(database, note_id, who, four_eyes=four_eyes)
    return note_id


async def submit(
    database: Database, note_id: int, who: tuple[str, int | None] = LENA, *, four_eyes: bool = False
) -> None:
    async with database.writing() as session:
        await submit_note(session, note_id, act(who), four_eyes=four_eyes)


async def approve(
    database: Database,
    note_id: int,
    who: tuple[str, int | None] = RUBEN,
    *,
    four_eyes: bool = False,
    at: datetime = NOON,
) -> tuple[Notice, ...]:
    async with database.writing() as session:
        return (await approve_note(session, note_id, act(who, at), four_eyes=four_eyes)).notices


async def returned(database: Database, note_id: int, who: tuple[str, int | None] = RUBEN) -> None:
    async with database.writing() as session:
        await send_back(session, note_id, act(who), "the date is missing")


async def note(database: Database, note_id: int) -> NoteVerbale:
    async with database.reading() as session:
        return await find_note(session, note_id)


async def stage(database: Database, note_id: int) -> Stage:
    return (await note(database, note_id)).stage


async def version(database: Database, contact_id: int = 1) -> int:
    async with database.reading() as session:
        return await entry_version(session, contact_id)
