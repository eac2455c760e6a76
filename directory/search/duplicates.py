"""Duplicates: mailboxes, telephones and names that stand on several entries. States do share them; so they are shown
and never merged."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import ContactStatus, PointOfContact
from directory.search.finder import COLUMNS, FoundContact
from directory.states import State

PAGE_SIZE = 50
LAST_PAGE = 100_000
MOST_SHOWN = 20  # entries with one value


class SharedBy(StrEnum):
    """What several entries have in common."""

    MAILBOX = "mailbox"
    TELEPHONE = "telephone"
    NAME = "name"  # of two entries of one State


@dataclass(frozen=True, slots=True)
class SharedValue:
    """A value and the entries, not ended, that have it; `total` of them, of which the first are named."""

    value: str
    total: int
    contacts: tuple[FoundContact, ...]


@dataclass(frozen=True, slots=True)
class SharedPage:
    values: tuple[SharedValue, ...]
    total: int


async def shared_values(session: AsyncSession, by: SharedBy, page: int = 1) -> SharedPage:
    """The values that more than one entry has, 50 a page. Capitals make no other mailbox."""
    holders = _holders(by)
    groups = (
        select(holders.c.state, holders.c.value, func.count(holders.c.id.distinct()).label("total"))
        .group_by(holders.c.state, holders.c.value)
        .having(func.count(holders.c.id.distinct()) > 1)
    )
    total = await session.scalar(select(func.count()).select_from(groups.subquery())) or 0
    offset = (min(max(page, 1), LAST_PAGE) - 1) * PAGE_SIZE
    shown = groups.order_by(holders.c.value, holders.c.state).limit(PAGE_SIZE).offset(offset)
    found = [(row.state, row.value, row.total) for row in await session.execute(shown)]
    contacts = await _contacts(session, holders, [(state, value) for state, value, _ in found])
    return SharedPage(tuple(SharedValue(value, count, contacts[state, value]) for state, value, count in found), total)


def _holders(by: SharedBy) -> Any:
    """Each entry with each of its values. Only names are compared within their State; the others have none."""
    contact = PointOfContact
    present = contact.status != ContactStatus.WITHDRAWN
    if by is SharedBy.NAME:
        named = select(contact.id, contact.state_code.label("state"), func.lower(contact.name).label("value"))
        return named.where(present, contact.name != "").cte("holders")
    kind = AddressKind.EMAIL if by is SharedBy.MAILBOX else AddressKind.PHONE
    value: ColumnElement[str] = func.lower(Address.value)
    addressed = select(contact.id, func.substr("", 1).label("state"), value.label("value"))
    in_use = and_(present, Address.kind == kind, Address.removed_at.is_(None))
    return addressed.join(Address, Address.contact_id == contact.id).where(in_use).cte("holders")


async def _contacts(
    session: AsyncSession, holders: Any, keys: list[tuple[str, str]]
) -> dict[tuple[str, str], tuple[FoundContact, ...]]:
    contact = PointOfContact
    listed = (
        select(holders.c.state.label("holder_state"), holders.c.value.label("shared"), *COLUMNS)
        .join_from(holders, contact, contact.id == holders.c.id)
        .join(State, State.code == contact.state_code)
        .where(tuple_(holders.c.state, holders.c.value).in_(keys))
        .order_by(contact.state_code, contact.role, contact.rank.desc(), contact.id)
    )
    found: dict[tuple[str, str], list[FoundContact]] = defaultdict(list)
    for state, value, *about in await session.execute(listed):
        one = FoundContact(*about)
        if len(found[state, value]) < MOST_SHOWN and one not in found[state, value]:
            found[state, value].append(one)
    return {key: tuple(found[key]) for key in keys}
