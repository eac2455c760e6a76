"""A forgotten password: whoever names an account that has an email address gets a link there.

The page says the same to everybody, at once: what there is to do is done afterwards, behind a queue, so that neither
words nor time tell which accounts exist.
"""

import asyncio
from collections.abc import AsyncIterator

import structlog
from aiohttp import web

from directory.errors import N_
from pingcheck.accounts.password_resets import mail_resets
from pingcheck.runtime.background import in_background
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.forms import add_form_routes, see_other, text_of
from pingcheck.web.guards import is_same_site, refusal
from pingcheck.web.keys import CLOCK, DATABASE, RESET_LIMITS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.visitor import visitor_of

log = structlog.get_logger()

LONGEST_ASKED = 320
MOST_WAITING = 100
ASKED: web.AppKey[asyncio.Queue[str]] = web.AppKey("asked_resets")


def add_forgotten_routes(app: web.Application) -> None:
    add_form_routes(app, "/forgotten", "forgotten", show, take)
    app[ASKED] = asyncio.Queue(MOST_WAITING)
    app.cleanup_ctx.append(mailing_resets)


async def show(request: web.Request) -> web.Response:
    return _form(request, is_asked="asked" in request.query)


async def take(request: web.Request) -> web.Response:
    if not is_same_site(request):
        return refusal(request, 403, N_("Nothing was done"), N_("The form was not sent from this site."))
    asked = text_of(await request.post(), "account", LONGEST_ASKED).strip()
    if not asked:
        return _form(request, 422, N_("Write your name or your email address."))
    limits, visitor = request.config_dict[RESET_LIMITS], visitor_of(request)
    if limits.wait(visitor):
        return _form(request, 429, N_("You have asked many times. Please try again in some minutes."))
    limits.count(visitor)
    try:
        request.app[ASKED].put_nowait(asked)
    except asyncio.QueueFull:
        return _form(request, 503, N_("Too many people ask at this moment. Please try again in a minute."))
    return see_other("/forgotten?asked=1")


async def mailing_resets(app: web.Application) -> AsyncIterator[None]:
    """Works the queue off, one after the other."""

    async def work() -> None:
        while True:
            asked = await app[ASKED].get()
            try:
                async with app[DATABASE].writing() as session:
                    mailed = await mail_resets(session, asked, wall_clock(), app[CLOCK]())
                log.info("password forgotten", mails=mailed)
            except Exception as error:  # whoever asked can ask again
                log.error("no link for a forgotten password", why=type(error).__name__)
            finally:
                app[ASKED].task_done()

    async with in_background(work()):
        yield


def _form(request: web.Request, status: int = 200, problem: str = "", *, is_asked: bool = False) -> web.Response:
    form = FormState(problems={"account": spoken(request, problem)} if problem else {})
    return officer_page(request, "secretariat/forgotten.html", status, form=form, is_asked=is_asked)
