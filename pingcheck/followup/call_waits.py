"""What a call about a case may wait for: the answer to a letter, a day that an officer set, a reply to read, the return
of a contact that is away."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.stand_ins import day_of_return
from directory.database.bulk_rows import among
from directory.proposals import Proposal, ProposalKind
from pingcheck.conversation.mission_letters import AnswerKind, LetterAnswer, LetterStage, MissionLetter
from pingcheck.exercises.ping import Ping
from pingcheck.followup.cases import Case, CaseAct, CaseEntry, CaseEntryKind
from pingcheck.followup.letter_cases import LetterCase
from pingcheck.followup.proposed_acts import WAITS_OUT_AN_ABSENCE
from pingcheck.followup.standing_acts import standing_acts

# After these, a day ahead is one to wait for; after a call that reached nobody, it is one to call before.
MAY_BEAR_FRUIT = frozenset({CaseAct.WRITE, CaseAct.PING_AGAIN, CaseAct.LETTER, CaseAct.WAIT})


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A letter to the Mission that arrived as far as we know, and that nobody has answered. `sent_at`: as an officer
    said; `reply_by`: a day."""

    id: int
    number: str
    sent_at: datetime
    reply_by: date


@dataclass(frozen=True, slots=True)
class CallWait:
    """For what a call waits: the first of these that is there. `until`: the first moment of a day in UTC."""

    to_read: bool = False
    letter: SentLetter | None = None
    until: datetime | None = None
    away_until: date | None = None


async def call_waits(session: AsyncSession, case_ids: Collection[int], now: datetime) -> dict[int, CallWait]:
    """What these open cases wait for, by their ids; what waits for nothing is left out."""
    letters = await _letters(session, case_ids, now.astimezone(UTC).date())
    days, away = await _days(session, case_ids, now), await _away(session, case_ids, now)
    return {
        each: CallWait(letter=letters.get(each), until=days.get(each), away_until=away.get(each))
        for each in letters.keys() | days.keys() | away.keys()
    }


def away_until(proposals: Iterable[Proposal], now: datetime) -> date | None:
    """The last day to come on which an absence notice says that the contact returns."""
    days = [day_of_return(one) for one in proposals if one.kind is ProposalKind.STAND_IN]
    return max((day for day in days if day is not None and day > now.date()), default=None)


async def _away(session: AsyncSession, case_ids: Collection[int], now: datetime) -> dict[int, date]:
    """Until when the contacts of these cases are away, where that is waited for."""
    noticed = (
        select(Case.id, Proposal)
        .join(Ping, Ping.id == Case.ping_id)
        .join(Proposal, Proposal.contact_id == Ping.contact_id)
        .where(
            among(session, Case.id, case_ids),
            Case.cause.in_(WAITS_OUT_AN_ABSENCE),
            Proposal.kind == ProposalKind.STAND_IN,
            Proposal.settled_at.is_(None),
        )
    )
    by_case: dict[int, list[Proposal]] = {}
    for case_id, proposal in await session.execute(noticed):
        by_case.setdefault(case_id, []).append(proposal)
    found = {case_id: away_until(theirs, now) for case_id, theirs in by_case.items()}
    return {case_id: day for case_id, day in found.items() if day is not None}


async def _letters(session: AsyncSession, case_ids: Collection[int], today: date) -> dict[int, SentLetter]:
    """The last letter of each case that was sent and asks for an answer by today or later."""
    sent = (
        select(LetterCase.case_id, MissionLetter)
        .join(MissionLetter, MissionLetter.id == LetterCase.letter_id)
        .where(
            among(session, LetterCase.case_id, case_ids),
            MissionLetter.stage == LetterStage.SENT,
            MissionLetter.reply_by >= today,
            MissionLetter.returned_at.is_(None),
            ~exists().where(LetterAnswer.letter_id == MissionLetter.id, LetterAnswer.kind == AnswerKind.ANSWER),
        )
        .order_by(MissionLetter.id)
    )
    return {
        case_id: SentLetter(letter.id, letter.number, letter.settled_at or letter.made_at, letter.reply_by)
        for case_id, letter in await session.execute(sent)
    }


async def _days(session: AsyncSession, case_ids: Collection[int], now: datetime) -> dict[int, datetime]:
    """The day ahead of each case about which something was done that may bear fruit until then."""
    tells = or_(CaseEntry.act.is_not(None), CaseEntry.kind == CaseEntryKind.REOPENED)
    waiting = (
        select(Case.id, Case.due_at, CaseEntry)
        .join(CaseEntry, CaseEntry.case_id == Case.id)
        .where(among(session, Case.id, case_ids), Case.due_at > now, tells)
        .order_by(CaseEntry.id)
    )
    days, entries = dict[int, datetime](), defaultdict[int, list[CaseEntry]](list)
    for case_id, due_at, entry in await session.execute(waiting):
        if due_at is not None:
            days[case_id] = due_at
            entries[case_id].append(entry)
    return {each: due_at for each, due_at in days.items() if standing_acts(entries[each]) & MAY_BEAR_FRUIT}
