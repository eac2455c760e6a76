"""The kinds of mail, as the delivery engine sees them: which messages may go, what is read for them, how to compose.

The engine (`outbox.py`, `results.py`, `courier.py`) names no particular kind; the service passes them in.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import CTE, ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.message import MessageKind
from pingcheck.sending.wire import Composed

# Given the column with the recipient's address, the conditions that the limits put on it.
OfAddress = Callable[[ColumnElement[Any]], Sequence[ColumnElement[bool]]]


class Claimed(Protocol):
    """A message that a courier has claimed."""

    @property
    def message_id(self) -> UUID: ...
    @property
    def kind(self) -> MessageKind: ...
    @property
    def attempts(self) -> int: ...
    @property
    def ping_id(self) -> UUID | None:
        """None, like the exercise, for a mail that goes to no contact."""
        ...

    @property
    def exercise_id(self) -> int | None: ...
    @property
    def reference(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def retried_until(self) -> datetime | None:
        """After this time a deferral is final. None if the exercise's next step withdraws the message."""
        ...


class MailKind(Protocol):
    """One kind of mail."""

    @property
    def kind(self) -> MessageKind: ...

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        """The condition for a due message to go now: it still makes sense, and its address may be mailed."""
        ...

    def pointless(self, now: datetime, /) -> ColumnElement[bool] | None:
        """The condition for a message that can never go any more; the next claim withdraws it. None if something else
        withdraws such messages."""
        ...

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[Claimed]:
        """The picked messages, with everything that composing needs. Runs in the claim's transaction."""
        ...

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        """The mail with its envelope. Raises ValueError if it must not go out like this."""
        ...


def domain_of(address: str) -> str:
    return address.rpartition("@")[2].lower()
