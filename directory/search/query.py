"""A query: what somebody typed into the search box, as the terms that must match. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from directory.contacts import contact_id_of
from directory.folding import folded
from directory.mail_addresses import mailbox_key
from directory.search.terms import BACKWARDS, LEAST_DIGITS, LONGEST_TERM, dialled, word_parts

LONGEST_QUERY = 200
MOST_WORDS = 12

# A telephone number in any writing, or another number, that stands alone.
_NUMBER = re.compile(r"(?<!\S)[+(]*\d[\d\s().\-/]{0,40}(?!\S)")
_WRAPPING = "<>,;:\"'()"


@dataclass(frozen=True, slots=True)
class SoughtWord:
    """One thing that a contact must match: a term that begins so, a reference, or a State with such a name."""

    beginnings: tuple[str, ...]
    contact_id: int | None = None

    def states(self, known: Mapping[str, frozenset[str]]) -> list[str]:
        """The codes of the States that it may mean. `known`: the terms of each State."""
        return [
            code
            for code, terms in known.items()
            if any(term.startswith(beginning) for beginning in self.beginnings for term in terms)
        ]


def read_query(text: str) -> list[SoughtWord]:
    """The words of a query, all of which must match. Too long a text is cut; one without words gives none."""
    shortened = text[:LONGEST_QUERY]
    numbers = [found.group() for found in _NUMBER.finditer(shortened)]
    sought = [_number(number) for number in numbers]
    for token in _NUMBER.sub(" ", shortened).split():
        sought.extend(_words(token))
    return list(dict.fromkeys(sought))[:MOST_WORDS]


def _number(written: str) -> SoughtWord:
    """The end of a telephone number, its beginning, a reference without its letter, or a number in a text."""
    digits = dialled(written)
    from_abroad = digits.lstrip("0")
    # A zero before it may be the one that is not dialled from abroad, or the end of a number may begin with it.
    writings = [digits, from_abroad] if from_abroad else [digits]
    ends = [BACKWARDS + writing[::-1] for writing in writings if len(writing) >= LEAST_DIGITS]
    beginnings = [*writings, *ends]
    is_plain = written.strip().isdigit()
    return SoughtWord(_cut(*beginnings), contact_id_of(f"P-{digits}") if is_plain else None)


def _words(token: str) -> Iterator[SoughtWord]:
    bare = token.strip(_WRAPPING)
    reference = contact_id_of(bare)
    if "@" in bare:
        yield SoughtWord(_cut(mailbox_key(bare)))
    elif reference is not None or re.fullmatch(r"[Pp]-0*", bare):
        yield SoughtWord(_cut(bare.casefold()), reference)
    else:
        for word in folded(bare).split():
            yield from (SoughtWord(_cut(part)) for part in word_parts(word))


def _cut(*beginnings: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(beginning[:LONGEST_TERM] for beginning in beginnings))
