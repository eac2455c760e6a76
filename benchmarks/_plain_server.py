"""Servers to compare with: hello world, a rendered page without a database, and an answer committed by itself.

Usage: python _plain_server.py hello|jinja|one PORT [DATABASE]
"""

import asyncio
import sys
from typing import Any
from uuid import UUID

import uvloop
from _world import SECRET
from aiohttp import web

from directory.database import open_database
from directory.languages import Language
from pingcheck.conversation.answers import MOST_WORDS, Channel, GivenAnswer
from pingcheck.conversation.links import LinkKeys
from pingcheck.exercises.events import Event
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import Settings
from pingcheck.web.contact.chat_view import NOTHING_TYPED
from pingcheck.wording.brief_moments import BriefMoment
from pingcheck.wording.names import names_in
from pingcheck.wording.templates import render


async def hello(_: web.Request) -> web.Response:
    return web.Response(text="Hello, world\n")


async def page(_: web.Request) -> web.Response:
    values: dict[str, Any] = {
        "styles": {"icon.svg": "/icon.svg", "contact.css": "/contact.css"},
        "names": names_in(Settings(), Language.ENGLISH),
        "secretariat": "secretariat@poc.example",
        "languages": tuple(Language),
        "reference": "CC-2026-01",
        "role": "technical",
        "state": "Kenya",
        "state_language": "en",
        "comma": ", ",
        "asked_at": None,
        "closes": BriefMoment("Thu 5 Mar, 12:00 UTC", "13:00 Vienna", "2026-03-05T12:00:00Z"),
        **dict.fromkeys(("late", "page_form", "contradicted", "may_wish_call"), False),
        **dict.fromkeys(("outcome", "recorded", "receipt", "hours", "action", "more_query"), ""),
        **dict.fromkeys(("earlier", "latest", "others", "taken_up"), ()),
        **dict.fromkeys(("words", "details")),
        "introduces": True,
        "topic": "reached",
        "typed": NOTHING_TYPED,
        "most_words": MOST_WORDS,
        "closes_at": "Thursday, 5 March 2026, 12:00 UTC",
        "closes_at_local": "Thursday, 5 March 2026, 13:00 Vienna (UTC+01:00)",
    }
    return web.Response(text=render("contact/chat.html", Language.ENGLISH, **values), content_type="text/html")


def one_by_one(url: str) -> Any:
    """The handler that a plain project has: a transaction for each request, through the same mapped classes."""
    database, keys = open_database(url), LinkKeys([SECRET])

    async def take(request: web.Request) -> web.Response:
        ping_id: UUID | None = keys.ping_id(request.match_info["token"])
        form = await request.post()
        answer = Answer(str(form["answer"]))
        assert ping_id is not None
        async with database.writing() as session:
            ping = await session.get_one(Ping, ping_id, with_for_update=True)
            now = wall_clock()
            session.add(GivenAnswer(ping_id=ping_id, at=now, channel=Channel.PAGE, answer=answer, words="", late=False))
            session.add(Event(ping_id=ping_id, at=now, kind=EventKind.ANSWERED, code=answer))
            ping.status, ping.answered_at = Status.CONFIRMED, now
        return web.Response(status=303, headers={"Location": request.path})

    return take


def main() -> None:
    way, port = sys.argv[1], int(sys.argv[2])
    app = web.Application()
    app.router.add_route("*", "/hello", hello)
    if way == "jinja":
        app.router.add_get("/page", page)
    if way == "one":
        app.router.add_post("/r/{token}", one_by_one(sys.argv[3]))
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    main()
