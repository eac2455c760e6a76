"""A note from a draft into force: alone, with a second officer, sent back, at a date, against a faster colleague."""

from datetime import timedelta
from typing import Any

import pytest

from directory.acts.entry_acts import correct, suspend
from directory.contacts import ContactStatus
from directory.database import Database
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import ChangeKind, Ground
from directory.notes.decisions import send_back, submit_note
from directory.notes.enforcement import notes_due, put_in_force
from directory.notes.intake import change_facts
from directory.notes.lines import WrittenLine, add_line, change_line, lines_of
from directory.notes.note import LineAct
from directory.notes.queue import nominations_to_approve, workers_on
from directory.notes.stages import Stage
from directory.notes.steps import steps_of
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry, last_change, on
from tests.directory.notes.secretariat import (
    BEATA,
    CREATE,
    CREATED,
    LENA,
    RUBEN,
    act,
    approve,
    draft,
    facts,
    note,
    returned,
    stage,
    submit,
    submitted,
)

DAY = timedelta(days=1)
CORRECT = WrittenLine(LineAct.CORRECT, 1, {Column.PHONES: "+254201234567"})
REPLACE = WrittenLine(LineAct.REPLACE, 1, BEATA)
SUSPEND = WrittenLine(LineAct.SUSPEND, 2)
WITHDRAW = WrittenLine(LineAct.WITHDRAW, 2)


async def test_one_note_creates_replaces_and_withdraws(database: Database) -> None:
    await add_cast(database, ASHA, ZURI)
    note_id = await submitted(database, WITHDRAW, REPLACE, CREATE)
    assert (await entry(database)).status is ContactStatus.NOMINATED  # nothing has changed yet
    notices = await approve(database, note_id)
    assert [(each.contact_id, each.kind) for each in notices] == [
        (3, ChangeKind.ADDED), (1, ChangeKind.REPLACED), (4, ChangeKind.ADDED), (2, ChangeKind.WITHDRAWN)
    ]  # fmt: skip
    assert [each.to_verify for each in notices] == [("beata@ke.example",), (), ("beata@ke.example",), ()]
    assert [each.addresses for each in notices] == [(), ASHA.emails, (), ZURI.emails]
    assert (await entry(database)).status is ContactStatus.WITHDRAWN
    new = (await entry(database, 3)).nomination
    assert (new.name, new.role.value, new.note_reference, new.note_date) == (
        "Beata New", "diplomatic", "114/2026", facts().dated
    )  # fmt: skip
    row = await last_change(database)
    assert (row.by, row.ground, row.note_reference) == ("ruben", Ground.NOTE, "114/2026")
    assert row.reason == f"nomination {note_id}, submitted by lena"
    async with database.reading() as session:
        made = {line.act: line.made_contact_id for line in await lines_of(session, note_id)}
        steps = [(step.kind.value, step.by) for step in await steps_of(session, note_id)]
    assert made == {LineAct.WITHDRAW: None, LineAct.REPLACE: 4, LineAct.CREATE: 3}
    assert steps[-3:] == [("submitted", "lena"), ("approved", "ruben"), ("put_in_force", "ruben")]
    with pytest.raises(Refused, match="ruben acted first: this nomination was put in force"):
        await approve(database, note_id)


async def test_with_four_eyes_nobody_approves_own_work(database: Database) -> None:
    note_id = await submitted(database, CREATE, four_eyes=True)
    with pytest.raises(Refused, match="another officer"):
        await approve(database, note_id, ("lena under a new name", LENA[1]), four_eyes=True)
    with pytest.raises(Refused, match="officer with an account"):
        await approve(database, note_id, ("root", None), four_eyes=True)
    with pytest.raises(Refused, match="officer with an account"):
        await submitted(database, CREATE, who=("root", None), four_eyes=True)
    assert await stage(database, note_id) is Stage.SUBMITTED
    await approve(database, note_id, RUBEN, four_eyes=True)
    assert await stage(database, note_id) is Stage.IN_FORCE


async def test_sent_back_and_submitted_again(database: Database) -> None:
    note_id = await submitted(database, CREATE)
    with pytest.raises(Refused, match="this nomination was submitted"):
        async with database.writing() as session:
            await add_line(session, note_id, CREATE, act())
    with pytest.raises(Refused, match="Say what is missing"):
        async with database.writing() as session:
            await send_back(session, note_id, act(RUBEN), "  ")
    await returned(database, note_id)
    async with database.writing() as session:
        [line] = await lines_of(session, note_id)
        await change_line(
            session, note_id, line.id, WrittenLine(LineAct.CREATE, written={**CREATED, Column.NAME: "C"}), act()
        )
        await submit_note(session, note_id, act(), four_eyes=True)
    await approve(database, note_id, four_eyes=True)
    assert (await entry(database)).nomination.name == "C"


