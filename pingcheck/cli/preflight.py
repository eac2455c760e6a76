"""`pingcheck exercise preflight`: what stops a planned check, and what to look at before it opens."""

from typing import Any

import typer

from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import Json, Reference
from pingcheck.exercises.exercise import NOT_YET_OPEN, find_exercise
from pingcheck.exercises.phases import require_phase
from pingcheck.reports.preflight import PreflightFinding, Weight, preflight, preflight_summary
from pingcheck.reports.preflight_facts import gather_facts
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.domain_resolver import make_resolver
from pingcheck.settings import load_settings

WORDS = {Weight.STOPS: "stops it", Weight.LOOK: "look at it", Weight.FINE: "fine"}


def preflight_(reference: Reference, as_json: Json = False) -> None:
    """Look at a planned check before it opens; exit 1 if something stops it."""
    settings = load_settings()

    async def work() -> list[PreflightFinding]:
        async with opened_database(settings) as database:
            async with database.reading() as session:
                exercise = await find_exercise(session, reference)
                require_phase(exercise, NOT_YET_OPEN, "opened")
            domains = make_resolver(settings)
            return preflight(await gather_facts(database, settings, domains, exercise.id, wall_clock()))

    findings = run(work())
    if as_json:
        print_json([_as_data(each) for each in findings])
    else:
        for each in findings:
            console.print(f"{WORDS[each.weight]:<11} {each.what}", markup=False)
        console.print(str(preflight_summary(findings)), markup=False)
    raise typer.Exit(1 if any(each.weight is Weight.STOPS for each in findings) else 0)


def _as_data(finding: PreflightFinding) -> dict[str, Any]:
    return {"weight": finding.weight.value, "what": str(finding.what), "link": finding.link}
