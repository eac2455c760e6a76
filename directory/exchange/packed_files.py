"""Archives of strangers: how large they become is known before anything is unpacked into memory."""

import re
import zipfile
import zlib
from typing import IO

from directory.errors import Refused

MOST_PARTS = 2_000
MOST_UNPACKED = 600_000_000  # bytes
# A sheet of cells that are all alike packs to a fiftieth. What packs far better, beyond a size that does no harm, was
# made to do harm.
HARMLESS = 20_000_000
MOST_RATIO = 200
PIECE = 1 << 20
# A cell with a formula and without its value: what a program writes that cannot work formulas out.
_WITHOUT_VALUE = re.compile(rb"</f>(?:<v ?/>|<v></v>)?</c>")
LONGEST_MATCH = 15


def require_modest_workbook(file: IO[bytes]) -> int:
    """Unpacks every part once, piece by piece, and counts. Returns how many formulas lack their value.

    Raises Refused if this is no XLSX workbook, is damaged, locked, or becomes too large.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            _require_modest(parts)
            if "xl/workbook.xml" not in archive.NameToInfo:
                raise Refused("it is an archive, or a spreadsheet that is no XLSX; save it as XLSX or CSV")
            return sum(_unpacked(archive, part) for part in parts)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise Refused("it is a damaged XLSX file or a spreadsheet or an archive of another kind") from error
    except zlib.error as error:
        raise Refused("it is a damaged XLSX file") from error


def _require_modest(parts: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > max(HARMLESS, min(MOST_UNPACKED, MOST_RATIO * packed)):
        raise Refused(
            f"unpacked, it has {unpacked // 1_000_000:,} MB in {len(parts):,} parts: too much for a table of points of "
            "contact; save only the table, as CSV, and import that"
        )
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("it has a password; save it without one")


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Reads a part to its end, which fails if it is longer than the archive says. Returns how many of its formulas
    lack their value."""
    found, left = 0, b""
    with archive.open(part) as opened:
        while piece := opened.read(PIECE):
            if part.filename.startswith("xl/worksheets/"):
                whole = left + piece
                end = whole.rfind(b"</c>") + 4
                found += len(_WITHOUT_VALUE.findall(whole[:end]))
                left = whole[end:][-LONGEST_MATCH:]
    return found
