"""What machines ask: is the service alive, is it ready, how much is there to do."""

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, generate_latest
from sqlalchemy.exc import SQLAlchemyError

from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.reports.diagnosis import KEEPS_FROM_WORK, Concern, diagnose, patience_of
from pingcheck.sending.outbox import backlog
from pingcheck.sending.result_counts import read_result_counts
from pingcheck.settings.server_urls import is_loopback
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS

# What makes a process unready. A late exercise is for officers, whom the board tells.
MAKES_UNREADY = KEEPS_FROM_WORK | {Concern.BACKLOG}


def add_health_routes(app: web.Application) -> None:
    app.router.add_get("/healthz", alive, name="health-alive")
    app.router.add_get("/readyz", ready, name="health-ready")
    app.router.add_get("/metrics", metrics, name="health-metrics")


async def alive(_: web.Request) -> web.Response:
    return web.Response(text="alive\n")


async def ready(request: web.Request) -> web.Response:
    """200 if the database answers, nothing keeps the service from its work and nothing due has waited too long; else
    503 and why."""
    clock = request.app[CLOCK]
    try:
        async with request.app[DATABASE].reading() as session:
            diagnosis = await diagnose(session, request.app[SETTINGS], clock(), patience_of(clock))
    except (SQLAlchemyError, OSError):
        return web.Response(status=503, text="The database does not answer.\n")
    troubles = diagnosis.about(MAKES_UNREADY)
    if troubles:
        told = [trouble.for_machines or trouble.sentence for trouble in troubles]
        return web.Response(status=503, text="\n".join(told) + "\n")
    return web.Response(text="ready\n")


async def metrics(request: web.Request) -> web.Response:
    """Figures for Prometheus, given to this machine only."""
    if not _asked_from_here(request):
        return web.Response(status=403, text="Metrics are given to this machine only.\n")
    try:
        async with request.app[DATABASE].reading() as session:
            now, settings = request.app[CLOCK](), request.app[SETTINGS]
            left = await backlog(session, all_mail_kinds(settings), now, settings.only_mail_to)
            result_counts = await read_result_counts(session)
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
    for counted in result_counts:
        results.labels(counted.delivery, counted.reply_class).inc(counted.count)
    return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _asked_from_here(request: web.Request) -> bool:
    """True for a program on this machine. A proxy on this machine asks for others, and its headers say so."""
    forwarded = {"X-Forwarded-For", "Forwarded"} & set(request.headers)
    return not forwarded and is_loopback(request.remote or "")
