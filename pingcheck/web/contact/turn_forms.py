"""The forms about further questions: what a contact chose and wrote there is recorded as a turn."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from aiohttp import web

from directory.languages import OFFICIAL
from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.answers import MOST_WORDS, NewAnswer
from pingcheck.conversation.script import QUESTIONS, Choice, Field, Topic, may_be_asked, wish_counts
from pingcheck.conversation.threads import statements
from pingcheck.conversation.turns import NewTurn, record_turn
from pingcheck.conversation.visits import VisitKind
from pingcheck.exercises.status import Answer
from pingcheck.web.contact.contact_pages import TROUBLES, log, page_again, trouble_page, unknown_page
from pingcheck.web.contact.incident_judgement import may_speak_of_incident
from pingcheck.web.contact.recorded_page import recorded_page
from pingcheck.web.forms import one_of, text_of, to_reply_page
from pingcheck.web.keys import BATCHES, CLOCK, DATABASE, VISITS


async def take_further(
    request: web.Request, ping_id: UUID, topic: Topic, form: Mapping[str, Any]
) -> web.Response | None:
    """The response to a form about a further question; None if the first question is not answered yet."""
    typed = {field: text_of(form, field.value, MOST_WORDS) for field in QUESTIONS[topic].fields}
    try:
        addressed = await request.app[BATCHES].addressed(ping_id)
        if addressed is None:
            return unknown_page(request)
        if not may_be_asked(topic, statements(addressed.answers, ())):
            return None
        return await _take_turn(request, addressed, topic, form)
    except TROUBLES as error:
        log.error("turn not recorded", why=type(error).__name__)
        return trouble_page(request, topic=topic, typed=typed)


async def _take_turn(
    request: web.Request, addressed: AddressedPing, topic: Topic, form: Mapping[str, Any]
) -> web.Response:
    """Records what was said to a further question. A language button shows the form in that language, as filled in."""
    typed = {field: text_of(form, field.value, MOST_WORDS) for field in QUESTIONS[topic].fields}
    chosen = OFFICIAL.get(text_of(form, "lang", 2))
    if chosen is not None:
        return await recorded_page(request, addressed, asked=topic, typed=typed, language=chosen)
    choice = one_of(Choice, form.get("choice"))
    is_written = any(value.strip() for value in typed.values())
    if choice not in QUESTIONS[topic].offers or (choice is Choice.SENT and not is_written):
        request.app[VISITS].count(addressed.ping_id, VisitKind.EMPTY_FORM, request.app[CLOCK]())
        return await recorded_page(request, addressed, asked=topic, typed=typed, nothing_written=True)
    assert choice is not None
    await _keep(request, addressed, NewTurn(addressed.ping_id, topic, choice, typed, request.app[CLOCK]()))
    return to_reply_page(page_again(request))


async def _keep(request: web.Request, addressed: AddressedPing, spoken: NewTurn) -> None:
    """Records words and a wish to be called first: they are kept with the answers, which nothing may lose. So are words
    beside corrections that may speak of a real incident, so that officers see them at once."""
    words = spoken.fields.get(Field.WORDS, "") if spoken.choice is not Choice.SKIP else ""
    incident = await may_speak_of_incident(words)
    if (spoken.topic is Topic.TELLING and spoken.choice is not Choice.SKIP) or incident:
        wishes = spoken.choice is Choice.CALL_ME and wish_counts(statements(addressed.answers, ()))
        answer = Answer.CALL_ME if wishes else None
        given = NewAnswer(spoken.ping_id, answer, words, spoken.at, incident=incident)
        await request.app[BATCHES].answer(given)
    async with request.app[DATABASE].writing() as session:
        await record_turn(session, spoken)
