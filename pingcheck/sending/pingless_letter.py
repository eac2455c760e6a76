"""Letters about no ping: what the delivery engine asks of such a mail once it is claimed, the same for every kind."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

from pingcheck.exercises.message import MessageKind


@dataclass(frozen=True, slots=True)
class PinglessLetter:
    """A claimed letter. Its kind says what it is and for how long it is tried."""

    sort: ClassVar[MessageKind]

    message_id: UUID
    attempts: int
    address: str
    made_at: datetime

    @property
    def kind(self) -> MessageKind:
        return self.sort

    @property
    def ping_id(self) -> None:
        return None

    @property
    def exercise_id(self) -> None:
        return None

    @property
    def reference(self) -> str:
        return ""

    @property
    def tried_for(self) -> timedelta:
        """How long after it was made a deferral is followed by another try."""
        raise NotImplementedError

    @property
    def retried_until(self) -> datetime | None:
        return self.made_at + self.tried_for
