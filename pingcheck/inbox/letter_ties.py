"""Mails that came to the answer address of a letter to a Mission, tied to that letter."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.mission_letters import keep_letter_mail
from pingcheck.inbox.incoming import Outcome
from pingcheck.inbox.read_mail import ReadMail
from pingcheck.inbox.rules import IntakeRules

TIED = frozenset({Outcome.TO_READ, Outcome.ANSWERED})


async def tie_to_letter(
    session: AsyncSession, rules: IntakeRules, read: ReadMail, outcome: Outcome, now: datetime
) -> None:
    """Ties what a person wrote, and lets follow-up know of a notice that the letter came back. A notice that names
    another mail of ours is about that one."""
    letter, about, mail = read.about.mission_letter, read.about, read.incoming
    if letter is None:
        return
    if outcome in TIED:
        await keep_letter_mail(session, letter, mail.id, mail.received_at)
    elif outcome is Outcome.BOUNCED and about.ping_id is None and about.letter is None:
        await rules.returned(session, letter, mail.id, mail.received_at, now)
