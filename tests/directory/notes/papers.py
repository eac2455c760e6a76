"""Documents for the tests: whole ones of each kind, and those that pretend."""

import io
import zipfile
import zlib
from pathlib import Path

from directory.notes.document_store import DocumentStore, Scan, StoredFile
from directory.notes.note import DocumentKind

LARGEST = 100_000


def pdf(*inside: bytes) -> bytes:
    body = b"".join(inside)
    return b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog " + body + b" >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"


def pdf_with_stream(dictionary: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    held = b"2 0 obj\n<< " + dictionary + b" /Filter /FlateDecode >>\nstream\n" + packed + b"\nendstream\nendobj\n"
    return pdf().replace(b"trailer", held + b"trailer")


def chunk(name: bytes, content: bytes = b"") -> bytes:
    return len(content).to_bytes(4) + name + content + zlib.crc32(name + content).to_bytes(4)


def png(width: int = 3, height: int = 2, *others: bytes) -> bytes:
    head = chunk(b"IHDR", width.to_bytes(4) + height.to_bytes(4) + b"\x08\x00\x00\x00\x00")
    data = chunk(b"IDAT", zlib.compress(b"\0" * 8))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(others) + data + chunk(b"IEND")


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + b"\xff\xda" + b"\x11" * 50 + b"\xff\xd9"
)
MAIL = (
    b"Received: from mission.example\r\nFrom: Mission <mission@ke.example>\r\nTo: secretariat@poc.example\r\n"
    b"Subject: Note verbale 114/2026\r\nDate: Fri, 27 Feb 2026 09:00:00 +0000\r\n\r\nThe Permanent Mission ...\r\n"
)


def archive(name: str = "word/document.xml", content: bytes = b"<x/>") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(name, content)
    return written.getvalue()


def store(folder: Path, scan: Scan | None = None) -> DocumentStore:
    return DocumentStore(folder / "documents", LARGEST, scan)


async def kept(documents: DocumentStore, content: bytes, kind: DocumentKind | None = None) -> StoredFile:
    with documents.receiving() as received:
        received.write(content)
        return await documents.keep(received, kind)
