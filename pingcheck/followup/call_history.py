"""All calls to contacts, in whichever check: the last one, and the numbers that were found to be wrong."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.followup.call_attempts import SPOKE_TO_THEM, CallAttempt, CallOutcome
from pingcheck.followup.cases import Case, CaseEntry, CaseEntryKind

# As long as a call in one check says something to whoever calls in another.
SHOWN_ELSEWHERE = timedelta(days=90)
IS_RIGHT = SPOKE_TO_THEM | {CallOutcome.LEFT_WORD, CallOutcome.ASK_AGAIN}


@dataclass(frozen=True, slots=True)
class PastCall:
    """A call that stands, with the reference of its check."""

    attempt: CallAttempt
    exercise: str


async def past_calls(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, list[PastCall]]:
    """The calls to each of these contacts that were not taken back, the latest last."""
    stand = (
        select(Ping.contact_id, CallAttempt, Exercise.reference)
        .join(Ping, Ping.id == CallAttempt.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(among(session, Ping.contact_id, contact_ids), CallAttempt.taken_back_at.is_(None))
        .order_by(CallAttempt.at, CallAttempt.id)
    )
    found: dict[int, list[PastCall]] = {}
    for contact_id, attempt, reference in await session.execute(stand):
        found.setdefault(contact_id, []).append(PastCall(attempt, reference))
    return found


def about(calls: Iterable[PastCall], ping_id: UUID, now: datetime) -> list[PastCall]:
    """Those in the check of this ping, and those in others of the last 90 days. Pure."""
    return [one for one in calls if one.attempt.ping_id == ping_id or now - one.attempt.at <= SHOWN_ELSEWHERE]


def wrong_numbers(calls: Iterable[PastCall]) -> dict[str, datetime]:
    """Since when a number is said to be wrong, by its digits: nobody has reached the contact by it since. Pure."""
    wrong: dict[str, datetime] = {}
    for attempt in (one.attempt for one in calls):
        digits = digits_of(attempt.number)
        if attempt.outcome is CallOutcome.WRONG_NUMBER:
            wrong[digits] = attempt.at
        elif attempt.outcome in IS_RIGHT:
            wrong.pop(digits, None)
    return wrong


def spoken_to() -> ColumnElement[bool]:
    """Of a case: that a call reached its contact since it was opened, or opened again."""
    opened_again = exists().where(
        CaseEntry.case_id == Case.id, CaseEntry.kind == CaseEntryKind.REOPENED, CaseEntry.at >= CallAttempt.at
    )
    return exists().where(
        CallAttempt.ping_id == Case.ping_id,
        CallAttempt.at > Case.opened_at,
        CallAttempt.outcome.in_(SPOKE_TO_THEM),
        CallAttempt.taken_back_at.is_(None),
        ~opened_again.correlate(Case, CallAttempt),
    )


def digits_of(number: str) -> str:
    """The number as a link dials it (RFC 3966)."""
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")
