"""An officer who writes to a contact: the form on the ping's page, filled and sent."""

from collections.abc import Sequence
from uuid import UUID

from bs4 import BeautifulSoup
from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.officer_mails import OfficerMail
from pingcheck.exercises.message import Message
from pingcheck.settings import Settings
from tests.cast import NOON, courier_of, hours, nominate, open_now, pings, plan
from tests.mail_server import MailServer, Received
from tests.officer import Browser, page

READS = {"inbox_by_pipe": True}
ASKED = "Dear colleague,\n\nWhich telephone number may we use at night?\n\nAmina"


async def called(database: Database, settings: Settings, *addresses: str, languages: str = "en") -> UUID:
    """One contact was called at noon, and the server took the mails; their ping."""
    await nominate(database, "KEN", *(addresses or ("poc@ke.example",)), languages=languages)
    await open_now(database, settings, await plan(database))
    await drained(database, settings)
    [ping] = await pings(database)
    return ping.id


async def drained(database: Database, settings: Settings, after: float = 0) -> None:
    await courier_of(database, settings, lambda: NOON + hours(after)).drain()


def path_of(ping: UUID) -> str:
    return f"/exercises/CC-2026-01/pings/{ping}"


async def form_of(browser: Browser, ping: UUID) -> dict[str, str]:
    """The form as the page offers it, its fields filled as a browser would."""
    found = (await page(browser, path_of(ping))).select_one("#write form")
    assert found is not None
    fields = {str(field["name"]): str(field["value"]) for field in found.select("input[type=hidden]")}
    chosen = found.select_one("option[selected]")
    assert chosen is not None
    return fields | {"to": str(chosen["value"])}


async def write(browser: Browser, ping: UUID, said: str = ASKED, **others: str) -> BeautifulSoup:
    """An officer writes and presses the button; the page that comes of it."""
    sent = await browser.post(path_of(ping), data={**await form_of(browser, ping), "words": said, **others})
    assert sent.status == 200
    return BeautifulSoup(await sent.text(), "html.parser")


async def written(database: Database) -> Sequence[Message]:
    """What became of officers' mails, in the order in which they were written."""
    async with database.reading() as session:
        mails = (
            select(Message)
            .join(OfficerMail, OfficerMail.id == Message.id)
            .order_by(OfficerMail.written_at, OfficerMail.words)
        )
        return list(await session.scalars(mails))


def text_of(sent: Received) -> str:
    return sent.text.replace("\r\n", "\n")


def last(server: MailServer) -> Received:
    return server.received[-1]
