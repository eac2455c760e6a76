"""A real Postfix on both sides of pingcheck: it takes our mail, and hands over what comes back, by LMTP or its pipe."""

import asyncio
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import pytest
from sqlalchemy import select

from directory.addresses import Standing
from directory.database import Database
from pingcheck.cli.inbox import EX_TEMPFAIL
from pingcheck.exercises.message import Cause
from pingcheck.exercises.status import Status
from pingcheck.inbox.incoming import NULL_SENDER, FoundBy, Incoming, MailWay, Outcome
from pingcheck.inbox.troubles import inbox_troubles
from pingcheck.runtime.clock import wall_clock
from tests.cast import PATIENCE_S, messages, nominate, open_now, plan, settings_for, statuses, until
from tests.faults.processes import Process, environment, started
from tests.incoming_mail import absence, readings, reply, standings
from tests.mail_server import MailServer, mail_server
from tests.ports import free_port
from tests.postfix import WHY_NOT, Postfix, running_postfix
from tests.postfix_pipe import Pipe, open_pipe

pytestmark = [pytest.mark.server, pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)]

KILLED = -signal.SIGKILL
SLIPS = (("PINGCHECK_FAULT", "inbox.storing"), ("PINGCHECK_FAULT", "inbox.stored"), ("PINGCHECK_PORT", "no port"))
CONTACTS = ("duty@ke.example", "gone@ke.example", "full@ke.example", "away@ke.example", "poc@nowhere.example")
REFUSALS = {
    "gone@ke.example": "550 5.1.1 <gone@ke.example>: Recipient address rejected: User unknown",
    "full@ke.example": "552 5.2.2 <full@ke.example>: Mailbox full",
}


def refuses(stage: str, address: str, attempt: int) -> str | None:
    return REFUSALS.get(address) if stage == "rcpt" else None


@asynccontextmanager
async def serving(env: dict[str, str], parts: str = "inbox") -> AsyncIterator[Process]:
    """`pingcheck serve` with some of its parts; killed without a word at the end, if it lives."""
    process = await started("serve", "--only", parts, env=env)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


@asynccontextmanager
async def handing_over(way: MailWay, env: dict[str, str], far_end: int) -> AsyncIterator[tuple[Postfix, Pipe]]:
    """A Postfix that hands over by this way; its pipe, whether used or not."""
    async with open_pipe(env) as pipe:
        to_us = f"lmtp:inet:127.0.0.1:{env['PINGCHECK_LMTP_PORT']}" if way is MailWay.LMTP else "pingcheck:"
        async with running_postfix(to_us, far_end, pipe.argv) as postfix:
            yield postfix, pipe


def way_in(way: MailWay) -> dict[str, str]:
    """The settings for it. A port is always there to be had; by pipe nobody listens at it."""
    return {"LMTP_PORT": str(free_port())} if way is MailWay.LMTP else {"INBOX_BY_PIPE": "true"}


async def kept(database: Database) -> list[Incoming]:
    async with database.reading() as session:
        return list(await session.scalars(select(Incoming).order_by(Incoming.id)))


async def answered_by_their_programs(far_end: MailServer, postfix: Postfix) -> None:
    """One contact writes back, another's program says that it is away; each to where our mail asks it to."""
    await far_end.wait_for(2)
    [asked] = far_end.to("duty@ke.example")
    answer = reply("Received, thank you.", _id_of(asked.mail["Message-ID"]), sender="duty@ke.example")
    await postfix.takes(answer, "duty@ke.example", asked.mail["Reply-To"])
    [unread] = far_end.to("away@ke.example")
    note = absence(_id_of(unread.mail["Message-ID"]), sender="away@ke.example")
    await postfix.takes(note, "", unread.sender)


def _id_of(message_id: str) -> UUID:
    return UUID(hex=message_id.strip("<>").partition("@")[0])


