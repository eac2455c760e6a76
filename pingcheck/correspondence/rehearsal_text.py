"""A mail of a rehearsal: what a contact would get, marked in its subject and its first line, with a link that counts
nothing."""

import html
from datetime import datetime, timedelta
from typing import NamedTuple

from pingcheck.exercises.exercise import Exercise, Step
from pingcheck.exercises.exercise_texts import Reader, Texts
from pingcheck.sending.frames import RULE, frame_of
from pingcheck.sending.prepared_frames import escaped, fill, fill_shared
from pingcheck.sending.text_preview import sample_values
from pingcheck.settings import Settings

# Of a mail in six languages to officers only; they know the word in English.
MARK = "REHEARSAL"


class RehearsalText(NamedTuple):
    subject: str
    text: str
    html: str


def rehearsal_text(
    settings: Settings, exercise: Exercise, step: Step, texts: Texts, to: tuple[Reader, datetime]
) -> RehearsalText:
    """The step's mail as this reader would get it, if the check opened at this time."""
    reader, opens_at = to
    due_at = opens_at + timedelta(minutes=step.after_minutes)
    closes_at = opens_at + timedelta(minutes=exercise.window_minutes)
    planned = Step(kind=step.kind, due_at=due_at)
    frame = frame_of(settings, exercise, planned, texts, (reader.role, reader.language))
    page = f"{settings.base_url}/exercises/{exercise.reference}/rehearse"
    values = sample_values(settings, reader, closes_at, (closes_at - due_at) // timedelta(hours=1)) | {"link": page}
    is_link_free = exercise.is_link_free or reader.is_link_free
    text = (frame.text_link_free if is_link_free else None) or frame.text
    shown = (frame.html_link_free if is_link_free else None) or frame.html
    first = f"{MARK} of {exercise.reference}: only the secretariat gets this email. Nothing in it counts."
    return RehearsalText(
        subject=f"{MARK} {fill(frame.subject, values)}",
        text=f"{first}\n\n{RULE}\n\n{fill_shared(text, values)}",
        html=f"<p><strong>{html.escape(first)}</strong></p>\n<hr>\n{fill_shared(shown, escaped(values))}",
    )
