"""What a journal says of each message: exactly what happened, and in doubt wherever it cannot be sure."""

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.message import Cause, Delivery
from pingcheck.sending.handover import STAGES, Handover
from pingcheck.sending.journal_format import (
    BEGUN,
    HEAD_BYTES,
    LINE_BYTES,
    NOT_TAKEN,
    JournalHead,
    JournalLine,
    JournalStory,
    outcome,
    packed_head,
    packed_line,
    replay,
)
from tests.cast import NOON

HEAD = JournalHead(UUID(int=1), UUID(int=2), UUID(int=3), "mx.tests.example")
ONE, TWO = UUID(int=11), UUID(int=12)
LATER = NOON + timedelta(minutes=1)
ACCEPTED = Handover(Delivery.ACCEPTED, None, "data", 250, "2.0.0 Queued as ABC")
REFUSED = Handover(Delivery.REFUSED, Cause.NO_SUCH_MAILBOX, "rcpt", 550, "5.1.1 No such user")
DEFERRED = Handover(Delivery.DEFERRED, Cause.TEMPORARY, "rcpt", 451, "4.7.1 Greylisted")
LOST = Handover(Delivery.IN_DOUBT, Cause.UNREACHABLE, "data", None, "SMTPServerDisconnected")


def line(handover: Handover, message: UUID = ONE, attempts: int = 0) -> JournalLine:
    return JournalLine(message, attempts, NOON, handover)


def journal(*lines: JournalLine) -> bytes:
    return packed_head(HEAD) + b"".join(map(packed_line, lines))


def story(words: bytes) -> JournalStory:
    found = replay(words)
    assert found is not None
    return found


def said(words: bytes, message: UUID = ONE, attempts: int = 0) -> Delivery | None:
    found = outcome(story(words), message, attempts, LATER)
    return found and found.handover.delivery


@pytest.mark.parametrize(
    ("lines", "attempts", "expected"),
    [
        ([], 0, None),
        ([BEGUN], 0, Delivery.IN_DOUBT),
        ([BEGUN, ACCEPTED], 0, Delivery.ACCEPTED),
        ([BEGUN, DEFERRED], 0, Delivery.DEFERRED),
        ([REFUSED], 0, Delivery.REFUSED),
        ([BEGUN, LOST], 0, Delivery.IN_DOUBT),
        # The server said 421 in place of an answer. It was claimed again by the same worker, and then begun again.
        ([BEGUN, NOT_TAKEN], 0, None),
        ([BEGUN, NOT_TAKEN, BEGUN], 0, Delivery.IN_DOUBT),
        ([BEGUN, NOT_TAKEN, BEGUN, ACCEPTED], 0, Delivery.ACCEPTED),
        # The deferral was recorded, and the message claimed again: its second attempt never began.
        ([BEGUN, DEFERRED], 1, None),
        # The database forgot an attempt.
        ([line(BEGUN, attempts=1), line(ACCEPTED, attempts=1)], 0, Delivery.IN_DOUBT),
    ],
)
def test_the_last_line_about_an_attempt_decides(lines: list[Any], attempts: int, expected: Delivery | None) -> None:
    told = [each if isinstance(each, JournalLine) else line(each) for each in lines]
    assert said(journal(*told), attempts=attempts) is expected


def test_what_the_server_said_is_given_back_as_it_was() -> None:
    [kept] = story(journal(line(REFUSED))).last.values()
    assert kept == line(REFUSED)


def test_words_are_cut_between_letters_and_stay_within_their_line() -> None:
    wordy = ACCEPTED._replace(reply="Пинг " * 100)
    words = journal(line(wordy), line(ACCEPTED, TWO))
    [cut, whole] = story(words).last.values()
    assert len(words) == HEAD_BYTES + 2 * LINE_BYTES
    assert wordy.reply.startswith(cut.handover.reply)
    assert len(cut.handover.reply) > 20
    assert whole == line(ACCEPTED, TWO)


def test_no_word_of_ours_is_cut() -> None:
    stages = [*(name for name, _ in STAGES), "compose", "trial"]
    for delivery, cause, stage in product(Delivery, [None, *Cause], stages):
        kept = line(Handover(delivery, cause, stage, None, ""))
        assert story(journal(kept)).last == {ONE: kept}


ITEMS = st.tuples(st.sampled_from([ONE, TWO]), st.integers(0, 3), st.sampled_from([BEGUN, ACCEPTED, NOT_TAKEN, LOST]))
LINES = st.lists(ITEMS.map(lambda item: line(item[2], item[0], item[1])), max_size=12)


@given(LINES, st.data())
def test_torn_anywhere_it_says_what_the_whole_lines_before_say(lines: list[JournalLine], data: st.DataObject) -> None:
    words = journal(*lines)
    cut = data.draw(st.integers(HEAD_BYTES, len(words)))
    left = (cut - HEAD_BYTES) // LINE_BYTES
    assert replay(words[:cut]) == replay(journal(*lines[:left]))
    assert story(words[:cut]).is_whole


@given(st.integers(0, 2))
def test_lines_of_several_connections_mix_and_each_message_keeps_its_own(place: int) -> None:
    lines = [line(BEGUN, ONE), line(ACCEPTED, ONE)]
    lines.insert(place, line(BEGUN, TWO))
    words = journal(*lines)
    assert said(words, ONE) is Delivery.ACCEPTED
    assert said(words, TWO) is Delivery.IN_DOUBT


@given(LINES.filter(bool), st.data())
def test_where_a_line_is_damaged_nothing_is_taken_for_never_begun(
    lines: list[JournalLine], data: st.DataObject
) -> None:
    words = bytearray(journal(*lines))
    at = data.draw(st.integers(HEAD_BYTES, len(words) - 1))
    words[at] ^= data.draw(st.integers(1, 255))
    found = story(bytes(words))
    assert not found.is_whole
    assert outcome(found, UUID(int=99), 0, LATER) is not None
    for message in (ONE, TWO):
        assert outcome(found, message, 0, LATER) is not None


@given(st.binary(max_size=2 * HEAD_BYTES))
def test_garbage_is_no_journal(words: bytes) -> None:
    assert replay(words) is None


@given(st.integers(0, HEAD_BYTES - 1))
def test_half_a_head_is_no_journal(length: int) -> None:
    assert replay(packed_head(HEAD)[:length]) is None


@given(LINES, st.binary(max_size=3 * LINE_BYTES))
def test_garbage_after_good_lines_breaks_nothing(lines: list[JournalLine], garbage: bytes) -> None:
    found = story(journal(*lines) + garbage)
    assert found.last == story(journal(*lines)).last


@given(st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1)))
def test_a_time_comes_back_to_the_microsecond(naive: datetime) -> None:
    at = naive.replace(tzinfo=UTC)
    assert story(journal(line(ACCEPTED)._replace(at=at))).last[ONE].at == at
