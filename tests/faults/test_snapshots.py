"""A whole machine restored, database and state folder together, or one whose clock is days off: it asks first."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from directory.database import Database
from pingcheck.runtime.clock import wall_clock
from tests.cast import hours, nominate_many, open_now, plan, settings_for, state_folder
from tests.faults.processes import environment, pingcheck
from tests.mail_server import MailServer, mail_server

CONTACTS = 3


@pytest.fixture
async def server(database: Database, database_url: str) -> AsyncIterator[MailServer]:
    """The mail server of an exercise that was opened just now, and of which nothing was sent yet."""
    await nominate_many(database, CONTACTS)
    await open_now(database, settings_for(database_url), await plan(database, now=wall_clock()), wall_clock())
    async with mail_server() as running:
        yield running
    shutil.rmtree(state_folder(database_url), ignore_errors=True)


def at_offset(folder: Path, url: str, server: MailServer, hours_off: float) -> dict[str, str]:
    """The environment of a machine whose clock says so many hours more than ours, with the default of the setting."""
    offset = folder / f"offset{hours_off}"
    offset.write_text(str(hours(hours_off).total_seconds()))
    env = environment(url, server.port, CLOCK_OFFSET_FILE=str(offset), BEAT="0.1", LOG_LEVEL="error")
    del env["PINGCHECK_ASK_AFTER_HOURS"]
    return env


async def test_a_snapshot_that_is_served_a_day_later_says_what_it_would_send_and_asks(
    database_url: str, server: MailServer, tmp_path: Path
) -> None:
    then, later = (at_offset(tmp_path, database_url, server, off) for off in (0, 26))
    assert (await pingcheck(then, "clock", "--once")).code == 0  # the last that the snapshot has seen

    drained = await pingcheck(later, "courier", "--drain")
    assert drained.code == 1
    assert "Nothing was done here for 1 day" in drained.err
    assert "a snapshot may have been restored" in drained.err
    assert "3 emails will be sent" in drained.err
    assert (await pingcheck(later, "clock", "--once")).code == 1
    told = await pingcheck(later, "doctor")
    assert told.code == 1
    assert "reminder: 3 to 3 points of contact" in told.out
    assert server.received == []

    released = await pingcheck(later, "doctor", "--release", "--by", "amina", "--reason", "a weekend without power")
    assert (released.code, "Nothing is wrong" in released.out) == (0, True), released.out + released.err
    assert (await pingcheck(later, "courier", "--drain")).code == 0
    assert len(server.received) == CONTACTS


@pytest.mark.parametrize(("hours_off", "words"), [(9 * 24, "9 days"), (-9 * 24, "after now"), (1, "")])
async def test_a_first_start_with_a_clock_that_is_days_off_asks(
    database_url: str, server: MailServer, tmp_path: Path, hours_off: float, words: str
) -> None:
    drained = await pingcheck(at_offset(tmp_path, database_url, server, hours_off), "courier", "--drain")
    assert drained.code == (1 if words else 0), drained.err
    assert words in drained.err
    assert len(server.received) == (0 if words else CONTACTS)


async def test_how_long_a_gap_may_be_is_a_setting(database_url: str, server: MailServer, tmp_path: Path) -> None:
    env = at_offset(tmp_path, database_url, server, 26) | {"PINGCHECK_ASK_AFTER_HOURS": "48"}
    assert (await pingcheck(env, "courier", "--drain")).code == 0
    assert len(server.received) == CONTACTS
