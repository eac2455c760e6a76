"""An exercise as commands print it for programs."""

from typing import Any

from pingcheck.exercises.exercise import Exercise


def in_short(exercise: Exercise) -> dict[str, Any]:
    """Its name, its phase and its times."""
    return {
        "exercise": exercise.reference,
        "title": exercise.title,
        "phase": exercise.phase.value,
        "opens_at": exercise.opens_at,
        "opened_at": exercise.opened_at,
        "closes_at": exercise.closes_at,
        "closed_at": exercise.closed_at,
        "zone": exercise.zone,
    }
