"""Which State of the demo a story about its cases is told of."""

from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from directory.notes.note import NoteVerbale
from directory.states import State
from pingcheck.exercises.ping import Ping
from pingcheck.followup.cases import Case, CaseCause, CaseEntry


class OpenCase(NamedTuple):
    """A case, and whom it is about."""

    case: Case
    ping: Ping


async def open_cases_of_one_state(session: AsyncSession) -> list[OpenCase]:
    """The cases without an answer of the State that has most of them, in the order of its contacts: a State of which no
    other story is told, if possible one that writes English. None, where all was answered."""
    untold = (
        Case.cause == CaseCause.NO_ANSWER,
        Case.ended_at.is_(None),
        ~select(CaseEntry.id).where(CaseEntry.case_id == Case.id).exists(),
        ~select(NoteVerbale.id).where(NoteVerbale.state_code == Case.state_code).exists(),
    )
    most_first = (State.mission_language != Language.ENGLISH, func.count().desc(), State.code)
    told_of = select(State.code).join(Case, Case.state_code == State.code).where(*untold, State.mission_address != "")
    code = (await session.scalars(told_of.group_by(State.code).order_by(*most_first))).first()
    mine = select(Case, Ping).join(Ping, Ping.id == Case.ping_id).where(*untold, Case.state_code == code)
    return [OpenCase(*row) for row in await session.execute(mine.order_by(Ping.contact_id, Case.id))]
