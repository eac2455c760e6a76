"""Names in two scripts and forms of address: taken from a file, kept by one that is silent about them."""

from pathlib import Path

from directory.database import Database
from tests.directory.exchange.files import TITLES, contacts, counts, history, take_in_rows

ROW = "CHN,technical,primary,CERT,王伟,w@cn.example,NV/1"


async def test_a_name_in_latin_letters_comes_with_the_file_and_stays(database: Database, tmp_path: Path) -> None:
    titled = f"{TITLES},Name (Latin),Form of address"
    assert counts(await take_in_rows(database, tmp_path, f"{ROW},Wang Wei,Mr", titles=titled)) == (1, 0, 0, 0)
    assert counts(await take_in_rows(database, tmp_path, ROW)) == (0, 0, 1, 0)
    [contact] = await contacts(database)
    assert (contact.name, contact.name_latin, contact.form_of_address) == ("王伟", "Wang Wei", "Mr")
    assert counts(await take_in_rows(database, tmp_path, f"{ROW},Wang Wei,Dr", titles=titled)) == (0, 1, 0, 0)
    added, changed = await history(database)
    assert (added.after["name_latin"], added.after["form_of_address"]) == ("Wang Wei", "Mr")
    assert (changed.before, changed.after) == ({"form_of_address": "Mr"}, {"form_of_address": "Dr"})


async def test_too_long_a_form_of_address_is_named_with_its_column(database: Database, tmp_path: Path) -> None:
    imported = await take_in_rows(database, tmp_path, f"{ROW},{'x' * 101}", titles=f"{TITLES},form_of_address")
    [problem] = imported.rejected.in_order()
    assert (problem.column, problem.line) == ("form_of_address", 2)
