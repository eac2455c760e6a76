"""What keeps officers from hearing by mail of a possible incident: sentences for the board and `pingcheck doctor`."""

from datetime import datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.phrases import N_, Phrase
from pingcheck.accounts.accounts import Account, officers_with_mail
from pingcheck.correspondence.incident_alerts import AlertMail, IncidentAlert
from pingcheck.exercises.message import IS_TO_SEND, Delivery, Message, MessageKind
from pingcheck.runtime.hold import is_held

NOBODY = N_(
    "Nobody would be mailed if a contact reports an incident: give an officer an email address with "
    "`pingcheck user mail NAME ADDRESS`."
)
FAILED_MAIL = N_(
    "The mail to {name} about a possible incident failed. Set another address with `pingcheck user mail "
    "{name} ADDRESS`."
)
HELD_BACK = N_("Emails to officers about possible incidents are held back, too: read the marked replies now.")
SHOWN_FOR = timedelta(days=7)
FAILED = (Delivery.REFUSED, Delivery.DEAD_LETTER)


async def alert_advice(session: AsyncSession) -> list[str]:
    """What should be set up, though nothing is broken."""
    return [] if await officers_with_mail(session) else [NOBODY]


async def alert_troubles(session: AsyncSession, now: datetime) -> list[str]:
    """Alerts that are held back, and officers whose last alert failed at the address that they have now."""
    found: list[str] = [Phrase(FAILED_MAIL, name=name) for name in await _unreached(session, now)]
    waiting = select(func.count()).select_from(Message).where(IS_TO_SEND, Message.kind == MessageKind.ALERT)
    if await is_held(session) and await session.scalar(waiting):
        found.append(HELD_BACK)
    return found


async def _unreached(session: AsyncSession, now: datetime) -> list[str]:
    failed = (
        select(Account.name)
        .join(AlertMail, AlertMail.account_id == Account.id)
        .join(IncidentAlert, IncidentAlert.id == AlertMail.alert_id)
        .join(Message, Message.id == AlertMail.id)
        .where(
            or_(Message.delivery.in_(FAILED), Message.returned_at.is_not(None)),
            Message.recipient == Account.mail,
            Account.disabled_at.is_(None),
            IncidentAlert.made_at > now - SHOWN_FOR,
        )
    )
    return list(await session.scalars(failed.distinct().order_by(Account.name)))
