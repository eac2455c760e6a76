"""Counts for `/metrics`: how many messages were accepted, deferred and refused, by all couriers, since the start."""

from collections import Counter
from collections.abc import Sequence

import structlog
from sqlalchemy import BigInteger, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, is_away
from directory.database.statements import insert_or_update
from pingcheck.sending.results import Result

log = structlog.get_logger()


class ResultCount(Base):
    __tablename__ = "tallies"

    delivery: Mapped[str] = mapped_column(String(24), primary_key=True)
    reply_class: Mapped[str] = mapped_column(String(3), primary_key=True)  # 2xx, 4xx, 5xx; empty if there was no reply
    count: Mapped[int] = mapped_column(BigInteger)


async def count_results(session: AsyncSession, results: Sequence[Result]) -> None:
    """Adds these results. Call it last in a transaction, because all couriers write the same few rows. Always in the
    same order, so that couriers cannot deadlock."""
    counted = Counter((result.handover.delivery.value, _reply_class(result.handover.code)) for result in results)
    if counted:
        new = insert_or_update(session, ResultCount)
        rows = [
            {"delivery": delivery, "reply_class": reply_class, "count": count}
            for (delivery, reply_class), count in sorted(counted.items())
        ]
        known = [ResultCount.delivery, ResultCount.reply_class]
        added = {"count": ResultCount.count + new.excluded.count}
        await session.execute(new.on_conflict_do_update(index_elements=known, set_=added), rows)


async def count_if_possible(session: AsyncSession, results: Sequence[Result]) -> None:
    """The same for the metrics only. A failure is logged and skipped, so that it never stops a result. Raises the
    database's error if it is away."""
    try:
        async with session.begin_nested():
            await count_results(session, results)
    except Exception as error:
        if is_away(error):
            raise
        log.error("results not counted", why=type(error).__name__)


def _reply_class(code: int | None) -> str:
    return f"{code // 100}xx" if code else ""


async def read_result_counts(session: AsyncSession) -> list[ResultCount]:
    return list(await session.scalars(select(ResultCount).order_by(ResultCount.delivery, ResultCount.reply_class)))
