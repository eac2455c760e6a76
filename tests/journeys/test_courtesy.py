"""Answers by mail get one courteous mail back: once, in the contact's language, and never a machine."""

import signal
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from directory.database import Database
from directory.languages import Language
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.correspondence.courtesy_mails import CourtesyKind, CourtesyMails
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.status import Answer, Status
from pingcheck.inbox.incoming import Outcome
from pingcheck.inbox.runner import InboxRunner
from pingcheck.runtime.clock import wall_clock
from pingcheck.sending.connection import ServerUnusable
from pingcheck.sending.courier import Courier
from pingcheck.service.intake_rules import intake_rules_of
from pingcheck.settings import Settings
from tests.cast import NOON, hours, nominate, open_now, pings, plan, settings_for, statuses
from tests.direct_reader import DirectReader
from tests.faults.processes import environment, pingcheck, started
from tests.incoming_mail import absence, arrives, courtesies, desk, only_message, readings, reply, worked_off
from tests.mail_server import MailServer, mail_server


async def called(database: Database, url: str, languages: str = "en") -> UUID:
    await nominate(database, "KEN", "poc@ke.example", languages=languages)
    await open_now(database, settings_for(url), await plan(database))
    return await only_message(database)


async def worked(database: Database, url: str, server: MailServer, **settings: Any) -> None:
    """The inbox is worked off at noon, and the courtesy mails that follow are sent."""
    its = settings_for(url, server.port, **settings)
    await InboxRunner(database, intake_rules_of(its, DirectReader()), lambda: NOON).process_all()
    await thanked(database, its)


async def thanked(database: Database, settings: Settings, at: datetime = NOON) -> None:
    """Courtesy mails are sent, and no other kind of mail."""
    await Courier(database, settings, [CourtesyMails(settings)], lambda: at).drain()


async def deliveries(database: Database) -> list[Delivery]:
    """What became of courtesy mails."""
    async with database.reading() as session:
        return list(await session.scalars(select(Message.delivery).where(Message.kind == MessageKind.COURTESY)))


async def answers(database: Database) -> list[Answer | None]:
    async with database.reading() as session:
        return list(await session.scalars(select(GivenAnswer.answer).order_by(GivenAnswer.id)))


@pytest.mark.parametrize("language", list(Language))
async def test_an_answer_is_thanked_once_in_the_language_of_the_contact(
    database: Database, database_url: str, language: Language
) -> None:
    message = await called(database, database_url, language.value)
    async with mail_server() as server:
        await arrives(database, reply("Received.", message))
        for _ in range(2):
            await worked(database, database_url, server)
        [thanks] = server.received
    assert (thanks.sender, thanks.recipient) == ("<>", "poc@ke.example")
    assert thanks.mail["Auto-Submitted"] == "auto-replied"
    assert thanks.mail["In-Reply-To"] == "<their-own@ke.example>"
    assert thanks.mail["Content-Language"] == language.value
    assert thanks.mail["Date"]
    [ping] = await pings(database)
    whole = f"{thanks.mail['Subject']}\n{thanks.text}"
    for never in ("http", "/r/", ping.state_name, ping.state_name_en, "technical", "Duty officer"):
        assert never not in whole
    [courtesy] = await courtesies(database)
    assert await deliveries(database) == [Delivery.ACCEPTED]
    assert thanks.mail["Message-ID"] == f"<{courtesy.id.hex}@poc.example>"


