"""The demo's readers and machines: what they do about a mail, when its time has come."""

import asyncio
import heapq
from datetime import datetime
from itertools import count
from typing import NamedTuple

import aiosmtplib
import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout

from pingcheck.demo.behaviour import ONCE, Deed, Habit, PlannedDeed, planned_deeds
from pingcheck.demo.letters import Letter, letter
from pingcheck.demo.mailboxes import DemoMailbox, ReceivedMail
from pingcheck.demo.page_visits import forms_of, visit
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.ports import LOOPBACK

log = structlog.get_logger()

AT_ONCE = 16
LOOKS_EVERY_S = 0.1
ON_THE_PAGE = frozenset({Deed.SCAN, Deed.ANSWER, Deed.CORRECT, Deed.HAND_OVER, Deed.WISH_CALL, Deed.TELL})


class Coming(NamedTuple):
    """A deed that is still to come."""

    at: datetime
    order: int
    planned: PlannedDeed
    mailbox: DemoMailbox
    mail: ReceivedMail


class People:
    """The deeds to come, in the order of their times. `inbox_port`: where our service takes mail, by SMTP."""

    def __init__(self, seed: int, clock: Clock, inbox_port: int) -> None:
        self.is_quiet = False  # nobody does what needs an officer
        self._seed = seed
        self._clock = clock
        self._inbox_port = inbox_port
        self._coming: list[Coming] = []
        self._order = count()
        self._mails: dict[tuple[str, str], int] = {}  # how many mails have brought each link to each address
        self._acting = asyncio.Lock()

    def arrived(self, mailbox: DemoMailbox, mail: ReceivedMail) -> None:
        """Plans what a mailbox's reader will do about a mail, and when. Nobody answers our thanks."""
        if not mail.link:
            return
        brought = (mailbox.address, mail.link)
        number = self._mails[brought] = self._mails.get(brought, 0) + 1
        habit = Habit.PROMPT if self.is_quiet and mailbox.habit in ONCE else mailbox.habit
        for planned in planned_deeds(self._seed, mailbox.address, habit, number):
            heapq.heappush(self._coming, Coming(mail.at + planned.after, next(self._order), planned, mailbox, mail))

    async def act(self, web: ClientSession) -> None:
        """Does what is due by now."""
        async with self._acting:
            now, due = self._clock(), []
            while self._coming and self._coming[0].at <= now:
                due.append(heapq.heappop(self._coming))
            turn = asyncio.Semaphore(AT_ONCE)
            await asyncio.gather(*(self._do(web, turn, coming) for coming in due))

    def forget(self) -> None:
        """Drops what is still to come."""
        self._coming.clear()

    async def live(self, web: ClientSession, stop: asyncio.Event) -> None:
        """Does things as they come due, until told to stop."""
        while not stop.is_set():
            await self.act(web)
            await asyncio.sleep(LOOKS_EVERY_S)

    async def _do(self, web: ClientSession, turn: asyncio.Semaphore, coming: Coming) -> None:
        deed, reader, now = coming.planned.deed, coming.mailbox.reader, self._clock()
        async with turn:
            try:
                if deed in ON_THE_PAGE:
                    forms = forms_of(deed, coming.planned.answer, reader, self._seed)
                    await visit(web, coming.mail.link, deed, forms)
                else:
                    await self.post(letter(deed, reader, coming.mail.answered, now, self._seed))
                    coming.mailbox.sent.append((now, deed))
            except (ClientError, aiosmtplib.SMTPException, OSError) as error:
                # The demo is ending, or very busy; people have other worries.
                log.info("a deed failed", deed=deed.value, why=type(error).__name__)

    async def post(self, posted: Letter) -> None:
        """Sends it to our service."""
        async with aiosmtplib.SMTP(hostname=LOOPBACK, port=self._inbox_port, start_tls=False) as server:
            await server.sendmail(posted.envelope_sender, [posted.recipient], posted.content)


def browser() -> ClientSession:
    return ClientSession(timeout=ClientTimeout(total=30))
