"""What the address of a list of cases asks for. Pure; values that are none of ours do not narrow a list."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from pingcheck.followup.case_list import CaseOrder
from pingcheck.followup.cases import CaseCause, CaseKind
from pingcheck.runtime.token_guard import looks_like_a_token
from pingcheck.web.forms import one_of
from pingcheck.web.pages import LONGEST_SEARCH

MINE, NOBODY = "mine", "nobody"
ENDED = "ended"
ALL_MARKED, NONE_MARKED = "all", "none"
LONGEST_NAME = 100
LONGEST_REFERENCE = 20
ORDERED = CaseOrder.OPENED  # where the address names no order


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """`owner`: MINE, NOBODY or the name of an account. `check`: the reference of one. `after`: the number of the case
    before the page; 0 for the first page. `mark`: ALL_MARKED, with a tick in each row; NONE_MARKED, after an
    act for which no row had one."""

    q: str = ""
    which: str = ""
    owner: str = ""
    kind: CaseKind | None = None
    cause: CaseCause | None = None
    check: str = ""
    order: CaseOrder = ORDERED
    after: int = 0
    mark: str = ""

    @property
    def is_ended(self) -> bool:
        return self.which == ENDED

    @property
    def is_narrowed(self) -> bool:
        return bool(self.q or self.owner or self.kind or self.cause or self.check or self.which)

    def address(self, path: str = "/cases", **changes: Any) -> str:
        """The address of this list with other values; its first page, and nothing marked, unless they are given. What
        looks like a token is left out."""
        wanted = replace(self, **{"after": 0, "mark": "", **changes})
        given = {field.name: str(getattr(wanted, field.name) or "") for field in fields(wanted)}
        kept = {name: value for name, value in given.items() if value and (name, value) != ("order", ORDERED.value)}
        plain = {name: value for name, value in kept.items() if not looks_like_a_token(value)}
        return f"{path}?{urlencode(plain)}" if plain else path


def read_case_query(query: Mapping[str, str]) -> CaseQuery:
    after = query.get("after", "")
    return CaseQuery(
        q=query.get("q", "")[:LONGEST_SEARCH].strip(),
        which=ENDED if query.get("which") == ENDED else "",
        owner=query.get("owner", "")[:LONGEST_NAME],
        kind=one_of(CaseKind, query.get("kind")),
        cause=one_of(CaseCause, query.get("cause")),
        check=query.get("check", "")[:LONGEST_REFERENCE],
        order=one_of(CaseOrder, query.get("order")) or ORDERED,
        after=int(after) if after.isascii() and after.isdecimal() and len(after) < 10 else 0,
        mark=mark if (mark := query.get("mark", "")) in {ALL_MARKED, NONE_MARKED} else "",
    )
