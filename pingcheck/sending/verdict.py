"""What a mail server's refusal means for the message: a pure function of stage, code and the server's words."""

from dataclasses import dataclass

from pingcheck.exercises.message import DEAD_CAUSES, Cause, Delivery
from pingcheck.mailreading import Reason, Refusal, reason_of

# The cause for each reason. Any other refusal counts as refused by the contact's policy. What is about our own name,
# network or server is ours; of what says no reason nobody can be blamed.
CAUSES = {
    Reason.NO_SUCH_MAILBOX: Cause.NO_SUCH_MAILBOX,
    Reason.MOVED: Cause.NO_SUCH_MAILBOX,
    Reason.NO_SUCH_HOST: Cause.NO_SUCH_HOST,
    Reason.MAILBOX_FULL: Cause.MAILBOX_FULL,
    Reason.SUSPENDED: Cause.SUSPENDED,
    Reason.OUR_SENDER: Cause.OUR_SENDER,
    Reason.REPUTATION: Cause.OUR_SENDER,
    Reason.AUTHENTICATION: Cause.OUR_SENDER,
    Reason.TEMPORARY: Cause.TEMPORARY,
    Reason.EXPIRED: Cause.UNREACHABLE,
    Reason.NETWORK: Cause.UNREACHABLE,
    Reason.SYSTEM: Cause.UNREACHABLE,
    Reason.UNAVAILABLE: Cause.UNREACHABLE,
    Reason.UNSTATED: Cause.UNREACHABLE,
    Reason.HANDED_ON: Cause.UNREACHABLE,
}

# Reasons that a 4xx reply makes temporary.
TEMPORARY_WITH_4XX = frozenset(
    {Reason.RATE, Reason.NETWORK, Reason.EXPIRED, Reason.LOOP, Reason.CONTENT, Reason.SYSTEM, Reason.UNSTATED}
)


@dataclass(frozen=True, slots=True)
class Verdict:
    delivery: Delivery  # deferred or refused
    cause: Cause


def read_refusal(stage: str, code: int, reply: str) -> Verdict:
    """What a 4xx or 5xx reply at this stage means for the message."""
    delivery = Delivery.DEFERRED if 400 <= code < 500 else Delivery.REFUSED
    return Verdict(delivery, _cause(stage, delivery, reason_of(Refusal(reply, code, stage=stage))))


def _cause(stage: str, delivery: Delivery, reason: Reason) -> Cause:
    if delivery is Delivery.DEFERRED and reason in TEMPORARY_WITH_4XX:
        return Cause.TEMPORARY
    if delivery is Delivery.REFUSED and (stage == "mail" or reason is Reason.RELAYING):
        return Cause.OUR_SENDER  # our own relay turns us away, whomever the mail is for
    cause = cause_of(reason)
    if stage != "rcpt" and cause in DEAD_CAUSES:
        return Cause.POLICY  # only a reply to RCPT is about the recipient; at other stages, the mail itself is refused
    if delivery is Delivery.REFUSED and cause is Cause.TEMPORARY:
        return Cause.UNREACHABLE  # a 5xx is not tried again
    return cause


def cause_of(reason: Reason) -> Cause:
    """The cause to store with the message."""
    return CAUSES.get(reason, Cause.POLICY)
