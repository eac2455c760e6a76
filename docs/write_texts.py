"""Writes every mail and page for contacts, in six languages side by side, on one page for review: `make texts`."""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from jinja2 import ChainableUndefined, Environment
from pydantic import SecretStr

from directory.contacts import Rank, Role
from directory.history import Ground
from directory.languages import Language
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.links import LinkKeys
from pingcheck.conversation.masked_details import MaskedDetails
from pingcheck.conversation.proof_links import ProofKeys
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.conversation.script import Choice, Topic
from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.correspondence.check_notice_text import TextKey, render_notice_text
from pingcheck.correspondence.check_steps import BOTH_ROLES
from pingcheck.correspondence.entry_change_facts import Ending
from pingcheck.correspondence.entry_mail_text import EntryTold, text_of_entry_mail
from pingcheck.correspondence.officer_mail_text import OfficerWords, subject_of, text_of
from pingcheck.exercises.check_notices import NoticeSays
from pingcheck.exercises.entry_mails import EntryMailKind
from pingcheck.exercises.exercise import Exercise, Frame, Step, StepKind
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer
from pingcheck.sending.deadline import times_until
from pingcheck.sending.frames import render_frames
from pingcheck.sending.mail_templates import RULE, wrapped
from pingcheck.sending.prepared_frames import fill, fill_shared
from pingcheck.settings import Settings
from pingcheck.settings.names import parse_hours
from pingcheck.web.contact.bubbles import AnswerSource, Bubble, Speaker
from pingcheck.web.contact.call_times import call_times
from pingcheck.web.contact.chat_page import COMMA
from pingcheck.web.contact.chat_view import NOTHING_TYPED, Typed, WordsReadBack
from pingcheck.wording.brief_moments import brief, city_in
from pingcheck.wording.moments import in_utc, in_zone
from pingcheck.wording.names import entry_line, names_in
from pingcheck.wording.office_hours import desk_in, office_hours
from pingcheck.wording.templates import environment, template_folder

WRITTEN = Path(__file__).parent.parent / "dist" / "texts.html"
SETTINGS = Settings(
    base_url="https://check.poc.example",
    mail_from="check@poc.example",
    inbox_by_pipe=True,
    secret_key=SecretStr("only for review of the texts"),
    secretariat_phone="+1 202 555 0142",
    secretariat_hours="Mon-Fri 09:00-17:00 America/New_York",
)
SECRETS, PING, MESSAGE = ["only for review"], UUID(int=3), UUID(int=4)
OPENS, ZONE = datetime(2027, 3, 1, 9, tzinfo=UTC), "Africa/Nairobi"
EXERCISE = Exercise(id=1, reference="CC-2027-01", closes_at=OPENS + timedelta(hours=72))
# An invented State: no real one shall stand here as in want of a reminder.
STATE = {
    Language.ARABIC: "أمبيرو",
    Language.CHINESE: "安贝鲁",
    Language.ENGLISH: "Amberu",
    Language.FRENCH: "Amberou",
    Language.RUSSIAN: "Амберу",
    Language.SPANISH: "Amberú",
}
STEPS = {StepKind.CALL: 0, StepKind.REMIND: 24, StepKind.ESCALATE: 36}
# Pages on which several things may be typed; on the others it is one.
TAKES_WORDS = ("chat.html", "trouble.html")
TITLE = re.compile("<title>(.*?)</title>", re.DOTALL)
BODY = re.compile("<body>(.*)</body>", re.DOTALL)

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

