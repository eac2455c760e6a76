"""The settings of names: who asks, for which directory, and how to reach the secretariat (docs/names.md)."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import time
from typing import Annotated, Any, NamedTuple
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field

from directory.languages import OFFICIAL, Language

LONGEST_NAME = 300
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOURS = re.compile(r"([a-z]{3})-([a-z]{3}) (\d\d):(\d\d)-(\d\d):(\d\d) ([\w/+-]{1,60})", re.IGNORECASE | re.ASCII)


def one_line(value: str) -> str:
    """The text. Raises ValueError if it has line breaks or control characters."""
    if not value.isprintable():
        raise ValueError("write one line without control characters")
    return value


@dataclass(frozen=True, slots=True)
class SpokenText:
    """What an operator calls something, in each language; empty where nothing is given."""

    ar: str = ""
    zh: str = ""
    en: str = ""
    fr: str = ""
    ru: str = ""
    es: str = ""

    def spoken(self, language: Language) -> str:
        """The text in a language, or in English."""
        return getattr(self, language.value) or self.en

    def __bool__(self) -> bool:
        return any(asdict(self).values())


NOT_GIVEN = SpokenText()


def spoken_text(value: Any) -> Any:
    """A text alone is English, and stands for every language that has none of its own. Raises ValueError."""
    given = {"en": value} if isinstance(value, str) else value
    if not isinstance(given, Mapping):
        return value
    for language, text in given.items():
        if language not in OFFICIAL or not isinstance(text, str):
            raise ValueError(f"write a text, or a text for each of the languages {', '.join(OFFICIAL)}")
        if len(one_line(text)) > LONGEST_NAME:
            raise ValueError(f"write at most {LONGEST_NAME} characters")
    return SpokenText(**{language: text.strip() for language, text in given.items()})


def with_english(value: Any, called: str) -> Any:
    """The sender's name with the English one that stands in `PINGCHECK_MAIL_FROM`. Raises ValueError if it has
    another."""
    given = {"en": value} if isinstance(value, str) else value or {}
    if not isinstance(given, Mapping):
        return value
    if given.get("en", called) != called:
        raise ValueError("PINGCHECK_MAIL_FROM and PINGCHECK_SENDER_NAME name the sender differently: leave one of them")
    return {**given, "en": called}


Spoken = Annotated[SpokenText, BeforeValidator(spoken_text)]


class OfficeHours(NamedTuple):
    """When somebody is in the secretariat: days count from Monday = 0, hours are local time of the zone."""

    first_day: int
    last_day: int
    opens: time
    closes: time
    zone: ZoneInfo


def parse_hours(text: str) -> OfficeHours:
    """Reads `Mon-Fri 09:00-17:00 America/New_York`. Raises ValueError."""
    found = HOURS.fullmatch(text)
    try:
        if found is None:
            raise ValueError
        first, last, *clock, zone = found.groups()
        opens, opens_minute, closes, closes_minute = map(int, clock)
        days = DAYS.index(first.lower()), DAYS.index(last.lower())
        return OfficeHours(*days, time(opens, opens_minute), time(closes, closes_minute), ZoneInfo(zone))
    except (ValueError, OSError, LookupError) as error:
        raise ValueError("write days, hours and time zone, such as Mon-Fri 09:00-17:00 America/New_York") from error


def _hours(text: str) -> str:
    if text:
        parse_hours(text)
    return text


class NameSettings(BaseModel):
    """The part of the settings that is about names. Each of type `Spoken` may be given for each language: by
    `PINGCHECK_SENDER_NAME_FR` in the environment, by `sender_name.fr` in the file. English stands in for a language
    that is not given. What is not given at all is in the wording of the United Nations (pingcheck/wording/names.py)."""

    # The name before the address that our mail comes from; and who signs it. The English one may also stand in
    # `mail_from`, as Secretariat <check@example.org>. Without it: organisation and directory.
    sender_name: Spoken = NOT_GIVEN
    # Whose directory it is, and which office keeps it. Once the organisation is given, no office is named unless it is
    # given, too.
    organisation: Spoken = NOT_GIVEN
    office: Spoken = NOT_GIVEN
    # The directory's official name as it follows "the", "le", "el", "в" or "في", and its short one.
    directory_name: Spoken = NOT_GIVEN
    directory_short_name: Spoken = NOT_GIVEN
    # The resolution or note on which the communication checks rest.
    mandate: Spoken = NOT_GIVEN
    # How to reach the secretariat, and check a message, other than by email.
    postal_address: Spoken = NOT_GIVEN
    secretariat_phone: Annotated[str, AfterValidator(one_line), Field(max_length=60)] = ""
    # When somebody is there, such as Mon-Fri 09:00-17:00 America/New_York; mails say it in UTC, too.
    secretariat_hours: Annotated[str, AfterValidator(_hours), Field(max_length=100)] = ""

    @property
    def office_hours(self) -> OfficeHours | None:
        return parse_hours(self.secretariat_hours) if self.secretariat_hours else None


SPOKEN = tuple(name for name, field in NameSettings.model_fields.items() if field.annotation is SpokenText)


def by_language(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of one source with a name for each text: `sender_name` is the English one, `sender_name_fr` the
    French one. So the environment wins over the file text by text."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name in SPOKEN and isinstance(value, Mapping):
            found |= {_name_in(name, str(language)): text for language, text in value.items()}
        else:
            found[_name_in(name[:-3], "en") if name[:-3] in SPOKEN and name.endswith("_en") else name] = value
    return found


def _name_in(name: str, language: str) -> str:
    return name if language == "en" else f"{name}_{language}"


def gathered(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of all sources, with the texts of each name together again."""
    found = dict(values)
    for name in SPOKEN:
        texts = {language: found.pop(_name_in(name, language), None) for language in OFFICIAL}
        if any(text is not None for text in texts.values()):
            found[name] = {language: text for language, text in texts.items() if text is not None}
    return found
