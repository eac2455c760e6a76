"""Officers are mailed about replies that nobody has read for a day: each reply once, and one mail a day at most.

While the reply of a contact of whom nothing else is known waits, that contact gets no reminder and is not closed, so
that a queue nobody reads holds up a check.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_in_order
from directory.database.statements import rows_changed
from directory.languages import Language
from pingcheck.accounts.accounts import officers_with_mail
from pingcheck.correspondence.alert_rules import AlertExtent
from pingcheck.correspondence.alert_text import LONGEST_SUBJECT, LONGEST_WHO
from pingcheck.correspondence.incident_alerts import IncidentAlert, mail_to_all
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.inbox.incoming import IncomingReading, Outcome
from pingcheck.inbox.replies import holds_reminders
from pingcheck.runtime.hold import Installation
from pingcheck.sending.mail_templates import mail_environment
from pingcheck.sending.wire import one_line
from pingcheck.wording.moments import in_utc

UNREAD_FOR = timedelta(hours=24)
ONE_MAIL_EACH = timedelta(hours=24)
MOST_NAMED = 20

Waiting = tuple[str, str]  # whose reply, and since when, in words


class Meanwhile(StrEnum):
    """What is true of a contact until its reply is read."""

    HELD = "held"  # no reminder, and no silence that counts
    OPEN = "open"  # the check has ended, and the reply alone says whether the contact was reached
    KNOWN = "known"  # an answer, or what else became of it, is recorded: nothing waits for the reply


def meanwhile(status: Status, phase: Phase) -> Meanwhile:
    if holds_reminders(status, phase):
        return Meanwhile.HELD
    return Meanwhile.OPEN if status is Status.TO_READ else Meanwhile.KNOWN


async def are_replies_overdue(session: AsyncSession, now: datetime) -> bool:
    """Whether there is anything for `tell_of_unread_replies`."""
    overdue = await session.scalar(select(IncomingReading.id).where(*_overdue(now)).limit(1)) is not None
    return overdue and not await _told_lately(session, now)


async def tell_of_unread_replies(session: AsyncSession, base_url: str, now: datetime) -> int:
    """Mails all officers about the replies that wait for a day or longer and were not told of before. Returns how many
    replies these are. Of two processes that try, one does it."""
    await lock_in_order(session, select(Installation.id), Installation.id)
    officers = await officers_with_mail(session)
    if not officers or await _told_lately(session, now):
        return 0
    named = await _named(session, now)
    told = update(IncomingReading).where(*_overdue(now)).values(told_at=now)
    count = await rows_changed(session, told)
    if count:
        alert = IncidentAlert(extent=AlertExtent.UNREAD, proved=True, made_at=now)
        alert.subject = _rendered("unread.subject.txt", count, named, base_url)[:LONGEST_SUBJECT]
        alert.text = _rendered("unread.txt", count, named, base_url) + "\n"
        await mail_to_all(session, alert, officers)
    return count


def _overdue(now: datetime) -> list[ColumnElement[bool]]:
    waits = IncomingReading.outcome == Outcome.TO_READ, IncomingReading.at <= now - UNREAD_FOR
    return [*waits, IncomingReading.told_at.is_(None)]


async def _told_lately(session: AsyncSession, now: datetime) -> bool:
    lately = IncidentAlert.extent == AlertExtent.UNREAD, IncidentAlert.made_at > now - ONE_MAIL_EACH
    return await session.scalar(select(IncidentAlert.id).where(*lately).limit(1)) is not None


async def _named(session: AsyncSession, now: datetime) -> Mapping[Meanwhile, Sequence[Waiting]]:
    """The longest waiting, by State and role; nobody's words, since mail is not confidential."""
    columns = Ping.state_name_en, Ping.role, Ping.status, Exercise.phase
    waiting = (
        select(*columns, func.min(IncomingReading.at).label("since"))
        .join(Ping, Ping.id == IncomingReading.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(*_overdue(now))
        .group_by(Ping.id, *columns)
        .order_by("since", Ping.id)
        .limit(MOST_NAMED)
    )
    named: dict[Meanwhile, list[Waiting]] = defaultdict(list)
    for state, role, status, phase, since in await session.execute(waiting):
        who = f"{one_line(state)} · {role.value}"[:LONGEST_WHO]
        named[meanwhile(status, phase)].append((who, in_utc(since.replace(microsecond=0), Language.ENGLISH)))
    return named


def _rendered(template: str, count: int, named: Mapping[Meanwhile, Sequence[Waiting]], base_url: str) -> str:
    values = {"count": count, "named": named, "base_url": base_url}
    return mail_environment(Language.ENGLISH).get_template(f"mail/alert/{template}").render(values).strip()
