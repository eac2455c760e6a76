"""The secret address at which an officer's own calendar program reads what is planned."""

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.accounts.calendar_feeds import CalendarFeed, feed_of, renew_feed, revoke_feed
from pingcheck.web.calendar_feeds import FEED_PATH
from pingcheck.web.done_notice import done
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, FEED_KEYS, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page


def add_feed_routes(app: web.Application) -> None:
    app.router.add_get(FEED_PATH, show_feed, name="calendar-feed")
    app.router.add_post(f"{FEED_PATH}/renew", renew, name="calendar-feed-renew")
    app.router.add_post(f"{FEED_PATH}/revoke", revoke, name="calendar-feed-revoke")


async def show_feed(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        feed = await feed_of(session, request[OFFICER].account_id)
    base = request.config_dict[SETTINGS].base_url
    address = _address(request, feed) if feed is not None else ""
    return officer_page(
        request, "secretariat/calendar_feed.html", feed=feed, address=address, announced=f"{base}/announced.ics"
    )


def _address(request: web.Request, feed: CalendarFeed) -> str:
    token = request.config_dict[FEED_KEYS].token(feed.id)
    return f"{request.config_dict[SETTINGS].base_url}{FEED_PATH}/{token}.ics"


async def renew(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await renew_feed(session, request[OFFICER].account_id, request.config_dict[CLOCK]())
    except Refused as refused:
        return refusal(request, 409, N_("Nothing was done"), refused)
    return done(request, FEED_PATH, N_("Here is your new address. An earlier one opens nothing any more."))


async def revoke(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].writing() as session:
        await revoke_feed(session, request[OFFICER].account_id)
    return done(request, FEED_PATH, N_("Your address opens nothing any more."))
