"""What stands in the demo's data files: invented States and people, and what these people write."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from directory.contacts import Role
from directory.languages import Language


@dataclass(frozen=True, slots=True)
class InventedPeople:
    """The people and offices of one language. `latin`: how each name stands in email addresses."""

    names: tuple[str, ...]
    latin: tuple[str, ...]
    positions: tuple[str, ...]
    entities: dict[Role, str]


def invented_states() -> str:
    """The States, as CSV. Their codes begin with X, which ISO 3166-1 leaves to its users."""
    return _content("states.csv")


@cache
def invented_people() -> dict[Language, InventedPeople]:
    listed = tomllib.loads(_content("people.toml"))
    return {
        Language(language): InventedPeople(
            tuple(own["names"]),
            tuple(own["latin"]),
            tuple(own["positions"]),
            {role: own[role.value] for role in (Role.DIPLOMATIC, Role.TECHNICAL)},
        )
        for language, own in listed.items()
    }


@cache
def letter_texts() -> dict[str, dict[str, list[str]]]:
    """What they write: by the kind of text, then by language; several of a kind are equally good."""
    return tomllib.loads(_content("letters.toml"))


def _content(name: str) -> str:
    return resources.files("pingcheck.demo").joinpath(name).read_text(encoding="utf-8")
