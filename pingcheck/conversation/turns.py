"""Turns: what was said to the questions after the first answer, and what it suggests about the entry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from directory.database.locks import lock_in_order
from directory.database.statements import storable
from directory.proposals import Origin, ProposalKind, propose
from pingcheck.conversation.answers import Channel
from pingcheck.conversation.call_backs import CallBack, wish_call_back
from pingcheck.conversation.script import Choice, Field, Topic
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping

MOST_TURNS = 60  # kept for one ping; the whole conversation has five
LONGEST_NAME = 200


class Turn(Base):
    """What was chosen, and by whom, if they told. Words stand with the answers, details with the proposals, but for the
    words that answer the exercise's own question."""

    __tablename__ = "turns"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), index=True)
    at: Mapped[datetime]
    channel: Mapped[Channel] = mapped_column(closed_set(Channel))
    topic: Mapped[Topic] = mapped_column(closed_set(Topic))
    choice: Mapped[Choice] = mapped_column(closed_set(Choice))
    name: Mapped[str] = mapped_column(String(LONGEST_NAME), default="")
    function: Mapped[str] = mapped_column(String(LONGEST_NAME), default="")
    reply: Mapped[str] = mapped_column(Text, default="", server_default="")  # to the exercise's own question


@dataclass(frozen=True, slots=True)
class NewTurn:
    """A turn as it comes in."""

    ping_id: UUID
    topic: Topic
    choice: Choice
    fields: Mapping[Field, str]
    at: datetime
    channel: Channel = Channel.PAGE


def suggested(topic: Topic, choice: Choice) -> ProposalKind | None:
    """What a turn suggests about the entry."""
    if (topic, choice) in {(Topic.ROLE, Choice.NO), (Topic.SUCCESSOR, Choice.SENT)}:
        return ProposalKind.SUCCESSOR
    return ProposalKind.CORRECTION if (topic, choice) == (Topic.CORRECTIONS, Choice.SENT) else None


def adds_nothing(turn: Turn, earlier: Sequence[Turn]) -> bool:
    """Whether a turn only says again what was last said about its topic. Words are told apart before."""
    if (turn.topic, turn.choice) == (Topic.TELLING, Choice.SENT):
        return False
    about = [one for one in earlier if one.topic is turn.topic]
    return bool(about) and _content(about[-1]) == _content(turn)


def _content(turn: Turn) -> tuple[Choice, str, str, str]:
    return turn.choice, turn.name, turn.function, turn.reply


async def record_turn(session: AsyncSession, new: NewTurn) -> bool:
    """Keeps a turn, and what it suggests as a proposal; durable once committed. False if it adds nothing, or if more
    was said than is kept."""
    await lock_in_order(session, select(Ping.id).where(Ping.id == new.ping_id), Ping.id)
    earlier = list(await session.scalars(select(Turn).where(Turn.ping_id == new.ping_id).order_by(Turn.id)))
    kind = suggested(new.topic, new.choice)
    proposed = await _propose(session, new, kind) if kind is not None else False
    if (new.topic, new.choice) == (Topic.CALL, Choice.SENT):
        number, when = new.fields.get(Field.PHONE, ""), new.fields.get(Field.WHEN, "")
        await wish_call_back(session, CallBack(ping_id=new.ping_id, asked_at=new.at, phone=number, best_time=when))
        proposed = True
    turn = Turn(
        ping_id=new.ping_id,
        at=new.at,
        channel=new.channel,
        topic=new.topic,
        choice=new.choice,
        name=_who(new, Field.NAME),
        function=_who(new, Field.FUNCTION),
        reply=storable(new.fields.get(Field.REPLY, "")).strip() if new.choice is Choice.SENT else "",
    )
    if len(earlier) >= MOST_TURNS or (adds_nothing(turn, earlier) and not proposed):
        return False
    session.add(turn)
    await session.flush()
    return True


def _who(new: NewTurn, field: Field) -> str:
    """Who speaks. Where a successor or corrections are written, the same fields are about somebody else."""
    return storable(new.fields.get(field, "")).strip()[:LONGEST_NAME] if new.topic is Topic.TELLING else ""


async def _propose(session: AsyncSession, new: NewTurn, kind: ProposalKind) -> bool:
    named = select(Ping.contact_id, Exercise.reference).join(Exercise, Exercise.id == Ping.exercise_id)
    contact_id, reference = (await session.execute(named.where(Ping.id == new.ping_id))).one()
    written = {field.value: value for field, value in new.fields.items()}
    return await propose(session, contact_id, kind, written, Origin(reference), new.at) is not None


async def turns_of(session: AsyncSession, ping_id: UUID) -> list[Turn]:
    """All turns of one ping, for the secretariat, the earliest first."""
    return list(await session.scalars(select(Turn).where(Turn.ping_id == ping_id).order_by(Turn.at, Turn.id)))
