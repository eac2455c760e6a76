"""What all pages for contacts share: languages, common values, and the pages for unknown links and failures."""

from dataclasses import replace
from typing import Any

import structlog
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from directory.database import DATABASE_AWAY
from directory.languages import OFFICIAL, Language, first_official
from directory.states import State
from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.answers import MOST_WORDS
from pingcheck.conversation.script import Choice, Topic
from pingcheck.exercises.status import Answer
from pingcheck.runtime.batcher import Overloaded
from pingcheck.web.contact.chat_view import NOTHING_TYPED, Typed
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS
from pingcheck.web.pages import contact_page
from pingcheck.wording.office_hours import Desk, desk_in

log = structlog.get_logger()

TROUBLES = (SQLAlchemyError, *DATABASE_AWAY, Overloaded)


def common(request: web.Request) -> dict[str, Any]:
    """The values that `contact/base.html` needs on every page. `page_form`: the page is one form, which the language
    buttons send, so that what is typed is kept; without it, languages are links."""
    settings = request.config_dict[SETTINGS]
    return {
        "languages": tuple(Language),
        "secretariat": settings.secretariat_mailbox,
        "page_form": False,
        "reference": "",
        "more_query": "",
    }


def desk_of(request: web.Request, language: Language) -> Desk:
    """How to reach the secretariat, in a language."""
    return desk_in(request.config_dict[SETTINGS], language, request.config_dict[CLOCK]())


def asked_language(request: web.Request, default: Language) -> Language:
    """The language that the URL asks for, or the default."""
    return OFFICIAL.get(request.query.get("lang", ""), default)


async def state_in(request: web.Request, addressed: AddressedPing, language: Language) -> str:
    """The State's name in the language of the page. In the contact's own language it is the frozen one."""
    if language is addressed.language:
        return addressed.state_name
    async with request.app[DATABASE].reading() as session:
        return (await session.get_one(State, addressed.state_code)).name(language)


def browsers_language(request: web.Request) -> Language:
    """The browser's first language that is one of the six; English if none is."""
    offered = request.headers.get("Accept-Language", "")[:200].split(",")
    return first_official(tag.partition(";")[0] for tag in offered) or Language.ENGLISH


def strangers_language(request: web.Request) -> Language:
    """The language for a visitor whom we do not know: the one that the URL asks for, or the browser's."""
    return asked_language(request, browsers_language(request))


def unknown_page(request: web.Request) -> web.Response:
    """The same page for forged, broken and unknown links, so that it gives nothing away."""
    return contact_page(request, "contact/unknown.html", strangers_language(request), 404, **common(request))


def trouble_page(
    request: web.Request,
    chosen: Answer | None = None,
    words: str = "",
    *,
    topic: Topic | None = None,
    typed: Typed = NOTHING_TYPED,
    reading: tuple[int, Choice | None] = (0, None),
) -> web.Response:
    """The page while the database does not answer, in the browser's language, because the contact's is not known.

    What was chosen and written is kept in a form, to be sent again by one press. `reading`: the id of our reading of
    own words, and what was said to it.
    """
    page = contact_page(
        request,
        "contact/trouble.html",
        strangers_language(request),
        503,
        chosen=chosen.value if chosen else None,
        topic=topic.value if topic else "",
        typed=replace(typed, words=words or typed.words),
        reading=reading[0],
        understood=reading[1].value if reading[1] else "",
        details=None,
        call_times=(),
        city="UTC",
        may_wish_call=False,
        most_words=MOST_WORDS,
        **common(request),
    )
    page.headers["Retry-After"] = "60"
    return page


def page_again(request: web.Request) -> str:
    """Where to go after a form was sent: the same page in the same language, without a question asked for."""
    language = OFFICIAL.get(request.query.get("lang", ""))
    return request.rel_url.raw_path + (f"?lang={language.value}" if language else "")
