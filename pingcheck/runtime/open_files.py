"""How many files and connections a process may have open."""

import contextlib
import resource

MOST_OPEN_FILES = 1_048_576  # the kernel's own usual bound; some systems set none
MOST_VISITORS = 10_000
MOST_MAIL_SESSIONS = 50  # each may hold a mail in memory
FEWEST = 8
WAITING_TO_BE_ACCEPTED = 64  # the backlog of each server


def raise_open_files() -> None:
    """Raises the process's soft limit of open files to the hard one. The soft one is often 1,024, for the sake of
    programs that use `select`."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_OPEN_FILES if hard == resource.RLIM_INFINITY else min(hard, MOST_OPEN_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(OSError, ValueError):  # then the lower one stays, and is reckoned with
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def open_files() -> int:
    """How many files the process may have open."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST_OPEN_FILES if soft == resource.RLIM_INFINITY else soft


def visitors_within(files: int, asked_for: int = 0) -> int:
    """How many connections of visitors may be open at once: as many as are asked for, 0 for as many as are useful; but
    never so many that too few files are left for mail sessions, the database, mail servers and the log."""
    return min(asked_for or MOST_VISITORS, _for_others(files) - mail_sessions_within(files))


def mail_sessions_within(files: int) -> int:
    """How many sessions of the mail server that hands mail over to us may be open at once. It needs a few."""
    return min(MOST_MAIL_SESSIONS, _for_others(files) // 4)


def _for_others(files: int) -> int:
    """How many files connections from outside may take. The rest also bears what is accepted in one go, before the
    oldest connections are closed for it (`WAITING_TO_BE_ACCEPTED`, of each server)."""
    return max(files - max(files // 4, 2 * WAITING_TO_BE_ACCEPTED + 32), FEWEST)
