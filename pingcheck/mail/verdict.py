"""What a mail server's refusal means: a pure function of stage, code, enhanced status and words.

Enhanced status codes are RFC 3463's. A bare 5xx at RCPT is far more often policy or a full mailbox than a dead address,
so an address is called dead only on the codes, or the plain words, that say so.
"""

import re
from dataclasses import dataclass

from pingcheck.exercises.message import Cause, Delivery

# Three numbers, but never the beginning of an IP address: 5.1.1.20 says nothing about anybody's mailbox.
ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)")

# Addresses and links are not what the server says, whatever words they are made of.
NAMES = re.compile(r"<[^>]*>|\S*@\S*|https?://\S*", re.IGNORECASE)

# Subject and detail of RFC 3463 §3, and of the registry that RFC 5248 keeps.
BY_DETAIL = {
    "1.1": Cause.NO_SUCH_MAILBOX,
    "1.2": Cause.NO_SUCH_HOST,
    "1.3": Cause.NO_SUCH_MAILBOX,
    "1.6": Cause.NO_SUCH_MAILBOX,  # moved, no forwarding address
    "1.7": Cause.OUR_SENDER,
    "1.8": Cause.OUR_SENDER,
    "1.10": Cause.NO_SUCH_HOST,  # null MX, RFC 7505
    "2.1": Cause.SUSPENDED,
    "2.2": Cause.MAILBOX_FULL,
    "4.4": Cause.NO_SUCH_HOST,
}

BY_WORDS = (
    # "Sender address rejected: User unknown" is said at RCPT too, and is about us.
    (Cause.OUR_SENDER, re.compile(r"\b(sender|return[- ]path)\b", re.IGNORECASE)),
    (
        Cause.MAILBOX_FULL,
        re.compile(
            r"over ?quota|quota (is )?exceeded|mailbox (is )?full|insufficient storage"
            r"|(mailbox|quota|storage)[^.]{0,40}exceed|exceed[^.]{0,20}(storage|quota)",
            re.IGNORECASE,
        ),
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
            r"|(user|mailbox|recipient|account)[^.]{0,30}(unknown|not found|does(n't| not) exist|no longer)"
            r"|user does(n't| not) have an? \S+ account",
            re.IGNORECASE,
        ),
    ),
)

STANDS_AGAINST_DEAD = (Cause.POLICY, Cause.OUR_SENDER, Cause.MAILBOX_FULL, Cause.SUSPENDED)

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
    said = NAMES.sub(" ", reply)
    enhanced = ENHANCED.search(said)
    detail = f"{enhanced[2]}.{enhanced[3]}" if enhanced else ""
    words = next((cause for cause, sign in BY_WORDS if sign.search(said)), None)
    if detail in BY_DETAIL:
        found = _weighed(BY_DETAIL[detail], words)
    elif detail.startswith("7."):
        found = Cause.POLICY
    elif words is not None:
        found = words
    else:
        found = Cause.TEMPORARY if delivery is Delivery.DEFERRED else Cause.POLICY
    if delivery is Delivery.DEFERRED and found is Cause.POLICY and LATER.search(said):
        return Cause.TEMPORARY
    if delivery is Delivery.DEFERRED and found in {Cause.NO_SUCH_MAILBOX, Cause.NO_SUCH_HOST, Cause.SUSPENDED}:
        return Cause.TEMPORARY  # a 4xx never says that an address is dead
    if stage != "rcpt" and found in {Cause.NO_SUCH_MAILBOX, Cause.NO_SUCH_HOST}:
        return Cause.POLICY  # only an answer to RCPT is about the recipient; elsewhere it is the mail that is refused
    return found


def _weighed(by_code: Cause, by_words: Cause | None) -> Cause:
    """Hosters answer 5.1.1 and 5.2.1 for much else, and Exchange 5.1.10 for a mailbox; their words, where they say so,
    weigh more."""
    if by_code in {Cause.NO_SUCH_MAILBOX, Cause.SUSPENDED} and by_words in STANDS_AGAINST_DEAD:
        return by_words
    if by_code is Cause.NO_SUCH_HOST and by_words is Cause.NO_SUCH_MAILBOX:
        return by_words
    return by_code
