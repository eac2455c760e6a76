"""Every mail to contacts and Missions, filled in as a courier fills it in, for review."""

import html
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from directory.contacts import Role
from directory.history import Ground
from directory.languages import Language
from docs.review_samples import EXERCISE, MESSAGE, OPENS, PING, SECRETS, SETTINGS, STATE, STEPS, ZONE, ShownText
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.links import LinkKeys
from pingcheck.conversation.proof_links import ProofKeys
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.correspondence.check_notice_text import TextKey, render_notice_text
from pingcheck.correspondence.check_steps import BOTH_ROLES
from pingcheck.correspondence.entry_change_facts import Ending
from pingcheck.correspondence.entry_mail_text import EntryTold, text_of_entry_mail
from pingcheck.correspondence.officer_mail_text import OfficerWords, subject_of, text_of
from pingcheck.exercises.check_notices import NoticeSays
from pingcheck.exercises.entry_mails import EntryMailKind
from pingcheck.exercises.exercise import Frame, Step
from pingcheck.exercises.ping import Ping
from pingcheck.sending.deadline import times_until
from pingcheck.sending.frames import render_frames
from pingcheck.sending.mail_templates import RULE, wrapped
from pingcheck.sending.prepared_frames import fill, fill_shared
from pingcheck.wording.moments import in_zone
from pingcheck.wording.names import entry_line, names_in
from pingcheck.wording.templates import environment, template_folder

LINK = f"{SETTINGS.base_url}/p/{ProofKeys(SECRETS).token(MESSAGE)}"
UNCHANGED: dict[str, Any] = {
    "at": OPENS.isoformat(),
    "emails_removed": [],
    "emails_added": [],
    "phones_removed": [],
    "phones_added": [],
    "reordered": False,
    "ending": "",
    "handover_on": None,
    "ground": Ground.NOTE.value,
    "mission_told": True,
    "note_reference": "NV/9",
    "note_date": "2027-02-20",
}
MASKED = {
    "emails_removed": ["as…@mfa.example"],
    "emails_added": ["ne…@mfa.example"],
    "phones_removed": ["… 321"],
    "phones_added": ["… 322"],
}
CHANGES = [
    UNCHANGED | MASKED,
    UNCHANGED | {"reordered": True, "ground": Ground.ADDRESS_ON_FILE.value},
    *(UNCHANGED | {"ending": ending.value, "handover_on": "2027-03-10"} for ending in Ending),
    UNCHANGED | {"ending": Ending.ENDED.value, "ground": Ground.MISSION.value},
    UNCHANGED | MASKED | {"ground": Ground.IMPORT.value},
]


def mails() -> Iterator[ShownText]:
    for each in (step_mails, officer_mails, entry_mails, check_letters, courtesies):
        yield from each()


def step_mails() -> Iterator[ShownText]:
    """Each step's mail to each role. In a mail, English follows every other language; here it is shown once."""
    for kind, after in STEPS.items():
        step = Step(id=1, exercise_id=1, kind=kind, due_at=OPENS + timedelta(hours=after))
        frames = list(render_frames(SETTINGS, EXERCISE, step))
        for role in dict.fromkeys(frame.role for frame in frames):
            both = [frame for frame in frames if frame.role is role]
            yield f"Mail: {kind}, {role}", {frame.language: mail(frame) for frame in both}


def mail(frame: Frame) -> str:
    values = values_of(frame)
    own_language = fill_shared(frame.text, values).partition(f"\n{RULE}\n")[0]
    return f"<h3>{html.escape(fill(frame.subject, values))}</h3><pre>{html.escape(own_language)}</pre>"


def values_of(frame: Frame) -> dict[str, str]:
    """What a courier fills in."""
    return {
        "state": STATE[frame.language],
        "state_en": STATE[Language.ENGLISH],
        "entry_en": entry_line(Language.ENGLISH, "Mira Tolan", "Duty officer", "National CERT"),
        "entry": entry_line(frame.language, "Mira Tolan", "Duty officer", "National CERT"),
        **times_until(OPENS + timedelta(hours=72), ZONE, frame.language, 48),
        "link": f"{SETTINGS.base_url}/r/{LinkKeys(SECRETS).token(PING)}",
        "code": CodeKeys(SECRETS).code(PING),
        "reply_to": ReturnAddresses(SECRETS, "poc.example").reply(MESSAGE),
    }


def officer_mails() -> Iterator[ShownText]:
    """The frames of an officer's mails."""
    for title, suggested_on in (("writes", None), ("refuses a suggestion", OPENS.date())):
        shown = {}
        for language in Language:
            ping = Ping(role=Role.TECHNICAL, language=language, state_name=STATE[language], state_name_en="Amberu")
            text = text_of(SETTINGS, ping, EXERCISE.reference, MESSAGE, OfficerWords("…", OPENS, suggested_on))
            subject = subject_of(ping, EXERCISE.reference)
            shown[language] = f"<h3>{html.escape(subject)}</h3><pre>{html.escape(text)}</pre>"
        yield f"Mail: an officer {title}", shown


def entry_mails() -> Iterator[ShownText]:
    """What changed in an entry, in every way in which it can be said, and the question whether an address is right."""
    who = ("Mira Tolan", "Duty officer", "National CERT")
    for kind in EntryMailKind:
        told = EntryTold(kind, "P-000001", Role.TECHNICAL, STATE, who, OPENS, CHANGES, LINK)
        shown = {}
        for language in Language:
            said = text_of_entry_mail(SETTINGS, told, language, OPENS)
            shown[language] = f"<h3>{html.escape(said.subject)}</h3><pre>{html.escape(said.text)}</pre>"
        yield f"Mail: {kind} about an entry", shown


def check_letters() -> Iterator[ShownText]:
    """The letters beside a ladder, each once for every role that it may speak of."""
    who = {"technical": "National CERT", "diplomatic": "Ministry of Foreign Affairs"}
    for says in NoticeSays:
        for about in (*Role, BOTH_ROLES) if says is NoticeSays.MISSION else Role:
            shown = {}
            for language in Language:
                key = TextKey(1, says, about, OPENS, language)
                text = render_notice_text(SETTINGS, key, EXERCISE.reference, OPENS)
                values = {**who, "state": STATE[language], "local_time": in_zone(OPENS, ZONE, language) or ""}
                values["entry"] = entry_line(language, "Mira Tolan", "Duty officer", "National CERT")
                body = fill(text.text, values).partition(f"\n{RULE}\n")[0]
                shown[language] = f"<h3>{html.escape(fill(text.subject, values))}</h3><pre>{html.escape(body)}</pre>"
            yield f"Mail: {says}, {about}", shown


def courtesies() -> Iterator[ShownText]:
    """The courtesy mails that thank for answers by mail."""
    for file in sorted((template_folder() / "mail" / "courtesy").glob("*.subject.txt")):
        kind = file.name.partition(".")[0]
        yield f"Mail back: {kind}", {language: courtesy(kind, language) for language in Language}


def courtesy(kind: str, language: Language) -> str:
    spoken = environment(language).overlay()
    spoken.filters["wrapped"] = wrapped
    subject, text = (
        spoken.get_template(f"mail/courtesy/{kind}.{ending}").render(names=names_in(SETTINGS, language))
        for ending in ("subject.txt", "txt")
    )
    return f"<h3>{html.escape(subject)}</h3><pre>{html.escape(text)}</pre>"
