"""What to do next about one ping, by its cause, and which acts there are now. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from directory.phrases import N_
from pingcheck.conversation.answers_by_hand import ANSWERABLE, TAKEN_BACK_WITHIN
from pingcheck.exercises.again import MAY_BE_PINGED
from pingcheck.exercises.excuse import EXCUSABLE
from pingcheck.exercises.exercise import RUNNING, Phase
from pingcheck.exercises.ping_acts import PingAct, PingActKind
from pingcheck.exercises.status import REACHED, Status
from pingcheck.followup.correction_acts import targets_of

WHILE_IT_RUNS = {
    Status.QUEUED: N_("The email goes out next. There is nothing to do yet."),
    Status.STANDBY: N_("A later step asks this contact, if at all. To ask now, press “Ask now”."),
    Status.CREDITED: N_("This contact confirmed lately and is not called. To ask all the same, press “Ask now”."),
    Status.DEFERRED: N_("The mail server asks us to come back later, and we do by ourselves. If it matters, call."),
    Status.SENT: N_("The email went out, and reminders follow by themselves. If it matters now, call."),
    Status.BOUNCED: N_(
        "No email arrives there. Call and ask for an address that works, or ask again at another address."
    ),
    Status.REFUSED: N_("Their server refuses our email. Call, or ask again at another address."),
    Status.NO_ADDRESS: N_("There is no email address. Call; the State’s next nomination should name one."),
    Status.AUTO_REPLIED: N_(
        "Only an automatic reply came. Read it below: it may name somebody else, or a date. Then call."
    ),
    Status.TO_READ: N_("A reply waits to be read. Read it first: no reminder goes out meanwhile."),
    Status.HANDED_OVER: N_(
        "Somebody is no longer the contact. Ask again at another address, or ask the State for a new nomination."
    ),
    Status.MISDIRECTED: N_(
        "It reached the wrong person. Ask again at another address, or ask the State for the right one."
    ),
    Status.EXCUSED: N_("It is excused: no email goes there, and it counts in no share. An answer still counts."),
}
AFTERWARDS = {
    Status.SILENT: N_("Nobody answered in time. Call: an answer now counts as late."),
    Status.NOT_SENT: N_("Our email never went out, which is our fault. Call: an answer now counts as late."),
    Status.TO_READ: N_("A reply waits to be read. Read it first."),
    Status.BOUNCED: N_("No email arrived there. Call and ask for an address that works."),
    Status.REFUSED: N_(
        "Their server refused our email. Call; the State’s next nomination should name another address."
    ),
    Status.NO_ADDRESS: N_("There is no email address. Call; the State’s next nomination should name one."),
    Status.HANDED_OVER: N_("Somebody is no longer the contact. Ask the State for a new nomination."),
    Status.MISDIRECTED: N_("It reached the wrong person. Ask the State for the right one."),
}


# Of a telephone check, where its words differ.
WHILE_IT_IS_CALLED = {
    **WHILE_IT_RUNS,
    Status.QUEUED: N_("It is on the calling list, and nobody has called yet. Call."),
    Status.SENT: N_("Somebody called and did not reach the contact. Call again, at another time of its day."),
    Status.NO_ADDRESS: N_("There is no telephone number. Write and ask for one; the next nomination should name one."),
    Status.HANDED_OVER: N_("Somebody is no longer the contact. Ask the State for a new nomination."),
    Status.MISDIRECTED: N_("The call reached the wrong person. Ask the State for the right number."),
    Status.EXCUSED: N_("It is excused: nobody need call, and it counts in no share. An answer still counts."),
}
AFTER_THE_CALLS = {
    **AFTERWARDS,
    Status.SILENT: N_("Nobody was reached in time. Call again: an answer now counts as late."),
    Status.NOT_SENT: N_("Nobody called in time, which is our fault. Call: an answer now counts as late."),
    Status.NO_ADDRESS: N_("There is no telephone number. The State’s next nomination should name one."),
    Status.MISDIRECTED: N_("The call reached the wrong person. Ask the State for the right number."),
}


@dataclass(frozen=True, slots=True)
class WhatToDoNext:
    """`text`: what to do, in a sentence; empty if there is nothing. The others: which acts there are."""

    text: str
    reads: bool  # a reply waits
    answers: bool
    pings: bool
    excuses: bool
    lifts: bool
    corrects: bool  # the result, after the closing


def next_step(phase: Phase, status: Status, *, by_telephone: bool = False) -> WhatToDoNext:
    """What a ping of this status asks of an officer while its check is in this phase."""
    runs = phase in RUNNING
    while_it_runs, afterwards = (WHILE_IT_IS_CALLED, AFTER_THE_CALLS) if by_telephone else (WHILE_IT_RUNS, AFTERWARDS)
    texts = while_it_runs if runs else afterwards if phase is Phase.CLOSED else {}
    return WhatToDoNext(
        text=texts.get(status, ""),
        reads=status is Status.TO_READ,
        answers=phase in ANSWERABLE and status not in REACHED,
        pings=runs and not by_telephone and status in MAY_BE_PINGED,
        excuses=runs and status in EXCUSABLE,
        lifts=runs and status is Status.EXCUSED,
        corrects=phase is Phase.CLOSED and bool(targets_of(status)),
    )


def may_take_back(act: PingAct, now: datetime) -> bool:
    """Whether an answer that was recorded by hand can still be taken back."""
    is_there = act.kind is PingActKind.ANSWERED and act.answer_id is not None
    return is_there and now - act.at <= TAKEN_BACK_WITHIN


def retractable(acts: Sequence[PingAct], now: datetime) -> frozenset[int]:
    """The ids of the acts that can still be taken back."""
    return frozenset(act.id for act in acts if may_take_back(act, now))
