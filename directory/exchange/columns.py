"""The columns of a nomination file: their names, the titles that States give them, and their order in a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from directory.folding import folded


class Column(StrEnum):
    """What import reads and export writes. The values are also the names of a nomination's fields."""

    REFERENCE = "reference"
    STATE = "state"
    ROLE = "role"
    RANK = "rank"
    ENTITY = "entity"
    POSITION = "position"
    NAME = "name"
    NAME_LATIN = "name_latin"
    FORM_OF_ADDRESS = "form_of_address"
    EMAILS = "emails"
    PHONES = "phones"
    LANGUAGES = "languages"
    TIME_ZONE = "time_zone"
    HOURS = "hours"
    NOTE_REFERENCE = "note_reference"
    NOTE_DATE = "note_date"


REQUIRED = (Column.STATE, Column.ROLE, Column.RANK)
PROBLEM_TITLE = "problem"  # a column of a rejects file; when that is imported, it is ignored
CONFIRMED_TITLES = ("last confirmed", "confirmed by")  # columns of an export that say nothing to an import
IGNORED_TITLES = frozenset({PROBLEM_TITLE, "problems", "line", "lastconfirmed", "confirmedby"})

# English first, then French and Spanish, then "State" in the other three. Written as `_compact` leaves them.
TITLES = {
    Column.REFERENCE: "reference ref entryreference pocreference referencia",
    Column.STATE: "state memberstate country statecode countrycode iso3 isocode alpha3 etat etatmembre pays estado "
    "estadomiembro pais государство страна الدوله الدولة 国家",
    Column.ROLE: "role type contacttype typeofcontact pocrole poctype rol tipo tipodecontacto typedecontact",
    Column.RANK: "rank rang rango level primaryalternate primaryoralternate niveau nivel",
    Column.ENTITY: "entity organisation organization institution agency ministry department body entite organisme "
    "ministere entidad organizacion institucion organismo ministerio",
    Column.POSITION: "position title jobtitle function functionaltitle post poste fonction titre cargo puesto funcion",
    Column.NAME: "name fullname contactname nom nomcomplet nometprenom nombre nombrecompleto nombreyapellido",
    Column.NAME_LATIN: "namelatin latinname nameinlatin nameinlatinscript nameinlatinletters romanizedname "
    "romanisedname nameenglish nameinenglish nomlatin nomencaractereslatins nombrelatino nombreencaractereslatinos",
    Column.FORM_OF_ADDRESS: "formofaddress salutation honorific courtesytitle civilite formuledepolitesse tratamiento",
    Column.EMAILS: "emails email mail mails emailaddress emailaddresses mailaddress mailaddresses courriel courriels "
    "adressecourriel adresseelectronique adresseselectroniques adressemail correo correos correoelectronico "
    "correoselectronicos",
    Column.PHONES: "phones phone telephone telephones tel phonenumber phonenumbers telephonenumber telephonenumbers "
    "numerodetelephone telefono telefonos numerodetelefono",
    Column.LANGUAGES: "languages language langue langues idioma idiomas lengua lenguas",
    Column.TIME_ZONE: "timezone tz zone fuseauhoraire zonahoraria husohorario",
    Column.HOURS: "hours workinghours officehours dutyhours availability heures horaires heuresdetravail horas horario "
    "horariodetrabajo",
    Column.NOTE_REFERENCE: "notereference noteref note noteverbale notenumber noteverbalenumber noteverbalereference "
    "referencedelanote referencenote numerodelanote nota notaverbal referenciadelanota numerodelanota",
    Column.NOTE_DATE: "notedate dateofnote dateofthenote noteverbaledate datedelanote datenote fechadelanota fechanota",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column stands where in a file."""

    titles: tuple[str, ...]
    places: dict[Column, int]
    unknown: tuple[str, ...]  # titles that we do not know; their columns are ignored
    twice: tuple[str, ...]  # titles of columns that another title has already named

    @property
    def missing(self) -> list[Column]:
        """Columns that a file must have and this one lacks."""
        return [column for column in REQUIRED if column not in self.places]

    @property
    def least_cells(self) -> int:
        """How many cells a row has that reaches its mail addresses, or else what every row must have."""
        needed = (*REQUIRED, Column.EMAILS)
        return 1 + max(place for column, place in self.places.items() if column in needed)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of a nomination that this file has columns for; about the others it says nothing."""
        return tuple(column.value for column in self.places if column is not Column.REFERENCE)


def layout_of(titles: Sequence[str]) -> Layout:
    """Reads a title row, forgiving about case, accents, punctuation and empty titles at its end."""
    kept = list(titles)
    while kept and not kept[-1].strip():
        kept.pop()
    places: dict[Column, int] = {}
    unknown, twice = [], []
    for place, title in enumerate(kept):
        column = _KNOWN.get(_compact(title))
        if column is None:
            unknown.extend([title.strip() or "one without a title"] if _compact(title) not in IGNORED_TITLES else [])
        elif column in places:
            twice.append(title)
        else:
            places[column] = place
    return Layout(tuple(kept), places, tuple(unknown), tuple(twice))


def _compact(title: str) -> str:
    """`E-Mail(s)` and `emails` are one title."""
    return folded(title).replace(" ", "")


def is_ignored(title: str) -> bool:
    """True for the columns that a rejects file has in addition to the original's."""
    return _compact(title) in IGNORED_TITLES


_KNOWN = {_compact(word): column for column, words in TITLES.items() for word in words.split()}
