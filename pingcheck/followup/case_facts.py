"""What can be done about a case, and what was done already, gathered for the act that is proposed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposed_fields import MAIL, NAME, PHONE
from directory.addresses import Standing
from directory.proposals import Proposal, ProposalKind, open_proposals
from pingcheck.correspondence.officer_mail_draft import addresses_on_file
from pingcheck.exercises.again import MAY_BE_PINGED
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import Status
from pingcheck.followup.call_attempts import CallOutcome, attempts_of
from pingcheck.followup.call_history import digits_of, spoken_to
from pingcheck.followup.call_to_make import CallNumber, CallToMake
from pingcheck.followup.call_waits import away_until
from pingcheck.followup.case_corrections import corrections_of_case, dispute_progress, last_moved
from pingcheck.followup.case_endings import ends_by_itself
from pingcheck.followup.cases import Case, CaseAct, CaseEntry, CaseEntryKind, CaseKind, entries_of
from pingcheck.followup.corrections import CorrectedPing
from pingcheck.followup.letter_progress import HAS_ANSWER, LetterNews, deciding_letter, letters_of_case
from pingcheck.followup.proposed_acts import CaseFacts
from pingcheck.followup.standing_acts import begins_anew, standing_acts

NEVER_WENT = (Delivery.WAITING, Delivery.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """All that is written about a case, the earliest first."""

    case: Case
    entries: Sequence[CaseEntry]
    letters: Sequence[LetterNews] = ()
    corrections: Sequence[CorrectedPing] = ()
    proposals: Sequence[Proposal] = ()  # about the contact, that nobody has decided

    @property
    def successor(self) -> Proposal | None:
        """The first proposal that says who takes over."""
        those = (one for one in self.proposals if one.kind is ProposalKind.SUCCESSOR)
        return next((one for one in those if one.fields.get(NAME) or one.fields.get(MAIL)), None)

    @property
    def new_number(self) -> Proposal | None:
        """The first proposal that corrects the telephone number."""
        those = (one for one in self.proposals if one.kind is ProposalKind.CORRECTION)
        return next((one for one in those if one.fields.get(PHONE)), None)

    @property
    def reopened_at(self) -> datetime | None:
        """When it was opened again last, to be worked on from the start."""
        return max((one.at for one in self.entries if begins_anew(one)), default=None)

    def letter(self, now: datetime) -> LetterNews | None:
        """The letter that says what comes next."""
        return deciding_letter(self.letters, self.reopened_at, now)


async def record_of_case(session: AsyncSession, case: Case) -> CaseRecord:
    entries = await entries_of(session, case.id)
    letters, corrections = await letters_of_case(session, case.id), await corrections_of_case(session, case)
    ping = await session.get_one(Ping, case.ping_id) if case.ping_id is not None else None
    proposals = await open_proposals(session, ping.contact_id) if ping is not None else []
    return CaseRecord(case, entries, letters, corrections, proposals)


async def case_facts(session: AsyncSession, record: CaseRecord, call: CallToMake | None, now: datetime) -> CaseFacts:
    """`call`: to the contact of the case; None if it is about a State."""
    facts = facts_of_record(record, now)
    if call is None:
        return facts
    ping = call.ping
    attempts = (one for one in await attempts_of(session, ping.id) if one.taken_back_at is None)
    last_call = next(attempts, None)
    exercise = await session.get_one(Exercise, record.case.exercise_id)
    usable = {one.id for one in await addresses_on_file(session, ping) if one.standing is not Standing.DEAD}
    return replace(
        with_numbers(facts, call.numbers, record.new_number),
        may_ping=exercise.phase in RUNNING and ping.status in MAY_BE_PINGED and not exercise.is_by_telephone,
        addresses=len(usable),
        untried=len(usable - await _tried(session, ping)),
        called_wrong=last_call is not None and last_call.outcome is CallOutcome.WRONG_NUMBER,
        was_spoken_to=bool(await session.scalar(select(Case.id).where(Case.id == record.case.id, spoken_to()))),
        ends_by_itself=await ends_by_itself(session, record.case, now),
        has_reply_to_read=ping.status is Status.TO_READ,
    )


def with_numbers(facts: CaseFacts, numbers: Sequence[CallNumber], proposal: Proposal | None) -> CaseFacts:
    """By which number one can call. Another that a proposal names takes the place of the only one on file; of several,
    nobody knows which is wrong. Pure."""
    on_file = [number for number in numbers if number.on_file]
    named = digits_of(proposal.fields[PHONE]) if proposal is not None else ""
    names_number = bool(named) and all(number.dialled != named for number in on_file)
    is_said_wrong = names_number and len(on_file) == 1
    return replace(
        facts,
        has_telephone=not is_said_wrong and any(number.wrong_since is None for number in on_file),
        has_given_number=any(not number.on_file and number.wrong_since is None for number in numbers),
        names_number=names_number,
    )


def facts_of_record(record: CaseRecord, now: datetime) -> CaseFacts:
    """As far as the record alone says. Pure."""
    case, letter = record.case, record.letter(now)
    waits_until = case.due_at if case.due_at is not None and case.due_at > now else None
    disputed = None
    if case.kind is CaseKind.DISPUTE:
        since = record.reopened_at or case.opened_at
        disputed = dispute_progress([one.correction for one in record.corrections], since)
    news_at = _news_at(record, letter, now)
    return CaseFacts(
        is_open=case.ended_at is None,
        done=standing_acts(record.entries),
        letter=letter.progress(now) if letter else None,
        dispute=disputed,
        names_successor=record.successor is not None,
        away_until=away_until(record.proposals, now),
        waits_until=waits_until if news_at is None or _set_after(record.entries, news_at) else None,
    )


def _news_at(record: CaseRecord, letter: LetterNews | None, now: datetime) -> datetime | None:
    """When something came for which nobody waits any more: a Mission's answer, or what became of a correction."""
    moved = [last_moved(one.correction) for one in record.corrections] if record.case.kind is CaseKind.DISPUTE else []
    answered = [letter.moved_at] if letter is not None and letter.progress(now) in HAS_ANSWER else []
    return max([*moved, *answered], default=None)


def _set_after(entries: Sequence[CaseEntry], moment: datetime) -> bool:
    """Whether an officer chose a day to wait for after this."""
    waits = (one for one in entries if one.kind is CaseEntryKind.DUE or one.act is CaseAct.WAIT)
    return any(one.at > moment for one in waits)


async def _tried(session: AsyncSession, ping: Ping) -> set[int]:
    """The addresses to which the check sent something."""
    written = (
        select(RosterAddress.address_id)
        .join(Message, Message.roster_address_id == RosterAddress.id)
        .where(Message.ping_id == ping.id, Message.delivery.not_in(NEVER_WENT))
    )
    return set(await session.scalars(written))
