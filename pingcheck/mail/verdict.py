"""What a mail server's refusal means: a pure function of stage, code, enhanced status and words.

Enhanced status codes are RFC 3463's. A bare 5xx at RCPT is far more often policy or a full mailbox than a dead address,
so an address is called dead only on the codes, or the plain words, that say so.
"""

import re
from dataclasses import dataclass

from pingcheck.exercises.message import Cause, Delivery

ENHANCED = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")

# Subject and detail of RFC 3463 §3, and of the registry that RFC 5248 keeps.
BY_DETAIL = {
    "1.1": Cause.NO_SUCH_MAILBOX,
    "1.2": Cause.NO_SUCH_HOST,
    "1.3": Cause.NO_SUCH_MAILBOX,
    "1.6": Cause.NO_SUCH_MAILBOX,  # moved, no forwarding address
    "1.10": Cause.NO_SUCH_HOST,  # null MX, RFC 7505
    "2.1": Cause.SUSPENDED,
    "2.2": Cause.MAILBOX_FULL,
    "4.4": Cause.NO_SUCH_HOST,
}

BY_WORDS = (
    (
        Cause.MAILBOX_FULL,
        re.compile(r"over ?quota|quota exceeded|mailbox (is )?full|insufficient storage", re.IGNORECASE),
    ),
    (
        Cause.SUSPENDED,
        re.compile(r"(mailbox|account|user)[^.]{0,30}(disabled|suspended|inactive|expired|locked)", re.IGNORECASE),
    ),
    (
        Cause.POLICY,
        re.compile(
            r"polic|spam|blocked|black ?list|block ?list|reputation|denied|not allowed|dmarc|spf|greylist",
            re.IGNORECASE,
        ),
    ),
    (
        Cause.NO_SUCH_MAILBOX,
        re.compile(
            r"(no such|unknown|invalid|nonexistent|non-existent)[^.]{0,20}(user|mailbox|recipient|account)"
            r"|(user|mailbox|recipient|account)[^.]{0,30}(unknown|not found|does(n't| not) exist|no longer)",
            re.IGNORECASE,
        ),
    ),
)

# Greylisting bears the codes of policy, but asks for nothing but patience.
LATER = re.compile(r"gr[ea]y.?list|(come back|try again|retry)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    delivery: Delivery  # deferred or refused
    cause: Cause


def read_refusal(stage: str, code: int, reply: str) -> Verdict:
    """What a 4xx or 5xx at RCPT or DATA means for this message."""
    delivery = Delivery.DEFERRED if 400 <= code < 500 else Delivery.REFUSED
    return Verdict(delivery, _cause(stage, delivery, reply))


def _cause(stage: str, delivery: Delivery, reply: str) -> Cause:
    enhanced = ENHANCED.search(reply)
    detail = f"{enhanced[2]}.{enhanced[3]}" if enhanced else ""
    words = next((cause for cause, sign in BY_WORDS if sign.search(reply)), None)
    if detail in BY_DETAIL:
        found = BY_DETAIL[detail]
        # Hosters answer 5.1.1 and 5.2.1 for policy too; their words, where they say so, weigh more.
        if found in {Cause.NO_SUCH_MAILBOX, Cause.SUSPENDED} and words in {Cause.POLICY, Cause.MAILBOX_FULL}:
            found = words
    elif detail.startswith("7."):
        found = Cause.POLICY
    elif words is not None:
        found = words
    else:
        found = Cause.TEMPORARY if delivery is Delivery.DEFERRED else Cause.POLICY
    if delivery is Delivery.DEFERRED and found is Cause.POLICY and LATER.search(reply):
        return Cause.TEMPORARY
    if delivery is Delivery.DEFERRED and found in {Cause.NO_SUCH_MAILBOX, Cause.NO_SUCH_HOST, Cause.SUSPENDED}:
        return Cause.TEMPORARY  # a 4xx never says that an address is dead
    if stage == "data" and found in {Cause.NO_SUCH_MAILBOX, Cause.NO_SUCH_HOST}:
        return Cause.POLICY  # the recipient had been taken already; what is refused is the mail
    return found
