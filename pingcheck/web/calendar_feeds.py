"""Calendars for programs: an officer's at a secret address, and the public one of announced checks."""

import asyncio
import hashlib
from datetime import timedelta

from aiohttp import web

from pingcheck.accounts.calendar_feeds import is_feed_open
from pingcheck.planning.calendars.feed import FeedEntry, announced_entries, as_calendar, feed_entries
from pingcheck.web.keys import CLOCK, DATABASE, FEED_KEYS, SETTINGS

FEED_USE = b"pingcheck calendar feed 1"
FEED_PATH = "/calendar/feed"
ASK_AGAIN = timedelta(hours=1)


def add_calendar_feeds(app: web.Application) -> None:
    app.router.add_get(FEED_PATH + "/{token}.ics", give_feed, name="calendar-feed-file")
    app.router.add_get("/announced.ics", give_announced, name="announced-calendar")


async def give_feed(request: web.Request) -> web.Response:
    """Planned checks and meetings. A forged token costs no query, and looks like one that was renewed."""
    feed_id = request.config_dict[FEED_KEYS].ping_id(request.match_info["token"])
    if feed_id is None:
        raise web.HTTPNotFound
    async with request.config_dict[DATABASE].reading() as session:
        if not await is_feed_open(session, feed_id):
            raise web.HTTPNotFound
        entries = await feed_entries(session, request.config_dict[CLOCK]())
    return await _answer(request, entries, "private, no-cache")


async def give_announced(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        entries = await announced_entries(session, request.config_dict[CLOCK]())
    return await _answer(request, entries, f"public, max-age={ASK_AGAIN // timedelta(seconds=1)}")


async def _answer(request: web.Request, entries: list[FeedEntry], cached: str) -> web.Response:
    """Nothing but a word that it is the same, if the program has it."""
    body = await asyncio.to_thread(as_calendar, entries, request.config_dict[SETTINGS].base_url)
    tag = hashlib.sha256(body).hexdigest()[:32]
    known = request.if_none_match or ()
    answer = web.Response(status=304) if any(each.value in {tag, "*"} for each in known) else web.Response(body=body)
    if answer.status == 200:
        answer.content_type, answer.charset = "text/calendar", "utf-8"
    answer.etag = tag
    answer.headers["Cache-Control"] = cached
    return answer
