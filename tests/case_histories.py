"""What can happen to contacts, checks and cases, each as one act that random histories are made of."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact
from pingcheck.conversation.answers_by_hand import HandAnswer, record_by_hand, take_back_by_hand
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.excuse import ExcuseGround, excuse_contact, lift_excuse
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Cause, Delivery, Message
from pingcheck.exercises.opening import open_exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingAct, PingActKind
from pingcheck.exercises.plan import WrittenPlan, make_plan, plan_exercise
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.followup.call_attempts import CallOutcome, NewCall, attempts_of
from pingcheck.followup.call_recording import record_call, take_back_call
from pingcheck.followup.case_acts import OUTCOMES, CaseEnding, end_case, reopen_case
from pingcheck.followup.cases import Case, CaseOutcome
from pingcheck.followup.closing import close_exercise
from pingcheck.followup.correction_acts import (
    CorrectionApprover,
    WantedCorrection,
    approve_correction,
    ask_correction,
    standing_correction,
    withdraw_correction,
)
from pingcheck.followup.letter_making import WrittenLetter, make_letter, nameable_cases
from pingcheck.followup.settling import settle_after_closing
from pingcheck.followup.sweep import sweep_cases
from pingcheck.sending.frames import render_frames
from tests.cast import hours, record_answer, settings_for
from tests.running_check import BY_TELEPHONE

A_MINUTE = hours(1 / 60)


@dataclass(frozen=True)
class Scene:
    """A session at a moment, with the check and the contact that an act is about."""

    session: AsyncSession
    url: str
    now: datetime
    exercise: Exercise
    ping: Ping


Act = Callable[[Scene], Awaitable[Any]]


def answers(answer: Answer, *, incident: bool = False) -> Act:
    async def act(at: Scene) -> None:
        await record_answer(at.session, at.ping.id, answer, "words", at.now, incident=incident)

    return act


async def answers_and_settles(at: Scene) -> None:
    await record_answer(at.session, at.ping.id, Answer.RECEIVED, "", at.now)
    await settle_after_closing(at.session, [at.ping.id], at.now)


async def takes_back(at: Scene) -> None:
    mine = PingAct.ping_id == at.ping.id, PingAct.kind == PingActKind.ANSWERED
    act = await at.session.scalar(select(PingAct.id).where(*mine).order_by(PingAct.id.desc()).limit(1))
    await take_back_by_hand(at.session, at.ping, act or 0, at.now, "lena")


def mail(kind: EventKind, delivery: Delivery, cause: Cause | None = None) -> Act:
    async def act(at: Scene) -> None:
        mails = list(await at.session.scalars(select(Message.id).where(Message.ping_id == at.ping.id)))
        came_to = {"delivery": delivery, "cause": cause}
        await at.session.execute(update(Message).where(Message.ping_id == at.ping.id).values(came_to))
        await record_events(at.session, [Happened(at.ping.id, at.now, kind, cause, each) for each in mails])

    return act


def happens(kind: EventKind) -> Act:
    """To the reply that waits to be read, or is read."""
    return lambda at: record_events(at.session, [Happened(at.ping.id, at.now, kind, "reply 1")])


def entry_is(status: ContactStatus) -> Act:
    async def act(at: Scene) -> None:
        (await at.session.get_one(PointOfContact, at.ping.contact_id)).status = status

    return act


async def opens_another(at: Scene) -> None:
    planned = make_plan(WrittenPlan(title="Another", opens_at=None, window="72h", scope="all"))
    exercise = await plan_exercise(at.session, planned, at.now, "lena")
    await open_exercise(at.session, exercise, at.now, "lena", partial(render_frames, settings_for(at.url)))


def officer_ends(outcome: CaseOutcome) -> Act:
    """The latest case that this outcome can end."""

    async def act(at: Scene) -> None:
        kinds = [kind for kind, outcomes in OUTCOMES.items() if outcome in outcomes]
        latest = select(Case).where(Case.kind.in_(kinds), Case.ended_at.is_(None)).order_by(Case.id.desc()).limit(1)
        case = await at.session.scalar(latest)
        if case is not None:
            ending = CaseEnding(outcome=outcome, reason="because", until=at.now + 2 * A_MINUTE)
            await end_case(at.session, case, ending, at.now, "lena")

    return act


async def officer_reopens(at: Scene) -> None:
    ended = select(Case).where(Case.ended_at.is_not(None)).order_by(Case.id.desc()).limit(1)
    case = await at.session.scalar(ended)
    if case is not None:
        await reopen_case(at.session, case, "not so", at.now, "lena")


def is_corrected(after: Status) -> Act:
    """By two officers at once, if nothing is asked for yet."""

    async def act(at: Scene) -> None:
        wanted = WantedCorrection(after=after, claimed_by="them", proof="a log", excused_until=at.now + hours(999))
        asked = await ask_correction(at.session, at.ping, wanted, at.now, "lena")
        await approve_correction(at.session, at.ping, asked.id, CorrectionApprover(at.now, "ruben", 2))

    return act


async def correction_is_withdrawn(at: Scene) -> None:
    standing = await standing_correction(at.session, at.ping)
    if standing is not None:
        await withdraw_correction(at.session, at.ping, standing.id, "not so", (at.now, "lena"))


def is_called(outcome: CallOutcome, answer: Answer | None = None) -> Act:
    call = NewCall(outcome=outcome, number="+254 20 555 01 00", words="them", answer=answer)
    return lambda at: record_call(at.session, at.ping, call, at.now, "lena")


async def call_is_taken_back(at: Scene) -> None:
    for attempt in (await attempts_of(at.session, at.ping.id))[:1]:
        await take_back_call(at.session, at.ping, attempt.id, at.now, "lena")


async def letter_is_made(at: Scene) -> None:
    """About all open cases of the State."""
    cases = await nameable_cases(at.session, at.ping.state_code)
    written = WrittenLetter(state_code=at.ping.state_code, case_ids=tuple(each.case.id for each in cases))
    await make_letter(at.session, settings_for(at.url), written, at.now, "lena")


WRONG = HandAnswer(answer=Answer.WRONG_PERSON, proof="telephone")
DEAD = mail(EventKind.FAILED, Delivery.REFUSED, Cause.NO_SUCH_MAILBOX)
ACTS: dict[str, Act] = {
    "received": answers(Answer.RECEIVED),
    "no longer me": answers(Answer.NO_LONGER_ME),
    "an attack": answers(Answer.CALL_ME, incident=True),
    "received, at once": answers_and_settles,
    "by hand": lambda at: record_by_hand(at.session, at.ping, BY_TELEPHONE, at.now, "lena"),
    "wrong person": lambda at: record_by_hand(at.session, at.ping, WRONG, at.now, "lena"),
    "taken back": takes_back,
    "accepted": mail(EventKind.ACCEPTED, Delivery.ACCEPTED),
    "bounced": DEAD,
    "excused": lambda at: excuse_contact(at.session, at.ping, ExcuseGround.CRISIS, at.now, "lena"),
    "excuse lifted": lambda at: lift_excuse(at.session, at.ping, at.now, "lena"),
    "to read": happens(EventKind.TO_READ),
    "read": happens(EventKind.READ),
    "withdrawn": entry_is(ContactStatus.WITHDRAWN),
    "not withdrawn": entry_is(ContactStatus.ACTIVE),
    "closed": lambda at: close_exercise(at.session, at.exercise, at.now, "lena"),
    "called off": lambda at: cancel_exercise(at.session, at.exercise, at.now, "lena", ""),
    "another": opens_another,
    "swept": lambda at: sweep_cases(at.session, at.now),
    "ended as excused": officer_ends(CaseOutcome.EXCUSED),
    "ended as informed": officer_ends(CaseOutcome.STATE_INFORMED),
    "ended as settled": officer_ends(CaseOutcome.SETTLED),
    "reopened": officer_reopens,
    "corrected to reached": is_corrected(Status.CONFIRMED),
    "corrected to excused": is_corrected(Status.EXCUSED),
    "corrected to our fault": is_corrected(Status.NOT_SENT),
    "correction withdrawn": correction_is_withdrawn,
    "reached by telephone": is_called(CallOutcome.REACHED_IN_PERSON, Answer.RECEIVED),
    "somebody else by telephone": is_called(CallOutcome.REACHED_IN_PERSON, Answer.NO_LONGER_ME),
    "nobody by telephone": is_called(CallOutcome.NO_ANSWER),
    "call taken back": call_is_taken_back,
    "letter": letter_is_made,
}
