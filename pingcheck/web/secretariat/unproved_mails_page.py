"""Mail that nothing proves: anybody may have written it, in anybody's name. Officers see it; no ping waits for it."""

from urllib.parse import urlencode

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.inbox.decision_records import undo_unproved_aside
from pingcheck.inbox.officer_decisions import UNDECIDED, set_unproved_aside
from pingcheck.inbox.replies import MOST_OF_A_MAIL, ListPlace, WaitingReply, unproved_mail, unproved_mails
from pingcheck.web.done_notice import done
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.reading_words import ANSWERS_OFFERED, reading_in_words
from pingcheck.web.secretariat.work import teller

MOST_SHOWN = 50
LONGEST_ID = 18  # digits
MARK = "incident-"  # before the id of a mail that may speak of a real incident


def add_unproved_mail_routes(app: web.Application) -> None:
    app.router.add_get("/mails", show_list, name="mails")
    app.router.add_post("/mails", set_list_aside, name="mails-aside")
    app.router.add_post("/mails/undo", undo_list_aside, name="mails-undo")
    app.router.add_get("/mails/{incoming_id:[0-9]{1,18}}", show_one, name="mails-one")


async def show_list(request: web.Request) -> web.Response:
    """Possible incidents first, then the newest, a page at a time."""
    async with request.config_dict[DATABASE].reading() as session:
        mails = await unproved_mails(session, _place(request.query.get("before", "")), MOST_SHOWN)
    earlier = f"{request.path}?{urlencode({'before': _written(mails[-1])})}" if len(mails) == MOST_SHOWN else ""
    return officer_page(request, "secretariat/unproved_mails.html", mails=mails, earlier=earlier, tell=teller(request))


async def set_list_aside(request: web.Request) -> web.Response:
    """Takes the mails of one page off the list: those that the officer saw, not what came since."""
    form = await request.post()
    chosen = [int(str(each)) for each in form.getall("mail", [])[:MOST_SHOWN] if _is_id(str(each))]
    async with request.config_dict[DATABASE].writing() as session:
        count = await set_unproved_aside(session, chosen, request.config_dict[CLOCK](), request[OFFICER].name)
    return done(request, "/mails", N_("Set aside: {count}."), "/mails/undo", count=count)


async def undo_list_aside(request: web.Request) -> web.Response:
    """What this officer set aside with the last press is on the list again."""
    try:
        async with request.config_dict[DATABASE].writing() as session:
            count = await undo_unproved_aside(session, request.config_dict[CLOCK](), request[OFFICER].name)
    except Refused as why:
        return refusal(request, 409, N_("Nothing was done"), why)
    return done(request, "/mails", N_("Undone: {count} are on the list again."), count=count)


async def show_one(request: web.Request) -> web.Response:
    """The mail as it came, and what an officer can say that it is."""
    async with request.config_dict[DATABASE].reading() as session:
        found = await unproved_mail(session, int(request.match_info["incoming_id"]))
    if found is None:
        return refusal(request, 404, N_("Not found"), N_("There is no such mail."))
    mail, raw = found
    return officer_page(
        request,
        "secretariat/unproved_mail.html",
        mail=mail,
        tell=teller(request),
        reading_words=reading_in_words(mail.reading),
        form=FormState(),
        raw=shown(raw),
        is_cut=len(raw) == MOST_OF_A_MAIL,
        waits=mail.reading.outcome in UNDECIDED,
        answers=ANSWERS_OFFERED if mail.ping is not None else (),
    )


def shown(raw: bytes) -> str:
    """The mail's bytes as text. What would not be seen, or would move what is seen, is a dot."""
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n")
    return "".join(sign if sign.isprintable() or sign in "\n\t" else "·" for sign in text)


def _place(text: str) -> ListPlace | None:
    """The place in the list that a page's address names, as `_written` writes it; None for its beginning."""
    number = text.removeprefix(MARK)
    return ListPlace(text.startswith(MARK), int(number)) if _is_id(number) else None


def _written(last: WaitingReply) -> str:
    return f"{MARK if last.reading.possible_incident else ''}{last.reading.id}"


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_ID
