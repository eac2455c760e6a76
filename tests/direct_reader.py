"""A reader of mail in the test's own process: the same reading, and nothing to start."""

from collections.abc import Sequence

from pingcheck.exercises.status import Answer
from pingcheck.inbox.mail_reader import MailReadings, UnderstoodReply, readings_of, understood


class DirectReader:
    async def read(self, raw: bytes, recipient: str) -> MailReadings:
        return readings_of(raw, recipient)

    async def understand(self, text: str, ours: Sequence[str], offered: Sequence[Answer]) -> UnderstoodReply:
        return understood(text, ours, offered)
