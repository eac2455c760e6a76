"""Named points at which a test may kill the process, to prove that what is promised there holds."""

import os
import signal

FAULT = os.environ.get("PINGCHECK_FAULT", "")


def fault_point(name: str, *, happens: bool = True) -> None:
    """Dies here, at once and without cleaning up, if a test asked for it by PINGCHECK_FAULT; only if what it is named
    after happens at all."""
    if happens and name == FAULT:
        os.kill(os.getpid(), signal.SIGKILL)
