"""Frames: the texts of a step, rendered once at the opening, with marks where each ping's own values will go."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from directory.contacts import Role
from directory.errors import Refused
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame, Step, StepKind
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.moments import in_utc
from pingcheck.wording.names import names_in
from pingcheck.wording.office_hours import desk_in
from pingcheck.wording.templates import environment

COLUMNS = 72
RULE = "-" * 40
PAGES = {"code": "code", "verify": "verify", "privacy": "privacy"}  # pages that contacts can open without their link
NO_LINE_BEGINS_WITH = "，。、；：！？）》」』”’%,.;:!?)"
AFTER_A_SPACE = re.compile(rf"(?<= )(?=[^{re.escape(NO_LINE_BEGINS_WITH)}])")


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks for a ping's own values. No text of ours has such brackets, and they are removed from values."""

    state: Markup
    entry: Markup
    local_time: Markup
    link: Markup
    code: Markup
    place: Markup  # which of how many entries that share the mailbox
    count: Markup
    missing: Markup  # the others of them that did not answer yet


def _marks(ending: str) -> Marks:
    """Values that are words have one mark for the mail's language, and one with this ending for English."""
    in_words, alike = ("state", "entry", "local_time", "missing"), ("link", "code", "place", "count")
    names = {name: f"{name}{ending}" for name in in_words} | {name: name for name in alike}
    return Marks(**{name: Markup(f"⟦{mark}⟧") for name, mark in names.items()})  # noqa: S704  (names of ours)


IN_ITS_LANGUAGE, IN_ENGLISH = _marks(""), _marks("_en")


def render_frames(settings: Settings, exercise: Exercise, step: Step) -> Iterator[Frame]:
    """The frames of a step, for both roles in all six languages, as they will be sent.

    Raises Refused if the links in them would open only on this machine.
    """
    if settings.links_lead_nowhere():
        raise Refused(
            f"Contacts could not open their links: they would begin with {settings.base_url}, which is this machine "
            "only. Set PINGCHECK_BASE_URL to the address at which contacts reach this service."
        )
    for role in Role:
        values = _values(settings, exercise, step, role)
        text, html = (
            ("mail/shared.txt", f"mail/{step.kind}/body.txt"),
            ("mail/shared.html", f"mail/{step.kind}/body.html"),
        )
        english_text = f"\n\n{RULE}\n\n{_parts(values, Language.ENGLISH, text, IN_ENGLISH)}"
        english_html = f"\n<hr>\n{_parts(values, Language.ENGLISH, html, IN_ENGLISH)}"
        for language in Language:
            is_english = language is Language.ENGLISH
            yield Frame(
                step_id=step.id,
                language=language,
                role=role,
                subject=_spoken(values, language, ("mail/subject.txt", "mail/shared.subject.txt")),
                text=_spoken(values, language, text) + ("" if is_english else english_text) + "\n",
                html=_spoken(values, language, html) + ("" if is_english else english_html) + "\n",
            )


def _spoken(values: Mapping[str, Any], language: Language, templates: Sequence[str]) -> str:
    return in_language_or_english(language, lambda spoken: _parts(values, spoken, templates, IN_ITS_LANGUAGE))


def _parts(values: Mapping[str, Any], language: Language, templates: Sequence[str], marks: Marks) -> str:
    return "".join(_part(values, language, template, marks) for template in templates)


@cache
def mail_environment(language: Language) -> Environment:
    """The environment for mail templates in a language, with the filter `wrapped`. Cached with what it has compiled."""
    made = environment(language).overlay()
    made.filters["wrapped"] = wrapped
    return made


def _values(settings: Settings, exercise: Exercise, step: Step, role: Role) -> dict[str, Any]:
    """The exercise's values for the templates. They are the same in every language."""
    assert exercise.closes_at is not None
    assert step.due_at is not None
    return {
        "role": role.value,
        "is_reminder": step.kind is StepKind.REMIND,
        "reference": exercise.reference,
        "kind": exercise.kind,
        "closes_at": exercise.closes_at,
        "hours_left": (exercise.closes_at - step.due_at) // timedelta(hours=1),
        "pages": {name: f"{settings.base_url}/{path}" for name, path in PAGES.items()},
        "reads_mail": settings.reads_mail,
        "settings": settings,
        "due_at": step.due_at,
    }


def _part(values: Mapping[str, Any], language: Language, template: str, marks: Marks) -> str:
    spoken = {
        **values,
        "marks": marks,
        "names": names_in(values["settings"], language),
        "desk": desk_in(values["settings"], language, values["due_at"]),
        "closes_at": in_utc(values["closes_at"], language),
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
