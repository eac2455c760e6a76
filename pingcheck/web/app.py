"""The web application: what it holds, its pages, and the middlewares of every request."""

import asyncio
import time
from collections.abc import AsyncIterator

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from directory.database import Database
from pingcheck.accounts.account_links import AccountLinkKeys
from pingcheck.accounts.guess_limits import (
    CODES_FOR_AN_ACCOUNT,
    FORGOTTEN_PASSWORDS,
    CodeLimits,
    SignInLimits,
)
from pingcheck.accounts.known_browsers import KnownBrowsers
from pingcheck.accounts.password_queue import PasswordQueue
from pingcheck.accounts.throttle import Throttle
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.links import LinkKeys
from pingcheck.conversation.receipts import ReceiptKeys
from pingcheck.conversation.scanners import Suspicions
from pingcheck.conversation.visits import VisitCounter
from pingcheck.correspondence.incident_alerts import IncidentAlerts
from pingcheck.inbox.mail_reader import MailReader
from pingcheck.inbox.reading_process import ReadingProcess
from pingcheck.inbox.word_reader import WordReader
from pingcheck.runtime.background import in_background
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.connections import ConnectionLimits, Connections
from pingcheck.runtime.open_files import open_files, visitors_within
from pingcheck.settings import Settings
from pingcheck.web.calendar_feeds import FEED_USE
from pingcheck.web.contact.start_page import show_start
from pingcheck.web.contact_batches import ContactBatches
from pingcheck.web.guards import FOR_STRANGERS, guard
from pingcheck.web.keys import (
    ACCOUNT_LINK_KEYS,
    ALERTS,
    BATCHES,
    CLOCK,
    CODE_KEYS,
    CODE_LIMITS,
    CONNECTIONS,
    DATABASE,
    FACTOR_LIMITS,
    FEED_KEYS,
    KNOWN_BROWSERS,
    LINK_KEYS,
    PASSWORDS,
    RECEIPT_KEYS,
    RESET_LIMITS,
    SETTINGS,
    SIGN_IN_LIMITS,
    SUSPICIONS,
    VISITS,
    WORD_READER,
)
from pingcheck.web.request_shape import MOST_FIELDS, refuse_broken_requests
from pingcheck.web.response_headers import adding_strict_headers
from pingcheck.web.routes import FOR_EVERYBODY, FOR_OFFICERS
from pingcheck.web.static_files import add_static_files
from pingcheck.web.visitor import UNNAMED_PROXY, UnnamedProxy, say_unnamed_proxy

log = structlog.get_logger()


LARGEST_REQUEST = 64 * 1024
VISITS_WRITTEN_EVERY_S = 5.0
# Proxies keep connections open for one or two minutes, and should be the first to close them.
LONGEST_HEAD_S = 20.0
SILENT_S = 130.0


def make_app(
    database: Database, settings: Settings, keys: LinkKeys, clock: Clock, reader: MailReader | None = None
) -> web.Application:
    """The whole web application. Nothing is opened before it is started. `reader`: reads own words on reply pages;
    without it, a process of its own does, which the first words start."""
    app = web.Application(
        middlewares=[access_log, say_unnamed_proxy, refuse_broken_requests, at_work, guard],
        client_max_size=LARGEST_REQUEST,
        client_max_fields=MOST_FIELDS,
    )
    app.on_response_prepare.append(adding_strict_headers(settings))
    app[SETTINGS] = settings
    app[DATABASE] = database
    most = visitors_within(open_files(), settings.most_connections)
    app[CONNECTIONS] = Connections(ConnectionLimits(most, LONGEST_HEAD_S, SILENT_S))
    app[CLOCK] = clock
    app[CODE_KEYS] = CodeKeys(settings.secrets())
    app[FEED_KEYS] = LinkKeys(settings.secrets(), FEED_USE)
    app[RECEIPT_KEYS] = ReceiptKeys(settings.secrets())
    _add_what_reply_pages_need(app, keys, reader)
    app[CODE_LIMITS] = CodeLimits()
    _add_what_signing_in_needs(app)
    app[UNNAMED_PROXY] = UnnamedProxy()
    app[FOR_STRANGERS] = {"today": show_start}
    add_static_files(app)
    for add_routes in (*FOR_EVERYBODY, *FOR_OFFICERS):
        add_routes(app)
    app.cleanup_ctx.append(writing_visits)
    return app


def _add_what_reply_pages_need(app: web.Application, keys: LinkKeys, reader: MailReader | None) -> None:
    app[LINK_KEYS] = keys
    app[SUSPICIONS] = Suspicions()
    app[VISITS] = VisitCounter()
    app[ALERTS] = IncidentAlerts(app[SETTINGS].base_url)
    app[BATCHES] = ContactBatches(app[DATABASE], app[ALERTS])
    own = ReadingProcess(app[SETTINGS].reading_limit)
    app[WORD_READER] = WordReader(reader or own)

    async def end(_: web.Application) -> None:
        await own.close()

    app.on_cleanup.append(end)


def _add_what_signing_in_needs(app: web.Application) -> None:
    app[SIGN_IN_LIMITS] = SignInLimits()
    app[FACTOR_LIMITS] = Throttle(CODES_FOR_AN_ACCOUNT)
    app[RESET_LIMITS] = Throttle(FORGOTTEN_PASSWORDS)
    app[KNOWN_BROWSERS] = KnownBrowsers(app[SETTINGS].secrets())
    app[ACCOUNT_LINK_KEYS] = AccountLinkKeys(app[SETTINGS].secrets())
    app[PASSWORDS] = PasswordQueue()
    app.on_cleanup.append(_end_checking_passwords)


async def _end_checking_passwords(app: web.Application) -> None:
    app[PASSWORDS].close()


@web.middleware
async def at_work(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Tells the connection's watch that its request has arrived and is being answered."""
    connections, transport = request.app[CONNECTIONS], request.transport
    connections.begin_work(transport)
    try:
        return await handler(request)
    finally:
        connections.end_work(transport)


@web.middleware
async def access_log(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Logs the route's name and never the path, which may hold a reply link."""
    began = time.monotonic()
    status = 500
    try:
        response = await handler(request)
        status = response.status
    except web.HTTPException as error:
        status = error.status
        raise
    except Exception as error:
        log.error("request failed", route=_route(request), why=type(error).__name__, exc_info=True)
        raise web.HTTPInternalServerError(text="Something went wrong on our side. Please try again.") from None
    finally:
        took = round((time.monotonic() - began) * 1000, 1)
        log.info("request", method=request.method, route=_route(request), status=status, ms=took)
    return response


def _route(request: web.Request) -> str:
    resource = request.match_info.route.resource
    return (resource.name or resource.canonical) if resource is not None else "none"


async def writing_visits(app: web.Application) -> AsyncIterator[None]:
    """Writes the counted visits every few seconds, and the last of them at the end."""

    async def write_regularly() -> None:
        while True:
            await asyncio.sleep(VISITS_WRITTEN_EVERY_S)
            try:
                await app[VISITS].flush(app[DATABASE])
            except Exception as error:  # the visits are kept for the next time
                log.error("visits not written", why=type(error).__name__)

    async with in_background(write_regularly()):
        yield
    await app[VISITS].flush(app[DATABASE])
