"""A call to make, and which of several to one contact stands on the list. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pingcheck.exercises.ping import Ping
from pingcheck.followup.call_attempts import CallAttempt
from pingcheck.followup.call_clock import CallClock
from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.call_history import digits_of
from pingcheck.followup.call_turns import CallTurn
from pingcheck.followup.call_waits import CallWait

# Nobody asked for these calls, or was promised them: a promise for later to the same contact goes before them.
UNASKED_TURNS = frozenset({CallTurn.LISTED, CallTurn.CASE, CallTurn.LISTED_OFF, CallTurn.CASE_OFF, CallTurn.WAITING})


@dataclass(frozen=True, slots=True)
class CallNumber:
    """A telephone number, also as a link has it. `wrong_since`: when a call found it to be somebody else's."""

    written: str
    on_file: bool
    wrong_since: datetime | None = None

    @property
    def dialled(self) -> str:
        return digits_of(self.written)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallToMake:
    """`numbers`: in the order in which to try them. `since`: when it was wished, the time that was promised, when the
    check called, or when the case was opened. `best_time`: as in CallBack. `waits`: for what a call waits, if it does.
    `last`: in this check, or lately in another, `last_in`; `also`: other checks for which the contact is called."""

    ping: Ping
    exercise: str  # its reference
    why: CallReason
    turn: CallTurn
    since: datetime
    wished: bool  # please call me, whatever `why` says
    numbers: tuple[CallNumber, ...]
    best_time: str
    clock: CallClock
    last: CallAttempt | None
    waits: CallWait | None
    last_in: str = ""
    also: tuple[str, ...] = ()
    incident: bool = False  # a case is open: the contact's words may speak of a real one

    @property
    def has_number(self) -> bool:
        """Whether there is a number that nobody has found to be wrong."""
        return any(number.wrong_since is None for number in self.numbers)

    @property
    def may_be_made(self) -> bool:
        """Whether there is a number to dial, and somebody is there now."""
        return self.turn.is_now and self.has_number


@dataclass(frozen=True, slots=True)
class CallCounts:
    """What the head of the list says of its rows."""

    to_call: int
    without_number: int
    wishes_off: int  # outside working hours there


def numbers_to_try(on_file: Sequence[str], given: str, wrong: Mapping[str, datetime]) -> tuple[CallNumber, ...]:
    """Those on file come first: whoever holds the link of an email can give another. Those that are said to be wrong
    come last."""
    written = [(number, True) for number in on_file]
    if given and given not in on_file:
        written.append((given, False))
    numbers = [CallNumber(number, is_known, wrong.get(digits_of(number))) for number, is_known in written]
    return tuple(sorted(numbers, key=lambda number: number.wrong_since is not None))


def once_each(calls: Iterable[CallToMake], exercise_id: int | None = None) -> list[CallToMake]:
    """Each contact once, in the order of the calls: by its most urgent ground, of equal ones by that in the newest
    check. With the id of a check: those that are to be called in it, by their ground there."""
    in_order, by_contact = list(calls), dict[int, list[CallToMake]]()
    for call in in_order:
        by_contact.setdefault(call.ping.contact_id, []).append(call)
    chosen: dict[int, CallToMake] = {}  # by the identity of the ground
    for theirs in by_contact.values():
        asked = [call for call in theirs if exercise_id in {None, call.ping.exercise_id}]
        if not asked:
            continue
        first = min(asked, key=_strength)
        also = {call.exercise for call in theirs} - {first.exercise}
        chosen[id(first)] = replace(first, also=tuple(sorted(also, reverse=True)))
    return [chosen[id(call)] for call in in_order if id(call) in chosen]


def counts_of(calls: Sequence[CallToMake]) -> CallCounts:
    """Of the rows of a list."""
    to_call = sum(call.has_number for call in calls)
    wishes_off = sum(call.why is CallReason.WISHED and not call.clock.at_work for call in calls)
    return CallCounts(to_call, len(calls) - to_call, wishes_off)


def _strength(call: CallToMake) -> tuple[bool, CallTurn, int]:
    return call.turn in UNASKED_TURNS, call.turn, -call.ping.exercise_id
