"""Entries that a reminder names, because their mailbox did not answer for them yet."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from directory.contacts import Role
from directory.languages import Language
from pingcheck.sending.wire import one_line
from pingcheck.wording.catalogues import in_language_or_english, whole_catalogue
from pingcheck.wording.names import entry_line

ROLES = {
    Role.DIPLOMATIC: "Diplomatic point of contact, %(state)s",
    Role.TECHNICAL: "Technical point of contact, %(state)s",
}


class MissingEntry(NamedTuple):
    """Such an entry, as the frozen roster has it."""

    role: Role
    state_name: str  # in the language of the mail
    state_name_en: str
    name: str
    position: str
    entity: str


def in_lines(entries: Iterable[MissingEntry], language: Language) -> str:
    """The entries, a line each, as the mail's own entry is named."""
    return "\n".join(in_language_or_english(language, partial(_line, entry)) for entry in entries)


def _line(entry: MissingEntry, language: Language) -> str:
    state = entry.state_name_en if language is Language.ENGLISH else entry.state_name
    gettext, _ = whole_catalogue(language)
    role = gettext(ROLES[entry.role]) % {"state": one_line(state)}
    return f"{role} — {one_line(entry_line(language, entry.name, entry.position, entry.entity))}"
