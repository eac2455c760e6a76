"""A form as its page shows it: what was typed, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FormState:
    """`values`: by the names of the fields, as typed. `problems`: a sentence for each field that is wrong."""

    values: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)

    def value(self, name: str) -> str:
        return self.values.get(name, "")

    def problem(self, name: str) -> str:
        return self.problems.get(name, "")
