"""The demo's own pages: every mailbox of the invented world, open to anybody at this machine."""

from typing import Any

from aiohttp import web

from pingcheck.demo.mailboxes import DemoMailbox, Mailboxes
from pingcheck.web.guards import MORE_PUBLIC
from pingcheck.web.keys import CLOCK
from pingcheck.web.pages import MORE_PLACES, officer_page, search_text

MAILBOXES = web.AppKey("mailboxes", Mailboxes)
SPEED = web.AppKey("speed", float)


def add_demo_pages(app: web.Application, mailboxes: Mailboxes, speed: float) -> None:
    """Adds them to the application, and to the secretariat's menu."""
    app[MAILBOXES] = mailboxes
    app[SPEED] = speed
    app[MORE_PUBLIC] = ("demo",)
    app[MORE_PLACES] = (("/demo", "Mailboxes"),)
    app.router.add_get("/demo", show_mailboxes, name="demo-mailboxes")
    app.router.add_get(r"/demo/mailboxes/{number:\d{1,5}}", show_mailbox, name="demo-mailbox")


async def show_mailboxes(request: web.Request) -> web.Response:
    """All mailboxes, or those whose address or habit contains the search."""
    search = search_text(request)
    found = [
        (number, mailbox)
        for number, mailbox in enumerate(request.config_dict[MAILBOXES].all)
        if search.strip().lower() in f"{mailbox.address} {mailbox.habit}".lower()
    ]
    return officer_page(request, "demo/mailboxes.html", found=found, search=search, **_common(request))


async def show_mailbox(request: web.Request) -> web.Response:
    """One mailbox and its mails, the newest first; their links may be followed."""
    mailbox = _mailbox(request)
    return officer_page(request, "demo/mailbox.html", mailbox=mailbox, **_common(request))


def _mailbox(request: web.Request) -> DemoMailbox:
    all_of_them = request.config_dict[MAILBOXES].all
    number = int(request.match_info["number"])
    if number >= len(all_of_them):
        raise web.HTTPNotFound(text="There is no such mailbox.\n")
    return all_of_them[number]


def _common(request: web.Request) -> dict[str, Any]:
    return {"now": request.config_dict[CLOCK](), "speed": request.config_dict[SPEED]}
