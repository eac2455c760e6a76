"""The demo: an invented world, its mail server and its people around a real pingcheck, on this machine only."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import select

from directory.contacts import Address, AddressKind
from directory.database import Database, open_database
from pingcheck.conversation.links import LinkKeys
from pingcheck.demo.checks import Stage, tell_the_story_so_far
from pingcheck.demo.mailboxes import Mailboxes, mail_server
from pingcheck.demo.pages import add_demo_pages
from pingcheck.demo.people import People, browser
from pingcheck.demo.setup import OFFICER, keep_moment, kept_moment, make_world
from pingcheck.runtime.background import in_background, until_stopped
from pingcheck.runtime.clock import ScaledClock, wall_clock
from pingcheck.sending.courier import Courier
from pingcheck.service.clock import ticking
from pingcheck.service.web_server import listening
from pingcheck.settings import Settings
from pingcheck.web.app import make_app

LOOPBACK = "127.0.0.1"
DATABASE = "demo.db"
TICKS_EVERY_S = 0.5
KEEPS_MOMENT_EVERY_S = 2.0


@dataclass(frozen=True, slots=True)
class Options:
    folder: Path
    port: int
    speed: float  # how many times as fast as a person's life
    seed: int


@dataclass(frozen=True, slots=True)
class Running:
    """What a visitor needs to know."""

    address: str
    name: str
    password: str


async def run_demo(options: Options, stop: asyncio.Event, ready: Callable[[Running], None]) -> None:
    """Runs until `stop`. Raises Refused if the port is taken."""
    clock = ScaledClock(kept_moment(options.folder) or wall_clock().replace(microsecond=0), 0)
    database = open_database(f"sqlite:///{options.folder / DATABASE}")
    try:
        password = await make_world(database, options.folder, options.seed, clock())
        people = People(options.seed, clock)
        mailboxes = Mailboxes(await _all_addresses(database), options.seed, clock, people.arrived)
        async with mail_server(mailboxes) as smtp_port:
            settings = demo_settings(options, smtp_port)
            keys = LinkKeys(settings.secrets())
            app = make_app(database, settings, keys, clock)
            add_demo_pages(app, mailboxes, options.speed)
            async with listening(app, LOOPBACK, options.port), browser() as web:
                stage = Stage(database, settings, clock, Courier(database, settings, keys, clock), people, web, stop)
                await tell_the_story_so_far(stage)
                clock.go_on(clock(), options.speed)
                ready(Running(settings.base_url, OFFICER, password))
                await _live(stage, options.folder)
    finally:
        keep_moment(options.folder, clock())
        await database.close()


def demo_settings(options: Options, smtp_port: int) -> Settings:
    """Settings of the demo's own: whatever the operator's environment says, nothing leaves this machine."""
    return Settings(
        database_url=SecretStr(f"sqlite:///{options.folder / DATABASE}"),
        state_dir=options.folder,
        host=LOOPBACK,
        port=options.port,
        base_url=f"http://{LOOPBACK}:{options.port}",
        smtp_url=SecretStr(f"smtp://{LOOPBACK}:{smtp_port}"),
        mail_from="check@pingcheck.example",
        reply_to="secretariat@pingcheck.example",
        sender_name="Secretariat of the demo's directory",
    )


async def _live(stage: Stage, folder: Path) -> None:
    async with contextlib.AsyncExitStack() as running:
        await running.enter_async_context(ticking(stage.database, stage.settings, stage.clock, TICKS_EVERY_S))
        await running.enter_async_context(until_stopped(stage.courier.run(stage.stop), stage.stop))
        await running.enter_async_context(until_stopped(stage.people.live(stage.web, stage.stop), stage.stop))
        await running.enter_async_context(_keeping_the_moment(folder, stage.clock))
        await stage.stop.wait()


@contextlib.asynccontextmanager
async def _keeping_the_moment(folder: Path, clock: ScaledClock) -> AsyncIterator[None]:
    """Writes down now and then what time it is here, so that a killed demo goes on from there."""

    async def keep() -> None:
        while True:
            keep_moment(folder, clock())
            await asyncio.sleep(KEEPS_MOMENT_EVERY_S)

    async with in_background(keep()):
        yield


async def _all_addresses(database: Database) -> list[str]:
    async with database.reading() as session:
        return list(await session.scalars(select(Address.value).where(Address.kind == AddressKind.EMAIL).distinct()))
