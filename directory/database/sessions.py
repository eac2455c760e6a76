"""Sessions: transactions on one database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

POSTGRESQL_WRITES_AT_ONCE = 3  # PostgreSQL mostly waits for its disk: more groups wait there together


class Database:
    """Opens transactions on one database. Each use case opens one, at the edge: all of it happens, or nothing."""

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        """On SQLite, which has one writer, the two engines differ. `writes_at_once`: how many writing transactions are
        worth opening in one process."""
        self.writer = writer
        self.reader = reader
        self.writes_at_once = 1 if writer is not reader else POSTGRESQL_WRITES_AT_ONCE
        self._writing = async_sessionmaker(writer, expire_on_commit=False)
        self._reading = async_sessionmaker(reader, expire_on_commit=False)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """One transaction that writes: committed at the end, rolled back if the body raises."""
        async with self._writing() as session, session.begin():
            yield session

    @asynccontextmanager
    async def trying(self) -> AsyncIterator[AsyncSession]:
        """One transaction that writes and is rolled back at the end: it shows whether the writes are possible."""
        async with self._writing() as session, session.begin() as transaction:
            yield session
            await transaction.rollback()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """One transaction that only reads; on SQLite it never waits for the writer."""
        async with self._reading() as session, session.begin():
            yield session

    async def close(self) -> None:
        await self.writer.dispose()
        if self.reader is not self.writer:
            await self.reader.dispose()
