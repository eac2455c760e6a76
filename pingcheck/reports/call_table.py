"""Calls to make as a table that officers take with them: CSV or XLSX, in the language of their pages."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import IO

from directory.languages import Language
from directory.phrases import N_
from pingcheck.conversation.call_backs import ANY_TIME
from pingcheck.followup.call_to_make import CallNumber, CallToMake
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.reports.table_rows import TableFormat, write_rows

TITLES = (
    N_("Contact"), N_("State"), N_("Code"), N_("Role"), N_("Rank"), N_("Why"), N_("Since (UTC)"), N_("Check"),
    N_("Telephone"), N_("Language"), N_("Time zone"), N_("Working hours"), N_("At work now"), N_("Opens at (UTC)"),
    N_("Best time (UTC)"), N_("Last call"), N_("Last call at (UTC)"), N_("By"),
)  # fmt: skip
YES, NO = N_("yes"), N_("no")
ON_FILE = {True: N_("{number} (on file)"), False: N_("{number} (not on file)")}
SAID_WRONG = N_("{number}, said to be wrong on {day}")
BEST_TIME = {ANY_TIME: N_("any time")}


def write_call_table(file: IO[bytes], form: TableFormat, calls: Iterable[CallToMake], language: Language) -> None:
    """Writes the table, in the order of the calls. Times are UTC, `2026-03-02 09:00`."""
    titles = [said_in(language, title) for title in TITLES]
    write_rows(file, form, titles, (_cells(call, language) for call in calls))


def _cells(call: CallToMake, language: Language) -> Sequence[str]:
    ping, clock, last, labels = call.ping, call.clock, call.last, labels_in(language)
    return (
        ping.names.in_both,
        ping.state_name_en,
        ping.state_code,
        labels.ROLE[ping.role],
        labels.RANK[ping.rank],
        labels.CALL_REASON[call.why],
        _utc(call.since),
        ", ".join((call.exercise, *call.also)),
        "; ".join(_number(number, language) for number in call.numbers),
        labels.LANGUAGE[ping.language],
        clock.time_zone,
        clock.hours,
        said_in(language, YES if clock.at_work else NO),
        _utc(clock.opens_at),
        said_in(language, BEST_TIME.get(call.best_time, call.best_time)),
        labels.CALL_OUTCOME[last.outcome] if last else "",
        _utc(last.at if last else None),
        last.by if last else "",
    )


def _number(number: CallNumber, language: Language) -> str:
    said = said_in(language, ON_FILE[number.on_file], number=number.written)
    if number.wrong_since is None:
        return said
    return said_in(language, SAID_WRONG, number=said, day=f"{number.wrong_since.astimezone(UTC):%Y-%m-%d}")


def _utc(moment: datetime | None) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M}" if moment else ""
