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

    def headers(self) -> dict[str, str]:
        told = {"Content-Type": self.content_type, "Cache-Control": "no-store"}
        return told | ({"Content-Disposition": f'attachment; filename="{self.name}"'} if self.name else {})


def headers_alone(request: web.Request, facts: FileFacts) -> web.Response | None:
    """What a HEAD is answered, for which no file is made: nothing is given out. None for another request."""
    return web.Response(headers=facts.headers()) if request.method == "HEAD" else None


async def file_answer(request: web.Request, file: IO[bytes], facts: FileFacts) -> web.StreamResponse:
    """Sends a file from its beginning."""
    answer = web.StreamResponse(headers=facts.headers())
    answer.content_length = file.seek(0, os.SEEK_END)
    await answer.prepare(request)
    file.seek(0)
    while piece := await asyncio.to_thread(file.read, PIECE):
        await answer.write(piece)
    await answer.write_eof()
    return answer
