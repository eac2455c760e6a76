"""`pingcheck inbox deliver`: 0 for what is stored, 75 for everything short of it, as an MTA's pipe expects."""

import asyncio
import signal

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.inbox.incoming import NULL_SENDER, Incoming, MailWay
from tests.cast import PATIENCE_S
from tests.faults.processes import PINGCHECK, Ended, ended, environment, installed, started
from tests.incoming_mail import reply, worked_off

MAIL = reply("Received.")


async def delivered(env: dict[str, str], raw: bytes, *options: str) -> Ended:
    return await ended(await started("inbox", "deliver", *options, env=env, stdin=raw))


async def kept(database: Database) -> list[Incoming]:
    async with database.reading() as session:
        return list(await session.scalars(select(Incoming).order_by(Incoming.id)))


async def test_what_is_stored_is_stored_whole_and_once(database: Database, database_url: str) -> None:
    env = environment(database_url)
    raw = MAIL + b"\xff\x00 as it came"
    words = ("inbox", "deliver", "--recipient", "R-abc@POC.example", "--sender", "<duty@ke.example>")
    for start in (installed, started):
        done = await ended(await start(*words, env=env, stdin=raw))
        assert (done.code, done.out, done.err) == (0, "", "")
    [mail] = await kept(database)
    assert (mail.raw, mail.way) == (raw, MailWay.PIPE)
    assert (mail.recipient, mail.sender) == ("r-abc@poc.example", "duty@ke.example")


async def test_the_envelope_comes_as_postfix_and_exim_tell_it(database: Database, database_url: str) -> None:
    env = environment(database_url)
    postfix = {"ORIGINAL_RECIPIENT": "b-abc@poc.example", "RECIPIENT": "check@poc.example", "SENDER": "MAILER-DAEMON"}
    exim = {"RECIPIENT": "check@poc.example", "SENDER": ""}
    assert (await delivered({**env, **postfix}, MAIL)).code == 0
    assert (await delivered({**env, **exim}, MAIL)).code == 0
    first, second = await kept(database)
    assert (first.recipient, first.sender) == ("b-abc@poc.example", NULL_SENDER)
    assert (second.recipient, second.sender) == ("check@poc.example", NULL_SENDER)


async def test_everything_short_of_stored_is_75(database: Database, database_url: str) -> None:
    env = environment(database_url)
    too_large = await delivered({**env, "PINGCHECK_LARGEST_MAIL": "10000"}, b"x" * 10_001)
    assert (too_large.code, "PINGCHECK_LARGEST_MAIL" in too_large.err) == (75, True)
    assert (await delivered({**env, "PINGCHECK_PORT": "no port"}, MAIL)).code == 75
    assert (await delivered(env, MAIL, "--recipients", "a@b.example")).code == 75
    assert (await delivered(environment("sqlite:////nowhere/at/all.db"), MAIL)).code == 75
    assert await kept(database) == []


@pytest.mark.server
@pytest.mark.parametrize(
    ("streams", "code"),
    [
        ("--bogus 2>/dev/full", 75),
        ("--bogus >&- 2>&-", 75),
        (">&- 2>&-", 0),
        ("<&-", 0),  # an empty mail: there was none
    ],
)
async def test_streams_that_are_closed_or_full_change_no_code(
    sqlite_database: Database, sqlite_url: str, streams: str, code: int
) -> None:
    line = f"exec {PINGCHECK} inbox deliver {streams}"
    process = await asyncio.create_subprocess_shell(line, env=environment(sqlite_url), stdin=asyncio.subprocess.PIPE)
    async with asyncio.timeout(PATIENCE_S):
        await process.communicate(None if streams == "<&-" else MAIL)
    assert process.returncode == code
    assert len(await kept(sqlite_database)) == (code == 0)


async def test_one_sender_may_not_fill_the_inbox(database: Database, database_url: str) -> None:
    env = environment(database_url, MAILS_FROM_A_SENDER="2")
    codes = [
        (await delivered(env, MAIL + str(number).encode(), "--sender", "duty@ke.example")).code for number in range(3)
    ]
    assert codes == [0, 0, 75]
    assert (await delivered(env, MAIL, "--sender", "<>")).code == 0


@pytest.mark.fault
@pytest.mark.parametrize("moment", ["inbox.storing", "inbox.stored"])
async def test_killed_around_the_storing_nothing_is_lost_and_nothing_read_twice(
    database: Database, database_url: str, moment: str
) -> None:
    env = environment(database_url)
    killed = await delivered({**env, "PINGCHECK_FAULT": moment}, MAIL)
    assert killed.code == -signal.SIGKILL
    assert len(await kept(database)) == (moment == "inbox.stored")
    assert (await delivered(env, MAIL)).code == 0  # the MTA comes again
    assert len(await kept(database)) == 1
    assert await worked_off(database) == 1
