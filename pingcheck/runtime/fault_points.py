"""Named points at which a test may kill the process, to prove that what is promised there holds."""

import os
import signal

FAULT, _, COUNT = os.environ.get("PINGCHECK_FAULT", "").partition(":")
_passed = 0


def fault_point(name: str, *, happens: bool = True) -> None:
    """Dies here, at once and without cleaning up, if a test asked for it by PINGCHECK_FAULT: `name`, or `name:3` for
    the third time that it comes by. Only if what it is named after `happens` at all."""
    global _passed
    if happens and name == FAULT:
        _passed += 1
        if _passed >= int(COUNT or 1):
            os.kill(os.getpid(), signal.SIGKILL)
