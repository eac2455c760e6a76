"""The writer's own words in a reply: a "yes" in what they quote is not theirs."""

import re
from collections.abc import Sequence

from pingcheck.mailreading.people.boilerplate import without_boilerplate
from pingcheck.mailreading.people.quotations import without_quotations

# Beyond this there are only quotations of quotations.
MOST_CHARACTERS = 200_000
MOST_LINES = 5_000
LONGEST_LINE = 4_000
# A trace field (RFC 5321 §4.4) of a header in the text: this "Received" is no answer.
TRACE = re.compile(
    r"[>\s]{0,10}received:\s{0,3}(?:from|by)\s{1,3}\S{1,255}(?:\s{0,3}$|\s{1,3}(?:\(|(?:by|with|via|id|for)\b))",
    re.IGNORECASE,
)


def own_words(text: str, ours: Sequence[str] = ()) -> str:
    """What the writer of this plain text added, without quotations, banners, disclaimers and signature.

    `ours` are the whole texts of our mails: with them a repetition without quotation marks is known, and words written
    below it are found; without them all below its opening is left out. Never raises; the work is linear.
    """
    lines = [
        line.replace("\xa0", " ")[:LONGEST_LINE].rstrip() for line in text[:MOST_CHARACTERS].splitlines()[:MOST_LINES]
    ]
    lines = [line for line in lines if not TRACE.match(line)]
    own = without_boilerplate(without_quotations(lines, ours))
    return "\n".join(own).strip()
