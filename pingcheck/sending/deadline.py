"""The deadline in words, filled in when a mail is composed: an exercise may be extended after its texts are frozen."""

from datetime import datetime
from functools import lru_cache

from directory.languages import Language
from pingcheck.sending.mail_templates import mail_environment
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.moments import in_utc, in_zone


def times_until(closes_at: datetime, time_zone: str, language: Language, hours_left: int = 0) -> dict[str, str]:
    """The values of the marks that speak of the deadline, in the mail's language and in English. Less than an hour is
    not counted: then there is no `time_left`."""
    spoken = {"": language, "_en": Language.ENGLISH}
    values: dict[str, str] = {}
    for ending, said_in in spoken.items():
        values[f"deadline{ending}"] = in_utc(closes_at, said_in)
        values[f"local_time{ending}"] = in_zone(closes_at, time_zone, said_in) or ""
        values[f"time_left{ending}"] = _time_left(said_in, hours_left) if hours_left >= 1 else ""
    return values


@lru_cache(maxsize=4096)
def _time_left(language: Language, hours_left: int) -> str:
    def said(spoken: Language) -> str:
        return mail_environment(spoken).get_template("mail/time_left.txt").render(hours_left=hours_left).strip()

    return in_language_or_english(language, said)
