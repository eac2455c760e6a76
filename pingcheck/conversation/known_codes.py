"""Known codes: by the keyed hash of a code that somebody types, the ping that it answers is found."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.database.bulk_rows import rows_as_text, rows_of
from directory.database.statements import core_table, on_postgresql
from pingcheck.conversation.codes import CodeKeys


class KnownCode(Base):
    """A code that was, or is about to be, sent to somebody. Its hash stands as an id, which both engines keep in few
    bytes.

    No foreign key: checking it would hold the ping, and claims would wait for the answers that are being recorded.
    """

    __tablename__ = "codes"
    __table_args__ = ({"sqlite_with_rowid": False},)  # the key is the whole row: it is written once, not twice

    hash: Mapped[UUID] = mapped_column(primary_key=True)
    # In the key, so that should two pings ever share a code, both are found and neither is taken for the other.
    ping_id: Mapped[UUID] = mapped_column(primary_key=True)


CODES = core_table(KnownCode)
COLUMNS = {"hash": CODES.c.hash.type, "ping_id": CODES.c.ping_id.type}


async def know_codes(session: AsyncSession, keys: CodeKeys, ping_ids: Iterable[UUID]) -> None:
    """Makes the codes of these pings findable, in the caller's transaction: before any mail with one can go out."""
    # In one order for all couriers, so that none waits for another in a ring.
    rows = [(UUID(bytes=keys.hash(keys.code(ping_id))), ping_id) for ping_id in sorted(set(ping_ids))]
    if rows:
        on_pg = on_postgresql(session)
        connection = await session.connection()
        await connection.execute(_insert(on_pg), {"known": rows_as_text(session, COLUMNS, rows)})


@cache
def _insert(on_pg: bool) -> Any:
    known = rows_of(on_pg, "known", COLUMNS)
    # Without a condition SQLite would take ON CONFLICT for the condition of a join.
    chosen = select(known.c.hash, known.c.ping_id).where(known.c.hash.is_not(None)).order_by(known.c.ping_id)
    new = (postgresql.insert if on_pg else sqlite.insert)(CODES)
    return new.from_select(["hash", "ping_id"], chosen).on_conflict_do_nothing()


async def find_pings_by_code(session: AsyncSession, hashes: Sequence[bytes]) -> list[UUID]:
    """The pings of the codes with these hashes (`CodeKeys.hashes`). Of several for one code none is meant for sure."""
    named = [UUID(bytes=each) for each in hashes]
    return list(await session.scalars(select(KnownCode.ping_id).where(KnownCode.hash.in_(named)).distinct()))