async def test_a_mail_with_a_long_id_is_answered_by_that_very_id(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    long_id = f"<{'AM0PR04MB' * 12}@AM0PR04MB1234.eurprd04.prod.outlook.example>".encode()
    async with mail_server() as server:
        await arrives(database, reply("Received.", message).replace(b"<their-own@ke.example>", long_id))
        await worked(database, database_url, server)
        [thanks] = server.received
    assert b"In-Reply-To: " + long_id + b"\r\n" in thanks.content
    assert b"References: " + long_id + b"\r\n" in thanks.content


async def test_whoever_was_not_understood_is_asked_and_may_answer_with_a_number(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    async with mail_server() as server:
        await arrives(database, reply("Hm. 1", message))
        await worked(database, database_url, server)
        [question] = server.received
        assert "1  Yes, it reached me" in question.text
        assert await statuses(database) == [Status.TO_READ]
        [asked] = await courtesies(database)
        assert asked.kind is CourtesyKind.UNSURE
        await arrives(database, reply("1", asked.id))
        await worked(database, database_url, server)
        assert await answers(database) == [Answer.RECEIVED]
        assert await statuses(database) == [Status.CONFIRMED]
        assert len(server.received) == 2


async def test_a_number_means_nothing_where_none_was_asked_for(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("1", message))
    await worked_off(database)
    assert await answers(database) == []


async def test_thanks_for_our_thanks_are_filed_and_not_answered(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    async with mail_server() as server:
        await arrives(database, reply("Received.", message))
        await worked(database, database_url, server)
        [thanks] = await courtesies(database)
        await arrives(database, reply("Thank you!", thanks.id))
        await arrives(database, reply("Received.", thanks.id))
        await worked(database, database_url, server)
        assert len(server.received) == 1
    assert [reading.outcome for reading in await readings(database)] == [
        Outcome.ANSWERED,
        Outcome.FILED,
        Outcome.FILED,
    ]
    assert await statuses(database) == [Status.CONFIRMED]


MACHINES = ["Auto-Submitted: auto-generated", "Precedence: bulk", "List-Id: <poc.ke.example>", "Return-Path: <>"]


@pytest.mark.parametrize("header", MACHINES)
async def test_no_machine_is_ever_answered(database: Database, database_url: str, header: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Received.", message, header))
    await arrives(database, absence(message))
    await arrives(database, reply("Received, all well.", message), sender="<>")
    await worked_off(database)
    assert await courtesies(database) == []


PASSED = "Authentication-Results: mx.poc.example; dkim=pass; dmarc=pass (p=reject) header.from=elsewhere.example"
FORGED = [
    PASSED.replace("mx.poc.example", "mx.evil.example"),
    PASSED.replace("dmarc=pass", "dmarc=fail"),
    PASSED.replace("header.from=elsewhere.example", "header.from=evil.example"),
    "Authentication-Results: mx.poc.example; dmarc=none\r\n" + PASSED,
    "X-Nothing: of all that",
]


@pytest.mark.parametrize(("header", "answered"), [(PASSED, True), *((header, False) for header in FORGED)])
async def test_who_is_not_on_file_is_answered_only_if_our_own_server_vouches(
    database: Database, database_url: str, header: str, answered: bool
) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Received.", message, header, sender="minister@elsewhere.example"))
    await worked_off(database, at_the_desk=desk(authserv_id="mx.poc.example"))
    assert len(await courtesies(database)) == answered
    assert await statuses(database) == [Status.CONFIRMED]


async def test_a_flood_from_one_contact_gets_three_back_at_most(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    raws = [reply(f"Received, and thank you for number {number}.", message) for number in range(60)]
    for raw in raws:
        await arrives(database, raw)
    await worked_off(database)
    assert len(await courtesies(database)) <= 3
    assert await statuses(database) == [Status.CONFIRMED]


async def test_a_rehearsal_host_thanks_only_whom_it_may_mail(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    async with mail_server() as server:
        await arrives(database, reply("Received.", message))
        await worked(database, database_url, server, only_mail_to=("@rehearsal.example",))
        assert server.received == []


async def test_a_server_that_is_away_delays_thanks_for_a_day_at_most(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Received.", message))
    async with mail_server() as server:
        away = settings_for(database_url, server.port)
    await worked_off(database)
    with pytest.raises(ServerUnusable):
        await thanked(database, away)
    assert await deliveries(database) == [Delivery.WAITING]
    async with mail_server() as server:
        await thanked(database, settings_for(database_url, server.port), NOON + hours(25))
        assert server.received == []
    assert await deliveries(database) == [Delivery.WITHDRAWN]
    assert await statuses(database) == [Status.CONFIRMED]


@pytest.mark.parametrize("word", ["451 4.3.0 later", "550 5.7.1 no", "drop after"])
async def test_thanks_that_were_tried_are_never_tried_again(database: Database, database_url: str, word: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Received.", message))
    async with mail_server(lambda stage, *_: word if stage == "data" else None) as server:
        await worked(database, database_url, server)
        tries = dict(server.tries)
        await thanked(database, settings_for(database_url, server.port), NOON + hours(20))
        assert server.tries == tries
    assert await deliveries(database) == [Delivery.REFUSED]


@pytest.mark.fault
async def test_killed_at_its_work_the_inbox_loses_nothing_and_does_nothing_twice(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Received.", message))
    async with mail_server() as server:
        env = environment(database_url, server.port, INBOX_BY_PIPE="true", FAULT="inbox.working")
        process = await started("serve", "--only", "inbox", env=env)
        await process.communicate()
        assert process.returncode == -signal.SIGKILL
        await worked(database, database_url, server)
        assert await answers(database) == [Answer.RECEIVED]
        assert len(await readings(database)) == len(server.received) == len(await courtesies(database)) == 1


@pytest.mark.parametrize("moment", ["courier.claimed", "courier.after_250"])
async def test_killed_while_it_thanks_a_courier_never_doubles_them(
    database: Database, database_url: str, moment: str
) -> None:
    """What was never begun goes out all the same; what was begun does not go out again."""
    message = await called(database, database_url)
    await arrives(database, reply("Received.", message))
    await worked_off(database, wall_clock())
    async with mail_server() as server:
        killed = await pingcheck(environment(database_url, server.port, FAULT=moment), "courier", "--drain")
        assert killed.code == -signal.SIGKILL
        await thanked(database, settings_for(database_url, server.port, claim_lease=0.5), wall_clock())
        assert len(server.received) == 1
    assert await deliveries(database) == [Delivery.REFUSED if moment == "courier.after_250" else Delivery.ACCEPTED]
