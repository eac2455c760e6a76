"""The page after the first answer: the thanks, what was said so far, and one more question at a time, all voluntary."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from aiohttp import web

from directory.languages import OFFICIAL, Language
from pingcheck.conversation.answers import MOST_WORDS, Addressed, Given, event_kind_at
from pingcheck.conversation.script import (
    QUESTIONS,
    Choice,
    Field,
    Question,
    Topic,
    may_be_asked,
    next_question,
    wish_counts,
)
from pingcheck.conversation.turns import Spoken, Thread, masked_details, record_turn, statements
from pingcheck.conversation.visits import VisitKind
from pingcheck.correspondence.officer_mails import written_to_at
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.web.contact.contact_pages import (
    TROUBLES,
    asked_language,
    common,
    log,
    one_of,
    see_other,
    state_in,
    text_of,
    trouble_page,
    unknown_page,
)
from pingcheck.web.keys import CLOCK, DATABASE, GROUPING, LINK_KEYS, RECEIPT_KEYS, THREADS, VISITS
from pingcheck.web.pages import contact_page
from pingcheck.wording.moments import in_utc, in_zone

Typed = Mapping[Field, str]

MOST_WRITTEN = 5  # mails of officers of which a page says when they went out: the last

# What may be taken up again at any time, in this order.
TAKEN_UP = (Topic.REACHED, Topic.DETAILS, Topic.SUCCESSOR, Topic.TELLING)


async def recorded_page(
    request: web.Request,
    addressed: Addressed,
    *,
    asked: Topic | None = None,
    typed: Typed | None = None,
    language: Language | None = None,
    nothing_written: bool = False,
) -> web.Response:
    """What was said so far and, while answers are taken, the next question, or the one that is asked for."""
    language = language or asked_language(request, addressed.language)
    thread = await request.app[THREADS].thread(addressed.ping_id)
    more = event_kind_at(addressed, request.app[CLOCK]()) is not EventKind.SIGN_OF_LIFE
    question = _question(addressed, thread, asked) if more or typed else None
    return contact_page(
        request,
        "contact/recorded.html",
        language,
        422 if nothing_written else 200,
        **common(request)
        | {
            "reference": addressed.reference,
            "role": addressed.role.value,
            "state": await state_in(request, addressed, language),
            "state_language": language.value,
            "said": _said(addressed, thread, language),
            "written": await written(request, addressed, language),
            "receipt": request.app[RECEIPT_KEYS].receipt(addressed.reference, addressed.answers[0].at),
            "question": question,
            "details": await _details(request, addressed.ping_id, question),
            "typed": typed or {},
            "nothing_written": nothing_written,
            "may_wish_call": wish_counts(statements(addressed.answers, ())),
            "taken_up": [topic.value for topic in TAKEN_UP] if more and question is None else [],
            "other_role": request.app[LINK_KEYS].token(thread.other_role) if thread.other_role else None,
            "most_words": MOST_WORDS,
            "language_form": "turn" if question and question.fields else "",
            "more_query": f"&ask={asked.value}" if asked else "",
            "action": f"?lang={language.value}" if language is not addressed.language else "",
        },
    )


def _question(addressed: Addressed, thread: Thread, asked: Topic | None) -> Question | None:
    if asked is not None:
        return QUESTIONS[asked]
    return next_question(statements(addressed.answers, thread.turns))


async def _details(request: web.Request, ping_id: UUID, question: Question | None) -> Any:
    if question is None or question.topic is not Topic.DETAILS:
        return None
    async with request.app[DATABASE].reading() as session:
        return await masked_details(session, ping_id)


async def written(request: web.Request, addressed: Addressed, language: Language) -> tuple[tuple[str, str | None], ...]:
    """When officers' mails went out, in UTC and local time: of what stands in them a page says nothing."""
    if not addressed.was_written_to:
        return ()
    async with request.app[DATABASE].reading() as session:
        times = (await written_to_at(session, addressed.ping_id))[-MOST_WRITTEN:]
    shown = [_when(at, addressed, language) for at in times]
    return tuple((str(at["at"]), at["at_local"]) for at in shown)


