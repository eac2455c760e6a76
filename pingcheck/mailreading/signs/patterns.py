"""How patterns are written here: short rows of alternatives, every gap and run bounded, so that each is linear."""

import re

# Where a paragraph ends once its lines are joined.
BREAK = "¶"
# Up to forty characters within a sentence; a dot inside of a name does not end one.
GAP = rf"(?:[^.!?。！？{BREAK}]|\.(?=\w)){{0,40}}?"


def any_of(*rows: str) -> re.Pattern[str]:
    """One pattern out of rows of words, in which "~" stands for a gap within the sentence. Case does not matter."""
    return re.compile("|".join(row.replace("~", GAP) for row in rows), re.IGNORECASE)
