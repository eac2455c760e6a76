"""Limits: how many mails a minute may go in total and to each recipient domain, for all couriers together.

They are token buckets. A bucket fills evenly and holds ten seconds' worth. We store one instant by the database's own
clock: the time up to which the bucket is spent. A clock that jumps costs or gives at most one full bucket.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Double, String, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.database.bulk_rows import among
from directory.database.functions import email_domain, seconds_of_database
from directory.database.statements import insert_or_update

CAPACITY_S = 10.0
ALL = "*"  # the bucket of all mail; no domain has this name

T = TypeVar("T")


class Bucket(Base):
    __tablename__ = "buckets"

    name: Mapped[str] = mapped_column(String(255), primary_key=True)
    spent_until: Mapped[float] = mapped_column(Double)  # seconds since 1970 by the database's clock


@dataclass(frozen=True, slots=True)
class Limits:
    """Mails a minute (0: no limit), and the only addresses and domains that this host may mail (empty: all)."""

    in_all: int = 0
    a_domain: int = 0
    only_to: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.in_all or self.a_domain)


NO_LIMITS = Limits()


def recipient_conditions(only_to: Sequence[str], column: ColumnElement[str]) -> list[ColumnElement[bool]]:
    """The condition that lets mail go only to these addresses and domains (`@here.example`). Empty: no condition."""
    if not only_to:
        return []
    domains = [each.removeprefix("@") for each in only_to if each.startswith("@")]
    return [or_(func.lower(column).in_(list(only_to)), email_domain(column).in_(domains))]


def is_allowed_recipient(only_to: Sequence[str], address: str) -> bool:
    """The same for one address: True if it may be mailed."""
    domain = address.rpartition("@")[2].lower()
    return not only_to or bool({address.lower(), f"@{domain}"} & set(only_to))


def tokens_left(spent_until: float | None, now: float, a_minute: int) -> int:
    """How many mails a bucket allows now. An unused bucket is full. Times are seconds, as in `Bucket.spent_until`."""
    interval = 60 / a_minute
    most = max(1, int(CAPACITY_S / interval))
    if spent_until is None:
        return most
    return min(most, max(0, int((now - spent_until) / interval + 1e-6)))


def spent_after(spent_until: float | None, now: float, a_minute: int, count: int) -> float:
    """The time up to which the bucket is spent after this many more mails."""
    interval = 60 / a_minute
    most = max(1, int(CAPACITY_S / interval))
    full_since = now - most * interval
    return min(max(spent_until if spent_until is not None else full_since, full_since), now) + count * interval


def choose_within_limits(candidates: Iterable[tuple[T, str]], in_all: int, by_domain: dict[str, int]) -> list[T]:
    """The candidates that may go, in their order: at most `in_all`, and for each domain at most what it is allowed."""
    chosen: list[T] = []
    sent: Counter[str] = Counter()
    for candidate, domain in candidates:
        if len(chosen) >= in_all:
            break
        if domain not in by_domain or sent[domain] < by_domain[domain]:
            chosen.append(candidate)
            sent[domain] += 1
    return chosen


class Buckets:
    """The buckets as one claim sees them. They are locked until its transaction ends."""

    def __init__(self, session: AsyncSession, limits: Limits) -> None:
        self._session = session
        self._limits = limits
        self._now = 0.0
        self._spent: dict[str, float] = {}

    async def lock(self) -> None:
        """Locks the buckets, which waits for other limited claims, and corrects those that a clock jump put into the
        future."""
        new = insert_or_update(self._session, Bucket).values(name=ALL, spent_until=0.0)
        await self._session.execute(new.on_conflict_do_nothing())
        held = select(Bucket.spent_until).where(Bucket.name == ALL).with_for_update()
        self._spent[ALL] = (await self._session.execute(held)).scalar_one()
        self._now = (await self._session.execute(select(seconds_of_database()))).scalar_one()
        await self._session.execute(
            update(Bucket).where(Bucket.spent_until > self._now + CAPACITY_S).values(spent_until=self._now)
        )

    def in_all(self, most: int) -> int:
        """How many mails may go now in total, at most `most`."""
        if not self._limits.in_all:
            return most
        return min(most, tokens_left(self._spent[ALL], self._now, self._limits.in_all))

    def domain_has_some_left(self, address: ColumnElement[str]) -> ColumnElement[bool]:
        """The condition that leaves out domains with empty buckets, so that they do not hold up the others."""
        interval = 60 / (self._limits.a_domain or 1)
        empty = select(Bucket.name).where(Bucket.spent_until > self._now - interval, Bucket.name != ALL)
        return email_domain(address).not_in(empty)

    async def by_domain(self, domains: Iterable[str]) -> dict[str, int]:
        """How many mails each of these domains may get now. Empty if there is no limit for domains."""
        if not self._limits.a_domain:
            return {}
        named = set(domains)
        rows = await self._session.execute(
            select(Bucket.name, Bucket.spent_until).where(among(self._session, Bucket.name, named))
        )
        self._spent |= dict(rows.all())
        return {name: tokens_left(self._spent.get(name), self._now, self._limits.a_domain) for name in named}

    async def spend(self, domains: Sequence[str]) -> None:
        """Spends one token for each domain in the list, and as many from the bucket of all mail."""
        counts = [(ALL, len(domains), self._limits.in_all)]
        if self._limits.a_domain:
            counts += [(name, count, self._limits.a_domain) for name, count in sorted(Counter(domains).items())]
        rows = [
            {"name": name, "spent_until": spent_after(self._spent.get(name), self._now, a_minute, count)}
            for name, count, a_minute in counts
            if a_minute and count
        ]
        if rows:
            new: Any = insert_or_update(self._session, Bucket)
            after = {"spent_until": new.excluded.spent_until}
            await self._session.execute(new.on_conflict_do_update(index_elements=[Bucket.name], set_=after), rows)
