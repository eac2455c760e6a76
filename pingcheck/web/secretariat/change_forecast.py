"""What an act would change, as the page before the last press shows it: before and after, and who is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from directory.entries.entry import Entry
from directory.exchange.columns import Column
from directory.nominations import SEPARATOR
from pingcheck.correspondence.entry_notices import NoticeForecast
from pingcheck.followup.entry_decisions import Forecast

STATUS = "status"


@dataclass(frozen=True, slots=True)
class ChangedField:
    """A field before and after, as text. `name`: of a column, or `status`."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ShownForecast:
    """Who is told of it by email, and what changes."""

    fields: Sequence[ChangedField]
    mails: NoticeForecast
    successor: Sequence[ChangedField]
    handover: bool


def shown_forecast(forecast: Forecast) -> ShownForecast:
    return ShownForecast(
        fields=changed(forecast.before, forecast.after),
        mails=forecast.mails,
        successor=_of_successor(forecast.successor) if forecast.successor else (),
        handover=forecast.after.succession != forecast.before.succession,
    )


def changed(before: Entry, after: Entry) -> list[ChangedField]:
    """The fields that differ, and the status if it does."""
    old, new = before.nomination.record(), after.nomination.record()
    fields = [ChangedField(name, as_text(old[name]), as_text(new[name])) for name in old if old[name] != new[name]]
    if before.status is not after.status:
        fields.append(ChangedField(STATUS, before.status.value, after.status.value))
    return fields


def _of_successor(entry: Entry) -> list[ChangedField]:
    kept = entry.nomination.record()
    shown = (Column.NAME, Column.POSITION, Column.ENTITY, Column.EMAILS, Column.PHONES, Column.LANGUAGES)
    return [ChangedField(column.value, "", as_text(kept[column.value])) for column in shown]


def as_text(value: Any) -> str:
    return SEPARATOR.join(value) if isinstance(value, list) else str(value or "")
