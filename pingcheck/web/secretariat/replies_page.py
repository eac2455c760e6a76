"""The queue of replies that officers read, and words on reply pages that may speak of a real incident."""

from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from directory.languages import Language
from pingcheck.conversation.incident_words import mark_incident_words_read, unread_incident_words
from pingcheck.inbox.reply_queue import (
    ReplyFilter,
    ReplyKind,
    count_replies,
    languages_read,
    queued_replies,
    reply_queue,
)
from pingcheck.web.forms import one_of, see_other
from pingcheck.web.keys import DATABASE, OFFICER
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.work import in_brief, teller

MOST_SHOWN = 50


def add_reply_list_routes(app: web.Application) -> None:
    app.router.add_get("/replies", show, name="replies")
    app.router.add_post("/replies/words/{answer_id:[0-9]{1,18}}", note_words_read, name="replies-words")


async def show(request: web.Request) -> web.Response:
    chosen = filter_of(request)
    place = max(_number(request.query.get("from", "")), 0)
    async with request.config_dict[DATABASE].reading() as session:
        total = await count_replies(session, chosen)
        queue = await reply_queue(session, chosen)
        replies = await queued_replies(session, queue[place : place + MOST_SHOWN])
        on_pages = await unread_incident_words(session, MOST_SHOWN)
    later = place + MOST_SHOWN
    return officer_page(
        request,
        "secretariat/replies.html",
        replies=replies,
        total=total,
        chosen=chosen,
        query=query_of(chosen),
        in_brief=in_brief,
        tell=teller(request),
        languages=tuple(Language),
        kinds=tuple(ReplyKind),
        on_pages=on_pages,
        earlier=_page(chosen, place - MOST_SHOWN) if place else "",
        later=_page(chosen, later) if later < len(queue) else "",
    )


def filter_of(request: web.Request) -> ReplyFilter:
    """The filter in the address of the page, and the languages that its reader reads."""
    query = request.query
    language, kind = one_of(Language, query.get("language")), one_of(ReplyKind, query.get("kind"))
    return ReplyFilter(language, kind, languages_read(request[OFFICER].reads))


def query_of(chosen: ReplyFilter, **more: Any) -> str:
    """The filter as a page's address has it, with its question mark; empty if nothing is chosen."""
    named = {"language": chosen.language, "kind": chosen.kind}
    written = {name: value.value for name, value in named.items() if value is not None} | more
    return f"?{urlencode(written)}" if written else ""


def _page(chosen: ReplyFilter, place: int) -> str:
    return f"/replies{query_of(chosen, **{'from': max(place, 0)})}"


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


async def note_words_read(request: web.Request) -> web.Response:
    """Takes words on a reply page that may speak of a real incident off the list. Pressed twice, it changes nothing."""
    async with request.config_dict[DATABASE].writing() as session:
        await mark_incident_words_read(session, int(request.match_info["answer_id"]), request[OFFICER].name)
    return see_other("/replies")
