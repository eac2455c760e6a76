"""Forms with a file: read piece by piece, within bounds of size and time, and never all in memory.

Such a form sends `csrf` and `version` first, then one file, so that nothing of a stranger's file is read.
"""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from typing import Any, TypeVar

from aiohttp import BodyPartReader, MultipartReader, web

LONGEST_UPLOAD_S = 300.0
LONGEST_VALUE = 512  # bytes of a field before the file
MOST_FIELDS = 4
PIECE = 1 << 16

Piece = TypeVar("Piece")


class Upload:
    """What is coming in. Raises HTTPBadRequest where it is broken, and HTTPRequestTimeout where it takes too long."""

    def __init__(self, reader: MultipartReader) -> None:
        self._reader = reader
        self._deadline = asyncio.get_running_loop().time() + LONGEST_UPLOAD_S
        self._file: BodyPartReader | None = None
        self.fields: dict[str, str] = {}
        self.file_name = ""

    async def read_field(self) -> str:
        """The name of the next field, whose value is kept; empty once the file has begun, or the form has ended."""
        part = await self._within(self._reader.next())
        if not isinstance(part, BodyPartReader) or not part.name:
            return ""
        if part.filename is not None:
            self._file, self.file_name = part, part.filename
            return ""
        value = await self._within(part.read_chunk(LONGEST_VALUE))
        if not await self._within(part.read_chunk(1)) == b"" or len(self.fields) >= MOST_FIELDS:
            raise web.HTTPBadRequest(text="The form is broken.\n")
        self.fields[part.name] = bytes(value).decode("utf-8", "replace").replace("\0", "")
        return part.name

    async def pieces(self) -> AsyncIterator[bytes]:
        """The file; nothing if none was chosen."""
        while self._file is None and await self.read_field():
            pass
        if self._file is None:
            return
        while piece := bytes(await self._within(self._file.read_chunk(PIECE))):
            yield piece
        if not self._file.at_eof():
            raise web.HTTPBadRequest(text="The form did not come to its end.\n")

    async def _within(self, reading: Coroutine[Any, Any, Piece]) -> Piece:
        try:
            async with asyncio.timeout_at(self._deadline):
                return await reading
        except TimeoutError:
            raise web.HTTPRequestTimeout(text="The form did not come to its end.\n") from None
        except (web.HTTPException, ConnectionError, asyncio.CancelledError):
            raise
        except Exception as error:  # whatever the parser finds wrong, it is the form that is
            raise web.HTTPBadRequest(text="The form is broken.\n") from error


UPLOAD = web.RequestKey("upload", Upload)  # set by the guard, which has read the token


async def csrf_of_upload(request: web.Request) -> str:
    """The token of a form with a file, which must stand before everything else. Nothing after it is read yet.

    Raises HTTPBadRequest.
    """
    if request.content_type != "multipart/form-data":
        raise web.HTTPBadRequest(text="Send the form with its file, as multipart/form-data.\n")
    try:
        upload = Upload(await request.multipart())
    except (ValueError, AssertionError) as error:
        raise web.HTTPBadRequest(text="The form is broken.\n") from error
    request[UPLOAD] = upload
    if await upload.read_field() != "csrf":
        raise web.HTTPBadRequest(text="The form is broken.\n")
    return upload.fields["csrf"]
