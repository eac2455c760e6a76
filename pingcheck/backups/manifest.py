"""The manifest of a backup: what is in it, of which version, and the hash of every file."""

import json
import re
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from directory.errors import Refused

FORMAT = "pingcheck-backup"
VERSION = 1
MANIFEST = "manifest.json"  # the last member, since only then all hashes are known
LARGEST_MANIFEST = 200_000_000  # bytes; a million documents fit
DATABASE = "database"
DOCUMENTS = "documents"
STATE = "state"
# A plain name in a folder that is ours: nothing else leaves an archive.
_NAME = re.compile(rf"{DATABASE}|(?:{DOCUMENTS}|{STATE})(?:/[A-Za-z0-9_-][A-Za-z0-9._-]{{0,199}}){{1,4}}")


@dataclass(frozen=True, slots=True)
class BackupFile:
    size: int  # bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    made_at: datetime
    program: str  # the version of pingcheck that made it
    schema: str  # the version of its database
    engine: str  # sqlite or postgresql
    files: dict[str, BackupFile]

    def told(self) -> bytes:
        facts = {**asdict(self), "made_at": self.made_at.isoformat()}
        return json.dumps({"format": FORMAT, "version": VERSION, **facts}, indent=1).encode()


def is_allowed(name: str) -> bool:
    """True for the names that a backup's members may have."""
    return _NAME.fullmatch(name) is not None


def read_manifest(told: bytes) -> Manifest:
    """Raises Refused if this is not one that this program knows."""
    try:
        facts: dict[str, Any] = json.loads(told)
        if (facts["format"], facts["version"]) != (FORMAT, VERSION):
            raise Refused("It is a backup in a form that this version of pingcheck does not know.")
        files = {name: BackupFile(int(one["size"]), str(one["sha256"])) for name, one in facts["files"].items()}
        made_at = datetime.fromisoformat(facts["made_at"])
        return Manifest(made_at, str(facts["program"]), str(facts["schema"]), str(facts["engine"]), files)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused("It is no backup of pingcheck: its manifest cannot be read.") from error
