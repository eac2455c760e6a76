"""A letter to a Mission as it is made: its text with the places filled, and the table of contacts. Pure functions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from directory.contacts import Rank, Role
from directory.errors import N_, Refused
from directory.languages import Language
from pingcheck.followup.cases import CaseCause
from pingcheck.followup.letter_words import letter_words
from pingcheck.wording.moments import day_in_words
from pingcheck.wording.names import Names, entry_line, listed
from pingcheck.wording.reading_order import in_reading_order

LONGEST_BODY = 8000
CONTACTS, NUMBER, ANSWER_ADDRESS, CHECKS = "contacts", "number", "answer_address", "checks"
# The places of a text; the first three must be in it. What each becomes is said on the page of templates.
REQUIRED = (CONTACTS, NUMBER, ANSWER_ADDRESS)
PLACES = (*REQUIRED, CHECKS, "office", "organisation", "directory", "mission", "state", "date", "reply_by")
LATE_PLACES = (*REQUIRED, CHECKS)  # which depend on the cases that are chosen, and on the letter's number
COLON = {Language.CHINESE: "：", Language.FRENCH: "\u00a0: "}
BRACES = re.compile(r"\{[^{}\n]{0,40}\}?|\}")
PLACE = re.compile(r"\{([a-z_]+)\}")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class NamedContact:
    """A contact that a letter names, as the roster froze it, and why. `check`: the check's reference; `opened_on`: its
    day."""

    role: Role
    rank: Rank
    name: str
    position: str
    entity: str
    cause: CaseCause
    check: str
    opened_on: date


@dataclass(frozen=True, slots=True)
class MissionAddressee:
    """Whom a letter goes to. `mission_name`: as it is on file, or empty; `state`: the State's name in the language."""

    code: str
    state: str
    mission_name: str


@dataclass(frozen=True, slots=True)
class LetterFrame:
    """What a letter is made of beside its text and its contacts."""

    language: Language
    names: Names
    addressee: MissionAddressee
    dated: date
    reply_by: date


@dataclass(frozen=True, slots=True)
class LetterContent:
    """All words of a letter, as it is kept. `before` and `after`: the paragraphs around the table."""

    head: tuple[str, ...]
    title: str
    reference: str
    addressee: tuple[str, ...]
    before: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    after: tuple[str, ...]
    foot: tuple[str, ...]

    @classmethod
    def kept(cls, stored: Mapping[str, Any]) -> Self:
        """As `as_kept` gave it."""
        plain: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in stored.items()
        }
        plain["rows"] = tuple(tuple(row) for row in plain["rows"])
        return cls(**plain)

    def as_kept(self) -> dict[str, Any]:
        return asdict(self)

    def in_order(self) -> Self:
        """In a language from right to left: Latin letters and numbers in their own order."""
        return self.kept({name: _in_order(value) for name, value in self.as_kept().items()})


