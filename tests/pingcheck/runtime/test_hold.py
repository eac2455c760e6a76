"""What is held and why: pure decisions, and the clock that jumps."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from directory.errors import Refused
from pingcheck.runtime.clock import ClockWatch
from pingcheck.runtime.hold import Heartbeat, Prospect, read_heartbeat, why_asked, why_held, write_heartbeat

ONE, OTHER = UUID(int=1), UUID(int=2)
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def held(beat: int, here: Heartbeat | None, *, would_send: bool = True) -> str:
    return why_held(Heartbeat(ONE, beat), here, would_send=would_send)


def test_what_was_served_here_last_goes_on() -> None:
    assert held(7, Heartbeat(ONE, 7)) == ""
    assert held(8, Heartbeat(ONE, 7)) == ""  # it crashed between the two


def test_an_older_database_and_an_unknown_one_are_held() -> None:
    assert "older" in held(6, Heartbeat(ONE, 7))
    assert "copy" in held(7, None)
    assert "copy" in held(7, Heartbeat(OTHER, 3))


def test_what_would_send_nothing_and_what_is_new_are_not_held() -> None:
    assert held(6, Heartbeat(ONE, 7), would_send=False) == ""
    assert held(0, None) == ""


DAY = timedelta(days=1)
A_MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("served", "done", "went_on_then", "words"),
    [
        (timedelta(), None, True, ""),
        (-DAY, None, True, ""),
        (
            -DAY - A_MOMENT,
            None,
            True,
            "done here for 1 day, 0:00:01, since 2026-03-01 11:59 UTC: a snapshot",
        ),
        (DAY, None, True, ""),
        (DAY + A_MOMENT, None, True, "done 1 day, 0:00:01 after now, by this machine's clock"),
        # An exercise that was running is not made fresh by what officers do to another one.
        (-9 * DAY, timedelta(), True, "for 9 days"),
        # One that officers opened while nothing was served, by command, they mean.
        (-9 * DAY, timedelta(), False, ""),
        (-9 * DAY, -2 * DAY, False, "for 2 days"),
        (-2 * DAY, -9 * DAY, False, "for 2 days"),
        # Never served: by the log alone.
        (None, -9 * DAY, False, "for 9 days, 0:00:00"),
        (None, 9 * DAY, False, "done 9 days, 0:00:00 after now"),
        (None, -DAY, False, ""),
        (None, None, False, ""),
    ],
)
def test_a_gap_longer_than_a_day_asks_while_something_would_go_on(
    served: timedelta | None, done: timedelta | None, went_on_then: bool, words: str
) -> None:
    served_at, done_at = (None if gap is None else NOW + gap for gap in (served, done))
    why = why_asked(served_at, NOW, DAY, Prospect(True, True, went_on_then, done_at))
    assert words in why
    assert bool(why) == bool(words)
    assert why_asked(served_at, NOW, DAY, Prospect(True, False, False, done_at)) == ""


def test_the_heartbeat_survives_and_a_broken_file_is_named(tmp_path: Path) -> None:
    assert read_heartbeat(tmp_path / "new") is None
    write_heartbeat(tmp_path / "new", Heartbeat(ONE, 7))
    assert read_heartbeat(tmp_path / "new") == Heartbeat(ONE, 7)
    (tmp_path / "new" / "heartbeat.json").write_text("{")
    with pytest.raises(Refused, match=r"heartbeat\.json cannot be read"):
        read_heartbeat(tmp_path / "new")
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="PINGCHECK_STATE_DIR"):
        write_heartbeat(tmp_path / "file" / "below", Heartbeat(ONE, 7))


TO_2038 = datetime(2038, 1, 19, tzinfo=UTC) - NOW


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=1), TO_2038])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_clock_that_jumps_is_not_believed_until_it_is_back(jump: timedelta, sign: int) -> None:
    watch = ClockWatch()
    assert not watch.jumped_by(NOW, 1000)
    assert watch.jumped_by(NOW + sign * jump, 1005) == sign * jump - timedelta(seconds=5)
    assert watch.jumped_by(NOW + sign * jump, 9000)
    assert not watch.jumped_by(NOW + timedelta(seconds=9000), 10000)


def test_small_corrections_are_followed_however_many() -> None:
    watch = ClockWatch()
    for look in range(100):
        assert not watch.jumped_by(NOW + look * timedelta(minutes=4), 0)


def test_a_time_that_is_accepted_is_the_right_one_from_then_on() -> None:
    watch = ClockWatch()
    watch.jumped_by(NOW, 0)
    assert watch.jumped_by(NOW + timedelta(days=1), 5)
    watch.accept()
    assert not watch.jumped_by(NOW + timedelta(days=1), 10)
    assert watch.jumped_by(NOW, 15)
