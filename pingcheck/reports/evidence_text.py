"""The evidence of a State's result as a text to read aloud or to send, and as data for programs."""

from datetime import UTC, datetime
from typing import Any

from directory.contacts import contact_reference
from directory.languages import Language
from pingcheck.reports.evidence import EvidenceContact, StateEvidence
from pingcheck.reports.evidence_sheet import SheetPart, evidence_sheet
from pingcheck.reports.evidence_words import EvidenceLine


def evidence_text(evidence: StateEvidence, language: Language, now: datetime) -> str:
    """The whole text, in plain lines, with a last line break."""
    sheet = evidence_sheet(evidence, language, now)
    lines = [sheet.title, *sheet.head, ""]
    for part in sheet.parts:
        lines += [*_part(part), ""]
    return "\n".join([*lines, *sheet.foot, ""])


def _part(part: SheetPart) -> list[str]:
    return [part.title, *(f"  {row.moment}  {row.words}" for row in part.rows), *(f"  {each}" for each in part.after)]


def evidence_data(evidence: StateEvidence) -> dict[str, Any]:
    """The same for programs; sentences in English."""
    return {
        "exercise": evidence.exercise.reference,
        "state": evidence.state.code,
        "result": evidence.result.value,
        "called": evidence.called,
        "reached": evidence.reached,
        "contacts": [_contact_data(contact) for contact in evidence.contacts],
        "letters": [_line_data(line) for line in evidence.letters],
        "left_out": evidence.left_out,
    }


def _contact_data(contact: EvidenceContact) -> dict[str, Any]:
    ping, corrected = contact.ping, contact.corrected
    return {
        "entry": contact_reference(ping.contact_id),
        "contact": contact.name,
        "role": ping.role.value,
        "rank": ping.rank.value,
        "status": ping.status.value,
        "counts": str(contact.counts),
        "before": corrected.before.value if corrected else None,
        "events": [_line_data(line) for line in contact.lines],
    }


def _line_data(line: EvidenceLine) -> dict[str, str]:
    return {"at": line.at.astimezone(UTC).isoformat(), "kind": line.kind, "words": str(line.words)}
