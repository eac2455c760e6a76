"""Turns: what was said to the questions after the first answer, and what is shown of it, and to whom."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from sqlalchemy import ForeignKey, String, and_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column

from directory.contacts import Address, AddressKind, PointOfContact
from directory.database import BIG_ID, Base, closed_set
from directory.database.bulk_rows import Columns, Fetching, fetch, fetching, rows_as_text, rows_of
from directory.database.statements import core_table, hold_in_order, on_postgresql, storable
from directory.masks import masked_mail, masked_name, masked_phone
from directory.proposals import ProposalKind, propose
from pingcheck.conversation.answers import Channel, Said
from pingcheck.conversation.script import Choice, Field, Statement, Topic
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import ANSWERED, STILL_ASKED

MOST_TURNS = 60  # kept for one ping; the whole conversation has five
LONGEST_NAME = 200
NOT_ANSWERED = STILL_ASKED - ANSWERED


class Turn(Base):
    """What was chosen. Words stand with the answers, details with the proposals; who said it, if they told, here."""

    __tablename__ = "turns"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), index=True)
    at: Mapped[datetime]
    channel: Mapped[Channel] = mapped_column(closed_set(Channel))
    topic: Mapped[Topic] = mapped_column(closed_set(Topic))
    choice: Mapped[Choice] = mapped_column(closed_set(Choice))
    name: Mapped[str] = mapped_column(String(LONGEST_NAME), default="")
    function: Mapped[str] = mapped_column(String(LONGEST_NAME), default="")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A turn as it comes in."""

    ping_id: UUID
    topic: Topic
    choice: Choice
    fields: Mapping[Field, str]
    at: datetime
    channel: Channel = Channel.PAGE


@dataclass(frozen=True, slots=True)
class Turned:
    """A turn as anybody with the link may see it."""

    topic: Topic
    choice: Choice
    at: datetime


def suggested(topic: Topic, choice: Choice) -> ProposalKind | None:
    """What a turn suggests about the entry."""
    if (topic, choice) in {(Topic.ROLE, Choice.NO), (Topic.SUCCESSOR, Choice.SENT)}:
        return ProposalKind.SUCCESSOR
    return ProposalKind.CORRECTION if (topic, choice) == (Topic.CORRECTIONS, Choice.SENT) else None


def statements(answers: Sequence[Said], turns: Sequence[Turned]) -> list[Statement]:
    """All that was said, as the script reads it."""
    first = [Statement(Topic.REACHED, said.answer) for said in answers if said.answer is not None]
    return first + [Statement(turn.topic, turn.choice) for turn in turns]


async def record_turn(session: AsyncSession, spoken: Spoken) -> bool:
    """Keeps a turn, and what it suggests as a proposal; durable once committed. False if it adds nothing: said again
    as it stands, or more than is kept."""
    await hold_in_order(session, select(Ping.id).where(Ping.id == spoken.ping_id), Ping.id)
    mine = list(await session.scalars(select(Turn).where(Turn.ping_id == spoken.ping_id).order_by(Turn.id)))
    kind = suggested(spoken.topic, spoken.choice)
    proposed = await _propose(session, spoken, kind) if kind is not None else False
    about = [turn for turn in mine if turn.topic is spoken.topic]
    turn = Turn(
        ping_id=spoken.ping_id,
        at=spoken.at,
        channel=spoken.channel,
        topic=spoken.topic,
        choice=spoken.choice,
        name=_who(spoken, Field.NAME),
        function=_who(spoken, Field.FUNCTION),
    )
    repeated = about and (about[-1].choice, about[-1].name, about[-1].function) == (
        turn.choice,
        turn.name,
        turn.function,
    )
    if len(mine) >= MOST_TURNS or (repeated and not proposed):
        return False
    session.add(turn)
    await session.flush()
    return True


def _who(spoken: Spoken, field: Field) -> str:
    """Who speaks; where a successor or corrections are written, the same fields tell of somebody else."""
    return storable(spoken.fields.get(field, "")).strip()[:LONGEST_NAME] if spoken.topic is Topic.TELLING else ""


