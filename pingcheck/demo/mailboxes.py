"""The demo's mail server, on this machine only: it keeps every mail in memory, to be looked at."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.smtp import SMTP, Envelope, Session

from directory.languages import Language
from pingcheck.demo.behaviour import Deed, Habit, refusal_at_rcpt
from pingcheck.demo.letters import Answered, Correspondent
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.ports import LOOPBACK

LARGEST_MAIL = 1_000_000
MOST_NEWCOMERS = 500
INVENTED = ".example"  # RFC 2606: nobody's


@dataclass(frozen=True, slots=True)
class ReceivedMail:
    """One mail as its reader sees it. `link`: the reply link, `proof_link`: the one that proves an address; either may
    be empty."""

    at: datetime
    sender: str
    lines: tuple[str, ...]
    link: str
    proof_link: str
    answered: Answered


@dataclass(slots=True)
class DemoMailbox:
    reader: Correspondent
    habit: Habit
    known_since: datetime | None = None  # when it first saw our mail server
    mails: list[ReceivedMail] = field(default_factory=list)
    said: str = ""  # the last refusal
    sent: list[tuple[datetime, Deed]] = field(default_factory=list)  # what came back from here

    @property
    def address(self) -> str:
        return self.reader.address


class Mailboxes:
    """Every mailbox of the invented world, and what an SMTP server asks of them. Somebody new, whom an officer has
    written into an entry, has one as soon as a mail comes."""

    def __init__(
        self, mailboxes: Iterable[DemoMailbox], clock: Clock, arrived: Callable[[DemoMailbox, ReceivedMail], None]
    ) -> None:
        self.all = sorted(mailboxes, key=lambda mailbox: mailbox.address)
        self._known = {mailbox.address: mailbox for mailbox in self.all}
        self._newcomers_left = MOST_NEWCOMERS
        self._clock = clock
        self._arrived = arrived

    async def handle_RCPT(self, _: SMTP, __: Session, envelope: Envelope, address: str, ___: list[str]) -> str:  # noqa: N802
        mailbox, now = self._known.get(address) or self._newcomer(address), self._clock()
        if mailbox is None:
            return "550 5.1.1 User unknown"
        mailbox.known_since = mailbox.known_since or now
        refusal = refusal_at_rcpt(mailbox.habit, now - mailbox.known_since)
        mailbox.said = refusal or ""
        if refusal is None:
            envelope.rcpt_tos.append(address)
        return refusal or "250 2.1.5 OK"

    def _newcomer(self, address: str) -> DemoMailbox | None:
        """A mailbox at the end of the list, so that the others keep their places. None for an address that somebody
        could have."""
        if not address.endswith(INVENTED) or not self._newcomers_left:
            return None
        self._newcomers_left -= 1
        mailbox = DemoMailbox(Correspondent(address, "", Language.ENGLISH), Habit.NEWCOMER)
        self.all.append(mailbox)
        self._known[address] = mailbox
        return mailbox

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        for address in envelope.rcpt_tos:
            mailbox = self._known[address]
            mail = _read(envelope.content, envelope.mail_from or "", self._clock())
            mailbox.mails.append(mail)
            self._arrived(mailbox, mail)
        return "250 2.0.0 Queued"


def _read(content: bytes, return_path: str, at: datetime) -> ReceivedMail:
    parsed = message_from_bytes(content, policy=policy.default)
    assert isinstance(parsed, EmailMessage)
    body = parsed.get_body(("plain",))
    assert body is not None
    lines = tuple(str(body.get_content()).splitlines())
    link = next((line for line in lines if "/r/" in line and not line.endswith("/r/")), "")
    proof_link = next((line for line in lines if line.startswith("http") and "/p/" in line), "")
    reply_to = parsed["Reply-To"] or parsed["From"]
    answered = Answered(
        str(parsed["Message-ID"]), str(parsed["Subject"]), str(reply_to.addresses[0].addr_spec), return_path
    )
    return ReceivedMail(at, str(parsed["From"]), lines, link, proof_link, answered)


@asynccontextmanager
async def mail_server(mailboxes: Mailboxes, port: int = 0) -> AsyncIterator[int]:
    """The server listening, on the loopback interface; gives its port."""

    def session() -> SMTP:
        return SMTP(mailboxes, enable_SMTPUTF8=True, hostname="mail.demo.example", data_size_limit=LARGEST_MAIL)

    listening = await asyncio.get_running_loop().create_server(session, LOOPBACK, port)
    try:
        yield listening.sockets[0].getsockname()[1]
    finally:
        listening.close()
