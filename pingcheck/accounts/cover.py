"""Officers who are away, and who covers them: their cases and their part of the day's email go to whoever covers.

Whoever covers may be away, too, and is then covered in turn. An absence begins when it is said and ends by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_in_order
from directory.errors import N_, Refused
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account, account_named
from pingcheck.accounts.passwords import NO_PASSWORD

LONGEST_ABSENCE = timedelta(days=366)


class UnusableDay(Refused):
    """The last day away is over, or too far."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """An account, as far as covering goes. `works`: whether it is open and may work on cases; `away_until`: the end of
    an absence, over or not; `covered_by`: the name of another account."""

    name: str
    works: bool = True
    away_until: datetime | None = None
    covered_by: str | None = None

    def is_away(self, now: datetime) -> bool:
        return self.away_until is not None and now < self.away_until


@dataclass(frozen=True, slots=True)
class Absence:
    """An officer who is away. `last_day`: in the officer's zone; `covered_by`: who was named, `covers`: who is present
    and covers in the end, or the officer if nobody is."""

    last_day: date
    covered_by: str
    covers: str


def who_covers(colleagues: Sequence[Colleague], now: datetime) -> dict[str, str]:
    """Who answers for each officer who is away: whoever is present at the end of the chain. Where nobody is, since the
    chain leads in a circle or to an account that is closed, the officer still does: nothing is left to nobody. Pure."""
    known = {each.name: each for each in colleagues}
    return {each.name: _end_of_chain(known, each, now) for each in colleagues if each.is_away(now)}


def _end_of_chain(known: Mapping[str, Colleague], away: Colleague, now: datetime) -> str:
    seen: set[str] = set()
    at: Colleague | None = away
    while at is not None and at.name not in seen:
        if at.works and not at.is_away(now):
            return at.name
        seen.add(at.name)
        at = known.get(at.covered_by or "") if at.is_away(now) else None
    return away.name


async def answers_for(session: AsyncSession, officer: str, now: datetime) -> frozenset[str]:
    """The officer's own name, and the names of all whom the officer covers now."""
    covers = who_covers(await colleagues_of(session), now)
    return frozenset({officer, *(name for name, by in covers.items() if by == officer)})


async def owners_at_work(session: AsyncSession, now: datetime) -> frozenset[str]:
    """The names of all on whose cases somebody works: who is present, and whom somebody who is present covers."""
    colleagues = await colleagues_of(session)
    covers = who_covers(colleagues, now)
    present = {each.name for each in colleagues if each.works and each.name not in covers}
    return frozenset(present | {away for away, by in covers.items() if by in present})


async def absences(session: AsyncSession, now: datetime) -> dict[str, Absence]:
    """Who is away, by name: to be shown beside the name."""
    colleagues = await colleagues_of(session)
    covers = who_covers(colleagues, now)
    zones = dict((await session.execute(select(Account.name, Account.time_zone))).all())
    return {
        each.name: Absence(last_day_of(each.away_until, zones[each.name]), each.covered_by or "", covers[each.name])
        for each in colleagues
        if each.name in covers and each.away_until is not None
    }


def covered_by(officer: str, away: Mapping[str, Absence]) -> dict[str, date]:
    """Whom this officer covers, and the last day away of each. Pure."""
    return {name: one.last_day for name, one in away.items() if one.covers == officer and name != officer}


async def present_officers(session: AsyncSession, now: datetime) -> list[str]:
    """The names of those who may work on cases and approve, and are not away."""
    return [each.name for each in await colleagues_of(session) if each.works and not each.is_away(now)]


async def colleagues_of(session: AsyncSession) -> list[Colleague]:
    """All accounts, by name."""
    accounts = list(await session.scalars(select(Account).order_by(Account.name)))
    names = {account.id: account.name for account in accounts}
    return [Colleague(one.name, may_work(one), one.away_until, names.get(one.covered_by or 0)) for one in accounts]


def may_work(account: Account) -> bool:
    """Whether somebody can sign in with it and work on cases."""
    is_open = account.disabled_at is None and account.password_hash != NO_PASSWORD
    return is_open and account.role.includes(AccountRole.OFFICER)


def last_day_of(until: datetime, zone: str) -> date:
    """The last day away, in this zone, of an absence that ends at an instant."""
    return (until - timedelta(microseconds=1)).astimezone(ZoneInfo(zone)).date()


def end_of_day_in(day: date, zone: str) -> datetime:
    """The first instant after a day in a zone, also where the next one begins late."""
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone)).astimezone(UTC)


async def go_away(session: AsyncSession, account: Account, last_day: date, cover: str, now: datetime) -> None:
    """Says that an officer is away from now to the end of a day in the officer's zone, and who covers. Raises Refused
    for a day that is over or too far, and if nobody who is present would cover. Of two who name each other at once,
    the second is refused."""
    await lock_in_order(session, select(Account.id), Account.id)
    await session.refresh(account)
    if not may_work(account):
        raise Refused(N_("{name} works on no cases, so there is nothing to cover."), name=account.name)
    if not cover:
        raise Refused(N_("Choose who covers."))
    if cover == account.name:
        raise Refused(N_("Nobody covers themselves: choose somebody else."))
    if last_day > (now + LONGEST_ABSENCE).date():
        raise UnusableDay(N_("Choose a day within a year."))
    until = end_of_day_in(last_day, account.time_zone)
    if until <= now:
        raise UnusableDay(N_("This day is over already."))
    covering = await account_named(session, cover)
    await session.refresh(covering)
    if not may_work(covering):
        raise Refused(N_("{name} cannot work on cases: choose somebody else."), name=cover)
    account.away_until, account.covered_by = until, covering.id
    await session.flush()
    if who_covers(await colleagues_of(session), now)[account.name] == account.name:
        raise Refused(
            N_("{name} is away, too, and nobody who is here covers {name}: choose somebody else."), name=cover
        )


async def come_back(session: AsyncSession, account: Account, now: datetime) -> None:
    """Ends an absence before its day. Raises Refused if the officer is not away."""
    if account.away_until is None or account.away_until <= now:
        raise Refused(N_("{name} is not away."), name=account.name)
    account.away_until, account.covered_by = None, None
    await session.flush()
