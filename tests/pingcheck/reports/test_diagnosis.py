"""What counts as wrong: decided from the backlog and the timetable alone."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from pydantic import SecretStr

from directory.database import Database
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.reports.diagnosis import (
    TOO_LONG,
    Concern,
    Diagnosis,
    Trouble,
    backlog_troubles,
    diagnose,
    disk_troubles,
    patience_of,
)
from pingcheck.reports.diagnosis import timetable_troubles as timetable
from pingcheck.runtime.clock import ScaledClock, wall_clock
from pingcheck.sending.outbox import Backlog
from tests.cast import NOON, SECRET, courier_of, nominate, open_now, plan, settings_for
from tests.mail_server import mail_server

A_MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize(("factor", "times"), [(0, 1), (1, 1), (720, 720)])
def test_patience_is_measured_in_a_persons_minutes(factor: float, times: int) -> None:
    """Beside a clock that stands, what became due a moment before must not be called late."""
    assert patience_of(wall_clock) == TOO_LONG
    assert patience_of(ScaledClock(NOON, factor)) == TOO_LONG * times


@pytest.mark.parametrize("waited", [None, timedelta(), TOO_LONG])
def test_what_is_due_may_wait_a_little(waited: timedelta | None) -> None:
    left = Backlog(due=3, claimed=1, oldest_due_at=None if waited is None else NOON - waited)
    assert backlog_troubles(left, NOON, TOO_LONG) == []


def test_what_waits_too_long_is_a_trouble() -> None:
    [trouble] = backlog_troubles(Backlog(3, 0, NOON - TOO_LONG - A_MOMENT, is_cut=True), NOON, TOO_LONG)
    assert trouble.sentence.startswith("At least 3 messages are due")
    [trouble] = backlog_troubles(Backlog(3, 0, NOON - TOO_LONG - A_MOMENT), NOON, TOO_LONG)
    assert trouble.concern is Concern.BACKLOG
    assert trouble.sentence.startswith("3 messages are due for up to 10 minutes and nobody sends them.")
    assert trouble.for_machines == "3 messages are due and nobody takes them."


@pytest.mark.parametrize(
    ("phase", "late", "sentence"),
    [
        (Phase.SCHEDULED, TOO_LONG, ""),
        (Phase.SCHEDULED, TOO_LONG + A_MOMENT, "CC-1 should have opened 10 minutes ago. Is the clock running?"),
        (Phase.OPEN, TOO_LONG, ""),
        (Phase.OPEN, timedelta(hours=2), "CC-1 should have closed 2 hours ago. Is the clock running?"),
        (Phase.DRAFT, timedelta(hours=2), ""),
        (Phase.PAUSED, timedelta(hours=2), ""),
        (Phase.CLOSED, timedelta(hours=2), ""),
        (Phase.CANCELLED, timedelta(hours=2), ""),
        (Phase.MISSED, timedelta(), "The opening of CC-1 was missed. Open it now with `pingcheck exercise open CC-1`,"),
    ],
)
def test_a_late_or_missed_exercise_is_a_trouble(phase: Phase, late: timedelta, sentence: str) -> None:
    exercise = Exercise(reference="CC-1", phase=phase, opens_at=NOON - late, closes_at=NOON - late)
    if phase is Phase.OPEN:
        exercise.opens_at = NOON - timedelta(days=9)  # its opening is done
    found = timetable([exercise], NOON, TOO_LONG)
    assert [trouble.concern for trouble in found] == [Concern.TIMETABLE] * bool(sentence)
    assert "".join(trouble.sentence for trouble in found).startswith(sentence)


def test_an_exercise_without_a_time_is_never_late() -> None:
    drafted = Exercise(reference="CC-1", phase=Phase.SCHEDULED, opens_at=None, closes_at=None)
    assert timetable([drafted], NOON, TOO_LONG) == []


def test_troubles_are_chosen_by_what_they_are_about() -> None:
    troubles = tuple(Trouble(concern, concern.value) for concern in Concern)
    diagnosis = Diagnosis(Backlog(0, 0, None), troubles)
    chosen = diagnosis.about({Concern.INBOX, Concern.HOLD})
    assert [trouble.sentence for trouble in chosen] == ["hold", "inbox"]


async def test_a_key_that_made_none_of_the_links_is_a_trouble(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        await open_now(database, settings, await plan(database))
        await courier_of(database, settings, lambda: NOON).drain()
    lost = settings.model_copy(update={"secret_key": SecretStr("another key, made by init when the first was lost")})
    rotated = lost.model_copy(update={"retired_secret_keys": (SecretStr(SECRET),)})
    said = {}
    for name, each in {"the same": settings, "lost": lost, "rotated": rotated}.items():
        async with database.reading() as session:
            said[name] = (await diagnose(session, each, NOON, TOO_LONG)).about({Concern.KEY})
    assert said["the same"] == said["rotated"] == []
    [trouble] = said["lost"]
    assert "CC-2026-01" in trouble.sentence


def test_a_disk_that_is_nearly_full_is_a_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = settings_for(f"sqlite:///{tmp_path / 'x.db'}").model_copy(update={"state_dir": tmp_path / "not yet"})
    assert disk_troubles(settings) == []
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=5 * 1024 * 1024))
    [sentence] = disk_troubles(settings)
    assert sentence.startswith("The disk of the database is full: 5,120 kilobytes are free.")
