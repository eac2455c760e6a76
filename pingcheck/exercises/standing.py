"""The standing of an address after evidence: the rule, without a database. A failure never outweighs an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from directory.addresses import Standing

DEAD_VERDICTS_APART = timedelta(hours=24)  # the first and the last, for an address to be dead

# The standings that an automatic reply improves. Only a person can show that a dead address is alive.
IMPROVED_BY_A_MACHINE = (Standing.UNPROVEN, Standing.FAILING)


class DeadVerdict(NamedTuple):
    """A mail server said of one message that there is no such mailbox or host."""

    sent_at: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of an address: its standing, its dead verdicts, each of another message, and when its contact last
    gave a sign of life."""

    standing: Standing
    verdicts: Sequence[DeadVerdict] = ()
    alive_at: datetime | None = None

    def counting_verdicts(self) -> list[datetime]:
        """The times of the verdicts that count, the earliest first. A verdict on what was sent before the last sign of
        life says nothing."""
        alive_at = self.alive_at
        return sorted(verdict.at for verdict in self.verdicts if alive_at is None or verdict.sent_at > alive_at)


@dataclass(frozen=True, slots=True)
class Lowered:
    """The standing after dead verdicts, and when to probe the address, if it has only begun to fail."""

    standing: Standing
    probe_at: datetime | None = None


def lowered_standing(evidence: Evidence) -> Lowered:
    """The standing after dead verdicts. The first makes the address failing, with a probe 24 hours later; another that
    comes 24 hours later or more makes it dead. A dead address stays dead."""
    counting = evidence.counting_verdicts()
    if not counting or evidence.standing is Standing.DEAD:
        return Lowered(evidence.standing)
    if counting[-1] - counting[0] >= DEAD_VERDICTS_APART:
        return Lowered(Standing.DEAD)
    begins_to_fail = evidence.standing is not Standing.FAILING
    return Lowered(Standing.FAILING, counting[0] + DEAD_VERDICTS_APART if begins_to_fail else None)


@dataclass(frozen=True, slots=True)
class Raised:
    """The standing after a sign of life, and whether the address needs no probe any more."""

    standing: Standing
    withdraws_probes: bool


def raised_standing(evidence: Evidence, *, by_a_machine: bool) -> Raised:
    """The standing after an answer, or an automatic reply, to a message. An answer makes the address good, whatever
    failed before; an automatic reply does so too, unless the address is dead. What failed after the last sign of life
    outweighs it."""
    if evidence.counting_verdicts():
        return Raised(evidence.standing, withdraws_probes=False)
    improves = not by_a_machine or evidence.standing in IMPROVED_BY_A_MACHINE
    return Raised(Standing.GOOD if improves else evidence.standing, withdraws_probes=True)
