"""A spool: rows that are put aside on disk between two readings, so that memory does not grow with the file."""

import pickle
import tempfile
from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Spool(Generic[T]):
    """Takes batches and gives them back in the same order. Its file has no name, so nobody else can write into it."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  (its owner closes it)

    def close(self) -> None:
        self._file.close()

    def put(self, batch: list[T]) -> None:
        """Adds a batch at the end. Not while `batches` is being read."""
        pickle.dump(batch, self._file, pickle.HIGHEST_PROTOCOL)

    def batches(self) -> Iterator[list[T]]:
        self._file.seek(0)
        while True:
            try:
                yield pickle.load(self._file)  # noqa: S301  (only what we wrote ourselves)
            except EOFError:
                return
