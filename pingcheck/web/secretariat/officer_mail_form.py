"""The form below the thread of a ping, with which an officer writes to the contact."""

from typing import Any
from uuid import UUID, uuid4

from aiohttp import web

from directory.errors import Refused
from pingcheck.conversation.answers import MOST_WORDS
from pingcheck.correspondence.officer_mail_draft import MailDraft, store_draft
from pingcheck.web.forms import see_other, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.secretariat.ping_page import named_ping, ping_page

MOST_TAKEN = 4 * MOST_WORDS  # so that a text that is too long is shown again whole, not cut


def add_writing_routes(app: web.Application) -> None:
    app.router.add_post("/exercises/{reference}/pings/{ping_id}", take, name="ping-mails")


async def take(request: web.Request) -> web.Response:
    """Keeps the mail, to be sent. If it is refused, the form is shown again with what was typed."""
    form = await request.post()
    words, now, by = text_of(form, "words", MOST_TAKEN), request.config_dict[CLOCK](), request[OFFICER].name
    written = MailDraft(_number(form.get("to")), words, _id(form.get("form")), now, by)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise, ping = await named_ping(request, session)
            await store_draft(session, request.config_dict[SETTINGS], ping, exercise.reference, written)
    except Refused as why:
        return await ping_page(request, 422, typed=written, problem=why.phrase)
    return see_other(f"/exercises/{exercise.reference}/pings/{ping.id}#thread")


def _number(value: Any) -> int:
    """The number in a field; 0, which is no address's id, if there is none."""
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 9 else 0


def _id(value: Any) -> UUID:
    """The id of the form; a new one if it carries none of ours."""
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError):
        return uuid4()
