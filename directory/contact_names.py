"""What officers call a point of contact: one rule for entries, pings and lists of either."""

import unicodedata
from dataclasses import dataclass


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
        latin = "" if _without_accents(self.latin) == _without_accents(self.name) else self.latin
        return latin or self.name or ", ".join(part for part in (self.position, self.entity) if part)

    @property
    def own_script(self) -> str:
        """The name to stand beside the one in Latin letters; empty if it is shown already: the two differ by accents
        at most."""
        return self.name if self.latin and self.shown != self.name else ""

    @property
    def in_both(self) -> str:
        """What is shown and the own script beside it, as one text: `Wang Wei 王伟`."""
        return f"{self.shown} {self.own_script}" if self.own_script else self.shown


def _without_accents(name: str) -> str:
    """To compare with: in small letters, without what stands above and below them."""
    apart = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()
