"""What stands above the mail that is answered. It is enough, and quick enough, to tell a machine from a person; what a
person's answer is read from is `own_words`."""

import re

from pingcheck.mailreading.signs.sign import Sign

RULE = re.compile(r"^[ \t]{0,4}_{20,80}[ \t]{0,4}$", re.MULTILINE)
# Each is the beginning of the answered mail.
ABOVE = (Sign.WROTE_LINE, Sign.WROTE_LINE_WITHOUT_SPACES, Sign.DIVIDER, RULE, Sign.PASTED_HEADER)
QUOTED = re.compile(r"^[ \t]{0,3}>[^\n]{0,60000}\n?", re.MULTILINE)


def top_post(text: str) -> str:
    """The text above what it answers, without quoted lines."""
    unquoted = QUOTED.sub("", text)
    starts = [found.start() for sign in ABOVE if (found := sign.search(unquoted))]
    return (unquoted[: min(starts)] if starts else unquoted).strip()