@pytest.mark.parametrize(
    ("engine", "way", "returns"),
    [
        ("sqlite", MailWay.LMTP, "tagged"),
        ("postgresql", MailWay.LMTP, "plain"),
        ("sqlite", MailWay.PIPE, "tagged"),
    ],
)
async def test_an_exercise_goes_out_through_postfix_and_all_that_comes_back_is_understood(
    database: Database, database_url: str, way: MailWay, returns: str
) -> None:
    """The bounces are Postfix's own: of what the contacts' server refuses. What nobody could take it refuses at once.

    By the pipe two runs of the command are killed and one finds a wrong setting: Postfix comes again.
    """
    chosen = {**way_in(way), "RETURN_ADDRESS": returns, "LOG_LEVEL": "error"}
    for address in CONTACTS:
        await nominate(database, "KEN", address)
    async with mail_server(refuses) as far_end:
        env = environment(database_url, 25, **chosen)
        async with handing_over(way, env, far_end.port) as (postfix, pipe):
            pipe.slips = list(SLIPS)
            env["PINGCHECK_SMTP_URL"] = f"smtp://127.0.0.1:{postfix.port}"
            its = settings_for(database_url, 25, **{name.lower(): value for name, value in chosen.items()})
            await open_now(database, its, await plan(database, now=wall_clock()), wall_clock())
            async with serving(env, "courier,inbox"):
                await answered_by_their_programs(far_end, postfix)

                await until(lambda: all_worked_off(database, postfix, 4))
                await far_end.wait_for(3)  # the courtesy mail, by the same road
                await until(lambda: are_recorded(database))
    assert await statuses(database) == [
        Status.CONFIRMED,
        Status.BOUNCED,
        Status.BOUNCED,
        Status.AUTO_REPLIED,
        Status.BOUNCED,
    ]
    causes = {message.cause for message in await messages(database)}
    assert causes == {None, Cause.NO_SUCH_MAILBOX, Cause.MAILBOX_FULL, Cause.NO_SUCH_HOST}
    assert (await standings(database))[1] is Standing.FAILING
    found = await readings(database)
    proof = FoundBy.RETURN_ADDRESS if returns == "tagged" else FoundBy.MESSAGE_ID
    assert {reading.found_by for reading in found} == {proof}
    assert Counter(reading.outcome for reading in found) == {
        Outcome.BOUNCED: 2,
        Outcome.ANSWERED: 1,
        Outcome.AUTO_REPLIED: 1,
    }
    assert {mail.way for mail in await kept(database)} == {way}
    assert sorted(pipe.codes) == ([KILLED, KILLED, 0, 0, 0, 0, EX_TEMPFAIL] if way is MailWay.PIPE else [])
    assert Counter(mail.sender for mail in await kept(database)) == {NULL_SENDER: 3, "duty@ke.example": 1}
    assert "Auto-Submitted: auto-replied" in far_end.received[-1].content.decode()


async def letters_wait(postfix: Postfix, count: int) -> None:
    for number in range(count):
        await postfix.takes(reply(f"Letter {number}"), "duty@ke.example", "check@poc.example")


async def test_killed_refusing_and_restarted_it_loses_nothing_that_comes_by_lmtp(
    database: Database, database_url: str
) -> None:
    env = environment(database_url, 25, **way_in(MailWay.LMTP), LOG_LEVEL="error")
    async with handing_over(MailWay.LMTP, env, 1) as (postfix, _):
        await letters_wait(postfix, 12)
        async with serving({**env, "PINGCHECK_MAILS_FROM_A_SENDER": "3"}):  # 452, and Postfix keeps the others
            await until(lambda: refuses_this_sender(database))
            await until(lambda: are_stored(database, 3))
        # Then it dies before a mail is stored, and after that, before Postfix hears of it.
        for fault in ("inbox.storing:2", "inbox.stored:2"):
            async with serving({**env, "PINGCHECK_FAULT": fault}) as process:
                assert await asyncio.wait_for(process.wait(), PATIENCE_S) == KILLED
        await postfix.restart()
        async with serving(env):
            await until(lambda: all_worked_off(database, postfix, 12))
    await reckoned(database, 12)


async def are_stored(database: Database, count: int) -> bool:
    return len(await kept(database)) >= count


async def refuses_this_sender(database: Database) -> bool:
    async with database.reading() as session:
        troubles = await inbox_troubles(session, None, wall_clock())
    return any("PINGCHECK_MAILS_FROM_A_SENDER" in trouble for trouble in troubles)


async def all_worked_off(database: Database, postfix: Postfix, count: int) -> bool:
    return len(await readings(database)) >= count and not postfix.waiting


async def are_recorded(database: Database) -> bool:
    """Whether the courier has written down what became of each contact's mail; a reply may overtake it."""
    return sum(message.attempts > 0 for message in await messages(database)) == len(CONTACTS)


async def reckoned(database: Database, count: int) -> None:
    """Each letter is stored once, and was read once."""
    stored = await kept(database)
    words = [(mail.raw or b"").replace(b"\r\n", b"\n").split(b"\n\n", 1)[1].strip().decode() for mail in stored]
    assert sorted(words) == sorted(f"Letter {number}" for number in range(count))
    assert sorted(reading.incoming_id for reading in await readings(database)) == [mail.id for mail in stored]
