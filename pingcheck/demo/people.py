"""The demo's readers and scanners: they open links over HTTP as the world does, each when its time has come."""

import asyncio
import heapq
from datetime import datetime
from itertools import count

import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout

from pingcheck.demo.behaviour import Visit, visits
from pingcheck.demo.mailboxes import Mail, Mailbox
from pingcheck.runtime.clock import Clock

log = structlog.get_logger()

AT_ONCE = 16
LOOKS_EVERY_S = 0.1


class People:
    """Whoever will open a link, in the order of their times."""

    def __init__(self, seed: int, clock: Clock) -> None:
        self._seed = seed
        self._clock = clock
        self._coming: list[tuple[datetime, int, Visit, str]] = []
        self._order = count()
        self._mails: dict[str, int] = {}  # how many mails each link has come by

    def arrived(self, mailbox: Mailbox, mail: Mail) -> None:
        """A mail came: decides what its reader will do about it, and when."""
        number = self._mails[mail.link] = self._mails.get(mail.link, 0) + 1
        for visit in visits(self._seed, mailbox.address, mailbox.habit, number):
            heapq.heappush(self._coming, (mail.at + visit.after, next(self._order), visit, mail.link))

    async def act(self, web: ClientSession) -> None:
        """Does what is due by now."""
        now, due = self._clock(), []
        while self._coming and self._coming[0][0] <= now:
            due.append(heapq.heappop(self._coming))
        turn = asyncio.Semaphore(AT_ONCE)
        await asyncio.gather(*(_open(web, turn, visit, link) for _, _, visit, link in due))

    def forget(self) -> None:
        """Whatever was still to come of earlier mails will not."""
        self._coming.clear()

    async def live(self, web: ClientSession, stop: asyncio.Event) -> None:
        """Goes on doing what is due, until told to stop."""
        while not stop.is_set():
            await self.act(web)
            await asyncio.sleep(LOOKS_EVERY_S)


def browser() -> ClientSession:
    return ClientSession(timeout=ClientTimeout(total=30))


async def _open(web: ClientSession, turn: asyncio.Semaphore, visit: Visit, link: str) -> None:
    async with turn:
        try:
            if visit.answer is None:
                await web.head(link)
                await web.get(link)
                await web.post(link, data={})
            else:
                await web.get(link)
                await web.post(link, data={"answer": visit.answer.value})
        except (ClientError, TimeoutError) as error:  # the demo is ending, or very busy; people have other worries
            log.info("a visit failed", why=type(error).__name__)
