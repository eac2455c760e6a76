"""Reads own words while their writer waits for the page: by the process that reads mail, within bounds."""

import asyncio
from collections.abc import Sequence

import structlog

from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.exercises.status import Answer
from pingcheck.inbox.mail_reader import NOT_INTERPRETED, MailReader
from pingcheck.inbox.reading_process import ReaderAway, ReadingFailed

log = structlog.get_logger()

PATIENCE_S = 20.0  # a first process has to start; words as people write them take some milliseconds
MOST_WAITING = 20  # one more is not read at once, and goes before an officer


class WordReader:
    """`understand` never fails: words that cannot be read now mean nothing that we know, and an officer reads them."""

    def __init__(self, reader: MailReader, patience_s: float = PATIENCE_S) -> None:
        self._reader = reader
        self._patience_s = patience_s
        self._waiting = 0

    async def understand(self, words: str, offered: Sequence[Answer]) -> Interpretation:
        if self._waiting >= MOST_WAITING:
            return NOT_INTERPRETED.meaning
        self._waiting += 1
        try:
            async with asyncio.timeout(self._patience_s):
                return (await self._reader.understand(words, (), offered)).meaning
        except (TimeoutError, ReaderAway, ReadingFailed) as why:
            log.warning("words on a page not understood", why=type(why).__name__)
            return NOT_INTERPRETED.meaning
        finally:
            self._waiting -= 1
