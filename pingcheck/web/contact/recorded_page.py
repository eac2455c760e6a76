"""The page after the first answer: thanks, what was said so far, and one more voluntary question at a time."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from aiohttp import web

from directory.languages import Language
from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.answer_effect import event_kind_at
from pingcheck.conversation.answers import MOST_WORDS
from pingcheck.conversation.masked_details import masked_details
from pingcheck.conversation.officer_mails import written_to_at
from pingcheck.conversation.script import (
    QUESTIONS,
    Choice,
    Field,
    Question,
    Topic,
    next_question,
    wish_counts,
)
from pingcheck.conversation.threads import Thread, statements
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.web.contact.contact_pages import (
    asked_language,
    common,
    state_in,
)
from pingcheck.web.keys import BATCHES, CLOCK, DATABASE, LINK_KEYS, RECEIPT_KEYS
from pingcheck.web.pages import contact_page
from pingcheck.wording.moments import in_utc, in_zone

Typed = Mapping[Field, str]

MOST_MAIL_TIMES = 5  # of officers' mails, the latest

# What a contact may come back to at any time, in this order.
TAKEN_UP = (Topic.REACHED, Topic.DETAILS, Topic.SUCCESSOR, Topic.TELLING)


async def recorded_page(
    request: web.Request,
    addressed: AddressedPing,
    *,
    asked: Topic | None = None,
    typed: Typed | None = None,
    language: Language | None = None,
    nothing_written: bool = False,
) -> web.Response:
    """What was said so far and, while answers are taken, one question: the one that was asked for, or the next."""
    language = language or asked_language(request, addressed.language)
    thread = await request.app[BATCHES].thread(addressed.ping_id)
    takes_answers = event_kind_at(addressed, request.app[CLOCK]()) is not EventKind.SIGN_OF_LIFE
    question = _question(addressed, thread, asked) if takes_answers or typed else None
    values = common(request) | await _recorded(request, addressed, thread, language)
    values |= {
        "question": question,
        "details": await _details(request, addressed.ping_id, question),
        "typed": typed or {},
        "nothing_written": nothing_written,
        "taken_up": [topic.value for topic in TAKEN_UP] if takes_answers and question is None else [],
        "language_form": "turn" if question and question.fields else "",
        "more_query": f"&ask={asked.value}" if asked else "",
    }
    return contact_page(request, "contact/recorded.html", language, 422 if nothing_written else 200, **values)


async def _recorded(
    request: web.Request, addressed: AddressedPing, thread: Thread, language: Language
) -> dict[str, Any]:
    """What the page says besides the question."""
    return {
        "reference": addressed.reference,
        "role": addressed.role.value,
        "state": await state_in(request, addressed, language),
        "state_language": language.value,
        "said": _said(addressed, thread, language),
        "written": await officer_mail_times(request, addressed, language),
        "receipt": request.app[RECEIPT_KEYS].receipt(addressed.reference, addressed.answers[0].at),
        "may_wish_call": wish_counts(statements(addressed.answers, ())),
        "other_role": request.app[LINK_KEYS].token(thread.other_role) if thread.other_role else None,
        "most_words": MOST_WORDS,
        "action": f"?lang={language.value}" if language is not addressed.language else "",
    }


def _question(addressed: AddressedPing, thread: Thread, asked: Topic | None) -> Question | None:
    if asked is not None:
        return QUESTIONS[asked]
    return next_question(statements(addressed.answers, thread.turns))


async def _details(request: web.Request, ping_id: UUID, question: Question | None) -> Any:
    if question is None or question.topic is not Topic.DETAILS:
        return None
    async with request.app[DATABASE].reading() as session:
        return await masked_details(session, ping_id)


async def officer_mail_times(
    request: web.Request, addressed: AddressedPing, language: Language
) -> tuple[tuple[str, str | None], ...]:
    """When officers' mails went out, in UTC and local time. Their contents are on no page."""
    if not addressed.was_written_to:
        return ()
    async with request.app[DATABASE].reading() as session:
        times = (await written_to_at(session, addressed.ping_id))[-MOST_MAIL_TIMES:]
    shown = [_when(at, addressed, language) for at in times]
    return tuple((str(at["at"]), at["at_local"]) for at in shown)


def _said(addressed: AddressedPing, thread: Thread, language: Language) -> list[dict[str, Any]]:
    """What was chosen in earlier turns, and when; never what was written."""
    counted = {said.answer for said in addressed.answers}
    rows: list[tuple[datetime, str, str | None, bool]] = [
        (said.at, Topic.REACHED.value, said.answer.value if said.answer else None, said.late)
        for said in addressed.answers
    ]
    for turn in thread.turns:
        # Words and a wish to be called are among the answers already.
        told = turn.topic is Topic.TELLING and (turn.choice is Choice.SENT or Answer.CALL_ME in counted)
        if turn.choice is not Choice.SKIP and not told:
            rows.append((turn.at, turn.topic.value, turn.choice.value, False))
    rows.sort(key=lambda row: row[0])
    return [
        {"topic": topic, "choice": choice, "late": late, **_when(at, addressed, language)}
        for at, topic, choice, late in rows
    ]


def _when(at: datetime, addressed: AddressedPing, language: Language) -> dict[str, str | None]:
    at = at.replace(microsecond=0)
    return {"at": in_utc(at, language), "at_local": in_zone(at, addressed.time_zone, language)}
