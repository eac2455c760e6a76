"""Whom a mail is about: proved by something that only our own mail contained, or just guessed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.known_codes import find_pings_by_code
from pingcheck.conversation.letter_addresses import LetterAddresses
from pingcheck.conversation.mission_letters import letter_marked
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase
from pingcheck.exercises.message import TO_OFFICERS, Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.inbox.dmarc import vouched_author
from pingcheck.inbox.incoming import PROOFS, FoundBy, StoredMail
from pingcheck.inbox.mail_reader import MailReadings, ReadHeader
from pingcheck.inbox.our_mails import OurMail, find_our_mails, find_pingless_mails
from pingcheck.mailreading import Kind, Reading

# The headers that say to which address the mail came.
RECIPIENT_HEADERS = (
    "delivered-to",
    "x-original-to",
    "envelope-to",
    "x-envelope-to",
    "original-recipient",
    "to",
    "cc",
    "resent-to",
)
MOST_ADDRESSES = 1_000  # in these headers
OUR_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)
OF_THE_MAIL = frozenset({FoundBy.RETURN_ADDRESS, FoundBy.MESSAGE_ID, FoundBy.ENVELOPE_ID})


@dataclass(frozen=True, slots=True)
class Identification:
    """What a mail is about. `address`: the one that our message went to. `addresses`: all that the roster has for its
    ping."""

    found_by: FoundBy = FoundBy.NOTHING
    ping_id: UUID | None = None
    message_id: UUID | None = None
    address: str = ""
    addresses: tuple[str, ...] = ()
    answers_courtesy: bool = False
    officer_mail: UUID | None = None  # the officer's mail that it answers, or that bounced
    alert: UUID | None = None  # the same of an alert to officers, which is about no ping
    entry_mail: UUID | None = None  # the same of a mail about an entry, or of a letter of an exercise about no ping
    mission_letter: int | None = None  # the letter to a Mission whose answer address it came to

    @property
    def letter(self) -> UUID | None:
        """The mail of ours that belongs to no step, if it answers or returns one."""
        return self.officer_mail or self.alert or self.entry_mail

    @property
    def is_proved(self) -> bool:
        return self.found_by in PROOFS

    @property
    def may_hold(self) -> bool:
        """True if the mail may hold its ping until an officer has read it."""
        return self.ping_id is not None and (self.is_proved or self.found_by is FoundBy.VOUCHED)

    @property
    def is_of_the_mail(self) -> bool:
        """True if the mail as a whole proves it, whichever recipient a reading is about."""
        return self.message_id is not None and self.found_by in OF_THE_MAIL and not self.answers_courtesy

    def knows(self, address: str) -> bool:
        """True if the address belongs to this ping."""
        return address.lower() in self.addresses


class Identifier:
    """Finds out whom mails are about, with the keys of one service. `authserv_id`: the name under which our own MTA
    writes its authentication results."""

    def __init__(self, secrets: Sequence[str], domain: str, authserv_id: str = "") -> None:
        self._returns = ReturnAddresses(secrets, domain)
        self._letters = LetterAddresses(secrets, domain)
        self._codes = CodeKeys(secrets)
        self._domain = domain.lower()
        self._authserv_id = authserv_id

    async def about(
        self, session: AsyncSession, mail: MailReadings, reading: Reading, stored: StoredMail
    ) -> Identification:
        """The first proof counts, in the order of FoundBy. Without proof, the sender's address is a hint, if it is on
        the roster of an exercise that ran when the mail came; only where our own MTA vouches for the author of a
        person's mail it is more than that. A reference or a State's name is not even a hint. What came to the answer
        address of a letter to a Mission is about that letter, beside whatever else it proves."""
        found = await self._about_mails(session, mail, reading, stored)
        marks = [self._letters.mark(piece) for piece in _recipients(mail.header, stored.recipient)]
        letter = await letter_marked(session, [mark for mark in marks if mark is not None])
        if letter is None:
            return found
        proves_more = found.is_proved or found.letter is not None
        return replace(found if proves_more else Identification(FoundBy.RETURN_ADDRESS), mission_letter=letter)

    async def _about_mails(
        self, session: AsyncSession, mail: MailReadings, reading: Reading, stored: StoredMail
    ) -> Identification:
        named = self._our_ids(reading.mentions)
        ways = (
            (FoundBy.RETURN_ADDRESS, self._ids_in_return_addresses(mail.header, stored.recipient)),
            (FoundBy.MESSAGE_ID, named),
            (FoundBy.ENVELOPE_ID, [UUID(hex=reading.envelope_id)] if OUR_ID.fullmatch(reading.envelope_id) else []),
        )
        ours = await find_our_mails(session, [*named, *(each for _, ids in ways for each in ids)])
        officer_mail = max((mail for mail in ours.values() if mail.written_at), key=_written_at, default=None)
        courtesy = next((ours[each].ping_id for each in named if _is_of_kind(ours, each, MessageKind.COURTESY)), None)
        pingless = await _about_no_ping(session, ways)
        # A letter in a ping's thread names the call, too. What came back is about the letter, an answer about the call.
        if pingless is not None and reading.kind is not Kind.ANSWER:
            return pingless
        for found_by, ids in ways:
            if officer_mail is not None and officer_mail.id in ids:
                return await _identify_officer_mail(session, found_by, officer_mail)
            message = next((ours[each] for each in ids if _is_of_kind(ours, each, MessageKind.STEP)), None)
            if message is not None:
                addresses = await _addresses(session, message.ping_id)
                found = Identification(
                    found_by, message.ping_id, message.id, message.address, addresses, courtesy is not None
                )
                same = officer_mail is not None and officer_mail.ping_id == found.ping_id
                return replace(found, officer_mail=officer_mail.id) if officer_mail and same else found
        if pingless is not None:
            return pingless
        by_code = courtesy or await self._ping_by_code(session, mail.codes)
        if by_code is not None:
            found_by = FoundBy.MESSAGE_ID if courtesy else FoundBy.CODE
            return await _identify_by_ping(session, found_by, by_code, reading.recipient, courtesy is not None)
        found = await _identify_by_sender(session, reading.recipient, stored.received_at)
        # A notice names whom it likes; only a person's mail is about its author.
        author = vouched_author(mail.header, self._authserv_id) if reading.kind is Kind.ANSWER else ""
        return replace(found, found_by=found_by_sender(found.ping_id is not None, author, reading.recipient))

    def _ids_in_return_addresses(self, header: ReadHeader, recipient: str) -> list[UUID]:
        found = [self._returns.message_id(piece) for piece in _recipients(header, recipient)]
        return [each.message_id for each in found if each is not None]

    def _our_ids(self, mentions: Iterable[str]) -> list[UUID]:
        """The Message-IDs among these mentions that look like ours: our format, our domain."""
        pieces = [mention.rpartition("@") for mention in mentions]
        return [
            UUID(hex=local.lower())
            for local, _, domain in pieces
            if domain.lower() == self._domain and OUR_ID.fullmatch(local.lower())
        ]

    async def _ping_by_code(self, session: AsyncSession, codes: Iterable[str]) -> UUID | None:
        for code in codes:
            pings = await find_pings_by_code(session, self._codes.hashes(code))
            if len(pings) == 1:
                return pings[0]
        return None


def _recipients(header: ReadHeader, recipient: str) -> list[str]:
    """To which addresses a mail came, as far as it says so."""
    written = [recipient, *(value for name in RECIPIENT_HEADERS for value in header.headers(name))]
    return list(islice((piece for value in written for piece in value.split(",")[:50]), MOST_ADDRESSES))


def found_by_sender(on_roster: bool, author: str, sender: str) -> FoundBy:
    """What a sender without proof is worth. `author`: the one for whom our own MTA vouches, or "". A pure function."""
    if not on_roster:
        return FoundBy.NOTHING
    return FoundBy.VOUCHED if author and author == sender.lower() else FoundBy.SENDER


async def _about_no_ping(
    session: AsyncSession, ways: Sequence[tuple[FoundBy, Sequence[UUID]]]
) -> Identification | None:
    """What answers, or returns, a mail to officers, one about an entry, or a letter of an exercise about no ping."""
    ours = await find_pingless_mails(session, [each for _, ids in ways for each in ids])
    for found_by, mail_id in ((found_by, each) for found_by, ids in ways for each in ids if each in ours):
        kind, address = ours[mail_id]
        if kind in TO_OFFICERS:
            return Identification(FoundBy.MESSAGE_ID, alert=mail_id)
        return Identification(found_by, None, None, address, (address.lower(),), entry_mail=mail_id)
    return None


def _is_of_kind(ours: Mapping[UUID, OurMail], mail_id: UUID, kind: MessageKind) -> bool:
    return mail_id in ours and ours[mail_id].kind is kind


def _written_at(mail: OurMail) -> datetime:
    assert mail.written_at is not None
    return mail.written_at


async def _identify_officer_mail(session: AsyncSession, found_by: FoundBy, mail: OurMail) -> Identification:
    """About an officer's mail, which is not a message of the exercise. Its address may be newer than the roster."""
    addresses = {*await _addresses(session, mail.ping_id), mail.address.lower()}
    return Identification(found_by, mail.ping_id, None, mail.address, tuple(sorted(addresses)), officer_mail=mail.id)


