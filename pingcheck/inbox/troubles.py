"""How far the inbox has been read, and what is wrong with it."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.phrases import N_, Phrase, StoredPhrase, plural_phrase
from pingcheck.exercises.exercise import Exercise, Phase, Step, StepKind, StepState
from pingcheck.inbox.folder_reader import source_name
from pingcheck.inbox.incoming import InboxSource, Incoming, MailWay, WorkState
from pingcheck.inbox.withheld_mails import MAY_COME, may_come_yet, withheld_sentences
from pingcheck.settings.server_urls import ImapServer

FROM_AN_MTA = (MailWay.LMTP.value, MailWay.SMTP.value, MailWay.PIPE.value)
A_DAY = timedelta(days=1)
ASKS_THE_INBOX = (StepKind.REMIND, StepKind.ESCALATE, StepKind.CLOSE)


async def is_read_up_to(session: AsyncSession, server: ImapServer | None, instant: datetime, now: datetime) -> bool:
    """True if all mail that came until this instant was stored from every folder, and processed.

    Mail from an MTA comes whenever it comes; only for a mailbox can we know that we have looked. A mail that the
    mailbox withholds is waited for a little, never for good: then it is only said.
    """
    waits = select(Incoming.id).where(Incoming.state == WorkState.WAITING, Incoming.received_at <= instant)
    if await session.scalar(waits.limit(1)) is not None:
        return False
    names = _sources(server)
    if not names:
        return True
    read = select(func.count()).where(InboxSource.name.in_(names), InboxSource.read_up_to >= instant)
    if await session.scalar(read) != len(names):
        return False
    return now >= instant + MAY_COME or not await may_come_yet(session, names, now)


def _sources(server: ImapServer | None) -> set[str]:
    return {source_name(folder) for folder in server.folders} if server is not None else set()


async def inbox_troubles(session: AsyncSession, server: ImapServer | None, now: datetime) -> list[str]:
    """What keeps the inbox from working, and which steps wait for it, each as a sentence."""
    alarms = select(InboxSource.alarm).where(
        InboxSource.alarm != "", (InboxSource.name.not_in(FROM_AN_MTA)) | (InboxSource.alarm_at > now - A_DAY)
    )
    found: list[str] = [StoredPhrase(alarm) for alarm in await session.scalars(alarms.order_by(InboxSource.name))]
    failed = await session.scalar(select(func.count()).where(Incoming.state == WorkState.FAILED)) or 0
    if failed:
        found.append(
            plural_phrase(
                failed,
                "{number} email is stored that this version could not work off; the log says why.",
                "{number} emails are stored that this version could not work off; the log says why.",
            )
        )
    found += await withheld_sentences(session, _sources(server))
    return found + [_held_up_sentence(reference, at) for reference, at in await _held_steps(session, server, now)]


async def _held_steps(session: AsyncSession, server: ImapServer | None, now: datetime) -> list[tuple[str, datetime]]:
    due = (
        select(Exercise.reference, func.min(Step.due_at))
        .join(Step, Step.exercise_id == Exercise.id)
        .where(Exercise.phase == Phase.OPEN, Step.state == StepState.PLANNED, Step.kind.in_(ASKS_THE_INBOX))
        .where(Step.due_at <= now)
        .group_by(Exercise.reference)
    )
    steps: list[tuple[str, datetime]] = [(row[0], row[1]) for row in await session.execute(due) if row[1] is not None]
    return [(reference, at) for reference, at in steps if not await is_read_up_to(session, server, at, now)]


def _held_up_sentence(reference: str, at: datetime) -> str:
    text = N_(
        "A step of {check} was due at {at} UTC and waits: the inbox is not read past that time, and an "
        "answer may be in it. Is `pingcheck serve` running with the part inbox?"
    )
    return Phrase(text, check=reference, at=f"{at:%F %R}")
