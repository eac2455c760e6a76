"""What an officer, or a contact, writes into the fields of an entry: read by the same rules as a file's cells."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from directory.errors import Refused
from directory.exchange.cells import time_zones
from directory.exchange.columns import Column
from directory.exchange.problems import Finding
from directory.exchange.rows import read_cells
from directory.exchange.state_names import StateNames
from directory.exchange.suggestions import NearestNames
from directory.nominations import Nomination
from directory.states import State
from directory.telephone_numbers import country_code_of

Written = Mapping[Column, str]  # what stands in each field, as typed; lists with semicolons


NO_COUNTRY = "it cannot be dialled from abroad; write it with + and the country's code, such as {code}"


class WrongFields(Refused):
    """Fields that cannot be taken as they were written, each with what would be right."""

    def __init__(self, problems: Sequence[Finding]) -> None:
        super().__init__("; ".join(f"{problem.column}: {problem.problem}" for problem in problems) + ".")
        self.problems = tuple(problems)


def read_written(written: Written, onto: Nomination, state: State) -> Nomination:
    """The nomination with these fields as they were written, and its other fields as they are.

    Addresses are normalised: hosts in lower case and by IDNA, numbers to E.164 where they can be. Raises WrongFields.
    """
    office = {Column.STATE: onto.state, Column.ROLE: onto.role.value, Column.RANK: onto.rank.value}
    read = _read({**office, **written}, state)
    taken = {column.value: getattr(read, column.value) for column in written if column in READABLE}
    _require_callable(taken.get(Column.PHONES.value, ()), onto.phones, state)
    return replace(onto, **taken)


def read_new(written: Written, state: State, note_reference: str, note_date: date | None) -> Nomination:
    """A nomination of what was written, by the State's note. Raises WrongFields, also where role or rank is missing."""
    office = {Column.STATE: state.code, Column.ROLE: "", Column.RANK: ""}
    read = _read({**office, **written}, state)
    _require_callable(read.phones, (), state)
    return replace(read, note_reference=note_reference, note_date=note_date)


def _read(cells: Written, state: State) -> Nomination:
    read = read_cells(cells, StateNames([state]), NearestNames(time_zones().values(), likeness=0.6))
    if read.nomination is None:
        raise WrongFields(read.problems)
    return read.nomination


def _require_callable(phones: Sequence[str], on_file: Sequence[str], state: State) -> None:
    """Raises WrongFields for a number that nobody abroad can dial: without a country's code, and none of the State's
    own. What is on file so already stays, until somebody changes it."""
    wrong = [phone for phone in phones if not phone.startswith("+") and phone not in on_file]
    if wrong:
        code = country_code_of(state.code)
        raise WrongFields([Finding(Column.PHONES, phone, NO_COUNTRY.format(code=code)) for phone in wrong])


READABLE = frozenset(Column) - {Column.REFERENCE}
