"""What the rows of a check tell of a State's contacts beside their events: mails, answers, corrections, reminders."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.acts.proposed_fields import MAIL
from directory.contacts import PointOfContact
from directory.database.bulk_rows import among
from directory.errors import N_, Refused
from directory.mail_addresses import mailbox_key
from directory.proposals import Proposal, ProposalKind, ProposalOutcome
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.exercises.exercise import Exercise, ExerciseLog, Step, StepKind, StepState, call_of, steps_of
from pingcheck.exercises.message import IS_OF_A_STEP, Message, MessageKind
from pingcheck.exercises.pause import RELEASED, STOPPED
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.ping_acts import PingAct
from pingcheck.followup.corrections import Correction
from pingcheck.inbox.incoming import Incoming, IncomingReading
from pingcheck.mailreading import Kind
from pingcheck.reports.evidence_answers import AnswerWay, AnswerWriter
from pingcheck.reports.evidence_words import ApprovedCorrection, Moment, SentEmail

TURNS_OR_BREAKS = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u061c\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]"
)
Stops = tuple[tuple[datetime, datetime], ...]


@dataclass(frozen=True, slots=True)
class CheckLadder:
    """The rungs of a check that write to those who have not answered, as far as their time is over, and when an officer
    had stopped all sending."""

    call: Step
    rungs: Sequence[Step]
    planned: int
    stopped: Stops


@dataclass(frozen=True, slots=True)
class ContactMails:
    """`addresses`: the ids of all that the roster has of the contact. `shared`: the steps whose one mail went to the
    mailbox that the contact has together with others."""

    mails: Sequence[SentEmail] = ()
    addresses: Collection[int] = ()
    shared: Collection[int] = ()


def require_opened(exercise: Exercise) -> None:
    """Raises Refused if it never opened."""
    if exercise.opened_at is None:
        raise Refused(N_("{reference} has not opened, so nothing was sent."), reference=exercise.reference)


async def ladder_of(session: AsyncSession, exercise: Exercise, now: datetime) -> CheckLadder:
    """As it stands at that time."""
    steps = await steps_of(session, exercise)
    writes = [step for step in steps if step.mails_pings and step.kind is not StepKind.CALL]
    over = [step for step in writes if step.state is not StepState.PLANNED and step.done_at and step.done_at <= now]
    return CheckLadder(call_of(steps), over, len(writes), await _stops(session, exercise, now))


async def _stops(session: AsyncSession, exercise: Exercise, now: datetime) -> Stops:
    mine = ExerciseLog.exercise_id == exercise.id, ExerciseLog.what.in_([STOPPED, RELEASED])
    rows = await session.execute(select(ExerciseLog.what, ExerciseLog.at).where(*mine).order_by(ExerciseLog.id))
    stops: list[tuple[datetime, datetime]] = []
    since: datetime | None = None
    for what, at in rows:
        if what == STOPPED:
            since = at
        elif since is not None:
            stops.append((since, at))
            since = None
    return (*stops, *([(since, now)] if since is not None else []))


async def mails_to(session: AsyncSession, ping_ids: Collection[UUID], call: Step) -> dict[UUID, ContactMails]:
    """The mails of the ladder and those that officers wrote, by ping. One that bears the text of the call, since
    nothing had arrived before, is the call."""
    rows = await session.execute(
        select(Message, Step, RosterAddress.value)
        .join(Step, Step.id == Message.step_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .where(among(session, Message.ping_id, ping_ids), IS_OF_A_STEP)
    )
    found: dict[UUID, list[SentEmail]] = defaultdict(list)
    for message, step, address in rows:
        if message.ping_id is None:
            continue
        asks = message.frame_step_id == call.id and step.kind in {StepKind.REMIND, StepKind.ESCALATE}
        found[message.ping_id].append(SentEmail(message, call if asks else step, plain(address)))
    written = select(Message).where(among(session, Message.ping_id, ping_ids), Message.kind == MessageKind.OFFICER)
    for message in await session.scalars(written):
        if message.ping_id is not None:
            found[message.ping_id].append(SentEmail(message, None, plain(message.recipient or "")))
    addresses, shared = await _addresses(session, ping_ids)
    return {one: ContactMails(found[one], addresses[one], shared[one]) for one in ping_ids}


async def _addresses(
    session: AsyncSession, ping_ids: Collection[UUID]
) -> tuple[dict[UUID, set[int]], dict[UUID, set[int]]]:
    mine = select(RosterAddress.ping_id, RosterAddress.id, RosterAddress.shared_mailbox)
    addresses: dict[UUID, set[int]] = defaultdict(set)
    sharing: dict[int, set[UUID]] = defaultdict(set)
    for ping_id, address_id, mailbox in await session.execute(
        mine.where(among(session, RosterAddress.ping_id, ping_ids))
    ):
        addresses[ping_id].add(address_id)
        if mailbox is not None:
            sharing[mailbox].add(ping_id)
    shared: dict[UUID, set[int]] = defaultdict(set)
    if sharing:
        sent = select(Message.step_id, RosterAddress.shared_mailbox).join(
            RosterAddress, RosterAddress.id == Message.roster_address_id
        )
        accepted = RosterAddress.shared_mailbox.in_(sharing), Message.accepted_at.is_not(None), IS_OF_A_STEP
        for step_id, mailbox in await session.execute(sent.where(*accepted).distinct()):
            assert step_id is not None
            assert mailbox is not None
            for ping_id in sharing[mailbox]:
                shared[ping_id].add(step_id)
    return addresses, shared


async def ways_of_answers(session: AsyncSession, pings: Collection[Ping]) -> dict[Moment, AnswerWay]:
    """By which way each answer came, by ping and time."""
    ids = [ping.id for ping in pings]
    act = aliased(PingAct)
    rows = await session.execute(
        select(GivenAnswer.ping_id, GivenAnswer.at, GivenAnswer.channel, act.by_code)
        .outerjoin(act, act.answer_id == GivenAnswer.id)
        .where(among(session, GivenAnswer.ping_id, ids), GivenAnswer.answer.is_not(None))
    )
    writers = await _writers(session, pings)
    found = {}
    for ping_id, at, channel, by_code in rows:
        writer = writers.get((ping_id, at), AnswerWriter.ON_FILE) if channel is Channel.MAIL else AnswerWriter.ON_FILE
        found[ping_id, at] = AnswerWay(channel, bool(by_code), writer)
    return found


async def _writers(session: AsyncSession, pings: Collection[Ping]) -> dict[Moment, AnswerWriter]:
    """Who wrote the replies that did not come from the address that we had written to."""
    contacts = {ping.id: ping.contact_id for ping in pings}
    read = select(IncomingReading.ping_id, Incoming.received_at, IncomingReading.recipient).join(
        Incoming, Incoming.id == IncomingReading.incoming_id
    )
    elsewhere = IncomingReading.kind == Kind.ANSWER, IncomingReading.mismatch
    rows = await session.execute(read.where(among(session, IncomingReading.ping_id, contacts), *elsewhere))
    replies = list(rows)
    if not replies:
        return {}
    offered = select(Proposal.contact_id, Proposal.fields).where(
        among(session, Proposal.contact_id, set(contacts.values())),
        Proposal.kind == ProposalKind.STAND_IN,
        Proposal.outcome == ProposalOutcome.OFFERED,
    )
    stand_ins = {(contact, mailbox_key(fields.get(MAIL, ""))) for contact, fields in await session.execute(offered)}
    listed = select(RosterAddress.ping_id, RosterAddress.value).where(among(session, RosterAddress.ping_id, contacts))
    on_file = {(ping_id, mailbox_key(value)) for ping_id, value in await session.execute(listed)}
    return {
        (ping_id, at): AnswerWriter.STAND_IN
        if (contacts[ping_id], mailbox_key(sender)) in stand_ins
        else AnswerWriter.ELSEWHERE
        for ping_id, at, sender in replies
        if ping_id is not None and (ping_id, mailbox_key(sender)) not in on_file
    }


async def corrections_of(session: AsyncSession, ping_ids: Collection[UUID]) -> dict[Moment, ApprovedCorrection]:
    """The corrections that were approved, also those withdrawn since, by ping and time of the approval."""
    mine = among(session, Correction.ping_id, ping_ids), Correction.approved_at.is_not(None)
    return {
        (one.ping_id, one.approved_at): ApprovedCorrection(one.before, one.after, bool(one.approved_alone))
        for one in await session.scalars(select(Correction).where(*mine))
        if one.approved_at is not None
    }


async def pings_of_state(session: AsyncSession, exercise: Exercise, state_code: str, most: int) -> list[Ping]:
    """By the State's contacts, because pings have an index of those."""
    mine = select(PointOfContact.id).where(PointOfContact.state_code == state_code)
    chosen = Ping.contact_id.in_(mine), Ping.state_code == state_code, Ping.exercise_id == exercise.id
    ordered = select(Ping).where(*chosen).order_by(Ping.role, Ping.rank.desc(), Ping.contact_id)
    return list(await session.scalars(ordered.limit(most)))


def plain(words: str) -> str:
    """What somebody wrote, in one line and without marks that would turn the words around it. Pure."""
    return " ".join(TURNS_OR_BREAKS.sub(" ", words).split())
