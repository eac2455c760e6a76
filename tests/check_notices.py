"""The letters of an exercise beside its ladder in the stories: made, sent, and read by whoever got them."""

from datetime import datetime

from sqlalchemy import select, update

from directory.contacts import Role
from directory.database import Database
from directory.states import State
from pingcheck.correspondence.check_mails import CheckMails
from pingcheck.correspondence.check_steps import announce, tell_missions, tell_other_role
from pingcheck.exercises.check_notices import CheckNotice, NoticeSays
from pingcheck.exercises.exercise import Exercise, StepKind, Target, steps_of
from pingcheck.exercises.message import Delivery, Message
from pingcheck.sending.courier import Courier
from pingcheck.settings import Settings
from tests.cast import NOON, nominate

TECHNICAL, DIPLOMATIC, MISSION = "asha@ke.example", "juma@ke.example", "mission@ke.example"
LADDER = "announce:7d, remind:24h, other_role:30h, mission:36h"


async def add_kenya(database: Database, language: str = "en") -> None:
    """A technical and a diplomatic contact, and the Mission's address."""
    await nominate(database, "KEN", TECHNICAL, languages=language, name="Asha Old")
    await nominate(database, "KEN", DIPLOMATIC, role=Role.DIPLOMATIC, languages=language)
    async with database.writing() as session:
        values = {"mission_address": MISSION, "mission_language": language}
        await session.execute(update(State).where(State.code == "KEN").values(**values))


async def run_step(database: Database, exercise: Exercise, what: StepKind | Target, now: datetime = NOON) -> int:
    """Runs the step of this kind or target, as the clock does."""
    does = {StepKind.ANNOUNCE: announce, Target.OTHER_ROLE: tell_other_role, Target.MISSION: tell_missions}[what]
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        [step] = [rung for rung in await steps_of(session, found) if what in (rung.kind, rung.target)]
        return await does(session, found, step, now)


async def notices(database: Database, says: NoticeSays) -> list[tuple[str, Delivery]]:
    """To whom, and what became of it, by address."""
    mine = select(Message.recipient, Message.delivery).join(CheckNotice, CheckNotice.id == Message.id)
    async with database.reading() as session:
        rows = await session.execute(mine.where(CheckNotice.says == says).order_by(Message.recipient))
        return [(recipient or "", delivery) for recipient, delivery in rows]


async def told(database: Database, says: NoticeSays) -> list[str]:
    return [recipient for recipient, _ in await notices(database, says)]


async def send_notices(database: Database, settings: Settings, at: datetime = NOON) -> None:
    """These letters are sent, and no other kind."""
    await Courier(database, settings, [CheckMails(settings)], lambda: at).drain()
