"""Rows put aside between two readings, on disk, so that memory does not grow with the file."""

import pickle  # noqa: S403  (only what we wrote ourselves, into a file without a name that nobody else can open)
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Generic, TypeVar

T = TypeVar("T")


class Spool(Generic[T]):
    """Takes batches and gives them back in the same order, once all are in."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def put(self, batch: list[T]) -> None:
        pickle.dump(batch, self._file, pickle.HIGHEST_PROTOCOL)

    def batches(self) -> Iterator[list[T]]:
        self._file.seek(0)
        while True:
            try:
                yield pickle.load(self._file)  # noqa: S301
            except EOFError:
                return


@contextmanager
def spool() -> Iterator[Spool[T]]:
    with tempfile.TemporaryFile() as file:
        yield Spool(file)
