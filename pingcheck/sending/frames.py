"""Frames: the texts of a step, rendered once at the opening, with marks where each ping's own values will go."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from directory.contacts import Role
from directory.errors import Refused
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame, Step, StepKind
from pingcheck.exercises.exercise_texts import STANDARD, Texts
from pingcheck.sending.letter_texts import IN_ENGLISH, IN_ITS_LANGUAGE, LetterText, body_of, part_of, subject_of
from pingcheck.sending.mail_templates import RULE
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import MissingText, in_language_or_english
from pingcheck.wording.names import names_in
from pingcheck.wording.office_hours import desk_in

NOTHING_OWN: Texts = MappingProxyType({})
LetterTextIn = Callable[[Language], LetterText]


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
    letter_in = partial(_letter, settings, exercise, step, texts, role)

    def without_links(spoken: Language) -> LetterText:
        return replace(letter_in(spoken), is_link_free=True)

    return Frame(
        step_id=step.id,
        language=language,
        role=role,
        subject=in_language_or_english(language, lambda spoken: subject_of(letter_in(spoken), IN_ITS_LANGUAGE)),
        text=_both_languages(letter_in, language, "txt"),
        html=_both_languages(letter_in, language, "html"),
        text_link_free=_both_languages(without_links, language, "txt"),
        html_link_free=_both_languages(without_links, language, "html"),
    )


def _letter(
    settings: Settings, exercise: Exercise, step: Step, texts: Texts, role: Role, language: Language
) -> LetterText:
    assert step.due_at is not None
    own = texts.get(language, STANDARD)
    return LetterText(
        language=language,
        role=role,
        kind=exercise.kind,
        step_kind=step.kind,
        reference=exercise.reference,
        own_subject=own.subject,
        own_words=own.body(step.kind),
        names=names_in(settings, language),
        desk=desk_in(settings, language, step.due_at),
        base_url=settings.base_url,
        reads_mail=settings.reads_mail,
    )


def _both_languages(letter_in: LetterTextIn, language: Language, ending: str) -> str:
    """English stands below every other language."""
    own = in_language_or_english(language, lambda spoken: body_of(letter_in(spoken), IN_ITS_LANGUAGE, ending))
    if language is Language.ENGLISH:
        return f"{own}\n"
    between = f"\n\n{RULE}\n\n" if ending == "txt" else "\n<hr>\n"
    return f"{own}{between}{body_of(letter_in(Language.ENGLISH), IN_ENGLISH, ending)}\n"


def standard_words(settings: Settings, exercise: Exercise, kind: StepKind, language: Language) -> str:
    """The standard words of a mail as an officer edits them, with places in braces; in English where a catalogue has a
    gap."""
    step = Step(kind=kind, due_at=exercise.opens_at or exercise.planned_at)
    letter_in = partial(_letter, settings, exercise, step, NOTHING_OWN, Role.TECHNICAL)
    template = f"mail/{kind}/words.txt"
    return in_language_or_english(
        language, lambda spoken: part_of(letter_in(spoken), template, IN_ITS_LANGUAGE)
    ).strip()


def languages_with_gaps(settings: Settings, exercise: Exercise) -> list[Language]:
    """The languages whose catalogue lacks a text of the call, so that the whole mail would be in English."""
    step = Step(kind=StepKind.CALL, due_at=exercise.planned_at)
    letter_in = partial(_letter, settings, exercise, step, NOTHING_OWN, Role.TECHNICAL)
    return [language for language in Language if not _is_whole(letter_in(language))]


def _is_whole(letter: LetterText) -> bool:
    try:
        subject_of(letter, IN_ITS_LANGUAGE)
        body_of(letter, IN_ITS_LANGUAGE, "txt")
    except MissingText:
        return False
    return True
