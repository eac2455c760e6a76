"""The evidence of a State's result as it is read to a State, in one of the six languages: to print, or as a text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from directory.languages import Language
from directory.phrases import N_, Phrase
from pingcheck.exercises.exercise import RUNNING
from pingcheck.reports.evidence import EvidenceContact, StateEvidence
from pingcheck.reports.evidence_facts import plain
from pingcheck.reports.evidence_words import EvidenceLine
from pingcheck.reports.labels import STATE_RESULT
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.wording.brief_moments import COMMA, brief
from pingcheck.wording.moments import clock_time, day_in_words

EXPLAINED = (
    N_("Times are in Coordinated Universal Time (UTC), and in local time where the contact is."),
    N_("That a mail server accepted an email does not prove that it reached a mailbox; no mail server says that."),
)
BY_TELEPHONE = N_("This check was made by telephone; no email was sent to its contacts.")
ASKED_ONCE = N_("This check had no reminders: each contact was asked once.")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """`machine`: the moment for the attribute `datetime`."""

    machine: str
    moment: str
    words: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A contact, or the emails that went to no contact's ping. `after`: what its rows come to."""

    title: str
    rows: tuple[SheetRow, ...]
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceSheet:
    """The whole, in the order in which it is read."""

    language: Language
    title: str
    head: tuple[str, ...]
    parts: tuple[SheetPart, ...]
    foot: tuple[str, ...]


def evidence_sheet(evidence: StateEvidence, language: Language, now: datetime) -> EvidenceSheet:
    """In this language; `now`: of when it tells."""
    parts = [_contact(contact, language) for contact in evidence.contacts]
    if evidence.letters:
        rows = _rows(evidence.letters, "", language)
        parts.append(SheetPart(said_in(language, N_("Other emails of this check to the State")), rows))
    left_out = [N_("There are more contacts than this text holds.")] if evidence.left_out else []
    title = N_("What we sent to {state}, and what came back: {title} ({reference})")
    state = evidence.state.name(language)
    places = {"state": state, "title": plain(evidence.exercise.title), "reference": evidence.exercise.reference}
    return EvidenceSheet(
        language,
        said_in(language, title, **places),
        tuple(said_in(language, line) for line in _head(evidence, language, now)),
        tuple(parts),
        tuple(said_in(language, line) for line in (*left_out, *EXPLAINED)),
    )


def _head(evidence: StateEvidence, language: Language, now: datetime) -> Iterable[Phrase]:
    exercise = evidence.exercise
    if exercise.opened_at is not None and exercise.closes_at is not None:
        runs = exercise.phase in RUNNING
        text = N_("Opened {opened}; closes {closes}.") if runs else N_("Opened {opened}; closed {closes}.")
        yield Phrase(
            text, opened=utc_in_words(exercise.opened_at, language), closes=utc_in_words(exercise.closes_at, language)
        )
    yield result_words(evidence)
    if exercise.is_by_telephone:
        yield Phrase(BY_TELEPHONE)
    elif not evidence.has_reminders:
        yield Phrase(ASKED_ONCE)
    if not evidence.contacts:
        yield Phrase(N_("When the check opened, this State had nominated nobody who was asked."))
    yield Phrase(N_("As of {when}."), when=utc_in_words(now, language))


def result_words(evidence: StateEvidence) -> Phrase:
    """The State's result in a sentence."""
    text = N_("Points of contact reached: {reached} of {called}. Result of the State: {result}.")
    result = Phrase(STATE_RESULT[evidence.result])
    return Phrase(text, reached=evidence.reached, called=evidence.called, result=result)


def _contact(contact: EvidenceContact, language: Language) -> SheetPart:
    labels, ping = labels_in(language), contact.ping
    role = Phrase("{name} · {role} · {rank}", name=contact.name, role=labels.ROLE_WITHIN[ping.role],
                  rank=labels.RANK[ping.rank])  # fmt: skip
    said = [*contact.counted, contact.counts, *proof_words(contact, language)]
    return SheetPart(
        said_in(language, role),
        _rows(contact.lines, ping.time_zone, language),
        tuple(said_in(language, each) for each in said),
    )


def _rows(lines: Iterable[EvidenceLine], zone: str, language: Language) -> tuple[SheetRow, ...]:
    return tuple(
        SheetRow(f"{line.at.astimezone(UTC):%FT%TZ}", moment_in(line.at, zone, language), said_in(language, line.words))
        for line in lines
    )


def proof_words(contact: EvidenceContact, language: Language) -> list[Phrase]:
    """Who approved a correction and when, and what it rests on, as far as that has a number or a date."""
    corrected = contact.corrected
    if corrected is None:
        return []
    by_two = N_("It was approved on {day} by a second officer of the secretariat.")
    alone = N_("It was approved on {day} by the officer of the secretariat who had asked for it.")
    approved = day_in_words(corrected.approved_at.astimezone(UTC).date(), language)
    said = [Phrase(alone if corrected.alone else by_two, day=approved)]
    day = day_in_words(corrected.dated, language) if corrected.dated else ""
    if corrected.number and day:
        said.append(Phrase(N_("The correction rests on document {number} of {day}."), number=corrected.number, day=day))
    elif corrected.number:
        said.append(Phrase(N_("The correction rests on document {number}."), number=corrected.number))
    elif day:
        said.append(Phrase(N_("The correction rests on a document of {day}."), day=day))
    return said


def utc_in_words(moment: datetime, language: Language) -> str:
    """`2 March 2026, 09:00 UTC`."""
    at = moment.astimezone(UTC)
    return f"{day_in_words(at.date(), language)}{COMMA.get(language, ', ')}{clock_time(at.time(), language)} UTC"


def moment_in(at: datetime, zone: str, language: Language) -> str:
    """`2 March 2026, 09:00 UTC (12:00 Nairobi)`."""
    local = brief(at, zone, language, at).local if zone else ""
    said = utc_in_words(at, language)
    return f"{said} ({local})" if local else said
