"""Links to accounts in the stories: mailed, and opened in a browser."""

import re

from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.correspondence.account_mails import AccountMails
from pingcheck.sending.courier import Courier
from pingcheck.settings import Settings
from tests.cast import NOON, settings_for
from tests.mail_server import Received, mail_server
from tests.officer import Browser

LINK = re.compile(r"^http://[^/\s]+(/(?:invitation|reset)/\S+)\s*$", re.MULTILINE)
NEW_PASSWORD = "seven green bicycles at dawn"


async def mailed_links(database: Database, database_url: str) -> list[Received]:
    """The mails with links that a courier hands over now."""
    async with mail_server() as server:
        settings: Settings = settings_for(database_url, server.port)
        await Courier(database, settings, [AccountMails(settings)], lambda: NOON).drain()
        return list(server.received)


async def mailed_path(database: Database, database_url: str) -> str:
    """The path of the one link that is mailed now."""
    [mail] = await mailed_links(database, database_url)
    return path_in(mail)


def path_in(mail: Received) -> str:
    found = LINK.search(mail.text)
    assert found is not None
    return found[1]


async def set_password(browser: Browser, path: str, password: str = NEW_PASSWORD, **more: str) -> tuple[int, str]:
    """Fills in the form behind a link; the status of what comes, and where it leads or what is said."""
    sent = {"password": password, "again": password, **more}
    answer = await browser.post(path, data=sent, allow_redirects=False)
    said = BeautifulSoup(await answer.text(), "html.parser")
    return answer.status, answer.headers.get("Location", "") or " ".join(said.get_text(" ").split())
