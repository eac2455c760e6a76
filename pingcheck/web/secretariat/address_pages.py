"""Addresses in the browser: checked as a field is left, and verified by an email to just one of them."""

from aiohttp import web

from directory.addresses import AddressKind
from directory.contacts import ContactStatus, contact_id_of, contact_reference
from directory.entries.entry import find_entry
from directory.errors import N_, Refused
from pingcheck.accounts.guess_limits import CheckLimits
from pingcheck.correspondence.address_verification import queue_verification
from pingcheck.correspondence.verification_list import last_verifications
from pingcheck.runtime.domain_resolver import make_resolver
from pingcheck.web.done_notice import done
from pingcheck.web.forms import one_of
from pingcheck.web.guards import is_same_site, refusal
from pingcheck.web.keys import CHECK_LIMITS, CLOCK, DATABASE, DOMAINS, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.address_hints import TypedAddresses, address_hints

LONGEST_VALUE = 1_000
LONGEST_CODE = 3


def add_address_routes(app: web.Application) -> None:
    app[CHECK_LIMITS] = CheckLimits()
    app[DOMAINS] = make_resolver(app[SETTINGS])
    app.router.add_get("/address-check", check, name="address-check")
    app.router.add_get("/contacts/{contact}/verify", show_addresses, name="contact-verify")
    app.router.add_post(
        "/contacts/{contact}/addresses/{address_id:[0-9]{1,9}}/verify", verify, name="contact-address-verify"
    )


async def check(request: web.Request) -> web.Response:
    """What is found about the addresses in a field, as a piece of a page. Only our own forms ask, and none often."""
    if not is_same_site(request):
        raise web.HTTPNotFound
    kind = one_of(AddressKind, request.query.get("kind"))
    if kind is None:
        return _piece(request, 422, hints=[], too_many=False)
    wait = request.config_dict[CHECK_LIMITS].wait(request[OFFICER].account_id)
    if wait:
        return _piece(request, 429, hints=[], too_many=True)
    typed = TypedAddresses(
        kind,
        request.query.get("value", "")[:LONGEST_VALUE],
        request.query.get("state", "")[:LONGEST_CODE].upper(),
        contact_id_of(request.query.get("contact", "")),
    )
    return _piece(request, 200, hints=await address_hints(request, typed), too_many=False)


def _piece(request: web.Request, status: int, **values: object) -> web.Response:
    """No page of its own: JSON, so that no browser shows it as one."""
    shown = officer_page(request, "secretariat/address_check.html", status, **values)
    headers = {"Cache-Control": "no-store"}
    return web.json_response({"html": shown.text or ""}, status=status, headers=headers)


async def show_addresses(request: web.Request) -> web.Response:
    """The email addresses of an entry, each with a button that sends it an email, and what came of the last one."""
    contact_id = _contact_id(request)
    async with request.config_dict[DATABASE].reading() as session:
        try:
            entry = await find_entry(session, contact_id)
        except Refused:
            raise web.HTTPNotFound(text=N_("There is no such entry.")) from None
        asked = await last_verifications(session, contact_id)
    in_use = [each for each in entry.addresses if each.kind is AddressKind.EMAIL and not each.removed]
    return officer_page(
        request,
        "secretariat/verify_address.html",
        entry=entry,
        has_ended=entry.status is ContactStatus.WITHDRAWN,
        emails=in_use,
        asked=asked,
    )


async def verify(request: web.Request) -> web.Response:
    """Sends the email that asks one address of an entry whether it is right."""
    contact_id = _contact_id(request)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            address_id, now = int(request.match_info["address_id"]), request.config_dict[CLOCK]()
            address = await queue_verification(session, contact_id, address_id, now)
    except Refused as refused:
        return refusal(request, 409, N_("No email was sent"), refused)
    text = N_("An email asks {address} whether it is right. Nothing changes until somebody there says so.")
    return done(request, f"/contacts/{contact_reference(contact_id)}", text, address=address)


def _contact_id(request: web.Request) -> int:
    contact_id = contact_id_of(request.match_info["contact"])
    if contact_id is None:
        raise web.HTTPNotFound(text=N_("There is no such entry."))
    return contact_id
