"""What officers call a point of contact: one rule for entries, pings and lists of either."""

import unicodedata
from dataclasses import dataclass

from directory.folding import folded

# Letters that passports write with two (ICAO 9303, part 3), where others leave what stands above them out.
_IN_PASSPORTS = str.maketrans({"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe", "ü": "ue"})


@dataclass(frozen=True, slots=True)
class ContactNames:
    """What a contact is known by; what is not known is empty. `latin`: the name in Latin letters, where `name` is in
    another script."""

    latin: str
    name: str
    position: str
    entity: str

    @property
    def shown(self) -> str:
        """The person, in Latin letters if these are known, else in the own script. If no person is named, the position
        with its entity, since there is a duty officer in every State; else the entity."""
        latin = "" if folded(self.latin) in {folded(self.name), _as_in_passports(self.name)} else self.latin
        return latin or self.name or ", ".join(part for part in (self.position, self.entity) if part)

    @property
    def own_script(self) -> str:
        """The name to stand beside the one in Latin letters; empty if it is shown already: the two differ by no more
        than accents and letters such as ł, ø and ß."""
        return self.name if self.latin and self.shown != self.name else ""

    @property
    def in_both(self) -> str:
        """What is shown and the own script beside it, as one text: `Wang Wei 王伟`."""
        return f"{self.shown} {self.own_script}" if self.own_script else self.shown


def _as_in_passports(name: str) -> str:
    return folded(unicodedata.normalize("NFC", name.casefold()).translate(_IN_PASSPORTS))
