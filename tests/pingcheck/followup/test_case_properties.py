"""Whatever happens to contacts, checks and cases, in whatever order: nobody who was not reached is without a case or an
outcome, nothing that is over stays open, and the figures agree."""

import asyncio
from collections import Counter
from datetime import datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact
from directory.database import open_database
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import NO_CASE, REACHED, Status
from pingcheck.followup.cases import BY_ITSELF, Case, CaseEntryKind, CaseKind, CaseOutcome, entries_of
from pingcheck.followup.sweep import SweptCases, is_to_sweep, sweep_cases
from pingcheck.reports.figures import exercise_figures
from tests.case_histories import ACTS
from tests.played_histories import Played, play
from tests.running_check import running

OVER = REACHED | {Status.REPLACED, Status.EXCUSED, Status.CANCELLED}
SOME = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 3)), max_size=9)


def test_whatever_happens_the_cases_tell_it(database_url: str) -> None:
    asyncio.run(prepared(database_url))

    @settings(max_examples=6)
    @given(SOME, st.sampled_from(["closed", "swept", "another"]), SOME)
    @example([("by hand", 1), ("accepted", 0)], "closed", [("taken back", 1)])
    @example([("bounced", 0), ("swept", 0), ("accepted", 1)], "closed", [("another", 0), ("received", 2)])
    @example(
        [("excused", 0), ("bounced", 1), ("swept", 0)], "closed", [("by hand", 1), ("swept", 0), ("taken back", 1)]
    )
    @example([("received", 0), ("no longer me", 0), ("swept", 0), ("ended as settled", 0)], "closed", [("received", 0)])
    @example([("withdrawn", 0)], "closed", [("ended as excused", 0), ("not withdrawn", 0), ("swept", 0), ("swept", 0)])
    def holds(before: list[Played], between: str, after: list[Played]) -> None:
        asyncio.run(play(database_url, ACTS, [*before, (between, 0), *after], look))

    holds()


async def prepared(url: str) -> None:
    database = open_database(url)
    await running(database, url)
    await database.close()


async def look(session: AsyncSession, now: datetime) -> None:
    await sweep_cases(session, now)
    session.expire_all()
    assert not await is_to_sweep(session, now)
    assert await sweep_cases(session, now) == SweptCases()
    pings = {ping.id: ping for ping in await session.scalars(select(Ping))}
    cases = list(await session.scalars(select(Case)))
    for case in cases:
        assert (case.outcome is None) == (case.ended_at is None)
        moves = [entry.kind for entry in await entries_of(session, case.id) if entry.kind in MOVES]
        assert (moves[-1:] == [CaseEntryKind.ENDED]) == (case.ended_at is not None)
    ended_entries = set(
        await session.scalars(select(PointOfContact.id).where(PointOfContact.status == ContactStatus.WITHDRAWN))
    )
    exercises = {exercise.id: exercise for exercise in await session.scalars(select(Exercise))}
    for case in cases:
        if case.kind is CaseKind.UNREACHED and case.ping_id is not None:
            ping = pings[case.ping_id]
            later = (one for one in pings.values() if one.exercise_id > ping.exercise_id)
            is_reached_later = any(one.contact_id == ping.contact_id and one.status in REACHED for one in later)
            is_over = ping.status in OVER or ping.contact_id in ended_entries or is_reached_later
            look_at_unreached(case, is_over, now)
    said = {row[0] for row in await session.execute(select(GivenAnswer.ping_id).where(GivenAnswer.possible_incident))}
    of_kind = {kind: {case.ping_id for case in cases if case.kind is kind} for kind in CaseKind}
    assert of_kind[CaseKind.INCIDENT] == said
    for ping in pings.values():
        if exercises[ping.exercise_id].phase is not Phase.CANCELLED:
            assert not ping.contradicted or ping.id in of_kind[CaseKind.CONTRADICTION]
    for case in cases:
        if case.kind is CaseKind.CONTRADICTION and case.ping_id is not None:
            assert pings[case.ping_id].contradicted or case.ended_at is not None
    for exercise in exercises.values():
        await look_at_check(session, exercise, [one for one in pings.values() if one.exercise_id == exercise.id])


MOVES = (CaseEntryKind.ENDED, CaseEntryKind.REOPENED)


def look_at_unreached(case: Case, is_over: bool, now: datetime) -> None:
    """Open exactly while nothing ended it: what happened to the contact, or an officer whose excuse still holds."""
    if case.ended_at is None:
        assert not is_over
    elif case.ended_by == BY_ITSELF:
        assert is_over
    elif case.outcome is CaseOutcome.EXCUSED:
        assert is_over or (case.excused_until is not None and case.excused_until > now)


async def look_at_check(session: AsyncSession, exercise: Exercise, pings: list[Ping]) -> None:
    figures = await exercise_figures(session, exercise)
    all_kinds = list(await session.scalars(select(Case).where(Case.exercise_id == exercise.id)))
    cases = {case.ping_id: case for case in all_kinds if case.kind is CaseKind.UNREACHED}
    assert figures.cases == len(cases)
    assert figures.open_by_kind == Counter(case.kind for case in all_kinds if case.ended_at is None)
    if exercise.phase is Phase.CLOSED:
        unreached = {ping.id for ping in pings if ping.called_at is not None and ping.status not in NO_CASE}
        assert unreached <= cases.keys()
        counted = sum(count for status, count in figures.pings.items() if status not in NO_CASE)
        assert len(unreached) == counted
        to_read = {ping.id for ping in pings if ping.status is Status.TO_READ}
        assert {ping_id for ping_id, case in cases.items() if case.ended_at is None} <= unreached | to_read
