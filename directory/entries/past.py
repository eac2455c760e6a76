"""The past: an entry as it stood at any time, folded from its history; and the whole directory so. The fold is pure."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ConfirmedBy, ContactStatus, PointOfContact, Rank, Role, contact_reference
from directory.entries.entry import Confirmation, Succession, in_batches
from directory.entries.entry_changes import STATUS, SUCCESSION
from directory.history import CONFIRMS, ChangeKind, HistoryEntry
from directory.nominations import Nomination

BATCH = 2_000

_LISTS = frozenset({"emails", "phones", "languages"})
_READERS: Mapping[str, Any] = {"role": Role, "rank": Rank, "note_date": lambda day: day and date.fromisoformat(day)}


@dataclass(frozen=True, slots=True)
class PastEntry:
    """An entry as it stood at some time."""

    id: int
    status: ContactStatus
    nomination: Nomination
    succession: Succession
    confirmed: Confirmation | None

    @property
    def reference(self) -> str:
        return contact_reference(self.id)


def entry_as_of(history: Iterable[HistoryEntry], at: datetime) -> PastEntry | None:
    """The entry as it stood at a time, changes at that very time included; None if it was not there yet.

    `history`: its rows, the first first. Each row holds the values after the change of just what it changed.
    """
    past: PastEntry | None = None
    for row in history:
        if row.at <= at:
            past = _changed(past or _begun(row), row)
    return past


def _begun(row: HistoryEntry) -> PastEntry:
    content = {"state": row.after["state"], "role": Role(row.after["role"]), "rank": Rank(row.after["rank"])}
    return PastEntry(row.contact_id, ContactStatus.NOMINATED, Nomination(**content), Succession(), None)


def _changed(past: PastEntry, row: HistoryEntry) -> PastEntry:
    confirms = _confirming(row)
    return replace(
        past,
        nomination=with_record(past.nomination, row.after),
        status=ContactStatus(row.after.get(STATUS, past.status)),
        succession=_succession(row.after[SUCCESSION]) if SUCCESSION in row.after else past.succession,
        confirmed=Confirmation(row.at, confirms) if confirms else past.confirmed,
    )


def with_record(nomination: Nomination, kept: Mapping[str, Any]) -> Nomination:
    """The nomination with the fields that a row of the history keeps; what else the row keeps is left out."""
    return replace(nomination, **{name: _read(name, value) for name, value in kept.items() if name in _FIELDS})


def _confirming(row: HistoryEntry) -> ConfirmedBy | None:
    if row.change is ChangeKind.VERIFIED:
        return ConfirmedBy.VERIFICATION
    return CONFIRMS.get(row.ground) if row.ground else None


def _read(name: str, value: Any) -> Any:
    if name in _LISTS:
        return tuple(value)
    return _READERS[name](value) if name in _READERS else value


def _succession(kept: Mapping[str, Any]) -> Succession:
    day = kept["handover_on"]
    return Succession(kept["successor_id"], date.fromisoformat(day) if day else None)


_FIELDS = frozenset(field.name for field in fields(Nomination))


async def directory_as_of(session: AsyncSession, at: datetime) -> AsyncIterator[PastEntry]:
    """Every entry that was there at a time, ended ones too, in the order of an export."""
    contact = PointOfContact
    order = contact.state_code, contact.role, contact.rank.desc(), contact.id
    ids = list(await session.scalars(select(contact.id).where(contact.added_at <= at).order_by(*order)))
    for batch in in_batches(ids, BATCH):
        histories = await histories_of(session, batch)
        pasts = (entry_as_of(histories[contact_id], at) for contact_id in batch)
        for past in filter(None, pasts):
            yield past


async def histories_of(session: AsyncSession, contact_ids: Sequence[int]) -> dict[int, list[HistoryEntry]]:
    """The history of each of these entries, the first change first. They can be used after the session ends."""
    histories: dict[int, list[HistoryEntry]] = {contact_id: [] for contact_id in contact_ids}
    rows = select(HistoryEntry).where(HistoryEntry.contact_id.in_(contact_ids)).order_by(HistoryEntry.id)
    for row in list(await session.scalars(rows)):
        histories[row.contact_id].append(row)
        session.expunge(row)
    return histories
