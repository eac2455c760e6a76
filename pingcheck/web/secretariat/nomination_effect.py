"""What an approval would do, in figures: entries, emails, and what deserves a look before."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.notices import Notice
from directory.address_checks.duplicates import SharingEntry, duplicates
from directory.notes.whole_note import WholeNote
from pingcheck.correspondence.entry_notices import NoticeForecast, forecast
from pingcheck.exercises.exercise import RUNNING, all_exercises

MOST_COMPARED = 50


@dataclass(frozen=True, slots=True)
class SharedMail:
    """A new mail address that another entry has, too: allowed, because States do share mailboxes, but shown."""

    email: str
    entry: SharingEntry


@dataclass(frozen=True, slots=True)
class ShownEffect:
    """`emails`: those that go out about the changes, and those that ask a new address to prove itself."""

    emails: NoticeForecast
    shared: tuple[SharedMail, ...]
    a_check_is_running: bool


async def effect_shown(session: AsyncSession, whole: WholeNote) -> ShownEffect:
    notices = whole.notices
    running = any(exercise.phase in RUNNING for exercise in await all_exercises(session))
    return ShownEffect(
        emails=forecast(notices),
        shared=await _shared_mails(session, whole, notices),
        a_check_is_running=running,
    )


async def _shared_mails(session: AsyncSession, whole: WholeNote, notices: Sequence[Notice]) -> tuple[SharedMail, ...]:
    """Of the entries that the note itself is about none counts."""
    own = {shown.line.contact_id for shown in whole.lines}
    found = [(email, await duplicates(session, email)) for email in _new_mails(notices)]
    return tuple(SharedMail(email, entry) for email, those in found for entry in those if entry.contact_id not in own)


def _new_mails(notices: Sequence[Notice]) -> list[str]:
    return [email for notice in notices for email in notice.to_verify][:MOST_COMPARED]
