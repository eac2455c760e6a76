"""What is wrong with the service, found in one place for the board, `pingcheck doctor` and `/readyz`."""

import shutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import sqlite_file
from directory.phrases import N_, Phrase, plural_phrase
from pingcheck.conversation.known_codes import made_with_another_key
from pingcheck.correspondence.alert_troubles import alert_advice, alert_troubles
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.due import asks_about_opening
from pingcheck.exercises.exercise import Exercise, Phase, all_exercises
from pingcheck.inbox.troubles import inbox_troubles
from pingcheck.planning.sources import source_troubles
from pingcheck.reports.formats import counted
from pingcheck.reports.release_forecast import release_forecast
from pingcheck.runtime.clock import Clock, ScaledClock
from pingcheck.runtime.hold import is_held
from pingcheck.runtime.hold import troubles as hold_troubles
from pingcheck.sending.outbox import Backlog, backlog
from pingcheck.sending.workers import alarms
from pingcheck.settings import Settings
from pingcheck.settings.errors import WrongSettings

TOO_LONG = timedelta(minutes=10)
COUNTED_UP_TO = 200  # messages due; where only that there are many matters, more are not counted


class Concern(StrEnum):
    """What a trouble is about."""

    HOLD = "hold"  # nothing is sent or stepped: a restored backup, or a clock that jumped
    RELEASE = "release"  # what the end of the hold would set off
    COURIER = "courier"  # a courier cannot send
    INBOX = "inbox"  # mail is not read
    CONFINEMENT = "confinement"  # this host only rehearses
    KEY = "key"  # our links do not open
    DISK = "disk"  # nothing can be written soon
    BACKLOG = "backlog"  # messages are due and are not sent
    ALERT = "alert"  # officers would not hear by mail of a possible incident
    CALENDAR = "calendar"  # a calendar with meetings cannot be read
    TIMETABLE = "timetable"  # an exercise should have opened or closed


