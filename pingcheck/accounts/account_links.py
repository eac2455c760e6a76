"""Links in mails by which somebody sets a password: an invitation to a new account, or a reset of a forgotten password.

Each opens one account, once, for a time. The database has no token: it is made from the link's id and a key that is
kept outside, so that neither a copy of the database nor a forged link opens anything.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.database.statements import rows_changed
from pingcheck.conversation.links import derive_key
from pingcheck.exercises.message import Delivery, Message, MessageKind

USE = b"pingcheck account link 1"
ID_BYTES, MAC_BYTES = 16, 17  # 33 in all, so that base64 needs no padding
TOKEN_LENGTH = 44
MOST_RESETS, COUNTED_FOR = 3, timedelta(hours=1)  # so that a stranger cannot fill an officer's mailbox


class LinkUse(StrEnum):
    INVITATION = "invitation"
    RESET = "reset"


VALID_FOR = {LinkUse.INVITATION: timedelta(days=7), LinkUse.RESET: timedelta(hours=1)}


class AccountLink(Base):
    """A link. The delivery of its mail is in the message with the same id."""

    __tablename__ = "account_links"

    id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    use: Mapped[LinkUse] = mapped_column(closed_set(LinkUse))
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(String(100))
    mailed_at: Mapped[datetime]  # the same moment by the couriers' clock, which runs faster in the demo
    ends_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]  # when it was used, or was made void


class AccountLinkKeys:
    """Makes the tokens of links with the present secret, and verifies those of the present and of retired ones."""

    def __init__(self, secrets: Sequence[str]) -> None:
        self._keys = [derive_key(secret, USE) for secret in secrets]

    def token(self, use: LinkUse, link_id: UUID) -> str:
        raw = link_id.bytes + _mac(self._keys[0], use, link_id.bytes)
        return base64.urlsafe_b64encode(raw).decode("ascii")

    def link_id(self, use: LinkUse, token: str) -> UUID | None:
        """The link that a token names; None if it is not ours, or for another use."""
        if len(token) != TOKEN_LENGTH or not token.isascii():
            return None
        try:
            raw = base64.b64decode(token, altchars=b"-_", validate=True)
        except binascii.Error:
            return None
        named, mac = raw[:ID_BYTES], raw[ID_BYTES:]
        proved = any(hmac.compare_digest(_mac(key, use, named), mac) for key in self._keys)
        return UUID(bytes=named) if proved else None


def _mac(key: bytes, use: LinkUse, named: bytes) -> bytes:
    return hmac.digest(key, use.value.encode("ascii") + b"\0" + named, hashlib.sha256)[:MAC_BYTES]


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link that is to be mailed. `address`: the account's own."""

    account_id: int
    address: str
    use: LinkUse
    by: str


async def mail_link(session: AsyncSession, new: NewLink, now: datetime, due_at: datetime) -> UUID:
    """Makes a link, and its mail in the same transaction; `due_at` is now by the couriers' clock. An invitation takes
    the place of earlier ones; a reset does not, since strangers can ask for one."""
    if new.use is LinkUse.INVITATION:
        await void_links(session, new.account_id, now)
    kind, waiting = MessageKind.ACCOUNT, Delivery.WAITING
    message = Message(id=uuid4(), kind=kind, recipient=new.address, delivery=waiting, due_at=due_at)
    session.add(message)
    await session.flush()
    link = AccountLink(id=message.id, account_id=new.account_id, use=new.use, made_at=now, made_by=new.by)
    link.mailed_at, link.ends_at = due_at, now + VALID_FOR[new.use]
    session.add(link)
    await session.flush()
    return link.id


async def may_ask_again(session: AsyncSession, account_id: int, now: datetime) -> bool:
    """Whether one more reset of the password may be mailed to this account."""
    lately = AccountLink.use == LinkUse.RESET, AccountLink.made_at > now - COUNTED_FOR
    mine = select(func.count()).select_from(AccountLink).where(AccountLink.account_id == account_id, *lately)
    return (await session.scalar(mine) or 0) < MOST_RESETS


async def account_of_link(session: AsyncSession, link_id: UUID, use: LinkUse, now: datetime) -> int | None:
    """The account that the link opens; None if it was used, or its time is over."""
    usable = (
        AccountLink.id == link_id,
        AccountLink.use == use,
        AccountLink.closed_at.is_(None),
        AccountLink.ends_at > now,
    )
    found: int | None = await session.scalar(select(AccountLink.account_id).where(*usable))
    return found


async def use_link(session: AsyncSession, link_id: UUID, now: datetime) -> bool:
    """Uses the link up. False if it was used, or its time is over: of two who press at once, one is refused."""
    usable = AccountLink.id == link_id, AccountLink.closed_at.is_(None), AccountLink.ends_at > now
    return await rows_changed(session, update(AccountLink).where(*usable).values(closed_at=now)) == 1


async def void_links(session: AsyncSession, account_id: int, now: datetime) -> None:
    """Ends all links of the account that were not used."""
    waiting = AccountLink.account_id == account_id, AccountLink.closed_at.is_(None), AccountLink.ends_at > now
    await session.execute(update(AccountLink).where(*waiting).values(closed_at=now))


async def void_mailed_link(session: AsyncSession, message_id: UUID, now: datetime) -> None:
    """Ends the link of one mail, because the mail came back and others may read it."""
    mailed = AccountLink.id == message_id, AccountLink.closed_at.is_(None)
    await session.execute(update(AccountLink).where(*mailed).values(closed_at=now))
