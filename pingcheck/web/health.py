"""What machines ask: is it alive, is it ready, how much is there to do."""

from datetime import datetime, timedelta

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, generate_latest
from sqlalchemy.exc import SQLAlchemyError

from pingcheck.inbox.troubles import inbox_troubles
from pingcheck.reports.words import counted
from pingcheck.runtime.clock import Clock, ScaledClock
from pingcheck.runtime.hold import troubles as held_troubles
from pingcheck.sending.outbox import Backlog, backlog
from pingcheck.sending.tallies import all_tallies
from pingcheck.sending.workers import alarms
from pingcheck.settings.server_urls import is_loopback
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS

TAKES_TOO_LONG = timedelta(minutes=10)


def patience(clock: Clock) -> timedelta:
    """How long something due may wait before it is an alarm: minutes of a person's life, also on a faster clock."""
    return TAKES_TOO_LONG * clock.factor if isinstance(clock, ScaledClock) else TAKES_TOO_LONG


def waits_too_long(left: Backlog, now: datetime, patient: timedelta) -> bool:
    """True if something is due that nobody takes."""
    return left.oldest_due_at is not None and now - left.oldest_due_at > patient


def add_health_routes(app: web.Application) -> None:
    app.router.add_get("/healthz", alive, name="health-alive")
    app.router.add_get("/readyz", ready, name="health-ready")
    app.router.add_get("/metrics", metrics, name="health-metrics")


async def alive(_: web.Request) -> web.Response:
    return web.Response(text="alive\n")


async def ready(request: web.Request) -> web.Response:
    """200 if the database answers, couriers raise no alarm and nothing due has waited long; else 503 and why."""
    try:
        async with request.app[DATABASE].reading() as session:
            now = request.app[CLOCK]()
            left = await backlog(session, now, request.app[SETTINGS].only_mail_to)
            troubles = await held_troubles(session) + await alarms(session)
            if request.app[SETTINGS].reads_mail:
                troubles += await inbox_troubles(session, request.app[SETTINGS].imap_server, now)
    except (SQLAlchemyError, OSError):
        return web.Response(status=503, text="The database does not answer.\n")
    if waits_too_long(left, now, patience(request.app[CLOCK])):
        troubles.append(f"{counted(left.due, 'message is', 'messages are')} due and nobody takes them.")
    if troubles:
        return web.Response(status=503, text="\n".join(troubles) + "\n")
    return web.Response(text="ready\n")


async def metrics(request: web.Request) -> web.Response:
    """For Prometheus; only to this machine, since the figures are nobody else's business."""
    if not _asked_from_here(request):
        return web.Response(status=403, text="Metrics are given to this machine only.\n")
    try:
        async with request.app[DATABASE].reading() as session:
            now = request.app[CLOCK]()
            left = await backlog(session, now, request.app[SETTINGS].only_mail_to)
            tallies = await all_tallies(session)
    except (SQLAlchemyError, OSError):
        return web.Response(status=503, text="The database does not answer.\n")
    registry = CollectorRegistry()
    Gauge("pingcheck_messages_due", "Messages due and not taken.", registry=registry).set(left.due)
    Gauge("pingcheck_messages_claimed", "Messages in couriers' hands.", registry=registry).set(left.claimed)
    oldest = (now - left.oldest_due_at).total_seconds() if left.oldest_due_at else 0
    Gauge("pingcheck_oldest_due_seconds", "Age of the oldest message due.", registry=registry).set(oldest)
    results = Counter(
        "pingcheck_results", "Tries by what became of them, of all couriers.", ["delivery", "reply"], registry=registry
    )
    for tally in tallies:
        results.labels(tally.delivery, tally.reply_class).inc(tally.count)
    return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _asked_from_here(request: web.Request) -> bool:
    """True for a program on this machine. A proxy on it asks for somebody else, and says so."""
    forwarded = {"X-Forwarded-For", "Forwarded"} & set(request.headers)
    return not forwarded and is_loopback(request.remote or "")
