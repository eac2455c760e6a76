"""The queue of notes: filtered, searched and counted, 50 a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.notes.note import LineAct, NoteDocument, NoteLine, NoteStep, NoteVerbale
from directory.notes.stages import WORK, NoteStepKind, Stage
from directory.states import State

PAGE_SIZE = 50
LONGEST_SEARCH = 100
STATE_NAMES = (State.name_ar, State.name_en, State.name_es, State.name_fr, State.name_ru, State.name_zh)
WAITING = (Stage.DRAFT, Stage.SENT_BACK, Stage.SUBMITTED, Stage.APPROVED)


@dataclass(frozen=True, slots=True)
class NoteFilters:
    """`text`: part of a number, a State's code, or the beginning of its name in any of the six languages; `stages`:
    none for those on which somebody still has to act; `second`: an account that wrote or submitted none of them since
    it was last sent back, and so may approve it as a second officer."""

    text: str = ""
    stages: tuple[Stage, ...] = WAITING
    state_code: str = ""
    second: int | None = None


@dataclass(frozen=True, slots=True)
class QueuedNote:
    """A note, its State, who did the last with it, and what its lines do."""

    note: NoteVerbale
    state: State | None
    last: NoteStep
    acts: Mapping[LineAct, int]
    documents: int  # how many it has


async def queued_notes(session: AsyncSession, filters: NoteFilters, page: int = 1) -> tuple[list[QueuedNote], int]:
    """Those that came in last first; and how many there are in all."""
    chosen = _conditions(filters)
    listed = _of(select(NoteVerbale, State), chosen).order_by(NoteVerbale.received_at.desc(), NoteVerbale.id.desc())
    shown = listed.limit(PAGE_SIZE).offset((max(page, 1) - 1) * PAGE_SIZE)
    rows = [(row[0], row[1]) for row in await session.execute(shown)]
    total = await session.scalar(_of(select(func.count(NoteVerbale.id)), chosen)) or 0
    ids = [note.id for note, _ in rows]
    last, acts, documents = await _last_steps(session, ids), await _acts(session, ids), await _documents(session, ids)
    queued = [
        QueuedNote(note, state, last[note.id], acts.get(note.id, {}), documents.get(note.id, 0)) for note, state in rows
    ]
    return queued, total


async def count_by_stage(session: AsyncSession) -> dict[Stage, int]:
    """How many there are in each; stages without any too."""
    counted = select(NoteVerbale.stage, func.count()).group_by(NoteVerbale.stage)
    found = {row[0]: row[1] for row in await session.execute(counted)}
    return {stage: found.get(stage, 0) for stage in Stage}


async def nominations_of_state(session: AsyncSession, state_code: str, page: int = 1) -> tuple[list[QueuedNote], int]:
    """All of a State, for its page."""
    return await queued_notes(session, NoteFilters(stages=tuple(Stage), state_code=state_code), page)


async def nominations_to_approve(session: AsyncSession, second: int | None = None) -> tuple[list[QueuedNote], int]:
    """Those that were submitted, for Today. `second`: only what this account may approve as a second officer."""
    return await queued_notes(session, NoteFilters(stages=(Stage.SUBMITTED,), second=second))


async def all_to_approve(session: AsyncSession) -> list[QueuedNote]:
    """Every one that was submitted, whoever may approve it; those that came in last first."""
    found, total = await nominations_to_approve(session)
    page = 1
    while len(found) < total:
        page += 1
        more, total = await queued_notes(session, NoteFilters(stages=(Stage.SUBMITTED,)), page)
        if not more:
            break
        found += more
    return found


async def workers_on(session: AsyncSession, note_ids: Sequence[int]) -> dict[int, frozenset[str]]:
    """The names of those who wrote or submitted each of these notes since it was last sent back."""
    worked = select(NoteStep.note_id, NoteStep.by).where(NoteStep.note_id.in_(note_ids), _is_work_as_it_stands())
    found: dict[int, set[str]] = {note_id: set() for note_id in note_ids}
    for note_id, by in await session.execute(worked):
        found[note_id].add(by)
    return {note_id: frozenset(names) for note_id, names in found.items()}


def _is_work_as_it_stands() -> ColumnElement[bool]:
    """Of a step: see `workers_since_sent_back`."""
    back = aliased(NoteStep)
    later = back.note_id == NoteStep.note_id, back.kind == NoteStepKind.SENT_BACK, back.id > NoteStep.id
    return NoteStep.kind.in_(WORK) & ~exists().where(*later)


def _of(chosen: Any, conditions: Sequence[ColumnElement[bool]]) -> Any:
    joined = chosen.select_from(NoteVerbale).outerjoin(State, State.code == NoteVerbale.state_code)
    return joined.where(*conditions)


def _conditions(filters: NoteFilters) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [NoteVerbale.stage.in_(filters.stages)]
    if filters.state_code:
        found.append(NoteVerbale.state_code == filters.state_code)
    if filters.second is not None:
        mine = exists().where(
            NoteStep.note_id == NoteVerbale.id, NoteStep.by_id == filters.second, _is_work_as_it_stands()
        )
        found.append(~mine.correlate(NoteVerbale))
    text = filters.text[:LONGEST_SEARCH].strip()
    if text:
        names = [name.istartswith(text, autoescape=True) for name in STATE_NAMES]
        found.append(
            or_(NoteVerbale.number.icontains(text, autoescape=True), NoteVerbale.state_code == text.upper(), *names)
        )
    return found


async def _last_steps(session: AsyncSession, note_ids: Sequence[int]) -> dict[int, NoteStep]:
    latest = select(func.max(NoteStep.id)).where(NoteStep.note_id.in_(note_ids)).group_by(NoteStep.note_id)
    return {step.note_id: step for step in await session.scalars(select(NoteStep).where(NoteStep.id.in_(latest)))}


async def _acts(session: AsyncSession, note_ids: Sequence[int]) -> dict[int, dict[LineAct, int]]:
    counted = (
        select(NoteLine.note_id, NoteLine.act, func.count())
        .where(NoteLine.note_id.in_(note_ids))
        .group_by(NoteLine.note_id, NoteLine.act)
    )
    found: dict[int, dict[LineAct, int]] = {}
    for note_id, act, count in await session.execute(counted):
        found.setdefault(note_id, {})[act] = count
    return found


async def _documents(session: AsyncSession, note_ids: Sequence[int]) -> dict[int, int]:
    counted = select(NoteDocument.note_id, func.count()).where(NoteDocument.note_id.in_(note_ids))
    return {row[0]: row[1] for row in await session.execute(counted.group_by(NoteDocument.note_id))}
