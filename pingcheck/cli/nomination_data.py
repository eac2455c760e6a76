"""Nominations as data: what `pingcheck nomination … --json` prints, and the lines that it reads."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from directory.contacts import contact_id_of
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.nominations import SEPARATOR
from directory.notes.effects import LineEffect
from directory.notes.lines import WrittenLine
from directory.notes.note import LineAct
from directory.notes.queue import QueuedNote
from directory.notes.whole_note import ShownLine, WholeNote

LARGEST_LINES = 1_000_000  # bytes


def in_short(queued: QueuedNote) -> dict[str, Any]:
    note = queued.note
    return {
        "nomination": note.id,
        "state": note.state_code or "",
        "note": note.number,
        "dated": note.dated,
        "received_at": note.received_at.isoformat(),
        "received_by": note.received_by.value,
        "stage": note.stage.value,
        "in_force_on": note.in_force_on,
        "by": queued.last.by,
        "lines": {act.value: count for act, count in queued.acts.items()},
    }


def described(whole: WholeNote) -> dict[str, Any]:
    note = whole.note
    return {
        "nomination": note.id,
        "state": note.state_code,
        "note": note.number,
        "dated": note.dated,
        "received_at": note.received_at.isoformat(),
        "received_by": note.received_by.value,
        "stage": note.stage.value,
        "in_force_on": note.in_force_on,
        "documents": [
            {"name": one.name, "kind": one.kind.value, "size": one.size, "sha256": one.sha256}
            for one in whole.documents
        ],
        "lines": [_line(shown) for shown in whole.lines],
        "steps": [
            {"step": step.kind.value, "at": step.at.isoformat(), "by": step.by, "reason": step.reason}
            for step in whole.steps
        ],
    }


def _line(shown: ShownLine) -> dict[str, Any]:
    line, newer = shown.line, shown.changed_since
    overtaken = f"{newer.by} has changed the entry since." if newer else ""
    return {
        "line": line.id,
        "act": line.act.value,
        "reference": shown.entry.reference if shown.entry else "",
        "made": shown.made,
        "handover_on": line.handover_on,
        "changes": _changes(shown.effect) if shown.effect else {},
        "problem": str(shown.problem) if shown.problem else overtaken,
    }


def _changes(effect: LineEffect) -> dict[str, list[str]]:
    return {field: [_text(effect.before, field), _text(effect.after, field)] for field in effect.fields}


def _text(content: Any, field: str) -> str:
    value = getattr(content, field, "")
    return SEPARATOR.join(value) if isinstance(value, tuple) else str(value or "")


def lines_in(file: Path) -> list[WrittenLine]:
    """A list of objects: `act`, `entry` (a reference) unless it is `create`, `fields` by the names of columns,
    `handover_on`, `last_in_role`. Raises Refused."""
    try:
        if file.stat().st_size > LARGEST_LINES:
            raise Refused(f"{file} is too large for the lines of one nomination.")
        read = json.loads(file.read_text(encoding="utf-8"))
        return [_written(each) for each in read]
    except OSError as error:
        raise Refused(f"{file} cannot be read ({error.strerror or error}).") from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Refused(f"{file} holds no lines as docs/nominations.md describes them ({error}).") from error


def _written(line: dict[str, Any]) -> WrittenLine:
    handover = line.get("handover_on")
    return WrittenLine(
        LineAct(line["act"]),
        contact_id_of(line["entry"]) if "entry" in line else None,
        {Column(name): str(value) for name, value in line.get("fields", {}).items()},
        date.fromisoformat(handover) if handover else None,
        bool(line.get("last_in_role", False)),
    )
