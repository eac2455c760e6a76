"""The log says where an error came from, and none of the words that it was about."""

import io
import json
import logging

import pytest
import structlog

from pingcheck.runtime.logs import set_up_logs

SECRET = "wanjiru@cert.ke.example"


def failing() -> None:
    try:
        raise ValueError(f"no such key: {SECRET}")
    except ValueError as error:
        raise RuntimeError(f"while reading {SECRET}") from error


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    set_up_logs("info")
    return stream


def test_an_error_is_logged_by_kind_and_place_without_its_message(lines: io.StringIO) -> None:
    try:
        failing()
    except RuntimeError:
        structlog.get_logger().error("it failed", exc_info=True)
    logged = json.loads(lines.getvalue())
    assert SECRET not in lines.getvalue()
    assert [line for line in logged["trace"] if ":" not in line] == ["ValueError", "RuntimeError"]
    assert any(line.endswith(" failing") for line in logged["trace"])


def test_what_looks_like_a_token_is_hidden_wherever_it_comes_from(lines: io.StringIO) -> None:
    token = "A" * 43 + "="
    structlog.get_logger().info("request", route=f"/r/{token}")
    logging.getLogger("asyncio").warning("Task %s", f"<GET /r/{token}>")
    assert "A" * 40 not in lines.getvalue()
    assert lines.getvalue().count("(hidden)") == 2


def test_so_are_the_errors_that_libraries_log(lines: io.StringIO) -> None:
    try:
        failing()
    except RuntimeError:
        logging.getLogger("asyncio").exception("Task exception was never retrieved")
    assert "RuntimeError" in lines.getvalue()
    assert SECRET not in lines.getvalue()
