"""Cards that every address book can read: by the grammar of RFC 6350, read anew here and not with our writer."""

import re
import unicodedata
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import ContactStatus
from directory.exchange.exporter import ExportFormat
from directory.exchange.formats.vcard import escaped, folded_line
from tests.directory.exchange.formats.rows import ORIGIN, export_row, written

TEXT = st.text(st.characters(codec="utf-8"), max_size=120)
# contentline = [group "."] name *(";" param) ":" value CRLF (section 3.3), unfolded.
NAME = r"[A-Za-z0-9-]+"
PARAMETER = rf'{NAME}=(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)'
LINE = re.compile(rf"(?P<name>{NAME})(?P<parameters>(?:;{PARAMETER})*):(?P<value>[^\x00-\x08\x0a-\x1f\x7f]*)")
ONCE = {"VERSION", "N", "KIND", "REV", "UID"}  # cardinality 1 or *1 (section 6); alternatives count as one


class Property(NamedTuple):
    name: str
    parameters: dict[str, str]
    value: str


def cards(file: bytes) -> list[list[Property]]:
    """Every card of a file; fails where the grammar is not kept."""
    lines = file.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    for folded in lines:
        folded.decode("utf-8")  # no character is cut
    found: list[list[Property]] = []
    for line in file.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]:
        match = LINE.fullmatch(line)
        assert match, line
        if line == "BEGIN:VCARD":
            found.append([])
        else:
            parameters = dict(part.split("=", 1) for part in match["parameters"].split(";") if part)
            found[-1].append(Property(match["name"], parameters, match["value"]))
    for card in found:
        assert (card[0].name, card[0].value) == ("VERSION", "4.0")  # section 6.7.9: right after BEGIN
        assert (card.pop().name, "FN" in {each.name for each in card}) == ("END", True)
        names = list(
            {(each.name, each.parameters.get("ALTID", number)): each.name for number, each in enumerate(card)}.values()
        )
        assert not [name for name in ONCE if names.count(name) > 1]
    return found


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def values(card: list[Property], name: str) -> list[str]:
    return [unescaped(each.value) for each in card if each.name == name]


@given(name=TEXT, entity=TEXT, position=TEXT, hours=TEXT, phones=st.lists(TEXT.filter(bool), max_size=2).map(tuple))
def test_whatever_an_entry_holds_the_card_is_one(
    name: str, entity: str, position: str, hours: str, phones: tuple[str, ...]
) -> None:
    row = export_row(name=name, entity=entity, position=position, hours=hours, phones=phones)
    [card] = cards(written(ExportFormat.VCF, row))
    assert len([each for each in card if each.name == "FN"]) == 1
    assert values(card, "KIND") == ["individual" if name else "org"]
    assert len(values(card, "TEL")) == len(phones)
    assert values(card, "ORG") == ([kept(entity)] if entity else [])


def kept(text: str) -> str:
    """Without the characters that a card cannot hold."""
    text = re.sub(r"\r\n?", "\n", text)
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) != "Cc" or sign >= "\x80")


@given(text=TEXT)
def test_a_folded_line_is_the_same_line(text: str) -> None:
    line = f"NOTE:{escaped(text)}"
    assert folded_line(line).replace(b"\r\n ", b"") == line.encode() + b"\r\n"
    assert max(len(piece) for piece in folded_line(line).split(b"\r\n")) <= 75


NOTE = "\\n".join(
    ["Entry P-000007 of Kenya", "Last confirmed: 2026-02-28\\, by answer", "Hours: 9–5", "Nominated by note NV/3"]
)


def test_an_entry_s_card_says_all_of_it() -> None:
    row = export_row(
        7,
        emails="soc@cert.example po@cert.example",
        note="NV/3",
        name="Пётр Ёлкин",
        entity="CERT; Nairobi",
        phones=("+442079460110 ext. 12", "call me, 112"),
        languages=("fr", "sw"),
        time_zone="Africa/Nairobi",
        hours="9–5",
    )
    [card] = cards(written(ExportFormat.VCF, row))
    assert [(each.name, each.value) for each in card[4:]] == [
        ("N", "Пётр Ёлкин;;;;"),
        ("ORG", "CERT\\; Nairobi"),
        ("ROLE", "Technical point of contact\\, primary"),
        ("ADR", ";;;;;;Kenya"),
        ("EMAIL", "soc@cert.example"),
        ("EMAIL", "po@cert.example"),
        ("TEL", "tel:+442079460110;ext=12"),
        ("TEL", "call me\\, 112"),
        ("LANG", "fr"),
        ("LANG", "sw"),
        ("TZ", "Africa/Nairobi"),
        ("NOTE", NOTE),
        ("REV", "20260221T120000Z"),
    ]
    assert card[3] == Property("FN", {"LANGUAGE": "und-Cyrl"}, "Пётр Ёлкин")
    preferences = [(each.name, each.parameters["PREF"]) for each in card if "PREF" in each.parameters]
    assert preferences == [(name, place) for name in ("EMAIL", "TEL", "LANG") for place in "12"]


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"position": "Duty officer", "entity": "CERT"}, "Duty officer"),
        ({"entity": "CERT"}, "CERT"),
        ({}, "Kenya, technical primary"),
    ],
    ids=["a position", "an entity", "nothing"],
)
def test_an_office_is_shown_by_what_it_is_called(fields: dict[str, Any], shown: str) -> None:
    [card] = cards(written(ExportFormat.VCF, export_row(**fields)))
    assert (values(card, "FN"), values(card, "N"), values(card, "KIND")) == ([shown], [], ["org"])


def test_an_entry_keeps_its_identity_and_shares_it_with_none() -> None:
    first, second = cards(written(ExportFormat.VCF, export_row(1, name="Asha"), export_row(2)))
    [again] = cards(written(ExportFormat.VCF, export_row(1, name="Zuri")))
    assert values(again, "UID") == values(first, "UID") != values(second, "UID")
    assert values(first, "UID")[0].startswith("urn:uuid:")
    assert ORIGIN not in values(first, "UID")[0]


def test_a_suspended_entry_says_so() -> None:
    [card] = cards(written(ExportFormat.VCF, export_row(status=ContactStatus.SUSPENDED)))
    assert "Status: suspended" in values(card, "NOTE")[0]


def test_a_name_in_two_scripts_is_one_name_in_two_languages() -> None:
    row = export_row(name="Пётр Ёлкин", name_latin="Pyotr Yolkin", form_of_address="Mr; H.E.")
    [card] = cards(written(ExportFormat.VCF, row))
    assert [each for each in card if each.name in {"FN", "N"}] == [
        Property("FN", {"ALTID": "1", "LANGUAGE": "und-Cyrl"}, "Пётр Ёлкин"),
        Property("FN", {"ALTID": "1", "LANGUAGE": "und-Latn"}, "Pyotr Yolkin"),
        Property("N", {"ALTID": "1", "LANGUAGE": "und-Cyrl"}, "Пётр Ёлкин;;;Mr\\; H.E.;"),
        Property("N", {"ALTID": "1", "LANGUAGE": "und-Latn"}, "Pyotr Yolkin;;;Mr\\; H.E.;"),
    ]
