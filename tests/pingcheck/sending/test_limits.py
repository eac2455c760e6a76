"""What a server bears and what we allow ourselves: connections, mails a minute, mails to one domain."""

import asyncio
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.database import Database
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.sending.limits import CAPACITY_S, Limits, choose_within_limits, spent_after, tokens_left
from pingcheck.sending.mail_kind import domain_of
from pingcheck.sending.outbox import claim
from pingcheck.sending.pace import BETWEEN_CUTS_S, FEWEST_A_CONNECTION, MOST_A_CONNECTION, Pace
from pingcheck.sending.workers import enlist
from tests.cast import NOON, courier_of, nominate, open_now, plan, settings_for
from tests.mail_server import mail_server


def test_a_strained_server_gets_half_as_many_connections_and_one_more_after_each_quiet_spell() -> None:
    pace = Pace(16)
    pace.strained(100.0)
    pace.strained(100.1)  # the same moment, seen by another connection
    assert pace.allowed == 8
    pace.strained(100.0 + BETWEEN_CUTS_S)
    assert pace.allowed == 4
    for _ in range(4 * 20):
        pace.delivered(0.01, 200.0)
    assert pace.allowed == 5


def test_a_server_that_answers_slowly_is_strained() -> None:
    pace = Pace(8)
    pace.delivered(11.0, 100.0)
    assert pace.allowed == 4


@given(st.lists(st.one_of(st.none(), st.floats(0, 700)), max_size=200), st.integers(1, 200))
def test_there_is_always_one_connection_and_never_more_than_asked_for(takes: list[float | None], most: int) -> None:
    pace, now = Pace(most), 0.0
    for took in takes:
        now += 1.0
        pace.strained(now) if took is None else pace.delivered(took, now)
        assert 1 <= pace.allowed <= most
        assert FEWEST_A_CONNECTION <= pace.wanted_in_flight / pace.allowed <= MOST_A_CONNECTION


@given(st.integers(1, 100_000), st.lists(st.floats(0, 5), max_size=60))
def test_a_bucket_never_gives_more_than_its_rate_and_one_filling(a_minute: int, waits: list[float]) -> None:
    spent, now, given_out = None, 1000.0, 0
    for wait in waits:
        now += wait
        count = tokens_left(spent, now, a_minute)
        spent = spent_after(spent, now, a_minute, count)
        given_out += count
    filling = max(1, CAPACITY_S * a_minute / 60)
    assert given_out <= filling + (now - 1000.0) * a_minute / 60 + 1


def test_a_bucket_outlives_a_clock_that_is_set_back() -> None:
    spent = spent_after(None, 1_000_000.0, 60, 10)
    assert tokens_left(spent, 1_000.0, 60) == 0
    assert spent_after(spent, 1_000.0, 60, 0) == 1_000.0


CANDIDATES = st.lists(st.tuples(st.integers(), st.sampled_from("abc")), max_size=50)


@given(CANDIDATES, st.integers(0, 60), st.dictionaries(st.sampled_from("ab"), st.integers(0, 20)))
def test_what_may_go_keeps_its_order_and_every_limit(
    candidates: list[tuple[int, str]], in_all: int, by_domain: dict[str, int]
) -> None:
    numbered = [((place, domain), domain) for place, (_, domain) in enumerate(candidates)]
    chosen = choose_within_limits(numbered, in_all, by_domain)
    assert chosen == sorted(chosen)
    assert len(chosen) <= in_all
    sent = Counter(domain for _, domain in chosen)
    assert all(sent[domain] <= most for domain, most in by_domain.items())
    left_out = {domain for place, domain in (name for name, _ in numbered) if (place, domain) not in chosen}
    assert len(chosen) == in_all or all(sent[domain] == by_domain.get(domain) for domain in left_out)


async def opened(database: Database, url: str, *domains: str) -> None:
    for number, domain in enumerate(domains):
        await nominate(database, "KEN", f"poc{number}@{domain}")
    await open_now(database, settings_for(url), await plan(database))


async def test_a_domain_at_its_limit_holds_up_no_other(database: Database, database_url: str) -> None:
    await opened(database, database_url, *["big.example"] * 30, "small.example")
    limits = Limits(a_domain=6)  # one in ten seconds
    async with database.writing() as session:
        worker = await enlist(session, NOON)
    claimed = []
    for _ in range(3):
        async with database.writing() as session:
            claimed += await claim(session, worker, all_mail_kinds(settings_for(database_url)), NOON, 10, limits)
    assert sorted(domain_of(message.address) for message in claimed) == ["big.example", "small.example"]


@pytest.mark.parametrize("in_all", [60, 120])
async def test_a_limit_holds_for_all_couriers_together(
    database: Database, elsewhere: Database, database_url: str, in_all: int
) -> None:
    await opened(database, database_url, *["x.example"] * 60)

    kinds = all_mail_kinds(settings_for(database_url))

    async def one(each: Database) -> int:
        async with each.writing() as session:
            worker = await enlist(session, NOON)
        count = 0
        for _ in range(5):
            async with each.writing() as session:
                count += len(await claim(session, worker, kinds, NOON, 30, Limits(in_all=in_all)))
        return count

    claimed = sum(await asyncio.gather(one(database), one(elsewhere)))
    filling = in_all * CAPACITY_S / 60
    assert filling <= claimed <= filling + 5


async def test_with_limits_everybody_is_still_mailed_once(database: Database, database_url: str) -> None:
    await opened(database, database_url, *["x.example"] * 20, *["y.example"] * 20)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, mails_per_minute=60_000, mails_per_minute_to_a_domain=30_000)
        await courier_of(database, settings, lambda: NOON).drain()
    assert len({mail.recipient for mail in server.received}) == len(server.received) == 40
