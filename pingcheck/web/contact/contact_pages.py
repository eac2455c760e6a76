"""What all pages for contacts share: their language, what stands around them, and the pages that know nobody."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import structlog
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from directory.database import DATABASE_AWAY
from directory.languages import OFFICIAL, Language, first_official
from directory.states import State
from pingcheck.conversation.answers import MOST_WORDS, Addressed
from pingcheck.conversation.script import Field, Topic
from pingcheck.exercises.status import Answer
from pingcheck.runtime.batcher import Overloaded
from pingcheck.web.keys import DATABASE, SETTINGS
from pingcheck.web.pages import contact_page

log = structlog.get_logger()

TROUBLES = (SQLAlchemyError, *DATABASE_AWAY, Overloaded)

Word = TypeVar("Word", bound=StrEnum)


async def read_form(request: web.Request) -> Mapping[str, Any]:
    """What was sent; nothing, if it is no form that can be read."""
    try:
        return await request.post()
    except (ValueError, LookupError, AssertionError):  # broken text, an unknown charset, a torn multipart
        return {}


def text_of(form: Mapping[str, Any], name: str, most: int = MOST_WORDS) -> str:
    """What was written into a field; nothing if it is a file."""
    value = form.get(name)
    return value[:most] if isinstance(value, str) else ""


def one_of(words: type[Word], value: Any) -> Word | None:
    """The word, if it is one of ours; anything else is none."""
    return _by_name(words).get(value) if isinstance(value, str) else None


@cache
def _by_name(words: type[Word]) -> dict[str, Word]:
    return {word.value: word for word in words}


def common(request: web.Request) -> dict[str, Any]:
    """What `contact/base.html` needs of every page. `language_form` is the form that language buttons send along, so
    that what is typed is kept; without it, languages are links."""
    settings = request.config_dict[SETTINGS]
    return {
        "languages": tuple(Language),
        "sender_name": settings.sender_name,
        "secretariat": settings.secretariat_mailbox,
        "language_form": "",
        "more_query": "",
    }


def asked_language(request: web.Request, default: Language) -> Language:
    """The language asked for in the address, else the contact's own."""
    return OFFICIAL.get(request.query.get("lang", ""), default)


async def state_in(request: web.Request, addressed: Addressed, language: Language) -> str:
    """The State's name in the language of the page; in the contact's own it is as it was frozen."""
    if language is addressed.language:
        return addressed.state_name
    async with request.app[DATABASE].reading() as session:
        return (await session.get_one(State, addressed.state_code)).name(language)


def browsers_language(request: web.Request) -> Language:
    """The browser's first language that is one of the six; English if none is."""
    offered = request.headers.get("Accept-Language", "")[:200].split(",")
    return first_official(tag.partition(";")[0] for tag in offered) or Language.ENGLISH


def strangers_language(request: web.Request) -> Language:
    return asked_language(request, browsers_language(request))


def unknown_page(request: web.Request) -> web.Response:
    """One page for forged, cut and unknown links alike."""
    return contact_page(request, "contact/unknown.html", strangers_language(request), 404, **common(request))


def trouble_page(
    request: web.Request,
    chosen: Answer | None = None,
    words: str = "",
    *,
    topic: Topic | None = None,
    typed: Mapping[Field, str] | None = None,
) -> web.Response:
    """What is said while the database does not answer; whose link it is cannot be known, so the browser's language.
    What was chosen and written is kept in the form, to be sent again by one press."""
    page = contact_page(
        request,
        "contact/trouble.html",
        strangers_language(request),
        503,
        chosen=chosen.value if chosen else None,
        words=words,
        topic=topic.value if topic else None,
        typed=typed or {},
        most_words=MOST_WORDS,
        **common(request),
    )
    page.headers["Retry-After"] = "60"
    return page


def see_other(location: str) -> web.Response:
    """To a page that can be reloaded without sending anything again."""
    return web.Response(status=303, headers={"Location": location, "Cache-Control": "no-store"})


def page_again(request: web.Request) -> str:
    """Where to go after a form was sent: the same page in the same language, without a question asked for."""
    language = OFFICIAL.get(request.query.get("lang", ""))
    return request.rel_url.raw_path + (f"?lang={language.value}" if language else "")
