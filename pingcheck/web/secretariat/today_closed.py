"""The checks that closed lately, as Today shows them above the work."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from directory.phrases import N_, Phrase
from pingcheck.followup.closed_checks import ClosedCheck, closed_checks
from pingcheck.reports.spoken_formats import SpokenFormats
from pingcheck.web.secretariat.exercises_page import ExerciseRow

A_MINUTE, A_DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ShownClosing:
    """`when`: how long ago it closed, or on which day."""

    check: ClosedCheck
    row: ExerciseRow
    when: Phrase


def when_closed(closed_at: datetime, now: datetime, formats: SpokenFormats) -> Phrase:
    length = now - closed_at
    if length >= A_DAY:
        return Phrase(N_("Closed on {day}"), day=formats.day(closed_at))
    span = formats.since(length) if length >= A_MINUTE else formats.span(length)
    return Phrase(N_("Closed {span} ago"), span=span)


async def shown_closings(
    session: AsyncSession, rows: Sequence[ExerciseRow], now: datetime, formats: SpokenFormats
) -> list[ShownClosing]:
    """`rows`: the figures of all checks. A check that called nobody is not told of."""
    called = {row.exercise.id: row for row in rows if row.called}
    return [
        ShownClosing(check, called[check.exercise_id], when_closed(check.closed_at, now, formats))
        for check in await closed_checks(session, now)
        if check.exercise_id in called
    ]
