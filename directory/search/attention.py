"""What needs an officer's attention about an entry, as conditions on its contact."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, exists, false, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.addresses import Address, AddressKind, Standing
from directory.contacts import REACHABLE, ContactStatus, PointOfContact, Rank


class Attention(StrEnum):
    """Why an entry needs attention."""

    UNREACHABLE = "unreachable"
    DEAD_ADDRESS = "dead_address"
    STALE = "stale"
    NO_ALTERNATE = "no_alternate"
    NO_TELEPHONE = "no_telephone"
    SHARED_MAILBOX = "shared_mailbox"
    NO_MAIL = "no_mail"


@dataclass(frozen=True, slots=True)
class Staleness:
    """An entry is stale if nothing confirmed it since. What the directory itself does not know of contacts, it is told:
    `answers`, contacts and the times at which they last answered (columns `contact_id` and `at`); `unreachable`, the
    ids of those who are judged so."""

    since: datetime
    answers: Subquery | None = None
    unreachable: Select[int] | None = None

    def condition(self) -> ColumnElement[bool]:
        confirmed = func.coalesce(PointOfContact.confirmed_at, PointOfContact.added_at)
        unconfirmed = confirmed < self.since
        if self.answers is None:
            return unconfirmed
        answered = select(self.answers.c.contact_id).where(self.answers.c.at >= self.since)
        return and_(unconfirmed, PointOfContact.id.not_in(answered))

    def is_unreachable(self) -> ColumnElement[bool]:
        return PointOfContact.id.in_(self.unreachable) if self.unreachable is not None else false()


def needs(attention: Attention, staleness: Staleness) -> ColumnElement[bool]:
    """The condition that a contact needs this attention. An ended entry needs none."""
    return and_(PointOfContact.status != ContactStatus.WITHDRAWN, _conditions(staleness)[attention])


def _conditions(staleness: Staleness) -> dict[Attention, ColumnElement[bool]]:
    return {
        Attention.UNREACHABLE: staleness.is_unreachable(),
        Attention.DEAD_ADDRESS: _has(AddressKind.EMAIL, Address.standing == Standing.DEAD),
        Attention.STALE: staleness.condition(),
        Attention.NO_ALTERNATE: and_(
            PointOfContact.rank == Rank.PRIMARY, PointOfContact.status.in_(REACHABLE), ~_alternate()
        ),
        Attention.NO_TELEPHONE: ~_has(AddressKind.PHONE),
        Attention.SHARED_MAILBOX: _shares_a_mailbox(),
        Attention.NO_MAIL: ~_has(AddressKind.EMAIL),
    }


@dataclass(frozen=True, slots=True)
class AttentionCounts:
    """Entries that have not ended, the States that they are of, and those that need attention: some for several
    reasons."""

    entries: int
    states: int
    needing: int
    by_kind: dict[Attention, int]


async def count_attention(session: AsyncSession, staleness: Staleness) -> AttentionCounts:
    """All counts in one statement, so that they agree. It reads every entry."""
    conditions = _conditions(staleness)
    counted = select(
        func.count(),
        func.count(PointOfContact.state_code.distinct()),
        func.count().filter(or_(*conditions.values())),
        *(func.count().filter(condition) for condition in conditions.values()),
    ).where(PointOfContact.status != ContactStatus.WITHDRAWN)
    entries, states, needing, *each = (await session.execute(counted)).one()
    return AttentionCounts(entries, states, needing, dict(zip(conditions, each, strict=True)))


def has_standing(standing: Standing) -> ColumnElement[bool]:
    """The condition that a contact has a mail address of this standing."""
    return _has(AddressKind.EMAIL, Address.standing == standing)


def _has(kind: AddressKind, *others: Any) -> ColumnElement[bool]:
    """An address in use of this kind. As one set: all are looked at once, where one by one would take twice as long."""
    having = select(Address.contact_id).where(Address.kind == kind, Address.removed_at.is_(None), *others)
    return PointOfContact.id.in_(having)


def _alternate() -> ColumnElement[bool]:
    other = aliased(PointOfContact)
    same_role = other.state_code == PointOfContact.state_code, other.role == PointOfContact.role
    is_one = other.rank == Rank.ALTERNATE, other.status.in_(REACHABLE)
    return exists().where(*same_role, *is_one).correlate(PointOfContact)


def _shares_a_mailbox() -> ColumnElement[bool]:
    """Another entry that is not ended has one of its mail addresses; capitals make no other mailbox."""
    holder = aliased(PointOfContact)
    mailbox = func.lower(Address.value)
    shared = (
        select(mailbox)
        .join(holder, holder.id == Address.contact_id)
        .where(
            Address.kind == AddressKind.EMAIL,
            Address.removed_at.is_(None),
            holder.status != ContactStatus.WITHDRAWN,
        )
        .group_by(mailbox)
        .having(func.count(Address.contact_id.distinct()) > 1)
    )
    mine = select(Address.contact_id).where(
        mailbox.in_(shared), Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None)
    )
    return PointOfContact.id.in_(mine)
