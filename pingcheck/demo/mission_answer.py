"""A letter to a Mission about its cases, and what came of it: the Mission's answer, and the nomination that it made."""

import random
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.entries.entry import Entry, load_entries
from directory.notes.intake import NoteFacts, change_facts
from directory.notes.lines import WrittenLine, add_line
from directory.notes.note import LineAct, ReceivedBy
from directory.states import State
from pingcheck.conversation.mission_letters import AnswerKind, LetterAnswer, LetterWay, MissionLetter
from pingcheck.demo.case_choice import OpenCase, open_cases_of_one_state
from pingcheck.demo.entry_choice import shown_name, somebody_new
from pingcheck.demo.letters import Letter
from pingcheck.demo.note_plans import APPROVED, NotePlan
from pingcheck.demo.notes_verbales import act_of, take_note_step
from pingcheck.demo.officers import RUBEN
from pingcheck.demo.papers import note_as_mail, note_lines
from pingcheck.demo.running_demo import RunningDemo
from pingcheck.followup.letter_acts import LetterSending, record_sent
from pingcheck.followup.letter_answers import judge_email
from pingcheck.followup.letter_making import WrittenLetter, make_letter
from pingcheck.followup.sweep import sweep_cases
from pingcheck.inbox.forwarded_notes import begin_from_mail
from pingcheck.runtime.documents import document_store

SENT_AGO, ANSWERED_AGO = timedelta(days=12), timedelta(days=5)
CASES_DUE_IN = timedelta(days=14)  # since it was sent
READ_AFTER = timedelta(hours=2)
STEP_TAKES = timedelta(hours=3)
POST_TAKES = timedelta(days=1)
NUMBER = 27  # of the Mission's note


async def write_to_a_mission(demo: RunningDemo, present: datetime) -> None:
    """Ruben writes to a Mission about all of its cases. It replaces one of those contacts; the other officer approves
    that, and the contact's case ends by itself."""
    sent_at, answered_at = present - SENT_AGO, present - ANSWERED_AGO
    async with demo.database.writing() as session:
        cases = await open_cases_of_one_state(session)
        if not cases:
            return
        letter = await _send_letter(session, demo, cases, sent_at)
        state = await session.get_one(State, letter.state_code)
    replaced = next((each for each in cases if each.ping.name), cases[0])
    async with demo.database.reading() as session:
        entries = await load_entries(session, [replaced.ping.contact_id])
    plan = _nomination(state, entries[replaced.ping.contact_id], demo.seed)
    number = f"NV/{state.code}/{NUMBER}"
    mail_id = await _answer(demo, letter, plan, number, answered_at)
    await _nominate(demo, plan, mail_id, NoteFacts(
        answered_at, ReceivedBy.EMAIL, state.code, number, (answered_at - POST_TAKES).date()
    ))  # fmt: skip


async def _send_letter(session: AsyncSession, demo: RunningDemo, cases: list[OpenCase], at: datetime) -> MissionLetter:
    state_code = cases[0].case.state_code
    written = WrittenLetter(state_code=state_code, case_ids=tuple(each.case.id for each in cases))
    letter = await make_letter(session, demo.settings, written, at, RUBEN.name)
    sending = LetterSending(way=LetterWay.EMAIL, on=at.date(), due=(at + CASES_DUE_IN).date())
    await record_sent(session, letter.id, sending, at, RUBEN.name)
    return letter


def _nomination(state: State, replaced: Entry, seed: int) -> NotePlan:
    written = somebody_new(state, replaced, random.Random(f"{seed} answer to a letter"))
    says = f"{shown_name(written)} replaces {replaced.nomination.shown_name} as point of contact."
    line = WrittenLine(LineAct.REPLACE, replaced.id, written)
    return NotePlan(ANSWERED_AGO, RUBEN, state, says, (line,), APPROVED, ReceivedBy.EMAIL)


async def _answer(demo: RunningDemo, letter: MissionLetter, plan: NotePlan, number: str, at: datetime) -> int:
    """The Mission's email comes in, and Ruben reads it. The id of the mail."""
    demo.clock.go_on(at, 0)
    mission, lines = (
        plan.state.mission_address or "",
        note_lines(plan.state, number, (at - POST_TAKES).date(), plan.says),
    )
    mail = note_as_mail(mission, number, lines, at, letter.answer_address)
    await demo.people.post(Letter(mission, letter.answer_address, mail.content))
    await demo.inbox.process_all()
    async with demo.database.writing() as session:
        mine = select(LetterAnswer).where(LetterAnswer.letter_id == letter.id)
        answer = (await session.scalars(mine)).one()
        await judge_email(session, letter.id, answer.id, AnswerKind.ANSWER, at + READ_AFTER, RUBEN.name)
    assert answer.incoming_id is not None
    return answer.incoming_id


async def _nominate(demo: RunningDemo, plan: NotePlan, mail_id: int, facts: NoteFacts) -> None:
    at = facts.received_at + READ_AFTER
    act = await act_of(demo, RUBEN, at)
    note_id = (await begin_from_mail(demo.database, document_store(demo.settings), mail_id, act)).id
    async with demo.database.writing() as session:
        await change_facts(session, note_id, facts, act)
        for line in plan.lines:
            await add_line(session, note_id, line, act)
    for step in plan.steps:
        at += STEP_TAKES
        await take_note_step(demo, plan, note_id, step, at)
    async with demo.database.writing() as session:
        await sweep_cases(session, at)
