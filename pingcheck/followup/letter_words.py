"""The words of letters to Missions in the six languages: the standard text, roles, and what happened in each cause."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from directory.contacts import Rank, Role
from directory.languages import Language
from pingcheck.followup.cases import CaseCause


@dataclass(frozen=True, slots=True)
class LetterWords:
    """`mission`: whom a letter goes to, with places. `reminder`: the first paragraph of one that reminds of another.
    `with_article`: the States whose names have one in a sentence."""

    title: str
    reference: str
    secretariat: str
    mission: str
    body: str
    reminder: str
    columns: tuple[str, ...]
    roles: Mapping[str, str]
    causes: Mapping[str, str]
    with_article: frozenset[str] = frozenset()

    def role(self, role: Role, rank: Rank) -> str:
        return self.roles[f"{role.value}_{rank.value}"]

    def cause(self, cause: CaseCause) -> str:
        return self.causes[cause.value]


@cache
def letter_words(language: Language) -> LetterWords:
    shipped = resources.files("pingcheck.followup").joinpath("letter_words.toml").read_text(encoding="utf-8")
    words = tomllib.loads(shipped)[language.value]
    words["columns"] = tuple(words["columns"])
    words["with_article"] = frozenset(words.get("with_article", ()))
    return LetterWords(**{**words, "body": words["body"].strip()})