async def test_on_a_day_to_come_once(database: Database) -> None:
    await add_cast(database, ASHA, ZURI)
    note_id = await submitted(database, SUSPEND, in_force_on=(NOON + 3 * DAY).date())
    assert await approve(database, note_id) == ()
    assert await stage(database, note_id) is Stage.APPROVED
    async with database.reading() as session:
        assert await notes_due(session, NOON + 2 * DAY) == []
        assert await notes_due(session, NOON + 3 * DAY) == [note_id]
    assert await put_in_force(database, note_id, NOON + 2 * DAY) == []
    [told] = await put_in_force(database, note_id, NOON + 3 * DAY)
    assert (told.contact_id, told.kind) == (2, ChangeKind.SUSPENDED)
    assert await put_in_force(database, note_id, NOON + 3 * DAY) == []
    assert (await last_change(database, 2)).by == "ruben"
    assert await stage(database, note_id) is Stage.IN_FORCE


async def test_an_entry_changed_before_its_day_sends_the_note_back(database: Database) -> None:
    await add_cast(database, ASHA, ZURI)
    note_id = await submitted(database, SUSPEND, CREATE, in_force_on=(NOON + DAY).date())
    await approve(database, note_id)
    async with database.writing() as session:
        await suspend(session, on(Ground.PRECAUTION, 2))
    assert await put_in_force(database, note_id, NOON + DAY) == []
    async with database.reading() as session:
        last = (await steps_of(session, note_id))[-1]
    assert (last.by, last.kind.value) == ("clock", "sent_back")
    assert "amina acted first: P-000002 was suspended" in last.reason
    with pytest.raises(Refused):
        await entry(database, 3)  # the other line was not carried out either


@pytest.mark.parametrize("moment", ["submitting", "approving"])
async def test_an_entry_changed_meanwhile_is_seen_not_overwritten(database: Database, moment: str) -> None:
    await add_cast(database, ASHA)
    note_id = await (draft if moment == "submitting" else submitted)(database, CORRECT)
    async with database.writing() as session:
        await correct(session, on(Ground.NOTE), {Column.PHONES: "+254209999999"})
    decide = submit if moment == "submitting" else approve
    with pytest.raises(Refused, match="amina acted first: P-000001 was corrected"):
        await decide(database, note_id)
    assert (await entry(database)).nomination.phones == ("+254209999999",)


async def test_who_saw_an_older_version_is_told_who_acted_first(database: Database) -> None:
    note_id = await draft(database)
    seen = (await note(database, note_id)).version
    async with database.writing() as session:
        await change_facts(session, note_id, facts(number="115/2026"), act(RUBEN, seen=seen))
    with pytest.raises(Refused, match="ruben acted first: this nomination was changed"):
        async with database.writing() as session:
            await change_facts(session, note_id, facts(number="116/2026"), act(LENA, seen=seen))
    assert (await note(database, note_id)).number == "115/2026"


INCOMPLETE = {
    "no State": ({"state_code": None}, "the State, the number and the date"),
    "no number": ({"number": " "}, "the State, the number and the date"),
    "no date": ({"dated": None}, "the State, the number and the date"),
    "no line": ({}, "Add a line that says what the note changes"),
}


@pytest.mark.parametrize(("lacking", "said"), INCOMPLETE.values(), ids=list(INCOMPLETE))
async def test_only_a_whole_note_is_submitted(database: Database, lacking: dict[str, Any], said: str) -> None:
    note_id = await draft(database, **lacking)
    with pytest.raises(Refused, match=said):
        await submit(database, note_id)
    assert await stage(database, note_id) is Stage.DRAFT


async def test_the_last_in_a_role_is_not_ended_without_saying_so(database: Database) -> None:
    await add_cast(database, ASHA)
    last = WrittenLine(LineAct.WITHDRAW, 1)
    with pytest.raises(Refused, match="is the last technical point of contact of KEN"):
        await submitted(database, last)
    new = WrittenLine(LineAct.CREATE, written={**CREATED, Column.ROLE: "technical"})
    await submitted(database, last, new)
    await submitted(database, WrittenLine(LineAct.WITHDRAW, 1, last_in_role_acknowledged=True))


async def test_a_second_officer_is_shown_what_others_wrote(database: Database) -> None:
    lenas = await submitted(database, CREATE, four_eyes=True)
    rubens = await submitted(database, CREATE, who=RUBEN, number="115/2026", four_eyes=True)
    assert await to_approve(database, LENA[1]) == ([rubens], 1)
    assert await to_approve(database, RUBEN[1]) == ([lenas], 1)
    assert await to_approve(database, None) == ([rubens, lenas], 2)
    async with database.reading() as session:
        assert await workers_on(session, [lenas, rubens]) == {lenas: frozenset({"lena"}), rubens: frozenset({"ruben"})}
    # Sent back, and written anew by the other: what was done before counts no more.
    await returned(database, lenas)
    await submit(database, lenas, RUBEN, four_eyes=True)
    assert await to_approve(database, LENA[1]) == ([rubens, lenas], 2)
    assert await to_approve(database, RUBEN[1]) == ([], 0)


async def to_approve(database: Database, second: int | None) -> tuple[list[int], int]:
    async with database.reading() as session:
        queued, total = await nominations_to_approve(session, second)
    return [one.note.id for one in queued], total
