"""What a refusal means, be it a server's reply in a session of SMTP or quoted in a bounce days later.

Codes are RFC 3463's and the registry's of RFC 5248. A bare 5xx is far more often policy or a full mailbox than a dead
address, so an address is called dead only on the codes, or the plain words, that say so.
"""

import re
from dataclasses import dataclass

from pingcheck.mailreading.mime.addresses import ADDRESS
from pingcheck.mailreading.reading import DEAD_REASONS, Reason
from pingcheck.mailreading.signs.sign import ReasonList, Sign
from pingcheck.mailreading.signs.sign_files import BREAK

LONGEST = 4000

# Three numbers that are not the beginning of an IP address: 5.1.1.20 says nothing about a mailbox.
TYPE = re.compile(r"^\W{0,9}(?:smtp|x-[\w-]{1,40});", re.IGNORECASE)
ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)")

# Addresses and links are not what a server says, whatever words they are made of. The words close behind an address
# are about it: "poc@mfa.example...User unknown".
NAMES = re.compile(rf"<[^<>\s]{{0,320}}>|https?://\S{{0,500}}|{ADDRESS.pattern}", re.IGNORECASE)
# Names of errors: BAD_RECIPIENT, RecipientNotFound.
JOINTS = re.compile(r"(?<=[a-zA-Z])_(?=[a-zA-Z])|(?<=[a-z])(?=[A-Z][a-z])")
# A blank line, a list's mark, or the next reply ends what was said before it.
BREAKS = re.compile(r"[ \t]{0,80}\n(?:[ \t]{0,80}\n|(?=[ \t>*-]{0,12}[2-5]\d\d[ -]))")

BY_DETAIL = {
    "1.0": Reason.NO_SUCH_MAILBOX,
    "1.1": Reason.NO_SUCH_MAILBOX,
    "1.2": Reason.NO_SUCH_HOST,
    "1.3": Reason.NO_SUCH_MAILBOX,
    "1.6": Reason.MOVED,
    "1.7": Reason.OUR_SENDER,
    "1.8": Reason.OUR_SENDER,
    "1.10": Reason.NO_SUCH_HOST,  # null MX, RFC 7505
    "2.0": Reason.POLICY,
    "2.1": Reason.SUSPENDED,
    "2.2": Reason.MAILBOX_FULL,
    "2.3": Reason.SIZE,
    "3.4": Reason.SIZE,
    "4.4": Reason.NO_SUCH_HOST,
    "4.6": Reason.LOOP,
    "4.7": Reason.EXPIRED,
    "4.14": Reason.LOOP,
    "5.3": Reason.RATE,
    "7.13": Reason.SUSPENDED,
    "7.25": Reason.REPUTATION,
    "7.27": Reason.OUR_SENDER,  # the sender's domain has a null MX, RFC 7505
}
# What a server on the way cannot hand on: other character sets and forms (RFC 6531 §3.7.4.2, RFC 3463 §3.7).
CANNOT_CONVERT = frozenset({"6.1", "6.2", "6.3", "6.4", "6.7", "6.8", "6.9"})
BY_SUBJECT = {"3": Reason.SYSTEM, "4": Reason.NETWORK, "6": Reason.CONTENT, "7": Reason.POLICY}

# Codes that mean what they say; others give way to plain words.
DEFINITE = frozenset({Reason.MAILBOX_FULL, Reason.SIZE, Reason.OUR_SENDER, Reason.LOOP})
OF_THE_SPACE = frozenset({Reason.MAILBOX_FULL, Reason.SIZE})
# Words that say too little to overrule a code.
VAGUE = frozenset(
    # "Rejected" and "refused" are said of dead addresses too; a policy, a denial or a block is not.
    {Reason.UNAVAILABLE, Reason.CONTENT, Reason.EXPIRED, Reason.TEMPORARY, Reason.SYSTEM, Reason.POLICY}
)
# At MAIL FROM, or before it, a server knows nothing but us.
NOT_OURS_AT_MAIL = frozenset(
    {Reason.TEMPORARY, Reason.RATE, Reason.SIZE, Reason.SYSTEM, Reason.NETWORK, Reason.EXPIRED, Reason.LOOP}
    | {Reason.REPUTATION, Reason.AUTHENTICATION, Reason.SPAM, Reason.RELAYING}
)
LINK = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
# A 4xx does not mean these for good.
NEVER_FOUND = frozenset({Reason.NO_SUCH_MAILBOX, Reason.NO_SUCH_HOST})
NOT_YET = DEAD_REASONS | {Reason.SUSPENDED, Reason.UNAVAILABLE, Reason.FILTERED, Reason.UNSTATED, Reason.SYSTEM}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A server's words, and what is known about them."""

    words: str
    code: int | None = None  # the three digits of SMTP
    status: str = ""  # the enhanced code that a report gives beside them; the words' own weighs more
    stage: str = ""  # "mail", "rcpt", "data"; "" if it is not known
    given_up: bool = False  # a report says that its system gave up


