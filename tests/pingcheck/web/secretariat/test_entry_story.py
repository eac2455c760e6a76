"""The history of an entry as a story: what changed, in the order of a card, and who takes over when."""

from datetime import date
from typing import Any

import pytest

from directory.history import ChangeKind, Ground, HistoryEntry
from pingcheck.web.secretariat.entry_story import FieldChange, StoryLine, story_of
from tests.cast import NOON


def line(before: dict[str, Any] | None, after: dict[str, Any], change: ChangeKind = ChangeKind.CORRECTED) -> StoryLine:
    row = HistoryEntry(
        contact_id=7, at=NOON, by="amina", change=change, before=before, after=after, reason="", document="",
        document_hash="", ground=Ground.NOTE, note_reference="NV/1", note_date=date(2026, 2, 1),
    )  # fmt: skip
    [told] = story_of([row])
    return told


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ({"name": "Asha"}, {"name": "Zuri"}, [("name", ("Asha",), ("Zuri",))]),
        ({"emails": []}, {"emails": ["a@x.example", "b@x.example"]}, [("emails", (), ("a@x.example", "b@x.example"))]),
        ({"phones": ["+1"]}, {"phones": []}, [("phones", ("+1",), ())]),
        ({"note_date": None}, {"note_date": "2026-02-01"}, [("note_date", (), ("2026-02-01",))]),
        ({"status": "nominated"}, {"status": "withdrawn"}, [("status", ("nominated",), ("withdrawn",))]),
        # As a card has them, whatever the order in the database; what was and is empty is not told.
        (None, {"emails": ["a@x.example"], "hours": "", "name": "Asha", "languages": []},
         [("name", (), ("Asha",)), ("emails", (), ("a@x.example",))]),
        # A field of a later version is none that this one knows.
        (None, {"name": "Asha", "shoe_size": 41}, [("name", (), ("Asha",))]),
    ],
)  # fmt: skip
def test_each_change_has_its_before_and_after(
    before: dict[str, Any] | None, after: dict[str, Any], changes: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert list(line(before, after).fields) == [FieldChange(*change) for change in changes]


@pytest.mark.parametrize(
    ("succession", "successor", "day"),
    [
        ({"successor_id": 12, "handover_on": "2026-04-01"}, "P-000012", date(2026, 4, 1)),
        ({"successor_id": 12, "handover_on": None}, "P-000012", None),
        ({"successor_id": None, "handover_on": None}, "", None),
    ],
)
def test_who_takes_over_is_named(succession: dict[str, Any], successor: str, day: date | None) -> None:
    told = line({"succession": None}, {"succession": succession}, ChangeKind.REPLACED)
    assert (told.contact, told.successor, told.handover_on, told.fields) == ("P-000007", successor, day, ())
