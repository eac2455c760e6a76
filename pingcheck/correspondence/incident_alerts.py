"""Alerts: a contact's words may speak of a real incident, or a contact wishes to be called, and every officer with a
mail address is told at once.

They are written in the transaction that records the words, so that neither is ever without the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, ForeignKey, Index, String, Text, UniqueConstraint, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from pingcheck.accounts.accounts import MailableOfficer, officers_with_mail
from pingcheck.conversation.answers import NewAnswer, incident_answer_id
from pingcheck.conversation.call_backs import CallBack
from pingcheck.correspondence.alert_rules import WINDOW, AlertExtent, AlertsLately, extent_of, extent_of_call
from pingcheck.correspondence.alert_text import (
    LONGEST_SUBJECT,
    PossibleIncident,
    WishedCall,
    call_texts,
    subject_of,
    text_of,
)
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.ping import Ping
from pingcheck.inbox.incoming import Incoming, IncomingReading, MailWay
from pingcheck.inbox.read_mail import ReadMail


class IncidentAlert(Base):
    """What officers are told about one mail that came in, or one answer on a page: once, whatever is read again. Or
    about a contact who wishes to be called, or replies that nobody has read for long."""

    __tablename__ = "incident_alerts"
    __table_args__ = (
        UniqueConstraint("incoming_id"),
        UniqueConstraint("answer_id"),
        Index("ix_incident_alerts_made_at", "made_at"),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    incoming_id: Mapped[int | None] = mapped_column(ForeignKey("incoming.id"))
    answer_id: Mapped[int | None] = mapped_column(ForeignKey("answers.id"))
    ping_id: Mapped[UUID | None] = mapped_column(ForeignKey("pings.id"), index=True)  # of a wish to be called
    extent: Mapped[AlertExtent] = mapped_column(closed_set(AlertExtent))
    proved: Mapped[bool]  # whether it is known whose words these are
    made_at: Mapped[datetime]
    subject: Mapped[str] = mapped_column(String(LONGEST_SUBJECT))
    text: Mapped[str] = mapped_column(Text)


class AlertMail(Base):
    """An alert's mail to one officer. Its delivery is in the message with the same id."""

    __tablename__ = "alert_mails"
    __table_args__ = (UniqueConstraint("alert_id", "account_id"),)

    id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    alert_id: Mapped[int] = mapped_column(ForeignKey("incident_alerts.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))


@dataclass(frozen=True, slots=True)
class IncidentAlerts:
    """Writes the alerts of one service. `base_url`: where its pages are."""

    base_url: str

    async def tell_of_mail(self, session: AsyncSession, read: ReadMail, now: datetime) -> None:
        """Tells of a mail, or of words on a reply page that are read as a mail is, unless it was marked before: read
        again, it is no news."""
        about, incoming = read.about, read.incoming
        marked = select(IncomingReading.id).where(
            IncomingReading.incoming_id == incoming.id, IncomingReading.possible_incident
        )
        if await session.scalar(marked.limit(1)) is not None:
            return
        ping, page = await _ping_and_page(session, about.ping_id)
        if not about.may_hold and about.entry_mail is None:
            page = f"/mails/{incoming.id}"
        way = await session.scalar(select(Incoming.way).where(Incoming.id == incoming.id))
        by_mail = way is not MailWay.PAGE
        found = PossibleIncident(page, incoming.received_at, ping, by_mail, proved=about.may_hold)
        await self._tell(session, found, IncidentAlert(incoming_id=incoming.id), now)

    async def tell_of_answer(self, session: AsyncSession, given: NewAnswer, now: datetime) -> None:
        """Tells of words on a reply page that were recorded in this transaction."""
        ping, page = await _ping_and_page(session, given.ping_id)
        found = PossibleIncident(page, given.at, ping, by_mail=False, proved=True)
        answer_id = await incident_answer_id(session, given)
        await self._tell(session, found, IncidentAlert(answer_id=answer_id), now)

    async def tell_of_call(self, session: AsyncSession, ping_id: UUID, at: datetime, now: datetime) -> None:
        """Tells that a contact wishes to be called, who said so at an instant; once until an officer has called, and
        of no check that is called off."""
        if not await _is_new_wish(session, ping_id):
            return
        extent = extent_of_call(now - at, await _calls_lately(session, now))
        officers = await officers_with_mail(session)
        if extent is None or not officers:
            return
        named = select(Ping, Exercise).join(Exercise, Exercise.id == Ping.exercise_id).where(Ping.id == ping_id)
        ping, exercise = (await session.execute(named)).one()
        if exercise.phase is Phase.CANCELLED:
            return
        wish = WishedCall(f"/exercises/{exercise.reference}/pings/{ping_id}/call", at, ping, exercise.title)
        subject, text = call_texts(wish, extent, self.base_url)
        alert = IncidentAlert(ping_id=ping_id, extent=extent, proved=True, made_at=now, subject=subject, text=text)
        await mail_to_all(session, alert, officers)

    async def _tell(self, session: AsyncSession, found: PossibleIncident, alert: IncidentAlert, now: datetime) -> None:
        extent = extent_of(found.proved, now - found.at, await _alerts_lately(session, found.proved, now))
        officers = await officers_with_mail(session)
        if extent is None or not officers:
            return
        alert.extent, alert.proved, alert.made_at = extent, found.proved, now
        alert.subject, alert.text = subject_of(found, extent), text_of(found, extent, self.base_url)
        await mail_to_all(session, alert, officers)


async def mail_to_all(session: AsyncSession, alert: IncidentAlert, officers: Sequence[MailableOfficer]) -> None:
    """Writes the alert's mail to each of these officers, to be sent after this transaction commits."""
    mails = {uuid4(): officer for officer in officers}
    session.add(alert)
    session.add_all(_message(mail_id, officer.address, alert.made_at) for mail_id, officer in mails.items())
    await session.flush()
    session.add_all(
        AlertMail(id=mail_id, alert_id=alert.id, account_id=officer.account_id) for mail_id, officer in mails.items()
    )
    await session.flush()


def _message(mail_id: UUID, address: str, now: datetime) -> Message:
    kind, waiting = MessageKind.ALERT, Delivery.WAITING
    return Message(id=mail_id, kind=kind, recipient=address, delivery=waiting, due_at=now)


async def _ping_and_page(session: AsyncSession, ping_id: UUID | None) -> tuple[Ping | None, str]:
    """The ping, and the path of its page; the list of replies for one whose ping is not known."""
    named = select(Ping, Exercise.reference).join(Exercise, Exercise.id == Ping.exercise_id).where(Ping.id == ping_id)
    row = (await session.execute(named)).first() if ping_id is not None else None
    return (row[0], f"/exercises/{row[1]}/pings/{ping_id}") if row is not None else (None, "/replies")


async def _is_new_wish(session: AsyncSession, ping_id: UUID) -> bool:
    """Whether officers were not told yet, or have ended the wish since."""
    told = select(func.max(IncidentAlert.made_at)).where(IncidentAlert.ping_id == ping_id)
    ended = select(CallBack.ended_at).where(CallBack.ping_id == ping_id)
    told_at, ended_at = await session.scalar(told), await session.scalar(ended)
    return told_at is None or (ended_at is not None and ended_at >= told_at)


async def _calls_lately(session: AsyncSession, now: datetime) -> AlertsLately:
    counts = await _counts(session, IncidentAlert.made_at > now - WINDOW)
    return AlertsLately(counts.get(AlertExtent.CALL, 0), counts.get(AlertExtent.MORE_CALLS, 0))


async def _alerts_lately(session: AsyncSession, proved: bool, now: datetime) -> AlertsLately:
    """The alerts of this kind within the window. Two processes that write at once may each miss the other's."""
    lately = IncidentAlert.made_at > now - WINDOW, IncidentAlert.proved.is_(proved)
    counts = await _counts(session, *lately)
    return AlertsLately(counts.get(AlertExtent.ONE, 0), counts.get(AlertExtent.MORE, 0))


async def _counts(session: AsyncSession, *lately: ColumnElement[bool]) -> dict[AlertExtent, int]:
    counted = select(IncidentAlert.extent, func.count()).where(*lately).group_by(IncidentAlert.extent)
    return {row[0]: row[1] for row in await session.execute(counted)}
