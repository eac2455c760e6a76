"""The rows that new entries and changes write: content, terms and history. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

from directory.contacts import ContactStatus
from directory.entries.entry import Confirmation, Succession
from directory.entries.entry_changes import STATUS, EntryChange
from directory.history import CONFIRMS, LONGEST_DOCUMENT_NAME, ChangeKind, Provenance
from directory.languages import first_official
from directory.nominations import SEPARATOR, Nomination
from directory.search.terms import search_terms

Values: TypeAlias = Mapping[str, Any]


def term_rows(
    added: Sequence[tuple[int, Nomination]], changes: Sequence[EntryChange]
) -> tuple[list[Values], list[Values]]:
    """The terms by which entries are found no more, and those by which they are from now on. In the order of the
    index, which makes writing many of them quicker."""
    lost: list[tuple[str, int]] = []
    found = [(term, contact_id) for contact_id, nomination in added for term in search_terms(contact_id, nomination)]
    for change in changes:
        contact_id = change.entry.id
        before, after = search_terms(contact_id, change.entry.nomination), search_terms(contact_id, change.after)
        lost += [(term, contact_id) for term in before - after]
        found += [(term, contact_id) for term in after - before]
    return _as_terms(lost), _as_terms(found)


def added_term_rows(entries: Sequence[tuple[int, Nomination]]) -> list[Values]:
    """All terms of entries that have none yet."""
    return term_rows(entries, [])[1]


def _as_terms(rows: list[tuple[str, int]]) -> list[Values]:
    return [{"term": term, "contact_id": contact_id} for term, contact_id in sorted(rows)]


def history_rows(
    added: Sequence[tuple[int, Nomination]],
    changes: Sequence[EntryChange],
    provenance: Provenance,
    status: ContactStatus,
) -> list[Values]:
    of_all = {**asdict(provenance), "document": provenance.document[:LONGEST_DOCUMENT_NAME]}
    rows: list[Values] = []
    for contact_id, new in added:
        after = {**new.record(), STATUS: status.value}
        rows.append({"contact_id": contact_id, "change": ChangeKind.ADDED, "before": None, "after": after, **of_all})
    for change in changes:
        before, after = change.records()
        about = {"contact_id": change.entry.id, "change": change.kind}
        rows.append({**about, "before": before, "after": after, **of_all})
    return rows


def _confirmation(provenance: Provenance) -> Confirmation | None:
    by = CONFIRMS.get(provenance.ground)
    return Confirmation(provenance.at, by) if by is not None else None


def begun_life_row(status: ContactStatus, provenance: Provenance) -> Values:
    """Of a new entry."""
    return _life(status, Succession(), _confirmation(provenance))


def changed_life_row(change: EntryChange, provenance: Provenance) -> Values:
    return _life(change.status, change.succession, _confirmation(provenance) or change.entry.confirmed)


def _life(status: ContactStatus, succession: Succession, confirmed: Confirmation | None) -> Values:
    return {
        "status": status,
        "confirmed_at": confirmed.at if confirmed else None,
        "confirmed_by": confirmed.by if confirmed else None,
        **asdict(succession),
    }


def content_row(nomination: Nomination, provenance: Provenance) -> Values:
    return {
        "state_code": nomination.state,
        "role": nomination.role,
        "rank": nomination.rank,
        "entity": nomination.entity,
        "position": nomination.position,
        "name": nomination.name,
        "name_latin": nomination.name_latin,
        "form_of_address": nomination.form_of_address,
        "sort_name": nomination.sort_name,
        "languages": SEPARATOR.join(nomination.languages),
        "preferred_language": first_official(nomination.languages),
        "time_zone": nomination.time_zone,
        "hours": nomination.hours,
        "note_reference": nomination.note_reference,
        "note_date": nomination.note_date,
        "changed_at": provenance.at,
    }
