"""Storing: a mail is kept raw and whole before anybody looks into it, and kept once however often it comes."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import insert_or_update, storable
from directory.errors import Refused
from pingcheck.inbox.incoming import NULL_SENDER, Incoming, Source, Way, WorkState
from pingcheck.runtime.fault_points import fault_point

A_DAY = timedelta(days=1)
LONGEST_ADDRESS = 320


class TooLarge(Refused):
    """A mail beyond the limit. It is not taken: who hands it over keeps it, or tells its sender."""


class TooMany(Refused):
    """One sender sends more in a day than any person would. Later, it may send again."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who hands it over says so; empty where nobody does. The null sender (RFC 5321 §4.5.5) is `<>`."""

    recipient: str = ""
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Bounds:
    largest: int  # bytes
    a_day: int  # from one sender; 0 is no bound


async def store(
    session: AsyncSession, raw: bytes, envelope: Envelope, way: Way, now: datetime, *, size: int | None = None
) -> int | None:
    """Keeps a mail in the caller's transaction: its id, or None if it is there already. `size`: of the whole mail,
    where only its beginning is here."""
    new = insert_or_update(session, Incoming).values(
        digest=hashlib.sha256(raw).hexdigest(),
        recipient=_address(envelope.recipient),
        sender=_address(envelope.sender),
        way=way,
        received_at=now,
        size=len(raw) if size is None else size,
        raw=raw,
        state=WorkState.WAITING,
        failure="",
    )
    stored: int | None = await session.scalar(new.on_conflict_do_nothing().returning(Incoming.id))
    fault_point("inbox.storing")
    return stored


async def take(
    session: AsyncSession, raw: bytes, envelope: Envelope, way: Way, now: datetime, bounds: Bounds
) -> int | None:
    """The same for what somebody hands over and can be refused. Raises TooLarge or TooMany."""
    if len(raw) > bounds.largest:
        raise TooLarge(f"The mail is larger than {bounds.largest} bytes (PINGCHECK_LARGEST_MAIL).")
    await refuse_too_many(session, envelope.sender, now, bounds)
    return await store(session, raw, envelope, way, now)


async def refuse_too_many(session: AsyncSession, sender: str, now: datetime, bounds: Bounds) -> None:
    """Raises TooMany beyond the bound. Bounces have no sender and are not bounded: each of our mails may make one."""
    sender = _address(sender)
    if not bounds.a_day or sender in {"", NULL_SENDER}:
        return
    lately = select(func.count()).where(Incoming.sender == sender, Incoming.received_at > now - A_DAY)
    if (await session.scalar(lately) or 0) >= bounds.a_day:
        raise TooMany(f"More than {bounds.a_day} mails came from one sender in a day (PINGCHECK_MAILS_FROM_A_SENDER).")


async def raise_alarm(session: AsyncSession, name: str, alarm: str, now: datetime) -> None:
    """Says of a way in what the operator must know; an empty alarm says that it is over."""
    new = insert_or_update(session, Source).values(name=name, uidvalidity=0, uid=0, alarm=alarm[:300], alarm_at=now)
    after = {"alarm": new.excluded.alarm, "alarm_at": new.excluded.alarm_at}
    await session.execute(new.on_conflict_do_update(index_elements=[Source.name], set_=after))


def _address(given: str) -> str:
    """In lower case, as it is compared; without the brackets that some write around it."""
    given = storable(given).strip()
    if given in {NULL_SENDER, "MAILER-DAEMON"}:
        return NULL_SENDER
    return given.removeprefix("<").removesuffix(">").lower()[:LONGEST_ADDRESS]
