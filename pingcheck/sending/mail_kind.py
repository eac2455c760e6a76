"""The kinds of mail, as the delivery engine sees them: what each claims, of what it is made, how it is composed.

The engine (`outbox.py`, `results.py`, `courier.py`) knows no kind by itself; the service hands it those that there are.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import CTE, ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.message import MessageKind
from pingcheck.sending.wire import Composed

# The conditions that limits put on a recipient's address, for the column that holds it.
OfAddress = Callable[[ColumnElement[Any]], Sequence[ColumnElement[bool]]]


class Claimed(Protocol):
    """A message in a courier's hands."""

    @property
    def message_id(self) -> UUID: ...
    @property
    def kind(self) -> MessageKind: ...
    @property
    def attempts(self) -> int: ...
    @property
    def ping_id(self) -> UUID: ...
    @property
    def exercise_id(self) -> int: ...
    @property
    def reference(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def retried_until(self) -> datetime | None:
        """After this a deferral is final; None where the exercise's next step ends it."""
        ...


class MailKind(Protocol):
    """One kind of mail."""

    @property
    def kind(self) -> MessageKind: ...

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        """Whether a message may go now, beside being due: that nobody has made it pointless, or forbidden it."""
        ...

    def pointless(self, now: datetime, /) -> ColumnElement[bool] | None:
        """Whether a message can never go any more; the next claim withdraws it. None: others see to that."""
        ...

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[Claimed]:
        """The messages of this statement of ids, with all that composing them takes, in the claim's transaction."""
        ...

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        """The mail with its envelope. Raises ValueError for what must not go out as it is."""
        ...


def domain_of(address: str) -> str:
    return address.rpartition("@")[2].lower()
