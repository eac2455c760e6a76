"""Terms: what an entry is found by. Words are folded here, in Python, so that both engines compare the same texts.

A word is searched for by a range of the terms' index, `word <= term < word + the last character`: its beginning is
enough. Writing without spaces between words (Chinese, Japanese, Thai) is kept as pairs of neighbouring characters.
"""

import re
from collections.abc import Iterable, Iterator

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from directory.contacts import contact_reference
from directory.database import FOLDED_TEXT, LONGEST_FOLDED, Base
from directory.folding import folded
from directory.mail_addresses import mailbox_key
from directory.nominations import Nomination

LONGEST_TERM = LONGEST_FOLDED  # characters; what follows makes no difference
LEAST_DIGITS = 3  # of the end of a telephone number
BACKWARDS = "<"  # before the digits of a telephone number, the last first
LAST_CHARACTER = "\U0010ffff"

# Han, Kana, Hangul, Bopomofo; Thai, Lao, Khmer, Myanmar.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u31ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]+")  # fmt: skip  # noqa: E501
_ARABIC_ARTICLE = "\u0627\u0644"
_DIGITS = re.compile(r"\d+")
_TRUNK_ZERO = "(0)"  # as in +44 (0)20: not dialled from abroad
_EXTENSION = re.compile(r"(?:ext|x|#|доб|poste)", re.IGNORECASE)


class DirectoryTerm(Base):
    """One term of one entry. Filled in the same transaction as every change of the entry."""

    __tablename__ = "directory_terms"
    __table_args__ = (Index("ix_directory_terms_contact_id_term", "contact_id", "term"), {"sqlite_with_rowid": False})

    term: Mapped[str] = mapped_column(FOLDED_TEXT, primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), primary_key=True)


def search_terms(contact_id: int, nomination: Nomination) -> set[str]:
    """All that an entry is found by, but for its State, which is looked up by `state_terms`."""
    texts = (
        nomination.name,
        nomination.name_latin,
        nomination.entity,
        nomination.position,
        nomination.note_reference,
        *nomination.phones,
    )
    found = {contact_reference(contact_id).casefold()}
    for text in texts:
        found.update(words_of(text))
    for email in nomination.emails:
        found.update(_mail_terms(email))
    for phone in nomination.phones:
        found.update(_phone_terms(phone))
    return _longest({term[:LONGEST_TERM] for term in found if term})


def _longest(terms: set[str]) -> set[str]:
    """Without those that others begin with: whatever finds `n` by its beginning finds `ndiaye`, too."""
    ordered = sorted(terms)
    return {term for term, next_one in zip(ordered, [*ordered[1:], ""], strict=True) if not next_one.startswith(term)}


def state_terms(code: str, names: Iterable[str]) -> set[str]:
    """What a State is found by: its code and its names."""
    return {code.casefold()}.union(*(words_of(name) for name in names))


def words_of(text: str) -> set[str]:
    """The words that find a text: each, `ndiaye` besides `n` and `diaye`, and an Arabic name without its article."""
    found: set[str] = set()
    for written in text.split():
        parts = folded(written).split()
        found.update(parts, ["".join(parts)])
    found |= {word.removeprefix(_ARABIC_ARTICLE) for word in found if len(word) > len(_ARABIC_ARTICLE) + 1}
    unspaced = {run for word in found for run in _UNSPACED.findall(word)}
    # A name's characters may stand apart (李 明) or together (李明).
    unspaced.update(_UNSPACED.findall("".join(folded(text).split())))
    for run in unspaced:
        found.update(pairs(run), run[-1])
    return found.union(*(_UNSPACED.sub(" ", word).split() for word in found))


def pairs(run: str) -> Iterator[str]:
    """The pairs of neighbouring characters; of a single one, itself."""
    return (run[place : place + 2] for place in range(max(1, len(run) - 1)))


def word_parts(word: str) -> list[str]:
    """The terms that together must match a folded word that somebody types."""
    parts: list[str] = []
    for run in _UNSPACED.findall(word):
        parts.extend(pairs(run))
    parts.extend(_UNSPACED.sub(" ", word).split())
    return parts


def dialled(number: str) -> str:
    """The digits of a telephone number as it is dialled from abroad, without its extension."""
    before_extension = _EXTENSION.split(number.replace(_TRUNK_ZERO, ""))[0]
    return "".join(_DIGITS.findall(folded(before_extension)))


def _mail_terms(email: str) -> Iterator[str]:
    whole = mailbox_key(email)
    yield whole
    yield whole[whole.rfind("@") :]
    yield from folded(whole).split()
    try:
        yield whole[: whole.rfind("@") + 1] + whole.rpartition("@")[2].encode("idna").decode("ascii")
    except UnicodeError:  # a host that the old IDNA does not know has only its one writing
        return


def _phone_terms(number: str) -> Iterator[str]:
    digits = dialled(number)
    if len(digits) >= LEAST_DIGITS:
        yield digits
        yield BACKWARDS + digits[::-1]
