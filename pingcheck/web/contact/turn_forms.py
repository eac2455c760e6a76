"""The forms about further questions: what a contact chose and wrote there is recorded as a turn."""

from dataclasses import replace
from uuid import UUID

from aiohttp import web

from directory.languages import OFFICIAL
from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.answers import NewAnswer
from pingcheck.conversation.call_backs import may_be_called
from pingcheck.conversation.masked_details import masked_details
from pingcheck.conversation.script import (
    LEAVES_OUT,
    OPTIONS,
    QUESTIONS,
    Choice,
    Field,
    Statement,
    Topic,
    may_be_asked,
    wish_counts,
)
from pingcheck.conversation.threads import statements
from pingcheck.conversation.turns import NewTurn, record_turn
from pingcheck.conversation.visits import VisitKind
from pingcheck.exercises.question import question_of
from pingcheck.exercises.status import Answer
from pingcheck.mailreading import plain_digits
from pingcheck.web.contact.call_times import known_call_time
from pingcheck.web.contact.chat_page import chat_page
from pingcheck.web.contact.chat_view import CallReadBack, ChatOutcome, ChatView, Typed, typed_in
from pingcheck.web.contact.contact_pages import TROUBLES, log, trouble_page, unknown_page
from pingcheck.web.contact.incident_judgement import may_speak_of_incident
from pingcheck.web.contact.own_words_form import Form, page_after_press, take_words
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.keys import BATCHES, CLOCK, DATABASE, VISITS

# Choices beside which typed words are taken along.
TAKES_WORDS = frozenset({Choice.SENT, Choice.CALL_ME})


async def take_further(request: web.Request, ping_id: UUID, topic: Topic | None, form: Form) -> web.Response | None:
    """The response to a form about a further question, or about none; None if the first is not answered yet."""
    typed = typed_in(form)
    try:
        addressed = await request.app[BATCHES].addressed(ping_id)
        if addressed is None:
            return unknown_page(request)
        if not may_be_asked(topic or Topic.TELLING, statements(addressed.answers, ())):
            return None
        if (topic, form.get("choice")) == (Topic.TELLING, Choice.SENT) and "lang" not in form:
            return await take_words(request, ping_id, form)
        return await _take_turn(request, addressed, topic, form)
    except TROUBLES as error:
        log.error("turn not recorded", why=type(error).__name__)
        return trouble_page(request, topic=topic, typed=typed)


async def _take_turn(request: web.Request, addressed: AddressedPing, topic: Topic | None, form: Form) -> web.Response:
    """Records what was said to a further question. A language button shows the page in that language, as filled in."""
    typed, chosen = typed_in(form), OFFICIAL.get(text_of(form, "lang", 2))
    if chosen is not None:
        return await chat_page(request, addressed, ChatView(topic, typed, chosen))
    choice = one_of(Choice, form.get("choice"))
    problem = await _problem(request, addressed, topic, choice, typed)
    if topic is None or choice is None or problem:
        request.app[VISITS].count(addressed.ping_id, VisitKind.EMPTY_FORM, request.app[CLOCK]())
        return await chat_page(request, addressed, ChatView(topic, typed, problem=problem))
    fields = {field: getattr(typed, field.value) for field in QUESTIONS[topic].fields}
    if topic is Topic.CALL:
        fields[Field.WHEN] = known_call_time(typed.when)
    await _keep(request, addressed, NewTurn(addressed.ping_id, topic, choice, fields, request.app[CLOCK]()))
    takes_words = choice in TAKES_WORDS and Field.WORDS in QUESTIONS[topic].fields
    left = Typed() if takes_words else replace(Typed(), words=typed.words)
    if topic is Topic.CALL and choice is Choice.SENT:
        return await _page_that_says_it_back(request, addressed, left, CallReadBack(typed.phone, fields[Field.WHEN]))
    return await page_after_press(request, addressed.ping_id, left)


async def _page_that_says_it_back(
    request: web.Request, addressed: AddressedPing, left: Typed, call: CallReadBack
) -> web.Response:
    """The page says number and time once: behind a redirect, whoever has the link could read them."""
    number = plain_digits(call.number).strip()
    if not number:
        async with request.app[DATABASE].reading() as session:
            number = (await masked_details(session, addressed.ping_id)).phones[0]
    again = await request.app[BATCHES].addressed(addressed.ping_id)
    return await chat_page(request, again or addressed, ChatView(typed=left, call=replace(call, number=number)))


async def _problem(
    request: web.Request, addressed: AddressedPing, topic: Topic | None, choice: Choice | None, typed: Typed
) -> ChatOutcome:
    """Why the press records nothing; NONE if it does."""
    if topic is None or choice not in QUESTIONS[topic].offers:
        return ChatOutcome.NOTHING_WRITTEN
    if topic is Topic.QUESTION and choice not in LEAVES_OUT and not await _is_offered(request, addressed, choice):
        return ChatOutcome.NOTHING_WRITTEN
    if choice is not Choice.SENT:
        return ChatOutcome.NONE
    if topic is Topic.CALL:
        if typed.phone.strip() and not may_be_called(typed.phone):
            return ChatOutcome.WRONG_NUMBER
        async with request.app[DATABASE].reading() as session:
            on_file = (await masked_details(session, addressed.ping_id)).phones
        return ChatOutcome.NONE if on_file or typed.phone.strip() else ChatOutcome.NO_NUMBER
    is_written = any(getattr(typed, field.value).strip() for field in QUESTIONS[topic].fields)
    return ChatOutcome.NONE if is_written else ChatOutcome.NOTHING_WRITTEN


async def _is_offered(request: web.Request, addressed: AddressedPing, choice: Choice | None) -> bool:
    """Whether the exercise's own question offers this, an option of it or a field for words."""
    async with request.app[DATABASE].reading() as session:
        own = await question_of(session, addressed.exercise_id)
    if own is None:
        return False
    return choice in OPTIONS[: own.options] if own.options else choice is Choice.SENT


async def _keep(request: web.Request, addressed: AddressedPing, spoken: NewTurn) -> None:
    """Records words and a wish to be called first: they are kept with the answers, which nothing may lose. So are words
    beside corrections that may speak of a real incident, so that officers see them at once."""
    said = statements(addressed.answers, ())
    wishes = spoken.choice is Choice.CALL_ME or (spoken.topic is Topic.CALL and spoken.choice is Choice.SENT)
    words = spoken.fields.get(Field.WORDS, "") if spoken.choice in TAKES_WORDS else ""
    words = words or (spoken.fields.get(Field.REPLY, "") if spoken.choice is Choice.SENT else "")
    incident = await may_speak_of_incident(words)
    if incident or (wishes and (words or Statement(Topic.REACHED, Answer.CALL_ME) not in said)):
        answer = Answer.CALL_ME if wishes and wish_counts(said) else None
        given = NewAnswer(spoken.ping_id, answer, words, spoken.at, incident=incident)
        await request.app[BATCHES].answer(given)
    async with request.app[DATABASE].writing() as session:
        await record_turn(session, spoken)
