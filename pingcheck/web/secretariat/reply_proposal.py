"""A proposal made from a reply: what an officer read in its words, to be applied by whoever settles proposals."""

from collections.abc import Mapping
from datetime import date

from aiohttp import web

from directory.addresses import AddressKind
from directory.entries.entry import Entry, find_entry
from directory.errors import N_
from directory.proposals import Origin, ProposalKind, ProposalSource, propose
from pingcheck.inbox.replies import WaitingReply
from pingcheck.settings.mail_addresses import mail_address
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of, text_of
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.replies_page import filter_of, query_of
from pingcheck.web.secretariat.reply_page import named_reply
from pingcheck.web.secretariat.work import teller

LONGEST_VALUE = 320
NAME, FUNCTION, MAIL, PHONE, UNTIL, ADDRESS, WORDS = "name", "function", "mail", "phone", "until", "address", "words"

# The fields of each kind, as proposals have them, and those of which at least one must be given.
FIELDS: Mapping[ProposalKind, tuple[str, ...]] = {
    ProposalKind.SUCCESSOR: (NAME, FUNCTION, MAIL, PHONE),
    ProposalKind.CORRECTION: (NAME, FUNCTION, MAIL, PHONE),
    ProposalKind.STAND_IN: (MAIL, UNTIL),
    ProposalKind.DEAD_ADDRESS: (ADDRESS,),
}


def add_reply_proposal_routes(app: web.Application) -> None:
    add_form_routes(app, "/replies/{reading_id:[0-9]{1,18}}/proposal", "replies-proposal", show_form, make)


async def show_form(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        reply = await named_reply(request, session)
        entry = await find_entry(session, _contact_id(reply))
    return _form_page(request, reply, entry, FormState())


async def make(request: web.Request) -> web.Response:
    """Keeps the proposal, with the reply's words as its source, and goes back to the reply, which still waits."""
    form = await request.post()
    typed = {name: text_of(form, name, LONGEST_VALUE).strip() for name in (*_all_fields(), "kind")}
    kind = one_of(ProposalKind, typed["kind"])
    async with request.config_dict[DATABASE].writing() as session:
        reply = await named_reply(request, session)
        contact_id = _contact_id(reply)
        entry = await find_entry(session, contact_id)
        problems = problems_of(kind, typed, emails_of(entry))
        if kind is None or problems:
            said = {name: spoken(request, text) for name, text in problems.items()}
            return _form_page(request, reply, entry, FormState(typed, said), 422)
        fields = {name: typed[name] for name in FIELDS[kind]} | {WORDS: reply.reading.words}
        origin = Origin(reply.exercise, ProposalSource.REPLY)
        made = await propose(session, contact_id, kind, fields, origin, request.config_dict[CLOCK]())
    back = f"/replies/{reply.reading.id}{query_of(filter_of(request))}"
    if made is None:
        return done(request, back, N_("The same proposal waits already, or too many do."))
    return done(request, back, N_("You made a proposal. The reply still waits for your decision."))


def problems_of(kind: ProposalKind | None, typed: Mapping[str, str], on_file: tuple[str, ...]) -> dict[str, str]:
    """What is wrong, by field, untranslated. Pure."""
    if kind is None:
        return {"kind": N_("Choose what the proposal is.")}
    problems: dict[str, str] = {}
    given = [name for name in FIELDS[kind] if typed[name] and name != UNTIL]
    if kind is ProposalKind.DEAD_ADDRESS:
        return {} if typed[ADDRESS] in on_file else {ADDRESS: N_("Choose the address that is dead.")}
    if not given:
        first = FIELDS[kind][0]
        problems[first] = N_("Say at least one thing that is to be changed, or who it is.")
    if typed[MAIL] and not _is_mail(typed[MAIL]):
        problems[MAIL] = N_("This is no email address.")
    if kind is ProposalKind.STAND_IN and typed[UNTIL] and not _is_day(typed[UNTIL]):
        problems[UNTIL] = N_("Write the day as year, month and day: 2026-03-31.")
    return problems


def emails_of(entry: Entry) -> tuple[str, ...]:
    """The addresses of an entry that are in use."""
    known = entry.addresses
    return tuple(each.value for each in known if each.kind is AddressKind.EMAIL and not each.removed)


def _form_page(
    request: web.Request, reply: WaitingReply, entry: Entry, form: FormState, status: int = 200
) -> web.Response:
    return officer_page(
        request,
        "secretariat/reply_proposal.html",
        status,
        reply=reply,
        entry=entry,
        emails=emails_of(entry),
        kinds=tuple(ProposalKind),
        form=form,
        query=query_of(filter_of(request)),
        tell=teller(request),
    )


def _contact_id(reply: WaitingReply) -> int:
    if reply.ping is None:
        raise web.HTTPNotFound(text=N_("Nobody knows whose reply this is, so that it can change no entry."))
    return reply.ping.contact_id


def _all_fields() -> tuple[str, ...]:
    return NAME, FUNCTION, MAIL, PHONE, UNTIL, ADDRESS


def _is_mail(text: str) -> bool:
    try:
        mail_address(text)
    except ValueError:
        return False
    return True


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
