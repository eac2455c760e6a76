"""The subject, text and HTML of mails about entries, whole in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from directory.contacts import Role
from directory.languages import Language
from pingcheck.conversation.proof_links import valid_until
from pingcheck.exercises.entry_mails import EntryMailKind
from pingcheck.sending.mail_templates import PAGES, mail_environment
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.directions import plain_in
from pingcheck.wording.moments import day_in_words, in_utc
from pingcheck.wording.names import entry_line, names_in
from pingcheck.wording.office_hours import desk_in


@dataclass(frozen=True, slots=True)
class EntryTold:
    """What a mail says of its entry, and of what changed (`entry_change_facts`). `link`: proves the address."""

    says: EntryMailKind
    reference: str
    role: Role
    state_names: Mapping[Language, str]
    named: tuple[str, str, str]  # name, function, organisation
    made_at: datetime
    changes: Sequence[Mapping[str, Any]] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class EntryMailText:
    subject: str
    text: str
    html: str


def text_of_entry_mail(settings: Settings, told: EntryTold, language: Language, now: datetime) -> EntryMailText:
    """All of it in the language, or all in English if the catalogue has a gap."""

    def rendered(ending: str) -> str:
        def spoken(in_language: Language) -> str:
            template = mail_environment(in_language).get_template(f"mail/entry/{told.says.value}.{ending}")
            return template.render(_values(settings, told, in_language, now))

        return in_language_or_english(language, spoken).strip()

    return EntryMailText(rendered("subject.txt"), rendered("txt") + "\n", rendered("html") + "\n")


def _values(settings: Settings, told: EntryTold, language: Language, now: datetime) -> dict[str, Any]:
    return {
        "reference": told.reference,
        "role": told.role.value,
        "state": told.state_names[language],
        "entry": entry_line(language, *told.named),
        "mission_told": all(change["mission_told"] for change in told.changes),
        "changes": [_spoken(change, language) for change in told.changes],
        "link": told.link,
        "until": in_utc(valid_until(told.made_at).replace(second=0, microsecond=0), language),
        "pages": {name: f"{settings.base_url}/{path}" for name, path in PAGES.items()},
        "names": names_in(settings, language),
        "desk": desk_in(settings, language, now),
        "plain": plain_in(language),
    }


def _spoken(change: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """A change with its time and days in words."""
    at = datetime.fromisoformat(change["at"]).astimezone(UTC).replace(second=0, microsecond=0)
    days = {name: day_told(change[name], language) for name in ("handover_on", "note_date")}
    return {**change, **days, "at": in_utc(at, language)}


def day_told(written: str | None, language: Language) -> str:
    """A day of a change in words; empty if there is none."""
    return day_in_words(date.fromisoformat(written), language) if written else ""
