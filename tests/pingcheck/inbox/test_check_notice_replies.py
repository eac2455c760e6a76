"""What comes back of letters beside a ladder: bounces move an address's standing, replies reach an officer, and one to
more time answers the call."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from directory.addresses import Standing
from directory.database import Database
from pingcheck.exercises.check_notices import CheckNotice, NoticeSays
from pingcheck.exercises.exercise import StepKind, Target
from pingcheck.exercises.message import Message
from pingcheck.exercises.status import Status
from pingcheck.inbox.incoming import Outcome
from tests.cast import NOON, hours, messages, plan, settings_for, statuses
from tests.check_notices import LADDER, MISSION, TECHNICAL, add_kenya, run_step, send_notices
from tests.incoming_mail import arrives, bounce, readings, reply, worked_off
from tests.mail_server import mail_server
from tests.noticed import standing_of
from tests.pingcheck.correspondence.test_check_notices import A_WEEK_BEFORE, OPENS, extended, running


async def sent(database: Database, url: str, says: NoticeSays) -> UUID:
    """The id of a letter to Kenya that a mail server took."""
    await add_kenya(database)
    to = TECHNICAL
    if says is NoticeSays.ANNOUNCED:
        exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
        await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE)
    else:
        exercise = await running(database, url)
    if says is NoticeSays.EXTENDED:
        await extended(database, exercise, hours(24))
    elif says is NoticeSays.MISSION:
        to = MISSION
        await run_step(database, exercise, Target.MISSION, NOON + hours(2))
    async with mail_server() as server:
        await send_notices(database, settings_for(url, server.port), NOON + timedelta(days=3, hours=3))
    mine = select(Message.id).join(CheckNotice, CheckNotice.id == Message.id).where(Message.recipient == to)
    async with database.reading() as session:
        return (await session.execute(mine)).scalar_one()


async def test_a_bounce_of_an_announcement_makes_its_address_failing(database: Database, database_url: str) -> None:
    announcement = await sent(database, database_url, NoticeSays.ANNOUNCED)
    await arrives(database, bounce(announcement, TECHNICAL))
    await worked_off(database)
    assert await standing_of(database, TECHNICAL) is Standing.FAILING
    [reading] = await readings(database)
    assert reading.outcome is Outcome.BOUNCED


async def test_a_bounce_of_more_time_leaves_the_ping_as_it_was(database: Database, database_url: str) -> None:
    more = await sent(database, database_url, NoticeSays.EXTENDED)
    call = (await messages(database))[0].id
    thread = f"References: <{call.hex}@poc.example>\r\nMessage-ID:".encode()
    await arrives(database, bounce(more, TECHNICAL).replace(b"Message-ID:", thread))
    await worked_off(database)
    assert await standing_of(database, TECHNICAL) is Standing.FAILING
    assert await statuses(database) == [Status.SENT, Status.SENT]


async def test_a_reply_to_more_time_answers_the_call(database: Database, database_url: str) -> None:
    more = await sent(database, database_url, NoticeSays.EXTENDED)
    call = (await messages(database))[0].id
    references = f"References: <{call.hex}@poc.example> <{more.hex}@poc.example>"
    await arrives(database, reply("Received, thank you.", more, references, sender=TECHNICAL), NOON + hours(3))
    await worked_off(database, NOON + hours(3))
    assert await statuses(database) == [Status.CONFIRMED, Status.SENT]


async def test_what_the_mission_writes_back_is_read_by_an_officer(database: Database, database_url: str) -> None:
    word = await sent(database, database_url, NoticeSays.MISSION)
    await arrives(database, reply("Please ask Mr. Otieno.", word, sender=MISSION), NOON + hours(3))
    await worked_off(database, NOON + hours(3))
    [reading] = await readings(database)
    assert reading.outcome is Outcome.TO_READ
    assert await statuses(database) == [Status.SENT, Status.SENT]
