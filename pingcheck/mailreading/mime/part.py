"""MIME parts, parsed tolerantly: any line ends, broken MIME, wrong labels. Never raises, and its work is bounded.

The standard library's parser recurses with the nesting and believes what it is told; mail that comes back is often cut
off, mended by gateways, or made by programs that never knew MIME.
"""

import re
from dataclasses import dataclass, field

from pingcheck.mailreading.mime.charsets import decoded, decoded_text, header_text, transfer_decoded
from pingcheck.mailreading.mime.enclosures import CRYPTOGRAPHIC, unlabelled_base64
from pingcheck.mailreading.mime.signed_data import cryptographic_type, signed_content

LONGEST_MAIL = 2_000_000
LONGEST_TEXT = 60_000  # of one part, handed to patterns
DEEPEST = 8
MOST_PARTS = 60
MOST_HEADERS = 400
LONGEST_HEADER = 8_000
LONGEST_HEAD = 160_000
MOST_LINES = 2_000

OCTETS = "application/octet-stream"
HEADER = re.compile(r"([!-9;-~]{1,76})[ \t]?:(.{0,8000})", re.DOTALL)
PARAMETER = re.compile(r""";\s{0,20}([\w*-]{1,40})\s{0,5}=\s{0,5}("([^"]{0,300})"?|[^;\s]{0,300})""")
COMMENT = re.compile(r"\([^()]{0,200}\)")


@dataclass(frozen=True, slots=True)
class Part:
    """A mail, or a piece of one: its header fields, and either its body or the parts inside."""

    fields: tuple[tuple[str, str], ...]  # names in lower case; values unfolded, still encoded
    body: bytes
    parts: tuple["Part", ...] = field(default=())

    def header(self, name: str) -> str:
        """The first of this name, its words decoded; "" if there is none."""
        return next((header_text(value) for key, value in self.fields if key == name), "")

    def headers(self, name: str) -> list[str]:
        return [header_text(value) for key, value in self.fields if key == name]

    @property
    def content_type(self) -> str:
        value = next((value for key, value in self.fields if key == "content-type"), "text/plain")
        return COMMENT.sub("", value).partition(";")[0].strip().strip("\"'").lower() or "text/plain"

    @property
    def data(self) -> bytes:
        """The body without its transfer encoding, as much of it as makes the longest text; decoded, too, if it is
        nothing but base64 that no field names."""
        encoding = next((value for key, value in self.fields if key == "content-transfer-encoding"), "")
        data = transfer_decoded(self.body[: 3 * LONGEST_TEXT], encoding)
        return unlabelled_base64(data) or data

    @property
    def file_name(self) -> str:
        """The name of the file that it is sent as; "" if it has none."""
        return header_text(parameter(self, "filename", "content-disposition") or parameter(self, "name"))

    @property
    def text(self) -> str:
        """The body as text, with LF line ends, as much of it as patterns are given."""
        text = decoded_text(self.data, parameter(self, "charset"))
        return text.replace("\r\n", "\n").replace("\r", "\n")[:LONGEST_TEXT]


def parameter(part: Part, name: str, field_name: str = "content-type") -> str:
    """A parameter of its Content-Type, or of another field, also if RFC 2231 cuts it up; "" if there is none."""
    value = next((value for key, value in part.fields if key == field_name), "")
    found = {
        m[1].lower(): m[3] if m[3] is not None else m[2] for m in PARAMETER.finditer(";" + value.partition(";")[2])
    }
    if name in found:
        return found[name]
    pieces = [found[key] for key in sorted(found) if key.startswith(name + "*")]
    return "".join(pieces).rpartition("'")[2]


def parse(raw: bytes) -> Part:
    """The mail and the parts inside, down to DEEPEST and at most MOST_PARTS."""
    data = _with_lf(raw[:LONGEST_MAIL]).replace(b"\x00\n", b"\n")
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:  # saved as UTF-16, headers and all
        data = decoded(data).encode()
    return _Parser().part(_without_envelope(data.lstrip(b"\n ")), 0)


def parse_header(raw: bytes) -> Part:
    """The header of a mail alone. Its work is small, however large the mail is."""
    data = _without_envelope(_with_lf(raw[:LONGEST_HEAD]).lstrip(b"\n "))
    return Part(tuple(split_headers(data)[0]), b"")


def _with_lf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _without_envelope(data: bytes) -> bytes:
    """Without the mbox line that a delivery agent may have left on top."""
    if data[:5] in {b"From ", b">From"}:
        return data.partition(b"\n")[2]
    return data


