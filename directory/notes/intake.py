"""Intake: a note begun, by hand or from a mail or a proposal, and its facts as they are known so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposal_queue import find_proposal
from directory.database.statements import storable
from directory.errors import N_, Refused
from directory.history import LONGEST_NOTE_REFERENCE
from directory.notes.lines import WrittenLine, add_line, has_lines
from directory.notes.note import LineAct, NoteVerbale, ReceivedBy
from directory.notes.stages import NoteStepKind, Stage
from directory.notes.steps import Act, locked_note, take_step, write_step
from directory.proposals import ProposalKind
from directory.states import State

LONGEST_AHEAD = timedelta(days=366)
EARLIEST = date(1990, 1, 1)
CLOCK_SKEW = timedelta(days=1)  # it may be tomorrow already where a note is dated


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """What is known of a note; a draft may lack all but when it came. `in_force_on`: a day (UTC) to come, or None."""

    received_at: datetime
    received_by: ReceivedBy = ReceivedBy.EMAIL
    state_code: str | None = None
    number: str = ""
    dated: date | None = None
    in_force_on: date | None = None


class WrongFacts(Refused):
    """Facts that cannot be right, each by the name of its field."""

    def __init__(self, problems: Mapping[str, Refused]) -> None:
        super().__init__(" ".join(map(str, problems.values())))
        self.problems = dict(problems)


async def begin_note(session: AsyncSession, facts: NoteFacts, act: Act, origin: str | None = None) -> NoteVerbale:
    """A new draft. Raises WrongFacts, and Refused if one was begun from the same origin."""
    await _require_right(session, facts, act.at)
    if origin is not None:
        before = await session.scalar(select(NoteVerbale.id).where(NoteVerbale.origin == origin))
        if before is not None:
            raise Refused(N_("Nomination {number} was begun from it already."), number=before)
    note = NoteVerbale(stage=Stage.DRAFT, version=1, origin=origin)
    _fill_in(note, facts)
    session.add(note)
    await session.flush()
    write_step(session, note, NoteStepKind.BEGUN, act)
    await session.flush()
    return note


async def change_facts(session: AsyncSession, note_id: int, facts: NoteFacts, act: Act) -> NoteVerbale:
    """Raises WrongFacts and Refused."""
    note = await locked_note(session, note_id, act)
    await _require_right(session, facts, act.at)
    if facts.state_code != note.state_code and await has_lines(session, note_id):
        text = N_("The lines are about entries of this State; remove them before you change it.")
        raise WrongFacts({"state": Refused(text)})
    await take_step(session, note, NoteStepKind.EDITED, act)
    _fill_in(note, facts)
    await session.flush()
    return note


async def begin_from_proposal(session: AsyncSession, proposal_id: int, facts: NoteFacts, act: Act) -> NoteVerbale:
    """A draft with a line that says what a proposal says, for the State of its entry. Raises Refused."""
    queued = await find_proposal(session, proposal_id)
    if queued.proposal.settled_at is not None:
        raise Refused(N_("Proposal {number} is settled already."), number=proposal_id)
    of_state = NoteFacts(facts.received_at, facts.received_by, queued.entry.nomination.state, facts.number, facts.dated)
    note = await begin_note(session, of_state, act, f"proposal {proposal_id}")
    if queued.written:
        is_successor = queued.proposal.kind is ProposalKind.SUCCESSOR
        kind = LineAct.REPLACE if is_successor else LineAct.CORRECT
        line = WrittenLine(kind, queued.entry.id, queued.written, proposal_id=proposal_id)
        await add_line(session, note.id, line, act)
    return note


async def _require_right(session: AsyncSession, facts: NoteFacts, now: datetime) -> None:
    problems = {}
    if facts.state_code is not None and await session.get(State, facts.state_code) is None:
        problems["state"] = Refused(N_("No Member State has this code."))
    if len(facts.number) > LONGEST_NOTE_REFERENCE:
        text = N_("Shorten the number to at most {most} characters.")
        problems["number"] = Refused(text, most=LONGEST_NOTE_REFERENCE)
    latest = (now + CLOCK_SKEW).date()
    if facts.dated is not None and not EARLIEST <= facts.dated <= latest:
        problems["dated"] = Refused(N_("A note is dated between {earliest} and today."), earliest=EARLIEST)
    if not datetime(1990, 1, 1, tzinfo=now.tzinfo) <= facts.received_at <= now + CLOCK_SKEW:
        problems["received_at"] = Refused(N_("A note cannot have come in at this time."))
    if facts.in_force_on is not None and facts.in_force_on > (now + LONGEST_AHEAD).date():
        problems["in_force_on"] = Refused(N_("This is more than a year ahead; write a nearer day."))
    if problems:
        raise WrongFacts(problems)


def _fill_in(note: NoteVerbale, facts: NoteFacts) -> None:
    note.state_code, note.number, note.dated = facts.state_code, storable(facts.number).strip(), facts.dated
    note.received_at, note.received_by = facts.received_at, facts.received_by
    note.in_force_on = facts.in_force_on
