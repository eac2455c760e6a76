"""The fate of an earlier reading when newer rules read its mail again. Pure functions of the two rows."""

from enum import StrEnum

from pingcheck.inbox.incoming import IncomingReading, Outcome
from pingcheck.mailreading import Reason
from pingcheck.sending.verdict import cause_of

# Nothing followed from these outcomes that a new reading could contradict.
NOTHING_FOLLOWED = frozenset(
    {Outcome.FILED, Outcome.NOTED, Outcome.UNPROVED, Outcome.TO_READ, Outcome.AUTO_REPLIED}
)  # fmt: skip
OUTWEIGHS_A_BOUNCE = frozenset({Outcome.ANSWERED, Outcome.TO_READ})
DETAILS = (
    "kind", "recipient", "status", "reason", "ping_id", "message_id", "found_by", "mismatch", "words", "proposed",
    "sure", "possible_incident", "returns_on", "stand_in", "ticket",
)  # fmt: skip


class Fate(StrEnum):
    """What to do with an earlier reading."""

    KEEP = "keep"
    FOLLOW = "follow"  # do what follows from the new one
    DETAILS = "details"  # the same follows from both; only update the details


def fate_of(old: IncomingReading, new: IncomingReading) -> Fate:
    """What to do with the old reading. A pure function. An officer's decision stays. So does a reading that could only
    be corrected by taking back an event, unless the new reading outweighs it, as an answer outweighs a bounce."""
    if old.by:
        return Fate.KEEP
    if old.outcome in NOTHING_FOLLOWED:
        return Fate.FOLLOW
    about_the_same = (old.outcome, old.ping_id, old.message_id) == (new.outcome, new.ping_id, new.message_id)
    if old.outcome is Outcome.BOUNCED and new.outcome in OUTWEIGHS_A_BOUNCE:
        return Fate.FOLLOW
    return Fate.DETAILS if about_the_same and _consequence(old) == _consequence(new) else Fate.KEEP


def _consequence(row: IncomingReading) -> tuple[object, ...]:
    """What followed from a reading: for an answer, what it says; for a bounce, its cause and whether it is about the
    address that we wrote to."""
    if row.outcome is Outcome.BOUNCED:
        return cause_of(row.reason or Reason.UNSTATED), row.mismatch
    return (row.proposed,)


def differences(old: IncomingReading, new: IncomingReading) -> list[str]:
    """The names of the details that the two readings disagree on."""
    return [name.replace("_", " ") for name in DETAILS if getattr(old, name) != getattr(new, name)]


def summary_of(row: IncomingReading) -> str:
    """The reading in a few words, with none of the writer's own."""
    read_as = ", ".join(filter(None, (row.kind, row.reason, row.status)))
    means = f" ({row.proposed}{'' if row.sure else '?'})" if row.proposed else ""
    return f"{read_as}{means}: {row.outcome}"
