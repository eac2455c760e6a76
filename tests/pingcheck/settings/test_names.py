"""Names in the settings: a text for each language, by the file or by the environment."""

from pathlib import Path

import pytest

from directory.languages import Language
from pingcheck.settings import load_settings, unknown_variables
from pingcheck.settings.errors import WrongSettings
from pingcheck.settings.names import SPOKEN, SpokenText, parse_hours

TABLE = '[sender_name]\nen = "The secretariat"\nfr = "Le secrétariat"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sender_name(**variables: str) -> SpokenText:
    return load_settings({f"PINGCHECK_{name}": value for name, value in variables.items()}).sender_name


@pytest.mark.parametrize(
    ("file", "variables", "expected"),
    [
        ("", {}, SpokenText()),
        ("", {"SENDER_NAME": "S"}, SpokenText(en="S")),
        ("", {"SENDER_NAME": "S", "SENDER_NAME_FR": "F", "SENDER_NAME_AR": "ع"}, SpokenText(en="S", fr="F", ar="ع")),
        ("", {"SENDER_NAME_EN": "S"}, SpokenText(en="S")),
        ('sender_name = "S"\n', {}, SpokenText(en="S")),
        ('sender_name = "S"\n', {"SENDER_NAME_FR": "F"}, SpokenText(en="S", fr="F")),
        ('sender_name = "S"\nsender_name_fr = "F"\n', {}, SpokenText(en="S", fr="F")),
        (TABLE, {}, SpokenText(en="The secretariat", fr="Le secrétariat")),
        (TABLE, {"SENDER_NAME": "S"}, SpokenText(en="S", fr="Le secrétariat")),
        (TABLE, {"SENDER_NAME_EN": "S", "SENDER_NAME_ES": "E"}, SpokenText(en="S", fr="Le secrétariat", es="E")),
    ],
)
def test_a_text_for_each_language_is_read(
    folder: Path, file: str, variables: dict[str, str], expected: SpokenText
) -> None:
    (folder / "pingcheck.toml").write_text(file, encoding="utf-8")
    assert sender_name(**variables) == expected


def test_a_file_with_the_text_is_named_as_of_every_setting(folder: Path) -> None:
    (folder / "name").write_text("Le secrétariat\n", encoding="utf-8")
    assert sender_name(SENDER_NAME_FR_FILE=str(folder / "name")).fr == "Le secrétariat"
    assert unknown_variables({f"PINGCHECK_{name.upper()}_FR": "x" for name in SPOKEN}) == []
    [warning] = unknown_variables({"PINGCHECK_SENDER_NAME_DE": "x"})
    assert "PINGCHECK_SENDER_NAME_DE is not a setting of this version; did you mean" in warning


@pytest.mark.parametrize(
    ("file", "right"),
    [
        ('[sender_name]\nde = "S"\n', "sender_name_de is not a setting; did you mean sender_name?"),
        ("sender_name = 5\n", "PINGCHECK_SENDER_NAME is"),
        ('[sender_name]\nfr = "a\\nb"\n', "write one line without control characters"),
        (f'organisation = "{"a" * 301}"\n', "write at most 300 characters"),
        ('secretariat_hours = "9 to 5"\n', "Mon-Fri 09:00-17:00 America/New_York"),
    ],
)
def test_a_wrong_name_is_said(folder: Path, file: str, right: str) -> None:
    (folder / "pingcheck.toml").write_text(file, encoding="utf-8")
    with pytest.raises(WrongSettings) as refused:
        load_settings({})
    assert right in str(refused.value)


@pytest.mark.parametrize(
    "text", ["Mon-Fri 25:00-17:00 UTC", "Mon-Fri 09:00-17:00 Mars/Olympus", "Mo-Fr 09:00-17:00 UTC", ""]
)
def test_hours_that_cannot_be_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write days, hours and time zone"):
        parse_hours(text)


def test_a_language_without_a_text_is_spoken_in_english() -> None:
    text = SpokenText(en="S", fr="F")
    assert [text.spoken(language) for language in (Language.FRENCH, Language.RUSSIAN)] == ["F", "S"]
    assert not SpokenText()
