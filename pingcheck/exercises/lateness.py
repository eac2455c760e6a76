"""What becomes of an opening or a step that the clock comes to late, because the service was down. Pure."""

from datetime import timedelta
from enum import StrEnum

from pingcheck.exercises.exercise import StepKind, WhenLate

# Up to here nobody is asked and nothing is missed, whatever the exercise's setting says.
ON_TIME = timedelta(hours=1)

# An opening that is late by less keeps the length of its window; one that is later asks an officer.
OPENS_LATE_BY_ITSELF = timedelta(days=1)


class WhatNow(StrEnum):
    RUN = "run"
    SKIP = "skip"  # it is missed, and nobody is asked
    ASK = "ask"  # an officer decides


def late_opening(when_late: WhenLate, late: timedelta) -> WhatNow:
    """What becomes of an opening that is late by so much."""
    if when_late is WhenLate.RUN:
        return WhatNow.RUN if late < OPENS_LATE_BY_ITSELF else WhatNow.ASK
    return _not_run(when_late) if late > ON_TIME else WhatNow.RUN


def late_step(when_late: WhenLate, kind: StepKind, late: timedelta) -> WhatNow:
    """What becomes of a step that is late by so much. The closing always runs."""
    if when_late is WhenLate.RUN or kind is StepKind.CLOSE or late <= ON_TIME:
        return WhatNow.RUN
    return _not_run(when_late)


def _not_run(when_late: WhenLate) -> WhatNow:
    return WhatNow.SKIP if when_late is WhenLate.SKIP else WhatNow.ASK