# The database alone shows these, whether the service runs or not.
KEEPS_FROM_WORK = frozenset({Concern.HOLD, Concern.COURIER, Concern.INBOX, Concern.KEY, Concern.DISK})
LEAST_FREE = 16 * 1024 * 1024  # bytes; less is soon used up


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is wrong, in a sentence for the person who can put it right; pages translate it."""

    concern: Concern
    sentence: str
    for_machines: str = ""  # what `/readyz` says instead, if it says it in other words


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """`advice`: what should be set up, though nothing is broken."""

    backlog: Backlog
    troubles: tuple[Trouble, ...]
    advice: tuple[str, ...] = ()

    def about(self, concerns: Collection[Concern]) -> list[Trouble]:
        return [trouble for trouble in self.troubles if trouble.concern in concerns]


async def diagnose(
    session: AsyncSession, settings: Settings, now: datetime, patience: timedelta, count_up_to: int | None = None
) -> Diagnosis:
    """Everything that is wrong now. `patience`: how long something due may wait before that is a trouble.
    `count_up_to`: messages due; more are not counted."""
    troubles = [Trouble(Concern.HOLD, sentence) for sentence in await hold_troubles(session)]
    if await is_held(session):
        troubles.append(Trouble(Concern.RELEASE, await release_forecast(session, now)))
    troubles += [Trouble(Concern.ALERT, sentence) for sentence in await alert_troubles(session, now)]
    troubles += [Trouble(Concern.COURIER, sentence) for sentence in await alarms(session)]
    if settings.reads_mail:
        found = await inbox_troubles(session, settings.imap_server, now)
        troubles += [Trouble(Concern.INBOX, sentence) for sentence in found]
    troubles += [Trouble(Concern.KEY, sentence) for sentence in await _key_troubles(session, settings)]
    troubles += [Trouble(Concern.CALENDAR, sentence) for sentence in await source_troubles(session)]
    troubles += [Trouble(Concern.DISK, sentence) for sentence in disk_troubles(settings)]
    if settings.only_mail_to:
        only_to = N_("This host mails only to {addresses} (PINGCHECK_ONLY_MAIL_TO).")
        sentence = Phrase(only_to, addresses=", ".join(settings.only_mail_to))
        troubles.append(Trouble(Concern.CONFINEMENT, sentence))
    left = await backlog(session, all_mail_kinds(settings), now, settings.only_mail_to, count_up_to)
    troubles += backlog_troubles(left, now, patience)
    troubles += timetable_troubles(await all_exercises(session), now, patience)
    return Diagnosis(left, tuple(troubles), tuple(await alert_advice(session)))


async def _key_troubles(session: AsyncSession, settings: Settings) -> list[str]:
    try:
        reference = await made_with_another_key(session, settings.secrets())
    except WrongSettings as wrong:
        return [str(wrong)]
    if reference is None:
        return []
    text = N_(
        "The secret key is not the one with which {check} was mailed: no link or code of it opens. Restore {file} from "
        "your backup, or name the earlier key in PINGCHECK_RETIRED_SECRET_KEYS."
    )
    return [Phrase(text, check=reference, file=settings.key_file.name)]


def disk_troubles(settings: Settings) -> list[str]:
    """Says which disks are nearly full: that of the state folder, and that of a database file."""
    folders: dict[Path, str] = {settings.state_dir: "PINGCHECK_STATE_DIR"}
    file = sqlite_file(settings.database_url.get_secret_value())
    if file is not None:
        folders[file.parent] = Phrase(N_("the database"))
    return [
        plural_phrase(
            free // 1024,
            "The disk of {what} is full: {number} kilobyte is free.",
            "The disk of {what} is full: {number} kilobytes are free.",
            what=what,
        )
        for folder, what in folders.items()
        if folder.exists() and (free := shutil.disk_usage(folder).free) < LEAST_FREE
    ]


def patience_of(clock: Clock) -> timedelta:
    """How long something due may wait. Minutes of a person's life, also where the demo's clock is fast or stands."""
    return TOO_LONG * max(clock.factor, 1) if isinstance(clock, ScaledClock) else TOO_LONG


def backlog_troubles(left: Backlog, now: datetime, patience: timedelta) -> list[Trouble]:
    """Messages that have been due for too long."""
    if left.oldest_due_at is None or now - left.oldest_due_at <= patience:
        return []
    waited = now - left.oldest_due_at
    if left.is_cut:
        text = N_(
            "At least {number} messages are due for up to {span} and nobody sends them. Is `pingcheck serve` running?"
        )
        sentence = Phrase(text, number=left.due, span=waited)
    else:
        sentence = plural_phrase(
            left.due,
            "{number} message is due for up to {span} and nobody sends them. Is `pingcheck serve` running?",
            "{number} messages are due for up to {span} and nobody sends them. Is `pingcheck serve` running?",
            span=waited,
        )
    due = f"{'At least ' if left.is_cut else ''}{counted(left.due, 'message is', 'messages are')}"
    return [Trouble(Concern.BACKLOG, sentence, for_machines=f"{due} due and nobody takes them.")]


def timetable_troubles(exercises: Sequence[Exercise], now: datetime, patience: timedelta) -> list[Trouble]:
    """Exercises that should have opened or closed by now, and openings that were missed."""
    troubles: list[Phrase] = []
    for exercise in exercises:
        due_at = exercise.closes_at if exercise.phase is Phase.OPEN else exercise.opens_at
        is_waiting = exercise.phase in {Phase.OPEN, Phase.SCHEDULED}
        if is_waiting and due_at is not None and now - due_at > patience:
            closed = N_("{check} should have closed {span} ago. Is the clock running?")
            opened = N_("{check} should have opened {span} ago. Is the clock running?")
            text = closed if exercise.phase is Phase.OPEN else opened
            troubles.append(Phrase(text, check=exercise.reference, span=now - due_at))
        if asks_about_opening(exercise):
            text = N_(
                "The opening of {check} was missed. Open it now with `pingcheck exercise open {check}`, or cancel it."
            )
            troubles.append(Phrase(text, check=exercise.reference))
    return [Trouble(Concern.TIMETABLE, sentence) for sentence in troubles]
