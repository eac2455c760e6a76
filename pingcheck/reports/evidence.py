"""The evidence of a State's result in a check: for each contact what we sent, what came back, and what counts why."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.errors import N_
from directory.phrases import Phrase, plural_phrase
from directory.states import State
from pingcheck.exercises.events import Happened, events_of
from pingcheck.exercises.exercise import Exercise, StepState
from pingcheck.exercises.message import DEAD_CAUSES, IN_THE_MAKING, Delivery
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import CALL_TAKEN_BACK, NOT_COUNTED, REACHED, EventKind, Status
from pingcheck.followup.corrections import Correction, corrections_in_force
from pingcheck.reports.check_letters import StateLetter, letters_to_state
from pingcheck.reports.evidence_facts import (
    CheckLadder,
    ContactMails,
    corrections_of,
    ladder_of,
    mails_to,
    pings_of_state,
    plain,
    require_opened,
    ways_of_answers,
)
from pingcheck.reports.evidence_reminders import Circumstances, Reminder, not_reminded_lines
from pingcheck.reports.evidence_words import EventFacts, EvidenceLine, conclusion, event_lines, mail_lines
from pingcheck.reports.figures import StateResult, state_result
from pingcheck.reports.step_labels import NOTICE

MOST_CONTACTS = 500
MOST_LETTERS = 200


@dataclass(frozen=True, slots=True)
class ProofOfCorrection:
    """The document that a correction rests on, as far as a State may be told: not the words of officers, nor their
    names. `alone`: whether the officer who asked for it also approved it."""

    correction_id: int
    before: Status
    after: Status
    number: str
    dated: date | None
    approved_at: datetime
    alone: bool


@dataclass(frozen=True, slots=True)
class EvidenceContact:
    """One contact of the State. `lines`: what happened, the first first; `counted`: how many emails and calls it was;
    `counts`: what counts, and why."""

    ping: Ping
    lines: tuple[EvidenceLine, ...]
    counted: tuple[Phrase, ...]
    counts: Phrase
    corrected: ProofOfCorrection | None

    @property
    def name(self) -> str:
        return name_of(self.ping)


@dataclass(frozen=True, slots=True)
class StateEvidence:
    """`left_out`: whether the State has more contacts on the roster than are told here. `has_reminders`: whether the
    check was to remind those who do not answer."""

    exercise: Exercise
    state: State
    contacts: tuple[EvidenceContact, ...]
    letters: tuple[EvidenceLine, ...]
    left_out: bool
    has_reminders: bool = True

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
    require_opened(exercise)
    pings = await pings_of_state(session, exercise, state.code, MOST_CONTACTS + 1)
    told = {ping.id: ping for ping in pings[:MOST_CONTACTS]}
    ladder = await ladder_of(session, exercise, now)
    mails = await mails_to(session, told, ladder.call)
    events = await events_of(session, told)
    answers, corrections = await ways_of_answers(session, told.values()), await corrections_of(session, told)
    corrected = {each.ping.id: each.correction for each in await corrections_in_force(session, exercise, state.code)}
    contacts = []
    for ping in told.values():
        known, happened = EventFacts(name_of(ping), answers, corrections), events[ping.id]
        lines = [*mail_lines(mails[ping.id].mails, now), *event_lines(happened, known)]
        if not exercise.is_by_telephone:
            lines += _not_reminded(ping, exercise, (ladder, mails[ping.id]), happened)
        correction = _still_decides(corrected.get(ping.id), ping)
        before = correction.before if correction else None
        contacts.append(
            EvidenceContact(
                ping,
                tuple(sorted(lines, key=lambda line: line.at)),
                _counted(mails[ping.id], happened),
                conclusion(ping.status, before, exercise.is_by_telephone),
                correction,
            )
        )
    letters = await letters_to_state(session, state.code, exercise, MOST_LETTERS)
    written = tuple(_letter(letter) for letter in letters if letter.at <= now)
    has_reminders = exercise.is_by_telephone or ladder.planned > 0
    return StateEvidence(exercise, state, tuple(contacts), written, len(pings) > MOST_CONTACTS, has_reminders)


def name_of(ping: Ping) -> str:
    """The contact's name or office, as it may be read aloud."""
    return plain(ping.names.in_both)


