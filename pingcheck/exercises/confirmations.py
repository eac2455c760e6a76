"""Which answers confirm an entry, and when they came: what the directory asks, which itself knows no exercise."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Subquery, select

from directory.contacts import ConfirmedBy, PointOfContact
from directory.search.attention import Staleness
from pingcheck.exercises.exercise import Exercise, ExerciseKind
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.exercises.unreachable_findings import unreachable_contacts

DAYS_IN_A_MONTH = 30.44


def confirming_answers(until: datetime | None = None, *, by_email: bool = False) -> Subquery:
    """Columns `contact_id` and `at` of each answer that reached the role; with `until`, of those up to then;
    `by_email`: not of telephone checks, which say nothing about email."""
    reached = Ping.status.in_((Status.CONFIRMED, Status.CONFIRMED_LATE)), Ping.answered_at.is_not(None)
    found = select(Ping.contact_id, Ping.answered_at.label("at")).where(*reached)
    if by_email:
        found = found.where(Ping.exercise_id.not_in(select(Exercise.id).where(Exercise.kind == ExerciseKind.TELEPHONE)))
    return (found if until is None else found.where(Ping.answered_at <= until)).subquery()


def proved_since(since: datetime) -> ColumnElement[bool]:
    """The condition that somebody at the contact showed since then that mail reaches it: by an answer, or by the button
    of a verification email. A note or an import says that an entry is right, not that anybody reads there."""
    answered = confirming_answers(by_email=True)
    verified = (PointOfContact.confirmed_by == ConfirmedBy.VERIFICATION) & (PointOfContact.confirmed_at >= since)
    return verified | PointOfContact.id.in_(select(answered.c.contact_id).where(answered.c.at >= since))


def staleness(after_months: int, now: datetime) -> Staleness:
    """Which entries count as stale now, those that nothing confirmed for so many months; and who is unreachable."""
    since = now - timedelta(days=after_months * DAYS_IN_A_MONTH)
    return Staleness(since, confirming_answers(), unreachable_contacts())
