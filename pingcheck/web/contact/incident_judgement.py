"""Whether words on a reply page may speak of a real incident: judged like those of a reply by mail."""

import asyncio

from pingcheck.conversation.understanding.interpretation import understand


async def may_speak_of_incident(words: str) -> bool:
    """In a thread: 4,000 characters of ill will take a fifth of a second, and no other contact should wait for that."""
    return bool(words.strip()) and (await asyncio.to_thread(understand, words)).incident
