"""`pingcheck exercise pause|resume`: sending stopped for a running check, and released again."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.cli.console import ask, console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason, Reference, Yes
from pingcheck.exercises.exercise import Exercise, find_exercise
from pingcheck.exercises.pause import (
    count_outgoing,
    forecast_release,
    pause_exercise,
    require_stoppable,
    require_stopped,
    resume_exercise,
)
from pingcheck.reports.formats import counted
from pingcheck.reports.stop_forecast import release_in_words, stop_in_words
from pingcheck.runtime.clock import wall_clock

Require = Callable[[AsyncSession, Exercise], Awaitable[None]]
Foretell = Callable[[AsyncSession, Exercise], Awaitable[str]]
Act = Callable[[AsyncSession, Exercise, datetime, str, str], Awaitable[None]]


def pause(reference: Reference, by: By, reason: Reason = "", yes: Yes = False, as_json: Json = False) -> None:
    """Stop sending: nothing of a running check goes out until it is released; answers still count."""
    stopped = run(_changed(reference, by, reason, yes, require_stoppable, _on_stopping, pause_exercise))
    if as_json:
        print_json(stopped)
        return
    waits = counted(stopped["waiting"], "email waits", "emails wait")
    console.print(
        f"{stopped['exercise']} is stopped: {waits}, {stopped['gone']} went out. `exercise resume` releases it."
    )


def resume(reference: Reference, by: By, reason: Reason = "", yes: Yes = False, as_json: Json = False) -> None:
    """Release a check that was stopped: what waits goes out, unless a later step takes its place."""
    released = run(_changed(reference, by, reason, yes, require_stopped, _on_releasing, resume_exercise))
    if as_json:
        print_json(released)
        return
    waits = counted(released["waiting"], "email waits", "emails wait")
    console.print(f"{released['exercise']} is released: {waits} for the courier.")


async def _changed(
    reference: str, by: str, reason: str, yes: bool, require: Require, foretell: Foretell, act: Act
) -> dict[str, Any]:
    """Says what the act would do and asks, then does it. Returns how many mails wait, are in hand and are gone."""
    async with opened_database() as database:
        async with database.reading() as session:
            exercise = await find_exercise(session, reference)
            await require(session, exercise)
            coming = await foretell(session, exercise)
        ask(coming, yes)
        async with database.writing() as session:
            exercise = await find_exercise(session, reference)
            await act(session, exercise, wall_clock(), by, reason)
            counts = await count_outgoing(session, exercise)
            return {
                "exercise": exercise.reference,
                "phase": exercise.phase.value,
                "waiting": counts.waiting,
                "in_hand": counts.in_hand,
                "gone": counts.gone,
            }


async def _on_stopping(session: AsyncSession, exercise: Exercise) -> str:
    return f"{stop_in_words(await count_outgoing(session, exercise))} Stop sending for {exercise.reference}?"


async def _on_releasing(session: AsyncSession, exercise: Exercise) -> str:
    coming = await forecast_release(session, exercise, wall_clock())
    return f"{release_in_words(coming)} Release {exercise.reference}?"
