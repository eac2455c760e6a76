"""Corrections after the closing: two officers, both values kept, the case and the figures follow, and back again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.errors import Refused
from pingcheck.exercises.events import events_of
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingActKind, acts_of_ping
from pingcheck.exercises.status import ANSWERED, REACHED, EventKind, Status
from pingcheck.followup.cases import Case, CaseCause, CaseOutcome
from pingcheck.followup.correction_acts import (
    CorrectionApprover,
    WantedCorrection,
    drop_correction,
    targets_of,
    withdraw_correction,
)
from pingcheck.followup.corrections import Correction, CorrectionStage, corrections_in_force, count_corrected
from pingcheck.followup.sweep import SweptCases
from pingcheck.migrations import schema
from pingcheck.reports.figures import exercise_figures
from tests.cast import hours, pings, statuses
from tests.corrected import LATER, PROOF, all_corrections, approved, asked, closed_unanswered, corrected
from tests.pingcheck.migrations.test_possible_incidents import version_before
from tests.running_check import SOON, did, running
from tests.swept_cases import swept


@given(st.sampled_from(Status))
def test_no_result_is_corrected_to_silence_to_itself_or_away_from_an_answer(status: Status) -> None:
    targets = targets_of(status)
    assert status not in targets
    assert Status.SILENT not in targets
    assert status not in ANSWERED or set(targets) <= REACHED


@pytest.mark.parametrize(
    ("after", "outcome"),
    [
        (Status.CONFIRMED, CaseOutcome.REACHED),
        (Status.CONFIRMED_LATE, CaseOutcome.REACHED),
        (Status.EXCUSED, CaseOutcome.EXCUSED),
        (Status.REPLACED, CaseOutcome.REPLACED),
        (Status.NOT_SENT, None),
    ],
)
async def test_the_result_the_case_and_the_figures_follow_and_both_values_stand(
    database: Database, database_url: str, after: Status, outcome: CaseOutcome | None
) -> None:
    exercise = await closed_unanswered(database, database_url)
    until = LATER + hours(48) if after is Status.EXCUSED else None
    await corrected(database, exercise, replace(PROOF, after=after, excused_until=until))
    assert await statuses(database) == [after, Status.SILENT]
    [kept] = await all_corrections(database)
    assert (kept.before, kept.after, kept.stage) == (Status.SILENT, after, CorrectionStage.IN_FORCE)
    assert (kept.asked_by, kept.approved_by, kept.proof_number) == ("lena", "second", "KEN/114")
    case = await case_at(database, 0)
    assert case.outcome is outcome
    assert (case.ended_at is None) is (outcome is None)
    assert case.excused_until == until
    assert case.cause is (CaseCause.NOT_SENT if outcome is None else CaseCause.NO_ANSWER)
    async with database.reading() as session:
        figures = await exercise_figures(session, exercise)
        assert figures.reached == (1 if after in REACHED else 0)
        assert figures.called == (1 if after is Status.EXCUSED else 2)
        assert figures.open_cases == (2 if outcome is None else 1)
        assert await count_corrected(session, exercise) == 1
        [shown] = await corrections_in_force(session, exercise, "KEN")
        assert shown.ping.id == kept.ping_id
        assert not await corrections_in_force(session, exercise, "SWE")


async def case_at(database: Database, place: int) -> Case:
    ping = (await pings(database))[place]
    async with database.reading() as session:
        return (await session.scalars(select(Case).where(Case.ping_id == ping.id))).one()


async def test_one_that_is_asked_for_changes_nothing_yet(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url)
    await asked(database, exercise)
    assert await statuses(database) == [Status.SILENT] * 2
    async with database.reading() as session:
        assert await count_corrected(session, exercise) == 0
    assert (await case_at(database, 0)).ended_at is None


async def test_who_asked_does_not_approve_but_alone_with_a_reason(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url)
    number = await asked(database, exercise)
    with pytest.raises(Refused, match="another officer must approve"):
        await approved(database, exercise, number, CorrectionApprover(LATER, "lena", 1))
    with pytest.raises(Refused, match="no account"):
        await approved(database, exercise, number, CorrectionApprover(LATER, "root", None))
    assert await statuses(database) == [Status.SILENT] * 2
    await approved(database, exercise, number, CorrectionApprover(LATER, "lena", 1, alone="Everybody else is away"))
    assert await statuses(database) == [Status.CONFIRMED, Status.SILENT]
    [kept] = await all_corrections(database)
    assert kept.approved_alone == "Everybody else is away"


async def test_one_that_is_withdrawn_leaves_what_was_found_and_its_history(
    database: Database, database_url: str
) -> None:
    exercise = await closed_unanswered(database, database_url)
    number = await corrected(database, exercise)

    async def withdraw(session: AsyncSession, _: Exercise, ping: Ping) -> None:
        await withdraw_correction(session, ping, number, "The log was of another year", (LATER, "second"))

    await did(database, exercise, withdraw)
    assert await statuses(database) == [Status.SILENT] * 2
    case = await case_at(database, 0)
    assert (case.ended_at, case.outcome, case.cause) == (None, None, CaseCause.NO_ANSWER)
    [kept] = await all_corrections(database)
    assert (kept.stage, kept.ended_reason) == (CorrectionStage.WITHDRAWN, "The log was of another year")
    ping = (await pings(database))[0]
    async with database.reading() as session:
        kinds = [event.kind for event in (await events_of(session, [ping.id]))[ping.id]]
        assert kinds[-2:] == [EventKind.CORRECTED, EventKind.CORRECTION_LIFTED]
        acts = [act.kind for act in await acts_of_ping(session, ping.id)]
        assert acts == [PingActKind.CORRECTION_ASKED, PingActKind.CORRECTED, PingActKind.CORRECTION_LIFTED]
    with pytest.raises(Refused, match="second took this correction back already"):
        await did(database, exercise, withdraw)
    await corrected(database, exercise, replace(PROOF, after=Status.NOT_SENT))
    assert await statuses(database) == [Status.NOT_SENT, Status.SILENT]


async def test_one_that_is_withdrawn_after_months_opens_its_case_again(database: Database, database_url: str) -> None:
    exercise, late = await closed_unanswered(database, database_url), LATER + hours(24 * 100)
    number = await corrected(database, exercise)
    await swept(database, late)

    async def withdraw(session: AsyncSession, _: Exercise, ping: Ping) -> None:
        await withdraw_correction(session, ping, number, "The log was of another year", (late, "second"))

    await did(database, exercise, withdraw)
    assert (await case_at(database, 0)).ended_at is None


async def test_one_that_is_dropped_can_be_asked_for_anew(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url)
    number = await asked(database, exercise)
    with pytest.raises(Refused, match="lena asked for a correction of this result already"):
        await asked(database, exercise)

    async def drop(session: AsyncSession, _: Exercise, ping: Ping) -> None:
        await drop_correction(session, ping, number, "Not shown", (LATER, "second"))

    await did(database, exercise, drop)
    with pytest.raises(Refused, match="second took this correction back already"):
        await approved(database, exercise, number)
    await corrected(database, exercise)
    with pytest.raises(Refused, match="corrected already; second approved it"):
        await asked(database, exercise)


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (replace(PROOF, proof=" "), "what proves it"),
        (replace(PROOF, claimed_by=""), "who asked"),
        (replace(PROOF, after=Status.SILENT), "cannot be corrected so"),
        (replace(PROOF, after=Status.SENT), "cannot be corrected so"),
        (replace(PROOF, after=Status.EXCUSED), "until which day"),
        (replace(PROOF, after=Status.EXCUSED, excused_until=SOON), "until which day"),
    ],
)
async def test_what_is_not_proved_or_makes_no_sense_is_refused(
    database: Database, database_url: str, wanted: WantedCorrection, why: str
) -> None:
    exercise = await closed_unanswered(database, database_url, "a")
    with pytest.raises(Refused, match=why):
        await asked(database, exercise, wanted)


async def test_only_a_closed_check_is_corrected(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "a")
    with pytest.raises(Refused, match="after the closing"):
        await asked(database, exercise)


async def test_the_database_keeps_two_corrections_of_one_result_apart(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url, "a")
    await corrected(database, exercise)
    [ping] = await pings(database)
    with pytest.raises(IntegrityError):
        async with database.writing() as session:
            session.add(
                Correction(
                    ping_id=ping.id, before=Status.SILENT, after=Status.EXCUSED, claimed_by="x", proof="x",
                    asked_at=SOON, asked_by="lena",
                )
            )  # fmt: skip


async def test_the_version_before_reads_what_was_found(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url)
    await corrected(database, exercise)
    await schema.downgrade(database, version_before("0038"))
    await schema.upgrade(database)
    assert await statuses(database) == [Status.SILENT] * 2
    assert not await all_corrections(database)


async def test_an_excuse_by_correction_ends_on_its_day_and_the_case_is_due(
    database: Database, database_url: str
) -> None:
    exercise = await closed_unanswered(database, database_url)
    until = LATER + hours(48)
    await corrected(database, exercise, replace(PROOF, after=Status.EXCUSED, excused_until=until))
    assert await swept(database, until - hours(1)) == SweptCases()
    assert await swept(database, until) == SweptCases(reopened=1)
    case = await case_at(database, 0)
    assert (case.ended_at, case.outcome, case.excused_until, case.due_at) == (None, None, None, until)
    assert await swept(database, until + hours(1)) == SweptCases()  # the result stays excused, the case stays open
    assert (await statuses(database))[0] is Status.EXCUSED


async def test_an_excuse_by_correction_that_is_withdrawn_opens_the_case_at_once(
    database: Database, database_url: str
) -> None:
    exercise = await closed_unanswered(database, database_url)
    wanted = replace(PROOF, after=Status.EXCUSED, excused_until=LATER + hours(48))
    number = await corrected(database, exercise, wanted)

    async def withdraw(session: AsyncSession, _: Exercise, ping: Ping) -> None:
        await withdraw_correction(session, ping, number, "Not so", (LATER, "second"))

    await did(database, exercise, withdraw)
    case = await case_at(database, 0)
    assert (case.ended_at, case.excused_until) == (None, None)


async def test_an_excuse_whose_day_has_passed_is_not_approved(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url)
    wanted = replace(PROOF, after=Status.EXCUSED, excused_until=LATER)
    number = await asked(database, exercise, wanted)
    with pytest.raises(Refused, match="is past"):
        await approved(database, exercise, number)
