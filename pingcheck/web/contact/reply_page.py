"""The page behind a reply link: it asks a question, and only a choice that is sent is an answer."""

from uuid import UUID

from aiohttp import web

from pingcheck.conversation.answer_effect import AnswerOutcome, event_kind_at
from pingcheck.conversation.answers import MOST_WORDS, NewAnswer
from pingcheck.conversation.script import Topic
from pingcheck.conversation.visits import VisitKind
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.web.contact.chat_page import chat_page
from pingcheck.web.contact.chat_view import ChatOutcome, ChatView
from pingcheck.web.contact.contact_pages import TROUBLES, log, page_again, trouble_page, unknown_page
from pingcheck.web.contact.incident_judgement import may_speak_of_incident
from pingcheck.web.contact.own_words_form import WORDS, take_reading, take_words
from pingcheck.web.contact.turn_forms import take_further
from pingcheck.web.forms import add_form_routes, one_of, text_of, to_reply_page
from pingcheck.web.keys import BATCHES, CLOCK, LINK_KEYS, SUSPICIONS, VISITS
from pingcheck.web.visitor import is_like_a_machine, user_agent_of, visitor_of


def add_reply_routes(app: web.Application) -> None:
    # Mail programs may put a slash and more behind a link. That is ignored.
    add_form_routes(app, "/r/{token:[^/]*}{rest:(/.*)?}", "reply", show, take)


async def show(request: web.Request) -> web.Response:
    """The question, or what was answered. The visit is counted and confirms nothing."""
    ping_id = request.app[LINK_KEYS].ping_id(request.match_info["token"])
    if ping_id is None:
        return unknown_page(request)
    try:
        addressed = await request.app[BATCHES].addressed(ping_id)
        if addressed is None:
            return unknown_page(request)
        now = request.app[CLOCK]()
        kind = request.app[SUSPICIONS].of_visit(visitor_of(request), request.method, user_agent_of(request), ping_id)
        request.app[VISITS].count(ping_id, kind, now)
        asked = one_of(Topic, request.query.get("ask"))
        return await chat_page(request, addressed, ChatView(asked=asked))
    except TROUBLES as error:
        log.error("page not shown", why=type(error).__name__)
        return trouble_page(request)


async def take(request: web.Request) -> web.Response:
    """Takes what a form of the page sends. The thanks follow only once it is durable."""
    ping_id = request.app[LINK_KEYS].ping_id(request.match_info["token"])
    if ping_id is None:
        return unknown_page(request)
    form = await request.post()
    topic, choice = one_of(Topic, form.get("topic")), form.get("choice")
    if choice == WORDS:
        return await take_words(request, ping_id, form)
    if "reading" in form and "lang" not in form:
        return await take_reading(request, ping_id, form)
    if "topic" in form and topic is not Topic.REACHED:
        answered = await take_further(request, ping_id, topic, form)
        if answered is not None:
            return answered
    # Radio buttons send one choice. Several come from a program that fills in all it finds, and choose nothing.
    chosen = form.getall("answer", [])
    answer = one_of(Answer, chosen[0]) if len(chosen) == 1 else None
    return await _take_answer(request, ping_id, answer, text_of(form, "words", MOST_WORDS))


async def _take_answer(request: web.Request, ping_id: UUID, answer: Answer | None, words: str) -> web.Response:
    now = request.app[CLOCK]()
    try:
        incident = await may_speak_of_incident(words)
        taken = await request.app[BATCHES].answer(NewAnswer(ping_id, answer, words, now, incident=incident))
        if taken is None:
            return unknown_page(request)
        if taken is AnswerOutcome.EMPTY:
            request.app[VISITS].count(ping_id, VisitKind.EMPTY_FORM, now)
            return await _nothing_chosen(request, ping_id)
    except TROUBLES as error:
        log.error("answer not recorded", why=type(error).__name__)
        return trouble_page(request, answer, words)
    if is_like_a_machine(request, ping_id):
        request.app[VISITS].count(ping_id, VisitKind.CHOICE_BY_MACHINE, now)
    return to_reply_page(page_again(request))


async def _nothing_chosen(request: web.Request, ping_id: UUID) -> web.Response:
    """The first question once more; after an answer, and after the end, the page as it is."""
    addressed = await request.app[BATCHES].addressed(ping_id)
    if addressed is None:
        return unknown_page(request)
    is_asked = event_kind_at(addressed, request.app[CLOCK]()) is not EventKind.SIGN_OF_LIFE
    asked = Topic.REACHED if is_asked else None
    return await chat_page(request, addressed, ChatView(asked=asked, problem=ChatOutcome.NOTHING_CHOSEN))
