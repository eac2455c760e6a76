"""Options that say how checks are held: for one that is planned, and for all of a series."""

from typing import Annotated

import typer

from pingcheck.exercises.exercise import ExerciseKind, WhenLate, WindowMode

Window = Annotated[str, typer.Option(help="How long answers count as in time: 90m, 72h, 5d.")]
Scope = Annotated[str, typer.Option(help="Who: all, or role=technical, rank=primary, state=FRA+KEN, region=…")]
Ladder = Annotated[str, typer.Option(help="Steps after the opening: 24h,48h for reminders; or none.")]
Kind = Annotated[ExerciseKind, typer.Option(help="What is asked.")]
Credit = Annotated[str, typer.Option(help="Who confirmed within this time is not called: 90d; or none.")]
Mode = Annotated[WindowMode, typer.Option("--window-mode", help="When emails go to each contact.")]
Late = Annotated[WhenLate, typer.Option("--when-late", help="What becomes of what the clock comes to late.")]
