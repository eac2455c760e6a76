"""Which State a cell means: by its code, or by its name in any of the six official languages."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from babel import Locale
from babel.core import get_global

from directory.exchange.suggestions import Nearest
from directory.exchange.values import WrongValue
from directory.folding import folded
from directory.languages import Language
from directory.states import State

Named = Iterator[tuple[str, str]]  # names and the codes that they stand for

_IN_PARENTHESES = re.compile(r"[(（]([^()（）]*)[)）]")
_ARTICLE = re.compile(r"^(the|la|le|les|l|el|los|las) (?=.)")
# In common use, but neither in the United Nations' list nor in the Unicode locale data.
_ALSO = {
    "UK": "GBR",
    "Great Britain": "GBR",
    "Ivory Coast": "CIV",
    "Burma": "MMR",
    "Czech Republic": "CZE",
    "East Timor": "TLS",
    "Swaziland": "SWZ",
    "Turkey": "TUR",
}


class StateNames:
    """The States of one directory, found by code or name; forgiving about case, accents, apostrophes, leading articles
    and parts in parentheses. A name that could be two States' is nobody's."""

    def __init__(self, states: Iterable[State]) -> None:
        self._states = {state.code: state for state in states}
        official = list(_official_names(self._states.values()))
        self._two_letters = {letters: code for letters, code in _two_letter_codes() if code in self._states}
        short = list(self._short_names())
        self._codes = _unambiguous([*_ALSO.items()]) | _unambiguous(short)
        self._codes |= _unambiguous([(form, code) for name, code in official for form in _other_forms(name)])
        self._codes |= _unambiguous(official)
        self._named = dict([*short, *official, *((code, code) for code in self._states)])
        self._nearest = Nearest(self._named, likeness=0.8)

    def _short_names(self) -> Named:
        """The Unicode locale data's names: `Russia` besides `Russian Federation`."""
        for language in Language:
            for letters, name in Locale(language.value).territories.items():
                if letters in self._two_letters:
                    yield name, self._two_letters[letters]

    def find(self, cell: str) -> State:
        """Raises WrongValue that names the nearest States."""
        code = cell.upper()
        if code not in self._states:
            code = self._codes.get(_key(cell)) or self._codes.get(_key(_IN_PARENTHESES.sub(" ", cell))) or ""
        if code not in self._states:
            wrong = "no Member State has this code or name" if cell else "it is empty"
            raise WrongValue(f"{wrong}; {self._advice(cell)}", cell)
        return self._states[code]

    def _advice(self, cell: str) -> str:
        letters = cell.upper()
        # CH is Switzerland, not China: a two-letter code is advised upon, never accepted.
        known = letters in self._two_letters
        meant = [self._two_letters[letters]] if known else [self._named[name] for name in self._nearest(cell)]
        if not meant:
            return "write its three-letter code or its name, such as FRA or France"
        return f"did you mean {' or '.join(f'{code} ({self._states[code].name_en})' for code in dict.fromkeys(meant))}?"


def _official_names(states: Iterable[State]) -> Named:
    for state in states:
        for language in Language:
            yield state.name(language), state.code


def _other_forms(name: str) -> Iterator[str]:
    """`Iran (Islamic Republic of)` is also written `Iran` and `Islamic Republic of Iran`."""
    within = _IN_PARENTHESES.search(name)
    if within:
        short = _IN_PARENTHESES.sub("", name).strip()
        yield short
        yield f"{within.group(1)} {short}"


def _unambiguous(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    codes: dict[str, set[str]] = defaultdict(set)
    for name, code in named:
        codes[_key(name)].add(code)
    return {key: found.pop() for key, found in codes.items() if len(found) == 1}


def _key(name: str) -> str:
    return _ARTICLE.sub("", folded(name))


def _two_letter_codes() -> Named:
    """ISO 3166-1's two-letter codes and every three-letter code that stands, or once stood, for the same."""
    for code, meant in get_global("territory_aliases").items():
        if len(code) == 3 and code.isalpha() and len(meant) == 1:
            yield meant[0], code
