"""Whatever is wrong around the program: a clear sentence, exit 1, nothing half-done, no traceback, no secret shown."""

import socket
from pathlib import Path

import pytest
from sqlalchemy import text

from directory.database import open_database
from tests.cast import NOON, nominate, open_now, plan, settings_for
from tests.conftest import CORPORA
from tests.faults.processes import Ended, environment, pingcheck

PASSWORD = "hunter2-hunter2"


def says(ended: Ended, *sentences: str) -> None:
    assert ended.code == 1, ended
    assert "Traceback" not in ended.err
    assert PASSWORD not in ended.err + ended.out
    for sentence in sentences:
        assert sentence in ended.err


async def test_a_database_that_is_not_there(tmp_path: Path) -> None:
    nobody = f"postgresql://us:{PASSWORD}@127.0.0.1:1/pingcheck"
    says(await pingcheck(environment(nobody), "status"), "database")
    lost = f"sqlite:///{tmp_path / 'no such folder' / 'pingcheck.db'}"
    says(await pingcheck(environment(lost), "init"), "no such folder", "make it first")
    says(await pingcheck(environment(lost), "status"), "database")
    says(await pingcheck(environment(f"sqlite:///{tmp_path / 'new.db'}"), "status"), "Run `pingcheck init` first")


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear secretariat,\n" * 200, encoding="utf-8")
    for command in ("init", "status"):
        says(await pingcheck(environment(f"sqlite:///{tmp_path / 'letter.db'}"), command), "database")
    assert (tmp_path / "letter.db").read_text(encoding="utf-8").startswith("Dear secretariat")


async def test_a_database_of_a_newer_version(database_url: str) -> None:
    database = open_database(database_url)
    async with database.writing() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = 'v9999'"))
    await database.close()
    for command in ("status", "serve", "upgrade-db", "init"):
        says(await pingcheck(environment(database_url), command), "it is newer. Upgrade pingcheck")


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("PINGCHECK_PORT", "eighty", "PINGCHECK_PORT is 'eighty'"),
        ("PINGCHECK_SMTP_URL", f"http://us:{PASSWORD}@mail", "write smtp://host:25"),
        ("PINGCHECK_DATABASE_URL", f"mysql://us:{PASSWORD}@host/db", "use sqlite:///… or postgresql://…"),
        ("PINGCHECK_SECRET_KEY", "short", "at least 16 random characters"),
        ("PINGCHECK_MAIL_FROM", "nobody", "write one plain email address"),
        ("PINGCHECK_BASE_URL", "check.example.org", "such as https://check.example.org"),
        ("PINGCHECK_SENDER_NAME", "A\nBcc: all", "one line without control characters"),
        ("PINGCHECK_CONFIG", "/no/such/file.toml", "cannot be read"),
        ("PINGCHECK_REPLY_TO_FILE", "/no/such/file", "cannot be read"),
        ("PINGCHECK_TRUSTED_PROXIES", "the proxy", "PINGCHECK_TRUSTED_PROXIES"),
    ],
)
async def test_a_wrong_setting(sqlite_url: str, variable: str, value: str, sentence: str) -> None:
    says(await pingcheck(environment(sqlite_url) | {variable: value}, "serve"), sentence)


