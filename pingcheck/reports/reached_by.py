"""By which way contacts were reached: by email, by telephone, or otherwise and recorded by hand. Each counts in one."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, literal, or_, select

from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingAct, PingActKind
from pingcheck.exercises.status import REACHED, REACHES
from pingcheck.followup.corrections import IS_IN_FORCE, Correction


class ReachedBy(StrEnum):
    """The way by which the answer came that decides, whoever wrote it down."""

    EMAIL = "email"  # a reply, or the page that the email leads to; also if an officer read the reply
    TELEPHONE = "telephone"
    BY_HAND = "by_hand"  # otherwise, such as at a meeting; an officer recorded it


_OF_CHANNEL = {Channel.TELEPHONE: ReachedBy.TELEPHONE, Channel.BY_HAND: ReachedBy.BY_HAND}

# What officers recorded by hand of pings, by the time of the answer: few rows among many answers. Of two that were
# recorded for the same instant one counts, so that a ping is never counted twice.
_by_hand = (
    select(PingAct.ping_id, GivenAnswer.at, func.min(GivenAnswer.channel).label("channel"))
    .join(GivenAnswer, GivenAnswer.id == PingAct.answer_id)
    .where(
        PingAct.kind == PingActKind.ANSWERED,
        GivenAnswer.channel.in_(list(_OF_CHANNEL)),
        GivenAnswer.answer.in_(sorted(REACHES)),
    )
    .group_by(PingAct.ping_id, GivenAnswer.at)
    .subquery()
)
_corrected = select(Correction.ping_id).where(IS_IN_FORCE, Correction.after.in_(REACHED))
_said_so = exists().where(
    GivenAnswer.ping_id == Ping.id, GivenAnswer.at == Ping.answered_at, GivenAnswer.answer.in_(sorted(REACHES))
)
# Reached by a correction after the closing, not by an answer. Answers are asked for of the few that are corrected.
_by_correction = or_(Ping.answered_at.is_(None), and_(Ping.id.in_(_corrected), ~_said_so))
WAY: ColumnElement[Any] = case(
    (Ping.status.not_in(REACHED), ""),
    (_by_correction, ReachedBy.BY_HAND.value),
    *((_by_hand.c.channel == literal(channel, GivenAnswer.channel.type), way) for channel, way in _OF_CHANNEL.items()),
    else_=ReachedBy.EMAIL.value,
)


def with_way(pings: Select[Any]) -> Select[Any]:
    """The same statement over pings, so that it may ask for WAY: a value of `ReachedBy`, or empty if not reached."""
    return pings.outerjoin(_by_hand, and_(_by_hand.c.ping_id == Ping.id, _by_hand.c.at == Ping.answered_at))


def all_ways(counted: Mapping[str, int]) -> dict[ReachedBy, int]:
    """Every way with its number, also where that is none; `counted`: by the values of WAY."""
    return {way: counted.get(way.value, 0) for way in ReachedBy}
