"""The demo's notes verbales brought in: each with its document, and on to where it stands, by the demo's officers."""

from datetime import datetime, timedelta

from directory.notes.decisions import approve_note, send_back, submit_note
from directory.notes.intake import NoteFacts, begin_note
from directory.notes.lines import add_line
from directory.notes.note import ReceivedBy
from directory.notes.stages import NoteStepKind
from directory.notes.steps import Act
from pingcheck.accounts.accounts import account_named
from pingcheck.correspondence.entry_notices import queue_notices
from pingcheck.demo.note_plans import NotePlan, planned_notes
from pingcheck.demo.officers import InventedOfficer
from pingcheck.demo.papers import Paper, note_as_mail, note_as_pdf, note_lines
from pingcheck.demo.running_demo import RunningDemo
from pingcheck.runtime.documents import document_store, take_in

ENTERED_AFTER = timedelta(hours=1)  # since it came in
STEP_TAKES = timedelta(hours=3)
POST_TAKES = timedelta(days=2)  # from the note's date until it is here
FIRST_NUMBER = 21
SENT_BACK_BECAUSE = "The second page is missing. Please ask the Mission for the whole note, then submit it again."


async def bring_notes(demo: RunningDemo, seed: int, present: datetime) -> None:
    """One after the other, at the times at which they are said to have come. Whom a change is told to is mailed."""
    async with demo.database.reading() as session:
        plans = await planned_notes(session, seed, present.date())
    for number, plan in enumerate(plans, start=FIRST_NUMBER):
        await _bring(demo, plan, f"NV/{plan.state.code}/{number}", present - plan.ago)


async def _bring(demo: RunningDemo, plan: NotePlan, number: str, received_at: datetime) -> None:
    at = received_at + ENTERED_AFTER
    dated = (received_at - POST_TAKES).date()
    facts = NoteFacts(received_at, plan.received_by, plan.state.code, number, dated, plan.in_force_on)
    act = await act_of(demo, plan.works, at)
    async with demo.database.writing() as session:
        note_id = (await begin_note(session, facts, act)).id
    paper = _paper(plan, number, facts)
    await take_in(demo.database, document_store(demo.settings), note_id, paper, act)
    async with demo.database.writing() as session:
        for line in plan.lines:
            await add_line(session, note_id, line, act)
    for step in plan.steps:
        at += STEP_TAKES
        await take_note_step(demo, plan, note_id, step, at)


async def take_note_step(demo: RunningDemo, plan: NotePlan, note_id: int, step: NoteStepKind, at: datetime) -> None:
    """Takes a note one step on at this time; whom it concerns is mailed."""
    demo.clock.go_on(at, 0)
    act = await act_of(demo, plan.works if step is NoteStepKind.SUBMITTED else plan.decides, at)
    four_eyes = demo.settings.four_eyes
    async with demo.database.writing() as session:
        if step is NoteStepKind.SUBMITTED:
            await submit_note(session, note_id, act, four_eyes=four_eyes)
        elif step is NoteStepKind.SENT_BACK:
            await send_back(session, note_id, act, SENT_BACK_BECAUSE)
        else:
            decided = await approve_note(session, note_id, act, four_eyes=four_eyes)
            await queue_notices(session, decided.notices, at)
    await demo.courier.drain()


async def act_of(demo: RunningDemo, officer: InventedOfficer, at: datetime) -> Act:
    """What an officer does with a note at this time."""
    async with demo.database.reading() as session:
        return Act(at, officer.name, (await account_named(session, officer.name)).id)


def _paper(plan: NotePlan, number: str, facts: NoteFacts) -> Paper:
    assert facts.dated is not None
    lines = note_lines(plan.state, number, facts.dated, plan.says)
    if plan.received_by is ReceivedBy.EMAIL:
        return note_as_mail(plan.state.mission_address or "", number, lines, facts.received_at)
    return note_as_pdf(number, lines)