async def _propose(session: AsyncSession, spoken: Spoken, kind: ProposalKind) -> bool:
    named = select(Ping.contact_id, Exercise.reference).join(Exercise, Exercise.id == Ping.exercise_id)
    contact_id, reference = (await session.execute(named.where(Ping.id == spoken.ping_id))).one()
    written = {field.value: value for field, value in spoken.fields.items()}
    return await propose(session, contact_id, kind, written, reference, spoken.at) is not None


async def turns_of(session: AsyncSession, ping_id: UUID) -> list[Turn]:
    """All turns of one ping, for the secretariat, the earliest first."""
    return list(await session.scalars(select(Turn).where(Turn.ping_id == ping_id).order_by(Turn.at, Turn.id)))


@dataclass(frozen=True, slots=True)
class Thread:
    """What a page shows beside the answers."""

    turns: tuple[Turned, ...] = ()
    other_role: UUID | None = None  # a ping that the same mailbox has not answered yet


NAMED: Columns = {"ping_id": core_table(Turn).c.ping_id.type}


async def threads_of(session: AsyncSession, ping_ids: Collection[UUID]) -> dict[UUID, Thread]:
    on_pg = on_postgresql(session)
    named = {"named": rows_as_text(session, NAMED, [(ping_id,) for ping_id in ping_ids])}
    turns: dict[UUID, list[Turned]] = {}
    for ping_id, topic, choice, at, _ in sorted(await fetch(session, _turns(on_pg), named), key=lambda row: row[3:]):
        turns.setdefault(ping_id, []).append(Turned(topic, choice, at))
    others = dict(sorted(await fetch(session, _other_roles(on_pg), named)))
    return {ping_id: Thread(tuple(turns.get(ping_id, ())), others.get(ping_id)) for ping_id in ping_ids}


@cache
def _turns(on_pg: bool) -> Fetching:
    named = rows_of(on_pg, "named", NAMED)
    columns = (Turn.ping_id, Turn.topic, Turn.choice, Turn.at, Turn.id)
    return fetching(on_pg, select(*columns).where(Turn.ping_id.in_(select(named.c.ping_id))))


@cache
def _other_roles(on_pg: bool) -> Fetching:
    """Pings that wait for an answer from the very mailbox of these: first address of both, of the same State, in the
    same running exercise."""
    named = rows_of(on_pg, "named", NAMED)
    here, there, same = aliased(Ping), aliased(Ping), aliased(Address)
    first_here, first_there = aliased(RosterAddress), aliased(RosterAddress)
    found = (
        select(here.id.label("here"), there.id.label("there"))
        .join(first_here, and_(first_here.ping_id == here.id, first_here.position == 1))
        .join(same, same.value == first_here.value)
        .join(
            there,
            and_(
                there.exercise_id == here.exercise_id,
                there.contact_id == same.contact_id,
                there.state_code == here.state_code,
                there.id != here.id,
            ),
        )
        .join(
            first_there,
            and_(
                first_there.ping_id == there.id,
                first_there.position == 1,
                first_there.value == first_here.value,
            ),
        )
        .join(Exercise, Exercise.id == here.exercise_id)
        .where(here.id.in_(select(named.c.ping_id)), there.status.in_(NOT_ANSWERED), Exercise.phase.in_(RUNNING))
    )
    return fetching(on_pg, found)


@dataclass(frozen=True, slots=True)
class MaskedDetails:
    """An entry's details as they may be shown: enough to recognise one's own."""

    name: str
    mails: tuple[str, ...]
    phones: tuple[str, ...]


async def masked_details(session: AsyncSession, ping_id: UUID) -> MaskedDetails:
    """What the directory has of the point of contact now, masked."""
    contact = select(PointOfContact.id, PointOfContact.name).join(Ping, Ping.contact_id == PointOfContact.id)
    contact_id, name = (await session.execute(contact.where(Ping.id == ping_id))).one()
    known = select(Address.kind, Address.value).where(Address.contact_id == contact_id, Address.removed_at.is_(None))
    rows = (await session.execute(known.order_by(Address.position))).all()
    return MaskedDetails(
        name=masked_name(name),
        mails=tuple(masked_mail(value) for kind, value in rows if kind is AddressKind.EMAIL),
        phones=tuple(masked_phone(value) for kind, value in rows if kind is AddressKind.PHONE),
    )
