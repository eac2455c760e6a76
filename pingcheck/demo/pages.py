"""The demo's own pages, open to anybody at this machine: every mailbox of the invented world, and the clock."""

from aiohttp import web

from directory.phrases import N_
from pingcheck.demo.behaviour import Deed
from pingcheck.demo.checks import next_step
from pingcheck.demo.mailboxes import DemoMailbox, Mailboxes
from pingcheck.demo.officers import SECRETARIAT
from pingcheck.demo.running_demo import RunningDemo
from pingcheck.demo.time_control import ClockWish, TimeControl
from pingcheck.exercises.exercise import StepKind, Target
from pingcheck.web.access import PUBLIC
from pingcheck.web.forms import one_of, see_other
from pingcheck.web.guards import is_same_site, refusal
from pingcheck.web.keys import CLOCK
from pingcheck.web.pages import MORE_PLACES, officer_page, search_text
from pingcheck.web.rights import MORE_RIGHTS
from pingcheck.web.secretariat.sign_in_page import TOLD_NAMES

MAILBOXES = web.AppKey("mailboxes", Mailboxes)
CONTROL = web.AppKey("control", TimeControl)
DEMO = web.AppKey("demo", RunningDemo)
# The steps by their kind; an escalation, of which a check may have several, by whom it goes to.
NEXT_STEP = {
    StepKind.ANNOUNCE: N_("Next: the announcement, {when}."),
    StepKind.CALL: N_("Next: the opening, {when}."),
    StepKind.REMIND: N_("Next: the reminder, {when}."),
    StepKind.CLOSE: N_("Next: the closing, {when}."),
    StepKind.PROBE: N_("Next: the test of failing addresses, {when}."),
    StepKind.AGAIN: N_("Next: another email to one contact, {when}."),
    Target.ALTERNATE: N_("Next: second address and alternate, {when}."),
    Target.OTHER_ROLE: N_("Next: the State’s other role, {when}."),
    Target.MISSION: N_("Next: word to the Mission, {when}."),
}
JUMP = {
    StepKind.ANNOUNCE: N_("Jump to the announcement"),
    StepKind.CALL: N_("Jump to the opening"),
    StepKind.REMIND: N_("Jump to the reminder"),
    StepKind.CLOSE: N_("Jump to the closing"),
    StepKind.PROBE: N_("Jump to the test of failing addresses"),
    StepKind.AGAIN: N_("Jump to the next email to one contact"),
    Target.ALTERNATE: N_("Jump to second address and alternate"),
    Target.OTHER_ROLE: N_("Jump to the State’s other role"),
    Target.MISSION: N_("Jump to the word to the Mission"),
}
SENT_NAMES = {
    Deed.REPLY: N_("Its reader confirmed by email."),
    Deed.REPLY_SUCCESSOR: N_("Its reader wrote that somebody else took over."),
    Deed.REPLY_UNCLEAR: N_("Its reader wrote back with a question."),
    Deed.REPLY_INCIDENT: N_("Its reader wrote of an attack."),
    Deed.ABSENT: N_("It sent an automatic reply."),
    Deed.TICKET: N_("The desk opened a ticket."),
    Deed.BOUNCE_DEAD: N_("Its server reported that there is no such mailbox."),
    Deed.BOUNCE_FULL: N_("Its server reported that the mailbox is full."),
}


def add_demo_pages(app: web.Application, mailboxes: Mailboxes, control: TimeControl, demo: RunningDemo) -> None:
    """Adds them to the application, and to the secretariat's menu."""
    app[MAILBOXES] = mailboxes
    app[CONTROL] = control
    app[DEMO] = demo
    app[MORE_RIGHTS] = dict.fromkeys(("demo-mailboxes", "demo-clock", "demo-mailbox"), PUBLIC)
    app[TOLD_NAMES] = tuple((each.name, each.role) for each in SECRETARIAT)
    app[MORE_PLACES] = (("/demo", N_("Mailboxes")),)
    app.router.add_get("/demo", show_mailboxes, name="demo-mailboxes")
    app.router.add_post("/demo/clock", set_clock, name="demo-clock")
    app.router.add_get(r"/demo/mailboxes/{number:\d{1,5}}", show_mailbox, name="demo-mailbox")


async def set_clock(request: web.Request) -> web.Response:
    """Does what was pressed. After a jump it may take some seconds until the page comes back."""
    if not is_same_site(request):
        return refusal(request, 403, N_("This was not done"), N_("The form was not sent from this site."))
    wish = one_of(ClockWish, (await request.post()).get("wish"))
    if wish is not None:
        await request.config_dict[CONTROL].do(wish)
    return see_other("/demo")


async def show_mailboxes(request: web.Request) -> web.Response:
    """All mailboxes, or those whose address or habit contains the search."""
    search = search_text(request)
    found = [
        (number, mailbox)
        for number, mailbox in enumerate(request.config_dict[MAILBOXES].all)
        if search.strip().lower() in f"{mailbox.address} {mailbox.habit}".lower()
    ]
    now = request.config_dict[CLOCK]()
    step = await next_step(request.config_dict[DEMO].database, now)
    return officer_page(
        request,
        "demo/mailboxes.html",
        found=found,
        search=search,
        now=now,
        control=request.config_dict[CONTROL],
        step=step,
        next_step=NEXT_STEP,
        jump=JUMP,
    )


async def show_mailbox(request: web.Request) -> web.Response:
    """One mailbox and its mails, the newest first; their links may be followed."""
    mailbox, now = _mailbox(request), request.config_dict[CLOCK]()
    return officer_page(request, "demo/mailbox.html", mailbox=mailbox, sent_names=SENT_NAMES, now=now)


def _mailbox(request: web.Request) -> DemoMailbox:
    all_of_them = request.config_dict[MAILBOXES].all
    number = int(request.match_info["number"])
    if number >= len(all_of_them):
        raise web.HTTPNotFound(text="There is no such mailbox.\n")
    return all_of_them[number]
