"""What in a PDF could act by itself: scripts, programs to start, files within. Found by name (ISO 32000-1). Pure.

Names may be written with escapes (#4A for J), and may stand in compressed object streams, which are unpacked within
bounds. What an author hides better is left to the virus scanner; nothing here is ever opened by the service, and a
document goes out only as a download.
"""

import re
import zlib
from collections.abc import Iterator

ACTIONS = {
    b"JavaScript": "JavaScript",
    b"JS": "JavaScript",
    b"Launch": "a program to start",
    b"EmbeddedFiles": "files within",
    b"EmbeddedFile": "files within",
    b"RichMedia": "a player",
    b"SubmitForm": "a form that is sent",
    b"ImportData": "data from elsewhere",
    b"GoToE": "a file within",
    b"XFA": "a form with scripts",
}
MOST_STREAMS = 20_000
MOST_UNPACKED = 50_000_000  # bytes, of all object streams together

_NAME = re.compile(rb"/([A-Za-z0-9#_.+-]{1,60})")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_OBJECT_STREAM = re.compile(rb"/(?:ObjStm|#4[fF]bjStm)")
_BEGINS = re.compile(rb"stream\r?\n")
_DICTIONARY_REACH = 1_000  # how far before its stream the dictionary of an object stream begins at most


def named_actions(content: bytes) -> set[str]:
    """What it holds, in words for an officer; empty for a PDF that can only be read."""
    found: set[str] = set()
    for text in _texts(content):
        for name in _NAME.findall(text):
            plain = _ESCAPE.sub(lambda escape: bytes([int(escape[1], 16)]), name) if b"#" in name else name
            if plain in ACTIONS:
                found.add(ACTIONS[plain])
    return found


def _texts(content: bytes) -> Iterator[bytes]:
    """All that is not the inside of a stream, and object streams unpacked. The bytes of a picture name nothing."""
    position, left = 0, MOST_UNPACKED
    for _ in range(MOST_STREAMS):
        begins = _BEGINS.search(content, position)
        ends = content.find(b"endstream", begins.end()) if begins else -1
        if begins is None or ends < 0:
            break
        yield content[position : begins.start()]
        if _OBJECT_STREAM.search(content, max(position, begins.start() - _DICTIONARY_REACH), begins.start()):
            unpacked = _unpacked(content[begins.end() : ends], left)
            left -= len(unpacked)
            yield unpacked
        position = ends + len(b"endstream")
    yield content[position:]


def _unpacked(packed: bytes, most: int) -> bytes:
    """At most so many bytes; none if it is not packed as PDF's usual way is."""
    try:
        return zlib.decompressobj().decompress(packed, max(most, 1))
    except zlib.error:
        return b""
