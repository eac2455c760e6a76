"""The file of the secret key, in the state folder, to be backed up apart from the database."""

import os
import secrets
from pathlib import Path

from pingcheck.settings.errors import PREFIX, WrongSettings

KEY_FILE = "secret.key"
SMALLEST_SECRET = 16


def make_key_file(file: Path) -> bool:
    """Writes a new secret of 256 random bits that only its owner can read; False if there is a file already."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with open(file, "x", encoding="ascii", opener=_for_the_owner_alone) as opened:
            opened.write(secrets.token_urlsafe(32) + "\n")
    except FileExistsError:
        return False
    return True


def _for_the_owner_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def read_key_file(file: Path) -> str:
    """The secret. Raises WrongSettings."""
    try:
        found = file.read_text(encoding="ascii").strip()
    except FileNotFoundError as error:
        raise WrongSettings(
            f"there is no secret key: if contacts were mailed already, restore {file} from your backup, or their links "
            f"never open again; if not, run `pingcheck init`, which makes it, or set {PREFIX}SECRET_KEY"
        ) from error
    except (OSError, ValueError) as error:
        raise WrongSettings(f"the secret key in {file} cannot be read: {error}") from error
    if len(found) < SMALLEST_SECRET:
        raise WrongSettings(f"the secret key in {file} is too short; restore it from your backup")
    return found
