"""Answers and calls in plain words that may be read to a State: by which way, and by whom. Pure."""

from enum import StrEnum
from typing import NamedTuple

from directory.errors import N_
from directory.phrases import Phrase
from pingcheck.conversation.answers import Channel
from pingcheck.exercises.events import Happened
from pingcheck.exercises.status import CALL_TAKEN_BACK, Answer, EventKind
from pingcheck.followup.call_attempts import CallOutcome
from pingcheck.reports.labels import ANSWER, CHANNEL


class AnswerWriter(StrEnum):
    """Who wrote an answer by email, as far as its address tells."""

    ON_FILE = "on_file"
    STAND_IN = "stand_in"  # at the address of whoever was named to stand in
    ELSEWHERE = "elsewhere"  # at another address


class AnswerWay(NamedTuple):
    """By which way an answer came. `by_code`: the contact read out the code of our email."""

    channel: Channel
    by_code: bool = False
    writer: AnswerWriter = AnswerWriter.ON_FILE


CALLED = {
    CallOutcome.REACHED_IN_PERSON: N_("We telephoned; {name} answered."),
    CallOutcome.REACHED_BY_CODE: N_("We telephoned; {name} answered and read out the code of our email."),
    CallOutcome.LEFT_WORD: N_("We telephoned and left word for {name}."),
    CallOutcome.NO_ANSWER: N_("We telephoned; nobody answered."),
    CallOutcome.WRONG_NUMBER: N_("We telephoned; the number belongs to somebody else."),
    CallOutcome.ASK_AGAIN: N_("We telephoned and were asked to call again later."),
}
RECORD_TAKEN_BACK = N_("The record of the last call was a mistake; the secretariat took it back.")
# What was answered, in time and late.
BY_WRITER = {
    AnswerWriter.STAND_IN: (
        N_("An answer came by email from the address of whoever stands in for the contact: “{answer}”."),
        N_("A late answer came by email from the address of whoever stands in for the contact: “{answer}”."),
    ),
    AnswerWriter.ELSEWHERE: (
        N_("An answer came by email, from an address that is not on file: “{answer}”."),
        N_("A late answer came by email, from an address that is not on file: “{answer}”."),
    ),
}
BY_TELEPHONE = (
    N_("What was said by telephone: “{answer}”."),
    N_("What was said by telephone, late: “{answer}”."),
)
BY_HAND = (
    N_("The contact told the secretariat: “{answer}”."),
    N_("The contact told the secretariat, late: “{answer}”."),
)
BY_HAND_WITH_CODE = (
    N_("The contact told the secretariat, reading out the code of our email: “{answer}”."),
    N_("The contact told the secretariat, late, reading out the code of our email: “{answer}”."),
)
BY_ITSELF = (N_("An answer came {channel}: “{answer}”."), N_("A late answer came {channel}: “{answer}”."))
NO_LONGER_KEPT = (N_("An answer came: “{answer}”."), N_("A late answer came: “{answer}”."))


def call_words(code: str | None, name: str) -> Phrase:
    """What a call came to. `code`: of its event."""
    if code == CALL_TAKEN_BACK:
        return Phrase(RECORD_TAKEN_BACK)
    text = CALLED[CallOutcome(code or "")]
    return Phrase(text, name=name) if "{name}" in text else Phrase(text)


def answer_words(event: Happened, way: AnswerWay | None) -> Phrase:
    """`way`: None if the words of the answer are no longer kept."""
    texts = _texts(way)
    places = {"answer": Phrase(ANSWER[Answer(event.code or "")])}
    if texts is BY_ITSELF and way is not None:
        places["channel"] = Phrase(CHANNEL[way.channel])
    return Phrase(texts[event.kind is EventKind.ANSWERED_LATE], **places)


def _texts(way: AnswerWay | None) -> tuple[str, str]:
    if way is None:
        return NO_LONGER_KEPT
    if way.channel is Channel.TELEPHONE:
        return BY_TELEPHONE
    if way.channel is Channel.BY_HAND:
        return BY_HAND_WITH_CODE if way.by_code else BY_HAND
    return BY_WRITER.get(way.writer, BY_ITSELF)
