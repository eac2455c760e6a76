"""The timetable says before what is sent afterwards, message for message."""

import json
import re
from collections import Counter
from datetime import datetime, timedelta
from itertools import cycle, product
from uuid import UUID

import pytest
from sqlalchemy import select, update

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact, Rank, Role, contact_reference
from directory.database import Database
from directory.errors import Refused
from directory.hours.countries import country_facts
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.check_notices import CheckNotice
from pingcheck.exercises.exercise import Exercise, Step, StepKind, WindowMode
from pingcheck.exercises.message import Message
from pingcheck.exercises.pause import pause_exercise
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import Answer
from pingcheck.reports import timetable
from pingcheck.reports.timetable import TimedMail, Timetable, work_out_timetable
from pingcheck.runtime.clock import wall_clock
from pingcheck.service.tick import tick
from pingcheck.settings import Settings
from tests.cast import (
    NOON,
    OFFICER,
    courier_of,
    hours,
    messages,
    nominate,
    nominate_many,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
)
from tests.faults.processes import environment, pingcheck
from tests.mail_sink import MailSink, mail_sink

CONTACTS = 800
LADDER = "remind:24h, alternate:36h, remind:48h, other_role:60h, mission:72h, remind:84h"
OWN_HOURS = ("", "", "24/7", "Sun-Thu", "08:00-15:00", "Mon-Sat 07:30-19:00", "by arrangement")
MESSAGE_ID = re.compile(rb"^Message-ID: <([0-9a-f]{32})@", re.MULTILINE | re.IGNORECASE)

Mail = tuple[datetime, str, str, str | None]


async def nominate_everywhere(database: Database) -> None:
    """All States, both roles, alternates too; all six languages, each State's own zone, and hours as States write
    them."""
    async with database.writing() as session:
        states = list(await session.scalars(select(State.code).order_by(State.code)))
        has_mission = State.code.in_(states[::2])
        await session.execute(update(State).where(has_mission).values(mission_address=State.code + "@mission.example"))
        kinds = zip(product([*Rank], [*Role], states), cycle(Language), cycle(OWN_HOURS), range(CONTACTS), strict=False)
        contacts = [
            PointOfContact(
                state_code=state, role=role, rank=rank, entity="National CERT", position="Duty officer", name="",
                languages=language.value, preferred_language=language, hours=written, note_reference="",
                time_zone=facts.zone if (facts := country_facts(state)) else "", added_at=NOON, changed_at=NOON,
            )
            for (rank, role, state), language, written, _ in kinds
        ]  # fmt: skip
        session.add_all(contacts)
        await session.flush()
        session.add_all(
            Address(
                contact_id=contact.id, kind=AddressKind.EMAIL, position=place, value=f"p{contact.id}-{place}@x.example"
            )
            for contact in contacts
            for place in range(1, 3 if contact.id % 8 == 0 else 2)
        )


async def worked_out(database: Database, settings: Settings, exercise: Exercise, now: datetime) -> Timetable:
    return await work_out_timetable(database, settings, exercise.reference, now)


def in_short(mails: list[TimedMail]) -> Counter[Mail]:
    return Counter((mail.at, mail.step.value, mail.address, mail.contact) for mail in mails)


def row(due_at: datetime, kind: StepKind, address: str | None, contact_id: int | None) -> Mail:
    return due_at, kind.value, address or "", contact_reference(contact_id) if contact_id else None


