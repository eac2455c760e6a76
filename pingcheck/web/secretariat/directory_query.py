"""What a directory page's address asks for: words, filters, order and page. Pure; values that are none of ours do not
narrow a list."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from directory.addresses import Standing
from directory.contacts import ContactStatus, Rank, Role
from directory.groups import GroupRule
from directory.search.attention import Attention
from directory.search.finder import BY_STATE, LAST_PAGE, NOT_ENDED, EntryFilters, ListOrder, SortedBy
from directory.states import RegionalGroup
from pingcheck.runtime.token_guard import looks_like_a_token
from pingcheck.web.forms import one_of

LONGEST_TEXT = 100
DOWN = "-"  # before the name of an order


@dataclass(frozen=True, slots=True)
class DirectoryQuery:
    """`group`: the number of a group with a name; 0 for none. `state`: a State's code."""

    q: str = ""
    role: Role | None = None
    rank: Rank | None = None
    region: RegionalGroup | None = None
    state: str = ""
    group: int = 0
    standing: Standing | None = None
    needs: Attention | None = None
    status: ContactStatus | None = None
    sort: ListOrder = BY_STATE
    page: int = 1

    @property
    def is_narrowed(self) -> bool:
        return replace(self, sort=BY_STATE, page=1) != DirectoryQuery()

    def filters(self, named: GroupRule | None = None) -> EntryFilters:
        """`named`: the rule of the group that `group` names."""
        chosen = GroupRule(
            roles=frozenset({self.role} if self.role else ()),
            ranks=frozenset({self.rank} if self.rank else ()),
            regions=frozenset({self.region} if self.region else ()),
            states=frozenset({self.state} if self.state else ()),
        )
        return EntryFilters(
            group=chosen,
            within=named or GroupRule(),
            statuses=frozenset({self.status}) if self.status else NOT_ENDED,
            standings=frozenset({self.standing} if self.standing else ()),
            attention=frozenset({self.needs} if self.needs else ()),
        )

    def address(self, path: str = "/directory", **changes: Any) -> str:
        """The address of this list with other values; another page or order only if it is given. What looks like a
        token is left out."""
        wanted = replace(self, **{"page": 1, **changes})
        given = {field.name: _written(getattr(wanted, field.name)) for field in fields(wanted)}
        left_out = {"sort": "state", "page": "1", "group": "0"}
        kept = {name: value for name, value in given.items() if value and left_out.get(name) != value}
        plain = {name: value for name, value in kept.items() if not looks_like_a_token(value)}
        return f"{path}?{urlencode(plain)}" if plain else path

    def sorted_by(self, by: SortedBy) -> str:
        """The address that sorts by this; the other way round, if the list is sorted so already."""
        return self.address(sort=ListOrder(by, by is self.sort.by and not self.sort.descending))


def read_directory_query(query: Mapping[str, str]) -> DirectoryQuery:
    sort = query.get("sort", "")
    return DirectoryQuery(
        q=query.get("q", "")[:LONGEST_TEXT].strip(),
        role=one_of(Role, query.get("role")),
        rank=one_of(Rank, query.get("rank")),
        region=one_of(RegionalGroup, query.get("region")),
        state=_code(query.get("state", "")),
        group=_number(query.get("group", ""), 0),
        standing=one_of(Standing, query.get("standing")),
        needs=one_of(Attention, query.get("needs")),
        status=one_of(ContactStatus, query.get("status")),
        sort=ListOrder(one_of(SortedBy, sort.removeprefix(DOWN)) or SortedBy.STATE, sort.startswith(DOWN)),
        page=max(1, _number(query.get("page", ""), 1)),
    )


def _written(value: Any) -> str:
    if isinstance(value, ListOrder):
        return f"{DOWN if value.descending else ''}{value.by.value}"
    return "" if value is None else str(value)


def _code(text: str) -> str:
    code = text.strip().upper()
    return code if len(code) == 3 and code.isascii() and code.isalpha() else ""


def _number(text: str, otherwise: int) -> int:
    return min(int(text), LAST_PAGE) if text.isascii() and text.isdecimal() and len(text) <= 9 else otherwise
