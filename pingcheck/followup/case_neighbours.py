"""Open cases beside a case: others of the same contact, others of the State, and the next one to work on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.ping import Ping
from pingcheck.followup.case_list import ListedCase, listed_case
from pingcheck.followup.cases import Case

MOST_SHOWN = 5
MOST_COUNTED = 1000


@dataclass(frozen=True, slots=True)
class OpenBeside:
    """`of_contact`: all others of the same contact; `of_state`: the first of the State's other ones, and `in_all`: how
    many those are."""

    of_contact: Sequence[ListedCase] = ()
    of_state: Sequence[ListedCase] = ()
    in_all: int = 0


async def open_beside(session: AsyncSession, listed: ListedCase) -> OpenBeside:
    """The other open cases, the first opened first."""
    case = listed.case
    others = (
        select(Case.id, Ping.contact_id)
        .outerjoin(Ping, Ping.id == Case.ping_id)
        .where(Case.state_code == case.state_code, Case.ended_at.is_(None), Case.id != case.id)
        .order_by(Case.id)
        .limit(MOST_COUNTED)
    )
    rows = (await session.execute(others)).all()
    contact = listed.ping.contact_id if listed.ping is not None else None
    same = [number for number, whose in rows if contact is not None and whose == contact]
    rest = [number for number, _ in rows if number not in same]
    return OpenBeside(await _listed(session, same), await _listed(session, rest[:MOST_SHOWN]), len(rest))


async def next_open_case(session: AsyncSession, case: Case, owners: frozenset[str], now: datetime) -> ListedCase | None:
    """The next open case of the same check that is due or has no day, and is nobody's or one of the owners'; after the
    last one, the first."""
    theirs = or_(Case.owner.is_(None), Case.owner.in_(owners))
    is_due = or_(Case.due_at.is_(None), Case.due_at <= now)
    open_ones = Case.exercise_id == case.exercise_id, Case.ended_at.is_(None), Case.id != case.id, theirs, is_due
    found = await session.scalar(select(Case.id).where(*open_ones).order_by(Case.id <= case.id, Case.id).limit(1))
    return await listed_case(session, found) if found is not None else None


async def _listed(session: AsyncSession, numbers: Sequence[int]) -> list[ListedCase]:
    found = [await listed_case(session, number) for number in numbers]
    return [each for each in found if each is not None]
