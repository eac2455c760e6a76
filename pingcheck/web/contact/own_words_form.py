"""Own words on the page: kept at the first press, said back, and an answer only by the press that confirms it."""

from typing import Any
from uuid import UUID

from aiohttp import web
from multidict import MultiDictProxy

from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.script import QUESTIONS, Choice, Field, Topic
from pingcheck.conversation.turns import NewTurn
from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.conversation.visits import VisitKind
from pingcheck.exercises.status import Answer
from pingcheck.followup.settling import settle_after_closing
from pingcheck.inbox.page_words import KeptWords, confirm_words, keep_words, refuse_reading, too_many_words
from pingcheck.web.contact.chat_page import chat_page
from pingcheck.web.contact.chat_view import ChatOutcome, ChatView, Typed, WordsReadBack, typed_in
from pingcheck.web.contact.contact_pages import TROUBLES, log, page_again, trouble_page, unknown_page
from pingcheck.web.forms import one_of, to_reply_page
from pingcheck.web.keys import ALERTS, BATCHES, CLOCK, DATABASE, VISITS, WORD_READER
from pingcheck.web.visitor import is_like_a_machine

WORDS = "words"  # the value of the button below own words
LONGEST_ID = 18  # digits

Form = MultiDictProxy[Any]


async def take_words(request: web.Request, ping_id: UUID, form: Form) -> web.Response:
    """Keeps words, whole, and answers with what was understood of them. This page alone shows them."""
    typed = typed_in(form)
    try:
        addressed = await request.app[BATCHES].addressed(ping_id)
        if addressed is None:
            return unknown_page(request)
        asked = _topic_below(form, addressed)
        if not typed.words.strip():
            request.app[VISITS].count(ping_id, VisitKind.EMPTY_FORM, request.app[CLOCK]())
            return await chat_page(request, addressed, ChatView(asked, typed, problem=ChatOutcome.NOTHING_WRITTEN))
        return await _keep(request, addressed, typed)
    except TROUBLES as error:
        log.error("words not kept", why=type(error).__name__)
        return trouble_page(request, typed=typed)


async def _keep(request: web.Request, addressed: AddressedPing, typed: Typed) -> web.Response:
    now, ping_id, database = request.app[CLOCK](), addressed.ping_id, request.app[DATABASE]
    async with database.reading() as session:
        if await too_many_words(session, ping_id, now):
            return await _too_much(request, addressed, typed)
    meaning = await request.app[WORD_READER].understand(typed.words, _offered())
    who = {Field.NAME: typed.name, Field.FUNCTION: typed.function}
    async with database.writing() as session:
        new = NewTurn(ping_id, Topic.TELLING, Choice.SENT, who, now)
        kept = await keep_words(session, new, typed.words, meaning, request.app[ALERTS].tell_of_mail)
        await settle_after_closing(session, [ping_id], now)
    addressed = await request.app[BATCHES].addressed(ping_id) or addressed
    if kept is None:
        return await _too_much(request, addressed, typed)
    return await chat_page(request, addressed, ChatView(words=_read_back(typed.words, meaning, kept)))


async def _too_much(request: web.Request, addressed: AddressedPing, typed: Typed) -> web.Response:
    return await chat_page(request, addressed, ChatView(typed=typed, problem=ChatOutcome.TOO_MUCH))


def _read_back(words: str, meaning: Interpretation, kept: KeptWords) -> WordsReadBack:
    is_same = kept.is_asked and kept.answer is meaning.answer
    return WordsReadBack(words, meaning, kept.reading_id if is_same else 0)


def _offered() -> list[Answer]:
    """The answers in the order in which the page shows them: "1" is the first."""
    return [offer for offer in QUESTIONS[Topic.REACHED].offers if isinstance(offer, Answer)]


def _topic_below(form: Form, addressed: AddressedPing) -> Topic | None:
    """The question that the form was about, to be asked again."""
    topic = one_of(Topic, form.get("topic"))
    return topic if addressed.answers else None


async def take_reading(request: web.Request, ping_id: UUID, form: Form) -> web.Response:
    """What the writer says to our reading of their words: only "yes" makes an answer of it."""
    reading_id = _id(form.get("reading"))
    chosen = [*form.getall("understood", []), *form.getall("choice", [])]
    choice = one_of(Choice, chosen[0]) if len(chosen) == 1 else None
    typed, now = typed_in(form, (Field.WORDS,)), request.app[CLOCK]()
    try:
        addressed = await request.app[BATCHES].addressed(ping_id)
        if addressed is None:
            return unknown_page(request)
        if choice not in (Choice.YES, Choice.NO) or not reading_id:
            request.app[VISITS].count(ping_id, VisitKind.EMPTY_FORM, now)
            return await chat_page(request, addressed, ChatView(typed=typed, problem=ChatOutcome.NOTHING_CHOSEN))
        async with request.app[DATABASE].writing() as session:
            decide = confirm_words if choice is Choice.YES else refuse_reading
            await decide(session, ping_id, reading_id, now)
            await settle_after_closing(session, [ping_id], now)
    except TROUBLES as error:
        log.error("reading not settled", why=type(error).__name__)
        return trouble_page(request, typed=typed, reading=(reading_id, choice))
    if choice is Choice.YES and is_like_a_machine(request, ping_id):
        request.app[VISITS].count(ping_id, VisitKind.CHOICE_BY_MACHINE, now)
    return await page_after_press(request, ping_id, typed)


async def page_after_press(request: web.Request, ping_id: UUID, typed: Typed) -> web.Response:
    """The page, by a redirect, so that it can be loaded again; but at once if words were typed that no button took."""
    if not typed.words.strip():
        return to_reply_page(page_again(request))
    addressed = await request.app[BATCHES].addressed(ping_id)
    return unknown_page(request) if addressed is None else await chat_page(request, addressed, ChatView(typed=typed))


def _id(value: object) -> int:
    is_number = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= LONGEST_ID
    return int(str(value)) if is_number else 0
