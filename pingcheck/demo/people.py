"""The demo's readers and scanners, which open links over HTTP when their time has come."""

import asyncio
import heapq
from datetime import datetime
from itertools import count

import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout

from pingcheck.demo.behaviour import PlannedVisit, planned_visits
from pingcheck.demo.mailboxes import DemoMailbox, ReceivedMail
from pingcheck.runtime.clock import Clock

log = structlog.get_logger()

AT_ONCE = 16
LOOKS_EVERY_S = 0.1


class People:
    """The visits to come, in the order of their times."""

    def __init__(self, seed: int, clock: Clock) -> None:
        self._seed = seed
        self._clock = clock
        self._coming: list[tuple[datetime, int, PlannedVisit, str]] = []
        self._order = count()
        self._mails: dict[str, int] = {}  # how many mails have brought each link

    def arrived(self, mailbox: DemoMailbox, mail: ReceivedMail) -> None:
        """Plans what a mailbox's reader will do about a mail, and when."""
        number = self._mails[mail.link] = self._mails.get(mail.link, 0) + 1
        for visit in planned_visits(self._seed, mailbox.address, mailbox.habit, number):
            heapq.heappush(self._coming, (mail.at + visit.after, next(self._order), visit, mail.link))

    async def act(self, web: ClientSession) -> None:
        """Makes the visits that are due by now."""
        now, due = self._clock(), []
        while self._coming and self._coming[0][0] <= now:
            due.append(heapq.heappop(self._coming))
        turn = asyncio.Semaphore(AT_ONCE)
        await asyncio.gather(*(_open(web, turn, visit, link) for _, _, visit, link in due))

    def forget(self) -> None:
        """Drops the visits that are still to come."""
        self._coming.clear()

    async def live(self, web: ClientSession, stop: asyncio.Event) -> None:
        """Makes visits as they come due, until told to stop."""
        while not stop.is_set():
            await self.act(web)
            await asyncio.sleep(LOOKS_EVERY_S)


def browser() -> ClientSession:
    return ClientSession(timeout=ClientTimeout(total=30))


async def _open(web: ClientSession, turn: asyncio.Semaphore, visit: PlannedVisit, link: str) -> None:
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