def _not_reminded(
    ping: Ping, exercise: Exercise, sent: tuple[CheckLadder, ContactMails], events: list[Happened]
) -> list[EvidenceLine]:
    """Why the contact got no reminder, or no further one. Pure."""
    ladder, mine = sent
    ends = [step.done_at for step in ladder.rungs[1:]] + [exercise.closed_at]
    reminders = []
    for step, end in zip(ladder.rungs, ends, strict=False):
        done_at = step.done_at or exercise.opened_at
        due_at = step.due_at or done_at
        assert done_at is not None
        assert due_at is not None
        made = [mail.message for mail in mine.mails if mail.message.step_id == step.id]
        ran = step.state is StepState.DONE
        at = done_at if ran else due_at
        gone = any(one.accepted_at or one.attempts or one.delivery in IN_THE_MAKING for one in made)
        until = max(at, end) if ran and made and end is not None else min(at, exercise.closed_at or at)
        reminders.append(Reminder(at, until, ran, gone, step.id in mine.shared))
    known = Circumstances(ping.added_at, exercise.closed_at, ladder.stopped, _gone_at(mine, events))
    return list(not_reminded_lines(reminders, events, known))


def _gone_at(mine: ContactMails, events: list[Happened]) -> datetime | None:
    """When the last of the contact's addresses was known to be gone; None if one may still take mail."""
    of_message = {mail.message.id: mail.message.roster_address_id for mail in mine.mails}
    gone: dict[int, datetime] = {}
    for event in events:
        address = of_message.get(event.message_id) if event.message_id is not None else None
        if address is not None and event.kind is EventKind.FAILED and event.code in DEAD_CAUSES:
            gone.setdefault(address, event.at)
    return max(gone.values()) if gone and set(mine.addresses) <= set(gone) else None


def _counted(mine: ContactMails, events: list[Happened]) -> tuple[Phrase, ...]:
    """How many emails a mail server took, and how often we telephoned, where that was at all."""
    mails = sum(mail.message.accepted_at is not None for mail in mine.mails)
    called = [event.code for event in events if event.kind is EventKind.TELEPHONED]
    calls = len(called) - 2 * called.count(CALL_TAKEN_BACK)
    of_mails = plural_phrase(
        mails,
        "Mail servers accepted {number} email of ours to this contact.",
        "Mail servers accepted {number} emails of ours to this contact.",
    )
    of_calls = plural_phrase(calls, "We telephoned {number} time.", "We telephoned {number} times.")
    return tuple(said for said, number in ((of_mails, mails), (of_calls, calls)) if number > 0)


def _still_decides(correction: Correction | None, ping: Ping) -> ProofOfCorrection | None:
    """An answer that came later may outweigh a correction, which then decides nothing."""
    if correction is None or correction.approved_at is None or ping.status is not correction.after:
        return None
    return ProofOfCorrection(
        correction.id, correction.before, correction.after, plain(correction.proof_number), correction.proof_dated,
        correction.approved_at, bool(correction.approved_alone),
    )  # fmt: skip


def _letter(letter: StateLetter) -> EvidenceLine:
    says, message = Phrase(NOTICE[letter.says]), letter.message
    places = {"says": says, "address": plain(message.recipient or "")}
    if message.accepted_at is None:
        text = N_("{says}: no mail server accepted our email to {address}.")
        if message.delivery is Delivery.WITHDRAWN:
            text = N_("{says}: our email to {address} was withdrawn before it went out.")
        return EvidenceLine(letter.at, "letter_not_accepted", Phrase(text, **places))
    to_mission = N_("{says}: we wrote to the Permanent Mission at {address}. A mail server accepted it.")
    to_contact = N_("{says}: we wrote to {name} at {address}. A mail server accepted it.")
    text = to_mission if letter.contact_id is None else to_contact
    if letter.contact_id is not None:
        places["name"] = plain(letter.to or "")
    return EvidenceLine(letter.at, "letter", Phrase(text, **places))
