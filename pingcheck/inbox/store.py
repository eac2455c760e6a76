"""The store: keeps each mail raw and complete before anything reads it, and only once, however often it comes."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from sqlalchemy import ColumnElement, LargeBinary, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import insert_or_update, storable
from directory.errors import Refused
from directory.phrases import N_
from pingcheck.inbox.incoming import NULL_SENDER, InboxSource, Incoming, MailWay, StoredMail, WorkState
from pingcheck.mailreading import LONGEST_MAIL
from pingcheck.runtime.fault_points import fault_point

A_DAY = timedelta(days=1)
LONGEST_ADDRESS = 320


class TooLarge(Refused):
    """The mail is larger than allowed. We do not store it: the MTA keeps it, or tells its sender."""


class TooMany(Refused):
    """One sender sent more mails in a day than a person would. It may send again later."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """The envelope, as given by whatever hands over the mail; empty where unknown. The null sender is `<>` (RFC 5321
    §4.5.5)."""

    recipient: str = ""
    sender: str = ""


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    largest: int  # bytes
    a_day: int  # mails from one sender in a day; 0: no limit
    is_signed: Callable[[str], bool]  # whether a recipient is a return address that we signed


async def store_mail(
    session: AsyncSession, raw: bytes, envelope: Envelope, way: MailWay, now: datetime, *, size: int | None = None
) -> int | None:
    """Keeps a mail, in the caller's transaction. Returns its id, or None if it was there already. `size`: that of the
    whole mail, if `raw` is only its beginning. The bytes are kept once for all recipients of one mail."""
    digest = _digest_of(raw)
    is_kept = select(Incoming.id).where(Incoming.digest == digest, Incoming.stored_raw.is_not(None)).limit(1)
    new = insert_or_update(session, Incoming).values(
        digest=digest,
        recipient=_address(envelope.recipient),
        sender=_address(envelope.sender),
        way=way,
        received_at=now,
        size=len(raw) if size is None else size,
        stored_raw=None if await session.scalar(is_kept) is not None else raw,
        state=WorkState.WAITING,
        failure="",
    )
    stored: int | None = await session.scalar(new.on_conflict_do_nothing().returning(Incoming.id))
    fault_point("inbox.storing")
    return stored


@lru_cache(1)  # a mail for many recipients is hashed once
def _digest_of(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


async def store_within_limits(
    session: AsyncSession, raw: bytes, envelope: Envelope, way: MailWay, now: datetime, limits: IntakeLimits
) -> int | None:
    """The same for mail that we may refuse, because its sender or the MTA still has it. Raises TooLarge or TooMany."""
    if len(raw) > limits.largest:
        raise TooLarge(N_("The mail is larger than {bytes} bytes (PINGCHECK_LARGEST_MAIL)."), bytes=str(limits.largest))
    await refuse_too_many(session, envelope, now, limits)
    return await store_mail(session, raw, envelope, way, now)


async def refuse_too_many(session: AsyncSession, envelope: Envelope, now: datetime, limits: IntakeLimits) -> None:
    """Raises TooMany if the sender is over the limit. Bounces have no sender and no limit: each of our mails may cause
    one. Anybody can use up a contact's count in the contact's name, so what comes to a return address that we signed
    has a count of its own: only who got our mail knows that address."""
    sender, recipient = _address(envelope.sender), _address(envelope.recipient)
    if not limits.a_day or sender in {"", NULL_SENDER}:
        return
    lately = select(func.count()).where(Incoming.sender == sender, Incoming.received_at > now - A_DAY)
    if limits.is_signed(recipient):
        lately = lately.where(Incoming.recipient == recipient)
    if (await session.scalar(lately) or 0) >= limits.a_day:
        text = N_("More than {most} emails came from one sender in a day (PINGCHECK_MAILS_FROM_A_SENDER).")
        raise TooMany(text, most=str(limits.a_day))


async def stored_mail(session: AsyncSession, *conditions: ColumnElement[bool]) -> StoredMail | None:
    """The mail of which this is true, with as much of its bytes as is ever read."""
    raw = func.coalesce(func.substr(Incoming.raw, 1, LONGEST_MAIL, type_=LargeBinary), b"")
    columns = (Incoming.id, Incoming.recipient, Incoming.sender, Incoming.received_at, raw)
    row = (await session.execute(select(*columns).where(*conditions))).first()
    return None if row is None else StoredMail._make(row)


async def raise_alarm(session: AsyncSession, name: str, alarm: str, now: datetime) -> None:
    """Sets the alarm of a source, for the operator. An empty alarm clears it."""
    new = insert_or_update(session, InboxSource).values(
        name=name, uidvalidity=0, uid=0, alarm=alarm[:300], alarm_at=now
    )
    after = {"alarm": new.excluded.alarm, "alarm_at": new.excluded.alarm_at}
    await session.execute(new.on_conflict_do_update(index_elements=[InboxSource.name], set_=after))


def _address(given: str) -> str:
    """The address in lower case, for comparing, without the angle brackets that some programs write around it."""
    given = storable(given).strip()
    if given in {NULL_SENDER, "MAILER-DAEMON"}:
        return NULL_SENDER
    return given.removeprefix("<").removesuffix(">").lower()[:LONGEST_ADDRESS]
