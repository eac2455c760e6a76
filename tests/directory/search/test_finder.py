"""An officer finds a contact by whatever she has at hand: a name in small letters, the end of a number, a State."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from directory.addresses import Address, Standing
from directory.contacts import ContactStatus, PointOfContact, Rank, Role
from directory.database import Database
from directory.entries.writer import add_entries
from directory.groups import GroupRule
from directory.history import Provenance
from directory.nominations import Nomination
from directory.search import finder
from directory.search.attention import Attention, Staleness
from directory.search.finder import PAGE_SIZE, EntryFilters, all_found, find_contacts
from directory.states import RegionalGroup
from tests.cast import NOON, OFFICER
from tests.directory.exchange.files import take_in_rows

TECHNICAL = Nomination("KEN", Role.TECHNICAL, Rank.PRIMARY)
CAST = {
    1: replace(
        TECHNICAL, name="Wanjirũ Mwangi", entity="National CERT", position="Duty officer",
        emails=("w.mwangi@cert.ke.example",), phones=("+254207654321",), note_reference="NV/2024/117",
    ),
    2: replace(TECHNICAL, state="CIV", name="Aïssatou N’Diaye", emails=("poc@ci.example",), phones=("+2250102030405",)),
    3: replace(TECHNICAL, state="EGY", name="أحمد السيد", entity="وزارة الخارجية", emails=("amn@مثال.example",)),
    4: replace(TECHNICAL, state="RUS", name="Фёдор Зайцев", phones=("+74951234567 ext. 12",)),
    5: replace(
        TECHNICAL, state="CHN", name="李 明", name_latin="Lǐ Míng", entity="外交部网络安全处", role=Role.DIPLOMATIC,
    ),
    6: replace(TECHNICAL, state="POL", name="Łukasz Żółć", rank=Rank.ALTERNATE, emails=("POC@ci.example",)),
    7: replace(TECHNICAL, state="DEU", entity="Auswärtiges Amt", position="Referat für Straßensicherheit"),
}  # fmt: skip
FRESH = Staleness(NOON - timedelta(days=365))


@pytest.fixture
async def directory(database: Database) -> Database:
    async with database.writing() as session:
        await add_entries(session, list(CAST.items()), Provenance(NOON, OFFICER, "", "spring.csv"))
    return database


async def found(database: Database, text: str, **filters: object) -> list[int]:
    async with database.reading() as session:
        page = await find_contacts(session, text, EntryFilters(**filters), FRESH)  # type: ignore[arg-type]
        assert await all_found(session, text, EntryFilters(**filters), FRESH) == [one.id for one in page.contacts]  # type: ignore[arg-type]
    assert page.total == len(page.contacts)
    return [one.id for one in page.contacts]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("mwangi", [1]),
        ("wanjiru", [1]),
        ("WANJ mwa", [1]),
        ("mwangi wanjiru cert duty", [1]),
        ("wangi", []),  # words are found by their beginnings
        ("mwangi ndiaye", []),
        ("ndiaye", [2]),
        ("n'diaye", [2]),
        ("aissatou", [2]),
        ("احمد", [3]),
        ("أحمَد", [3]),
        ("سيد", [3]),
        ("الخارجيه", [3]),
        ("Федор", [4]),
        ("ФЁД зайц", [4]),
        ("заицев", [4]),
        ("li ming", [5]),
        ("李", [5]),
        ("李明", [5]),
        ("明", [5]),
        ("网络安全", [5]),
        ("网安", []),
        ("lukasz zolc", [6]),
        ("strassen auswartiges", [7]),
        ("w.mwangi@cert", [1]),
        ("<W.Mwangi@cert.ke.example>", [1]),
        ("@cert.ke.example", [1]),
        ("cert.ke.example", [1]),
        ("poc@ci.example", [2, 6]),
        ("amn@xn--mgbh0fb.example", [3]),
        ("321", [1]),
        ("+254 20 765 43 21", [1]),
        ("020 7654321", [1]),
        ("00254 (20) 765-4321", [1]),
        ("٧٦٥٤٣٢١", [1]),
        ("+254 (0)20 7654321", [1]),
        ("+254 20", [1]),
        ("123 45 67", [4]),
        ("4567 фёдор", [4]),
        ("21", []),  # two digits are the end of too many numbers
        ("P-000003", [3]),
        ("p-3", [3]),
        ("000003", [3]),
        ("P-00000", [5, 2, 7, 3, 1, 6, 4]),
        ("117", [1]),
        ("NV/2024/117", [1]),
        ("KEN", [1]),
        ("états ké", []),
        ("alemania", [7]),
        ("Кения", [1]),
        ("كينيا", [1]),
        ("肯尼亚", [1]),
        ("肯", [1]),
        ("egipto ahmad", []),
        ("egipto احمد", [3]),
        ("cote d'ivoire", [2]),
        ("", [5, 2, 7, 3, 1, 6, 4]),
        ("  …  ", [5, 2, 7, 3, 1, 6, 4]),
        ("%", [5, 2, 7, 3, 1, 6, 4]),
        ("mwangi%", [1]),
        ("_wangi' OR 1=1", []),
        ("x" * 100_000, []),
        ("9" * 100_000, []),
        ("\x00 \ud800", [5, 2, 7, 3, 1, 6, 4]),
    ],
    ids=lambda value: value[:30].encode("unicode_escape").decode() if isinstance(value, str) else None,
)
async def test_by_what_is_at_hand(directory: Database, text: str, ids: list[int]) -> None:
    assert await found(directory, text) == ids


async def test_filters_join_the_words(directory: Database) -> None:
    async with directory.writing() as session:
        (await session.get_one(PointOfContact, 2)).status = ContactStatus.WITHDRAWN
        (await session.get_one(PointOfContact, 4)).status = ContactStatus.SUSPENDED
    assert await found(directory, "ndiaye") == []
    assert await found(directory, "ndiaye", statuses=frozenset(ContactStatus)) == [2]
    assert await found(directory, "", statuses=frozenset({ContactStatus.SUSPENDED})) == [4]
    african = GroupRule(regions=frozenset({RegionalGroup.AFRICAN}), roles=frozenset({Role.TECHNICAL}))
    assert await found(directory, "", group=african) == [3, 1]
    assert await found(directory, "mwangi", group=african) == [1]
    assert await found(directory, "", group=GroupRule(states=frozenset({"POL", "CHN"}))) == [5, 6]


async def test_what_needs_attention(directory: Database) -> None:
    async with directory.writing() as session:
        (await session.get_one(Address, 1)).standing = Standing.DEAD
        (await session.get_one(PointOfContact, 5)).confirmed_at = NOON - timedelta(days=366)
    needing = {kind: await found(directory, "", attention=frozenset({kind})) for kind in Attention}
    [dead] = needing[Attention.DEAD_ADDRESS]
    assert needing == {
        Attention.UNREACHABLE: [],
        Attention.DEAD_ADDRESS: [dead],
        Attention.STALE: [5],
        Attention.NO_ALTERNATE: [5, 2, 7, 3, 1, 4],
        Attention.NO_TELEPHONE: [5, 7, 3, 6],
        Attention.SHARED_MAILBOX: [2, 6],
        Attention.NO_MAIL: [5, 7, 4],
    }
    assert await found(directory, "", standings=frozenset({Standing.DEAD})) == [dead]
    async with directory.writing() as session:
        (await session.get_one(PointOfContact, 6)).status = ContactStatus.WITHDRAWN
    assert await found(directory, "", attention=frozenset({Attention.SHARED_MAILBOX})) == []


async def test_a_long_list_comes_in_pages(database: Database) -> None:
    many = [(number, replace(TECHNICAL, name=f"Officer {number}")) for number in range(1, 2 * PAGE_SIZE + 2)]
    async with database.writing() as session:
        await add_entries(session, many, Provenance(NOON, OFFICER, "", "spring.csv"))
    async with database.reading() as session:
        pages = [await find_contacts(session, "officer", EntryFilters(), FRESH, page) for page in (1, 2, 3, 4, 10**12)]
    assert [len(page.contacts) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 1, 0, 0]
    assert {(page.total, page.pages) for page in pages} == {(2 * PAGE_SIZE + 1, 3)}
    assert [one.id for page in pages for one in page.contacts] == [number for number, _ in many]


async def test_no_more_than_so_many_are_counted(directory: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "PAGE_SIZE", 2)
    for most, counted in ((2, (2, True)), (6, (6, True)), (7, (7, False)), (8, (7, False))):
        monkeypatch.setattr(finder, "MOST_COUNTED", most)
        async with directory.reading() as session:
            page = await find_contacts(session, "", EntryFilters(), FRESH)
        assert (page.total, page.is_more) == counted


@pytest.mark.parametrize("text", ["cert mwangi", "mwangi cert", "referat amt", "p-0000 ndiaye", "ken 321", "egipto"])
async def test_however_common_its_words_a_search_finds_the_same(
    directory: Database, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """Few contacts with a word are looked up; many are read in their order. Both must say the same."""
    looked_up = await found(directory, text)
    monkeypatch.setattr(finder, "MOST_LOOKED_UP", 0)
    assert await found(directory, text) == looked_up != []


async def test_an_import_keeps_the_terms_in_step(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, "KEN,technical,primary,CERT,Asha Old,asha@ke.example,NV/1")
    assert await found(database, "old") == [1]
    await take_in_rows(database, tmp_path, "KEN,technical,primary,CERT,Asha New,zuri@ke.example,NV/1")
    assert [await found(database, text) for text in ("old", "asha@", "new", "zuri@", "asha", "cert")] == [
        [], [], [1], [1], [1], [1]
    ]  # fmt: skip
