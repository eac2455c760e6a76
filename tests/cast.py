"""The cast of the tests' stories: contacts of a few States, a plan, and the steps of an exercise told briefly."""

import asyncio
import hashlib
import os
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from pydantic import SecretStr
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact, Rank, Role
from directory.database import Database
from directory.languages import first_official
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answer_recording import record_answers
from pingcheck.conversation.answers import NewAnswer
from pingcheck.conversation.links import LinkKeys
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.events import Event
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Message
from pingcheck.exercises.opening import Opening, open_exercise
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.plan import WrittenPlan, make_plan, plan_exercise
from pingcheck.exercises.status import Answer, Status
from pingcheck.exercises.status_fold import ping_status
from pingcheck.runtime.clock import Clock
from pingcheck.sending.courier import Courier
from pingcheck.sending.frames import render_frames
from pingcheck.settings import Settings
from pingcheck.settings.names import SpokenText

SECRET = "the secret of the tests, long enough"
OFFICER = "amina"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

# Waiting ends by an event. Only a test that hangs waits so long, on however busy a machine.
PATIENCE_S = 180.0


def state_folder(database_url: str) -> Path:
    """Each database has its own, outside it, the same for all its processes."""
    name = hashlib.sha256(database_url.encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"pingcheck-tests-{os.getuid()}" / name


def settings_for(database_url: str, smtp_port: int = 25, **others: Any) -> Settings:
    """Settings of a service whose contacts live on this machine."""
    return Settings(
        database_url=SecretStr(database_url),
        secret_key=SecretStr(SECRET),
        smtp_url=SecretStr(f"smtp://127.0.0.1:{smtp_port}"),
        mail_from="check@poc.example",
        reply_to="secretariat@poc.example",
        sender_name=SpokenText(en="Secretariat of the tests"),
        state_dir=state_folder(database_url),
        **{"dns_resolver": "off", **others},
    )


def link_keys() -> LinkKeys:
    return LinkKeys([SECRET])


async def nominate(
    database: Database,
    state: str,
    *emails: str,
    role: Role = Role.TECHNICAL,
    rank: Rank = Rank.PRIMARY,
    languages: str = "en",
    time_zone: str = "Europe/Vienna",
    name: str = "",
) -> int:
    """A point of contact of a State with these mail addresses; its id."""
    async with database.writing() as session:
        contact = PointOfContact(
            state_code=state,
            role=role,
            rank=rank,
            entity="National CERT",
            position="Duty officer",
            name=name,
            languages=languages,
            preferred_language=first_official(languages.split("; ")),
            time_zone=time_zone,
            hours="24/7",
            note_reference="",
            added_at=NOON,
            changed_at=NOON,
        )
        session.add(contact)
        await session.flush()
        session.add_all(
            Address(contact_id=contact.id, kind=AddressKind.EMAIL, position=position, value=value)
            for position, value in enumerate(emails, start=1)
        )
        return contact.id


async def nominate_many(database: Database, count: int) -> None:
    """So many technical points of contact of one State, each with an address of its own."""
    async with database.writing() as session:
        contacts = [
            PointOfContact(
                state_code="KEN", role=Role.TECHNICAL, rank=Rank.ALTERNATE, entity="National CERT",
                position="Duty officer", name="", languages="en", preferred_language=first_official(["en"]),
                time_zone="UTC", hours="24/7", note_reference="", added_at=NOON, changed_at=NOON,
            )
            for _ in range(count)
        ]  # fmt: skip
        session.add_all(contacts)
        await session.flush()
        session.add_all(
            Address(contact_id=contact.id, kind=AddressKind.EMAIL, position=1, value=f"poc{number}@ke.example")
            for number, contact in enumerate(contacts)
        )


async def plan(
    database: Database,
    *,
    now: datetime = NOON,
    opens_at: str | None = None,
    window: str = "72h",
    scope: str = "all",
    **others: Any,
) -> Exercise:
    """An exercise, by default with reminders at one and two thirds of its window. `others`: as in WrittenPlan."""
    planned = make_plan(WrittenPlan(title="Spring check", opens_at=opens_at, window=window, scope=scope, **others))
    async with database.writing() as session:
        return await plan_exercise(session, planned, now, OFFICER)


async def open_now(database: Database, settings: Settings, exercise: Exercise, now: datetime = NOON) -> Opening:
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        return await open_exercise(session, found, now, OFFICER, partial(render_frames, settings))


async def record_answer(
    session: AsyncSession, ping_id: UUID, answer: Answer | None, words: str, at: datetime, *, incident: bool = False
) -> AnswerOutcome | None:
    """One contact answers from the page."""
    [taken] = await record_answers(session, [NewAnswer(ping_id, answer, words, at, incident=incident)])
    return taken


async def pings(database: Database, exercise: Exercise | None = None) -> list[Ping]:
    """All pings, or those of one exercise, in the order of their contacts."""
    chosen = select(Ping).order_by(Ping.exercise_id, Ping.contact_id)
    async with database.reading() as session:
        return list(
            await session.scalars(chosen if exercise is None else chosen.where(Ping.exercise_id == exercise.id))
        )


async def messages(database: Database) -> list[Message]:
    """All messages, in the order of their steps, then of their contacts and addresses."""
    all_of_them = (
        select(Message)
        .join(Ping, Ping.id == Message.ping_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .order_by(Message.step_id, Ping.contact_id, RosterAddress.position)
    )
    async with database.reading() as session:
        return list(await session.scalars(all_of_them))


async def statuses(database: Database) -> list[Status]:
    """The cached status of every ping, each checked against the fold over its events."""
    async with database.reading() as session:
        found = list(await session.scalars(select(Ping).order_by(Ping.exercise_id, Ping.contact_id)))
        events: dict[UUID, list[Event]] = {ping.id: [] for ping in found}
        for event in await session.scalars(select(Event)):
            events[event.ping_id].append(event)
    for ping in found:
        assert ping.status is ping_status(events[ping.id])
    return [ping.status for ping in found]


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


async def until(happened: Callable[[], Awaitable[object]]) -> None:
    """Looks again and again until it is so."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            if await happened():
                return
            await asyncio.sleep(0.02)


def courier_of(database: Database, settings: Settings, clock: Clock) -> Courier:
    """A courier of this service, for every kind of mail that it sends."""
    return Courier(database, settings, all_mail_kinds(settings), clock)
