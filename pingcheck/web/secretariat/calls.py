"""Wishes to be called, as officers see them: which number first, when, and what time it is there."""

from dataclasses import dataclass
from datetime import datetime

from directory.languages import Language
from directory.phrases import N_, Phrase
from pingcheck.conversation.call_backs import ANY_TIME, WantedCall
from pingcheck.wording.brief_moments import city_in, local_time


@dataclass(frozen=True, slots=True)
class CallNumber:
    """A telephone number, also as a link has it (RFC 3966)."""

    written: str
    on_file: bool

    @property
    def dialled(self) -> str:
        return "".join(sign for sign in self.written if sign.isdigit() or sign == "+")


@dataclass(frozen=True, slots=True)
class ShownCall:
    """A wish in words. `numbers`: in the order in which to try them."""

    wanted: WantedCall
    numbers: tuple[CallNumber, ...]
    best_time: Phrase
    there: str  # the time now where the contact is


def shown_call(wanted: WantedCall, now: datetime) -> ShownCall:
    """A number on file comes first: whoever holds the link can give another."""
    numbers = [CallNumber(number, on_file=True) for number in wanted.on_file]
    if wanted.phone and wanted.phone not in wanted.on_file:
        numbers.append(CallNumber(wanted.phone, on_file=False))
    here = local_time(now, wanted.ping.time_zone)
    city = city_in(wanted.ping.time_zone, Language.ENGLISH)
    there = f"{here:%H:%M} {city}" if here else f"{now:%H:%M} UTC"
    return ShownCall(wanted, tuple(numbers), _best_time(wanted, now), there)


def _best_time(wanted: WantedCall, now: datetime) -> Phrase:
    if not wanted.best_time:
        return Phrase(N_("not said"))
    if wanted.best_time == ANY_TIME:
        return Phrase(N_("any time"))
    ends = [now.replace(hour=int(at[:2]), minute=int(at[3:])) for at in wanted.best_time.split("-")]
    here = [local_time(at, wanted.ping.time_zone) for at in ends]
    said = "–".join(f"{at:%H:%M}" for at in ends) + " UTC"
    if not all(here):
        return Phrase(said)
    return Phrase(N_("{utc}, there {local}"), utc=said, local="–".join(f"{at:%H:%M}" for at in here if at))
