"""A new password as a form sends it, twice."""

from collections.abc import Sequence

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.accounts.passwords import LONGEST_PASSWORD
from pingcheck.web.forms import text_of
from pingcheck.web.keys import PASSWORDS
from pingcheck.web.pages import spoken
from pingcheck.web.secretariat.form_state import FormState


async def new_password_hash(request: web.Request, about: Sequence[str]) -> str | FormState:
    """The hash of the new password in the fields `password` and `again`, or what is wrong with it. `about`: what a
    guesser would try first. No connection of the database is held meanwhile. Raises TooManyWaiting."""
    form = await request.post()
    password, again = (text_of(form, field, LONGEST_PASSWORD + 1) for field in ("password", "again"))
    if password != again:
        return FormState(problems={"again": spoken(request, N_("The two passwords differ."))})
    try:
        return await request.config_dict[PASSWORDS].hashed(password, about)
    except Refused as refused:
        return FormState(problems={"password": spoken(request, refused.text, **refused.values)})
