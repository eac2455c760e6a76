"""The outbox: every statement that claims messages, gives them back, voids claims, or says how much is due.

A claim names its worker. A worker shows that it is alive by a beat counter. If its counter stands still for a whole
lease, measured by another worker's monotonic clock, that worker may void its claims. No wall clock is involved. The
rules are the same for every kind of mail (`mail_kind.py`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, and_, case, delete, func, literal, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from directory.database.statements import prefer_index_order, rows_changed
from pingcheck.exercises.events import Happened, record_events, share_exercises
from pingcheck.exercises.message import (
    AT_MOST_ONCE,
    IS_OF_A_STEP,
    IS_OF_NO_STEP,
    IS_TO_SEND,
    Cause,
    Delivery,
    Message,
    MessageKind,
)
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import EventKind
from pingcheck.runtime.hold import nothing_is_held
from pingcheck.sending.limits import NO_LIMITS, Buckets, Limits, choose_within_limits, recipient_conditions
from pingcheck.sending.mail_kind import Claimed, MailKind, OfAddress, domain_of
from pingcheck.sending.workers import Worker

CANDIDATES_PER_TOKEN = 4  # candidates for each token, since some domains may have none left


async def claim(
    session: AsyncSession,
    worker_id: UUID,
    kinds: Sequence[MailKind],
    now: datetime,
    most: int,
    limits: Limits = NO_LIMITS,
) -> list[Claimed]:
    """Claims up to `most` messages that may go now, within the limits. Kinds are served in the order given; within a
    kind, the longest due go first. Also withdraws messages that can never go any more."""
    claims = _Claims(session, now, limits)
    await claims.begin()
    picked: list[Claimed] = []
    for kind in await withdraw_pointless(session, kinds, now):
        picked += await claims.pick(kind, most - len(picked))
    if picked:
        mine = update(Message).where(among(session, Message.id, [message.message_id for message in picked]))
        await rows_changed(session, mine.values(delivery=Delivery.CLAIMED, claimed_by=worker_id))
    return picked


async def is_anything_due(session: AsyncSession, now: datetime) -> bool:
    """Whether a message is due, even one that may not be sent now."""
    return await session.scalar(select(Message.id).where(IS_TO_SEND, Message.due_at <= now).limit(1)) is not None


async def withdraw_pointless(session: AsyncSession, kinds: Sequence[MailKind], now: datetime) -> Sequence[MailKind]:
    """Withdraws messages that can never go any more. Returns the kinds that may have something to send."""
    found = await _with_mail_due(session, kinds, now)
    for kind in found:
        pointless = kind.pointless(now)
        if pointless is not None:
            gone = update(Message).where(Message.kind == kind.kind, IS_TO_SEND, pointless)
            await rows_changed(session, gone.values(delivery=Delivery.WITHDRAWN))
    return found


async def _with_mail_due(session: AsyncSession, kinds: Sequence[MailKind], now: datetime) -> list[MailKind]:
    """The kinds worth looking for. One quick query saves the statements of kinds that mostly have nothing to send."""
    due = select(Message.kind).where(IS_OF_NO_STEP, IS_TO_SEND, Message.due_at <= now).distinct()
    letters = set(await session.scalars(due))
    return [kind for kind in kinds if kind.kind in letters or kind.kind is MessageKind.STEP]


class _Claims:
    """Picks messages for one claim, within the limits. Tokens are spent in the claim's transaction, or not at all."""

    def __init__(self, session: AsyncSession, now: datetime, limits: Limits) -> None:
        self._session = session
        self._now = now
        self._limits = limits
        self._buckets = Buckets(session, limits)

    async def begin(self) -> None:
        await prefer_index_order(self._session)
        if self._limits:
            await self._buckets.lock()

    async def pick(self, kind: MailKind, most: int) -> Sequence[Claimed]:
        if not self._limits:
            return await kind.read(self._session, self._due(kind, most, self._allowed))
        allowed = self._buckets.in_all(most)
        due = self._due(kind, allowed * CANDIDATES_PER_TOKEN, self._within_limits)
        candidates = [(mail, domain_of(mail.address)) for mail in await kind.read(self._session, due)]
        by_domain = await self._buckets.by_domain(domain for _, domain in candidates)
        chosen = choose_within_limits(candidates, allowed, by_domain)
        await self._buckets.spend([domain_of(mail.address) for mail in chosen])
        return chosen

    def _allowed(self, column: ColumnElement[str]) -> Sequence[ColumnElement[bool]]:
        return recipient_conditions(self._limits.only_to, column)

    def _within_limits(self, column: ColumnElement[str]) -> Sequence[ColumnElement[bool]]:
        return [self._buckets.domain_has_some_left(column), *self._allowed(column)]

    def _due(self, kind: MailKind, most: int, of_address: OfAddress) -> CTE:
        """The longest due messages. Their rows are locked until the transaction ends; rows locked by others are
        skipped.

        Ordered by due time alone, as in the index: a second column would make the database sort a million rows for each
        batch.
        """
        due = select(Message.id).where(_may_go(kind, self._now, of_address)).order_by(Message.due_at).limit(most)
        return due.with_for_update(skip_locked=True, of=Message).cte("due")