def tidied(body: str) -> str:
    """The text without what nobody can see: control characters, and blanks at the ends of lines."""
    lines = CONTROL.sub("", body.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip()


def require_letter_text(body: str) -> None:
    """Raises Refused, with what is wrong with the text of a letter."""
    if len(body) > LONGEST_BODY:
        raise Refused(N_("The text has {length} characters; shorten it to at most {most}."),
                      length=len(body), most=LONGEST_BODY)  # fmt: skip
    for braces in BRACES.finditer(body):
        place = PLACE.fullmatch(braces[0])
        if place is None or place[1] not in PLACES:
            raise Refused(N_("There is no place {place}."), place=braces[0])
    for name in REQUIRED:
        if f"{{{name}}}" not in body:
            raise Refused(N_("The place {place} is missing from the text."), place=f"{{{name}}}")
    if body.split("\n").count(f"{{{CONTACTS}}}") != 1 or body.count(f"{{{CONTACTS}}}") != 1:
        raise Refused(N_("Put {place} into a line by itself, once: the table stands there."), place=f"{{{CONTACTS}}}")


def filled(body: str, values: Mapping[str, str]) -> str:
    """The text with these places filled; others stay. What is filled in is not looked at again."""
    return PLACE.sub(lambda place: values.get(place[1], place[0]), body)


def reminding(body: str, language: Language, number: str, dated: date) -> str:
    """A text of letters that begins by naming an earlier letter, its number and its day."""
    earlier = {"earlier": number, "earlier_date": day_in_words(dated, language)}
    first, blank, rest = tidied(body).partition("\n\n")
    begins = filled(letter_words(language).reminder, earlier)
    return f"{begins}\n\n{first}{blank}{rest}" if f"{{{CONTACTS}}}" in first else f"{begins}\n\n{rest}"


def known_values(frame: LetterFrame) -> dict[str, str]:
    """What can be filled in before cases are chosen and a number is given."""
    language, names = frame.language, frame.names
    return {
        "office": _office(frame),
        "organisation": names.organisation,
        "directory": names.directory,
        "mission": _mission(frame),
        "state": frame.addressee.state,
        "date": day_in_words(frame.dated, language),
        "reply_by": day_in_words(frame.reply_by, language),
    }


def letter_content(
    frame: LetterFrame, body: str, contacts: Sequence[NamedContact], number: str, answer_address: str
) -> LetterContent:
    """The letter. Raises Refused if its text lacks a place, or has one that there is not."""
    body = tidied(body)
    require_letter_text(body)
    words, language = letter_words(frame.language), frame.language
    late = {NUMBER: number, ANSWER_ADDRESS: answer_address, CHECKS: _checks(language, contacts)}
    before, after = body.split(f"{{{CONTACTS}}}")
    values = known_values(frame) | late
    names, mission = frame.names, _mission(frame)
    content = LetterContent(
        head=tuple(part for part in (names.organisation, names.office, names.postal_address) if part),
        title=words.title,
        reference=f"{words.reference}{COLON.get(language, ': ')}{number}",
        addressee=(mission,) if _names_the_state(frame) else (mission, frame.addressee.state),
        before=_paragraphs(filled(before, values)),
        columns=words.columns,
        rows=tuple(_row(language, contact) for contact in contacts),
        after=_paragraphs(filled(after, values)),
        foot=(day_in_words(frame.dated, language), names.signatory or _office(frame)),
    )
    return content.in_order() if language.direction == "rtl" else content


def _in_order(words: Any) -> Any:
    return in_reading_order(words) if isinstance(words, str) else tuple(map(_in_order, words))


def _row(language: Language, contact: NamedContact) -> tuple[str, ...]:
    words = letter_words(language)
    who = entry_line(language, contact.name, contact.position, contact.entity)
    check = f"{contact.check}\n{day_in_words(contact.opened_on, language)}"
    return words.role(contact.role, contact.rank), who, words.cause(contact.cause), check


def _checks(language: Language, contacts: Sequence[NamedContact]) -> str:
    """`CC-2026-01 (2 March 2026)`, each check once, the first first."""
    found = sorted({(contact.opened_on, contact.check) for contact in contacts})
    around = "{}（{}）" if language is Language.CHINESE else "{} ({})"
    return listed(language, *(around.format(check, day_in_words(day, language)) for day, check in found))


def _office(frame: LetterFrame) -> str:
    return frame.names.office or letter_words(frame.language).secretariat


def _names_the_state(frame: LetterFrame) -> bool:
    return bool(frame.addressee.mission_name) or "{state}" in letter_words(frame.language).mission


def _mission(frame: LetterFrame) -> str:
    words, addressee = letter_words(frame.language), frame.addressee
    article = "the " if addressee.code in words.with_article else ""
    named = {"state": article + addressee.state, "organisation": frame.names.organisation}
    return addressee.mission_name or filled(words.mission, named)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())
