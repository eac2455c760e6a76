"""The day's email in the stories: officers with addresses, a case that is due, and what goes out."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account, NewAccount, add_account
from pingcheck.correspondence.digest_mails import DigestMails
from pingcheck.correspondence.digests import DigestMail
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Message
from pingcheck.followup.case_acts import assign_case, find_case, set_due
from pingcheck.followup.cases import Case
from pingcheck.sending.courier import Courier
from pingcheck.service.digests import send_digests
from tests.cast import NOON, settings_for
from tests.mail_server import Received, mail_server
from tests.running_check import close, did, running

AMINA, BORIS, CARLA = "amina@un.example", "boris@un.example", "carla@un.example"


async def officers(database: Database, **roles: AccountRole) -> None:
    """Accounts with these names and roles, and an address each."""
    async with database.writing() as session:
        for name, role in roles.items():
            await add_account(session, NewAccount(name, "a password", f"{name}@un.example", role), NOON, "tests")


async def changed(database: Database, name: str, **values: Any) -> None:
    async with database.writing() as session:
        await session.execute(update(Account).where(Account.name == name).values(values))


async def a_case(database: Database, url: str, owner: str = "", due: datetime | None = None) -> int:
    """A check was closed with two contacts who were not reached, so long ago that no email tells of the closing; the
    first is this officer's. Its number."""
    exercise = await running(database, url)
    await did(database, exercise, close)
    async with database.writing() as session:
        (await session.get_one(Exercise, exercise.id)).closed_at = NOON - timedelta(days=8)
        number = (await session.scalars(select(Case.id).order_by(Case.id))).first()
        assert number is not None
        case = await find_case(session, number)
        await assign_case(session, case, owner, NOON, "tests")
        await set_due(session, case, due, NOON, "tests")
    return number


def read(mail: Received) -> str:
    """Its text, whatever ends its lines."""
    return "\n".join(mail.text.splitlines())


async def told(database: Database) -> list[tuple[str, str]]:
    """To whom, and on which of their days; the earliest first."""
    listed = select(Message.recipient, DigestMail.day).join(DigestMail, DigestMail.id == Message.id)
    async with database.reading() as session:
        rows = await session.execute(listed.order_by(DigestMail.made_at, DigestMail.account_id))
        return [(row[0] or "", row[1]) for row in rows]


async def sent(database: Database, url: str, now: datetime = NOON, **others: Any) -> list[Received]:
    """What the clock and then a courier send at an instant."""
    async with mail_server() as server:
        settings = settings_for(url, server.port, base_url="https://check.poc.example", **others)
        await send_digests(database, settings, now)
        await Courier(database, settings, [DigestMails(settings)], lambda: now).drain()
        return sorted(server.received, key=lambda mail: mail.recipient)
