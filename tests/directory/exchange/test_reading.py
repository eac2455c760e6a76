"""Whatever program wrote the file: delimiter, encoding, titles, States and cells are read as they were meant."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import Rank, Role
from directory.errors import Refused
from directory.exchange.address_cells import emails, is_doubtful, phones
from directory.exchange.cells import WrongValue, clean, note_date, rank, role, time_zone, time_zones
from directory.exchange.columns import Column, layout_of
from directory.exchange.formulas import looks_like_formula, neutralised, restored
from directory.exchange.language_tags import languages
from directory.exchange.suggestions import NearestNames
from directory.exchange.table import opened_table

TITLES = "state,role,rank,name"


def read(file: Path, content: bytes) -> list[tuple[int, tuple[str, ...]]]:
    file.write_bytes(content)
    with opened_table(file) as table:
        return [(row.line, row.cells) for row in table.rows()]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_delimiter_encoding_and_line_ends_are_found(
    tmp_path: Path, delimiter: str, encoding: str, line_end: str
) -> None:
    text = f"{TITLES}{line_end}{line_end}CIV,technical,primary,Chloé 王小明{line_end}".replace(",", delimiter)
    assert read(tmp_path / "file.csv", text.encode(encoding)) == [(3, ("CIV", "technical", "primary", "Chloé 王小明"))]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1252", "Chloé N’Guessan, Hélène Núñez, Jörg Ødegård"),
        ("cp1251", "Пётр Ёлкин, Анна Иванова, Начальник отдела"),
        ("cp1256", "مدير إدارة الأمن السيبراني"),
        ("gb18030", "网络事务处处长 王小明 李娜"),
    ],
)
def test_older_encodings_are_guessed_and_said_to_be_so(tmp_path: Path, encoding: str, name: str) -> None:
    file = tmp_path / "old.csv"
    file.write_bytes(f'{TITLES}\nCIV,technical,primary,"{name}"\n'.encode(encoding))
    with opened_table(file) as table:
        assert table.encoding.guessed
        assert next(table.rows()).cells[3] == name


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "it is empty"),
        (b"\n\n", "it is empty"),
        (b"PK\x03\x04 and so on", "a spreadsheet or an archive"),
        (b"%PDF-1.7", "a PDF"),
        (b"name,mail\nA,a@b.example\n", "state, role and rank are not among them"),
        (b"state,role,rank,State\nKEN,technical,primary,KEN\n", "names a column twice"),
        (b"\xef\xbb\xbfstate,role,rank\n\xff\xfe\n", "does not go on so"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read(tmp_path / "file.csv", content)


def test_missing_unreadable_and_enormous_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no such file"), opened_table(tmp_path / "nowhere.csv"):
        pass
    with pytest.raises(Refused, match="cannot be read"), opened_table(tmp_path):
        pass
    (tmp_path / "large.csv").write_text(f"{TITLES}\n" * 100_000, encoding="utf-8")
    with pytest.raises(Refused, match="larger than 1 MB"), opened_table(tmp_path / "large.csv", largest=1_000_000):
        pass


def test_titles_are_known_in_many_words() -> None:
    layout = layout_of(["État membre", "RÔLE", "rang", "E-Mail(s)", "Fuseau horaire", "N° interne", ""])
    known = [Column.STATE, Column.ROLE, Column.RANK, Column.EMAILS, Column.TIME_ZONE]
    assert list(layout.places) == known
    assert layout.unknown == ("N° interne",)


def test_words_of_roles_and_ranks() -> None:
    assert role(" Téchnical ".strip()) is Role.TECHNICAL
    assert role("дипломатический") is Role.DIPLOMATIC
    assert rank("suppléante") is Rank.ALTERNATE
    with pytest.raises(WrongValue, match="write diplomatic or technical"):
        role("military")


def test_mail_addresses_of_a_cell() -> None:
    assert emails("A@MFA.Example; b@x.example, b@X.example") == ("A@mfa.example", "b@x.example")
    assert emails("a@x.example b@x.example") == ("a@x.example", "b@x.example")
    assert emails("почта@пример.example") == ("почта@пример.example",)
    for wrong in ("a@b", "a b@c.example", "Asha <a@ke.example>", "a@b@c.example"):
        with pytest.raises(WrongValue, match="write"):
            emails(wrong)
    with pytest.raises(WrongValue, match="at most 20"):
        emails(";".join(f"a{n}@x.example" for n in range(21)))


def test_telephone_numbers_are_brought_to_one_form_where_that_is_certain() -> None:
    assert phones("+44 20 7946 0110; 0033 1 99 00 51 23") == ("+442079460110", "0033 1 99 00 51 23")
    assert is_doubtful("call me")
    assert not is_doubtful("+442079460110")


def test_languages_dates_and_zones() -> None:
    assert languages("FR; en_ca zh-hans") == ("fr", "en-CA", "zh-Hans")
    assert str(note_date("31.03.2024")) == str(note_date("31/03/2024")) == "2024-03-31"
    nearest = NearestNames(time_zones().values(), likeness=0.6)
    assert time_zone("europe/vienna", nearest) == "Europe/Vienna"
    for wrong, read_cell in (("03/04/2024", note_date), ("2024-02-30", note_date), ("français!", languages)):
        with pytest.raises(WrongValue, match="write"):
            read_cell(wrong)
    with pytest.raises(WrongValue, match="did you mean Europe/Vienna"):
        time_zone("Europa/Vienna", nearest)


@given(st.text())
def test_a_formula_leaves_harmless_and_comes_back_as_it_was(cell: str) -> None:
    assert restored(neutralised(cell)) == cell
    assert not looks_like_formula(cell) or neutralised(cell).startswith("'")


@given(st.text())
def test_no_cell_holds_what_could_become_a_header_or_hide_a_text(cell: str) -> None:
    try:
        kept = clean(cell)
    except WrongValue:
        return
    assert not set(kept) & set("\r\n\t\0\u2028\u2029\u202e\u2066")


@pytest.mark.parametrize(
    ("primary", "alternate"),
    [
        ("titulaire", "suppléant"),
        ("Titular", "suplente"),
        ("основной", "заместитель"),
        ("主要", "候补"),
        ("رئيسي", "مناوب"),
    ],
)
def test_a_rank_is_read_in_every_official_language(primary: str, alternate: str) -> None:
    assert (rank(primary), rank(alternate)) == (Rank.PRIMARY, Rank.ALTERNATE)
