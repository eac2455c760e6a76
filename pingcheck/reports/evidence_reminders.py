"""Why a contact was not reminded: the reminders that a check had, and what stood in their way. Pure."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from directory.errors import N_
from directory.phrases import Phrase
from pingcheck.exercises.events import Happened
from pingcheck.exercises.status import REACHED, EventKind, Status
from pingcheck.exercises.status_fold import ping_status
from pingcheck.reports.evidence_words import EvidenceLine

AFTERWARDS = {EventKind.CLOSED, EventKind.CORRECTED, EventKind.CORRECTION_LIFTED}


class Reminder(NamedTuple):
    """A reminder, or another rung that writes to those who have not answered, once its time is over.

    `at`: when it ran or, if it did not, when it was due. `until`: until when its mails could go, or the closing if that
    came first. `sent`: whether a mail
    of it went to this contact; `shared`: to the mailbox that the contact has together with others.
    """

    at: datetime
    until: datetime
    ran: bool
    sent: bool = False
    shared: bool = False


class Circumstances(NamedTuple):
    """What else decides. `closed_at`: None while the check runs. `stopped`: from when until when an officer had stopped
    all sending. `gone_at`: when the last address that we had was known to be gone, if that came to pass."""

    added_at: datetime | None = None
    closed_at: datetime | None = None
    stopped: Collection[tuple[datetime, datetime]] = ()
    gone_at: datetime | None = None


class NotReminded(StrEnum):
    ADDED_LATER = "added_later"
    ANSWERED = "answered"
    NOT_THE_CONTACT = "not_the_contact"
    TO_READ = "to_read"
    EXCUSED = "excused"
    ENDED = "ended"
    CAME_BACK = "came_back"
    SHARED = "shared"
    STOPPED = "stopped"
    CLOSED_EARLY = "closed_early"
    NOT_RUN = "not_run"


BECAUSE = {
    NotReminded.ADDED_LATER: N_("this contact was added to the check only later"),
    NotReminded.ANSWERED: N_("the contact had answered"),
    NotReminded.NOT_THE_CONTACT: N_("whoever answered had said not to be the point of contact"),
    NotReminded.TO_READ: N_("a reply had come that was still to be read"),
    NotReminded.EXCUSED: N_("the contact was excused"),
    NotReminded.ENDED: N_("the State had ended this entry"),
    NotReminded.CAME_BACK: N_("our emails had come back from every address that we had"),
    NotReminded.SHARED: N_("one reminder went to the mailbox that this contact shares with others"),
    NotReminded.STOPPED: N_("the secretariat had stopped all sending at that time"),
    NotReminded.CLOSED_EARLY: N_("the secretariat closed the check before that"),
    NotReminded.NOT_RUN: N_("our service did not send it in time, which is our fault"),
}
NONE = N_("No reminder was sent: {because}.")
NO_MORE = N_("No further reminder was sent: {because}.")
BY_STATUS = {
    **dict.fromkeys(REACHED, NotReminded.ANSWERED),
    Status.HANDED_OVER: NotReminded.NOT_THE_CONTACT,
    Status.MISDIRECTED: NotReminded.NOT_THE_CONTACT,
    Status.TO_READ: NotReminded.TO_READ,
    Status.EXCUSED: NotReminded.EXCUSED,
    Status.REPLACED: NotReminded.ENDED,
}
# Whoever was not called is not reminded either, and was told of before.
NEVER_CALLED = {Status.STANDBY, Status.CREDITED, Status.NO_ADDRESS, Status.CANCELLED}


def not_reminded_lines(
    reminders: Sequence[Reminder], events: Sequence[Happened], known: Circumstances
) -> Iterable[EvidenceLine]:
    """A sentence for each row of reminders that did not go to the contact for the same reason."""
    said = [(one, None if one.sent else why_not_reminded(one, events, known)) for one in reminders]
    were_sent = False
    for reason, group in groupby(said, key=lambda pair: pair[1]):
        same = [one for one, _ in group]
        if reason is not None:
            text = NO_MORE if were_sent else NONE
            yield EvidenceLine(
                min(same[0].at, same[0].until), "not_reminded", Phrase(text, because=Phrase(BECAUSE[reason]))
            )
        were_sent = were_sent or any(one.sent for one in same)


def why_not_reminded(reminder: Reminder, events: Sequence[Happened], known: Circumstances) -> NotReminded | None:
    """What stood in the way of one reminder. None if nothing that we know of did."""
    if known.added_at is not None and known.added_at > reminder.at:
        return NotReminded.ADDED_LATER
    before = [each for each in events if each.at <= reminder.until and each.kind not in AFTERWARDS]
    status = ping_status(before)
    if status in NEVER_CALLED:
        return None
    if status in BY_STATUS:
        return BY_STATUS[status]
    if known.gone_at is not None and known.gone_at <= reminder.until:
        return NotReminded.CAME_BACK
    if reminder.ran:
        return NotReminded.SHARED if reminder.shared else None
    if any(start <= reminder.at < end for start, end in known.stopped):
        return NotReminded.STOPPED
    if known.closed_at is not None and known.closed_at < reminder.at:
        return NotReminded.CLOSED_EARLY
    return NotReminded.NOT_RUN
