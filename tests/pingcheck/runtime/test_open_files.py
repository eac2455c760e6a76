"""A process uses all the open files that it may have, and keeps enough of them for itself."""

import resource
from collections.abc import Callable

import pytest

from pingcheck.runtime.open_files import (
    MOST_OPEN_FILES,
    MOST_VISITORS,
    mail_sessions_within,
    raise_open_files,
    visitors_within,
)

Limits = tuple[int, int]


@pytest.mark.parametrize(
    ("files", "asked_for", "visitors", "sessions"),
    [
        (1024, 0, 718, 50),
        (1024, 100, 100, 50),
        (1024, 5000, 718, 50),
        (256, 0, 72, 24),
        (1_048_576, 0, MOST_VISITORS, 50),
        (32, 0, 6, 2),
    ],
)
def test_connections_leave_files_for_the_rest(files: int, asked_for: int, visitors: int, sessions: int) -> None:
    assert visitors_within(files, asked_for) == visitors
    assert mail_sessions_within(files) == sessions


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((1024, 4096), (4096, 4096)),
        ((1024, resource.RLIM_INFINITY), (MOST_OPEN_FILES, resource.RLIM_INFINITY)),
        ((4096, 4096), (4096, 4096)),
        ((resource.RLIM_INFINITY, resource.RLIM_INFINITY), (resource.RLIM_INFINITY, resource.RLIM_INFINITY)),
    ],
)
def test_the_soft_limit_is_raised_to_the_hard_one(
    monkeypatch: pytest.MonkeyPatch, before: Limits, after: Limits
) -> None:
    limits = [before]
    monkeypatch.setattr(resource, "getrlimit", lambda _: limits[-1])
    monkeypatch.setattr(resource, "setrlimit", lambda _, wanted: limits.append(wanted))
    raise_open_files()
    assert limits[-1] == after


def test_where_it_may_not_be_raised_it_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise ValueError

    raised: Callable[..., Limits] = lambda _: (1024, 4096)  # noqa: E731
    monkeypatch.setattr(resource, "getrlimit", raised)
    monkeypatch.setattr(resource, "setrlimit", refused)
    raise_open_files()
