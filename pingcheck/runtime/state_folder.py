"""Whether the state folder can be used: the heartbeat, the journals and the key live in it."""

import tempfile
from pathlib import Path

from directory.errors import Refused
from pingcheck.runtime.hold import read_heartbeat

OTHERS = 0o077
PROBE_BYTES = 4096


def state_folder_troubles(folder: Path, key_file: Path) -> list[str]:
    """What keeps the service from using its state folder, and a key that others can read, in sentences. A folder that
    is not there yet is made by the service."""
    if not folder.exists():
        return []
    troubles: list[str] = []
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(PROBE_BYTES))
            probe.flush()
    except OSError as error:
        troubles.append(f"{folder} cannot be written ({error.strerror}): set PINGCHECK_STATE_DIR to one that can.")
    try:
        read_heartbeat(folder)
        if key_file.exists() and key_file.stat().st_mode & OTHERS:
            troubles.append(f"Others can read {key_file}: run `chmod 600 {key_file}`.")
    except Refused as refusal:
        troubles.append(str(refusal))
    except OSError as error:
        troubles.append(f"{key_file} cannot be looked at ({error.strerror}).")
    return troubles
