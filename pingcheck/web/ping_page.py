"""One ping: whom it asked, what was sent, what the servers said, what came back."""

from typing import Any
from uuid import UUID

from aiohttp import web

from directory.proposals import open_proposals
from pingcheck.conversation.answers import answers_of
from pingcheck.conversation.turns import turns_of
from pingcheck.conversation.visits import visits_of
from pingcheck.exercises.exercise import RUNNING, steps_of
from pingcheck.exercises.listing import addresses_of, find_ping, messages_of
from pingcheck.exercises.ping import events_of
from pingcheck.followup.listing import case_of
from pingcheck.reports.figures import GROUP_OF
from pingcheck.web.exercise_page import exercise_named
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page


async def show_ping(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        ping = await find_ping(session, exercise, _ping_id(request))
        if ping is None:
            raise web.HTTPNotFound(text=f"{exercise.reference} has no such ping.")
        messages = await messages_of(session, ping.id)
        values: dict[str, Any] = {
            "answers": await answers_of(session, ping.id),
            "addresses": await addresses_of(session, ping.id),
            "events": (await events_of(session, [ping.id]))[ping.id],
            "turns": await turns_of(session, ping.id),
            "proposals": await open_proposals(session, ping.contact_id),
            "visits": await visits_of(session, ping.id),
            "ladder": await steps_of(session, exercise),
            "case": await case_of(session, ping.id),
        }
    return officer_page(
        request,
        "secretariat/ping.html",
        exercise=exercise,
        ping=ping,
        group_of=GROUP_OF,
        messages=messages,
        address_of={sent.message.id: sent.address for sent in messages},
        now=request.config_dict[CLOCK](),
        live=exercise.phase in RUNNING,
        **values,
    )


def _ping_id(request: web.Request) -> UUID:
    try:
        return UUID(request.match_info["ping_id"])
    except ValueError as error:
        raise web.HTTPNotFound from error
