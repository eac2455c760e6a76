"""The contact sheet has everybody who can be called, harms nobody who opens it, and holds one State at a time."""

from pathlib import Path

from bs4 import BeautifulSoup

from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from directory.languages import Language
from pingcheck.reports.contact_sheet import SheetHead, contact_sheet
from pingcheck.wording.names import names_in
from tests.cast import NOON, settings_for
from tests.conftest import CORPORA
from tests.directory.exchange.files import take_in, take_in_rows

TITLES = "state,role,rank,name,entity,phones,emails,languages,hours"


async def made(database: Database, url: str, style: str = "") -> tuple[str, int]:
    head = SheetHead(NOON, names_in(settings_for(url), Language.ENGLISH), style=style)
    async with database.reading() as session:
        pieces = [piece async for piece in contact_sheet(session, head)]
    return "".join(text for text, _ in pieces), sum(rows for _, rows in pieces)


def shown(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Each State with its telephones and names, in their order."""
    page = BeautifulSoup(text, "html.parser")
    return [
        (
            section.h2.get_text(" ", strip=True),
            [one.get_text(strip=True) for one in section.select(".telephone")],
            [one.get_text(strip=True) for one in section.select(".name")],
        )
        for section in page.select("section:not(.without)")
        if section.h2
    ]


async def test_states_stand_by_name_and_primaries_first(database: Database, database_url: str, tmp_path: Path) -> None:
    rows = (
        "KEN,technical,alternate,Zuri,CERT,+254202222223,,en,",
        "KEN,technical,primary,Asha,CERT,+254202222222; +254202222224,a@x.example,en; sw,24/7",
        "CHE,diplomatic,primary,Zoé,FDFA,,z@x.example,fr,",
        "CIV,diplomatic,primary,مدير,وزارة,+22520212223,,ar,",
    )
    await take_in_rows(database, tmp_path, *rows, titles=TITLES)
    text, entries = await made(database, database_url)
    assert entries == 4
    assert shown(text) == [
        ("Côte d'Ivoire CIV", ["+22520212223"], ["مدير"]),
        ("Kenya KEN", ["+254202222222", "+254202222224", "+254202222223"], ["Asha", "Zuri"]),
        ("Switzerland CHE", [], ["Zoé"]),
    ]
    assert "As of 2 March 2026, 12:00 UTC" in text
    assert "last confirmed 2 March 2026, by an imported file" in text
    without = BeautifulSoup(text, "html.parser").select_one(".without")
    assert without is not None
    assert "Albania" in without.get_text()
    assert "Kenya" not in without.get_text()


async def test_who_is_suspended_is_marked_and_who_is_withdrawn_is_left_out(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    await take_in_rows(database, tmp_path, "KEN,technical,primary,,Asha,,", "KEN,technical,alternate,,Zuri,,")
    async with database.writing() as session:
        (await session.get_one(PointOfContact, 1)).status = ContactStatus.SUSPENDED
        (await session.get_one(PointOfContact, 2)).status = ContactStatus.WITHDRAWN
    text, entries = await made(database, database_url)
    assert entries == 1
    assert BeautifulSoup(text, "html.parser").select(".suspended")
    assert "Zuri" not in text


async def test_the_file_alone_can_be_printed_and_runs_nothing(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    wild = '"<script>alert(1)</script> <!--States-->"'
    await take_in_rows(database, tmp_path, f"KEN,technical,primary,{wild},,,,,", titles=TITLES)
    text, _ = await made(database, database_url)
    page = BeautifulSoup(text, "html.parser")
    assert not page.select("script, link, img, iframe")
    assert text.count("<!--States-->") == 0
    assert "@page" in text
    linked, _ = await made(database, database_url, style="/static/sheet.css")
    assert not BeautifulSoup(linked, "html.parser").select("style")


async def test_a_whole_directory_is_on_it(database: Database, database_url: str) -> None:
    imported = await take_in(database, CORPORA / "nominations.csv")
    text, entries = await made(database, database_url)
    assert entries == imported.added == text.count("<article>")
