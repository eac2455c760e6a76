"""How to reach the secretariat, and when somebody is there: in its own time, and in UTC."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from babel.dates import get_day_names

from directory.languages import Language
from pingcheck.settings import Settings
from pingcheck.settings.names import OfficeHours
from pingcheck.wording.moments import city_of, clock_time, locale_of

DAYS = {
    Language.ARABIC: "من {} إلى {}",
    Language.CHINESE: "{}至{}",
    Language.ENGLISH: "{} to {}",
    Language.FRENCH: "du {} au {}",
    Language.RUSSIAN: "{} – {}",
    Language.SPANISH: "de {} a {}",
}
TIMES = {
    Language.ARABIC: "من الساعة {} إلى الساعة {}",
    Language.CHINESE: "{}至{}",
    Language.ENGLISH: "{}–{}",
    Language.FRENCH: "de {} à {}",
    Language.RUSSIAN: "{}–{}",
    Language.SPANISH: "de {} a {}",
}
WHOLE = {
    Language.ARABIC: "{days}، {here}، {city} ({utc} UTC)",
    Language.CHINESE: "{days}，{city}时间{here}（UTC {utc}）",
    Language.FRENCH: "{days}, {here}, {city} ({utc} UTC)",
    Language.SPANISH: "{days}, {here}, {city} ({utc} UTC)",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """How to reach the secretariat. Empty: what the settings do not say."""

    mail: str
    phone: str
    hours: str


def desk_in(settings: Settings, language: Language, at: datetime) -> Desk:
    """How to reach the secretariat, said in a language at an instant."""
    hours = settings.office_hours
    said = office_hours(hours, language, at) if hours else ""
    return Desk(settings.secretariat_mailbox, settings.secretariat_phone, said)


def office_hours(hours: OfficeHours, language: Language, at: datetime) -> str:
    """`Monday to Friday, 09:00–17:00 Nairobi (06:00–14:00 UTC)`, by the difference to UTC that holds at an instant."""
    names = get_day_names("wide", locale=locale_of(language))
    days = DAYS[language].format(names[hours.first_day], names[hours.last_day])
    ahead = at.astimezone(hours.zone).utcoffset() or timedelta()
    utc = _times(language, *(_moved(moment, -ahead) for moment in (hours.opens, hours.closes)))
    if not ahead:
        comma = {Language.ARABIC: "، ", Language.CHINESE: "，"}.get(language, ", ")
        return f"{days}{comma}{utc} UTC"
    whole = WHOLE.get(language, "{days}, {here} {city} ({utc} UTC)")
    here = _times(language, hours.opens, hours.closes)
    return whole.format(days=days, here=here, city=city_of(hours.zone, language), utc=utc)


def _times(language: Language, opens: time, closes: time) -> str:
    first = clock_time(opens, language)
    if language is Language.SPANISH:
        first = first.removesuffix("\u00a0horas")
    return TIMES[language].format(first, clock_time(closes, language))


def _moved(moment: time, by: timedelta) -> time:
    return (datetime.combine(datetime(2000, 1, 2, tzinfo=UTC), moment) + by).time()
