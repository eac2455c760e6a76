"""What a mail suggests about an entry: a stand-in, a successor. It becomes a proposal; only an officer applies one."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.proposals import propose_stand_in, propose_successor
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.inbox.read_mail import ReadMail
from pingcheck.mailreading import Kind, Reason


async def suggest_changes(session: AsyncSession, read: ReadMail) -> None:
    """Keeps what a mail that is provably about a ping suggests, in the caller's transaction; often nothing."""
    reading, understood = read.reading, read.consequence.understood
    names_successor = bool(understood.successor_name or understood.successor_address)
    if read.about.ping_id is None or not read.about.is_proved or not (reading.stand_in or names_successor):
        return
    named = select(Ping.contact_id, Exercise.reference).join(Exercise, Exercise.id == Ping.exercise_id)
    contact_id, exercise = (await session.execute(named.where(Ping.id == read.about.ping_id))).one()
    at = read.incoming.received_at
    if names_successor:
        fields = {
            "name": understood.successor_name,
            "mail": understood.successor_address,
            "words": read.consequence.words,
        }
        await propose_successor(session, contact_id, fields, exercise, at)
    elif reading.reason is Reason.MOVED:
        await propose_successor(session, contact_id, {"mail": reading.stand_in}, exercise, at)
    elif reading.kind is Kind.AUTO_REPLY:
        await propose_stand_in(session, contact_id, reading.stand_in, reading.returns_on, exercise, at)
