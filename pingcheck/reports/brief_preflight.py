"""What the look before a check opens finds, in one line, for pages that show much else beside it."""

import asyncio
from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database import Database
from directory.phrases import N_, Phrase
from directory.states import State
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.scope import in_scope
from pingcheck.planning.exercise_days import exercise_days, findings_of_days
from pingcheck.reports.preflight import Weight, preflight, preflight_summary
from pingcheck.reports.preflight_facts import facts_of_database
from pingcheck.settings import Settings

NOTHING_IN_ITS_WAY = Phrase(N_("Nothing in the plan or the directory stands in its way."))
MOST_CONTACTS = 20_000  # beyond, counting takes longer than such a page may


async def brief_preflight(database: Database, settings: Settings, exercise_id: int, now: datetime) -> Phrase | None:
    """By what the database says: neither the mail server nor any domain is asked. None if the check has so many
    contacts that its own page has to be opened."""
    async with database.reading() as session:
        exercise = await session.get_one(Exercise, exercise_id)
        if not await _is_quickly_counted(session, exercise):
            return None
        days = await exercise_days(session, exercise, now)
    found = await asyncio.to_thread(findings_of_days, days)  # reckons the holidays that the facts need, too
    async with database.reading() as session:
        facts = replace(await facts_of_database(session, settings, exercise, now), days=found)
    findings = preflight(facts)
    if all(finding.weight is Weight.FINE for finding in findings):
        return NOTHING_IN_ITS_WAY
    return preflight_summary(findings)


async def _is_quickly_counted(session: AsyncSession, exercise: Exercise) -> bool:
    some = select(PointOfContact.id).join(State).where(*in_scope(exercise.scope)).limit(MOST_CONTACTS + 1)
    count = await session.scalar(select(func.count()).select_from(some.subquery())) or 0
    return count <= MOST_CONTACTS
