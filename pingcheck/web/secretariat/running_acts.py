"""What pages of acts on a running check share: a page that says why there is nothing to do, and one after a refusal."""

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.web.guards import refusal

LONGEST_REASON = 500
NOTHING_DONE = N_("Nothing was done")
NOT_NOW = N_("That cannot be done now")
TO_THE_CHECK, TO_THE_CONTACT = N_("Go to the check"), N_("Go to the contact")


def not_possible(request: web.Request, why: Refused) -> web.Response:
    """The page in between, where there is nothing to decide: it says why, and leads back."""
    return refusal(request, 200, NOT_NOW, why, _way_back(request))


def nothing_done(request: web.Request, why: Refused) -> web.Response:
    """After a form: somebody was faster, or the check has moved on."""
    return refusal(request, 409, NOTHING_DONE, why, _way_back(request))


def _way_back(request: web.Request) -> tuple[str, str]:
    check = f"/exercises/{request.match_info['reference']}"
    if "ping_id" in request.match_info:
        return f"{check}/pings/{request.match_info['ping_id']}", TO_THE_CONTACT
    return check, TO_THE_CHECK
