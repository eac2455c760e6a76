"""What officers' last words make of a ping: an excuse, and the correction of a result after the closing. Pure.

A correction adds an event and removes none: what was found at the closing can always be read beside it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

CORRECTED, CORRECTION_LIFTED = "corrected", "correction_lifted"
EXCUSED, EXCUSE_LIFTED = "excused", "excuse_lifted"


class OfficersWord(Protocol):
    """What is read of an event. Its kind and code are words."""

    @property
    def kind(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def code(self) -> str | None: ...


SomeEvent = TypeVar("SomeEvent", bound=OfficersWord)


def last_word(events: Iterable[SomeEvent], said: str, lifted: str) -> SomeEvent | None:
    """The last event of the kind `said`, unless a later one lifted it; one at the same instant as a lifting stands."""
    spoken: Sequence[SomeEvent] = [event for event in events if event.kind in {said, lifted}]
    words = [event for event in spoken if event.kind == said]
    if not words:
        return None
    last = max(words, key=lambda event: (event.at, event.code or ""))
    return None if any(event.kind == lifted and event.at > last.at for event in spoken) else last


def is_excused(events: Iterable[OfficersWord]) -> bool:
    """Whether an officer's excuse stands."""
    return last_word(events, EXCUSED, EXCUSE_LIFTED) is not None


def corrected_to(events: Iterable[OfficersWord], reached: frozenset[str], outweighed: bool) -> str | None:
    """The status that a correction makes of a ping, in words; None if there is none, or if it does not hold.

    `reached`: the statuses that say that the role was reached. `outweighed`: whether somebody answered, or a reply
    waits to be read: then only a correction to one of these holds, because no correction takes an answer away.
    """
    last = last_word(events, CORRECTED, CORRECTION_LIFTED)
    return None if last is None or (outweighed and last.code not in reached) else last.code
