"""The template: an XLSX workbook that a State fills in and import takes, with lists to choose from."""

from collections.abc import Mapping, Sequence
from typing import IO, Any
from zoneinfo import available_timezones

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from directory.contacts import Rank, Role
from directory.exchange.columns import REQUIRED, Column
from directory.exchange.formats.spreadsheet import WIDTHS
from directory.languages import Language
from directory.states import State

ROWS = 500  # with lists; more can be filled in
TITLE_ROW = 1  # counted from 0: guidance stands above the titles, where import does not look for entries
# A State changes its entry by its reference, which it finds in an export; a form for new entries has no use for it.
COLUMNS = tuple(column for column in Column if column is not Column.REFERENCE)
CONTACTS, EXPLANATIONS, LISTS = "Contacts", "Explanations", "Lists"
GUIDANCE = (
    "One row for each point of contact. Fill in the rows below the titles. What each column means is on the sheet "
    f"{EXPLANATIONS}."
)
MEANINGS: Mapping[Column, str] = {
    Column.REFERENCE: "The entry that the row is about, if there is one already, such as P-000001.",
    Column.STATE: "The Member State: choose it from the list, or write its name in any official language.",
    Column.ROLE: "diplomatic or technical.",
    Column.RANK: "primary or alternate.",
    Column.ENTITY: "The ministry, agency or team.",
    Column.POSITION: "The office or function.",
    Column.NAME: "The person's name in its own script; leave it empty for an office.",
    Column.NAME_LATIN: "The same name in Latin letters, where it is written in others.",
    Column.FORM_OF_ADDRESS: "How the person is addressed, such as Ms, Dr or H.E.",
    Column.EMAILS: "Email addresses in order of preference, with semicolons between.",
    Column.PHONES: "Telephone numbers with + and the country's code, such as +254202222222; semicolons between.",
    Column.LANGUAGES: "Languages in order of preference, such as fr; en. The first official one is written in.",
    Column.TIME_ZONE: "The time zone by its IANA name, such as Africa/Nairobi.",
    Column.HOURS: "Working hours, such as 9:00-17:00, or 24/7.",
    Column.NOTE_REFERENCE: "The number of the note verbale by which the State nominates.",
    Column.NOTE_DATE: "The date of the note: year, month and day, such as 2024-03-31.",
}


def write_template(file: IO[bytes], states: Sequence[State]) -> None:
    """Writes the workbook. `states`: those that can be chosen."""
    workbook = Workbook(file, {"in_memory": True})
    sheet = workbook.add_worksheet(CONTACTS)
    _add_explanations(workbook)
    choices = _add_lists(workbook, states)
    text = workbook.add_format({"num_format": "@"})
    titles = workbook.add_format({"bold": True, "bottom": 1, "bg_color": "#E8EEF4", "num_format": "@"})
    sheet.write_string(0, 0, GUIDANCE, workbook.add_format({"italic": True}))
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, max(WIDTHS[column], len(column) + 2), text)
        sheet.write_string(TITLE_ROW, place, column.value, titles)
        if column in choices:
            sheet.data_validation(TITLE_ROW + 1, place, TITLE_ROW + ROWS, place, choices[column])
    sheet.freeze_panes(TITLE_ROW + 1, 0)
    workbook.close()


def _add_explanations(workbook: Any) -> None:
    sheet = workbook.add_worksheet(EXPLANATIONS)
    bold = workbook.add_format({"bold": True})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90)
    for row, title in enumerate(("The column", "What to write")):
        sheet.write_string(0, row, title, bold)
    for row, column in enumerate(COLUMNS, start=1):
        needed = " This must be filled in." if column in REQUIRED else ""
        sheet.write_string(row, 0, column.value)
        sheet.write_string(row, 1, MEANINGS[column] + needed, wrapped)


def _add_lists(workbook: Any, states: Sequence[State]) -> dict[Column, dict[str, Any]]:
    """The lists on a sheet of their own, since a list within a cell may have no more than 255 characters. Returns the
    rule for each column that has one."""
    sheet = workbook.add_worksheet(LISTS)
    sheet.hide()
    lists: dict[Column, list[str]] = {
        Column.STATE: sorted(state.name(Language.ENGLISH) for state in states),
        Column.ROLE: [role.value for role in Role],
        Column.RANK: [rank.value for rank in Rank],
        Column.LANGUAGES: [language.value for language in Language],
        Column.TIME_ZONE: sorted(zone for zone in available_timezones() if _is_of_a_place(zone)),
    }
    rules = {}
    for place, (column, values) in enumerate(lists.items()):
        sheet.write_column(0, place, [column.value, *values])
        name = xl_col_to_name(place, col_abs=True)
        rules[column] = {
            "validate": "list",
            "source": f"={LISTS}!{name}$2:{name}${len(values) + 1}",
            # Other words, other languages and several of them are taken, too: a list only offers.
            "error_type": "information",
            "input_title": column.value,
            "input_message": MEANINGS[column],
        }
    return rules


def _is_of_a_place(zone: str) -> bool:
    return "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix/", "right/"))
