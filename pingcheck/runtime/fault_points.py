"""Named points at which a test may kill the process, to prove that a promise holds there."""

import os
import signal

FAULT, _, COUNT = os.environ.get("PINGCHECK_FAULT", "").partition(":")
_passed = 0


def fault_point(name: str, *, happens: bool = True) -> None:
    """Kills the process here, without any cleanup, if a test set PINGCHECK_FAULT to `name`, or to `name:3` for the
    third time. `happens`: whether the event that the point is named after happens this time."""
    global _passed
    if happens and name == FAULT:
        _passed += 1
        if _passed >= int(COUNT or 1):
            os.kill(os.getpid(), signal.SIGKILL)