def _may_go(kind: MailKind, now: datetime, of_address: OfAddress) -> ColumnElement[bool]:
    of_this_kind = IS_OF_A_STEP if kind.kind is MessageKind.STEP else and_(IS_OF_NO_STEP, Message.kind == kind.kind)
    return and_(IS_TO_SEND, of_this_kind, Message.due_at <= now, nothing_is_held(), kind.wanted(of_address))


async def give_back(
    session: AsyncSession, worker_id: UUID, message_ids: Sequence[UUID], due_at: datetime | None = None
) -> None:
    """Gives back claims on messages that never went to a server. They are due again at once, or from `due_at` on."""
    if message_ids:
        back = update(Message).where(among(session, Message.id, message_ids), *held_by([worker_id]))
        back = back.values(delivery=Delivery.WAITING, claimed_by=None)
        await rows_changed(session, back if due_at is None else back.values(due_at=due_at))


async def give_back_all(session: AsyncSession, worker_id: UUID) -> None:
    """Gives back every claim of a worker that has nothing in flight."""
    mine = update(Message).where(*held_by([worker_id]))
    await rows_changed(session, mine.values(delivery=Delivery.WAITING, claimed_by=None))


def held_by(workers: Sequence[UUID]) -> tuple[ColumnElement[bool], ...]:
    """The conditions for a message to be claimed by one of these workers."""
    return Message.claimed_by.in_(workers), Message.delivery == Delivery.CLAIMED


async def void_claims(session: AsyncSession, dead: Iterable[UUID], now: datetime) -> int:
    """Voids the claims of workers that stopped beating, and forgets these workers. Returns how many there were."""
    dead = list(dead)
    voided = await put_in_doubt(session, dead, now)
    await session.execute(delete(Worker).where(Worker.id.in_(dead)))
    return voided


async def put_in_doubt(session: AsyncSession, dead: Sequence[UUID], now: datetime) -> int:
    """Ends the claims of these workers. Returns how many there were. These messages may have been sent: they become in
    doubt and go out once more, except kinds that are sent at most once. Nobody knows whether they went out even once,
    so they do so however often this happens: a mail twice is better than none."""
    held = held_by(dead)
    rows = (
        await session.execute(
            select(Message.id, Message.kind, Message.ping_id, Ping.exercise_id)
            .outerjoin(Ping, Ping.id == Message.ping_id)
            .where(*held)
        )
    ).all()
    if rows:
        await share_exercises(session, {row.exercise_id for row in rows if row.exercise_id is not None})
        voided = set(await session.scalars(_voiding(held, now)))
        doubts = [
            Happened(ping_id=row.ping_id, at=now, kind=EventKind.IN_DOUBT, code=None, message_id=row.id)
            for row in rows
            if row.id in voided and row.kind is MessageKind.STEP
        ]
        await record_events(session, doubts)
    return len(rows)


def _voiding(held: Sequence[ColumnElement[bool]], now: datetime) -> Any:
    """The statement that voids these claims. It returns the ids of the messages."""
    never_again = Message.kind.in_(AT_MOST_ONCE)
    refused, in_doubt = (literal(word, Message.delivery.type) for word in (Delivery.REFUSED, Delivery.IN_DOUBT))
    lost = literal(Cause.UNREACHABLE, Message.cause.type)
    return (
        update(Message)
        .where(*held)
        .values(
            delivery=case((never_again, refused), else_=in_doubt),
            cause=case((never_again, lost), else_=Message.cause),
            possibly_twice=or_(Message.possibly_twice, ~never_again),
            claimed_by=None,
            due_at=now,
        )
        .returning(Message.id)
        .execution_options(synchronize_session=False)
    )


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much is due and not claimed, and how much is claimed. `is_cut`: more may be due than was counted."""

    due: int
    claimed: int
    oldest_due_at: datetime | None
    is_cut: bool = False


async def backlog(
    session: AsyncSession,
    kinds: Sequence[MailKind],
    now: datetime,
    only_to: Sequence[str] = (),
    up_to: int | None = None,
) -> Backlog:
    """How much there is to send; of each kind at most `up_to` is counted. Mail that `only_to` (as in Limits) keeps back
    on purpose does not count. All in one statement, so that a message that passes from one courier to another is never
    missed."""

    def of_address(column: ColumnElement[str]) -> Sequence[ColumnElement[bool]]:
        return recipient_conditions(only_to, column)

    waiting = [_counted(_may_go(kind, now, of_address), up_to) for kind in kinds]
    claimed = select(func.count(), func.min(Message.due_at)).where(Message.claimed_by.is_not(None))
    if up_to is not None:
        await prefer_index_order(session)
    (held, _), *due = (await session.execute(union_all(claimed, *waiting))).all()
    oldest = min((oldest for _, oldest in due if oldest), default=None)
    return Backlog(sum(count for count, _ in due), held, oldest, any(count == up_to for count, _ in due))


def _counted(condition: ColumnElement[bool], up_to: int | None) -> Any:
    """How many messages there are, and when the longest due of them became so."""
    if up_to is None:
        return select(func.count(), func.min(Message.due_at)).where(condition)
    first = select(Message.due_at).where(condition).order_by(Message.due_at).limit(up_to).subquery()
    return select(func.count(), func.min(first.c.due_at))
