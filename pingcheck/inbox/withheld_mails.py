"""Mail that a mailbox withholds: the server has it and does not hand it over. It is marked, so that the mails after it
can be read; it is tried again, and said until somebody reads it in a mail program or it can be read here."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, String, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.database.statements import insert_or_update
from directory.phrases import StoredPhrase, plural_phrase

MOST_WITHHELD = 1000  # in one folder; a server that withholds more is broken, and its folder is read no further
MOST_AT_ONCE = 20  # that are tried again in one go
LONGEST_WHY = 100
FIRST_AGAIN = timedelta(minutes=1)
LAST_AGAIN = timedelta(hours=6)
# So long reminders and closings wait for a mail that the server may hand over at the next try.
MAY_COME = timedelta(minutes=15)


class WithheldMail(Base):
    """A mail that its server does not hand over, by its number there (RFC 9051 §2.3.1.1)."""

    __tablename__ = "withheld_mails"

    source: Mapped[str] = mapped_column(String(255), primary_key=True)  # the folder, as InboxSource names it
    uidvalidity: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    uid: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    why: Mapped[str] = mapped_column(String(LONGEST_WHY))  # in our own words and the server's codes
    since: Mapped[datetime]
    tries: Mapped[int]
    next_try_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class MailPlace:
    """Where a mail lies: its folder, as InboxSource names it, and its numbers there."""

    source: str
    uidvalidity: int
    uid: int


class TooManyWithheld(Exception):
    """The folder withholds more emails than are marked."""


def wait_before(tries: int) -> timedelta:
    """How long to wait before the next try, after so many: longer each time, at most six hours."""
    return min(FIRST_AGAIN * (1 << min(tries - 1, 20)), LAST_AGAIN)


async def mark_withheld(session: AsyncSession, place: MailPlace, why: str, now: datetime) -> None:
    """Marks a mail that was not handed over, or says why once more. Raises TooManyWithheld."""
    marked = select(func.count()).where(WithheldMail.source == place.source, WithheldMail.uid != place.uid)
    if (await session.scalar(marked) or 0) >= MOST_WITHHELD:
        raise TooManyWithheld
    new = insert_or_update(session, WithheldMail).values(
        source=place.source,
        uidvalidity=place.uidvalidity,
        uid=place.uid,
        why=why[:LONGEST_WHY],
        since=now,
        tries=1,
        next_try_at=now + wait_before(1),
    )
    keys = [WithheldMail.source, WithheldMail.uidvalidity, WithheldMail.uid]
    await session.execute(new.on_conflict_do_update(index_elements=keys, set_={"why": new.excluded.why}))


async def due_tries(session: AsyncSession, source: str, now: datetime) -> Sequence[WithheldMail]:
    """The mails of this folder that are due to be tried again."""
    due = (
        select(WithheldMail)
        .where(WithheldMail.source == source, WithheldMail.next_try_at <= now)
        .order_by(WithheldMail.next_try_at, WithheldMail.uid)
        .limit(MOST_AT_ONCE)
    )
    return list(await session.scalars(due))


async def begin_tries(session: AsyncSession, source: str, now: datetime) -> list[MailPlace]:
    """The same; each counts as tried, so that one at which our connection breaks, or our process dies, waits like the
    others."""
    found = await due_tries(session, source, now)
    for mail in found:
        mail.tries += 1
        mail.next_try_at = now + wait_before(mail.tries)
    return [MailPlace(mail.source, mail.uidvalidity, mail.uid) for mail in found]


async def unmark(session: AsyncSession, place: MailPlace) -> None:
    """The mail is stored, or is gone."""
    await session.execute(
        delete(WithheldMail).where(
            WithheldMail.source == place.source,
            WithheldMail.uidvalidity == place.uidvalidity,
            WithheldMail.uid == place.uid,
        )
    )


async def unmark_renumbered(session: AsyncSession, source: str, uidvalidity: int) -> None:
    """The folder was numbered anew, and everything in it is read again."""
    old = delete(WithheldMail).where(WithheldMail.source == source, WithheldMail.uidvalidity != uidvalidity)
    await session.execute(old)


async def may_come_yet(session: AsyncSession, sources: Collection[str], now: datetime) -> bool:
    """True if a mail of these folders is withheld only since a while, so that waiting a little may bring it."""
    lately = select(WithheldMail.uid).where(WithheldMail.source.in_(sources), WithheldMail.since > now - MAY_COME)
    return await session.scalar(lately.limit(1)) is not None


async def withheld_sentences(session: AsyncSession, sources: Collection[str]) -> list[str]:
    """What is withheld in these folders, a sentence for each, for the person who can look into the mailbox."""
    first = select(WithheldMail.source, func.count(), func.min(WithheldMail.uid), func.min(WithheldMail.why))
    first = first.where(WithheldMail.source.in_(sources))
    folders = await session.execute(first.group_by(WithheldMail.source).order_by(WithheldMail.source))
    return [_sentence(source.removeprefix("imap "), count, uid, why) for source, count, uid, why in folders]


def _sentence(folder: str, count: int, uid: int, why: str) -> str:
    return plural_phrase(
        count,
        "An email in the folder {folder} cannot be read (UID {uid}): {why}. The emails after it are read, "
        "and it is tried again. Read it in a mail program; once it is deleted or moved there, this is over.",
        "{number} emails in the folder {folder} cannot be read (the first has UID {uid}): {why}. The emails "
        "after it are "
        "read, and it is tried again. Read it in a mail program; once it is deleted or moved there, this is over.",
        folder=folder,
        uid=str(uid),
        why=StoredPhrase(why),
    )
