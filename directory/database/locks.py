"""Locks that last until the transaction ends. SQLite needs none, because it has only one writer."""

from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Base
from directory.database.statements import on_postgresql


async def lock_in_order(session: AsyncSession, rows: Any, order: Any) -> None:
    """Locks rows until the transaction ends, always in the same order, so that two transactions cannot deadlock."""
    if on_postgresql(session):
        locked = rows.order_by(order).with_for_update().subquery()
        await session.execute(select(func.count()).select_from(locked))


async def lock_shared_in_order(session: AsyncSession, rows: Any, order: Any) -> None:
    """Locks rows against changes until the transaction ends; several transactions can share such a lock."""
    if on_postgresql(session):
        await session.execute(rows.order_by(order).with_for_update(read=True))


async def lock_table(session: AsyncSession, model: type[Base]) -> None:
    """Locks a table against other writers until the transaction ends; readers go on."""
    if on_postgresql(session):
        await session.execute(text(f"LOCK TABLE {model.__tablename__} IN SHARE ROW EXCLUSIVE MODE"))
