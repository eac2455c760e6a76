"""The page behind the link of a verification email: it asks whether an address is right; only a press says so."""

from uuid import UUID

from aiohttp import web

from pingcheck.conversation.proof_links import ProofKeys
from pingcheck.correspondence.address_proofs import (
    ProofAnswer,
    ProofRequest,
    ProofStanding,
    find_proof_request,
    record_proof,
)
from pingcheck.web.contact.contact_pages import (
    TROUBLES,
    asked_language,
    common,
    log,
    page_again,
    trouble_page,
    unknown_page,
)
from pingcheck.web.forms import add_form_routes, one_of, to_reply_page
from pingcheck.web.keys import CLOCK, DATABASE, PROOF_KEYS, SETTINGS
from pingcheck.web.pages import contact_page


def add_proof_routes(app: web.Application) -> None:
    app[PROOF_KEYS] = ProofKeys(app[SETTINGS].secrets())
    # Mail programs may put a slash and more behind a link. That is ignored.
    add_form_routes(app, "/p/{token:[^/]*}{rest:(/.*)?}", "proof", show, take)


async def show(request: web.Request) -> web.Response:
    """The question, or what was said. Opening it says nothing."""
    mail_id = request.app[PROOF_KEYS].mail_id(request.match_info["token"])
    if mail_id is None:
        return unknown_page(request)
    try:
        return await _page(request, mail_id)
    except TROUBLES as error:
        return _trouble(request, error)


async def take(request: web.Request) -> web.Response:
    """Takes the press. The thanks follow only once it is durable."""
    mail_id = request.app[PROOF_KEYS].mail_id(request.match_info["token"])
    if mail_id is None:
        return unknown_page(request)
    # Radio buttons send one choice. Several come from a program that fills in all it finds, and choose nothing.
    chosen = (await request.post()).getall("proof", [])
    answer = one_of(ProofAnswer, chosen[0]) if len(chosen) == 1 else None
    try:
        if answer is None:
            return await _page(request, mail_id, nothing_chosen=True)
        async with request.app[DATABASE].writing() as session:
            await record_proof(session, mail_id, answer, request.app[CLOCK]())
    except TROUBLES as error:
        return _trouble(request, error)
    return to_reply_page(page_again(request))


async def _page(request: web.Request, mail_id: UUID, *, nothing_chosen: bool = False) -> web.Response:
    async with request.app[DATABASE].reading() as session:
        found = await find_proof_request(session, mail_id, request.app[CLOCK]())
    return _shown(request, found, nothing_chosen) if found is not None else unknown_page(request)


def _shown(request: web.Request, found: ProofRequest, nothing_chosen: bool) -> web.Response:
    language = asked_language(request, found.language)
    is_open = found.standing is ProofStanding.OPEN
    return contact_page(
        request,
        "contact/proof.html",
        language,
        422 if nothing_chosen and is_open else 200,
        **common(request)
        | {
            "standing": found.standing.value,
            "masked": found.masked,
            "role": found.role.value,
            "state": found.state.name(language),
            "nothing_chosen": nothing_chosen and is_open,
        },
    )


def _trouble(request: web.Request, error: Exception) -> web.Response:
    log.error("address not proved", why=type(error).__name__)
    return trouble_page(request)
