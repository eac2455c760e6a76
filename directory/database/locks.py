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


async def lock_row(session: AsyncSession, rows: Any) -> None:
    """Locks one row, which other rows may refer to meanwhile, until the transaction ends. The table is claimed for
    writing first: else one who holds `lock_table`, and wants this row, would wait for us, and we for them."""
    if on_postgresql(session):
        [table] = rows.get_final_froms()
        await session.execute(text(f"LOCK TABLE {table.name} IN ROW EXCLUSIVE MODE"))
        await session.execute(rows.with_for_update(key_share=True))


async def lock_table(session: AsyncSession, model: type[Base]) -> None:
    """Locks a table against other writers until the transaction ends; readers go on."""
    if on_postgresql(session):
        await session.execute(text(f"LOCK TABLE {model.__tablename__} IN SHARE ROW EXCLUSIVE MODE"))
