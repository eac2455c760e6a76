"""An officer's mail as it is written: the addresses that it may go to, its place in the thread, and its storage."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, LargeBinary, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import REACHABLE, PointOfContact
from directory.database.locks import lock_in_order
from directory.database.statements import storable
from directory.errors import N_, Refused
from pingcheck.conversation.answers import MOST_WORDS
from pingcheck.conversation.officer_mails import LONGEST_HEADER, OfficerMail
from pingcheck.correspondence.officer_mail_text import OfficerWords, subject_of, text_of
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.inbox.incoming import FoundBy, Incoming, IncomingReading
from pingcheck.mailreading import LONGEST_HEAD, Kind, Part, message_ids_in, parse_header
from pingcheck.settings import Settings

MOST_MAILS = 50  # for one ping
MOST_LOOKED_AT = 20  # of the contact's mails, to find the last writer
LONGEST_ID = 300
MOST_IDS = 10  # of a thread: the first, and the last nine


@dataclass(frozen=True, slots=True)
class MailDraft:
    """What an officer wrote, and to which address. `form`: the id of the page's form, to recognise a second submit;
    `suggested_on`: the day (UTC) of the suggestion that it refuses."""

    address_id: int
    words: str
    form: UUID
    at: datetime
    by: str
    suggested_on: date | None = None


async def addresses_on_file(session: AsyncSession, ping: Ping) -> list[Address]:
    """The entry's mail addresses as the directory has them now. Empty if the entry may not be contacted."""
    contact = await session.get_one(PointOfContact, ping.contact_id)
    if contact.status not in REACHABLE:
        return []
    mine = Address.contact_id == ping.contact_id, Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None)
    return list(await session.scalars(select(Address).where(*mine).order_by(Address.position, Address.id)))


async def likeliest_address(session: AsyncSession, ping: Ping, on_file: Sequence[Address]) -> Address | None:
    """The address that the contact last wrote from, if it is on file; else the first on file."""
    lately = (
        select(IncomingReading.recipient)
        .where(*_theirs(ping.id))
        .order_by(IncomingReading.id.desc())
        .limit(MOST_LOOKED_AT)
    )
    known = {address.value.lower(): address for address in on_file}
    wrote = [known[writer.lower()] for writer in await session.scalars(lately) if writer.lower() in known]
    return next(iter([*wrote, *on_file]), None)


async def store_draft(session: AsyncSession, settings: Settings, ping: Ping, reference: str, draft: MailDraft) -> None:
    """Stores an officer's mail, to be sent after the commit. The same words from the same form are stored only once.

    Raises Refused if the text is empty or too long, the address is not on file, or there are too many mails.
    """
    words = checked_words(draft.words)
    await lock_in_order(session, select(Ping.id).where(Ping.id == ping.id), Ping.id)
    address = {known.id: known for known in await addresses_on_file(session, ping)}.get(draft.address_id)
    if address is None:
        raise Refused(N_("This address is not on file for this point of contact, or not any more. Choose another."))
    mail_id = mail_id_of(ping.id, draft.address_id, words, draft.form)
    if await _count_others(session, ping.id, mail_id) >= MOST_MAILS:
        text = N_("{most} emails were written to this contact already. Write from your own mailbox.")
        raise Refused(text, most=MOST_MAILS)
    if await session.get(OfficerMail, mail_id) is not None:
        return
    message = Message(
        id=mail_id,
        kind=MessageKind.OFFICER,
        ping_id=ping.id,
        recipient=address.value,
        delivery=Delivery.WAITING,
        due_at=draft.at,
    )
    session.add(message)
    await session.flush()
    in_reply_to, references = await _thread(session, ping.id, address.id, settings.sender.rpartition("@")[2])
    mail = OfficerMail(
        id=mail_id,
        address_id=address.id,
        by=draft.by[:100],
        written_at=draft.at,
        words=words,
        subject=subject_of(ping, reference)[:LONGEST_HEADER],
        text=text_of(settings, ping, reference, mail_id, OfficerWords(words, draft.at, draft.suggested_on)),
        in_reply_to=in_reply_to,
        thread=" ".join(references),
    )
    session.add(mail)
    await session.flush()


