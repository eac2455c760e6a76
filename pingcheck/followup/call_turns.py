"""In which order calls are made: by what was said, by the hours there, and by what else is due. Pure."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import IntEnum

from pingcheck.conversation.call_backs import ANY_TIME
from pingcheck.followup.call_grounds import CallReason

PROMISE_HOLDS = timedelta(hours=2)  # a time that was agreed is kept, whatever the hours there
NEVER = datetime.max.replace(tzinfo=UTC)


class CallTurn(IntEnum):
    """The first comes first. *Off*: nobody is at work there now."""

    INCIDENT = 1  # a wish, and words that may speak of a real incident: at any hour
    WISHED_NOW = 2  # within the hours that were wished, whatever the hours of the office
    WISHED = 3
    WISHED_AT_ANOTHER_HOUR = 4
    PROMISED = 5
    LISTED = 6
    CASE = 7
    WISHED_OFF = 8
    PROMISED_OFF = 9
    LISTED_OFF = 10
    CASE_OFF = 11
    LATER = 12
    WAITING = 13

    @property
    def is_now(self) -> bool:
        """Whether the call can be made now."""
        return self <= CallTurn.CASE and self is not CallTurn.WISHED_AT_ANOTHER_HOUR

    @property
    def is_off(self) -> bool:
        return CallTurn.WISHED_OFF <= self <= CallTurn.CASE_OFF


AT_WORK = {
    CallReason.WISHED: CallTurn.WISHED,
    CallReason.PROMISED: CallTurn.PROMISED,
    CallReason.LISTED: CallTurn.LISTED,
    CallReason.CASE: CallTurn.CASE,
    CallReason.CONTRADICTION: CallTurn.CASE,
    CallReason.LATER: CallTurn.LATER,
}
OFF = {
    CallReason.WISHED: CallTurn.WISHED_OFF,
    CallReason.PROMISED: CallTurn.PROMISED_OFF,
    CallReason.LISTED: CallTurn.LISTED_OFF,
    CallReason.CASE: CallTurn.CASE_OFF,
    CallReason.CONTRADICTION: CallTurn.CASE_OFF,
    CallReason.LATER: CallTurn.LATER,
}

MAY_WAIT = frozenset({CallReason.PROMISED, CallReason.CASE, CallReason.CONTRADICTION})
UNASKED = frozenset({CallReason.LISTED, CallReason.CASE, CallReason.CONTRADICTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnFacts:
    """What the turn of a call goes by. `since`: as in CallToMake. `opens_at`: when somebody is at work there again;
    None if somebody is, or nobody knows. `agreed`: the contact named the time that was promised."""

    why: CallReason
    since: datetime
    at_work: bool
    opens_at: datetime | None = None
    due_at: datetime | None = None
    best_time: str = ""
    tried: bool = False
    agreed: bool = False
    incident: bool = False
    waits: bool = False


def turn_of(facts: TurnFacts, now: datetime) -> CallTurn:
    """A wish waits for nothing: no letter, no day."""
    if facts.why is CallReason.WISHED and facts.incident:
        return CallTurn.INCIDENT
    within = is_within(facts.best_time, now) if facts.why is CallReason.WISHED else None
    if within:
        return CallTurn.WISHED_NOW
    if facts.why is CallReason.PROMISED and facts.agreed and now - facts.since <= PROMISE_HOLDS:
        return CallTurn.PROMISED
    if facts.why in MAY_WAIT and facts.waits:
        return CallTurn.WAITING
    if not facts.at_work:
        return OFF[facts.why]
    return CallTurn.WISHED_AT_ANOTHER_HOUR if within is False else AT_WORK[facts.why]


def in_turn(facts: TurnFacts, now: datetime) -> tuple[CallTurn, datetime, bool, datetime, datetime]:
    """What calls are sorted by. Where nobody is at work, whoever opens first; then who was not tried, what is due
    first, and what has waited longest."""
    turn = turn_of(facts, now)
    opens = (facts.opens_at or NEVER) if turn.is_off else now
    asked = facts.why in UNASKED
    return turn, opens, asked and facts.tried, facts.due_at or NEVER, facts.since


def is_within(best_time: str, now: datetime) -> bool | None:
    """Whether it is one of the hours wished, `06:00-08:00` in UTC, also across midnight; None if none were named."""
    if not best_time or best_time == ANY_TIME:
        return None
    opens, closes = (time.fromisoformat(end) for end in best_time.split("-"))
    at = now.astimezone(UTC).time()
    return opens <= at < closes if opens < closes else at >= opens or at < closes