def _said(addressed: Addressed, thread: Thread, language: Language) -> list[dict[str, Any]]:
    """Of earlier turns: what was chosen and when, never what was written."""
    counted = {said.answer for said in addressed.answers}
    rows: list[tuple[datetime, str, str | None, bool]] = [
        (said.at, Topic.REACHED.value, said.answer.value if said.answer else None, said.late)
        for said in addressed.answers
    ]
    for turn in thread.turns:
        # What is told stands among the answers already.
        told = turn.topic is Topic.TELLING and (turn.choice is Choice.SENT or Answer.CALL_ME in counted)
        if turn.choice is not Choice.SKIP and not told:
            rows.append((turn.at, turn.topic.value, turn.choice.value, False))
    rows.sort(key=lambda row: row[0])
    return [
        {"topic": topic, "choice": choice, "late": late, **_when(at, addressed, language)}
        for at, topic, choice, late in rows
    ]


def _when(at: datetime, addressed: Addressed, language: Language) -> dict[str, str | None]:
    at = at.replace(microsecond=0)
    return {"at": in_utc(at, language), "at_local": in_zone(at, addressed.time_zone, language)}


async def take_turn(request: web.Request, addressed: Addressed, topic: Topic, form: Mapping[str, Any]) -> web.Response:
    """Keeps what was said to a further question. A language button only shows the form in that language, as filled."""
    typed = {field: text_of(form, field.value) for field in QUESTIONS[topic].fields}
    chosen = OFFICIAL.get(text_of(form, "lang", 2))
    if chosen is not None:
        return await recorded_page(request, addressed, asked=topic, typed=typed, language=chosen)
    choice = one_of(Choice, form.get("choice"))
    is_written = any(value.strip() for value in typed.values())
    if choice not in QUESTIONS[topic].offers or (choice is Choice.SENT and not is_written):
        request.app[VISITS].count(addressed.ping_id, VisitKind.EMPTY_FORM, request.app[CLOCK]())
        return await recorded_page(request, addressed, asked=topic, typed=typed, nothing_written=True)
    assert choice is not None
    await _keep(request, addressed, Spoken(addressed.ping_id, topic, choice, typed, request.app[CLOCK]()))
    return see_other(page_again(request))


async def _keep(request: web.Request, addressed: Addressed, spoken: Spoken) -> None:
    """Words and a wish to be called first: they stand with the answers, which nothing may lose."""
    if spoken.topic is Topic.TELLING and spoken.choice is not Choice.SKIP:
        wishes = spoken.choice is Choice.CALL_ME and wish_counts(statements(addressed.answers, ()))
        answer, words = Answer.CALL_ME if wishes else None, spoken.fields.get(Field.WORDS, "")
        await request.app[GROUPING].answer(Given(spoken.ping_id, answer, words, spoken.at))
    async with request.app[DATABASE].writing() as session:
        await record_turn(session, spoken)


def page_again(request: web.Request) -> str:
    """The address of the page after something was sent: in the same language, with nothing asked for."""
    language = OFFICIAL.get(request.query.get("lang", ""))
    return request.rel_url.raw_path + (f"?lang={language.value}" if language else "")


async def further(request: web.Request, ping_id: UUID, topic: Topic, form: Mapping[str, Any]) -> web.Response | None:
    """What became of a form for a further question; None if the first is still to be answered."""
    typed = {field: text_of(form, field.value) for field in QUESTIONS[topic].fields}
    try:
        addressed = await request.app[GROUPING].addressed(ping_id)
        if addressed is None:
            return unknown_page(request)
        if not may_be_asked(topic, statements(addressed.answers, ())):
            return None
        return await take_turn(request, addressed, topic, form)
    except TROUBLES as error:
        log.error("turn not recorded", why=type(error).__name__)
        return trouble_page(request, topic=topic, typed=typed)
