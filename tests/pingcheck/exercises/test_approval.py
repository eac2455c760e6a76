"""A check is approved by a second officer, for exactly the plan that was seen, and does not open without."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.errors import Refused
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import NewAccount, add_account
from pingcheck.exercises.approval import (
    ApprovalStage,
    Approver,
    approval_of,
    approve_alone,
    approve_exercise,
    ask_for_approval,
    checks_to_approve,
    require_approval,
)
from pingcheck.exercises.exercise import Exercise, Phase, log_of
from pingcheck.exercises.exercise_texts import OwnWords, set_words
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.service.tick import tick
from pingcheck.settings import Settings
from tests.cast import NOON, OFFICER, hours, nominate, plan, settings_for

SECOND = Approver(NOON, "second", 2)
OWN = OwnWords(subject="Ahead of the meeting: {role}")


def settings() -> Settings:
    return settings_for("sqlite:///x.db", base_url="https://check.poc.example", approve_checks=True)


async def found(session: AsyncSession, exercise: Exercise) -> Exercise:
    return await session.get_one(Exercise, exercise.id)


async def stage(database: Database, exercise: Exercise) -> ApprovalStage:
    async with database.reading() as session:
        return (await approval_of(session, await found(session, exercise))).stage


async def ask(database: Database, exercise: Exercise, by: str = OFFICER) -> None:
    async with database.writing() as session:
        await ask_for_approval(session, await found(session, exercise), NOON, by)


async def approve(database: Database, exercise: Exercise, approver: Approver = SECOND) -> None:
    async with database.writing() as session:
        await approve_exercise(session, await found(session, exercise), approver)


async def change(database: Database, exercise: Exercise, by: str = OFFICER) -> None:
    async with database.writing() as session:
        await set_words(session, await found(session, exercise), Language.FRENCH, OWN, (NOON, by))


async def may_open(database: Database, exercise: Exercise, its: Settings) -> str:
    async with database.reading() as session:
        try:
            await require_approval(session, await found(session, exercise), its)
        except Refused as refusal:
            return str(refusal)
    return ""


async def test_a_second_officer_approves_what_the_first_asks_for(database: Database) -> None:
    exercise, its = await plan(database), settings()
    assert await stage(database, exercise) is ApprovalStage.NOT_ASKED
    assert "Nobody has approved" in await may_open(database, exercise, its)
    assert not await may_open(database, exercise, settings_for("sqlite:///x.db"))  # off by default
    await ask(database, exercise)
    async with database.reading() as session:
        assert [one.reference for one in await checks_to_approve(session)] == [exercise.reference]
    await approve(database, exercise)
    assert await stage(database, exercise) is ApprovalStage.APPROVED
    assert not await may_open(database, exercise, its)
    async with database.reading() as session:
        assert not await checks_to_approve(session)
        assert [entry.what for entry in await log_of(session, exercise)] == ["planned", "approval asked", "approved"]


async def test_any_change_afterwards_voids_it(database: Database) -> None:
    exercise, its = await plan(database), settings()
    await approve(database, exercise)
    await change(database, exercise)
    assert await stage(database, exercise) is ApprovalStage.VOID
    assert "was changed after second had approved it" in await may_open(database, exercise, its)
    await ask(database, exercise)
    async with database.reading() as session:
        seen = (await approval_of(session, await found(session, exercise))).plan
    await approve(database, exercise, replace(SECOND, seen=seen))
    assert not await may_open(database, exercise, its)


@pytest.mark.parametrize("field", ["title", "window_minutes", "is_link_free", "scope"])
async def test_it_holds_for_nothing_but_the_plan_that_was_approved(database: Database, field: str) -> None:
    exercise = await plan(database)
    await approve(database, exercise)
    other = {"title": "Another", "window_minutes": 60, "is_link_free": True, "scope": {"roles": ["technical"]}}
    async with database.writing() as session:
        setattr(await found(session, exercise), field, other[field])
    assert await stage(database, exercise) is ApprovalStage.VOID


async def test_who_wrote_it_changed_it_or_asked_is_no_second_officer(database: Database) -> None:
    exercise = await plan(database)
    await change(database, exercise, by="editor")
    await ask(database, exercise, by="asker")
    for name in (OFFICER, "editor", "asker"):
        with pytest.raises(Refused, match=f"{name} planned, changed or submitted"):
            await approve(database, exercise, replace(SECOND, by=name))
    with pytest.raises(Refused, match="has no account"):
        await approve(database, exercise, replace(SECOND, account_id=None))
    with pytest.raises(Refused, match="changed since you looked"):
        await approve(database, exercise, replace(SECOND, seen="0" * 64))
    assert await stage(database, exercise) is ApprovalStage.ASKED


async def test_approving_alone_needs_a_reason_that_stays(database: Database) -> None:
    exercise = await plan(database)
    author = replace(SECOND, by=OFFICER)
    async with database.writing() as session:
        with pytest.raises(Refused, match="Say why"):
            await approve_alone(session, await found(session, exercise), author, " \n")
    async with database.writing() as session:
        await approve_alone(session, await found(session, exercise), author, "My colleague is on leave")
    async with database.reading() as session:
        stored = await found(session, exercise)
        assert (stored.approved_by, stored.approved_alone) == (OFFICER, "My colleague is on leave")
        last = (await log_of(session, stored))[-1]
    assert (last.what, last.reason) == ("approved alone", "My colleague is on leave")


async def test_of_two_who_approve_at_once_one_does_it(database: Database) -> None:
    exercise = await plan(database)
    both = (replace(SECOND, by=name) for name in ("second", "third"))
    results = await asyncio.gather(*(approve(database, exercise, one) for one in both), return_exceptions=True)
    [refusal] = [result for result in results if result is not None]
    assert isinstance(refusal, Refused)
    async with database.reading() as session:
        entries = [entry for entry in await log_of(session, exercise) if entry.what == "approved"]
    assert len(entries) == 1
    assert f"{entries[0].by} has approved" in str(refusal)


async def test_without_approval_it_does_not_open_and_everybody_was_told_once_a_day_before(database: Database) -> None:
    its = settings()
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database, opens_at="2026-03-05T12:00", zone="UTC")
    async with database.writing() as session:
        for name in ("first", "second"):
            new = NewAccount(name=name, password_hash="x", mail=f"{name}@poc.example", role=AccountRole.OFFICER)
            await add_account(session, new, NOON, OFFICER)
    async with database.reading() as session:
        opens_at = (await found(session, exercise)).opens_at
    assert opens_at is not None
    told = partial(_alerts_after, database, its)
    assert await told(opens_at - timedelta(hours=25)) == 0
    assert await told(opens_at - timedelta(hours=23)) == 2
    assert await told(opens_at - timedelta(hours=1)) == 2
    await tick(database, its, opens_at + hours(0))
    async with database.reading() as session:
        stored = await found(session, exercise)
        last = (await log_of(session, stored))[-1]
    assert stored.phase is Phase.MISSED
    assert last.what == "missed"
    assert "Nobody has approved" in last.reason


async def _alerts_after(database: Database, its: Settings, now: datetime) -> int:
    await tick(database, its, now)
    async with database.reading() as session:
        alerts = select(func.count()).select_from(Message).where(Message.kind == MessageKind.ALERT)
        return await session.scalar(alerts) or 0
