"""The scope of an exercise: which points of contact take part, as officers write it and as the database asks for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement

from directory.contacts import REACHABLE, PointOfContact, Rank, Role
from directory.errors import Refused
from directory.states import RegionalGroup, State

FIELDS = ("roles", "ranks", "regions", "states")


@dataclass(frozen=True, slots=True)
class Scope:
    """Who takes part. An empty set means all of them."""

    roles: frozenset[Role] = frozenset()
    ranks: frozenset[Rank] = frozenset()
    regions: frozenset[RegionalGroup] = frozenset()
    states: frozenset[str] = frozenset()

    def as_data(self) -> dict[str, Any]:
        """As it is stored with the exercise."""
        return {name: sorted(getattr(self, name)) for name in FIELDS if getattr(self, name)}


def in_scope(scope: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    """The conditions that a contact of a State meets to be pinged: it can be reached, and the stored scope names it."""
    conditions: list[ColumnElement[bool]] = [PointOfContact.status.in_(REACHABLE)]
    if scope.get("roles"):
        conditions.append(PointOfContact.role.in_([Role(role) for role in scope["roles"]]))
    if scope.get("ranks"):
        conditions.append(PointOfContact.rank.in_([Rank(rank) for rank in scope["ranks"]]))
    if scope.get("regions"):
        conditions.append(State.regional_group.in_([RegionalGroup(region) for region in scope["regions"]]))
    if scope.get("states"):
        conditions.append(State.code.in_(scope["states"]))
    return conditions


def read_scope(text: str) -> Scope:
    """Reads `all`, or conditions such as `role=technical, rank=primary, region=african+asia_pacific, state=FRA+KEN`.
    Raises Refused."""
    chosen: dict[str, frozenset[Any]] = {}
    if text.strip().lower() in {"all", ""}:
        return Scope()
    kinds: dict[str, tuple[str, Any]] = {
        "role": ("roles", Role),
        "rank": ("ranks", Rank),
        "region": ("regions", RegionalGroup),
        "state": ("states", _code),
    }
    for part in re.split(r"[,;]", text):
        name, _, values = part.strip().partition("=")
        if name not in kinds or not values:
            raise Refused(f"{part.strip()!r} is not a scope; write like role=technical, rank=primary, state=FRA+KEN.")
        field, kind = kinds[name]
        try:
            chosen[field] = frozenset(kind(value.strip()) for value in values.split("+"))
        except ValueError as error:
            allowed = "ISO 3166-1 codes such as FRA" if name == "state" else ", ".join(kind)
            raise Refused(f"{values!r} is not a {name}; possible are {allowed}, joined by +.") from error
    return Scope(**chosen)


def _code(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{3}", text):
        raise ValueError(text)
    return text.upper()
