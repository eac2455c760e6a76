"""The outbox: every statement that claims messages, reads what is claimed, gives it back, or says how much is due.

A claim names its worker. A worker proves that it lives by a beat counter; who saw another's counter stand still for the
lease, by its own monotonic clock, may void that worker's claims (`voiding.py`). No wall clock takes part.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.contacts import REACHABLE, Address, PointOfContact, Role, Standing
from directory.database.bulk_rows import among, fetch_many
from directory.database.statements import rows_changed, walk_indexes
from directory.languages import Language
from pingcheck.correspondence.officer_mail_due import may_be_posted
from pingcheck.correspondence.officer_mails import OfficerMail
from pingcheck.exercises.exercise import Exercise, Frame, Phase, Step, StepKind
from pingcheck.exercises.message import IS_TO_SEND, Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import STILL_ASKED
from pingcheck.runtime.hold import nothing_is_held
from pingcheck.sending.limits import NO_LIMITS, Buckets, Limits, confined_to, within

LOOKED_AT_A_TOKEN = 4  # so many candidates for each that may go, since some domains may have no token left

FrameKey = tuple[int, Language, Role]  # the step whose text it is, and for whom


class Claimed(NamedTuple):
    """A message in a courier's hands, with all that its frame is filled with: the frozen roster, nothing else."""

    message_id: UUID
    attempts: int
    frame_step_id: int
    ping_id: UUID
    exercise_id: int
    reference: str
    closes_at: datetime
    address: str
    language: Language
    role: Role
    time_zone: str
    state_name: str  # in `language`
    state_name_en: str
    name: str
    position: str
    entity: str
    ticket: str | None  # by which a desk at this address knows our mail, for the subject
    thread_onto: UUID | None  # the first mail of this ping that this address was sent

    @property
    def frame_key(self) -> FrameKey:
        return self.frame_step_id, self.language, self.role

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2].lower()


