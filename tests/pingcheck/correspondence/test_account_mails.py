"""Mails with a link to an account: to the account's own address, as long as the link opens anything."""

import re
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update
from structlog.testing import capture_logs

from directory.database import Database
from directory.languages import Language
from pingcheck.accounts.account_changes import disable_account
from pingcheck.accounts.account_links import VALID_FOR, AccountLink, AccountLinkKeys, LinkUse, NewLink, mail_link
from pingcheck.accounts.accounts import Account, account_named, open_account, set_mail
from pingcheck.correspondence.account_mail_text import AccountMailText
from pingcheck.correspondence.account_mails import AccountMails
from pingcheck.exercises.message import Delivery, Message
from pingcheck.runtime import hold
from pingcheck.runtime.hold import place_hold
from pingcheck.sending.courier import Courier
from pingcheck.settings import Settings
from tests.alerted import AMINA, BORIS, add_officers
from tests.cast import NOON, SECRET, hours, settings_for
from tests.incoming_mail import absence, arrives, reply, worked_off
from tests.mail_server import Received, mail_server

NAME = "officer-1"  # there is an administrator besides, who may not leave
LINK = re.compile(r"^http\S+/(invitation|reset)/(\S+)\s*$", re.MULTILINE)


async def mailed(database: Database, use: LinkUse = LinkUse.RESET) -> UUID:
    await add_officers(database, AMINA, BORIS)
    async with database.writing() as session:
        account = await open_account(session, NAME)
        assert account is not None
        return await mail_link(session, NewLink(account.id, BORIS, use, "tests"), NOON, NOON)


async def send(database: Database, settings: Settings, at: datetime = NOON) -> None:
    await Courier(database, settings, [AccountMails(settings)], lambda: at).drain()


async def received(database: Database, database_url: str, at: datetime = NOON) -> list[Received]:
    async with mail_server() as server:
        await send(database, settings_for(database_url, server.port), at)
        return list(server.received)


async def delivery(database: Database) -> Delivery:
    async with database.reading() as session:
        return (await session.scalars(select(Message.delivery))).one()


async def is_open(database: Database, link: UUID) -> bool:
    async with database.reading() as session:
        return (await session.get_one(AccountLink, link)).closed_at is None


@pytest.mark.parametrize("use", list(LinkUse))
async def test_it_brings_the_link_to_the_officer_and_nothing_else_that_is_secret(
    database: Database, database_url: str, use: LinkUse
) -> None:
    link = await mailed(database, use)
    with capture_logs() as lines:
        [mail] = await received(database, database_url)
    assert mail.recipient == BORIS
    found = LINK.search(mail.text)
    assert found is not None
    assert found[1] == use.value
    assert AccountLinkKeys([SECRET]).link_id(use, found[2]) == link
    assert NAME in mail.text
    assert mail.mail["Auto-Submitted"] == "auto-generated"
    assert mail.text.count("http") == 1
    assert found[2] not in repr(lines)
    assert all(len(line) <= 72 or "http" in line for line in mail.text.splitlines())


@pytest.mark.parametrize("use", list(LinkUse))
def test_what_it_says_is_whole(use: LinkUse) -> None:
    said = AccountMailText(use, "o'neil", "https://check.un.example/reset/x")
    subject, text = said.in_language(settings_for("sqlite:///x"), Language.ENGLISH)
    assert subject
    assert "\n" not in subject
    assert "o'neil" in text
    assert "https://check.un.example/reset/x" in text
    assert ("once, for one hour" in text) == (use is LinkUse.RESET)


@pytest.mark.parametrize("what", ["used", "over", "left", "moved"])
async def test_a_link_that_opens_nothing_is_not_sent(database: Database, database_url: str, what: str) -> None:
    link = await mailed(database)
    at = NOON + VALID_FOR[LinkUse.RESET] + timedelta(seconds=1) if what == "over" else NOON
    async with database.writing() as session:
        if what == "used":
            await session.execute(update(AccountLink).where(AccountLink.id == link).values(closed_at=NOON))
        elif what == "left":
            await disable_account(session, await account_named(session, NAME), NOON)
        elif what == "moved":
            await set_mail(session, NAME, "boris@new.example")
    assert await received(database, database_url, at) == []
    assert await delivery(database) is Delivery.WITHDRAWN


async def test_an_invitation_waits_longer_than_a_reset(database: Database, database_url: str) -> None:
    await mailed(database, LinkUse.INVITATION)
    assert len(await received(database, database_url, NOON + hours(24 * 6))) == 1


async def test_nothing_goes_while_nothing_may_be_sent(database: Database, database_url: str) -> None:
    await mailed(database)
    async with database.writing() as session:
        await hold.installation(session)
        await place_hold(session, "a restored backup")
    assert await received(database, database_url) == []
    assert await delivery(database) is Delivery.WAITING


async def test_a_rehearsal_host_mails_only_whom_it_may(database: Database, database_url: str) -> None:
    await mailed(database)
    async with mail_server() as server:
        await send(database, settings_for(database_url, server.port, only_mail_to="@rehearsal.example"))
        assert server.received == []


def bounce(link: UUID) -> bytes:
    report = (
        f"From: MAILER-DAEMON@un.example\r\nTo: check@poc.example\r\nSubject: Undelivered\r\n"
        f"Message-ID: <b@un.example>\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/report; report-type=delivery-status; boundary="x"\r\n\r\n'
        f"--x\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n"
        f"--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; un.example\r\n\r\n"
        f"Final-Recipient: rfc822; {BORIS}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        f"--x\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <{link.hex}@poc.example>\r\n"
        f"Subject: A new password\r\n\r\nhttps://poc.example/reset/…\r\n--x--\r\n"
    )
    return report.encode()


@pytest.mark.parametrize(
    ("came", "stays_open"),
    [(lambda link: reply("Thank you, I will.", link), False), (bounce, False), (absence, True)],
    ids=["answered", "returned", "out of office"],
)
async def test_what_others_can_read_opens_nothing(database: Database, came: object, stays_open: bool) -> None:
    link = await mailed(database)
    assert callable(came)
    await arrives(database, came(link))
    await worked_off(database)
    assert await is_open(database, link) == stays_open


async def test_its_address_is_the_accounts_own(database: Database) -> None:
    await mailed(database)
    async with database.reading() as session:
        account = (await session.scalars(select(Account).where(Account.name == NAME))).one()
        message = (await session.scalars(select(Message))).one()
    assert message.recipient == account.mail
