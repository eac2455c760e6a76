"""Notices of changed entries: to all their living addresses and to the Mission, in the transaction of the change.

Neither is ever without the other: what was committed is told, and what was not is not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.notices import Notice
from directory.contacts import PointOfContact
from directory.languages import Language
from directory.mail_addresses import mailbox_key
from directory.states import State
from pingcheck.correspondence.address_verification import verify_new_address
from pingcheck.correspondence.bundled_notices import due_unless_added
from pingcheck.correspondence.entry_change_facts import facts_of
from pingcheck.exercises.entry_mails import EntryMail, EntryMailKind, add_entry_mail
from pingcheck.exercises.message import Message
from pingcheck.runtime.fault_points import fault_point


@dataclass(frozen=True, slots=True)
class NoticeForecast:
    """The mails that go out about changes. `told`: the addresses of entries and Missions, each once for an entry;
    `verified`: new addresses, which are asked to prove themselves. `no_mission`: the States whose Mission should be
    told and has no address on file."""

    told: tuple[str, ...] = ()
    verified: tuple[str, ...] = ()
    no_mission: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return len(self.told) + len(self.verified)


def forecast(notices: Iterable[Notice]) -> NoticeForecast:
    """What `queue_notices` would send about these. Pure: for a page or question before the act."""
    told: dict[tuple[int, str], str] = {}
    verified: dict[tuple[int, str], str] = {}
    no_mission: dict[str, None] = {}
    for notice in notices:
        for recipient in _recipients(notice):
            told.setdefault((notice.contact_id, mailbox_key(recipient.address)), recipient.address)
        for email in notice.to_verify:
            verified.setdefault((notice.contact_id, mailbox_key(email)), email)
        if notice.is_told and not notice.mission:
            no_mission[notice.state] = None
    return NoticeForecast(tuple(told.values()), tuple(verified.values()), tuple(no_mission))


async def queue_notices(session: AsyncSession, notices: Sequence[Notice], now: datetime) -> NoticeForecast:
    """Makes the mails about changes that this transaction writes, and asks new addresses to prove themselves.

    Many changes of an entry make few mails: what changes while one waits is told in that one.
    """
    for notice in notices:
        speaks = await _languages(session, notice)
        for recipient in _recipients(notice):
            await _tell(session, notice, recipient, speaks.of(recipient), now)
        for email in notice.to_verify:
            await verify_new_address(session, notice.contact_id, email, now)
    fault_point("notices.queued")
    return forecast(notices)


@dataclass(frozen=True, slots=True)
class _Recipient:
    """`address_id`: of the entry; None for the Mission."""

    address: str
    address_id: int | None


@dataclass(frozen=True, slots=True)
class _Languages:
    contact: Language
    mission: Language

    def of(self, recipient: _Recipient) -> Language:
        return self.mission if recipient.address_id is None else self.contact


def _recipients(notice: Notice) -> list[_Recipient]:
    """Each mailbox once; the Mission's only if the entry does not have it, too."""
    if not notice.is_told:
        return []
    found = {mailbox_key(each.value): _Recipient(each.value, each.id) for each in notice.told}
    if notice.mission:
        found.setdefault(mailbox_key(notice.mission), _Recipient(notice.mission, None))
    return list(found.values())


async def _languages(session: AsyncSession, notice: Notice) -> _Languages:
    """A contact's is the first of the six that it speaks, else its Mission's."""
    wanted = select(PointOfContact.preferred_language, State.mission_language).where(
        PointOfContact.id == notice.contact_id, State.code == PointOfContact.state_code
    )
    row = (await session.execute(wanted)).one()
    return _Languages(row[0] or row[1], row[1])


async def _tell(
    session: AsyncSession, notice: Notice, recipient: _Recipient, language: Language, now: datetime
) -> None:
    about_it = EntryMail.contact_id == notice.contact_id, EntryMail.says == EntryMailKind.NOTICE
    alike, facts = and_(*about_it, Message.recipient == recipient.address), facts_of(notice)
    due_at = await due_unless_added(session, EntryMail, alike, facts, now)
    if due_at is None:
        return
    mail = EntryMail(
        contact_id=notice.contact_id,
        address_id=recipient.address_id,
        says=EntryMailKind.NOTICE,
        language=language,
        made_at=now,
        changes=[facts],
    )
    await add_entry_mail(session, mail, recipient.address, due_at)
