"""Opening an exercise: who is on the roster, by which addresses, in which language; and that it happens once."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import func, select, update

from directory.addresses import Address, AddressKind, Standing
from directory.contacts import ContactStatus, PointOfContact, Rank, Role
from directory.database import Database
from directory.errors import Refused
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame, Phase, find_exercise, log_of, steps_of
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.opening import forecast_opening, open_exercise
from pingcheck.exercises.ping import RosterAddress
from pingcheck.exercises.status import Status
from pingcheck.sending.frames import render_frames
from tests.cast import NOON, OFFICER, hours, messages, nominate, open_now, pings, plan, settings_for, statuses


async def test_everybody_in_scope_gets_a_ping_and_one_first_message(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "first@cert.ke.example", "second@cert.ke.example")
    await nominate(database, "FRA", role=Role.DIPLOMATIC)
    await nominate(database, "FRA", "alternate@mfa.fr.example", rank=Rank.ALTERNATE)
    exercise = await plan(database)
    async with database.reading() as session:
        coming = await forecast_opening(session, exercise, NOON)

    opening = await open_now(database, settings_for(database_url), exercise)

    assert (opening.pings, opening.messages, opening.states) == (3, 2, 2)
    assert coming == opening
    assert await statuses(database) == [Status.QUEUED, Status.NO_ADDRESS, Status.QUEUED]
    async with database.reading() as session:
        addresses = (await session.scalars(select(RosterAddress.value).order_by(RosterAddress.id))).all()
        found = await find_exercise(session, exercise.reference.lower())
        ladder = [(step.kind.value, step.due_at, step.state.value) for step in await steps_of(session, found)]
    assert sorted(addresses) == ["alternate@mfa.fr.example", "first@cert.ke.example", "second@cert.ke.example"]
    assert {message.delivery for message in await messages(database)} == {Delivery.WAITING}
    assert (found.phase, found.opened_at, found.closes_at) == (Phase.OPEN, NOON, NOON + hours(72))
    assert ladder == [
        ("call", NOON, "done"),
        ("remind", NOON + hours(24), "planned"),
        ("remind", NOON + hours(48), "planned"),
        ("close", NOON + hours(72), "planned"),
    ]


@pytest.mark.parametrize(
    ("languages", "spoken", "state"),
    [("es; en", Language.SPANISH, "Kenya"), ("tlh", Language.ENGLISH, "Kenya"), ("sw; ar", Language.ARABIC, "كينيا")],
)
async def test_a_contact_is_addressed_in_the_first_official_language_that_it_named(
    database: Database, database_url: str, languages: str, spoken: Language, state: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example", languages=languages)
    await open_now(database, settings_for(database_url), await plan(database))
    [ping] = await pings(database)
    assert (ping.language, ping.state_name, ping.state_name_en) == (spoken, state, "Kenya")


async def test_the_missions_language_stands_in_where_a_contact_named_none(
    database: Database, database_url: str
) -> None:
    await nominate(database, "FRA", "poc@fr.example", languages="br")
    await open_now(database, settings_for(database_url), await plan(database))
    assert [ping.language for ping in await pings(database)] == [Language.FRENCH]


async def test_who_was_withdrawn_and_what_was_removed_is_left_out(database: Database, database_url: str) -> None:
    withdrawn = await nominate(database, "KEN", "gone@ke.example")
    kept = await nominate(database, "KEN", "removed@ke.example", "left@ke.example")
    async with database.writing() as session:
        (await session.get_one(PointOfContact, withdrawn)).status = ContactStatus.WITHDRAWN
        await session.execute(update(Address).where(Address.value == "removed@ke.example").values(removed_at=NOON))
    await open_now(database, settings_for(database_url), await plan(database))
    assert [ping.contact_id for ping in await pings(database)] == [kept]
    assert len(await messages(database)) == 1


async def test_the_first_mail_passes_over_a_dead_address_and_never_goes_to_a_telephone(
    database: Database, database_url: str
) -> None:
    contact = await nominate(database, "KEN", "dead@ke.example", "alive@ke.example")
    async with database.writing() as session:
        await session.execute(update(Address).where(Address.value == "dead@ke.example").values(standing=Standing.DEAD))
        session.add(Address(contact_id=contact, kind=AddressKind.PHONE, position=1, value="+25420123456"))
    await open_now(database, settings_for(database_url), await plan(database))
    [message] = await messages(database)
    async with database.reading() as session:
        assert (await session.get_one(RosterAddress, message.roster_address_id)).value == "alive@ke.example"


async def test_the_scope_chooses(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "a@ke.example", role=Role.TECHNICAL)
    await nominate(database, "KEN", "b@ke.example", role=Role.DIPLOMATIC)
    await nominate(database, "FRA", "c@fr.example", role=Role.TECHNICAL)
    exercise = await plan(database, scope="role=technical, region=african")
    assert (await open_now(database, settings_for(database_url), exercise)).pings == 1


async def test_an_exercise_for_nobody_is_refused_and_stays_as_it_was(database: Database, database_url: str) -> None:
    exercise = await plan(database)
    with pytest.raises(Refused, match="Nobody is in the scope"):
        await open_now(database, settings_for(database_url), exercise)
    async with database.reading() as session:
        assert (await find_exercise(session, exercise.reference)).phase is Phase.DRAFT


async def test_two_who_open_at_once_open_once(database: Database, elsewhere: Database, database_url: str) -> None:
    for number in range(20):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    exercise, settings = await plan(database), settings_for(database_url)

    outcomes = await asyncio.gather(
        *(open_now(each, settings, exercise) for each in (database, elsewhere)), return_exceptions=True
    )

    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    assert len(await pings(database)) == len(await messages(database)) == 20
    async with database.reading() as session:
        assert [entry.what for entry in await log_of(session, exercise)] == ["planned", "opened"]


async def test_the_texts_are_frozen_for_every_mailing_step_role_and_language(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Frame)) == 3 * 2 * 6


async def test_links_that_lead_nowhere_stop_the_opening(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    abroad = settings_for(database_url).model_copy(
        update={"smtp_url": type(settings_for(database_url).smtp_url)("smtp://mail.poc.example")}
    )
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        with pytest.raises(Refused, match="PINGCHECK_BASE_URL"):
            await open_exercise(session, found, NOON + timedelta(minutes=1), OFFICER, partial(render_frames, abroad))
        await session.rollback()
    assert await pings(database) == []
