"""What calendars say of meetings: an officer follows it or keeps ours; and the calendars that are kept."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.planning.calendar_moves import Followed, accept_move, find_move, keep_ours
from pingcheck.planning.calendars.download import Downloads
from pingcheck.planning.calendars.nightly import SourceReader, read_source
from pingcheck.planning.meetings import exercises_ahead_of
from pingcheck.planning.sources import host_of, remove_source, restore_source
from pingcheck.web.done_notice import done
from pingcheck.web.forms import see_other
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, page_language
from pingcheck.web.secretariat.meeting_view import done_with_checks
from pingcheck.web.secretariat.move_view import shown_move
from pingcheck.web.secretariat.shown_proposals import number_in

Decide = Callable[[AsyncSession, int, datetime, str], Awaitable[Followed]]

NOTHING_DONE = N_("Nothing was done")
PATH = "/meetings"


def _number(request: web.Request, name: str) -> int:
    """Raises HTTPNotFound."""
    found = number_in(request.match_info[name])
    if not found:
        raise web.HTTPNotFound
    return found


async def show_move(request: web.Request) -> web.Response:
    """What we have and what the calendar says, side by side; one that was decided leads to its meeting."""
    async with request.config_dict[DATABASE].reading() as session:
        waiting = await find_move(session, _number(request, "move_id"))
        if waiting is None:
            raise web.HTTPNotFound
        checks = (await exercises_ahead_of(session, [waiting.meeting]))[waiting.meeting.id]
    if waiting.move.decided_at is not None:
        return see_other(f"{PATH}/{waiting.meeting.reference}")
    shown = shown_move(waiting, page_language(request))
    return officer_page(request, "secretariat/meeting_move.html", shown=shown, checks=checks)


async def follow(request: web.Request) -> web.Response:
    return await _decide(request, accept_move, N_("{title} follows its calendar now."))


async def keep(request: web.Request) -> web.Response:
    return await _decide(request, keep_ours, N_("{title} stays as it is."))


async def _decide(request: web.Request, decide: Decide, said: str) -> web.Response:
    """Of two officers, the second is told who was first."""
    now, by = request.config_dict[CLOCK](), request[OFFICER].name
    try:
        async with request.config_dict[DATABASE].writing() as session:
            meeting, checks = await decide(session, _number(request, "move_id"), now, by)
    except Refused as refused:
        return refusal(request, 409, NOTHING_DONE, refused, (PATH, N_("All meetings")))
    return done_with_checks(request, meeting, said, checks)


async def read_now(request: web.Request) -> web.Response:
    """A failure is said at once, and counts as no night's."""
    now, by = request.config_dict[CLOCK](), request[OFFICER].name
    reader = SourceReader(Downloads(request.config_dict[SETTINGS].calendars_inside))
    try:
        found = await read_source(request.config_dict[DATABASE], reader, _number(request, "source_id"), now, by)
    except Refused as refused:
        return refusal(request, 409, N_("The calendar could not be read"), refused, (PATH, N_("All meetings")))
    text = N_("Meetings added: {added}. Changes that wait for you: {moves}.")
    return done(request, PATH, text, added=found.added, moves=found.moves)


async def remove(request: web.Request) -> web.Response:
    source_id, now = _number(request, "source_id"), request.config_dict[CLOCK]()
    try:
        async with request.config_dict[DATABASE].writing() as session:
            host = host_of(await remove_source(session, source_id, now))
    except Refused as refused:
        return refusal(request, 409, NOTHING_DONE, refused, (PATH, N_("All meetings")))
    undo = f"{PATH}/calendars/{source_id}/restore"
    return done(request, PATH, N_("The calendar at {host} is read no more. Its meetings stay."), undo, host=host)


async def restore(request: web.Request) -> web.Response:
    source_id, now = _number(request, "source_id"), request.config_dict[CLOCK]()
    try:
        async with request.config_dict[DATABASE].writing() as session:
            host = host_of(await restore_source(session, source_id, now))
    except Refused as refused:
        return refusal(request, 409, NOTHING_DONE, refused, (PATH, N_("All meetings")))
    return done(request, PATH, N_("The calendar at {host} is read each night again."), host=host)
