"""The service's own log: one line for each event, without addresses, names, tokens or paths."""

import logging
import sys
import traceback
from collections.abc import Iterator, MutableMapping
from typing import Any

import structlog

from pingcheck.runtime.token_guard import without_tokens


def set_up_logs(level: str, *, traces: bool = True) -> None:
    """Logs to standard error: lines for a person at a terminal, JSON otherwise. Warnings of libraries go there too.

    `traces`: whether an error says where in our code it happened, as a service's log should and a command need not."""
    shared: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _with_trace if traces else _without_trace,
        _without_tokens,
    ]
    at_terminal = sys.stderr.isatty()
    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        if at_terminal
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for name in ("aiohttp.access", "aiohttp.server", "mail.log"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they name paths or envelopes


def _with_trace(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Adds the types of errors and the lines of code. The messages are left out: they may quote addresses, values
    of rows or a mail server's words."""
    found = event.pop("exc_info", None)
    error = sys.exc_info()[1] if found is True else found[1] if isinstance(found, tuple) else found
    if isinstance(error, BaseException):
        event["trace"] = list(_lines(error))
    return event


def _lines(error: BaseException) -> Iterator[str]:
    """The trace of an error, after that of the error that caused it."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from _lines(earlier)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{frame.filename}:{frame.lineno} {frame.name}"
    yield type(error).__qualname__


def _without_tokens(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Hides what looks like a token, in case that something is logged that should not be."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = without_tokens(value)
    return event


def _without_trace(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    event.pop("exc_info", None)
    return event
