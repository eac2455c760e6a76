"""What one more answer does to a ping: decided from what is known of the ping, without a database."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from directory.database.statements import storable
from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.answers import MOST_ANSWERS, MOST_WORDS, NewAnswer, Said
from pingcheck.exercises.exercise import Phase
from pingcheck.exercises.status import ANSWERED, REACHES, Answer, EventKind


class AnswerOutcome(StrEnum):
    """What became of something that a contact sent."""

    RECORDED = "recorded"
    LATE = "late"  # recorded, after the closing
    REPEATED = "repeated"  # the same again: nothing to add, and no reproach
    EMPTY = "empty"  # no choice, and none made before
    OVER = "over"  # after the grace time: kept as a sign of life
    CALLED_OFF = "called_off"  # kept as a sign of life


LONGEST_NAME = 100  # of an officer

# Something was recorded.
NEW_ANSWERS = frozenset({AnswerOutcome.RECORDED, AnswerOutcome.LATE, AnswerOutcome.OVER, AnswerOutcome.CALLED_OFF})

OUTCOMES = {
    EventKind.ANSWERED: AnswerOutcome.RECORDED,
    EventKind.ANSWERED_LATE: AnswerOutcome.LATE,
    EventKind.SIGN_OF_LIFE: AnswerOutcome.OVER,
}


class AnswerEffect(NamedTuple):
    """What one more answer does: what to tell the contact, what to record, and the ping as it is then."""

    outcome: AnswerOutcome
    record: Said | None  # None: nothing is recorded
    kind: EventKind  # how the answer counts by its time
    after: AddressedPing

    @property
    def is_choice(self) -> bool:
        """Whether one of the five answers is recorded, not words alone."""
        return self.record is not None and self.record.answer is not None

    @property
    def counts(self) -> bool:
        """Whether the ping is answered by it; a sign of life does not count."""
        return self.is_choice and self.kind is not EventKind.SIGN_OF_LIFE


def event_kind_at(ping: AddressedPing, now: datetime) -> EventKind:
    """How an answer counts by its time: in the window, late until the grace time ends, then only as a sign of life."""
    if now <= ping.closes_at:
        return EventKind.ANSWERED
    if now <= ping.closes_at + timedelta(days=ping.grace_days):
        return EventKind.ANSWERED_LATE
    return EventKind.SIGN_OF_LIFE


def effect_of(ping: AddressedPing, new: NewAnswer) -> AnswerEffect:
    """An answer is recorded unless it adds nothing. The first answer sets the ping's time; if it did not reach the
    role, the first one that does sets it anew. A contradiction is noted for an officer."""
    words = storable(new.words).strip()[:MOST_WORDS]
    called_off = ping.phase is Phase.CANCELLED
    kind = EventKind.SIGN_OF_LIFE if called_off else event_kind_at(ping, new.at)
    if new.answer is None and (not words or not ping.answers):
        return AnswerEffect(AnswerOutcome.EMPTY, None, kind, ping)
    if _adds_nothing(new._replace(words=words), ping.answers):
        return AnswerEffect(AnswerOutcome.REPEATED, None, kind, ping)
    late, by = kind is not EventKind.ANSWERED, new.by[:LONGEST_NAME]
    said = Said(new.answer, words, new.at, late, new.channel, new.incident, by)
    after = ping._replace(answers=(*ping.answers, said))
    if new.answer is not None and kind is not EventKind.SIGN_OF_LIFE:
        after = _answered(after, new.answer, ping.answers, new.at)
    return AnswerEffect(AnswerOutcome.CALLED_OFF if called_off else OUTCOMES[kind], said, kind, after)


def _adds_nothing(new: NewAnswer, earlier: tuple[Said, ...]) -> bool:
    """The same again, or more than is kept; but a choice that was never made before always counts, and so does one that
    takes back an earlier one."""
    stands = next((said for said in reversed(earlier) if said.answer is not None), None)
    takes_back = new.answer is not None and stands is not None and stands.answer != new.answer and new.at > stands.at
    if not takes_back and any((said.answer, said.words) == (new.answer, new.words) for said in earlier):
        return True
    is_new_choice = new.answer is not None and all(said.answer != new.answer for said in earlier)
    return len(earlier) >= MOST_ANSWERS and not is_new_choice


def _answered(ping: AddressedPing, answer: Answer, earlier: tuple[Said, ...], at: datetime) -> AddressedPing:
    before = [said.answer for said in earlier if said.answer is not None]
    reached_before = any(said in REACHES for said in before)
    decides = not before or (answer in REACHES and not reached_before)
    contradicts = any((said in REACHES) != (answer in REACHES) for said in before)
    return ping._replace(
        answered_at=at if decides else ping.answered_at,
        contradicted=ping.contradicted or contradicts,
    )


def effects_in_turn(pings: Mapping[UUID, AddressedPing], new: Sequence[NewAnswer]) -> list[AnswerEffect | None]:
    """The effect of each answer in the light of those before it; None for one to a ping that is not among these."""
    now = dict(pings)
    effects: list[AnswerEffect | None] = []
    for each in new:
        effect = effect_of(now[each.ping_id], each) if each.ping_id in now else None
        if effect is not None:
            now[each.ping_id] = effect.after
        effects.append(effect)
    return effects


def with_a_history(recorded: Sequence[AnswerEffect]) -> set[UUID]:
    """The pings whose status one answer alone does not decide: they were answered before, or twice here."""
    several = Counter(effect.after.ping_id for effect in recorded if effect.is_choice)
    before = {effect.after.ping_id for effect in recorded if effect.after.status in ANSWERED}
    return before | {ping_id for ping_id, count in several.items() if count > 1}
