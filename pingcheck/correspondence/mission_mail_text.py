"""The subject, text and HTML of mails to a Mission about its own address, whole in its language."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from directory.languages import Language
from pingcheck.correspondence.entry_mail_text import EntryMailText, day_told
from pingcheck.sending.mail_templates import PAGES, mail_environment
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.directions import plain_in
from pingcheck.wording.moments import in_utc
from pingcheck.wording.names import names_in
from pingcheck.wording.office_hours import desk_in


def text_of_mission_mail(
    settings: Settings,
    states: Mapping[Language, str],
    changes: Sequence[Mapping[str, Any]],
    language: Language,
    now: datetime,
) -> EntryMailText:
    """All of it in the language, or all in English if the catalogue has a gap. `states`: the State's names."""

    def rendered(ending: str) -> str:
        def spoken(in_language: Language) -> str:
            values = {
                "state": states[in_language],
                "changes": [_spoken(change, in_language) for change in changes],
                "pages": {name: f"{settings.base_url}/{path}" for name, path in PAGES.items()},
                "names": names_in(settings, in_language),
                "desk": desk_in(settings, in_language, now),
                "plain": plain_in(in_language),
            }
            return mail_environment(in_language).get_template(f"mail/mission/notice.{ending}").render(values)

        return in_language_or_english(language, spoken).strip()

    return EntryMailText(rendered("subject.txt"), rendered("txt") + "\n", rendered("html") + "\n")


def _spoken(change: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """A change with its time and day in words."""
    at = datetime.fromisoformat(change["at"]).astimezone(UTC).replace(second=0, microsecond=0)
    return {**change, "note_date": day_told(change["note_date"], language), "at": in_utc(at, language)}
