"""The mails of an exercise's steps, probes included: stored frames, filled with values from the frozen roster."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, FromClause, and_, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.addresses import Address, Standing
from directory.contacts import REACHABLE, PointOfContact
from directory.database.bulk_rows import among, fetch_many
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.known_codes import know_codes
from pingcheck.conversation.links import LinkKeys
from pingcheck.exercises.bundled_reminders import goes_on_for_others, pass_on
from pingcheck.exercises.exercise import Exercise, Frame, Phase, Step, StepKind
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import STILL_ASKED
from pingcheck.sending.bundled_mails import missing_entries
from pingcheck.sending.composer import Composer, ExerciseMail, FrameKey
from pingcheck.sending.mail_kind import Claimed, OfAddress
from pingcheck.sending.wire import Composed
from pingcheck.settings import Settings

MOST_FRAMES_KEPT = 200

IS_ASKED: ColumnElement[bool] = and_(
    Ping.status.in_(STILL_ASKED), PointOfContact.status.in_(REACHABLE), Address.removed_at.is_(None)
)


class ExerciseMails:
    """The kind of mail that exercises send. It caches the frames that it reads: they never change once an exercise is
    open."""

    kind = MessageKind.STEP

    def __init__(self, settings: Settings) -> None:
        self._composer = Composer(settings, LinkKeys(settings.secrets()))
        self._code_keys = CodeKeys(settings.secrets())
        self._frames: dict[FrameKey, Frame] = {}

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        """False if the ping is answered, the exercise is not open, the contact is withdrawn, or the address is removed;
        and for a probe, if its address is no longer failing, or is dead. A bundled reminder is wanted as long as one of
        its entries is.

        A subquery for each message: with a join, SQLite would start from the pings and sort a million rows for each
        batch.
        """
        return (
            select(Ping.id)
            .join(Exercise, Exercise.id == Ping.exercise_id)
            .join(PointOfContact, PointOfContact.id == Ping.contact_id)
            .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
            .join(Address, Address.id == RosterAddress.address_id)
            .join(Step, Step.id == Message.step_id)
            .where(
                Ping.id == Message.ping_id,
                Exercise.phase == Phase.OPEN,
                or_(IS_ASKED, goes_on_for_others()),
                or_(Step.kind != StepKind.PROBE, Address.standing == Standing.FAILING),
                *of_address(RosterAddress.value.expression),
            )
            .correlate(Message)
            .exists()
        )

    def pointless(self, _: datetime) -> None:
        """None: each step withdraws what is left of the steps before it."""

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[ExerciseMail]:
        mails = await self._claimed(session, select(picked.c.id))
        inherited = [mail.message_id for mail in mails if not mail.is_asked]
        if inherited:
            await pass_on(session, inherited)
            mails = await self._claimed(session, select(Message.id).where(among(session, Message.id, _ids_of(mails))))
        mails = await _with_missing(session, mails)
        await know_codes(session, self._code_keys, (mail.ping_id for mail in mails))
        frames = await self._frames_for(session, {mail.frame_key for mail in mails})
        return [mail._replace(frame=frames[mail.frame_key]) for mail in mails]

    async def _claimed(self, session: AsyncSession, ids: Any) -> list[ExerciseMail]:
        return [ExerciseMail(*row) for row in await fetch_many(session, _claimed_mails(ids.subquery()))]

    async def _frames_for(self, session: AsyncSession, keys: set[FrameKey]) -> Mapping[FrameKey, Frame]:
        missing = keys - self._frames.keys()
        if missing:
            kept = self._frames if len(self._frames) <= MOST_FRAMES_KEPT else {}
            self._frames = kept | await read_frames(session, missing if kept else keys)
        return self._frames

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        assert isinstance(claimed, ExerciseMail)
        assert claimed.frame is not None
        return self._composer.compose(claimed, claimed.frame, now)


def _ids_of(mails: Sequence[ExerciseMail]) -> list[UUID]:
    return [mail.message_id for mail in mails]


async def _with_missing(session: AsyncSession, mails: list[ExerciseMail]) -> list[ExerciseMail]:
    bundled = [mail.message_id for mail in mails if mail.shared_place is not None]
    if not bundled:
        return mails
    missing = await missing_entries(session, bundled)
    return [mail._replace(missing=missing.get(mail.message_id, ())) for mail in mails]


def _claimed_mails(picked: FromClause) -> Any:
    """The columns of ExerciseMail for the picked messages."""
    return (
        select(
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
            _first_to_this_address().label("thread_onto"),
            Ping.is_link_free,
            RosterAddress.shared_place,
            RosterAddress.shared_count,
            IS_ASKED.label("is_asked"),
        )
        .select_from(picked)
        .join(Message, Message.id == picked.c.id)
        .join(Ping, Ping.id == Message.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .join(Address, Address.id == RosterAddress.address_id)
    )


def _first_to_this_address() -> Any:
    first = aliased(Message)
    return (
        select(first.id)
        .where(
            first.ping_id == Message.ping_id,
            first.roster_address_id == Message.roster_address_id,
            first.id != Message.id,
            first.accepted_at.is_not(None),  # not by `delivery`: PostgreSQL would scan every accepted message
        )
        .order_by(first.accepted_at)
        .limit(1)
        .correlate(Message)
        .scalar_subquery()
    )


async def read_frames(session: AsyncSession, keys: Iterable[FrameKey]) -> dict[FrameKey, Frame]:
    """The stored frames of these steps, languages and roles. They can be used after the session ends."""
    key = tuple_(Frame.step_id, Frame.language, Frame.role)
    frames = list(await session.scalars(select(Frame).where(key.in_(list(keys)))))
    for frame in frames:
        session.expunge(frame)
    return {(frame.step_id, frame.language, frame.role): frame for frame in frames}
