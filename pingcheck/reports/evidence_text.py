"""The evidence of a State's result as a text to read aloud or to send, and as data for programs."""

from datetime import UTC, datetime
from typing import Any

from directory.contacts import contact_reference
from directory.languages import Language
from directory.phrases import N_, Phrase
from pingcheck.exercises.exercise import RUNNING
from pingcheck.reports.evidence import EvidenceContact, StateEvidence
from pingcheck.reports.evidence_words import EvidenceLine
from pingcheck.reports.labels import STATE_RESULT
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.wording.brief_moments import brief

LANGUAGES = (Language.ENGLISH, Language.FRENCH)  # in which the evidence can be written
EXPLAINED = (
    N_("Times are in Coordinated Universal Time (UTC), and in local time where the contact is."),
    N_("That a mail server accepted an email does not prove that it reached a mailbox; no mail server says that."),
)


def language_for(mission: Language) -> Language:
    """In which language a State is sent its evidence: that of its Mission, if it can be written so; else English."""
    return mission if mission in LANGUAGES else Language.ENGLISH


def evidence_text(evidence: StateEvidence, language: Language, now: datetime) -> str:
    """The whole text, in plain lines, with a last line break."""
    lines = [*_head(evidence, language, now), ""]
    if not evidence.contacts:
        lines += [said_in(language, N_("When the check opened, this State had nominated nobody who was asked.")), ""]
    for contact in evidence.contacts:
        lines += [*_contact(contact, language), ""]
    if evidence.letters:
        lines += [said_in(language, N_("Other emails of this check to the State:"))]
        lines += [f"  {moments_in(line, '', language)}  {said_in(language, line.words)}" for line in evidence.letters]
        lines += [""]
    if evidence.left_out:
        lines += [said_in(language, N_("There are more contacts than this text holds.")), ""]
    return "\n".join([*lines, *(said_in(language, text) for text in EXPLAINED), ""])


def _head(evidence: StateEvidence, language: Language, now: datetime) -> list[str]:
    exercise, formats = evidence.exercise, formats_in(language, "UTC")
    title = N_("What we sent to {state}, and what came back: {title} ({reference})")
    state = evidence.state.name(language)
    lines = [said_in(language, title, state=state, title=exercise.title, reference=exercise.reference)]
    if exercise.opened_at is not None and exercise.closes_at is not None:
        runs = exercise.phase in RUNNING
        text = N_("Opened {opened}; closes {closes}.") if runs else N_("Opened {opened}; closed {closes}.")
        times = {"opened": formats.utc(exercise.opened_at), "closes": formats.utc(exercise.closes_at)}
        lines.append(said_in(language, text, **times))
    lines.append(said_in(language, result_words(evidence)))
    return [*lines, said_in(language, N_("As of {when}."), when=formats.utc(now))]


def result_words(evidence: StateEvidence) -> Phrase:
    """The State's result in a sentence."""
    text = N_("Points of contact reached: {reached} of {called}. Result of the State: {result}.")
    result = Phrase(STATE_RESULT[evidence.result])
    return Phrase(text, reached=evidence.reached, called=evidence.called, result=result)


def _contact(contact: EvidenceContact, language: Language) -> list[str]:
    labels, ping = labels_in(language), contact.ping
    lines = [" · ".join((contact.name, labels.ROLE_WITHIN[ping.role], labels.RANK[ping.rank]))]
    lines += [f"  {moments_in(one, ping.time_zone, language)}  {said_in(language, one.words)}" for one in contact.lines]
    lines.append(f"  {said_in(language, contact.counts)}")
    proof = proof_words(contact, language)
    return [*lines, f"  {said_in(language, proof)}"] if proof else lines


def proof_words(contact: EvidenceContact, language: Language) -> Phrase | None:
    """What a correction rests on, as far as it has a number or a date."""
    corrected = contact.corrected
    if corrected is None or not (corrected.number or corrected.dated):
        return None
    day = formats_in(language, "UTC").day(corrected.dated) if corrected.dated else ""
    if corrected.number and day:
        return Phrase(N_("The correction rests on document {number} of {day}."), number=corrected.number, day=day)
    if corrected.number:
        return Phrase(N_("The correction rests on document {number}."), number=corrected.number)
    return Phrase(N_("The correction rests on a document of {day}."), day=day)


def moments_in(line: EvidenceLine, zone: str, language: Language) -> str:
    """`2 Mar 2026, 09:00 UTC (12:00 Nairobi)`."""
    local = brief(line.at, zone, language, line.at).local if zone else ""
    said = formats_in(language, "UTC").utc_in_brief(line.at)
    return f"{said} ({local})" if local else said


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
