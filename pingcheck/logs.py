"""The service's own log: one line an event, without addresses, names, tokens or paths."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog


def set_up_logs(level: str, *, traces: bool = True) -> None:
    """Lines for a person at a terminal, JSON otherwise; to standard error. Libraries' warnings come the same way.

    `traces`: whether an error of our own says where it comes from, as a service's log should and a command need not."""
    shared: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    at_terminal = sys.stderr.isatty()
    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer() if at_terminal else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[*shared, structlog.processors.format_exc_info if traces else _without_trace, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for name in ("aiohttp.access", "aiohttp.server", "mail.log"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they name paths or envelopes


def _without_trace(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    event.pop("exc_info", None)
    return event
