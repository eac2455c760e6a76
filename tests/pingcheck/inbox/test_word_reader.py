"""Own words read while their writer waits: never an error, never for ever, never without bound."""

import asyncio
from collections.abc import Sequence

import pytest

from pingcheck.exercises.status import Answer
from pingcheck.inbox.mail_reader import MailReadings, UnderstoodReply
from pingcheck.inbox.reading_process import ReaderAway, ReadingFailed
from pingcheck.inbox.word_reader import MOST_WAITING, WordReader
from tests.direct_reader import DirectReader


class _Troubled(DirectReader):
    """Fails, or never answers."""

    def __init__(self, trouble: Exception | None) -> None:
        self._trouble = trouble
        self.asked = 0

    async def read(self, raw: bytes, recipient: str) -> MailReadings:
        raise NotImplementedError

    async def understand(self, text: str, ours: Sequence[str], offered: Sequence[Answer]) -> UnderstoodReply:
        self.asked += 1
        if self._trouble is not None:
            raise self._trouble
        await asyncio.get_running_loop().create_future()
        raise AssertionError


async def test_words_mean_what_a_mail_of_these_words_would() -> None:
    meaning = await WordReader(DirectReader()).understand("I am no longer the contact", ())
    assert meaning.answer is Answer.NO_LONGER_ME


@pytest.mark.parametrize(
    "trouble", [ReaderAway("gone"), ReadingFailed("KeyError"), None], ids=["away", "failed", "slow"]
)
async def test_what_cannot_be_read_now_means_nothing_that_we_know(trouble: Exception | None) -> None:
    meaning = await WordReader(_Troubled(trouble), patience_s=0.01).understand("received", ())
    assert (meaning.answer, meaning.sure) == (None, False)


async def test_a_flood_is_not_queued_without_end() -> None:
    reader = _Troubled(None)
    words = WordReader(reader)
    waiting = [asyncio.create_task(words.understand("received", ())) for _ in range(MOST_WAITING)]
    await asyncio.sleep(0)
    assert (await words.understand("received", ())).answer is None
    assert reader.asked == MOST_WAITING
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
