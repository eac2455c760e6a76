"""Whatever officers, the clock and an import do with notes, in whatever order: an entry changes only by an approved
note, each note changes entries once, and the history agrees with the directory."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.entry_acts import resume, suspend
from directory.contacts import PointOfContact
from directory.database import Database, open_database
from directory.database.statements import advance_id_sequence
from directory.entries.past import histories_of
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import Ground
from directory.notes.decisions import approve_note, discard_note, send_back, submit_note
from directory.notes.enforcement import put_in_force
from directory.notes.intake import begin_note
from directory.notes.lines import WrittenLine, add_line
from directory.notes.note import LineAct
from directory.notes.stages import NoteStepKind
from directory.notes.steps import Act, steps_of
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, ZURI, add_cast, on
from tests.directory.acts.test_history_agrees import agreed
from tests.directory.notes.secretariat import CREATE, CREATED, draft, facts

LINES = st.one_of(
    st.just(WrittenLine(LineAct.CREATE, written=CREATED)),
    st.builds(
        WrittenLine,
        st.sampled_from([LineAct.SUSPEND, LineAct.RESUME, LineAct.WITHDRAW]),
        st.integers(1, 3),
        last_in_role_acknowledged=st.booleans(),
    ),
    st.builds(
        WrittenLine,
        st.sampled_from([LineAct.CORRECT, LineAct.REPLACE]),
        st.integers(1, 3),
        st.dictionaries(
            st.sampled_from([Column.NAME, Column.EMAILS, Column.RANK]),
            st.sampled_from(["a@x.example", "alternate", "Beata"]),
            min_size=1,
        ),
    ),
)
NOTES = st.integers(1, 2)
STEPS = st.lists(
    st.tuples(
        st.integers(1, 3),
        st.one_of(
            st.tuples(st.just("begin"), st.sampled_from([None, 1, 2])),
            st.tuples(st.just("line"), NOTES, LINES),
            st.tuples(st.sampled_from(["submit", "approve", "send back", "discard", "clock"]), NOTES),
            st.tuples(st.just("elsewhere"), st.sampled_from([suspend, resume])),
        ),
    ),
    max_size=14,
)


async def do(database: Database, at: datetime, step: Any) -> None:
    officer, (what, *about) = step
    act = Act(at, f"officer {officer}", officer)
    if what == "clock":
        await put_in_force(database, about[0], at)
        return
    async with database.writing() as session:
        await _acts(session, act)[what](*about)


def _acts(session: AsyncSession, act: Act) -> dict[str, Callable[..., Coroutine[Any, Any, object]]]:
    return {
        "begin": lambda days: begin_note(session, facts(in_force_on=_day(act.at, days)), act),
        "line": lambda note, line: add_line(session, note, line, act),
        "submit": lambda note: submit_note(session, note, act, four_eyes=True),
        "approve": lambda note: approve_note(session, note, act, four_eyes=True),
        "send back": lambda note: send_back(session, note, act, "not yet"),
        "discard": lambda note: discard_note(session, note, act),
        "elsewhere": lambda other: other(session, on(Ground.PRECAUTION, 1, at=act.at)),
    }


def _day(at: datetime, days: int | None) -> Any:
    return (at + timedelta(days=days)).date() if days else None


async def story(database: Database, steps: list[Any]) -> None:
    await add_cast(database, ASHA, ZURI)
    async with database.writing() as session:
        await advance_id_sequence(session, PointOfContact)
    await draft(database, CREATE, who=("officer 1", 1))
    for number, step in enumerate(steps):
        before = await agreed(database)
        taken = await in_force(database)
        try:
            await do(database, NOON + timedelta(hours=7 * (number + 1)), step)
        except Refused:
            assert await agreed(database) == before
        after = await agreed(database)
        if step[1][0] != "elsewhere":
            # Entries change just when a note comes into force, and then for that note's sake.
            assert (before != after) == (await in_force(database) != taken)
    for note_id in (1, 2):
        async with database.reading() as session:
            kinds = [step.kind for step in await steps_of(session, note_id)]
            histories = await histories_of(session, range(1, 30))
        assert kinds.count(NoteStepKind.PUT_IN_FORCE) <= 1
        if NoteStepKind.PUT_IN_FORCE not in kinds:
            rows = [row for history in histories.values() for row in history]
            assert not [row for row in rows if row.reason.startswith(f"nomination {note_id},")]


async def in_force(database: Database) -> int:
    async with database.reading() as session:
        steps = [step for note in (1, 2) for step in await steps_of(session, note)]
    return len([step for step in steps if step.kind is NoteStepKind.PUT_IN_FORCE])


CLEARED = ("note_steps", "note_lines", "notes", "directory_terms", "addresses", "history", "contacts")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_entries_change_by_approved_notes_alone(database_url: str, steps: list[Any]) -> None:
    async def run() -> None:
        database = open_database(database_url)
        try:
            async with database.writing() as session:
                for table in CLEARED:
                    await session.execute(text(f"DELETE FROM {table}"))
                if session.get_bind().dialect.name == "postgresql":
                    await session.execute(text("ALTER SEQUENCE notes_id_seq RESTART"))
            await story(database, steps)
        finally:
            await database.close()

    asyncio.run(run())
