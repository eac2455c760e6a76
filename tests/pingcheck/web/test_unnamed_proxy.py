"""A proxy that the settings do not name is noticed: behind it, all visitors count as one."""

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from directory.database import Database
from pingcheck.runtime.proxy_mark import SENTENCE, has_proxy_mark, remove_proxy_mark, set_proxy_mark
from pingcheck.web.visitor import is_near
from tests.cast import settings_for
from tests.faults.processes import environment, pingcheck
from tests.officer import stranger

FORWARDED = [{"X-Forwarded-For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"}]


@pytest.mark.parametrize("headers", FORWARDED)
async def test_it_is_said_once_and_marked(
    sqlite_database: Database, sqlite_url: str, tmp_path: Path, headers: dict[str, str]
) -> None:
    settings = settings_for(sqlite_url).model_copy(update={"state_dir": tmp_path})
    with capture_logs() as lines:
        async with stranger(sqlite_database, settings) as visitor:
            await visitor.get("/healthz")
            assert not has_proxy_mark(tmp_path)
            for _ in range(3):
                await visitor.get("/healthz", headers=headers)
    assert [line["why"] for line in lines if line["event"] == "proxy"] == [SENTENCE]
    assert has_proxy_mark(tmp_path)
    remove_proxy_mark(tmp_path)
    assert not has_proxy_mark(tmp_path)


async def test_one_that_is_named_is_not(sqlite_database: Database, sqlite_url: str, tmp_path: Path) -> None:
    settings = settings_for(sqlite_url, trusted_proxies=["127.0.0.1"]).model_copy(update={"state_dir": tmp_path})
    with capture_logs() as lines:
        async with stranger(sqlite_database, settings) as visitor:
            await visitor.get("/healthz", headers=FORWARDED[0])
    assert not [line for line in lines if line["event"] == "proxy"]
    assert not has_proxy_mark(tmp_path)


@pytest.mark.parametrize(
    ("peer", "is_ours"),
    [("127.0.0.1", True), ("10.1.2.3", True), ("fd00::1", True), ("", True), ("8.8.8.8", False), ("2a00::1", False)],
)
def test_from_elsewhere_the_headers_are_anybodys_invention(peer: str, is_ours: bool) -> None:
    assert is_near(peer) is is_ours


@pytest.mark.parametrize(
    ("base_url", "proxies", "was_seen", "is_missing"),
    [
        ("https://check.un.example", [], False, True),  # it speaks no TLS by itself
        ("http://check.un.example", [], True, True),
        ("http://check.un.example", [], False, False),
        ("https://check.un.example", ["10.0.0.1"], True, False),
    ],
)
def test_when_one_must_be_named(base_url: str, proxies: list[str], was_seen: bool, is_missing: bool) -> None:
    settings = settings_for("sqlite:///x.db", base_url=base_url, trusted_proxies=proxies)
    assert settings.needs_a_proxy_named(was_seen) is is_missing


async def test_the_doctor_says_it(sqlite_url: str, tmp_path: Path) -> None:
    set_proxy_mark(tmp_path)
    env = environment(sqlite_url, STATE_DIR=str(tmp_path))
    assert SENTENCE in (await pingcheck(env, "doctor")).out
    assert SENTENCE not in (await pingcheck(env | {"PINGCHECK_TRUSTED_PROXIES": "127.0.0.1"}, "doctor")).out
