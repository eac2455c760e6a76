"""The evidence of a State's result in a check: for each contact what we sent, what came back, and what counts why."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact, Role
from directory.errors import N_, Refused
from directory.phrases import Phrase
from directory.states import State
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.exercises.events import events_of
from pingcheck.exercises.exercise import Exercise, Step
from pingcheck.exercises.message import IS_OF_A_STEP, Delivery, Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import NOT_COUNTED, REACHED, Status
from pingcheck.followup.corrections import Correction, corrections_in_force
from pingcheck.reports.check_letters import StateLetter, letters_to_state
from pingcheck.reports.evidence_words import EvidenceLine, SentEmail, conclusion, event_lines, mail_lines
from pingcheck.reports.figures import StateResult, state_result
from pingcheck.reports.step_labels import NOTICE

MOST_CONTACTS = 500
MOST_LETTERS = 200


@dataclass(frozen=True, slots=True)
class ProofOfCorrection:
    """The document that a correction rests on, as far as a State may be told: not the words of officers."""

    before: Status
    after: Status
    number: str
    dated: date | None
    approved_at: datetime


@dataclass(frozen=True, slots=True)
class EvidenceContact:
    """One contact of the State. `lines`: what happened, the first first; `counts`: what counts, and why."""

    ping: Ping
    lines: tuple[EvidenceLine, ...]
    counts: Phrase
    corrected: ProofOfCorrection | None

    @property
    def name(self) -> str:
        return self.ping.names.in_both


@dataclass(frozen=True, slots=True)
class StateEvidence:
    """`left_out`: whether the State has more contacts on the roster than are told here."""

    exercise: Exercise
    state: State
    contacts: tuple[EvidenceContact, ...]
    letters: tuple[EvidenceLine, ...]
    left_out: bool

    @property
    def called(self) -> int:
        return sum(contact.ping.status not in NOT_COUNTED for contact in self.contacts)

    @property
    def reached(self) -> int:
        return sum(contact.ping.status in REACHED for contact in self.contacts)

    @property
    def result(self) -> StateResult:
        """As the figures of the check count it."""
        if not self.contacts:
            return StateResult.NONE_NOMINATED
        roles: dict[Role, bool] = {}
        counted = (contact.ping for contact in self.contacts if contact.ping.status not in NOT_COUNTED)
        for ping in counted:
            roles[ping.role] = roles.get(ping.role, False) or ping.status in REACHED
        return state_result(roles)


async def state_evidence(session: AsyncSession, exercise: Exercise, state: State, now: datetime) -> StateEvidence:
    """All that we know of one State in one exercise, until now. Raises Refused if it never opened."""
    if exercise.opened_at is None:
        raise Refused(N_("{reference} has not opened, so nothing was sent."), reference=exercise.reference)
    pings = await _pings(session, exercise, state)
    told = {ping.id: ping for ping in pings[:MOST_CONTACTS]}
    mails = await _mails(session, list(told))
    events = await events_of(session, told)
    channels = await _channels(session, list(told))
    corrected = {each.ping.id: each.correction for each in await corrections_in_force(session, exercise, state.code)}
    contacts = []
    for ping in told.values():
        lines = [*mail_lines(mails[ping.id], now), *event_lines(events[ping.id], channels)]
        correction = _still_decides(corrected.get(ping.id), ping)
        contacts.append(
            EvidenceContact(
                ping,
                tuple(sorted(lines, key=lambda line: line.at)),
                conclusion(ping.status, correction.before if correction else None),
                correction,
            )
        )
    letters = await letters_to_state(session, state.code, exercise, MOST_LETTERS)
    written = tuple(_letter(letter) for letter in letters if letter.at <= now)
    return StateEvidence(exercise, state, tuple(contacts), written, len(pings) > MOST_CONTACTS)


async def _pings(session: AsyncSession, exercise: Exercise, state: State) -> list[Ping]:
    # By the State's contacts, because pings have an index of those.
    mine = select(PointOfContact.id).where(PointOfContact.state_code == state.code)
    chosen = (Ping.contact_id.in_(mine), Ping.state_code == state.code, Ping.exercise_id == exercise.id)
    ordered = select(Ping).where(*chosen).order_by(Ping.role, Ping.rank.desc(), Ping.contact_id)
    return list(await session.scalars(ordered.limit(MOST_CONTACTS + 1)))


async def _mails(session: AsyncSession, ping_ids: list[UUID]) -> dict[UUID | None, list[SentEmail]]:
    """The mails of the ladder and those that officers wrote, by ping."""
    rows = await session.execute(
        select(Message, Step, RosterAddress.value)
        .join(Step, Step.id == Message.step_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .where(Message.ping_id.in_(ping_ids), IS_OF_A_STEP)
    )
    found: dict[UUID | None, list[SentEmail]] = defaultdict(list)
    for message, step, address in rows:
        found[message.ping_id].append(SentEmail(message, step, address))
    written = select(Message).where(Message.ping_id.in_(ping_ids), Message.kind == MessageKind.OFFICER)
    for message in await session.scalars(written):
        found[message.ping_id].append(SentEmail(message, None, message.recipient or ""))
    return found


async def _channels(session: AsyncSession, ping_ids: list[UUID]) -> dict[tuple[UUID, datetime], Channel]:
    rows = await session.execute(
        select(GivenAnswer.ping_id, GivenAnswer.at, GivenAnswer.channel).where(
            GivenAnswer.ping_id.in_(ping_ids), GivenAnswer.answer.is_not(None)
        )
    )
    return {(ping_id, at): channel for ping_id, at, channel in rows}


def _still_decides(correction: Correction | None, ping: Ping) -> ProofOfCorrection | None:
    """An answer that came later may outweigh a correction, which then decides nothing."""
    if correction is None or correction.approved_at is None or ping.status is not correction.after:
        return None
    return ProofOfCorrection(
        correction.before, correction.after, correction.proof_number, correction.proof_dated, correction.approved_at
    )


def _letter(letter: StateLetter) -> EvidenceLine:
    says, message = Phrase(NOTICE[letter.says]), letter.message
    places = {"says": says, "address": message.recipient or ""}
    if message.accepted_at is None:
        text = N_("{says}: no mail server accepted our email to {address}.")
        if message.delivery is Delivery.WITHDRAWN:
            text = N_("{says}: our email to {address} was withdrawn before it went out.")
        return EvidenceLine(letter.at, "letter_not_accepted", Phrase(text, **places))
    to_mission = N_("{says}: we wrote to the Permanent Mission at {address}. A mail server accepted it.")
    to_contact = N_("{says}: we wrote to {name} at {address}. A mail server accepted it.")
    text = to_mission if letter.contact_id is None else to_contact
    if letter.contact_id is not None:
        places["name"] = letter.to
    return EvidenceLine(letter.at, "letter", Phrase(text, **places))
