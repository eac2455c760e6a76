"""Mails about entries as a kind of mail: what changed, or a question whether an address is right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import CTE, ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.contacts import ContactStatus, PointOfContact, Role, contact_reference
from directory.languages import Language
from directory.states import State
from pingcheck.conversation.proof_links import ProofKeys
from pingcheck.correspondence.entry_mail_text import EntryTold, text_of_entry_mail
from pingcheck.correspondence.letters import claimed_of_no_ping, letter_head, may_go, two_part_mail
from pingcheck.correspondence.officer_mail_text import return_addresses
from pingcheck.exercises.entry_mails import EntryMail, EntryMailKind
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.sending.mail_kind import Claimed, OfAddress
from pingcheck.sending.pingless_letter import PinglessLetter
from pingcheck.sending.wire import Composed, one_line, wire_address
from pingcheck.settings import Settings

TRIED_FOR = timedelta(days=5)  # RFC 5321 §4.5.4.1
STATE_NAMES = {language: getattr(State, f"name_{language.value}") for language in Language}


@dataclass(frozen=True, slots=True)
class EntryLetter(PinglessLetter):
    """A claimed mail about an entry."""

    sort = MessageKind.ENTRY

    says: EntryMailKind
    language: Language
    changes: list[dict[str, Any]]
    contact_id: int
    role: Role
    named: tuple[str, str, str]
    state_names: dict[Language, str]

    @property
    def tried_for(self) -> timedelta:
        return TRIED_FOR


class EntryMails:
    """No exercise stops these mails; a hold and PINGCHECK_ONLY_MAIL_TO do."""

    kind = MessageKind.ENTRY

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @cached_property
    def _keys(self) -> ProofKeys:
        return ProofKeys(self._settings.secrets())

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        return may_go(of_address)

    def pointless(self, _: datetime) -> ColumnElement[bool]:
        """True for a dead address. One that the entry lost is told of that; only to prove it would be pointless, as
        when the entry has ended."""
        mine = select(EntryMail.id).where(EntryMail.id == Message.id)
        address = mine.join(Address, Address.id == EntryMail.address_id)
        asks = EntryMail.says == EntryMailKind.VERIFICATION
        lost = address.where(or_(Address.standing == Standing.DEAD, and_(asks, Address.removed_at.is_not(None))))
        contact = mine.join(PointOfContact, PointOfContact.id == EntryMail.contact_id)
        ended = contact.where(asks, PointOfContact.status == ContactStatus.WITHDRAWN)
        return or_(lost.correlate(Message).exists(), ended.correlate(Message).exists())

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[EntryLetter]:
        mail, contact = EntryMail, PointOfContact
        content = mail.made_at, mail.says, mail.language, mail.changes, contact.id, contact.role
        named = contact.name, contact.position, contact.entity
        letters = (
            claimed_of_no_ping(picked, mail, *content, *named, *STATE_NAMES.values())
            .join(contact, contact.id == mail.contact_id)
            .join(State, State.code == contact.state_code)
        )
        return [_letter(tuple(row)) for row in await session.execute(letters)]

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        """The mail. Its Message-ID is the same at every try. No `Auto-Submitted` header: ticket systems drop what bears
        it, and a person is to read this."""
        assert isinstance(claimed, EntryLetter)
        settings, mail = self._settings, claimed
        sender, reply_to = return_addresses(settings, mail.message_id)
        mark = mail.message_id.hex
        said = text_of_entry_mail(settings, self._told(mail), mail.language, now)
        head = [*letter_head(settings, mail, said.subject, mail.language, now), f"Reply-To: {reply_to}"]
        return Composed(
            sender, wire_address(mail.address), mark, two_part_mail(head, said.text, said.html, (mark, mail.language))
        )

    def _told(self, mail: EntryLetter) -> EntryTold:
        asks = mail.says is EntryMailKind.VERIFICATION
        link = f"{self._settings.base_url}/p/{self._keys.token(mail.message_id)}" if asks else ""
        reference, names = contact_reference(mail.contact_id), mail.state_names
        return EntryTold(mail.says, reference, mail.role, names, mail.named, mail.made_at, mail.changes, link)


def _letter(row: tuple[Any, ...]) -> EntryLetter:
    named, names = tuple(map(one_line, row[9:12])), dict(zip(STATE_NAMES, map(one_line, row[12:]), strict=True))
    values: tuple[Any, ...] = (*row[:9], named, names)
    return EntryLetter(*values)
