"""Options that say how checks are held: for one that is planned, and for all of a series."""

from typing import Annotated

import typer

from pingcheck.exercises.exercise import ExerciseKind, WhenLate, WindowMode

_WINDOW = typer.Option(help="How long answers count as in time: 90m, 72h, 5d.")
Window = Annotated[str, _WINDOW]
_SCOPE = typer.Option(
    help="Who: all, or role=technical, rank=primary, state=FRA+KEN, region=…, group=NAME, new=last, silent=last"
)
Scope = Annotated[str, _SCOPE]
_LADDER = typer.Option(
    help="Steps: 24h,48h for reminders; none; or by name, as announce:7d, remind:24h, alternate:36h, mission:60h"
)
Ladder = Annotated[str, _LADDER]
_KIND = typer.Option(help="What is asked.")
Kind = Annotated[ExerciseKind, _KIND]
_CREDIT = typer.Option(help="Who confirmed within this time is not called: 90d; or none.")
Credit = Annotated[str, _CREDIT]
_MODE = typer.Option("--window-mode", help="When emails go to each contact.")
Mode = Annotated[WindowMode, _MODE]
_LATE = typer.Option("--when-late", help="What becomes of what the clock comes to late.")
Late = Annotated[WhenLate, _LATE]
_AHEAD = typer.Option("--meeting", help="Ahead of which meeting, such as M-2027-01; or none.")
Ahead = Annotated[str, _AHEAD]
_ANNOUNCED = typer.Option("--announced/--unannounced", help="Whether contacts may know of it.")
Announced = Annotated[bool, _ANNOUNCED]
_LINK_FREE = typer.Option("--link-free/--with-links", help="Emails bear the code alone, no link.")
LinkFree = Annotated[bool, _LINK_FREE]

# The same for a plan that is changed: what is left out stays.
OtherWindow = Annotated[str | None, _WINDOW]
OtherScope = Annotated[str | None, _SCOPE]
OtherLadder = Annotated[str | None, _LADDER]
OtherKind = Annotated[ExerciseKind | None, _KIND]
OtherCredit = Annotated[str | None, _CREDIT]
OtherMode = Annotated[WindowMode | None, _MODE]
OtherLate = Annotated[WhenLate | None, _LATE]
OtherAhead = Annotated[str | None, _AHEAD]
OtherAnnounced = Annotated[bool | None, _ANNOUNCED]
OtherLinkFree = Annotated[bool | None, _LINK_FREE]