class _Parser:
    """Counts what it has made, so that no mail makes it work without end."""

    def __init__(self) -> None:
        self.left = MOST_PARTS

    def part(self, data: bytes, depth: int) -> Part:
        self.left -= 1
        fields, body = split_headers(data)
        part = Part(tuple(fields), body)
        if depth >= DEEPEST or self.left <= 0:
            return part
        kind = part.content_type
        if kind.startswith("multipart/"):
            return Part(part.fields, body, tuple(self._pieces(part, depth)))
        if kind in {"message/rfc822", "message/global", "message/partial"}:
            return Part(part.fields, body, (self.part(self._enclosed(part), depth + 1),))
        if _may_be_signed(part) and (signed := signed_content(self._decoded(part))):
            return Part(part.fields, body, (self.part(_with_lf(signed), depth + 1),))
        return part

    def _enclosed(self, part: Part) -> bytes:
        """A mail in a mail; RFC 2046 forbids to encode it, and Exchange does."""
        return _with_lf(self._decoded(part)).lstrip(b"\n ")

    def _decoded(self, part: Part) -> bytes:
        return transfer_decoded(part.body, part.header("content-transfer-encoding"))

    def _pieces(self, part: Part, depth: int) -> list[Part]:
        boundary = parameter(part, "boundary").encode("utf-8", "replace").strip() or _seen_boundary(part.body)
        if not boundary:
            return []
        pieces = _between(part.body, b"--" + boundary)
        if not pieces:
            seen = _seen_boundary(part.body)
            pieces = _between(part.body, b"--" + seen) if seen else []
        return [self.part(piece, depth + 1) for piece in pieces[:MOST_PARTS] if self.left > 0]


def _may_be_signed(part: Part) -> bool:
    """Whether it is, or may be, a signed message that holds its text (RFC 8551 §3.5), whatever its type says."""
    named = part.file_name.lower().endswith((".p7m", ".p7z"))
    kind = part.content_type
    return kind in CRYPTOGRAPHIC or ((named or kind == OCTETS) and cryptographic_type(part.data) is not None)


def _seen_boundary(body: bytes) -> bytes:
    """The boundary that the body itself shows, for a header that gives none or a wrong one."""
    found = re.search(rb"^--([^\n]{2,200})\n[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-", body[:200_000], re.MULTILINE)
    return found[1].strip() if found else b""


def _between(body: bytes, mark: bytes) -> list[bytes]:
    """What stands between the lines that begin with the mark. What comes after the closing one is not read."""
    pieces: list[bytes] = []
    at = 0 if body.startswith(mark) else body.find(b"\n" + mark) + 1
    if at == 0 and not body.startswith(mark):
        return []
    while len(pieces) <= MOST_PARTS:
        line_end = body.find(b"\n", at)
        if line_end < 0 or body[at + len(mark) : line_end].strip() == b"--":
            return pieces
        following = body.find(b"\n" + mark, line_end)
        pieces.append(body[line_end + 1 : following if following >= 0 else len(body)])
        if following < 0:
            return pieces
        at = following + 1
    return pieces


def split_headers(data: bytes) -> tuple[list[tuple[str, str]], bytes]:
    """The header fields, and what follows the blank line, or, if there is none, the last field."""
    if data.startswith(b"\n"):
        return [], data[1:]
    end = data.find(b"\n\n")
    head, body = (data, b"") if end < 0 else (data[:end], data[end + 2 :])
    lines = head[:LONGEST_HEAD].split(b"\n")[:MOST_LINES]
    fields: list[tuple[str, list[str]]] = []
    strays = 0
    for number, line in enumerate(lines):
        text = decoded(line[:LONGEST_HEADER]) if line.isascii() else decoded(line[:LONGEST_HEADER], "utf-8")
        found = HEADER.fullmatch(text)
        if text[:1] in {" ", "\t"} and fields:
            fields[-1][1].append(text.strip())
        elif found:
            fields.append((found[1].lower(), [found[2].strip()]))
        elif number == 0 or not fields:
            return [], data
        else:
            strays += 1
            if strays > 3:
                return _joined(fields), b"\n".join(lines[number - 3 :]) + b"\n\n" + body
        if len(fields) >= MOST_HEADERS:
            break
    return _joined(fields), body


def _joined(fields: list[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    return [(name, " ".join(values)[:LONGEST_HEADER]) for name, values in fields]
