"""Officers are mailed a day before a check that nobody approved: without an approval it does not open."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_in_order
from directory.languages import Language
from pingcheck.accounts.accounts import officers_with_mail
from pingcheck.correspondence.alert_rules import AlertExtent
from pingcheck.correspondence.alert_text import LONGEST_SUBJECT
from pingcheck.correspondence.incident_alerts import IncidentAlert, mail_to_all
from pingcheck.exercises.approval import unapproved_soon
from pingcheck.exercises.exercise import Exercise
from pingcheck.runtime.hold import Installation
from pingcheck.sending.mail_templates import mail_environment
from pingcheck.sending.wire import one_line
from pingcheck.wording.moments import in_utc


async def tell_of_unapproved_checks(session: AsyncSession, base_url: str, now: datetime) -> list[str]:
    """Mails all officers about each check that opens within a day without an approval, once for each opening. Returns
    the references of these checks. Of two processes that try, one does it."""
    await lock_in_order(session, select(Installation.id), Installation.id)
    officers, told = await officers_with_mail(session), []
    for exercise in await unapproved_soon(session, now):
        exercise.told_unapproved_at = now
        told.append(exercise.reference)
        if officers:
            alert = IncidentAlert(extent=AlertExtent.UNAPPROVED, proved=True, made_at=now)
            alert.subject = _rendered("unapproved.subject.txt", exercise, base_url)[:LONGEST_SUBJECT]
            alert.text = _rendered("unapproved.txt", exercise, base_url) + "\n"
            await mail_to_all(session, alert, officers)
    await session.flush()
    return told


def _rendered(template: str, exercise: Exercise, base_url: str) -> str:
    assert exercise.opens_at is not None
    values = {
        "title": one_line(exercise.title),
        "reference": exercise.reference,
        "opens": in_utc(exercise.opens_at, Language.ENGLISH),
        "base_url": base_url,
    }
    return mail_environment(Language.ENGLISH).get_template(f"mail/alert/{template}").render(values).strip()