async def _identify_by_ping(
    session: AsyncSession, found_by: FoundBy, ping_id: UUID, sender: str, answers_courtesy: bool = False
) -> Identification:
    """Only the ping is known. The message is the last one that a server accepted for the sender's address, if any."""
    mine = (
        select(Message.id, RosterAddress.value)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .where(Message.ping_id == ping_id, func.lower(RosterAddress.value) == sender.lower())
        .where(Message.accepted_at.is_not(None))
        .order_by(Message.accepted_at.desc())
        .limit(1)
    )
    row = (await session.execute(mine)).first()
    addresses = await _addresses(session, ping_id)
    message_id, address = (row[0], row[1]) if row else (None, "")
    return Identification(found_by, ping_id, message_id, address, addresses, answers_courtesy)


async def _identify_by_sender(session: AsyncSession, sender: str, at: datetime) -> Identification:
    """The ping with this address, in an exercise that ran then. If there are several, we cannot know which is meant."""
    if not sender:
        return Identification()
    pings = (
        select(Ping.id)
        .join(RosterAddress, RosterAddress.ping_id == Ping.id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(func.lower(RosterAddress.value) == sender.lower(), Exercise.phase.in_((*RUNNING, Phase.CLOSED)))
        .where(Exercise.opened_at <= at, or_(Exercise.closed_at.is_(None), Exercise.closed_at >= at))
        .distinct()
        .limit(2)
    )
    found = list(await session.scalars(pings))
    return await _identify_by_ping(session, FoundBy.SENDER, found[0], sender) if len(found) == 1 else Identification()


async def _addresses(session: AsyncSession, ping_id: UUID) -> tuple[str, ...]:
    found = await session.scalars(select(RosterAddress.value).where(RosterAddress.ping_id == ping_id))
    return tuple(value.lower() for value in found)
