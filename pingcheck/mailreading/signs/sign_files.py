"""Files of signs: TOML tables of alternatives. Each file is checked as a whole when it is first used."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pingcheck.mailreading.folding import folded

# Where a paragraph ends once its lines are joined.
BREAK = "¶"
# Up to forty characters within a sentence; a dot inside of a name does not end one.
GAP = rf"(?:[^.!?。！？{BREAK}]|\.(?=\w)){{0,40}}?"

KEYS = frozenset({"words", "before", "after", "folded", "lines", "either_way", "file"})
PART = re.compile(r"\{([a-z_]{1,40})\}")
ESCAPE_OR_CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\]){0,300}\]")
UNBOUNDED = re.compile(r"[*+]|\{\d{0,4},\}")
CAPITAL_CLASS = re.compile(r"\\[WSDB]")


class WrongSigns(ValueError):
    """A file of signs that cannot be used: which file, which line, and why."""


@dataclass(frozen=True, slots=True)
class Section:
    """Alternatives, and what stands before and behind each of them. Its words are as the file has them."""

    file: "SignFile"
    name: str
    words: tuple[str, ...]
    before: str = ""
    after: str = ""
    is_folded: bool = False  # it is compared with folded text
    has_lines: bool = False  # "^" and "$" are the ends of each line

    @property
    def alternatives(self) -> str:
        """All its words as one group of a pattern."""
        return self.file.group(self.words)

    def pattern(self) -> re.Pattern[str]:
        """Raises WrongSigns if it does not compile."""
        flags = (re.MULTILINE if self.has_lines else 0) | (0 if self.is_folded else re.IGNORECASE)
        try:
            return re.compile(self._in_form(self.before + self.alternatives + self.after), flags)
        except re.error as error:
            wrong = next((word for word in self.words if not self._compiles(word)), f"[{self.name}]")
            raise WrongSigns(self.file.at(wrong, str(error))) from error

    def _in_form(self, pattern: str) -> str:
        return folded(pattern) if self.is_folded else pattern

    def _compiles(self, word: str) -> bool:
        try:
            re.compile(self._in_form(self.file.group([word])))
        except re.error:
            return False
        return True


class SignFile:
    """One file, read and checked. Raises WrongSigns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        try:
            tables = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            raise WrongSigns(f"{path.name}: {error}") from error
        self.parts: Mapping[str, list[str]] = tables.pop("parts", {})
        for name, words in self.parts.items():
            self._check_words(name, words)
        self.sections = {name: self._section(name, value) for name, value in tables.items()}

    def at(self, piece: str, problem: str, *, last: bool = False) -> str:
        """The problem, with the line of this piece of the file; without a line if the piece is written with escapes."""
        place = self.text.rfind(piece) if last else self.text.find(piece)
        line = f", line {self.text.count(chr(10), 0, place) + 1}" if place >= 0 else ""
        return f"{self.path.name}{line}: {problem}"

    def group(self, words: Iterable[str]) -> str:
        """A group of a pattern, with its parts and gaps written out."""
        written = PART.sub(lambda part: self.group(self.parts[part[1]]), "|".join(words))
        return f"(?:{written.replace('~', GAP)})"

    def check_names(self, known: Iterable[str]) -> None:
        """Raises WrongSigns for a section that nothing looks for."""
        for name in self.sections.keys() - set(known):
            raise WrongSigns(self.at(f"[{name}]", f"nothing looks for a section [{name}]"))

    def check_complete(self, wanted: Iterable[str]) -> None:
        """Raises WrongSigns for a section that is missing."""
        for name in set(wanted) - self.sections.keys():
            raise WrongSigns(f"{self.path.name}: the section [{name}] is missing")

    def _section(self, name: str, value: Any) -> Section:
        table = value if isinstance(value, dict) else {"words": value}
        for key in table.keys() - KEYS:
            raise WrongSigns(self.at(key, f"[{name}] has a key {key!r}, which means nothing"))
        if "file" in table:
            return sign_file(self.path.parent / table["file"]).sections[name]
        self._check_words(name, table.get("words"))
        words = [*table["words"], *self._either_way(name, table.get("either_way", ()))]
        section = Section(
            self,
            name,
            tuple(words),
            table.get("before", ""),
            table.get("after", ""),
            table.get("folded", False),
            table.get("lines", False),
        )
        self._check_bounds(section.before, section.after)
        if section.is_folded:
            self._check_folding(section)
        return section

    def _either_way(self, name: str, pairs: Iterable[Mapping[str, list[str]]]) -> Iterator[str]:
        """Names and words for their not being there, in whichever order a language puts them."""
        for pair in pairs:
            self._check_words(name, pair.get("nouns"))
            self._check_words(name, pair.get("gone"))
            nouns, gone = "|".join(pair["nouns"]), "|".join(pair["gone"])
            yield rf"(?:{nouns})\w{{0,4}}\b~(?:{gone})|(?:{gone})\w{{0,4}}(?: \S{{1,14}}){{0,2}} (?:l['’])?(?:{nouns})"

    def _check_words(self, name: str, words: Any) -> None:
        if not (isinstance(words, list) and words and all(isinstance(word, str) and word for word in words)):
            raise WrongSigns(self.at(name, f"{name!r} needs a list of words"))
        for word in words:
            if words.count(word) > 1:
                raise WrongSigns(self.at(word, f"{word!r} stands twice in {name!r}", last=True))
            for part in PART.findall(word):
                if part not in self.parts:
                    raise WrongSigns(self.at(word, f"there is no part {part!r}"))
            if not _is_whole(word):
                raise WrongSigns(self.at(word, f"{word!r} opens or closes a bracket that it does not close or open"))
        self._check_bounds(*words)

    def _check_bounds(self, *pieces: str) -> None:
        """Without a bound a pattern's work may grow faster than its text."""
        for piece in pieces:
            if UNBOUNDED.search(ESCAPE_OR_CLASS.sub("x", piece)):
                raise WrongSigns(self.at(piece, f"{piece!r} repeats without a bound; write {{0,9}} or the like"))

    def _check_folding(self, section: Section) -> None:
        """Folding writes everything small, and so would turn \\W into \\w."""
        for piece in (*section.words, section.before, section.after):
            if CAPITAL_CLASS.search(piece):
                raise WrongSigns(self.at(piece, f"{piece!r} has a class in a capital letter; write [^\\w] or the like"))


def _is_whole(word: str) -> bool:
    depth = 0
    for character in ESCAPE_OR_CLASS.sub("", word):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0


@cache
def sign_file(path: Path) -> SignFile:
    return SignFile(path)
