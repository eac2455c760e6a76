"""One reply as its page shows it: the contact's card, what came, and who has decided about it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Rank
from directory.entries.confirmations import last_confirmed
from directory.entries.entry import Confirmation, Entry, find_entry
from pingcheck.conversation.mission_letters import MissionLetter
from pingcheck.exercises.confirmations import confirming_answers
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.followup.letter_list import letter_of_mail
from pingcheck.followup.other_contacts import OtherContact, other_contact_to_call
from pingcheck.inbox.decision_records import UNDONE_WITHIN, ReplyDecision, last_decision
from pingcheck.inbox.incoming import IncomingReading
from pingcheck.inbox.replies import WaitingReply, holds_reminders
from pingcheck.inbox.reply_queue import AnsweredMail, answered_mail
from pingcheck.wording.brief_moments import local_time


@dataclass(frozen=True, slots=True)
class ContactCard:
    """Whose reply it is. `there`: the time now where the contact is; None if that is as late as UTC, or not known."""

    entry: Entry
    there: datetime | None
    confirmed: Confirmation | None

    @property
    def is_alternate(self) -> bool:
        return self.entry.nomination.rank is Rank.ALTERNATE


@dataclass(frozen=True, slots=True)
class ReplyView:
    """All of it. `decision`: the last one, unless it was undone."""

    reply: WaitingReply
    card: ContactCard | None
    answers: AnsweredMail | None
    decision: ReplyDecision | None
    now: datetime
    letter: MissionLetter | None = None  # the letter to a Mission that it answers
    other: OtherContact | None = None  # to call about a possible incident, where no number of the contact is on file
    holds_reminders: bool = False  # its contact gets none while it waits, and gets them again if it is set aside

    @property
    def reading(self) -> IncomingReading:
        return self.reply.reading

    @property
    def is_undoable(self) -> bool:
        return self.decision is not None and self.now - self.decision.at <= UNDONE_WITHIN


async def view_of(session: AsyncSession, reply: WaitingReply, now: datetime) -> ReplyView:
    decision = await last_decision(session, reply.reading.id)
    stands = decision if decision is not None and decision.undone_at is None else None
    card = await _card(session, reply.ping, now) if reply.ping is not None else None
    letter = await letter_of_mail(session, reply.reading.incoming_id)
    answers, ping = await answered_mail(session, reply.reading), reply.ping
    is_incident = ping is not None and reply.reading.possible_incident
    other = await other_contact_to_call(session, ping.contact_id) if ping is not None and is_incident else None
    holds = await _holds_reminders(session, ping)
    return ReplyView(reply, card, answers, stands, now, letter, other, holds)


async def _holds_reminders(session: AsyncSession, ping: Ping | None) -> bool:
    if ping is None:
        return False
    return holds_reminders(ping.status, (await session.get_one(Exercise, ping.exercise_id)).phase)


async def _card(session: AsyncSession, ping: Ping, now: datetime) -> ContactCard:
    entry = await find_entry(session, ping.contact_id)
    confirmed = await last_confirmed(session, [entry], confirming_answers())
    return ContactCard(entry, local_time(now, entry.nomination.time_zone), confirmed[entry.id])
