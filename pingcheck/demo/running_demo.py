"""What the demo runs with, for those who bring its world about."""

import asyncio
from dataclasses import dataclass

from aiohttp import ClientSession

from directory.database import Database
from pingcheck.demo.people import People
from pingcheck.inbox.runner import InboxRunner
from pingcheck.runtime.clock import ScaledClock
from pingcheck.sending.courier import Courier
from pingcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class RunningDemo:
    """The parts of a demo that runs. `seed`: which world is invented."""

    database: Database
    settings: Settings
    clock: ScaledClock
    courier: Courier
    inbox: InboxRunner
    people: People
    web: ClientSession
    stop: asyncio.Event
    seed: int
