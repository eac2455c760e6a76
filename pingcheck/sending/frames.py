"""Frames: the texts of a step, rendered once at the opening, with marks where each ping's own values will go."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from types import MappingProxyType
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from directory.contacts import Role
from directory.errors import Refused
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame, Step, StepKind
from pingcheck.exercises.exercise_texts import STANDARD, Texts
from pingcheck.sending.words import filled, paragraphs_of
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import MissingText, in_language_or_english
from pingcheck.wording.names import names_in
from pingcheck.wording.office_hours import desk_in
from pingcheck.wording.templates import environment

COLUMNS = 72
RULE = "-" * 40
PAGES = {"code": "code", "verify": "verify", "privacy": "privacy"}  # pages that contacts can open without their link
NO_LINE_BEGINS_WITH = "，。、；：！？）》」』”’%,.;:!?)"
NOTHING_OWN: Texts = MappingProxyType({})
AFTER_A_SPACE = re.compile(rf"(?<= )(?=[^{re.escape(NO_LINE_BEGINS_WITH)}])")


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks for a ping's own values. No text of ours has such brackets, and they are removed from values."""

    state: Markup
    entry: Markup
    deadline: Markup
    local_time: Markup
    time_left: Markup
    link: Markup
    code: Markup
    place: Markup  # which of how many entries that share the mailbox
    count: Markup
    missing: Markup  # the others of them that did not answer yet


def _marks(ending: str) -> Marks:
    """Values that are words have one mark for the mail's language, and one with this ending for English."""
    in_words = "state", "entry", "deadline", "local_time", "time_left", "missing"
    alike = "link", "code", "place", "count"
    names = {name: f"{name}{ending}" for name in in_words} | {name: name for name in alike}
    return Marks(**{name: Markup(f"⟦{mark}⟧") for name, mark in names.items()})  # noqa: S704  (names of ours)


IN_ITS_LANGUAGE, IN_ENGLISH = _marks(""), _marks("_en")
Said = Callable[[Mapping[str, Any], Language, Marks], str]


def render_frames(settings: Settings, exercise: Exercise, step: Step, texts: Texts = NOTHING_OWN) -> Iterator[Frame]:
    """The frames of a step, for both roles in all six languages, as they will be sent: in the words that officers
    wrote, else in the standard ones.

    Raises Refused if the links in them would open only on this machine.
    """
    if settings.links_lead_nowhere():
        raise Refused(
            f"Contacts could not open their links: they would begin with {settings.base_url}, which is this machine "
            "only. Set PINGCHECK_BASE_URL to the address at which contacts reach this service."
        )
    for role in Role:
        for language in Language:
            yield frame_of(settings, exercise, step, texts, (role, language))


def frame_of(settings: Settings, exercise: Exercise, step: Step, texts: Texts, reader: tuple[Role, Language]) -> Frame:
    """One of them, wherever its links may lead."""
    role, language = reader
    with_links = _values(settings, exercise, step, role) | {"texts": texts}
    by_code = with_links | {"is_link_free": True, "pages": _without_scheme(with_links["pages"])}
    return Frame(
        step_id=step.id,
        language=language,
        role=role,
        subject=_spoken(with_links, language, _subject),
        text=_both_languages(with_links, language, "txt"),
        html=_both_languages(with_links, language, "html"),
        text_link_free=_both_languages(by_code, language, "txt"),
        html_link_free=_both_languages(by_code, language, "html"),
    )


def _both_languages(values: Mapping[str, Any], language: Language, ending: str) -> str:
    """English stands below every other language."""
    body = partial(_body, ending=ending)
    own = _spoken(values, language, body)
    if language is Language.ENGLISH:
        return f"{own}\n"
    between = f"\n\n{RULE}\n\n" if ending == "txt" else "\n<hr>\n"
    return f"{own}{between}{body(values, Language.ENGLISH, IN_ENGLISH)}\n"


def _spoken(values: Mapping[str, Any], language: Language, said: Said) -> str:
    return in_language_or_english(language, lambda spoken: said(values, spoken, IN_ITS_LANGUAGE))


def _subject(values: Mapping[str, Any], language: Language, marks: Marks) -> str:
    own = values["texts"].get(language, STANDARD).subject
    if own:
        said = f"[{values['reference']}] {filled(own, _inline(values, language, marks))}"
    else:
        said = _part(values, language, "mail/subject.txt", marks).strip()
    return said + _part(values, language, "mail/shared.subject.txt", marks)


