"""The demo: a world that is the same for the same seed, and the whole story on one machine."""

import asyncio
import re
import signal
from collections import Counter
from datetime import timedelta
from pathlib import Path

import psutil
import pytest
from aiohttp import ClientSession, CookieJar
from bs4 import BeautifulSoup

from directory.database import open_database
from directory.languages import Language, first_official
from directory.nominations import Nomination
from directory.states import all_states
from pingcheck.demo.behaviour import BUSY_FOR, Habit, habit_of, planned_visits, refusal_at_rcpt
from pingcheck.demo.world import invented_nominations
from tests.cast import PATIENCE_S
from tests.faults.processes import Process, environment, installed

ADDRESSES = [f"poc{n}@x.example" for n in range(1500)]


async def world(url: str, seed: int) -> list[Nomination]:
    database = open_database(url)
    async with database.reading() as session:
        states = await all_states(session)
    await database.close()
    return list(invented_nominations(states, seed))


async def test_a_world_is_the_same_for_the_same_seed(sqlite_url: str) -> None:
    first = await world(sqlite_url, 1)
    assert first == await world(sqlite_url, 1) != await world(sqlite_url, 2)
    assert 270 <= len(first) <= 330
    assert {first_official(nomination.languages) for nomination in first} == set(Language)
    mailboxes = Counter(nomination.emails[0] for nomination in first if nomination.emails)
    assert sum(count > 1 for count in mailboxes.values()) >= 3
    assert 1 <= sum(not nomination.emails for nomination in first) <= 10
    assert all(email.endswith(".example") for nomination in first for email in nomination.emails)


def test_every_habit_occurs_and_most_people_answer() -> None:
    habits = Counter(habit_of(1, address) for address in ADDRESSES)
    assert set(habits) == set(Habit)
    assert habits.most_common(1)[0][0] is Habit.PROMPT
    assert [habit_of(1, address) for address in ADDRESSES] == [habit_of(1, address) for address in ADDRESSES]


def test_mailboxes_behave_as_their_habits_say() -> None:
    said = {habit: (refusal_at_rcpt(habit, timedelta(0)), refusal_at_rcpt(habit, BUSY_FOR)) for habit in Habit}
    assert said[Habit.GONE][0] == said[Habit.GONE][1] == "550 5.1.1 User unknown"
    assert said[Habit.GREYLISTED][0]
    assert said[Habit.GREYLISTED][1] is None
    assert said[Habit.BUSY][0]
    assert said[Habit.BUSY][1] is None
    assert said[Habit.PROMPT] == (None, None)
    scanned = list(planned_visits(1, "a@x.example", Habit.SCANNED, 1))
    assert [visit.answer is None for visit in scanned] == [True, False]
    assert list(planned_visits(1, "a@x.example", Habit.SILENT, 1)) == []
    assert list(planned_visits(1, "a@x.example", Habit.AFTER_REMINDER, 1)) == []
    assert len(list(planned_visits(1, "a@x.example", Habit.AFTER_REMINDER, 2))) == 1


@pytest.mark.server
async def test_the_whole_story_runs_and_ends_cleanly(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    env = environment("sqlite:////nowhere/at/all.db", 1, TMPDIR=str(tmp_path)) | {"COLUMNS": "120"}
    demo = await installed("demo", "--port", "0", "--speed", "3000", "--keep", str(folder), env=env)
    try:
        told = await _until_told(demo)
        board, password = re.search(r"The board\s+(\S+)", told), re.search(r"with password\s+(\S+)", told)
        assert board
        assert password
        listening = [
            each.laddr.ip for each in psutil.Process(demo.pid).net_connections("inet") if each.status == "LISTEN"
        ]
        assert set(listening) == {"127.0.0.1"}
        async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as web:
            await _answer_by_hand(web, board[1])
            signed_in = {"name": "officer", "password": password[1]}
            assert (await web.post(f"{board[1]}sign-in", data=signed_in)).status == 200
            text = await (await web.get(board[1])).text()
            assert "Check before the annual meeting" in text
            assert "Half-yearly check" in text
            assert "open cases" in text
    finally:
        demo.send_signal(signal.SIGINT)
        out, err = await asyncio.wait_for(demo.communicate(), PATIENCE_S)
    assert demo.returncode == 0, err
    assert b"Traceback" not in out + err
    # Kept, it goes on from the moment at which it stopped.
    assert {"demo.db", "moment", "secret.key"} <= {file.name for file in folder.iterdir()}


async def _until_told(demo: Process) -> str:
    assert demo.stdout is not None
    told = ""
    async with asyncio.timeout(PATIENCE_S):
        while "╰" not in told:
            line = (await demo.stdout.readline()).decode()
            assert line, told
            told += line
    return told


async def _answer_by_hand(web: ClientSession, board: str) -> None:
    """Opens a mailbox that nobody reads, follows the link in its mail and answers."""
    async with asyncio.timeout(PATIENCE_S):
        links: list[str] = []
        while not links:
            listed = BeautifulSoup(await (await web.get(f"{board}demo?q=nobody reads")).text(), "html.parser")
            for row in listed.select("tbody a"):
                mailbox = BeautifulSoup(await (await web.get(f"{board}{str(row['href'])[1:]}")).text(), "html.parser")
                links += [str(link["href"]) for link in mailbox.select(".letter a")]
    answered = await web.post(links[0], data={"answer": "received"})
    assert 'class="yours"' in await answered.text()
