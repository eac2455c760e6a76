"""Writing to a contact: the form below a ping's thread, and what becomes of it."""

from typing import Any
from uuid import UUID, uuid4

from aiohttp import web

from directory.errors import Refused
from pingcheck.conversation.answers import MOST_WORDS
from pingcheck.correspondence.officer_mail_writing import Written, write
from pingcheck.web.contact.contact_pages import text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.secretariat.ping_page import named_ping, ping_page

MOST_TAKEN = 4 * MOST_WORDS  # of what is sent; beyond the bound it is shown again, not cut


def add_writing_routes(app: web.Application) -> None:
    app.router.add_post("/exercises/{reference}/pings/{ping_id}", take, name="ping-mails")


async def take(request: web.Request) -> web.Response:
    """Keeps what was written, to be sent; refused, it stands in the form again."""
    form = await request.post()
    written = Written(_number(form.get("to")), text_of(form, "words", MOST_TAKEN), _id(form.get("form")))
    now, by = request.config_dict[CLOCK](), request[OFFICER].name
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise, ping = await named_ping(request, session)
            await write(session, request.config_dict[SETTINGS], ping, exercise.reference, written, now, by)
    except Refused as why:
        return await ping_page(request, 422, typed=written, problem=str(why))
    return web.Response(status=303, headers={"Location": f"/exercises/{exercise.reference}/pings/{ping.id}#thread"})


def _number(value: Any) -> int:
    """The number in a field; 0, which names nothing, for whatever is none."""
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 9 else 0


def _id(value: Any) -> UUID:
    """The id of the form; a new one for a form that bears none of ours."""
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError):
        return uuid4()
