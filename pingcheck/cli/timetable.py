"""`pingcheck exercise timetable`: what of a check is still to go, message for message."""

from datetime import UTC

from rich.table import Table

from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import Json, Reference
from pingcheck.reports.formats import counted
from pingcheck.reports.step_labels import of_mail
from pingcheck.reports.timetable import TimedMail, Timetable, work_out_timetable
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings


def timetable(reference: Reference, as_json: Json = False) -> None:
    """Every email of a check that is still to go, if nobody answers; nothing is sent.

    Of a check that is not open, as if it opened at its time, or now if it has none.
    """
    settings = load_settings()

    async def work() -> Timetable:
        async with opened_database(settings) as database:
            return await work_out_timetable(database, settings, reference, wall_clock())

    worked_out = run(work())
    if as_json:
        print_json([_as_data(mail) for mail in worked_out.mails])
        return
    table = Table("UTC", "Step", "Address", "Contact", box=None, header_style="bold")
    for mail in worked_out.mails:
        at = f"{mail.at.astimezone(UTC):%Y-%m-%d %H:%M}"
        table.add_row(at, of_mail(mail.step, mail.target), mail.address, mail.contact or "")
    console.print(table if worked_out.mails else "Nothing more is to go.")
    for note in worked_out.notes:
        console.print(f"{note.at:%Y-%m-%d %H:%M} sent at once: {note.reason}", markup=False)
    if worked_out.mails:
        console.print(f"{counted(len(worked_out.mails), 'email', 'emails')}, if nobody answers.")


def _as_data(mail: TimedMail) -> dict[str, str | None]:
    at = mail.at.astimezone(UTC).isoformat()
    return {"at": at, "step": mail.step.value, "address": mail.address, "contact": mail.contact}