def _may_go(now: datetime, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a message may go now. Left out is what must not go any more: an answered ping, an exercise that is not
    open, a withdrawn contact, a removed address, a probe to what fails no longer or is dead.

    Asked of each message in turn: were it a join, SQLite would begin with the pings and sort a million for each batch.
    """
    still_wanted = (
        select(Ping.id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(Address, Address.id == RosterAddress.address_id)
        .join(Step, Step.id == Message.step_id)
        .where(
            Ping.id == Message.ping_id,
            Ping.status.in_(STILL_ASKED),
            Exercise.phase == Phase.OPEN,
            PointOfContact.status.in_(REACHABLE),
            Address.removed_at.is_(None),
            or_(Step.kind != StepKind.PROBE, Address.standing == Standing.FAILING),
            *conditions,
        )
        .correlate(Message)
        .exists()
    )
    return and_(IS_TO_SEND, Message.due_at <= now, nothing_is_held(), still_wanted)


async def claim(
    session: AsyncSession, worker_id: UUID, now: datetime, most: int, limits: Limits = NO_LIMITS
) -> list[Claimed]:
    """Claims up to `most` messages that may go now, the longest due first, within the limits."""
    confined = confined_to(limits.only_to)
    if limits:
        picked = await _pick_within(session, now, most, limits, *confined)
    else:
        picked = await _pick(session, now, most, *confined)
    if picked:
        mine = update(Message).where(among(session, Message.id, [message.message_id for message in picked]))
        await rows_changed(session, mine.values(delivery=Delivery.CLAIMED, claimed_by=worker_id))
    return picked


async def _pick(session: AsyncSession, now: datetime, most: int, *conditions: ColumnElement[bool]) -> list[Claimed]:
    """The longest due, each held until the transaction ends; what others hold is passed over.

    They are ordered by due time alone, as the index has them: a second column would sort a million rows for each batch.
    """
    await walk_indexes(session)
    due = select(Message.id).where(_may_go(now, *conditions)).order_by(Message.due_at).limit(most)
    picked = due.with_for_update(skip_locked=True, of=Message).cte("due")
    filled = (
        select(*_filled_with())
        .select_from(picked)
        .join(Message, Message.id == picked.c.id)
        .join(Ping, Ping.id == Message.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
    )
    return [Claimed(*row) for row in await fetch_many(session, filled)]


def _filled_with() -> list[Any]:
    """The columns of `Claimed`."""
    first = aliased(Message)
    thread_onto = (
        select(first.id)
        .where(
            first.ping_id == Message.ping_id,
            first.roster_address_id == Message.roster_address_id,
            first.id != Message.id,
            first.accepted_at.is_not(None),  # not by its delivery: PostgreSQL would go through all that were accepted
        )
        .order_by(first.accepted_at)
        .limit(1)
        .correlate(Message)
        .scalar_subquery()
    )
    return [
        Message.id,
        Message.attempts,
        Message.frame_step_id,
        Ping.id.label("ping"),
        Ping.exercise_id,
        Exercise.reference,
        Exercise.closes_at,
        RosterAddress.value,
        Ping.language,
        Ping.role,
        Ping.time_zone,
        Ping.state_name,
        Ping.state_name_en,
        Ping.name,
        Ping.position,
        Ping.entity,
        RosterAddress.ticket,
        thread_onto.label("thread_onto"),
    ]


async def _pick_within(
    session: AsyncSession, now: datetime, most: int, limits: Limits, *conditions: ColumnElement[bool]
) -> list[Claimed]:
    """Messages that the buckets have tokens for; the tokens are spent with the claim, or not at all."""
    buckets = Buckets(session, limits)
    await buckets.hold()
    allowed = buckets.in_all(most)
    found = await _pick(session, now, allowed * LOOKED_AT_A_TOKEN, buckets.domain_has_some_left(), *conditions)
    candidates = [(message, message.domain) for message in found]
    chosen = within(candidates, allowed, await buckets.by_domain(domain for _, domain in candidates))
    await buckets.take([message.domain for message in chosen])
    return chosen


async def read_frames(session: AsyncSession, keys: Iterable[FrameKey]) -> dict[FrameKey, Frame]:
    """The stored texts of these steps, languages and roles. They never change once an exercise is open."""
    key = tuple_(Frame.step_id, Frame.language, Frame.role)
    return {
        (frame.step_id, frame.language, frame.role): frame
        for frame in await session.scalars(select(Frame).where(key.in_(list(keys))))
    }


async def give_back(
    session: AsyncSession, worker_id: UUID, message_ids: Sequence[UUID], due_at: datetime | None = None
) -> None:
    """Returns claims on messages that were never handed to a server, to be tried again at once or from `due_at` on."""
    if message_ids:
        mine = Message.claimed_by == worker_id, Message.delivery == Delivery.CLAIMED
        back = update(Message).where(among(session, Message.id, message_ids), *mine)
        back = back.values(delivery=Delivery.WAITING, claimed_by=None)
        await rows_changed(session, back if due_at is None else back.values(due_at=due_at))


async def give_back_all(session: AsyncSession, worker_id: UUID) -> None:
    """Returns every claim of a worker that has nothing in hand."""
    mine = Message.claimed_by == worker_id, Message.delivery == Delivery.CLAIMED
    await rows_changed(session, update(Message).where(*mine).values(delivery=Delivery.WAITING, claimed_by=None))


@dataclass(frozen=True, slots=True)
class Backlog:
    """What is due and not yet taken, and what others hold."""

    due: int
    claimed: int
    oldest_due_at: datetime | None


async def backlog(session: AsyncSession, now: datetime, only_to: Sequence[str] = ()) -> Backlog:
    """`only_to`: as in Limits; what is kept back on purpose waits for nobody. All in one statement, so that what passes
    from one hand to another is seen in one of them. Officers' mails are among what is due."""
    may_go, to_post = _may_go(now, *confined_to(only_to)), may_be_posted(now, only_to)
    claimed = select(func.count()).where(Message.claimed_by.is_not(None)).scalar_subquery()
    claimed_posts = select(func.count()).where(OfficerMail.claimed_by.is_not(None)).scalar_subquery()
    posts = select(func.count()).where(to_post).scalar_subquery()
    oldest_post = select(func.min(OfficerMail.due_at)).where(to_post).scalar_subquery()
    asked = select(func.count() + posts, claimed + claimed_posts, func.min(Message.due_at), oldest_post).where(may_go)
    due, held, oldest, oldest_posted = (await session.execute(asked)).one()
    return Backlog(due, held, min((at for at in (oldest, oldest_posted) if at), default=None))
