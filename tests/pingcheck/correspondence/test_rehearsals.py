"""A rehearsal sends each mail of a planned check to the secretariat, whatever the directory holds."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from directory.contacts import Rank, Role
from directory.database import Database
from directory.errors import Refused
from directory.languages import Language
from pingcheck.accounts.accounts import NewAccount, add_account
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.correspondence.rehearsal_mails import RehearsalLetter, RehearsalMails
from pingcheck.correspondence.rehearsal_text import rehearsal_texts
from pingcheck.correspondence.rehearsals import (
    ONE_AT_A_TIME,
    RehearsalForecast,
    RehearsalMail,
    forecast_rehearsal,
    rehearse,
)
from pingcheck.exercises.events import Event
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.exercises.ping import Ping
from pingcheck.sending.mail_templates import RULE
from tests.cast import NOON, OFFICER, nominate, open_now, plan, settings_for

ITS = settings_for("sqlite:///x.db", base_url="https://check.poc.example")
ADDRESSES = ("poc@ke.example", "secretariat@poc.example.evil.example", "amina@ke.example", "ΔΟΚΙΜΗ@fr.example")

LADDER = "announce:7d, remind:24h, alternate:36h, other_role:48h, mission:60h"
LETTERS = "announce", "other_role", "mission"
STEPS = "call", "remind", "alternate", *LETTERS


async def rehearsed(database: Database, exercise: Exercise, by: str = OFFICER, minutes: int = 0) -> int:
    return (await rehearse(database, ITS, exercise.id, NOON + timedelta(minutes=minutes), by)).mails


async def foretold(database: Database, exercise: Exercise, by: str = OFFICER) -> RehearsalForecast:
    async with database.reading() as session:
        return await forecast_rehearsal(session, ITS, await session.get_one(Exercise, exercise.id), by)


async def recipients(database: Database) -> list[str]:
    async with database.reading() as session:
        return [str(one) for one in await session.scalars(select(Message.recipient))]


async def directory_of_all_kinds(database: Database) -> None:
    for place, address in enumerate(ADDRESSES):
        role, rank = list(Role)[place % 2], list(Rank)[place % 2]
        languages = ["en", "ar", "fr", "zh"][place]
        await nominate(database, "KEN", address, role=role, rank=rank, languages=languages, name="Jo <b>Doe</b>")


async def test_every_mail_goes_to_the_secretariat_and_counts_nothing(database: Database) -> None:
    await directory_of_all_kinds(database)
    exercise = await plan(database, ladder=LADDER)
    coming = await foretold(database, exercise)
    assert coming == RehearsalForecast(6 * 2 * 6, "secretariat@poc.example")
    assert await rehearsed(database, exercise) == coming.mails == len(await recipients(database))
    assert set(await recipients(database)) == {"secretariat@poc.example"}
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Ping)) == 0
        assert await session.scalar(select(func.count()).select_from(Event)) == 0
        mails = list(await session.scalars(select(RehearsalMail)))
        stored = await session.get_one(Exercise, exercise.id)
        assert stored.phase is Phase.DRAFT
    which = {mail.text.splitlines()[1].partition(": ")[2].rpartition(", ")[0] for mail in mails}
    assert which == {f"{step}, {role}, {language}" for step in STEPS for role in Role for language in Language}
    for mail in mails:
        assert mail.subject.startswith("REHEARSAL [CC-2026-01] ")
        assert mail.text.startswith("REHEARSAL of CC-2026-01")
        assert mail.html.startswith("<p><strong>REHEARSAL of CC-2026-01")
        is_letter = any(f": {step}, " in mail.text for step in LETTERS)
        assert ("https://check.poc.example/exercises/CC-2026-01/rehearse" in mail.text) is not is_letter
        assert "https://check.poc.example/exercises/CC-2026-01/timetable" in mail.text
        assert "/r/" not in mail.text + mail.html
        assert "⟦" not in mail.text + mail.html
        assert "<b>" not in mail.html


async def test_an_officer_with_an_address_gets_it_there(database: Database) -> None:
    await directory_of_all_kinds(database)
    exercise = await plan(database)
    async with database.writing() as session:
        await add_account(session, NewAccount("joseph", "x", mail="joseph@un.example"), NOON, OFFICER)
    assert await foretold(database, exercise, "joseph") == RehearsalForecast(36, "joseph@un.example")
    await rehearsed(database, exercise, by="joseph")
    assert set(await recipients(database)) == {"joseph@un.example"}


async def test_a_second_press_says_that_one_is_under_way(database: Database) -> None:
    await nominate(database, "KEN", "poc@ke.example")  # of one role
    exercise = await plan(database)
    await rehearsed(database, exercise)
    with pytest.raises(Refused, match=f"{OFFICER} began it at 12:00 UTC"):
        await rehearsed(database, exercise, minutes=9)
    assert len(await recipients(database)) == 18
    await rehearsed(database, exercise, minutes=ONE_AT_A_TIME // timedelta(minutes=1))
    assert len(await recipients(database)) == 36


async def test_without_links_what_is_rehearsed_has_none_either(database: Database) -> None:
    exercise = await plan(database, ladder=LADDER, is_link_free=True)
    assert await rehearsed(database, exercise) == 72  # nobody is in the scope: both roles
    async with database.reading() as session:
        for mail in await session.scalars(select(RehearsalMail)):
            head, _, shown = mail.text.partition(RULE)
            assert head
            assert "check.poc.example/verify" in shown
            assert "://" not in shown
            assert "://" not in mail.html.partition("<hr>")[2]
            assert "⟦" not in mail.text + mail.html


async def test_a_plan_that_changes_meanwhile_is_not_rehearsed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    exercise = await plan(database)
    loop = asyncio.get_running_loop()

    async def change() -> None:
        async with database.writing() as session:
            (await session.get_one(Exercise, exercise.id)).window_minutes += 1

    def with_a_change(*asked: Any) -> Any:
        asyncio.run_coroutine_threadsafe(change(), loop).result(timeout=30)
        return rehearsal_texts(*asked)

    monkeypatch.setattr("pingcheck.correspondence.rehearsals.rehearsal_texts", with_a_change)
    with pytest.raises(Refused, match="changed just now"):
        await rehearsed(database, exercise)
    assert await recipients(database) == []


async def test_what_is_open_is_not_rehearsed(database: Database) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, ITS, exercise)
    with pytest.raises(Refused, match="cannot be rehearsed"):
        await rehearsed(database, exercise)


def test_its_mails_are_whole_and_come_last() -> None:
    kind = RehearsalMails(ITS)
    letter = RehearsalLetter(
        message_id=UUID(int=1), attempts=0, address="a@poc.example", made_at=NOON,
        language=Language.FRENCH, subject="REHEARSAL é", text="a\n", html="<p>a</p>\n",
    )  # fmt: skip
    mail = kind.compose(letter, NOON).content.decode("ascii")
    assert "\r\nTo: a@poc.example\r\n" in mail
    assert "multipart/alternative" in mail
    assert [each.kind for each in all_mail_kinds(ITS)][-1] is MessageKind.REHEARSAL
