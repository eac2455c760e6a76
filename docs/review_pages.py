"""Every page for contacts with everything that it can say, for review."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache
from typing import Any

from jinja2 import ChainableUndefined, Environment

from directory.contacts import Rank, Role
from directory.languages import Language
from docs.review_samples import EXERCISE, OPENS, SETTINGS, STATE, ZONE, ShownText
from pingcheck.conversation.masked_details import MaskedDetails
from pingcheck.conversation.script import Choice, Topic
from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.exercises.status import Answer
from pingcheck.settings.names import parse_hours
from pingcheck.web.contact.bubbles import AnswerSource, Bubble, Speaker
from pingcheck.web.contact.call_times import call_times
from pingcheck.web.contact.chat_page import COMMA
from pingcheck.web.contact.chat_view import NOTHING_TYPED, Typed, WordsReadBack
from pingcheck.wording.brief_moments import brief, city_in
from pingcheck.wording.moments import in_utc, in_zone
from pingcheck.wording.names import names_in
from pingcheck.wording.office_hours import desk_in, office_hours
from pingcheck.wording.templates import environment, template_folder

# Pages on which several things may be typed; on the others it is one.
TAKES_WORDS = ("chat.html", "trouble.html")
TITLE = re.compile("<title>(.*?)</title>", re.DOTALL)
BODY = re.compile("<body>(.*)</body>", re.DOTALL)
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


def pages() -> Iterator[ShownText]:
    """Each page with everything that it can say."""
    for file in sorted((template_folder() / "contact").glob("*.html")):
        source = file.read_text(encoding="utf-8")
        if "{% extends" in source:
            for turn in TURNS.get(file.name, [{}]):
                title = f"Page: {file.stem} {', '.join(f'{name}: {value}' for name, value in turn.items())}"
                yield title, {language: page(file.name, turn, language) for language in Language}


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
