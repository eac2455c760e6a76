"""The inbox as a part of the service: every way in at once, one runner, and an orderly end."""

import asyncio
import smtplib
from datetime import datetime

import pytest
from pydantic import SecretStr

from directory.database import Database
from pingcheck.exercises.status import Status
from pingcheck.inbox import runner
from pingcheck.inbox.intake import process
from pingcheck.inbox.rules import IntakeRules
from pingcheck.inbox.runner import InboxRunner
from pingcheck.service.service import ServicePart, serve
from tests.cast import NOON, PATIENCE_S, messages, nominate, open_now, pings, plan, settings_for, statuses, until
from tests.dovecot import running_dovecot
from tests.incoming_mail import arrives, bounce, desk, readings, reply
from tests.ports import free_port


@pytest.mark.server
async def test_what_comes_by_any_way_is_worked_off_at_once(database: Database, database_url: str) -> None:
    for number in range(3):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    by_imap, by_lmtp, bounced = [message.id for message in await messages(database)]
    async with running_dovecot() as dovecot:
        settings = settings_for(
            database_url,
            imap_url=SecretStr(f"imap://poc:of-the-tests%3A%2F%40@127.0.0.1:{dovecot.port}"),
            lmtp_port=free_port(),
            courtesy_mail=False,
        )
        stop = asyncio.Event()
        service = asyncio.create_task(serve(database, settings, [ServicePart.INBOX], stop, lambda: NOON))
        dovecot.arrives(reply("Received.", by_imap, sender="poc0@ke.example").replace(b"\r\n", b"\n"))

        def hand_over() -> None:
            with smtplib.LMTP("127.0.0.1", settings.lmtp_port or 0) as mta:
                mta.sendmail(
                    "poc1@ke.example", ["check@poc.example"], reply("收到。", by_lmtp, sender="poc1@ke.example")
                )
                mta.sendmail("", ["check@poc.example"], bounce(bounced, "poc2@ke.example"))

        async def all_known() -> bool:
            # Not against the events yet: on PostgreSQL one may be committed between two statements that read.
            return not {ping.status for ping in await pings(database)} & {Status.QUEUED, Status.SENT}

        async def listens() -> bool:
            try:
                await asyncio.to_thread(hand_over)
            except OSError:
                return False
            return True

        await until(listens)
        await until(all_known)
        stop.set()
        await asyncio.wait_for(service, PATIENCE_S)
    assert await statuses(database) == [Status.CONFIRMED, Status.CONFIRMED, Status.BOUNCED]


async def test_a_mail_that_can_be_neither_worked_off_nor_marked_stops_no_other(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails_on_the_first(database: Database, rules: IntakeRules, incoming_id: int, now: datetime) -> bool:
        if incoming_id == 1:
            raise ZeroDivisionError
        return await process(database, rules, incoming_id, now)

    monkeypatch.setattr(runner, "process", fails_on_the_first)
    monkeypatch.setattr(runner, "MOST_AT_ONCE", 1)
    for number in range(3):
        await arrives(sqlite_database, reply(f"Letter {number}"))
    assert await InboxRunner(sqlite_database, desk(), lambda: NOON).process_all() == 2
    assert [reading.incoming_id for reading in await readings(sqlite_database)] == [2, 3]