async def _count_others(session: AsyncSession, ping_id: UUID, mail_id: UUID) -> int:
    mine = Message.ping_id == ping_id, Message.kind == MessageKind.OFFICER, Message.id != mail_id
    return await session.scalar(select(func.count()).where(*mine)) or 0


def checked_words(words: str) -> str:
    """The words as we store them: with LF line ends and without control characters. Raises Refused if they are empty or
    too long."""
    lines = storable(words).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = "\n".join("".join(sign for sign in line if sign >= " " or sign == "\t").rstrip() for line in lines).strip()
    if not kept:
        raise Refused(N_("Nothing was written."))
    if len(kept) > MOST_WORDS:
        text = N_("The text has {length} characters; {most} is the most.")
        raise Refused(text, length=str(len(kept)), most=str(MOST_WORDS))
    return kept


def mail_id_of(ping_id: UUID, address_id: int, words: str, form: UUID) -> UUID:
    """The mail's id: the same for the same words from the same form. Nobody can guess it, since the form's id is random
    and no recipient knows it."""
    seed = f"{form.hex} {ping_id.hex} {address_id} {words}"
    return UUID(bytes=hashlib.sha256(seed.encode()).digest()[:16])


async def _thread(session: AsyncSession, ping_id: UUID, address_id: int, domain: str) -> tuple[str, list[str]]:
    """What the mail answers (In-Reply-To) and its thread (References): it answers the contact's last mail, else our
    first."""
    first = await _our_first(session, ping_id, address_id)
    ours = [f"{first.hex}@{domain}"] if first is not None else []
    theirs = await _their_last(session, ping_id)
    answered = next(iter(_ids(theirs, "message-id")), "") if theirs is not None else ""
    if not answered or theirs is None:
        return (ours[0], ours) if ours else ("", [])
    before = _ids(theirs, "references") or _ids(theirs, "in-reply-to")
    thread = list(dict.fromkeys([*ours, *before, answered]))
    return answered, [*thread[:1], *thread[1:][-(MOST_IDS - 1) :]]


async def _our_first(session: AsyncSession, ping_id: UUID, address_id: int) -> UUID | None:
    """The first mail of the ping that a server accepted; the first to this address, if there is one."""
    here = (RosterAddress.address_id == address_id).desc()
    taken = (
        select(Message.id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .where(Message.ping_id == ping_id, Message.accepted_at.is_not(None))
        .order_by(here, Message.accepted_at)
    )
    return await session.scalar(taken.limit(1))


async def _their_last(session: AsyncSession, ping_id: UUID) -> Part | None:
    """The header of the contact's last mail."""
    theirs = (
        select(func.substr(Incoming.raw, 1, LONGEST_HEAD, type_=LargeBinary))
        .join(IncomingReading, IncomingReading.incoming_id == Incoming.id)
        .where(*_theirs(ping_id), Incoming.raw.is_not(None))
        .order_by(Incoming.received_at.desc(), Incoming.id.desc())
    )
    raw = await session.scalar(theirs.limit(1))
    return parse_header(raw) if raw else None


def _theirs(ping_id: UUID) -> list[ColumnElement[bool]]:
    """What the contact wrote. A mail that only bears the contact's address is anybody's."""
    is_a_hint = IncomingReading.found_by == FoundBy.SENDER
    return [IncomingReading.ping_id == ping_id, IncomingReading.kind == Kind.ANSWER, ~is_a_hint]


def _ids(mail: Part, name: str) -> list[str]:
    """The Message-IDs in a header that we can put into a header of ours."""
    found = message_ids_in(mail.header(name))
    return [each for each in found if each.isascii() and each.isprintable() and len(each) <= LONGEST_ID]
