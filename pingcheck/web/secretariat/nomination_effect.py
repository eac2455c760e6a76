"""What an approval would do, in figures: entries, emails, and what deserves a look before."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.notices import Notice
from directory.contacts import ContactStatus, contact_reference
from directory.exchange.entry_search import find_holders
from directory.mail_addresses import mailbox_key
from directory.notes.note import LineAct
from directory.notes.whole_note import WholeNote
from pingcheck.correspondence.entry_notices import NoticeForecast, forecast
from pingcheck.exercises.exercise import RUNNING, all_exercises


@dataclass(frozen=True, slots=True)
class SharedMail:
    """A new mail address that another entry has, too."""

    email: str
    reference: str


@dataclass(frozen=True, slots=True)
class ShownEffect:
    """`emails`: those that go out about the changes, and those that ask a new address to prove itself."""

    emails: NoticeForecast
    shared: tuple[SharedMail, ...]
    a_check_is_running: bool


async def effect_shown(session: AsyncSession, whole: WholeNote) -> ShownEffect:
    notices = whole.notices
    running = any(exercise.phase in RUNNING for exercise in await all_exercises(session))
    return ShownEffect(
        emails=forecast(notices),
        shared=await shared_mails(session, _new_mails(notices), _leaving(whole)),
        a_check_is_running=running,
    )


async def shared_mails(
    session: AsyncSession, emails: Sequence[str], except_for: frozenset[int]
) -> tuple[SharedMail, ...]:
    """Allowed, because States do share mailboxes, but shown."""
    wanted = {mailbox_key(email): email for email in emails}
    return tuple(
        SharedMail(wanted[mailbox_key(holder.email)], contact_reference(holder.contact_id))
        for holder in await find_holders(session, emails)
        if holder.status is not ContactStatus.WITHDRAWN and holder.contact_id not in except_for
    )


def _new_mails(notices: Sequence[Notice]) -> list[str]:
    return [email for notice in notices for email in notice.to_verify]


def _leaving(whole: WholeNote) -> frozenset[int]:
    """The entries that the note itself is about."""
    return frozenset(
        shown.line.contact_id
        for shown in whole.lines
        if shown.line.contact_id is not None and shown.line.act is not LineAct.CREATE
    )
