"""The processes that claim messages. Each has a row with a beat counter that shows the others that it is alive."""

import os
import socket
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import String, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.database.statements import rows_changed
from directory.phrases import StoredPhrase


class Worker(Base):
    """A process that claims messages."""

    __tablename__ = "workers"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    host: Mapped[str] = mapped_column(String(255))
    pid: Mapped[int]
    beat: Mapped[int] = mapped_column(default=0)
    enlisted_at: Mapped[datetime]
    alarm: Mapped[str] = mapped_column(String(300), default="")  # what keeps it from sending, as a sentence


async def enlist(session: AsyncSession, now: datetime) -> UUID:
    """Adds a row for this process. Returns its id, which its claims will name."""
    worker = Worker(host=socket.gethostname()[:255], pid=os.getpid(), enlisted_at=now)
    session.add(worker)
    await session.flush()
    return worker.id


async def beat(session: AsyncSession, worker_id: UUID, alarm: str) -> bool:
    """Counts one beat. False if this worker was given up for dead and its claims are void."""
    return bool(
        await rows_changed(
            session, update(Worker).where(Worker.id == worker_id).values(beat=Worker.beat + 1, alarm=alarm[:300])
        )
    )


async def beats(session: AsyncSession) -> dict[UUID, int]:
    return dict((await session.execute(select(Worker.id, Worker.beat))).all())


async def alarms(session: AsyncSession) -> list[StoredPhrase]:
    """What keeps couriers from sending, in their own sentences."""
    said = await session.scalars(select(Worker.alarm).where(Worker.alarm != "").distinct())
    return [StoredPhrase(alarm) for alarm in said]


class LeaseWatch:
    """Remembers since when the counter of each other worker has stood still, by this process's monotonic clock."""

    def __init__(self, lease_seconds: float) -> None:
        self._lease = lease_seconds
        self._seen: dict[UUID, tuple[int, float]] = {}

    def standing_still(self, counts: dict[UUID, int], monotonic_now: float) -> list[UUID]:
        """The workers whose counter has not changed for a whole lease. A worker seen for the first time gets a whole
        lease."""
        self._seen = {
            worker: self._seen[worker] if self._seen.get(worker, (None, 0.0))[0] == count else (count, monotonic_now)
            for worker, count in counts.items()
        }
        return [worker for worker, (_, since) in self._seen.items() if monotonic_now - since >= self._lease]
