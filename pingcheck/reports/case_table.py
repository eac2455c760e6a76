"""Cases as a table that officers take with them: CSV or XLSX, in the language of their pages."""

from collections.abc import Iterable, Sequence
from typing import IO

from directory.languages import Language
from directory.phrases import N_
from pingcheck.followup.case_list import ListedCase
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.reports.table_rows import TableFormat, write_rows

TITLES = (
    N_("Case"), N_("State"), N_("Code"), N_("Role"), N_("Rank"), N_("Contact"), N_("Cause"), N_("Owner"), N_("Due"),
    N_("Check"), N_("Opened"), N_("Ended"), N_("Outcome"),
)  # fmt: skip


def write_case_table(file: IO[bytes], form: TableFormat, cases: Iterable[ListedCase], language: Language) -> None:
    """Writes the table. Days are UTC's, `2026-03-02`."""
    titles = [said_in(language, title) for title in TITLES]
    write_rows(file, form, titles, (_cells(listed, language) for listed in cases))


def _cells(listed: ListedCase, language: Language) -> Sequence[str]:
    case, ping, labels = listed.case, listed.ping, labels_in(language)
    return (
        str(case.id),
        listed.state,
        case.state_code,
        labels.ROLE[ping.role] if ping is not None else "",
        labels.RANK[ping.rank] if ping is not None else "",
        listed.contact,
        labels.CASE_CAUSE[case.cause],
        case.owner or "",
        f"{case.due_at:%Y-%m-%d}" if case.due_at else "",
        listed.exercise,
        f"{case.opened_at:%Y-%m-%d}",
        f"{case.ended_at:%Y-%m-%d}" if case.ended_at else "",
        labels.OUTCOME[case.outcome] if case.outcome else "",
    )
