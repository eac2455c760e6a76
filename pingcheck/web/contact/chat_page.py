"""The chat behind a reply link: what was said, what the last press came to, and one question."""

from datetime import datetime
from typing import Any

from aiohttp import web

from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.answer_effect import event_kind_at
from pingcheck.conversation.answers import MOST_WORDS
from pingcheck.conversation.officer_mails import written_to_at
from pingcheck.conversation.script import QUESTIONS, Question, Topic, next_question, wish_counts
from pingcheck.conversation.threads import Thread, statements
from pingcheck.exercises.exercise import ExerciseKind, Phase
from pingcheck.exercises.status import EventKind
from pingcheck.web.contact.bubbles import Bubble, Spoken, bubbles_of, latest_answer
from pingcheck.web.contact.chat_view import AS_KEPT, ChatOutcome, ChatView, outcome_of
from pingcheck.web.contact.contact_pages import asked_language, common, state_in
from pingcheck.web.contact.question_values import called_at, question_values
from pingcheck.web.keys import BATCHES, CLOCK, DATABASE, LINK_KEYS, RECEIPT_KEYS, SETTINGS
from pingcheck.web.pages import contact_page, shared_contact_page
from pingcheck.wording.brief_moments import brief
from pingcheck.wording.moments import in_utc, in_zone
from pingcheck.wording.names import COMMA
from pingcheck.wording.office_hours import office_hours

MOST_MAIL_TIMES = 5  # of officers' mails, the latest
MOST_EARLIER = 12  # messages that the fold shows, the latest; so the page stays small, however much was said
FOLDED_FROM = 3  # if so much was said, all but the last of it is folded

# What a contact may come back to at the end, in this order.
TAKEN_UP = (Topic.DETAILS, Topic.SUCCESSOR, Topic.CALL)
STATUSES = {
    ChatOutcome.NOTHING_CHOSEN: 422,
    ChatOutcome.NOTHING_WRITTEN: 422,
    ChatOutcome.NO_NUMBER: 422,
    ChatOutcome.WRONG_NUMBER: 422,
    ChatOutcome.TOO_MUCH: 429,
}
AN_HOUR_S = "3600"


async def chat_page(request: web.Request, addressed: AddressedPing, view: ChatView = AS_KEPT) -> web.Response:
    """The page. A first question holds nothing about its visitor, so that contacts of one State and time zone share
    it."""
    language = view.language or asked_language(request, addressed.language)
    is_known = bool(addressed.answers) or addressed.has_turns
    thread = await request.app[BATCHES].thread(addressed.ping_id) if is_known else Thread()
    spoken = Spoken(addressed.time_zone, language, request.app[CLOCK]())
    said = bubbles_of(addressed, thread, await _officer_mail_times(request, addressed), spoken)
    question = _question(addressed, thread, view, spoken.now)
    outcome = _outcome(addressed, view, said, question, spoken.now)
    values = common(request) | await _addressee(request, addressed, spoken)
    values |= _conversation(view, said, question, outcome)
    values |= await question_values(request, addressed, question, spoken)
    values |= called_at(request, addressed, view.call, spoken)
    values |= _kept(request, addressed, thread, view)
    values["page_form"] = _is_one_form(addressed, question, outcome)
    if not is_known and not addressed.was_written_to and view == AS_KEPT:
        return shared_contact_page(request, "contact/chat.html", language, **values)
    page = contact_page(request, "contact/chat.html", language, STATUSES.get(outcome, 200), **values)
    if outcome is ChatOutcome.TOO_MUCH:
        page.headers["Retry-After"] = AN_HOUR_S
    return page


def _question(addressed: AddressedPing, thread: Thread, view: ChatView, now: datetime) -> Question | None:
    """The question to ask: the one that was asked for, if it may be, or the next."""
    takes_answers = event_kind_at(addressed, now) is not EventKind.SIGN_OF_LIFE
    if not takes_answers or addressed.phase is Phase.CANCELLED or view.is_read_back:
        return None
    is_answered = latest_answer(addressed.answers) is not None
    is_none_of_ours = view.asked is Topic.QUESTION and addressed.kind is not ExerciseKind.QUESTION
    if view.asked is not None and is_answered and not is_none_of_ours:
        return QUESTIONS[view.asked]
    return next_question(statements(addressed.answers, thread.turns), addressed.kind)


