"""Files as answers: made whole before the first byte goes out, and sent piece by piece."""

import asyncio
import os
from dataclasses import dataclass
from typing import IO

from aiohttp import web

PIECE = 1 << 18


@dataclass(frozen=True, slots=True)
class FileFacts:
    """`name`: under which browsers save it, in plain letters; without it, they show it."""

    content_type: str
    name: str = ""


async def file_answer(request: web.Request, file: IO[bytes], facts: FileFacts) -> web.StreamResponse:
    """Sends a file from its beginning."""
    answer = web.StreamResponse()
    answer.headers["Content-Type"] = facts.content_type
    answer.headers["Cache-Control"] = "no-store"
    if facts.name:
        answer.headers["Content-Disposition"] = f'attachment; filename="{facts.name}"'
    answer.content_length = file.seek(0, os.SEEK_END)
    await answer.prepare(request)
    file.seek(0)
    while piece := await asyncio.to_thread(file.read, PIECE):
        await answer.write(piece)
    await answer.write_eof()
    return answer
