"""What machines ask: is the service alive, is it ready, how much is there to do."""

from functools import partial

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, generate_latest
from sqlalchemy.exc import SQLAlchemyError

from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.reports.diagnosis import COUNTED_UP_TO, KEEPS_FROM_WORK, Concern, diagnose, patience_of
from pingcheck.runtime.shared_figure import SharedFigure
from pingcheck.sending.outbox import backlog
from pingcheck.sending.result_counts import read_result_counts
from pingcheck.settings.server_urls import is_loopback
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS

# What makes a process unready. A late exercise is for officers, whom the board tells.
MAKES_UNREADY = KEEPS_FROM_WORK | {Concern.BACKLOG}

MOST_COUNTED = 10_000  # messages due, in the figures: a million would take seconds to count

# Each is at most a few seconds old, so that asking often costs nobody anything.
TROUBLES: web.AppKey[SharedFigure[list[str]]] = web.AppKey("troubles")
FIGURES: web.AppKey[SharedFigure[bytes]] = web.AppKey("figures")


def add_health_routes(app: web.Application) -> None:
    app[TROUBLES] = SharedFigure(partial(_troubles, app))
    app[FIGURES] = SharedFigure(partial(_figures, app))
    app.router.add_get("/healthz", alive, name="health-alive")
    app.router.add_get("/readyz", ready, name="health-ready")
    app.router.add_get("/metrics", metrics, name="health-metrics")


# By one of these a proxy says that it asks for another.
OF_PROXIES = (
    "X-Forwarded-For", "Forwarded", "Via", "X-Real-IP", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Server"
)  # fmt: skip


async def alive(_: web.Request) -> web.Response:
    return web.Response(text="alive\n")


async def ready(request: web.Request) -> web.Response:
    """200 if the database answers, nothing keeps the service from its work and nothing due has waited too long; else
    503. Why is told to this machine only: it says how the secretariat works, and officers see it on the board."""
    try:
        troubles = await request.app[TROUBLES]()
    except (SQLAlchemyError, OSError):  # TimeoutError is one
        troubles = ["The database does not answer."]
    if not troubles:
        return web.Response(text="ready\n")
    told = "\n".join(troubles) if _asked_from_here(request) else "not ready"
    return web.Response(status=503, text=told + "\n")


async def _troubles(app: web.Application) -> list[str]:
    clock = app[CLOCK]
    async with app[DATABASE].reading() as session:
        diagnosis = await diagnose(session, app[SETTINGS], clock(), patience_of(clock), COUNTED_UP_TO)
    return [trouble.for_machines or trouble.sentence for trouble in diagnosis.about(MAKES_UNREADY)]


async def metrics(request: web.Request) -> web.Response:
    """Figures for Prometheus, given to this machine only."""
    if not _asked_from_here(request):
        return web.Response(status=403, text="Metrics are given to this machine only.\n")
    try:
        figures = await request.app[FIGURES]()
    except (SQLAlchemyError, OSError):
        return web.Response(status=503, text="The database does not answer.\n")
    return web.Response(body=figures, headers={"Content-Type": CONTENT_TYPE_LATEST})


async def _figures(app: web.Application) -> bytes:
    now, settings = app[CLOCK](), app[SETTINGS]
    async with app[DATABASE].reading() as session:
        left = await backlog(session, all_mail_kinds(settings), now, settings.only_mail_to, MOST_COUNTED)
        result_counts = await read_result_counts(session)
    registry = CollectorRegistry()
    due = f"Messages due and not taken, of each kind of mail at most {MOST_COUNTED}."
    Gauge("pingcheck_messages_due", due, registry=registry).set(left.due)
    Gauge("pingcheck_messages_claimed", "Messages in couriers' hands.", registry=registry).set(left.claimed)
    oldest = (now - left.oldest_due_at).total_seconds() if left.oldest_due_at else 0
    Gauge("pingcheck_oldest_due_seconds", "Age of the oldest message due.", registry=registry).set(oldest)
    results = Counter(
        "pingcheck_results", "Tries by what became of them, of all couriers.", ["delivery", "reply"], registry=registry
    )
    for counted in result_counts:
        results.labels(counted.delivery, counted.reply_class).inc(counted.count)
    return generate_latest(registry)


def _asked_from_here(request: web.Request) -> bool:
    """True for a program on this machine. A proxy on this machine asks for others, and its headers say so."""
    return is_loopback(request.remote or "") and not any(name in request.headers for name in OF_PROXIES)
