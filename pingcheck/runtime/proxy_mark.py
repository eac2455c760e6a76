"""A mark in the state folder: requests came through a proxy that the settings do not name. `doctor` reads it, which is
another process than the one that saw them."""

import contextlib
from pathlib import Path

MARK = "unnamed-proxy"

SENTENCE = (
    "A proxy is in front, and PINGCHECK_TRUSTED_PROXIES does not name it: all visitors count as one, and one who "
    "guesses codes or passwords slows the others. Set it to the proxy's address."
)


def set_proxy_mark(folder: Path) -> None:
    with contextlib.suppress(OSError):  # without the mark only the log says it
        (folder / MARK).touch()


def remove_proxy_mark(folder: Path) -> None:
    with contextlib.suppress(OSError):
        (folder / MARK).unlink()


def has_proxy_mark(folder: Path) -> bool:
    return (folder / MARK).exists()
