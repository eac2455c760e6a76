"""Replies by mail that wait for an officer: what was written, the reading proposed, and what it is to count as."""

from dataclasses import dataclass

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import Refused
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer
from pingcheck.followup.reply_decisions import decide_reply
from pingcheck.inbox.incoming import Incoming, IncomingReading
from pingcheck.inbox.officer_decisions import replies_to_read
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page

MOST_SHOWN = 50
LONGEST_REASON = 500


def add_reply_reading_routes(app: web.Application) -> None:
    app.router.add_get("/replies", show, name="letters")
    app.router.add_post("/replies/{reading_id:[0-9]{1,18}}", decide, name="letter")


@dataclass(frozen=True, slots=True)
class Letter:
    """A reply as an officer sees it. Nothing is known of `ping` if nobody knows whose reply it is."""

    reading: IncomingReading
    incoming: Incoming
    ping: Ping | None
    exercise: str


async def show(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        letters = [await _letter(session, reading) for reading in await replies_to_read(session, MOST_SHOWN)]
    return officer_page(request, "secretariat/replies.html", letters=letters, answers=tuple(Answer), most=MOST_SHOWN)


async def _letter(session: AsyncSession, reading: IncomingReading) -> Letter:
    ping = await session.get(Ping, reading.ping_id) if reading.ping_id is not None else None
    exercise = select(Exercise.reference).where(Exercise.id == ping.exercise_id) if ping is not None else None
    reference = await session.scalar(exercise) if exercise is not None else ""
    return Letter(reading, await session.get_one(Incoming, reading.incoming_id), ping, reference or "")


async def decide(request: web.Request) -> web.Response:
    """Records the reply as the answer that was chosen, or sets it aside; of two officers, the first decides."""
    form, reading_id = await request.post(), int(request.match_info["reading_id"])
    chosen, reason = form.get("answer"), str(form.get("reason", ""))[:LONGEST_REASON]
    now, by = request.config_dict[CLOCK](), request[OFFICER].name
    try:
        async with request.config_dict[DATABASE].writing() as session:
            if chosen != "none" and chosen not in list(Answer):
                raise Refused("Choose what the reply says first.")
            answer = None if chosen == "none" else Answer(str(chosen))
            await decide_reply(session, reading_id, answer, now, by, reason)
    except Refused as why:
        return refusal(request, 409, "Nothing was recorded", str(why))
    return web.Response(status=303, headers={"Location": "/replies"})
