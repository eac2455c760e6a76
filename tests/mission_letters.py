"""Letters to Missions in the tests: a check that closed with three contacts of Kenya not reached, and a letter."""

from sqlalchemy import select, update

from directory.database import Database
from directory.languages import Language
from directory.states import State
from pingcheck.conversation.mission_letters import LetterWay, MissionLetter
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.followup.case_opening import open_cases
from pingcheck.followup.cases import Case
from pingcheck.followup.letter_acts import LetterSending, record_sent
from pingcheck.followup.letter_making import WrittenLetter, make_letter
from tests.cast import NOON, settings_for
from tests.running_check import running

NAMES = ("Amina Otieno", "Joseph Mwangi", "Grace Wanjiru")


async def three_cases(database: Database, url: str, language: Language = Language.ENGLISH) -> list[int]:
    """Three contacts of Kenya did not answer; the ids of their cases, in that order. `language`: of its Mission."""
    exercise = await running(database, url, *NAMES)
    async with database.writing() as session:
        await session.execute(update(State).where(State.code == "KEN").values(mission_language=language))
        await session.execute(update(Ping).values(status=Status.SILENT))
        await open_cases(session, NOON, Ping.exercise_id == exercise.id)
        in_order = select(Case.id).join(Ping, Ping.id == Case.ping_id).order_by(Ping.contact_id)
        return list(await session.scalars(in_order))


async def letter_made(database: Database, url: str, case_ids: list[int], state: str = "KEN") -> MissionLetter:
    async with database.writing() as session:
        written = WrittenLetter(state_code=state, case_ids=tuple(case_ids))
        return await make_letter(session, settings_for(url), written, NOON, "lena")


async def letter_sent(database: Database, url: str) -> MissionLetter:
    """A letter about all three cases, which was sent."""
    letter = await letter_made(database, url, await three_cases(database, url))
    async with database.writing() as session:
        await record_sent(session, letter.id, LetterSending(way=LetterWay.EMAIL, on=NOON.date()), NOON, "lena")
    return letter
