"""`pingcheck directory mission`: the address, language and name of a State's Permanent Mission."""

from datetime import datetime
from typing import Annotated

import typer

from directory.acts.missions import MissionFacts, facts_of, set_mission
from directory.errors import Refused
from directory.history import Ground, Provenance
from directory.languages import Language
from directory.states import State
from pingcheck.cli.console import run, tell
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason
from pingcheck.correspondence.mission_notices import tell_mission
from pingcheck.runtime.clock import wall_clock

Code = Annotated[str, typer.Argument(metavar="STATE", help="The State's code, such as KEN.")]


def mission(
    state: Code,
    by: By,
    address: Annotated[str | None, typer.Option(help='Its email; "" for none. Left out: as it is.')] = None,
    language: Annotated[Language | None, typer.Option(help="The language of notes. Left out: as it is.")] = None,
    name: Annotated[str | None, typer.Option(help='Its name, as letters address it; "" for none.')] = None,
    note: Annotated[str, typer.Option(help="The number of the note that says so.")] = "",
    note_date: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of that note.")] = None,
    confirmed: Annotated[bool, typer.Option("--confirmed", help="Confirmed from its email on file.")] = False,
    clerical: Annotated[bool, typer.Option("--clerical", help="It mends an error of ours.")] = False,
    reason: Reason = "",
    as_json: Json = False,
) -> None:
    """Set or correct a State's Permanent Mission: on its note, confirmed from its email on file, on its word in
    writing, or to mend an error. Its email changes on the first two only, and the email on file is told."""
    if bool(note) + confirmed + clerical > 1:
        raise typer.BadParameter("name one of --note, --confirmed and --clerical.")
    stated = {Ground.NOTE: bool(note), Ground.ADDRESS_ON_FILE: confirmed, Ground.CLERICAL: clerical}
    ground = next((each for each, is_it in stated.items() if is_it), Ground.MISSION)
    dated = note_date.date() if note_date else None
    given = Provenance(wall_clock(), by, reason, ground=ground, note_reference=note, note_date=dated)
    code = state.strip().upper()
    now = run(_set(code, (address, language, name), given))
    told = {"state": code, "address": now.address, "language": now.language.value, "name": now.name}
    tell(told, f"The Mission of {code}: {now.address or 'no email'}, in {now.language.value}.", as_json)


async def _set(code: str, asked: tuple[str | None, Language | None, str | None], given: Provenance) -> MissionFacts:
    """What is then on file. `asked`: address, language and name; None leaves each as it is. Raises Refused."""
    address, language, name = asked
    async with opened_database() as database, database.writing() as session:
        found = await session.get(State, code)
        if found is None:
            raise Refused(f"There is no State {code[:10]}.")
        was = facts_of(found)
        wanted = MissionFacts(
            was.address if address is None else address,
            language or was.language,
            was.name if name is None else name,
        )
        await tell_mission(session, await set_mission(session, code, wanted, given), given.at)
        return facts_of(found)
