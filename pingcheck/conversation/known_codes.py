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
from directory.database.bulk_rows import rows_as_text, rows_parameter
from directory.database.statements import core_table, on_postgresql
from pingcheck.conversation.codes import CodeKeys
from pingcheck.exercises.exercise import RUNNING, Exercise, Step
from pingcheck.exercises.message import Delivery, Message


class KnownCode(Base):
    """A code that was sent to a contact, or is about to be. Its hash is kept as an id, which takes few bytes on both
    engines.

    There is no foreign key: checking it would hold the ping, and claims would wait for answers that are being recorded.
    """

    __tablename__ = "codes"
    __table_args__ = ({"sqlite_with_rowid": False},)  # the key is the whole row: it is written once, not twice

    hash: Mapped[UUID] = mapped_column(primary_key=True)
    # In the key, so that if two pings ever share a code, both are found and neither is taken for the other.
    ping_id: Mapped[UUID] = mapped_column(primary_key=True)


CODES = core_table(KnownCode)
COLUMNS = {"hash": CODES.c.hash.type, "ping_id": CODES.c.ping_id.type}


async def know_codes(session: AsyncSession, keys: CodeKeys, ping_ids: Iterable[UUID]) -> None:
    """Makes the codes of these pings findable, in the caller's transaction: before any mail with one can go out."""
    # All couriers write in the same order, so that none waits for another in a ring.
    rows = [(UUID(bytes=keys.hash(keys.code(ping_id))), ping_id) for ping_id in sorted(set(ping_ids))]
    if rows:
        on_pg = on_postgresql(session)
        connection = await session.connection()
        await connection.execute(_insert(on_pg), {"known": rows_as_text(session.get_bind().dialect, COLUMNS, rows)})


@cache
def _insert(on_pg: bool) -> Any:
    known = rows_parameter(on_pg, "known", COLUMNS)
    # Without a condition SQLite reads ON CONFLICT as the condition of a join.
    chosen = select(known.c.hash, known.c.ping_id).where(known.c.hash.is_not(None)).order_by(known.c.ping_id)
    new = (postgresql.insert if on_pg else sqlite.insert)(CODES)
    return new.from_select(["hash", "ping_id"], chosen).on_conflict_do_nothing()


async def find_pings_by_code(session: AsyncSession, hashes: Sequence[bytes]) -> list[UUID]:
    """The pings of the codes with these hashes (`CodeKeys.hashes`). If there are several, any may be meant."""
    named = [UUID(bytes=each) for each in hashes]
    return list(await session.scalars(select(KnownCode.ping_id).where(KnownCode.hash.in_(named)).distinct()))


async def made_with_another_key(session: AsyncSession, secrets: Sequence[str]) -> str | None:
    """The reference of a running exercise that was mailed with codes, and so with links, that none of these secrets
    makes; None if there is none. Looks at one ping of each."""
    for exercise_id, reference in await session.execute(
        select(Exercise.id, Exercise.reference).where(Exercise.phase.in_(RUNNING))
    ):
        mailed = select(Message.ping_id).join(Step, Step.id == Message.step_id)
        ping_id = await session.scalar(
            mailed.where(Step.exercise_id == exercise_id, Message.delivery == Delivery.ACCEPTED).limit(1)
        )
        if ping_id is not None and ping_id not in await find_pings_by_code(
            session, CodeKeys.hashes_of(secrets, ping_id)
        ):
            return str(reference)
    return None
