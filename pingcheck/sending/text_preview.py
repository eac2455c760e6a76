"""A mail as it would look, before anything is sent: the frames of a planned check, filled for one reader."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from markupsafe import Markup

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame, Step, StepKind
from pingcheck.exercises.exercise_texts import CHANGEABLE, OwnWords, Reader
from pingcheck.sending.deadline import times_until
from pingcheck.sending.frames import frame_of
from pingcheck.sending.prepared_frames import escaped, fill, fill_shared
from pingcheck.sending.wire import one_line
from pingcheck.settings import Settings
from pingcheck.wording.names import entry_line

SAMPLE_TOKEN, SAMPLE_CODE = "…", "XXXXX-XXXXX-X"
STYLED = re.compile(r' style="[^"]*"')
LINK = re.compile(r'<a href="[^"]*">(.*?)</a>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Preview:
    """One mail. `page`: its HTML part without what an officer's page does not allow: styles, and links that work."""

    kind: StepKind
    subject: str
    text: str
    page: Markup


def previews(
    settings: Settings, exercise: Exercise, opens_at: datetime, words: OwnWords, reader: Reader
) -> list[Preview]:
    """The mails that have words of their own, as this reader would get them if the check opened then. The words must be
    without errors."""
    return [_preview(settings, exercise, opens_at, (words, reader), kind) for kind in CHANGEABLE]


def call_subject(settings: Settings, exercise: Exercise, opens_at: datetime, words: OwnWords, reader: Reader) -> str:
    """The subject of the call, as this reader would get it."""
    return _preview(settings, exercise, opens_at, (words, reader), StepKind.CALL).subject


def _preview(
    settings: Settings, exercise: Exercise, opens_at: datetime, read: tuple[OwnWords, Reader], kind: StepKind
) -> Preview:
    words, reader = read
    window = timedelta(minutes=exercise.window_minutes)
    due_at = opens_at if kind is StepKind.CALL else opens_at + window / 2
    step = Step(kind=kind, due_at=due_at)
    frame = frame_of(settings, exercise, step, {reader.language: words}, (reader.role, reader.language))
    closes_at = opens_at + window
    values = sample_values(settings, reader, closes_at, (closes_at - due_at) // timedelta(hours=1))
    return filled_preview(frame, kind, values, is_link_free=exercise.is_link_free or reader.is_link_free)


def filled_preview(frame: Frame, kind: StepKind, values: dict[str, str], *, is_link_free: bool) -> Preview:
    text = (frame.text_link_free if is_link_free else None) or frame.text
    page = (frame.html_link_free if is_link_free else None) or frame.html
    shown = STYLED.sub("", LINK.sub(r"<span>\1</span>", fill_shared(page, escaped(values))))
    return Preview(
        kind=kind,
        subject=fill(frame.subject, values),
        text=fill_shared(text, values),
        page=Markup(shown),  # noqa: S704  # our own template; every value in it is escaped
    )


def sample_values(settings: Settings, reader: Reader, closes_at: datetime, hours_left: int) -> dict[str, str]:
    """What a courier fills in, with a link and a code that lead nowhere."""
    person = reader.name, reader.position, reader.entity
    return {
        "state": one_line(reader.state_name),
        "state_en": one_line(reader.state_name_en),
        "entry": one_line(entry_line(reader.language, *person)),
        "entry_en": one_line(entry_line(Language.ENGLISH, *person)),
        "link": f"{settings.base_url}/r/{SAMPLE_TOKEN}",
        "code": SAMPLE_CODE,
        "reply_to": settings.secretariat_mailbox,
        **times_until(closes_at, reader.time_zone, reader.language, hours_left),
    }


def invented_reader(language: Language, role: Role = Role.TECHNICAL) -> Reader:
    """Somebody to show a text for, where nobody in the scope reads this language."""
    return Reader(language, role, "Amberu", "Amberu", "Mira Tolan", "Duty officer", "National CERT", "UTC", False)
