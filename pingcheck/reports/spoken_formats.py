"""Numbers, shares and times as officers read them, in the language of the page and in the zone that they chose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from babel.units import format_unit

from directory.languages import Language
from directory.phrases import N_
from pingcheck.wording.brief_moments import city_in
from pingcheck.wording.catalogues import officers_catalogue
from pingcheck.wording.moments import as_the_organisation_writes

A_MINUTE = timedelta(minutes=1)
WRITTEN_DAY = re.compile(r"(?<![\w-])([12]\d{3}-[01]\d-[0-3]\d)(?: ([0-2]\d:[0-5]\d))?(?![\w-])")


@dataclass(frozen=True, slots=True)
class SpokenFormats:
    """`zone`: an IANA zone; a time in another one than UTC names its city."""

    language: Language
    zone: str

    def number(self, count: float) -> str:
        return format_decimal(count, locale=self.language.value)

    def percent(self, part: int, whole: int) -> str:
        """A share in whole per cent. It says 0 only of none, and 100 only of all."""
        if not whole:
            return "–"
        if 0 < 100 * part < whole:
            return officers_catalogue(self.language).gettext(N_("under {share}")).format(share="1\u00a0%")
        share = round(100 * part / whole)
        return f"{min(99, max(1, share)) if 0 < part < whole else share}\u00a0%"

    def utc(self, moment: datetime) -> str:
        """`2 March 2026, 09:00 UTC`."""
        return self._moment(moment, "d MMMM y, HH:mm")

    def utc_in_brief(self, moment: datetime) -> str:
        """`2 Mar 2026, 09:00 UTC`, for columns."""
        return self._moment(moment, "d MMM y, HH:mm")

    def weekday(self, moment: datetime) -> str:
        """`Monday, 2 March 2026, 09:00 UTC`."""
        return self._moment(moment, "EEEE d MMMM y, HH:mm")

    def weekday_in_brief(self, day: date) -> str:
        """`Mon`, beside a day's number."""
        return format_date(day, "EEE", locale=self.language.value)

    def day(self, day: date) -> str:
        """`2 March 2026`; of a moment, the day in UTC."""
        shown = day.astimezone(UTC).date() if isinstance(day, datetime) else day
        return self._written(shown, "d MMMM y")

    def with_days(self, text: str) -> str:
        """Our own text with each day that it writes as 2026-03-02, or 2026-03-02 09:00, in words."""
        return WRITTEN_DAY.sub(self._written_day, text)

    def _written_day(self, found: re.Match[str]) -> str:
        try:
            said = self.day(date.fromisoformat(found[1]))
        except ValueError:
            return found[0]
        return f"{said}, {found[2]}" if found[2] else said

    def day_of_week(self, day: date) -> str:
        """`Monday 2 March`, of a day or of a moment in its own zone."""
        return self._written(day, "EEEE d MMMM")

    def day_of_month(self, moment: datetime) -> str:
        """`2 Mar`, in UTC, below a curve."""
        return self._written(moment.astimezone(UTC).date(), "d MMM")

    def day_in_brief(self, moment: datetime) -> str:
        """`2 Mar 2026`, the day in UTC, for columns."""
        return self._written(moment.astimezone(UTC).date(), "d MMM y")

    def span(self, length: timedelta) -> str:
        """The two largest units of a length of time: `2 days 3 hours`."""
        minutes = abs(length) // A_MINUTE
        units = ((minutes // 1440, "day"), (minutes // 60 % 24, "hour"), (minutes % 60, "minute"))
        parts = [format_unit(count, f"duration-{unit}", locale=self.language.value) for count, unit in units if count]
        return " ".join(parts[:2]) or officers_catalogue(self.language).gettext(N_("less than a minute"))

    def since(self, length: timedelta) -> str:
        """The largest unit alone, for columns: `2 days`, `3 hours`."""
        minutes = abs(length) // A_MINUTE
        for count, unit in ((minutes // 1440, "day"), (minutes // 60, "hour"), (minutes, "minute")):
            if count:
                return format_unit(count, f"duration-{unit}", locale=self.language.value)
        return officers_catalogue(self.language).gettext(N_("now"))

    @property
    def colon(self) -> str:
        """What stands between a label and what it is of, where a template joins the two."""
        return "\u202f: " if self.language is Language.FRENCH else ": "

    def listed(self, parts: Sequence[str]) -> str:
        """`a; b`."""
        return ("\u202f; " if self.language is Language.FRENCH else "; ").join(parts)

    def span_of_minutes(self, minutes: int) -> str:
        return self.span(timedelta(minutes=minutes))

    def _moment(self, moment: datetime, pattern: str) -> str:
        at = moment.astimezone(ZoneInfo(self.zone))
        place = "UTC" if self.zone == "UTC" else city_in(self.zone, self.language)
        said = as_the_organisation_writes(format_datetime(at, pattern, locale=self.language.value), self.language)
        return f"{said} {place}"

    def _written(self, day: date, pattern: str) -> str:
        return as_the_organisation_writes(format_date(day, pattern, locale=self.language.value), self.language)


@cache
def formats_in(language: Language, zone: str) -> SpokenFormats:
    return SpokenFormats(language, zone)
