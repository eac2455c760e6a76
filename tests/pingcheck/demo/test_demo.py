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
from directory.states import RegionalGroup, State, all_states, load_states
from pingcheck.demo.behaviour import (
    BUSY_FOR,
    IN_EACH_LANGUAGE,
    NOT_DEALT,
    Deed,
    Habit,
    deal_habits,
    planned_deeds,
    refusal_at_rcpt,
)
from pingcheck.demo.invented_data import invented_states
from pingcheck.demo.world import invented_nominations
from tests.cast import NOON, PATIENCE_S
from tests.faults.processes import Process, environment, installed

SPOKEN = {f"poc{n}@x.example": list(Language)[n % 6] for n in range(120)}
FIRST = frozenset(list(SPOKEN)[:80])


async def listed_states(url: str) -> tuple[list[State], list[State]]:
    """The invented States, and the real ones."""
    database = open_database(url)
    async with database.writing() as session:
        real = await all_states(session)
        await load_states(session, invented_states())
        both = await all_states(session)
    await database.close()
    return [state for state in both if state not in real], real


async def test_no_real_state_is_shown(sqlite_url: str) -> None:
    invented, real = await listed_states(sqlite_url)
    assert len(real) == 193
    assert 25 <= len(invented) <= 40
    assert all(re.fullmatch("X[A-Z]{2}", state.code) for state in invented)
    assert {state.regional_group for state in invented} == set(RegionalGroup) - {RegionalGroup.NONE}
    for language in Language:
        names = [state.name(language) for state in invented]
        assert len(set(names)) == len(names)
        assert not set(names) & {state.name(language) for state in real}


async def test_a_world_is_the_same_for_the_same_seed(sqlite_url: str) -> None:
    states, _ = await listed_states(sqlite_url)

    def world(seed: int) -> list[Nomination]:
        return list(invented_nominations(states, seed, NOON.date()))

    first = world(1)
    assert first == world(1) != world(2)
    assert 80 <= len(first) <= 150
    assert {first_official(nomination.languages) for nomination in first} == set(Language)
    mailboxes = Counter(nomination.emails[0] for nomination in first if nomination.emails)
    assert sum(count > 1 for count in mailboxes.values()) >= 2
    assert 1 <= sum(not nomination.emails for nomination in first) <= 10
    assert all(email.endswith(".example") for nomination in first for email in nomination.emails)


@pytest.mark.parametrize("seed", range(5))
def test_every_habit_is_somebodys_and_most_people_answer(seed: int) -> None:
    dealt = deal_habits(seed, SPOKEN, FIRST)
    assert dealt == deal_habits(seed, SPOKEN, FIRST)
    assert set(dealt) == set(SPOKEN)
    habits = Counter(dealt.values())
    assert set(habits) == set(Habit) - NOT_DEALT
    assert habits.most_common(1)[0][0] is Habit.PROMPT
    assert habits[Habit.INCIDENT] == 1
    assert {dealt[address] for address in FIRST} == set(habits)
    for habit in IN_EACH_LANGUAGE:
        assert {SPOKEN[address] for address in dealt if dealt[address] is habit} == set(Language)


def test_mailboxes_behave_as_their_habits_say() -> None:
    said = {habit: (refusal_at_rcpt(habit, timedelta(0)), refusal_at_rcpt(habit, BUSY_FOR)) for habit in Habit}
    assert said[Habit.GONE][0] == said[Habit.GONE][1] == "550 5.1.1 User unknown"
    assert said[Habit.GREYLISTED][0]
    assert said[Habit.GREYLISTED][1] is None
    assert said[Habit.BUSY][0]
    assert said[Habit.BUSY][1] is None
    assert said[Habit.PROMPT] == (None, None)


@pytest.mark.parametrize(
    ("habit", "first", "second"),
    [
        (Habit.SCANNED, [Deed.SCAN, Deed.ANSWER], [Deed.SCAN]),
        (Habit.SILENT, [], []),
        (Habit.AFTER_REMINDER, [], [Deed.ANSWER]),
        (Habit.REPLIES, [Deed.REPLY], []),
        (Habit.OUT_OF_OFFICE, [Deed.ABSENT], []),
        (Habit.OFFICER, [], []),
    ],
)
def test_people_do_about_a_mail_what_their_habits_say(habit: Habit, first: list[Deed], second: list[Deed]) -> None:
    for number, deeds in ((1, first), (2, second)):
        assert [planned.deed for planned in planned_deeds(1, "a@x.example", habit, number)] == deeds


@pytest.mark.server
async def test_the_whole_story_runs_and_ends_cleanly(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    env = environment("sqlite:////nowhere/at/all.db", 1, TMPDIR=str(tmp_path)) | {"COLUMNS": "120"}
    demo = await installed("demo", "--port", "0", "--speed", "3000", "--keep", str(folder), env=env)
    try:
        told = await _until_told(demo)
        board = re.search(r"The pages\s+(\S+)", told)
        assert board
        passwords = dict(re.findall(r"(\w+) +password (\S+)", told))
        assert list(passwords) == ["officer", "ruben", "vera"]
        listening = [
            each.laddr.ip for each in psutil.Process(demo.pid).net_connections("inet") if each.status == "LISTEN"
        ]
        assert set(listening) == {"127.0.0.1"}
        async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as web:
            await _answer_by_hand(web, board[1])
            named = await (await web.get(f"{board[1]}sign-in")).text()
            assert all(f"<b>{name}</b>" in named for name in passwords)
            assert not any(password in named for password in passwords.values())
            signed_in = {"name": "officer", "password": passwords["officer"]}
            assert (await web.post(f"{board[1]}sign-in", data=signed_in)).status == 200
            text = await (await web.get(board[1])).text()
            assert "Check before the annual meeting" in text
            assert "things need you:" in text
            assert "Half-yearly check" in await (await web.get(f"{board[1]}exercises")).text()
            assert " open cases" in await (await web.get(f"{board[1]}cases")).text()
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
