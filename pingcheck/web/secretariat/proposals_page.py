"""The queue of proposals, filtered, 50 a page."""

from aiohttp import web

from directory.acts.proposal_queue import PAGE_SIZE, QueueFilters, states_waiting, waiting_proposals
from directory.contacts import contact_id_of
from directory.proposals import ProposalKind, ProposalSource
from pingcheck.web.forms import one_of
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page, page_language, same_page_with
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.shown_proposals import number_in, shown_proposals


async def show_queue(request: web.Request) -> web.Response:
    query = request.query
    page = number_in(query.get("page", "")) or 1
    state = query.get("state", "")[:3].upper() or None
    contact_id = contact_id_of(query["contact"]) if query.get("contact") else None
    kind, source = one_of(ProposalKind, query.get("kind")), one_of(ProposalSource, query.get("source"))
    filters = QueueFilters(kind, source, state, contact_id)
    async with request.config_dict[DATABASE].reading() as session:
        queued, total = await waiting_proposals(session, page, filters)
        shown = await shown_proposals(request, session, queued)
        states = [(one.code, one.name(page_language(request))) for one in await states_waiting(session)]
    chosen = {name: query[name] for name in ("kind", "source", "state", "contact") if query.get(name)}
    return officer_page(
        request,
        "secretariat/proposals.html",
        shown=shown,
        total=total,
        form=FormState(chosen),
        kinds=list(ProposalKind),
        sources=list(ProposalSource),
        states=states,
        now=request.config_dict[CLOCK](),
        earlier=same_page_with(request, {**chosen, "page": page - 1}) if page > 1 else "",
        later=same_page_with(request, {**chosen, "page": page + 1}) if total > page * PAGE_SIZE else "",
        first=(page - 1) * PAGE_SIZE + 1,
    )
