"""Groups of contacts by rule, such as the technical primaries of African States: written in short, asked in SQL."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement

from directory.contacts import PointOfContact, Rank, Role
from directory.errors import Refused
from directory.states import RegionalGroup, State

FIELDS = {"role": "roles", "rank": "ranks", "region": "regions", "state": "states"}
EVERYBODY = "all"
EXAMPLE = "role=technical, rank=primary, region=african+asia_pacific, state=FRA+KEN"


@dataclass(frozen=True, slots=True)
class GroupRule:
    """Who belongs to a group. An empty set means all of them."""

    roles: frozenset[Role] = frozenset()
    ranks: frozenset[Rank] = frozenset()
    regions: frozenset[RegionalGroup] = frozenset()
    states: frozenset[str] = frozenset()

    def __str__(self) -> str:
        """The rule in short, as `read_rule` reads it."""
        chosen = {name: sorted(getattr(self, field)) for name, field in FIELDS.items()}
        parts = [f"{name}={'+'.join(values)}" for name, values in chosen.items() if values]
        return ", ".join(parts) or EVERYBODY

    def as_data(self) -> dict[str, Any]:
        """The rule as it is stored."""
        return {field: sorted(getattr(self, field)) for field in FIELDS.values() if getattr(self, field)}

    def conditions(self) -> list[ColumnElement[bool]]:
        """What a contact meets who belongs to it. The statement must join the contact's State."""
        wanted = (
            (PointOfContact.role, self.roles),
            (PointOfContact.rank, self.ranks),
            (State.regional_group, self.regions),
            (State.code, self.states),
        )
        return [column.in_(sorted(chosen)) for column, chosen in wanted if chosen]


def rule_from_data(stored: Mapping[str, Any]) -> GroupRule:
    """The rule that `as_data` stored."""
    kinds = {"roles": Role, "ranks": Rank, "regions": RegionalGroup, "states": str}
    return GroupRule(**{field: frozenset(map(kind, stored.get(field, ()))) for field, kind in kinds.items()})


def read_rule(text: str) -> GroupRule:
    """Reads `all`, or conditions such as `role=technical, region=african+asia_pacific`. Raises Refused."""
    chosen: dict[str, frozenset[Any]] = {}
    if text.strip().lower() in {EVERYBODY, ""}:
        return GroupRule()
    kinds: dict[str, Any] = {"role": Role, "rank": Rank, "region": RegionalGroup, "state": _code}
    for part in re.split(r"[,;]", text):
        name, _, values = part.strip().partition("=")
        if name not in kinds or not values:
            raise Refused(f"{part.strip()!r} says nothing of who belongs to a group; write like {EXAMPLE}.")
        try:
            chosen[FIELDS[name]] = frozenset(kinds[name](value.strip()) for value in values.split("+"))
        except ValueError as error:
            allowed = "ISO 3166-1 codes such as FRA" if name == "state" else ", ".join(kinds[name])
            raise Refused(f"{values!r} is not a {name}; possible are {allowed}, joined by +.") from error
    return GroupRule(**chosen)


def _code(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{3}", text):
        raise ValueError(text)
    return text.upper()
