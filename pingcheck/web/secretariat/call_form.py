"""The forms in which an officer says what a call came to: one for each outcome, with the fields that it needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from directory.errors import N_, Refused
from pingcheck.conversation.call_backs import LONGEST_NUMBER, may_be_called
from pingcheck.conversation.codes import LONGEST_TYPED
from pingcheck.exercises.local_time import local_time, to_instant
from pingcheck.exercises.status import Answer
from pingcheck.followup.call_attempts import (
    LONGEST_WORDS_OF_A_CALL,
    MAY_COME_AGAIN,
    SPOKE_TO_THEM,
    CallOutcome,
    NewCall,
)
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.secretariat.form_state import FormState

UTC_CLOCK = "utc"
LONGEST_TIME = 20
MOST_ID = 18  # digits
LENGTHS = {
    "number": LONGEST_NUMBER,
    "words": LONGEST_WORDS_OF_A_CALL,
    "code": LONGEST_TYPED,
    "again": LONGEST_TIME,
    "right_number": LONGEST_NUMBER,
    "answer": 24,
    "clock": 8,
    "proposes": 8,
}
# Whoever is on the telephone has no reason to ask for a call.
SAID_IN_A_CALL = tuple(answer for answer in Answer if answer is not Answer.CALL_ME)


@dataclass(frozen=True, slots=True)
class CallForm:
    """What was sent. `typed`: by the names of the fields, without the outcome that their names on the page end with."""

    outcome: CallOutcome
    typed: Mapping[str, str]
    seen: int

    def state(self, problems: Mapping[str, str]) -> FormState:
        """For the page again, by the names of the fields there."""
        typed = {f"{name}_{self.outcome}": value for name, value in self.typed.items()}
        return FormState(typed, {f"{name}_{self.outcome}": text for name, text in problems.items()})


def read_call_form(form: Mapping[str, Any]) -> CallForm | None:
    """None if no outcome was chosen that there is."""
    outcome, seen = one_of(CallOutcome, form.get("outcome")), text_of(form, "seen", MOST_ID)
    if outcome is None:
        return None
    typed = {name: text_of(form, f"{name}_{outcome}", most).strip() for name, most in LENGTHS.items()}
    return CallForm(outcome, typed, int(seen) if seen.isdecimal() else 0)


def call_in(form: CallForm, zone: str | None, now: datetime) -> tuple[NewCall | None, dict[str, str]]:
    """The call as it is to be recorded, or else what is wrong, by field. `zone`: of the contact, if it is known. The
    code is checked elsewhere. Pure."""
    typed = form.typed
    again_at, problem = _again(form, zone, now)
    answer = one_of(Answer, typed["answer"]) if form.outcome in SPOKE_TO_THEM else None
    problems = _missing(form, answer) | ({"again": problem} if problem else {})
    if problems:
        return None, problems
    call = NewCall(
        outcome=form.outcome,
        number=typed["number"],
        words=typed["words"],
        answer=answer,
        again_at=again_at,
        proposes=bool(typed["proposes"] or typed["right_number"]),
        right_number=typed["right_number"],
        seen=form.seen,
    )
    return call, {}


def _missing(form: CallForm, answer: Answer | None) -> dict[str, str]:
    typed, problems = form.typed, dict[str, str]()
    if not may_be_called(typed["number"]):
        problems["number"] = N_("Say which number was called.")
    if form.outcome in SPOKE_TO_THEM and answer is None:
        problems["answer"] = N_("Choose what the contact said.")
    if form.outcome is CallOutcome.REACHED_IN_PERSON and not typed["words"]:
        problems["words"] = N_("Say whom you spoke to.")
    if form.outcome is CallOutcome.REACHED_BY_CODE and not typed["code"]:
        problems["code"] = N_("Enter the code that the contact reads out.")
    if typed["right_number"] and not may_be_called(typed["right_number"]):
        problems["right_number"] = N_("This is no telephone number.")
    return problems


def _again(form: CallForm, zone: str | None, now: datetime) -> tuple[datetime | None, str]:
    """When to call again, and what is wrong with that."""
    typed = form.typed["again"] if form.outcome in MAY_COME_AGAIN else ""
    if not typed:
        return None, N_("Say when to call again.") if form.outcome is CallOutcome.ASK_AGAIN else ""
    again_at = _instant(typed, zone if form.typed["clock"] != UTC_CLOCK else None)
    if again_at is None:
        return None, N_("Write the day and the time, such as 2026-03-02 15:00.")
    return again_at, "" if again_at > now else N_("The time to call again must be in the future.")


def _instant(typed: str, zone: str | None) -> datetime | None:
    try:
        return to_instant(local_time(typed), ZoneInfo(zone or "UTC"))
    except (Refused, OverflowError):
        return None
