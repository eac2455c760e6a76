"""A mail of a rehearsal: what a contact would get, marked in its subject and its first line, with a link that counts
nothing."""

import html
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from directory.contacts import Role
from directory.languages import Language
from pingcheck.correspondence.check_notice_text import TextKey, link_free, render_notice_text
from pingcheck.exercises.check_notices import NoticeSays
from pingcheck.exercises.exercise import Exercise, Step, StepKind, Target
from pingcheck.exercises.exercise_texts import Reader, Texts
from pingcheck.exercises.plan import planned_instant
from pingcheck.sending.frames import frame_of
from pingcheck.sending.mail_templates import RULE
from pingcheck.sending.prepared_frames import escaped, fill, fill_shared
from pingcheck.sending.text_preview import sample_values
from pingcheck.settings import Settings

# Of a mail in six languages to officers only; they know the word in English.
MARK = "REHEARSAL"
LETTERS = {Target.OTHER_ROLE: NoticeSays.OTHER_ROLE, Target.MISSION: NoticeSays.MISSION}


class RehearsalText(NamedTuple):
    language: Language
    subject: str
    text: str
    html: str


def letter_of(step: Step) -> NoticeSays | None:
    """Which letter a step writes; None if it sends mails of its own, or none."""
    if step.kind is StepKind.ANNOUNCE:
        return NoticeSays.ANNOUNCED
    return LETTERS.get(step.target) if step.target else None


def steps_with_mails(ladder: Sequence[Step]) -> list[Step]:
    return [step for step in ladder if step.mails_pings or letter_of(step)]


def rehearsal_texts(
    settings: Settings, exercise: Exercise, ladder: Sequence[Step], texts: Texts, readers: Sequence[Reader]
) -> list[RehearsalText]:
    """Every step's mail as each of these readers would get it. It takes seconds: call it in a thread."""
    steps = steps_with_mails(ladder)
    return [
        _marked(settings, exercise, (number, len(steps), step), texts, reader)
        for reader in readers
        for number, step in enumerate(steps, start=1)
    ]


def _marked(
    settings: Settings, exercise: Exercise, place: tuple[int, int, Step], texts: Texts, reader: Reader
) -> RehearsalText:
    number, steps, step = place
    planned = planned_instant(exercise)
    opens_at = planned or exercise.planned_at
    due_at = opens_at + timedelta(minutes=step.after_minutes)
    says = letter_of(step)
    subject, text, shown = (
        _letter(settings, exercise, says, opens_at, reader)
        if says
        else _mail(settings, exercise, (step, opens_at, due_at), texts, reader)
    )
    which = f"Email {number} of {steps}: {step.target or step.kind}, {reader.role}, {reader.language}"
    when = f"due {due_at:%Y-%m-%d %H:%M} UTC" if planned else "due by the time at which it is opened"
    first = f"{MARK} of {exercise.reference}: only the secretariat gets this email. Nothing in it counts."
    page = f"{settings.base_url}/exercises/{exercise.reference}/timetable"
    head = [first, f"{which}, {when}.", f"Timetable: {page}"]
    in_html = "<br>\n".join(html.escape(line) for line in head)
    return RehearsalText(
        reader.language,
        subject=f"{MARK} {subject}",
        text="\n".join([*head, "", RULE, "", text]),
        html=f"<p><strong>{in_html}</strong></p>\n<hr>\n{shown}",
    )


def _mail(
    settings: Settings, exercise: Exercise, when: tuple[Step, datetime, datetime], texts: Texts, reader: Reader
) -> tuple[str, str, str]:
    step, opens_at, due_at = when
    closes_at = opens_at + timedelta(minutes=exercise.window_minutes)
    planned = Step(kind=step.kind, target=step.target, due_at=due_at)
    frame = frame_of(settings, exercise, planned, texts, (reader.role, reader.language))
    page = f"{settings.base_url}/exercises/{exercise.reference}/rehearse"
    values = sample_values(settings, reader, closes_at, (closes_at - due_at) // timedelta(hours=1)) | {"link": page}
    is_link_free = exercise.is_link_free or reader.is_link_free
    text = (frame.text_link_free if is_link_free else None) or frame.text
    shown = (frame.html_link_free if is_link_free else None) or frame.html
    return fill(frame.subject, values), fill_shared(text, values), fill_shared(shown, escaped(values))


def _letter(
    settings: Settings, exercise: Exercise, says: NoticeSays, opens_at: datetime, reader: Reader
) -> tuple[str, str, str]:
    """The letters that speak of a role that is not reached speak of the reader's here."""
    names_at = opens_at
    if says is not NoticeSays.ANNOUNCED:
        names_at += timedelta(minutes=exercise.window_minutes)
    key = TextKey(exercise.id, says, reader.role, names_at, reader.language)
    frame = render_notice_text(settings, key, exercise.reference, opens_at)
    values = sample_values(settings, reader, names_at, 0) | {role.value: reader.entity for role in Role}
    text, shown = fill(frame.text, values), fill(frame.html, escaped(values))
    if exercise.is_link_free or reader.is_link_free:
        text, shown = link_free(settings, text), link_free(settings, shown)
    return fill(frame.subject, values), text, shown
