"""A file of variables is read as systemd reads it, so that the unit and a command by hand see the same settings."""

import os
import re
from pathlib import Path

import pytest

from pingcheck.settings import load_settings
from pingcheck.settings.environment_file import read_variables
from pingcheck.settings.errors import WrongSettings
from tests.faults.processes import ended, started
from tests.test_house_rules import ROOT

DEPLOY = ROOT / "docs" / "deploy"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("NAME=value", "value"),
        ("NAME = value ", "value"),
        ("export NAME=value", "value"),
        ("NAME=Secretariat <check@example.org>", "Secretariat <check@example.org>"),
        ('NAME="Secretariat" <check@example.org>', '"Secretariat" <check@example.org>'),
        ('NAME="two words"', "two words"),
        ("NAME='a $HOME of #1'", "a $HOME of #1"),
        (r'NAME="a \"quoted\" word"', 'a "quoted" word'),
        ("NAME=p%40ss#1=2", "p%40ss#1=2"),
        ("NAME=", ""),
        ("NAME=old\nNAME=new", "new"),
        ("# NAME=comment\n\n; NAME=comment\n\tNAME=value\r", "value"),
    ],
)
def test_a_line_is_read(line: str, value: str) -> None:
    assert read_variables(line) == {"NAME": value}


def test_a_line_that_is_none_is_named_and_not_shown(tmp_path: Path) -> None:
    file = tmp_path / "settings.env"
    file.write_text("PINGCHECK_PORT=1\nhunter2-hunter2\n", encoding="utf-8")
    with pytest.raises(WrongSettings, match="line 2 is not of the form NAME=value") as refused:
        load_settings({"PINGCHECK_CONFIG": str(file)})
    assert "hunter2" not in str(refused.value)


def test_the_environment_stands_above_it_and_a_slip_of_the_pen_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a secret that is long enough\n", encoding="utf-8")
    file = tmp_path / "settings.env"
    file.write_text(f"LANG=C\nPINGCHECK_PORT=1\nPINGCHECK_SECRET_KEY_FILE={tmp_path / 'secret'}\n", encoding="utf-8")
    settings = load_settings({"PINGCHECK_CONFIG": str(file), "PINGCHECK_PORT": "2"})
    assert (settings.port, settings.secrets()) == (2, ("a secret that is long enough",))
    file.write_text("PINGCHECK_SMPT_URL=smtp://mail\n", encoding="utf-8")
    with pytest.raises(WrongSettings, match="smpt_url is not a setting; did you mean smtp_url"):
        load_settings({"PINGCHECK_CONFIG": str(file)})


async def test_the_units_comment_works_as_printed(tmp_path: Path) -> None:
    """Its commands by hand, without those that make a user, clone, or need an init system; paths stand in a folder."""
    printed = re.findall(r"^#   (.+)$", (DEPLOY / "pingcheck.service").read_text(encoding="utf-8"), re.MULTILINE)
    assert not [line for line in printed if "$(" in line or "password" in line.partition("#")[0]]
    (tmp_path / "etc").mkdir()
    example = (DEPLOY / "pingcheck.env").read_text(encoding="utf-8")
    (tmp_path / "etc" / "pingcheck.env").write_text(
        example.replace("/var/lib/pingcheck", str(tmp_path)), encoding="utf-8"
    )
    [exported] = [line.split()[1] for line in printed if line.startswith("export ")]
    name, _, file = exported.partition("=")
    env = {key: value for key, value in os.environ.items() if not key.startswith("PINGCHECK_")}
    env[name] = str(tmp_path) + file
    by_hand = [line.rpartition("bin/pingcheck ")[2].split() for line in printed if line.startswith("runuser ")]
    assert [words[0] for words in by_hand] == ["init", "user", "doctor"]
    for words in by_hand[:2]:
        done = await ended(await started(*words, env=env))
        assert done.code == 0, done
    assert (tmp_path / "pingcheck.db").exists()
    assert (tmp_path / "state" / "secret.key").exists()