async def sent(database: Database, server: MailSink) -> Counter[Mail]:
    """What the mail server took, with what the database knows of each by its Message-ID."""
    chosen = (
        select(Message.id, Message.due_at, Step.kind, RosterAddress.value, Ping.contact_id)
        .join(Step, Step.id == Message.step_id)
        .join(Ping, Ping.id == Message.ping_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
    )
    letters = (
        select(Message.id, Message.due_at, Step.kind, Message.recipient, CheckNotice.contact_id)
        .join(CheckNotice, CheckNotice.id == Message.id)
        .join(Step, Step.id == CheckNotice.step_id)
    )
    async with database.reading() as session:
        known = {found[0]: row(*found[1:]) for each in (chosen, letters) for found in await session.execute(each)}
    found: Counter[Mail] = Counter()
    for mail in server.received:
        named = MESSAGE_ID.search(mail.content)
        assert named is not None
        what = known[UUID(named[1].decode())]
        assert mail.recipient == what[2]
        found[what] += 1
    return found


# Each mode on one of the engines: what differs between them is not the hours.
RUNS = [("sqlite", WindowMode.FIXED), ("sqlite", WindowMode.WORKING_HOURS), ("postgresql", WindowMode.OFF_HOURS)]


@pytest.mark.parametrize(("engine", "mode"), RUNS)
async def test_the_largest_real_check_sends_what_its_timetable_said(
    database: Database, database_url: str, mode: WindowMode
) -> None:
    await nominate_everywhere(database)
    exercise = await plan(database, window_mode=mode, ladder=LADDER, window="96h")
    now = NOON

    async with mail_sink() as server:
        settings = settings_for(database_url, server.port, smtp_connections=30)
        foretold = in_short(list((await worked_out(database, settings, exercise, NOON)).mails))
        assert await pings(database) == []
        await open_now(database, settings, exercise)
        courier = courier_of(database, settings, lambda: now)
        for hour in range(0, 97, 12):
            await tick(database, settings, NOON + hours(hour))
            now = NOON + hours(hour + 12) - timedelta(seconds=1)
            await courier.drain()
            due = [at for at, *_ in foretold if at <= now]
            assert len(server.received) == len(due)
        assert await sent(database, server) == foretold
    addresses = {address for _, _, address, _ in foretold}
    assert len(addresses) > CONTACTS  # second addresses, and Missions
    assert {kind for _, kind, _, _ in foretold} == {"call", "remind", "escalate"}


async def test_of_a_planned_check_it_has_the_announcement_and_starts_at_the_opening(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database, opens_at="2026-03-09T12:00", ladder="announce:72h, remind:24h", is_announced=True)
    found = (await worked_out(database, settings_for(database_url), exercise, NOON)).mails
    assert [(mail.at, mail.step) for mail in found] == [
        (NOON + hours(4 * 24), StepKind.ANNOUNCE),
        (NOON + hours(7 * 24), StepKind.CALL),
        (NOON + hours(8 * 24), StepKind.REMIND),
    ]
    assert {(mail.address, mail.contact) for mail in found} == {("poc@ke.example", "P-000001")}


async def test_of_a_running_check_it_has_what_waits_and_what_comes_for_who_is_still_asked(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "one@ke.example")
    await nominate(database, "KEN", "two@ke.example")
    settings, exercise = settings_for(database_url), await plan(database)
    await open_now(database, settings, exercise)
    answered = (await pings(database))[0].id
    async with database.writing() as session:
        await record_answer(session, answered, Answer.RECEIVED, "", NOON)
        await pause_exercise(session, await session.get_one(Exercise, exercise.id), NOON, OFFICER)  # as if released
    before = [(message.id, message.delivery) for message in await messages(database)]
    now = NOON + hours(1)
    found = (await worked_out(database, settings, exercise, now)).mails
    assert [(mail.at, mail.step, mail.address) for mail in found] == [
        (now, StepKind.CALL, "two@ke.example"),
        (NOON + hours(24), StepKind.REMIND, "two@ke.example"),
        (NOON + hours(48), StepKind.REMIND, "two@ke.example"),
    ]
    assert [(message.id, message.delivery) for message in await messages(database)] == before


async def test_it_says_which_mails_cannot_wait_for_their_hours(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")  # somebody is there day and night
    exercise = await plan(database, window_mode=WindowMode.OFF_HOURS, ladder="none")
    found = await worked_out(database, settings_for(database_url), exercise, NOON)
    assert [note.reason for note in found.notes] == [
        "1 messages: their contacts are always at work before the next step"
    ]


async def test_a_million_contacts_are_counted_instead(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await nominate_many(database, 3)
    monkeypatch.setattr(timetable, "MOST_CONTACTS", 2)
    exercise = await plan(database)
    with pytest.raises(Refused, match="at most 2 contacts; CC-2026-01 has 3"):
        await worked_out(database, settings_for(database_url), exercise, NOON)


async def test_the_command_prints_data(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database, now=wall_clock(), ladder="none")
    ended = await pingcheck(environment(database_url), "exercise", "timetable", exercise.reference, "--json")
    assert ended.code == 0, ended.err
    [mail] = json.loads(ended.out)
    assert datetime.fromisoformat(mail.pop("at")).utcoffset() == timedelta()
    assert mail == {"step": "call", "address": "poc@ke.example", "contact": "P-000001"}
    assert await pings(database) == []
