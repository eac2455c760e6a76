"""What a series keeps of the plan of its exercises: a `WrittenPlan` but for title and time."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from pingcheck.exercises.exercise import ExerciseKind, WhenLate, WindowMode
from pingcheck.exercises.plan import WrittenPlan

OF_EACH_EXERCISE = ("title", "opens_at", "zone")
KINDS = {"kind": ExerciseKind, "window_mode": WindowMode, "when_late": WhenLate}
KNOWN = tuple(field.name for field in fields(WrittenPlan) if field.name not in OF_EACH_EXERCISE)


def plan_as_data(written: WrittenPlan) -> dict[str, Any]:
    return {name: value for name, value in asdict(written).items() if name in KNOWN}


def plan_from_data(stored: Mapping[str, Any], title: str, opens_at: str, zone: str) -> WrittenPlan:
    """The plan of one exercise of the series, opening at a local time in the zone."""
    known: dict[str, Any] = {name: value for name, value in stored.items() if name in KNOWN}
    known |= {name: kind(known[name]) for name, kind in KINDS.items() if name in known}
    return WrittenPlan(title=title, opens_at=opens_at, zone=zone, **known)