async def test_a_setting_that_does_not_exist(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('smtp_ulr = "smtp://mail"\n', encoding="utf-8")
    named = {"PINGCHECK_CONFIG": str(tmp_path / "settings.toml")}
    says(await pingcheck(environment(sqlite_url) | named, "status"), "did you mean smtp_url?")
    warned = await pingcheck(environment(sqlite_url, SMPT_URL="x"), "courier", "--drain")
    assert warned.code == 0
    assert "PINGCHECK_SMPT_URL is not a setting of this version; did you mean PINGCHECK_SMTP_URL?" in warned.err


@pytest.mark.parametrize(
    ("setting", "speaks"),
    [("PINGCHECK_PORT", "lmtp"), ("PINGCHECK_LMTP_PORT", "lmtp"), ("PINGCHECK_LMTP_PORT", "smtp")],
    ids=["web", "lmtp", "smtp"],
)
async def test_a_port_that_is_taken(sqlite_url: str, setting: str, speaks: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = await pingcheck(environment(sqlite_url, PORT="0", LMTP_SPEAKS=speaks) | {setting: port}, "serve")
    says(ended, f"127.0.0.1:{port} cannot be listened on", "another program", f"set {setting} to a free port")


@pytest.mark.parametrize("setting", ["PINGCHECK_HOST", "PINGCHECK_LMTP_HOST"])
@pytest.mark.parametrize(
    ("host", "sentence"), [("no-such-host.invalid", "no such host"), ("192.0.2.1", "no address of this machine")]
)
async def test_a_host_that_is_not_this_machine(sqlite_url: str, setting: str, host: str, sentence: str) -> None:
    ports = environment(sqlite_url, PORT="0", LMTP_PORT="45931")
    says(await pingcheck(ports | {setting: host}, "serve"), sentence, f"set {setting} to")


async def test_a_mail_server_that_is_not_there(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(sqlite_url), await plan(database), NOON)
    await database.close()
    gone = environment(sqlite_url) | {"PINGCHECK_SMTP_URL": f"smtp://us:{PASSWORD}@127.0.0.1:1"}
    says(await pingcheck(gone, "courier", "--drain"), "The mail server 127.0.0.1:1 cannot be used")


async def test_links_that_would_open_nowhere_but_here_are_not_sent(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await database.close()
    away = environment(sqlite_url) | {"PINGCHECK_SMTP_URL": "smtp://mail.example.org"}
    ended = await pingcheck(away, "exercise", "open", exercise.reference, "--yes")
    says(ended, "Set PINGCHECK_BASE_URL")


async def test_files_that_cannot_be_imported(sqlite_url: str, tmp_path: Path) -> None:
    says(await pingcheck(environment(sqlite_url), "directory", "import", "/no/such.csv"), "there is no such file")
    says(await pingcheck(environment(sqlite_url), "directory", "import", str(tmp_path)), "cannot be read")
    says(await pingcheck(environment(sqlite_url), "directory", "import", "/dev/zero"), "larger than 200 MB")
    nominations = str(CORPORA / "nominations-messy.csv")
    rejects = ("--rejects", "/proc/rejects.csv")
    ended = await pingcheck(environment(sqlite_url), "directory", "import", nominations, *rejects)
    says(ended, "nothing was imported")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("exercise", "open", "CC-1999-01", "--yes"), "There is no exercise CC-1999-01"),
        (("exercise", "plan", "--title", "x", "--opens-at", "tomorrow"), "write it like 2026-03-02T09:00"),
        (("exercise", "plan", "--title", "x", "--window", "soon"), "write it like 90m, 72h or 5d"),
        (("exercise", "plan", "--title", "x", "--zone", "Mars/Olympus"), "not a time zone"),
        (("exercise", "plan", "--title", "x", "--scope", "role=chef"), "chef"),
        (("status",), "No exercise is planned yet"),
        (("user", "disable", "nobody"), "There is no account nobody"),
    ],
)
async def test_what_cannot_be_done_says_why(sqlite_url: str, words: tuple[str, ...], sentence: str) -> None:
    says(await pingcheck(environment(sqlite_url), *words), sentence)


@pytest.mark.parametrize(
    "words", [("nonsense",), ("exercise", "open"), ("serve", "--only", "webb"), ("demo", "--speed", "0")]
)
async def test_wrong_usage_is_exit_2(sqlite_url: str, words: tuple[str, ...]) -> None:
    ended = await pingcheck(environment(sqlite_url), *words)
    assert ended.code == 2
    assert "Traceback" not in ended.err
