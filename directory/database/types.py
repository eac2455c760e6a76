"""Column types, and the base of every table. What a column holds is the same on both engines."""

import enum
import uuid
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Enum, Integer, MetaData, String, TypeDecorator, Uuid
from sqlalchemy.orm import DeclarativeBase

BIG_ID = BigInteger().with_variant(Integer, "sqlite")  # SQLite gives ids by itself to plain integers only

# A text that was folded for comparing and sorting. Its bytes are compared, on PostgreSQL too, so that both engines
# agree on what stands in a range, and in which order.
LONGEST_FOLDED = 100
FOLDED_TEXT = String(LONGEST_FOLDED).with_variant(String(LONGEST_FOLDED, collation="C"), "postgresql")


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware in code, UTC in the database. A naive time is refused: nobody can know which instant it is."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def closed_set(members: type[enum.StrEnum]) -> Enum:
    """A column for a closed set of words, stored as the words themselves. A new word needs no migration."""
    return Enum(members, native_enum=False, length=24, values_callable=lambda found: [m.value for m in found])


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012  (SQLAlchemy reads this attribute from the class)
        datetime: UtcDateTime,
        uuid.UUID: Uuid,
        dict[str, Any]: JSON,
    }
