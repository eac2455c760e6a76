"""The page behind a reply link: it asks a question, and only a choice that is sent is an answer."""

from uuid import UUID

from aiohttp import web

from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.answer_effect import AnswerOutcome, event_kind_at
from pingcheck.conversation.answers import MOST_WORDS, NewAnswer
from pingcheck.conversation.script import Topic
from pingcheck.conversation.visits import VisitKind
from pingcheck.exercises.exercise import Phase
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.web.contact.contact_pages import (
    TROUBLES,
    asked_language,
    common,
    log,
    page_again,
    state_in,
    trouble_page,
    unknown_page,
)
from pingcheck.web.contact.incident_judgement import may_speak_of_incident
from pingcheck.web.contact.recorded_page import officer_mail_times, recorded_page
from pingcheck.web.contact.turn_forms import take_further
from pingcheck.web.forms import add_form_routes, one_of, text_of, to_reply_page
from pingcheck.web.keys import BATCHES, CLOCK, LINK_KEYS, SUSPICIONS, VISITS
from pingcheck.web.pages import contact_page, shared_contact_page
from pingcheck.web.visitor import visitor_of
from pingcheck.wording.moments import in_utc, in_zone


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
        kind = request.app[SUSPICIONS].of_visit(visitor_of(request), request.method, _user_agent(request), ping_id)
        request.app[VISITS].count(ping_id, kind, request.app[CLOCK]())
        return await _page(request, addressed)
    except TROUBLES as error:
        log.error("page not shown", why=type(error).__name__)
        return trouble_page(request)


async def take(request: web.Request) -> web.Response:
    """Records an answer. The thanks follow only once it is durable."""
    ping_id = request.app[LINK_KEYS].ping_id(request.match_info["token"])
    if ping_id is None:
        return unknown_page(request)
    form = await request.post()
    topic = one_of(Topic, form.get("topic"))
    if topic is not None and topic is not Topic.REACHED:
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
            addressed = await request.app[BATCHES].addressed(ping_id)
            return unknown_page(request) if addressed is None else await _page(request, addressed, nothing_chosen=True)
    except TROUBLES as error:
        log.error("answer not recorded", why=type(error).__name__)
        return trouble_page(request, answer, words)
    if request.app[SUSPICIONS].of_choice(visitor_of(request), _user_agent(request), ping_id):
        request.app[VISITS].count(ping_id, VisitKind.CHOICE_BY_MACHINE, now)
    return to_reply_page(page_again(request))


def _user_agent(request: web.Request) -> str:
    return request.headers.get("User-Agent", "")[:500]


async def _page(request: web.Request, addressed: AddressedPing, *, nothing_chosen: bool = False) -> web.Response:
    language = asked_language(request, addressed.language)
    kind = event_kind_at(addressed, request.app[CLOCK]())
    asked = one_of(Topic, request.query.get("ask"))
    if addressed.phase is Phase.CANCELLED:
        values = {**common(request), "reference": addressed.reference}
        return contact_page(request, "contact/called_off.html", language, **values)
    asks_again = asked is Topic.REACHED and kind is not EventKind.SIGN_OF_LIFE
    if addressed.answers and not asks_again:
        return await recorded_page(request, addressed, asked=asked)
    if kind is EventKind.SIGN_OF_LIFE:
        values = {
            **common(request),
            "reference": addressed.reference,
            "ended_at": in_utc(addressed.closes_at, language),
        }
        return contact_page(request, "contact/over.html", language, **values)
    return await _question(request, addressed, nothing_chosen=nothing_chosen)


async def _question(request: web.Request, addressed: AddressedPing, *, nothing_chosen: bool) -> web.Response:
    """The first question. It holds nothing about its visitor, so that contacts of one State and time zone share it."""
    language = asked_language(request, addressed.language)
    values = {
        **common(request),
        "reference": addressed.reference,
        "role": addressed.role.value,
        "state": await state_in(request, addressed, language),
        "state_language": language.value,
        "late": event_kind_at(addressed, request.app[CLOCK]()) is EventKind.ANSWERED_LATE,
        "closes_at": in_utc(addressed.closes_at, language),
        "closes_at_local": in_zone(addressed.closes_at, addressed.time_zone, language),
        "more_query": f"&ask={Topic.REACHED.value}" if addressed.answers else "",
        "nothing_chosen": nothing_chosen,
        "written": await officer_mail_times(request, addressed, language),
    }
    if nothing_chosen:
        return contact_page(request, "contact/question.html", language, 422, **values)
    return shared_contact_page(request, "contact/question.html", language, **values)
