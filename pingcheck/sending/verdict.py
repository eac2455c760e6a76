"""What a mail server's refusal means for the message: a pure function of stage, code, enhanced status and words."""

from dataclasses import dataclass

from pingcheck.exercises.message import DEAD_CAUSES, Cause, Delivery
from pingcheck.mailreading import Reason, Refusal, reason_of

# What a message's delivery knows; whatever else is refused is refused by policy.
CAUSES = {
    Reason.NO_SUCH_MAILBOX: Cause.NO_SUCH_MAILBOX,
    Reason.MOVED: Cause.NO_SUCH_MAILBOX,
    Reason.NO_SUCH_HOST: Cause.NO_SUCH_HOST,
    Reason.MAILBOX_FULL: Cause.MAILBOX_FULL,
    Reason.SUSPENDED: Cause.SUSPENDED,
    Reason.OUR_SENDER: Cause.OUR_SENDER,
    Reason.TEMPORARY: Cause.TEMPORARY,
    Reason.EXPIRED: Cause.UNREACHABLE,
    Reason.NETWORK: Cause.UNREACHABLE,
}

# Reasons that ask for patience when they come with a 4xx, and else are their policy.
PASSING = frozenset({Reason.RATE, Reason.NETWORK, Reason.EXPIRED, Reason.LOOP, Reason.CONTENT})


@dataclass(frozen=True, slots=True)
class Verdict:
    delivery: Delivery  # deferred or refused
    cause: Cause


def read_refusal(stage: str, code: int, reply: str) -> Verdict:
    """What a 4xx or 5xx at RCPT or DATA means for this message."""
    delivery = Delivery.DEFERRED if 400 <= code < 500 else Delivery.REFUSED
    return Verdict(delivery, _cause(stage, delivery, reason_of(Refusal(reply, code, stage=stage))))


def _cause(stage: str, delivery: Delivery, reason: Reason) -> Cause:
    if delivery is Delivery.DEFERRED and reason in PASSING:
        return Cause.TEMPORARY
    cause = cause_of(reason)
    if stage != "rcpt" and cause in DEAD_CAUSES:
        return Cause.POLICY  # only an answer to RCPT is about the recipient; elsewhere it is the mail that is refused
    if delivery is Delivery.REFUSED and cause in {Cause.TEMPORARY, Cause.UNREACHABLE}:
        return Cause.POLICY  # whoever answers can be reached, and a 5xx is meant for good
    return cause


def cause_of(reason: Reason) -> Cause:
    """The cause that a message's delivery keeps."""
    return CAUSES.get(reason, Cause.POLICY)