def _body(values: Mapping[str, Any], language: Language, marks: Marks, *, ending: str) -> str:
    own = values["texts"].get(language, STANDARD).body(values["step_kind"])
    words = own or _part(values, language, f"mail/{values['step_kind']}/words.txt", marks)
    paragraphs = paragraphs_of(words, _inline(values, language, marks), wrapped)
    shared = _part(values, language, f"mail/shared.{ending}", marks)
    return shared + _part({**values, "paragraphs": paragraphs}, language, f"mail/body.{ending}", marks)


def _inline(values: Mapping[str, Any], language: Language, marks: Marks) -> dict[str, str]:
    """What stands for a place inside a sentence."""
    return {
        "role": _part(values, language, "mail/role.txt", marks),
        "state": marks.state,
        "entry": marks.entry,
        "deadline": marks.deadline,
        "reference": values["reference"],
    }


def standard_words(settings: Settings, exercise: Exercise, kind: StepKind, language: Language) -> str:
    """The standard words of a mail as an officer edits them, with places in braces; in English where a catalogue has a
    gap."""
    values = _values(
        settings, exercise, Step(kind=kind, due_at=exercise.opens_at or exercise.planned_at), Role.TECHNICAL
    )
    template = f"mail/{kind}/words.txt"
    return _spoken(values, language, lambda values, spoken, marks: _part(values, spoken, template, marks)).strip()


def languages_with_gaps(settings: Settings, exercise: Exercise) -> list[Language]:
    """The languages whose catalogue lacks a text of the call, so that the whole mail would be in English."""
    values = _values(settings, exercise, Step(kind=StepKind.CALL, due_at=exercise.planned_at), Role.TECHNICAL)
    values["texts"] = NOTHING_OWN
    return [language for language in Language if not _is_whole(values, language)]


def _is_whole(values: Mapping[str, Any], language: Language) -> bool:
    try:
        _subject(values, language, IN_ITS_LANGUAGE)
        _body(values, language, IN_ITS_LANGUAGE, ending="txt")
    except MissingText:
        return False
    return True


@cache
def mail_environment(language: Language) -> Environment:
    """The environment for mail templates in a language, with the filter `wrapped`. Cached with what it has compiled."""
    made = environment(language).overlay()
    made.filters["wrapped"] = wrapped
    return made


def _values(settings: Settings, exercise: Exercise, step: Step, role: Role) -> dict[str, Any]:
    """The exercise's values for the templates. They are the same in every language."""
    assert step.due_at is not None
    return {
        "role": role.value,
        "step_kind": step.kind,
        "is_reminder": step.kind is StepKind.REMIND,
        "kind": exercise.kind,
        "reference": exercise.reference,
        "is_link_free": False,
        "pages": {name: f"{settings.base_url}/{path}" for name, path in PAGES.items()},
        "reads_mail": settings.reads_mail,
        "settings": settings,
        "due_at": step.due_at,
    }


def _without_scheme(pages: Mapping[str, str]) -> dict[str, str]:
    """The addresses as somebody types them: filters and readers take them for no link."""
    return {name: address.partition("://")[2] for name, address in pages.items()}


def _part(values: Mapping[str, Any], language: Language, template: str, marks: Marks) -> str:
    spoken = {
        **values,
        "marks": marks,
        "names": names_in(values["settings"], language),
        "desk": desk_in(values["settings"], language, values["due_at"]),
    }
    return mail_environment(language).get_template(template).render(spoken)


def wrapped(text: str) -> str:
    """The paragraph in lines of at most 72 columns. A Chinese character takes two columns."""
    lines, line, width = [], "", 0
    for piece in _pieces(text):
        if line and width + _width(piece.rstrip()) > COLUMNS:
            lines.append(line.rstrip())
            line, width = "", 0
        line += piece
        width += _width(piece)
    return "\n".join([*lines, line.rstrip()])


def _pieces(text: str) -> Iterator[str]:
    """The pieces that must not be split: a word with the space after it, or a Chinese character with the punctuation
    after it."""
    if not any(map(_is_wide, text)):
        yield from AFTER_A_SPACE.split(text)
        return
    piece = ""
    for index, character in enumerate(text):
        piece += character
        following = text[index + 1 : index + 2]
        breaks_here = character == " " or _is_wide(character) or (following and _is_wide(following))
        if breaks_here and following not in NO_LINE_BEGINS_WITH:
            yield piece
            piece = ""
    yield piece


@cache
def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _width(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(map(_is_wide, text))
