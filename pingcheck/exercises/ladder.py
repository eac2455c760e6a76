"""The ladder of an exercise as officers write it: its rungs, and when each comes, counted from the opening."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from directory.errors import N_, Refused
from pingcheck.exercises.exercise import StepKind, Target
from pingcheck.settings.durations import read_length

MINUTE = timedelta(minutes=1)
MOST_RUNGS = 12  # without call and closing
EARLIEST_ANNOUNCEMENT = timedelta(days=60)

# How each rung between call and closing is written, such as `announce:7d` for seven days before the opening.
ANNOUNCE, REMIND = StepKind.ANNOUNCE.value, StepKind.REMIND.value
EXAMPLE = "announce:7d, remind:24h, alternate:36h, other_role:48h, mission:60h"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a plan. `after`: counted from the opening, negative before it."""

    kind: StepKind
    after: timedelta
    target: Target | None = None

    def __str__(self) -> str:
        """As `read_ladder` reads it."""
        return f"{self.target or self.kind}:{abs(self.after) // MINUTE}m"


def read_duration(text: str, what: str) -> timedelta:
    """Reads `90m`, `72h`, `5d` or `3 days`, in whole minutes. Raises Refused."""
    length = read_length(text)
    if length is None or length % MINUTE:
        raise Refused(
            N_("{written!r} is not a length for the {what}; write it like 90m, 72h or 5d."), written=text, what=what
        )
    return length


def read_ladder(text: str, window: timedelta) -> tuple[Rung, ...]:
    """Reads the rungs between call and closing: `24h,48h` for reminders alone; `none` for none; `default` for reminders
    at one and two thirds of the window; or rungs by name, as in EXAMPLE. Raises Refused."""
    if text == "default":
        thirds = sorted({window // MINUTE * n // 3 * MINUTE for n in (1, 2)} - {timedelta()})
        return tuple(Rung(StepKind.REMIND, third) for third in thirds)
    if text.strip().lower() in {"none", ""}:
        return ()
    rungs = tuple(_rung(part.strip()) for part in text.split(","))
    if len(rungs) > MOST_RUNGS:
        raise Refused(N_("There are more than {most} steps: {written}."), written=text, most=MOST_RUNGS)
    if any(not earlier.after < later.after for earlier, later in pairwise(rungs)) or any(
        not rung.after for rung in rungs
    ):
        raise Refused(N_("The steps {written} must come later and later, such as 24h,48h."), written=text)
    if rungs[-1].after >= window:
        raise Refused(N_("The steps {written} go on after the window's end."), written=text)
    _check_once(rungs, text)
    return rungs


def _rung(part: str) -> Rung:
    name, colon, after = part.rpartition(":")
    name = name.strip().lower() if colon else REMIND
    length = read_duration(after.strip().removeprefix("-"), "ladder")
    if name == ANNOUNCE:
        if length > EARLIEST_ANNOUNCEMENT:
            raise Refused(
                N_("An announcement comes at most {days} days before the opening."), days=EARLIEST_ANNOUNCEMENT.days
            )
        return Rung(StepKind.ANNOUNCE, -length)
    if name == REMIND:
        return Rung(StepKind.REMIND, length)
    if name not in list(Target):
        raise Refused(N_("There is no step {name!r}; write the steps like {example}."), name=name, example=EXAMPLE)
    return Rung(StepKind.ESCALATE, length, Target(name))


def _check_once(rungs: tuple[Rung, ...], text: str) -> None:
    """Only reminders come more than once."""
    others = [rung.target or rung.kind for rung in rungs if rung.kind is not StepKind.REMIND]
    if len(others) != len(set(others)):
        raise Refused(N_("The steps {written} name one twice; only reminders may come more than once."), written=text)


def whole_ladder(between: tuple[Rung, ...], window: timedelta) -> list[Rung]:
    """All rungs in order, with the call and the closing."""
    before = [rung for rung in between if rung.after < timedelta()]
    after = [rung for rung in between if rung.after > timedelta()]
    return [*before, Rung(StepKind.CALL, timedelta()), *after, Rung(StepKind.CLOSE, window)]
