"""A rehearsal sends each mail of a planned check to the secretariat, whatever the directory holds."""

from datetime import timedelta
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
from pingcheck.correspondence.rehearsals import ONE_AT_A_TIME, RehearsalMail, forecast_rehearsal, rehearse
from pingcheck.exercises.events import Event
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.exercises.ping import Ping
from tests.cast import NOON, OFFICER, nominate, open_now, plan, settings_for

ITS = settings_for("sqlite:///x.db", base_url="https://check.poc.example")
ADDRESSES = ("poc@ke.example", "secretariat@poc.example.evil.example", "amina@ke.example", "ΔΟΚΙΜΗ@fr.example")


async def rehearsed(database: Database, exercise: Exercise, by: str = OFFICER, minutes: int = 0) -> int:
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        return (await rehearse(session, ITS, found, NOON + timedelta(minutes=minutes), by)).mails


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
    exercise = await plan(database)
    assert await rehearsed(database, exercise) == 18  # the call and two reminders, in six languages
    assert set(await recipients(database)) == {"secretariat@poc.example"}
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Ping)) == 0
        assert await session.scalar(select(func.count()).select_from(Event)) == 0
        mails = list(await session.scalars(select(RehearsalMail)))
        stored = await session.get_one(Exercise, exercise.id)
        assert stored.phase is Phase.DRAFT
    assert {mail.language for mail in mails} == set(Language)
    for mail in mails:
        assert mail.subject.startswith("REHEARSAL [CC-2026-01] ")
        assert mail.text.startswith("REHEARSAL of CC-2026-01")
        assert mail.html.startswith("<p><strong>REHEARSAL of CC-2026-01")
        assert "https://check.poc.example/exercises/CC-2026-01/rehearse" in mail.text
        assert "/r/" not in mail.text + mail.html
        assert "⟦" not in mail.text + mail.html
        assert "<b>" not in mail.html


async def test_an_officer_with_an_address_gets_it_there(database: Database) -> None:
    await directory_of_all_kinds(database)
    exercise = await plan(database)
    async with database.writing() as session:
        await add_account(session, NewAccount("joseph", "x", mail="joseph@un.example"), NOON, OFFICER)
    async with database.reading() as session:
        coming = await forecast_rehearsal(session, ITS, await session.get_one(Exercise, exercise.id), "joseph")
    assert (coming.mails, coming.recipient) == (18, "joseph@un.example")
    await rehearsed(database, exercise, by="joseph")
    assert set(await recipients(database)) == {"joseph@un.example"}


async def test_a_second_press_says_that_one_is_under_way(database: Database) -> None:
    exercise = await plan(database)
    await rehearsed(database, exercise)
    with pytest.raises(Refused, match=f"{OFFICER} began it at 12:00 UTC"):
        await rehearsed(database, exercise, minutes=9)
    assert len(await recipients(database)) == 18
    await rehearsed(database, exercise, minutes=ONE_AT_A_TIME // timedelta(minutes=1))
    assert len(await recipients(database)) == 36


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