TOPICS = ("call", "role", "successor", "details", "corrections", "telling")
OUTCOMES = ("will_call", "recorded", "noted", "details", "", "noted")
PROBLEMS = ("unknown", "slowed", "trouble")
ANSWERED = {"page_form": True, "recorded": "received", "may_wish_call": True, "contradicted": True}
WHO = {"successor_name": "A. Berg", "phone": "+254 …"}
READINGS = [Interpretation(answer, True, "", **named) for answer in Answer for named in ({}, WHO)]
SAID = [
    *(Bubble(Speaker.SERVICE, topic) for topic in Topic),
    *(Bubble(Speaker.YOU, Topic.REACHED, answer, late=True) for answer in Answer),
    *(Bubble(Speaker.COLLEAGUE, Topic.REACHED, Answer.RECEIVED, source=source) for source in AnswerSource),
    *(
        Bubble(Speaker.YOU, topic, choice)
        for topic in (Topic.ROLE, Topic.DETAILS)
        for choice in (Choice.YES, Choice.NO)
    ),
    *(Bubble(Speaker.YOU, topic, Choice.SENT) for topic in (Topic.CALL, Topic.SUCCESSOR)),
    Bubble(Speaker.YOU, Topic.TELLING),
    Bubble(Speaker.SECRETARIAT, Topic.TELLING),
]
# The values with which a page says something else. A page that is not named here always says the same.
TURNS: dict[str, list[dict[str, Any]]] = {
    "chat.html": [
        {"topic": "reached"},
        {"topic": "reached", "late": True},
        {"topic": "reached", "outcome": "nothing_chosen"},
        *({"topic": "reached", "words": WordsReadBack("…", reading, 1)} for reading in READINGS),
        {"topic": "reached", "words": WordsReadBack("…", READINGS[0]), "outcome": "to_read"},
        *({"topic": topic, "outcome": outcome, **ANSWERED} for topic, outcome in zip(TOPICS, OUTCOMES, strict=True)),
        {"outcome": "finished", **ANSWERED},
        *({"outcome": outcome} for outcome in ("nothing_written", "no_number", "too_much", "over", "called_off")),
    ],
    "trouble.html": [{}, {"chosen": "received", "typed": Typed(words="…")}, {"reading": 1}],
    "start.html": [{}],
    "proof.html": [
        {"standing": "open"},
        {"standing": "open", "nothing_chosen": True},
        *({"standing": standing} for standing in ("proved", "disowned", "over")),
    ],
    "code.html": [{}, *({"problem": problem} for problem in PROBLEMS)],
    "verify.html": [{}, *({"outcome": outcome} for outcome in ("genuine", "receipt", *PROBLEMS))],
}
STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem }
section { display: grid; grid-auto-flow: column; grid-auto-columns: 36rem; gap: 1rem; overflow-x: auto }
article { border: 1px solid #bbb; border-radius: 4px; padding: 0 1rem 1rem; overflow-wrap: anywhere }
h3 { font-size: 1rem }
pre { font-size: 13px; white-space: pre-wrap; unicode-bidi: plaintext; text-align: start }
"""


def main(written: Path = WRITTEN) -> None:
    shown = "\n".join([*mails(), *officer_mails(), *entry_mails(), *check_letters(), *courtesies(), *pages()])
    written.parent.mkdir(exist_ok=True)
    written.write_text(
        f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Every text</title><style>{STYLE}</style>'
        f"<h1>Every mail and page for contacts</h1>\n{shown}\n",
        encoding="utf-8",
    )
    print(f"Written: {written}")


def mails() -> Iterator[str]:
    """Each step's mail to each role. In a mail, English follows every other language; here it is shown once."""
    for kind, after in STEPS.items():
        step = Step(id=1, exercise_id=1, kind=kind, due_at=OPENS + timedelta(hours=after))
        frames = list(render_frames(SETTINGS, EXERCISE, step))
        for role in dict.fromkeys(frame.role for frame in frames):
            both = [frame for frame in frames if frame.role is role]
            yield side_by_side(f"Mail: {kind}, {role}", {frame.language: mail(frame) for frame in both})


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


def officer_mails() -> Iterator[str]:
    """The frames of an officer's mails."""
    for title, suggested_on in (("writes", None), ("refuses a suggestion", OPENS.date())):
        shown = {}
        for language in Language:
            ping = Ping(role=Role.TECHNICAL, language=language, state_name=STATE[language], state_name_en="Amberu")
            text = text_of(SETTINGS, ping, EXERCISE.reference, MESSAGE, OfficerWords("…", OPENS, suggested_on))
            subject = subject_of(ping, EXERCISE.reference)
            shown[language] = f"<h3>{html.escape(subject)}</h3><pre>{html.escape(text)}</pre>"
        yield side_by_side(f"Mail: an officer {title}", shown)


def entry_mails() -> Iterator[str]:
    """What changed in an entry, in every way in which it can be said, and the question whether an address is right."""
    who = ("Mira Tolan", "Duty officer", "National CERT")
    for kind in EntryMailKind:
        told = EntryTold(kind, "P-000001", Role.TECHNICAL, STATE, who, OPENS, CHANGES, LINK)
        shown = {}
        for language in Language:
            said = text_of_entry_mail(SETTINGS, told, language, OPENS)
            shown[language] = f"<h3>{html.escape(said.subject)}</h3><pre>{html.escape(said.text)}</pre>"
        yield side_by_side(f"Mail: {kind} about an entry", shown)


def check_letters() -> Iterator[str]:
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
            yield side_by_side(f"Mail: {says}, {about}", shown)


def courtesies() -> Iterator[str]:
    """The courtesy mails that thank for answers by mail."""
    for file in sorted((template_folder() / "mail" / "courtesy").glob("*.subject.txt")):
        kind = file.name.partition(".")[0]
        yield side_by_side(f"Mail back: {kind}", {language: courtesy(kind, language) for language in Language})


def courtesy(kind: str, language: Language) -> str:
    spoken = environment(language).overlay()
    spoken.filters["wrapped"] = wrapped
    subject, text = (
        spoken.get_template(f"mail/courtesy/{kind}.{ending}").render(names=names_in(SETTINGS, language))
        for ending in ("subject.txt", "txt")
    )
    return f"<h3>{html.escape(subject)}</h3><pre>{html.escape(text)}</pre>"


def pages() -> Iterator[str]:
    """Each page with everything that it can say."""
    for file in sorted((template_folder() / "contact").glob("*.html")):
        source = file.read_text(encoding="utf-8")
        if "{% extends" in source:
            for turn in TURNS.get(file.name, [{}]):
                title = f"Page: {file.stem} {', '.join(f'{name}: {value}' for name, value in turn.items())}"
                yield side_by_side(title, {language: page(file.name, turn, language) for language in Language})


@cache
def forgiving_environment(language: Language) -> Environment:
    """Templates in which what a page is not given may be missing."""
    return environment(language).overlay(undefined=ChainableUndefined)


def page(name: str, turn: Mapping[str, Any], language: Language) -> str:
    written = whole_page(name, turn, language)
    title, body = TITLE.search(written), BODY.search(written)
    assert title is not None
    assert body is not None
    return f"<h3>{title[1]}</h3>{body[1].replace(' autofocus', '')}"


def whole_page(name: str, turn: Mapping[str, Any], language: Language) -> str:
    instant = in_utc(OPENS, language)
    addressed = {"role": "technical", "state": STATE[language], "language": language.value}
    values = {
        "languages": [],
        "reference": EXERCISE.reference,
        "role": "technical",
        "state": STATE[language],
        "state_language": language.value,
        "closes_at": in_utc(OPENS + timedelta(hours=72), language),
        "closes_at_local": in_zone(OPENS + timedelta(hours=72), ZONE, language),
        "closes": brief(OPENS + timedelta(hours=72), ZONE, language, None),
        "hours": office_hours(parse_hours("Mon-Fri 09:00-17:00 Europe/Vienna"), language, OPENS),
        "earlier": SAID,
        "earlier_count": len(SAID) + 40,
        "introduces": True,
        "comma": COMMA.get(language, ", "),
        "words": None,
        "others": [("…", role, rank) for role in Role for rank in Rank],
        "taken_up": ["details", "successor", "call"],
        "call_times": call_times(None, ZONE, OPENS),
        "city": city_in(ZONE, language),
        "names": names_in(SETTINGS, language),
        "desk": desk_in(SETTINGS, language, OPENS),
        "secretariat": SETTINGS.secretariat_mailbox,
        "sender": SETTINGS.sender,
        "link_start": f"{SETTINGS.base_url}/r/",
        "masked": "po…@ke.example",
        "details": MaskedDetails("A. B.", "National CERT", ("po…@ke.example",), ("… 417",)),
        "typed": NOTHING_TYPED if name in TAKES_WORDS else "",
        "receipt": {"reference": EXERCISE.reference, "at": instant} if name == "verify.html" else "CC-2027-01/…",
        "reads_mail": True,
        "announced": [{"reference": "CC-2027-02", "expected_at": instant}] if name == "verify.html" else [],
        "genuine": {"reference": EXERCISE.reference, "opened_at": instant, "closes_at": instant, "to": addressed},
        **turn,
    }
    return forgiving_environment(language).get_template(f"contact/{name}").render(values)


def side_by_side(title: str, shown: Mapping[Language, str]) -> str:
    each = [f'<article lang="{to.value}" dir="{to.direction}">{what}</article>' for to, what in shown.items()]
    return f"<h2>{html.escape(title)}</h2>\n<section>{''.join(each)}</section>"


if __name__ == "__main__":
    main()
