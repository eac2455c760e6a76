"""The contact's pages: a link opens a question; only a choice, sent, is an answer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import structlog
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from directory.database import DATABASE_AWAY
from directory.languages import OFFICIAL, Language, first_official
from pingcheck.batching import Overloaded
from pingcheck.conversation.answers import MOST_WORDS, Addressed, Given, Said, Taken, event_kind_at
from pingcheck.conversation.visits import VisitKind
from pingcheck.exercises.exercise import Phase
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.moments import in_utc, in_zone
from pingcheck.web.keys import CLOCK, GROUPING, LINK_KEYS, SETTINGS, VISITS
from pingcheck.web.pages import contact_page, shared_contact_page

log = structlog.get_logger()

TROUBLES = (SQLAlchemyError, *DATABASE_AWAY, Overloaded)


def add_reply_routes(app: web.Application) -> None:
    resource = app.router.add_resource("/r/{token}", name="reply")
    for method, handler in (("GET", show), ("HEAD", show), ("POST", take)):
        resource.add_route(method, handler)


async def show(request: web.Request) -> web.Response:
    """The question, or what was answered. Looking is counted, and confirms nothing."""
    ping_id = request.app[LINK_KEYS].ping_id(request.match_info["token"])
    if ping_id is None:
        return unknown_page(request)
    try:
        addressed = await request.app[GROUPING].addressed(ping_id)
    except TROUBLES as error:
        log.error("page not shown", why=type(error).__name__)
        return trouble_page(request)
    if addressed is None:
        return unknown_page(request)
    kind = VisitKind.PROBED if request.method == "HEAD" else VisitKind.LOOKED
    request.app[VISITS].count(ping_id, kind, request.app[CLOCK]())
    return _page(request, addressed)


async def take(request: web.Request) -> web.Response:
    """Records an answer; the thank-you is said only once it is durable."""
    ping_id = request.app[LINK_KEYS].ping_id(request.match_info["token"])
    if ping_id is None:
        return unknown_page(request)
    now = request.app[CLOCK]()
    form = await _form(request)
    answer = _chosen(form.get("answer"))
    written = form.get("words")
    words = written[:MOST_WORDS] if isinstance(written, str) else ""
    try:
        taken = await request.app[GROUPING].answer(Given(ping_id, answer, words, now))
        addressed = await request.app[GROUPING].addressed(ping_id) if taken is Taken.EMPTY else None
    except TROUBLES as error:
        log.error("answer not recorded", why=type(error).__name__)
        return trouble_page(request, answer, words)
    if taken is None:
        return unknown_page(request)
    if addressed is not None:
        request.app[VISITS].count(ping_id, VisitKind.EMPTY_FORM, now)
        return _page(request, addressed, nothing_chosen=True)
    # See other: a page that can be reloaded without sending anything again.
    return web.Response(status=303, headers={"Location": request.rel_url.raw_path_qs, "Cache-Control": "no-store"})


async def _form(request: web.Request) -> Mapping[str, Any]:
    """What was sent; nothing, if it is no form that can be read."""
    try:
        return await request.post()
    except (ValueError, LookupError, AssertionError):  # broken text, an unknown charset, a torn multipart
        return {}


def _chosen(value: Any) -> Answer | None:
    """The choice, if it is one of ours; anything else is no choice."""
    try:
        return Answer(value)
    except ValueError:
        return None


def _page(request: web.Request, addressed: Addressed, *, nothing_chosen: bool = False) -> web.Response:
    language = _language(request, addressed.language)
    kind = event_kind_at(addressed, request.app[CLOCK]())
    about = {"reference": addressed.reference, "role": addressed.role.value, "state": addressed.state_name}
    values = {**_common(request), **about}
    if addressed.phase is Phase.CANCELLED:
        return contact_page(request, "reply/called_off.html", language, **values)
    if addressed.answers:
        answers = [_shown(said, addressed.time_zone, language) for said in addressed.answers]
        more = kind is not EventKind.SIGN_OF_LIFE
        return contact_page(
            request,
            "reply/recorded.html",
            language,
            answers=answers,
            more_allowed=more,
            most_words=MOST_WORDS,
            **values,
        )
    if kind is EventKind.SIGN_OF_LIFE:
        ended_at = in_utc(addressed.closes_at, language)
        return contact_page(request, "reply/over.html", language, ended_at=ended_at, **values)
    values |= {
        "late": kind is EventKind.ANSWERED_LATE,
        "closes_at": in_utc(addressed.closes_at, language),
        "closes_at_local": in_zone(addressed.closes_at, addressed.time_zone, language),
    }
    if nothing_chosen:
        return contact_page(request, "reply/question.html", language, 422, nothing_chosen=True, **values)
    return shared_contact_page(request, "reply/question.html", language, nothing_chosen=False, **values)


def _shown(said: Said, zone: str, language: Language) -> dict[str, Any]:
    """Of an earlier turn: what was chosen and when, never what was written."""
    at: datetime = said.at.replace(microsecond=0)
    return {
        "answer": said.answer.value if said.answer else None,
        "at": in_utc(at, language),
        "at_local": in_zone(at, zone, language),
        "late": said.late,
    }


def unknown_page(request: web.Request) -> web.Response:
    """One page for forged, cut and unknown links alike."""
    language = _language(request, _accepted(request))
    return contact_page(request, "reply/unknown.html", language, 404, **_common(request))


def trouble_page(request: web.Request, answer: Answer | None = None, words: str = "") -> web.Response:
    """What is said while the database does not answer; whose link it is cannot be known, so the browser's language.
    What was chosen and written is kept in the form, to be sent again by one press."""
    page = contact_page(
        request,
        "reply/trouble.html",
        _language(request, _accepted(request)),
        503,
        chosen=answer.value if answer else None,
        words=words,
        most_words=MOST_WORDS,
        **_common(request),
    )
    page.headers["Retry-After"] = "60"
    return page


def _common(request: web.Request) -> dict[str, Any]:
    settings = request.app[SETTINGS]
    return {
        "languages": tuple(Language),
        "sender_name": settings.sender_name,
        "secretariat": settings.secretariat_mailbox,
    }


def _language(request: web.Request, default: Language) -> Language:
    """The language asked for in the address, else the contact's own."""
    return OFFICIAL.get(request.query.get("lang", ""), default)


def _accepted(request: web.Request) -> Language:
    """The browser's first language that is one of the six; English if none is."""
    offered = request.headers.get("Accept-Language", "")[:200].split(",")
    return first_official(tag.partition(";")[0] for tag in offered) or Language.ENGLISH
