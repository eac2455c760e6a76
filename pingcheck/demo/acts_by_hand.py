"""What the demo's officers did by hand in the check that is over: an excuse, and an answer by telephone."""

from datetime import datetime

from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.answers_by_hand import HandAnswer, record_by_hand
from pingcheck.demo.officers import OFFICER, RUBEN
from pingcheck.exercises.excuse import ExcuseGround, excuse_contact
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, Status

ABSENT = "The Mission wrote that the post is empty until the autumn."
ON_THE_TELEPHONE = "A call to the number on file; the duty officer confirmed."


async def act_by_hand(database: Database, now: datetime) -> None:
    """Of the running check's contacts that took the mail and have not answered, one is excused and one answers."""
    silent = select(Ping).join(Exercise, Exercise.id == Ping.exercise_id)
    silent = silent.where(Exercise.phase == Phase.OPEN, Ping.status == Status.SENT).order_by(Ping.contact_id).limit(2)
    async with database.writing() as session:
        excused, answers = await session.scalars(silent)
        await excuse_contact(session, excused, ExcuseGround.POST_VACANT, now, OFFICER.name, ABSENT)
        told = HandAnswer(answer=Answer.RECEIVED, proof=ON_THE_TELEPHONE)
        await record_by_hand(session, answers, told, now, RUBEN.name)
