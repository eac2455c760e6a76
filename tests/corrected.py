"""A check of Kenya that has closed without an answer, and the correction of a result."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.followup.correction_acts import (
    CorrectionApprover,
    WantedCorrection,
    approve_correction,
    ask_correction,
)
from pingcheck.followup.corrections import Correction
from tests.cast import NOON
from tests.running_check import SOON, close, did, running, sent

LATER = SOON + timedelta(hours=1)
PROOF = WantedCorrection(
    after=Status.CONFIRMED,
    claimed_by="Permanent Mission of Kenya",
    proof="Its own mail log shows our email answered on 2 March",
    number="KEN/114",
)
SECOND = CorrectionApprover(LATER, "second", 2)


async def closed_unanswered(database: Database, url: str, *names: str) -> Exercise:
    """A check that was mailed, and closed ten minutes later; nobody had answered."""
    exercise = await running(database, url, *names)
    await sent(database, url, NOON)
    await did(database, exercise, close)
    return exercise


async def corrected(database: Database, exercise: Exercise, wanted: WantedCorrection = PROOF, place: int = 0) -> int:
    """Asked for by lena, approved by a second officer; the id of the correction."""
    correction_id = await asked(database, exercise, wanted, place)
    await approved(database, exercise, correction_id, SECOND, place)
    return correction_id


async def asked(database: Database, exercise: Exercise, wanted: WantedCorrection = PROOF, place: int = 0) -> int:
    async def act(session: AsyncSession, _: Exercise, ping: Ping) -> int:
        return (await ask_correction(session, ping, wanted, SOON, "lena")).id

    found: int = await did(database, exercise, act, place)
    return found


async def approved(
    database: Database, exercise: Exercise, correction_id: int, who: CorrectionApprover = SECOND, place: int = 0
) -> None:
    async def act(session: AsyncSession, _: Exercise, ping: Ping) -> None:
        await approve_correction(session, ping, correction_id, who)

    await did(database, exercise, act, place)


async def all_corrections(database: Database) -> list[Correction]:
    async with database.reading() as session:
        return list(await session.scalars(select(Correction).order_by(Correction.id)))
