"""The demo: a real pingcheck with an invented world, mail server and people around it, on this machine only."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import SecretStr

from directory.database import Database, open_database
from pingcheck.conversation.links import LinkKeys
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.demo.checks import jump, prepare_checks
from pingcheck.demo.database import demo_mailboxes, make_demo_database
from pingcheck.demo.mailboxes import Mailboxes, mail_server
from pingcheck.demo.moment import keep_moment, keeping_the_moment, kept_moment
from pingcheck.demo.officers import SignIn
from pingcheck.demo.pages import add_demo_pages
from pingcheck.demo.people import People, browser
from pingcheck.demo.running_demo import RunningDemo
from pingcheck.demo.time_control import TimeControl
from pingcheck.inbox.lmtp_handler import open_lmtp_port
from pingcheck.inbox.reading_process import open_reader
from pingcheck.inbox.runner import InboxRunner
from pingcheck.runtime.background import until_stopped
from pingcheck.runtime.clock import ScaledClock, wall_clock
from pingcheck.runtime.ports import LOOPBACK, free_port
from pingcheck.sending.courier import Courier
from pingcheck.service.clock import ticking
from pingcheck.service.intake_rules import intake_rules_of
from pingcheck.service.web_server import listening
from pingcheck.settings import Settings
from pingcheck.settings.names import SpokenText
from pingcheck.web.app import make_app

ORGANISATION = SpokenText(
    ar="اتحاد الدول المتخيلة",
    zh="虚构国家联盟",
    en="Union of Invented States",
    fr="Union des États imaginaires",
    ru="Союз вымышленных государств",
    es="Unión de Estados Imaginarios",
)
DATABASE = "demo.db"
TICKS_EVERY_S = 0.5
READING_LIMIT_S = 5.0


@dataclass(frozen=True, slots=True)
class DemoOptions:
    folder: Path
    port: int
    speed: float  # how many times as fast time runs
    seed: int


@dataclass(frozen=True, slots=True)
class DemoAccess:
    """Where its pages are, and how to sign in there: the administrator first."""

    address: str
    sign_ins: tuple[SignIn, ...]


async def run_demo(options: DemoOptions, stop: asyncio.Event, ready: Callable[[DemoAccess], None]) -> None:
    """Runs until `stop` is set; calls `ready` once the board can be opened. Raises Refused if the port is taken."""
    clock = ScaledClock(kept_moment(options.folder) or wall_clock().replace(microsecond=0), 0)
    database = open_database(f"sqlite:///{options.folder / DATABASE}")
    try:
        sign_ins = await make_demo_database(database, options.folder, options.seed, clock())
        async with running_demo(database, options, clock, stop) as demo:
            await prepare_checks(demo)
            clock.go_on(clock(), options.speed)
            ready(DemoAccess(demo.settings.base_url, sign_ins))
            await _live(demo, options.folder)
    finally:
        keep_moment(options.folder, clock())
        await database.close()


@contextlib.asynccontextmanager
async def running_demo(
    database: Database, options: DemoOptions, clock: ScaledClock, stop: asyncio.Event
) -> AsyncIterator[RunningDemo]:
    """The demo's mail server, inbox, people and pages. What of it runs by itself is started by `_live`."""
    inbox_port = free_port(LOOPBACK)
    people = People(options.seed, clock, inbox_port)
    mailboxes = Mailboxes(await demo_mailboxes(database, options.seed), clock, people.arrived)
    async with mail_server(mailboxes) as smtp_port, browser() as web, open_reader(READING_LIMIT_S) as reader:
        settings = demo_settings(options, smtp_port, inbox_port)
        inbox = InboxRunner(database, intake_rules_of(settings, reader), clock)
        courier = Courier(database, settings, all_mail_kinds(settings), clock)
        app = make_app(database, settings, LinkKeys(settings.secrets()), clock, reader)
        async with open_lmtp_port(database, settings, clock, inbox.mail_came):
            demo = RunningDemo(database, settings, clock, courier, inbox, people, web, stop, options.seed)
            add_demo_pages(app, mailboxes, TimeControl(clock, options.speed, partial(jump, demo)), demo)
            async with listening(app, LOOPBACK, options.port):
                yield demo


def demo_settings(options: DemoOptions, smtp_port: int, inbox_port: int) -> Settings:
    """The demo's own settings. The operator's environment is not read, so that nothing leaves this machine."""
    return Settings(
        database_url=SecretStr(f"sqlite:///{options.folder / DATABASE}"),
        state_dir=options.folder,
        host=LOOPBACK,
        port=options.port,
        base_url=f"http://{LOOPBACK}:{options.port}",
        smtp_url=SecretStr(f"smtp://{LOOPBACK}:{smtp_port}"),
        mail_from="check@pingcheck.example",
        reply_to="secretariat@pingcheck.example",
        lmtp_host=LOOPBACK,
        lmtp_port=inbox_port,
        lmtp_speaks="smtp",
        secretariat_phone="+1 202 555 0142",
        secretariat_hours="Mon-Fri 09:00-17:00 Europe/Vienna",
        organisation=ORGANISATION,
        four_eyes=True,
    )


async def _live(demo: RunningDemo, folder: Path) -> None:
    async with contextlib.AsyncExitStack() as running:
        await running.enter_async_context(ticking(demo.database, demo.settings, demo.clock, TICKS_EVERY_S))
        await running.enter_async_context(until_stopped(demo.courier.run(demo.stop), demo.stop))
        await running.enter_async_context(until_stopped(demo.inbox.run(demo.stop), demo.stop))
        await running.enter_async_context(until_stopped(demo.people.live(demo.web, demo.stop), demo.stop))
        await running.enter_async_context(keeping_the_moment(folder, demo.clock))
        await demo.stop.wait()
