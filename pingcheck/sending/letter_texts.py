"""What a mail of a check says in one language, with marks where each ping's own values go. Rendered once, then kept."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import ExerciseKind, StepKind
from pingcheck.sending.mail_templates import PAGES, mail_environment, wrapped
from pingcheck.sending.words import filled, paragraphs_of
from pingcheck.wording.names import Names
from pingcheck.wording.office_hours import Desk

KEPT = 1000  # texts as rendered: those of a few checks, some 10 KB each


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


@dataclass(frozen=True, slots=True)
class LetterText:
    """All that a mail in one language depends on, beside the marks. The same one is rendered once: for a preview, the
    timetable, the opening, and as the English that stands below every other language."""

    language: Language
    role: Role
    kind: ExerciseKind
    step_kind: StepKind
    reference: str
    own_subject: str  # of an officer; empty: the standard one
    own_words: str  # the same
    names: Names
    desk: Desk
    base_url: str
    reads_mail: bool
    is_link_free: bool = False

    @property
    def pages(self) -> dict[str, str]:
        """The pages' addresses; where there are no links, as somebody types them: filters take them for no link."""
        base = self.base_url.partition("://")[2] if self.is_link_free else self.base_url
        return {name: f"{base}/{path}" for name, path in PAGES.items()}


@lru_cache(KEPT)
def subject_of(letter: LetterText, marks: Marks) -> str:
    if letter.own_subject:
        said = f"[{letter.reference}] {filled(letter.own_subject, _inline(letter, marks))}"
    else:
        said = part_of(letter, "mail/subject.txt", marks).strip()
    return said + part_of(letter, "mail/shared.subject.txt", marks)


@lru_cache(KEPT)
def body_of(letter: LetterText, marks: Marks, ending: str) -> str:
    words = letter.own_words or part_of(letter, f"mail/{letter.step_kind}/words.txt", marks)
    paragraphs = paragraphs_of(words, _inline(letter, marks), wrapped)
    shared = part_of(letter, f"mail/shared.{ending}", marks)
    return shared + part_of(letter, f"mail/body.{ending}", marks, paragraphs=paragraphs)


def _inline(letter: LetterText, marks: Marks) -> dict[str, str]:
    """What stands for a place inside a sentence."""
    return {
        "role": part_of(letter, "mail/role.txt", marks),
        "state": marks.state,
        "entry": marks.entry,
        "deadline": marks.deadline,
        "reference": letter.reference,
    }


def part_of(letter: LetterText, template: str, marks: Marks, **more: Any) -> str:
    values = {
        "role": letter.role.value,
        "step_kind": letter.step_kind,
        "is_reminder": letter.step_kind is StepKind.REMIND,
        "kind": letter.kind,
        "reference": letter.reference,
        "is_link_free": letter.is_link_free,
        "pages": letter.pages,
        "reads_mail": letter.reads_mail,
        "names": letter.names,
        "desk": letter.desk,
        "marks": marks,
    }
    return mail_environment(letter.language).get_template(template).render(values, **more)