def reason_of(refusal: Refusal) -> Reason:
    """Why, as far as code, status and words say it; UNSTATED if they do not. Takes anything and never raises."""
    text = " ".join(BREAKS.sub(f" {BREAK} ", refusal.words[:LONGEST]).split())
    plain = " ".join(JOINTS.sub(" ", NAMES.sub(" ", text)).split())
    own = _code(plain, refusal.status)
    detail = f"{own[2]}.{own[3]}" if own else ""
    found = _weighed(detail, plain, text)
    if found in DEAD_REASONS | {Reason.UNSTATED} and LINK.search(text) and _says_nothing(plain):
        return Reason.REPUTATION  # a code that the sending program made of a link to somebody's list
    if refusal.stage == "data" and _only_the_mail(found, detail, plain):
        return Reason.FILTERED
    if refusal.stage == "mail" and found not in NOT_OURS_AT_MAIL:
        return Reason.OUR_SENDER if found is not Reason.UNSTATED or refusal.words.strip() else found
    if _is_passing(refusal.code, plain, own):
        return _for_now(found, plain, refusal.given_up)
    return found


def _code(plain: str, status: str) -> re.Match[str] | None:
    """The code in the words; the report's code if the words have none, or one that says nothing."""
    own, given = ENHANCED.search(plain), ENHANCED.search(status)
    return given if own is None or (own[0].endswith(".0.0") and given is not None) else own


def status_in(words: str) -> str:
    """The enhanced status code in a server's words, or ""."""
    found = (code for code in ENHANCED.finditer(NAMES.sub(" ", words[:LONGEST])) if code[1] != "2")
    return next((code[0] for code in found), "")


def _says_nothing(plain: str) -> bool:
    """Whether the server gave neither an enhanced code nor a word beside its link."""
    return not ENHANCED.search(plain) and re.search(r"[^\W\d_]{2}", TYPE.sub("", plain)) is None


def _weighed(detail: str, plain: str, text: str) -> Reason:
    """The reason by code and words. Hosters use 5.1.1 and 5.2.1 for much else, and Exchange 5.1.10 for a mailbox, so
    clear words count more. A policy code, 5.7.x, is about the mailbox only if a plain sentence says so."""
    code = BY_DETAIL.get(detail) or BY_SUBJECT.get(detail.partition(".")[0])
    if Sign.NOT_IN_DIRECTORY.search(text):
        return Reason.NO_SUCH_MAILBOX
    if detail in CANNOT_CONVERT:
        return Reason.EXPIRED  # whatever is said to be "not permitted" there
    if Sign.TAKES_NO_MAIL.search(plain):
        return Reason.NO_SUCH_HOST
    against = _against(detail, plain)
    words = against or ReasonList.IN_WORDS.first_in(plain)
    if words is None or code is None:
        return words or code or Reason.UNSTATED
    if detail.startswith("7.") and against is None and Sign.PLAINLY_NOBODY.search(plain):
        return Reason.NO_SUCH_MAILBOX
    if detail == "7.0" and words is Reason.EXPIRED:
        return words  # "421 4.7.0 too many failures" is what a relay says that gives up, and no policy of the contact
    if detail.startswith("7."):
        return code if words in DEAD_REASONS | VAGUE else words
    if code in OF_THE_SPACE and against is None and Sign.PLAINLY_NOBODY.search(plain):
        return words
    if code in DEFINITE or (detail == "1.2" and words in DEAD_REASONS) or (against is None and words in VAGUE):
        return code
    return words


def _against(detail: str, plain: str) -> Reason | None:
    """What stands against "this address is dead". A denial gives way to a plain sentence that there is nobody; words of
    suspension do only beside a code that says the same."""
    against = ReasonList.AGAINST_DEAD.first_in(plain)
    denied = against is Reason.POLICY and not detail.startswith("7.")
    suspended = against is Reason.SUSPENDED and detail.startswith("1.")
    return Reason.NO_SUCH_MAILBOX if (denied or suspended) and Sign.PLAINLY_NOBODY.search(plain) else against


def _only_the_mail(found: Reason, detail: str, plain: str) -> bool:
    """Whether the mail is refused, not its recipient: after the recipient was accepted only a code of 5.1.x, or a plain
    sentence, is about the recipient."""
    return found is Reason.NO_SUCH_MAILBOX and not detail.startswith("1.") and not Sign.HAS_NO_ACCOUNT.search(plain)


def _is_passing(code: int | None, plain: str, own: re.Match[str] | None) -> bool:
    """Whether the refusal is temporary, by either code of the server, or by the report's if the server gave none."""
    if code is None:
        return own is not None and own[1] == "4"
    in_words = ENHANCED.search(plain)
    return 400 <= code < 500 or (in_words is not None and in_words[1] == "4")


def _for_now(found: Reason, plain: str, given_up: bool) -> Reason:
    """What a temporary refusal means. Only after days, when its system gave up, does a 4xx say that an address is dead:
    some servers never call a user unknown for good."""
    if given_up and found in NEVER_FOUND:
        return found
    if found in NOT_YET or (found is Reason.POLICY and Sign.TRY_LATER.search(plain)):
        return Reason.TEMPORARY
    return found
