"""What became of a contact's emails in a check, address by address and in short: in our words, not the servers'."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.errors import N_
from directory.phrases import Phrase
from pingcheck.exercises.message import IS_OF_A_STEP, Cause, Delivery, Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.reports.labels import CAUSE


class MailFate(StrEnum):
    """What became of one email, as far as we know."""

    ARRIVED = "arrived"  # a server accepted it, and it did not come back
    CAME_BACK = "came_back"
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"  # perhaps sent
    FAILED = "failed"  # no server accepted it
    NOT_SENT = "not_sent"  # not yet, or not needed any more


class AddressFate(NamedTuple):
    """`words`: what became of the emails to this address, to stand after it."""

    address: str
    words: Phrase


FAILED_THERE = frozenset({MailFate.CAME_BACK, MailFate.REFUSED})
NO_REASON = N_("no reason was given")
WORDS = {
    MailFate.ARRIVED: N_("arrived as far as we can see"),
    MailFate.CAME_BACK: N_("came back, {cause}"),
    MailFate.REFUSED: N_("not taken, {cause}"),
    MailFate.IN_DOUBT: N_("perhaps arrived, the connection was lost"),
    MailFate.FAILED: N_("did not go out: no mail server took it"),
    MailFate.NOT_SENT: N_("this check sent nothing there"),
}
ARRIVED_LATER = N_("one email failed ({cause}), a later one arrived as far as we can see")
BUT_DEAD = N_("{what}; the directory holds the address to be dead")
FAILED_LATER = N_("one email arrived as far as we can see, a later one failed ({cause})")


def fate_of(message: Message) -> MailFate:
    if message.returned_at is not None:
        return MailFate.CAME_BACK
    if message.accepted_at is not None:
        return MailFate.ARRIVED
    if message.delivery is Delivery.REFUSED:
        return MailFate.REFUSED
    if message.delivery is Delivery.IN_DOUBT or message.possibly_twice:
        return MailFate.IN_DOUBT
    return MailFate.FAILED if message.attempts or message.delivery is Delivery.DEAD_LETTER else MailFate.NOT_SENT


def words_of_fates(mails: Sequence[tuple[MailFate, Cause | None]], *, is_dead: bool = False) -> Phrase:
    """What became of all emails to one address, of which these are in the order in which they went out. The last
    decides; that an earlier one fared otherwise is said, too, and that the address is dead if the last did not fail.
    Pure."""
    said = _words_of_mails(mails)
    failed = next((fate for fate, _ in reversed(mails) if fate is not MailFate.NOT_SENT), None) in FAILED_THERE
    return Phrase(BUT_DEAD, what=said) if is_dead and not failed else said


def _words_of_mails(mails: Sequence[tuple[MailFate, Cause | None]]) -> Phrase:
    went = [(fate, cause) for fate, cause in mails if fate is not MailFate.NOT_SENT]
    if not went:
        return Phrase(WORDS[MailFate.NOT_SENT])
    last, cause = went[-1]
    failed = next((why for fate, why in reversed(went) if fate in FAILED_THERE), None)
    if last is MailFate.ARRIVED and any(fate in FAILED_THERE for fate, _ in went):
        return Phrase(ARRIVED_LATER, cause=_said(failed))
    if last in FAILED_THERE and any(fate is MailFate.ARRIVED for fate, _ in went):
        return Phrase(FAILED_LATER, cause=_said(cause))
    return Phrase(WORDS[last], cause=_said(cause)) if last in FAILED_THERE else Phrase(WORDS[last])


async def address_fates(session: AsyncSession, ping: Ping) -> list[AddressFate]:
    """The ping's addresses in the order in which they are tried, then others to which an officer wrote."""
    named = await session.execute(
        select(RosterAddress.id, RosterAddress.value, Address.standing)
        .join(Address, Address.id == RosterAddress.address_id)
        .where(RosterAddress.ping_id == ping.id)
        .order_by(RosterAddress.position)
    )
    rows = named.all()
    values = {row.id: row.value for row in rows}
    dead = {row.value for row in rows if row.standing is Standing.DEAD}
    mails: dict[str, list[tuple[MailFate, Cause | None]]] = {value: [] for value in values.values()}
    of_ping = Message.ping_id == ping.id, or_(IS_OF_A_STEP, Message.kind == MessageKind.OFFICER)
    for message in await session.scalars(select(Message).where(*of_ping).order_by(Message.due_at, Message.id)):
        address = values.get(message.roster_address_id or 0) or message.recipient or ""
        mails.setdefault(address, []).append((fate_of(message), message.cause))
    return [AddressFate(address, words_of_fates(theirs, is_dead=address in dead)) for address, theirs in mails.items()]


def _said(cause: Cause | None) -> Phrase:
    return Phrase(CAUSE[cause] if cause else NO_REASON)
