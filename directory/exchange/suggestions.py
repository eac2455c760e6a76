"""What somebody may have meant: the nearest of a list of known names."""

import difflib
from collections.abc import Iterable

MOST_SEARCHES = 500


class Nearest:
    """The names nearest to a wrong one. Each search reads the whole list, so a value is searched for once, and after
    `MOST_SEARCHES` different values no more: a file in which every row is wrong needs no advice row by row."""

    def __init__(self, names: Iterable[str], likeness: float) -> None:
        """`likeness` from 0 to 1: how near a name must be to be worth showing (difflib's ratio)."""
        self._likeness = likeness
        self._names = {name.casefold(): name for name in names}
        self._found: dict[str, list[str]] = {}

    def __call__(self, value: str, most: int = 2) -> list[str]:
        wanted = value.casefold()[:100]
        if wanted not in self._found:
            if len(self._found) >= MOST_SEARCHES:
                return []
            # In a short code one letter of three may be wrong; in a long name so much difference is another name.
            likeness = min(self._likeness, 0.65) if len(wanted) <= 3 else self._likeness
            near = difflib.get_close_matches(wanted, self._names, n=most, cutoff=likeness)
            self._found[wanted] = [self._names[name] for name in near]
        return self._found[wanted]
