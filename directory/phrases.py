"""Phrases for people that a page can say in another language: the text is kept apart from its values.

As a string, a phrase is English, for the command line, logs and machines.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Self


def N_(text: str) -> str:  # noqa: N802  # the usual name of gettext's mark
    """Marks a text for the catalogues, which is translated where it is shown."""
    return text


class Phrase(str):
    """`text`: as it stands in the catalogues, with places in braces. `values`: for its places; numbers and spans are
    written as each language does, and values that are phrases themselves are translated, too; several of them, in a
    tuple, are joined by semicolons. `many`: the text for another number than one, if that differs, and `of`: the
    number."""

    text: str
    many: str
    of: int
    values: dict[str, Any]

    __slots__ = ("many", "of", "text", "values")

    def __new__(cls, text: str, **values: Any) -> Self:
        return cls._made(text, "", 1, values)

    @classmethod
    def _made(cls, text: str, many: str, count: int, values: dict[str, Any]) -> Self:
        chosen = many if many and count != 1 else text
        english = {name: in_english(value) for name, value in values.items()}
        made = super().__new__(cls, chosen.format(**english) if values else chosen)
        made.text, made.many, made.of, made.values = text, many, count, values
        return made


class StoredPhrase(str):
    """A phrase that was stored in English: a page looks which text of the catalogues it was made of."""

    __slots__ = ()


def plural_phrase(count: int, one: str, many: str, **values: Any) -> Phrase:
    """A phrase about a number, which the texts call `{number}`. Both texts are found here by the catalogues."""
    return Phrase._made(one, many, count, {"number": count, **values})


def in_a_row(phrases: Sequence[str]) -> Phrase:
    """Several phrases as one."""
    places = {f"phrase_{place}": phrase for place, phrase in enumerate(phrases)}
    return Phrase(" ".join(f"{{{name}}}" for name in places), **places)


def in_english(value: Any) -> str:
    """A value of a phrase: `1,200`, `2 days 3 hours`."""
    if isinstance(value, tuple):
        return "; ".join(map(in_english, value))
    if isinstance(value, timedelta):
        return span(value)
    return number(value) if isinstance(value, int) else str(value)


def number(count: int) -> str:
    return f"{count:,}"


def span(length: timedelta) -> str:
    """The two largest units of a length of time: `2 days 3 hours`."""
    minutes = abs(length) // timedelta(minutes=1)
    units = ((minutes // 1440, "day"), (minutes // 60 % 24, "hour"), (minutes % 60, "minute"))
    parts = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in units if count]
    return " ".join(parts[:2]) if parts else "less than a minute"