def _outcome(
    addressed: AddressedPing, view: ChatView, said: tuple[Bubble, ...], question: Question | None, now: datetime
) -> ChatOutcome:
    if addressed.phase is Phase.CANCELLED:
        return ChatOutcome.CALLED_OFF
    if event_kind_at(addressed, now) is EventKind.SIGN_OF_LIFE:
        return ChatOutcome.OVER
    return outcome_of(view, said, question)


def _is_one_form(addressed: AddressedPing, question: Question | None, outcome: ChatOutcome) -> bool:
    """After the first answer the page is one form, so that what is typed anywhere in it survives every press."""
    is_answered = latest_answer(addressed.answers) is not None
    asks_first = question is not None and question.topic is Topic.REACHED
    return is_answered and not asks_first and outcome not in (ChatOutcome.OVER, ChatOutcome.CALLED_OFF)


async def _addressee(request: web.Request, addressed: AddressedPing, spoken: Spoken) -> dict[str, Any]:
    """Who is asked, about what, and until when."""
    language, closes_at = spoken.language, addressed.closes_at
    hours = request.app[SETTINGS].office_hours
    return {
        "reference": addressed.reference,
        "role": addressed.role.value,
        "state": await state_in(request, addressed, language),
        "state_language": language.value,
        "comma": COMMA.get(language, ", "),
        "closes": brief(closes_at, addressed.time_zone, language, None),
        "closes_at": in_utc(closes_at, language),
        "closes_at_local": in_zone(closes_at, addressed.time_zone, language),
        "hours": office_hours(hours, language, closes_at) if hours else "",
        "late": event_kind_at(addressed, spoken.now) is not EventKind.ANSWERED,
        "action": f"?lang={language.value}" if language is not addressed.language else "",
    }


def _conversation(
    view: ChatView, said: tuple[Bubble, ...], question: Question | None, outcome: ChatOutcome
) -> dict[str, Any]:
    """What was said, of which the earlier part is folded, and what comes of it."""
    asks_first = question is not None and question.topic is Topic.REACHED
    shown = said
    if view.words is not None and said[-1].choice is None:
        shown = said[:-1]  # these words; here they are shown themselves
    is_new = all(bubble.choice is None for bubble in shown)
    if is_new and (asks_first or view.is_read_back):
        shown = shown[1:]  # instead, we introduce ourselves; the question itself stands at the end
    folds = len(shown) >= FOLDED_FROM or (asks_first and not is_new) or (view.words is not None and len(shown) > 1)
    kept = 0 if view.words is not None or asks_first else 1
    earlier = shown[: len(shown) - kept] if folds else ()
    return {
        "earlier": earlier[-MOST_EARLIER:],
        "earlier_count": len(earlier),
        "latest": shown[len(shown) - kept :] if folds else shown,
        "introduces": is_new and (asks_first or view.is_read_back),
        "asked_at": said[0].moment,
        "outcome": outcome.value,
        "words": view.words,
        "typed": view.typed,
    }


def _kept(request: web.Request, addressed: AddressedPing, thread: Thread, view: ChatView) -> dict[str, Any]:
    """What stands now, and what may be taken up again."""
    chosen = latest_answer(addressed.answers)
    first = next((said for said in addressed.answers if said.answer is not None), None)
    tokens = request.app[LINK_KEYS]
    wishes = wish_counts(statements(addressed.answers, ()))
    return {
        "recorded": chosen.value if chosen else "",
        "contradicted": addressed.contradicted,
        "receipt": request.app[RECEIPT_KEYS].receipt(addressed.reference, first.at) if first else "",
        "others": tuple((tokens.token(other.ping_id), other.role.value, other.rank.value) for other in thread.others),
        "may_wish_call": wishes,
        "taken_up": tuple(topic.value for topic in TAKEN_UP if wishes or topic is not Topic.CALL),
        "most_words": MOST_WORDS,
        "more_query": f"&ask={view.asked.value}" if view.asked else "",
    }


async def _officer_mail_times(request: web.Request, addressed: AddressedPing) -> list[datetime]:
    """When officers' mails went out. Their contents are on no page."""
    if not addressed.was_written_to:
        return []
    async with request.app[DATABASE].reading() as session:
        return list(await written_to_at(session, addressed.ping_id))[-MOST_MAIL_TIMES:]
