"""What can be done about a case, and what was done already, gathered for the act that is proposed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposed_fields import MAIL, NAME
from directory.addresses import Standing
from directory.proposals import Proposal, ProposalKind, open_proposals
from pingcheck.conversation.call_backs import numbers_on_file
from pingcheck.correspondence.officer_mail_draft import addresses_on_file
from pingcheck.exercises.again import MAY_BE_PINGED
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import Status
from pingcheck.followup.call_history import past_calls, spoken_to, wrong_numbers
from pingcheck.followup.call_to_make import numbers_to_try
from pingcheck.followup.call_waits import away_until
from pingcheck.followup.case_corrections import corrections_of_case, dispute_progress, last_moved
from pingcheck.followup.case_endings import ends_by_itself
from pingcheck.followup.cases import Case, CaseAct, CaseEntry, CaseEntryKind, CaseKind, entries_of
from pingcheck.followup.corrections import CorrectedPing
from pingcheck.followup.letter_progress import HAS_ANSWER, LetterNews, deciding_letter, letters_of_case
from pingcheck.followup.proposed_acts import CaseFacts

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
    def reopened_at(self) -> datetime | None:
        """When it was opened again last."""
        return max((one.at for one in self.entries if one.kind is CaseEntryKind.REOPENED), default=None)

    def letter(self, now: datetime) -> LetterNews | None:
        """The letter that says what comes next."""
        return deciding_letter(self.letters, self.reopened_at, now)


async def record_of_case(session: AsyncSession, case: Case) -> CaseRecord:
    entries = await entries_of(session, case.id)
    letters, corrections = await letters_of_case(session, case.id), await corrections_of_case(session, case)
    ping = await session.get_one(Ping, case.ping_id) if case.ping_id is not None else None
    proposals = await open_proposals(session, ping.contact_id) if ping is not None else []
    return CaseRecord(case, entries, letters, corrections, proposals)


async def case_facts(session: AsyncSession, record: CaseRecord, now: datetime) -> CaseFacts:
    facts = facts_of_record(record, now)
    if record.case.ping_id is None:
        return facts
    ping = await session.get_one(Ping, record.case.ping_id)
    exercise = await session.get_one(Exercise, record.case.exercise_id)
    usable = {one.id for one in await addresses_on_file(session, ping) if one.standing is not Standing.DEAD}
    return replace(
        facts,
        may_ping=exercise.phase in RUNNING and ping.status in MAY_BE_PINGED and not exercise.is_by_telephone,
        addresses=len(usable),
        untried=len(usable - await _tried(session, ping)),
        has_telephone=await _has_telephone(session, ping),
        was_spoken_to=bool(await session.scalar(select(Case.id).where(Case.id == record.case.id, spoken_to()))),
        ends_by_itself=await ends_by_itself(session, record.case, now),
        has_reply_to_read=ping.status is Status.TO_READ,
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
        done=_done(record.entries),
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


def _done(entries: Sequence[CaseEntry]) -> frozenset[CaseAct]:
    """What was done since the case was opened, or opened again."""
    done: set[CaseAct] = set()
    for entry in entries:
        if entry.kind is CaseEntryKind.REOPENED:
            done.clear()
        elif entry.act is not None:
            done.add(entry.act)
    return frozenset(done)


async def _tried(session: AsyncSession, ping: Ping) -> set[int]:
    """The addresses to which the check sent something."""
    written = (
        select(RosterAddress.address_id)
        .join(Message, Message.roster_address_id == RosterAddress.id)
        .where(Message.ping_id == ping.id, Message.delivery.not_in(NEVER_WENT))
    )
    return set(await session.scalars(written))


async def _has_telephone(session: AsyncSession, ping: Ping) -> bool:
    """Whether there is a number on file that no call found to be wrong."""
    on_file = (await numbers_on_file(session, [ping.contact_id])).get(ping.contact_id, [])
    wrong = wrong_numbers((await past_calls(session, [ping.contact_id])).get(ping.contact_id, ()))
    return any(number.wrong_since is None for number in numbers_to_try(on_file, "", wrong))
