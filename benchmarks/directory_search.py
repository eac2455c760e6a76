"""How long a search takes in a directory of 100,000 contacts: names, numbers, States, filters, as officers ask.

Usage: python benchmarks/directory_search.py [--quick] [--engine sqlite]
"""

import asyncio
import random
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime

from _report import save, waiting_row
from _world import ENGINES, world

from directory.addresses import Address
from directory.contacts import PointOfContact, Rank, Role
from directory.database import Database, open_database
from directory.database.statements import advance_id_sequence, analyze_tables
from directory.entries.writer import add_entries
from directory.history import Provenance
from directory.nominations import Nomination
from directory.search.attention import Attention, Staleness
from directory.search.finder import EntryFilters, find_contacts
from directory.search.terms import DirectoryTerm
from directory.states import State, all_states, load_member_states
from pingcheck.migrations.schema import upgrade

MOST_MS = 100
BATCH = 2_000
GIVEN = (
    "Amina Wanjirũ José Łukasz Фёдор Сергей محمد أحمد 李 王 张 Aïssatou Nguyễn Priya Kwame Sofía Léa Tomáš Ingrid Yuki"
)
FAMILY = (
    "Otieno N’Diaye García Müller Żółć Зайцев Иванов السيد حسن 明 伟 芳 Trần Sharma Mensah Fernández Dubois Novák Sato"
)
ENTITIES = (
    "National CERT", "Ministry of Foreign Affairs", "Agencia de Ciberseguridad", "外交部网络安全处", "وزارة الخارجية",
    "Министерство иностранных дел",
)  # fmt: skip


def nominations(states: list[State], count: int, chance: random.Random) -> list[Nomination]:
    given, family = GIVEN.split(), FAMILY.split()
    found = []
    for number in range(count):
        state = states[number % len(states)]
        name = f"{chance.choice(given)} {chance.choice(family)} {chr(97 + number % 26)}{number}"
        found.append(
            Nomination(
                state.code, Role.TECHNICAL if number % 2 else Role.DIPLOMATIC,
                Rank.PRIMARY if number % 4 < 2 else Rank.ALTERNATE, chance.choice(ENTITIES), "Duty officer", name,
                (f"poc{number}@mfa{number % 500}.example",), (f"+2547{number:08d}",), ("en",), "UTC", "24/7",
                f"NV/{number}",
            )
        )  # fmt: skip
    return found


async def fill(database: Database, count: int) -> float:
    """Seconds that it takes to write the contacts, with their terms and history."""
    async with database.writing() as session:
        await load_member_states(session)
        states = await all_states(session)
    wanted = list(enumerate(nominations(states, count, random.Random(7)), start=1))
    began = time.perf_counter()
    provenance = Provenance(datetime(2026, 1, 1, tzinfo=UTC), "bench", "", "bench.csv")
    for first in range(0, count, BATCH):
        async with database.writing() as session:
            await add_entries(session, wanted[first : first + BATCH], provenance)
    async with database.writing() as session:
        await advance_id_sequence(session, PointOfContact)
        await analyze_tables(session, PointOfContact, Address, DirectoryTerm)
    return time.perf_counter() - began


def queries(count: int, chance: random.Random) -> list[tuple[str, EntryFilters]]:
    """What officers type, mostly: a name or a part of it, a number's end, an address, a reference, a State."""

    def one() -> str:
        number = chance.randrange(count)
        return chance.choice(
            [
                f"otieno {chr(97 + number % 26)}{number}", f"{chr(97 + number % 26)}{number}", f"{number:08d}"[-6:],
                f"+254 7{number:08d}", f"poc{number}@", f"P-{number + 1:06d}", "kenya otieno", "garcia mexico",
                "ndiaye", "李 伟", "网络 中国", "Федор Зайцев", "احمد السيد", "muller", "egipto technical",
                f"@mfa{number % 500}.example", "national cert kenya", "duty officer", "am", "france",
            ]
        )  # fmt: skip

    plain = EntryFilters()
    wanted = [(one(), plain) for _ in range(180)]
    dead = replace(plain, attention=frozenset({Attention.NO_MAIL}))
    return wanted + [(one(), dead) for _ in range(20)]


async def search_all(database: Database, wanted: list[tuple[str, EntryFilters]]) -> list[tuple[float, str]]:
    """Milliseconds of each search, with its text."""
    stale = Staleness(datetime(2025, 1, 1, tzinfo=UTC))
    taken = []
    for text, filters in wanted:
        async with database.reading() as session:
            began = time.perf_counter()
            await find_contacts(session, text, filters, stale)
            taken.append(((time.perf_counter() - began) * 1000, text))
    return sorted(taken)


async def measured(url: str, count: int) -> tuple[float, list[tuple[float, str]]]:
    database = open_database(url)
    await upgrade(database)
    seconds = await fill(database, count)
    wanted = queries(count, random.Random(11))
    await search_all(database, wanted[:20])
    found = await search_all(database, wanted)
    await database.close()
    return seconds, found


def main() -> None:
    count = 10_000 if "--quick" in sys.argv else 100_000
    engines = [engine for engine in ENGINES if engine in sys.argv] or list(ENGINES)
    rows = []
    with world() as each:
        for engine in engines:
            url = each.new(engine)
            seconds, found = asyncio.run(measured(url, count))
            what = f"searching {count:,} contacts, {engine}"
            rows.append(waiting_row(what, found, MOST_MS, f"written in {seconds:.0f} s"))
            each.drop(url)
    save("directory_search", rows)


if __name__ == "__main__":
    main()
