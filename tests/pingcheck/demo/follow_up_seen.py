"""What a visitor of the demo sees of the work after a check: a letter, a dispute, the day's email."""

from aiohttp import ClientSession
from sqlalchemy import select

from pingcheck.conversation.mission_letters import MissionLetter
from pingcheck.demo.officers import OFFICER, RUBEN
from pingcheck.demo.running_demo import RunningDemo
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.followup.cases import Case, CaseKind, CaseOutcome
from pingcheck.followup.corrections import Correction, CorrectionStage
from pingcheck.followup.letter_acts import cases_of_letter
from tests.pingcheck.demo.seen_pages import mailbox_path, text_of


async def see_the_follow_up(running: RunningDemo, officer: ClientSession) -> None:
    """A letter with what its answer led to, a dispute with both values, and the day's email."""
    async with running.database.reading() as session:
        letter = (await session.scalars(select(MissionLetter))).one()
        cases = await cases_of_letter(session, letter.id)
        corrections = list(await session.scalars(select(Correction).order_by(Correction.id)))
        check = (await session.scalars(select(Exercise).where(Exercise.phase == Phase.CLOSED))).one()
        disputed = (await session.scalars(select(Case).where(Case.kind == CaseKind.DISPUTE))).one()
    page = await text_of(officer, f"/letters/{letter.id}")
    assert "Sent by email" in page
    assert "It became a nomination" in page
    assert [case.outcome for case in cases if case.ended_at] == [CaseOutcome.REPLACED]
    assert "Entry replaced" in await text_of(officer, f"/cases/{next(case.id for case in cases if case.ended_at)}")
    assert [each.stage for each in corrections] == [CorrectionStage.IN_FORCE]
    evidence = await text_of(officer, f"/states/{disputed.state_code}/evidence?check={check.reference}")
    assert "No answer → Reached" in evidence
    assert disputed.ended_at is None
    for who in (OFFICER, RUBEN):
        assert "things need you" in await text_of(officer, await mailbox_path(officer, str(who.mail)))
