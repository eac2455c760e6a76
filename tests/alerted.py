"""Officers with mail addresses in the stories, and the alerts that are written for them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from directory.database import Database
from pingcheck.accounts.accounts import NewAccount, add_account
from pingcheck.correspondence.alert_mails import AlertMails
from pingcheck.correspondence.incident_alerts import AlertMail, IncidentAlert
from pingcheck.exercises.message import Message
from pingcheck.sending.courier import Courier
from pingcheck.settings import Settings
from tests.cast import NOON

AMINA, BORIS = "amina@un.example", "boris@un.example"
ATTACKED = "Yes, received. We are under attack by ransomware, please help."


async def add_officers(database: Database, *mails: str | None) -> None:
    """An account for each address; None: an officer without one."""
    async with database.writing() as session:
        for number, mail in enumerate(mails):
            await add_account(session, NewAccount(f"officer-{number}", "no password", mail), NOON, "tests")


async def written_alerts(database: Database) -> list[tuple[str, IncidentAlert]]:
    """Each alert's mails: to whom, and what; the earliest first."""
    written = (
        select(Message.recipient, IncidentAlert)
        .join(AlertMail, AlertMail.id == Message.id)
        .join(IncidentAlert, IncidentAlert.id == AlertMail.alert_id)
        .order_by(IncidentAlert.id, AlertMail.account_id)
    )
    async with database.reading() as session:
        return [(row[0] or "", row[1]) for row in await session.execute(written)]


async def told(database: Database) -> Sequence[str]:
    """Whom alerts go to, once for each mail."""
    return [recipient for recipient, _ in await written_alerts(database)]


async def send_alerts(database: Database, settings: Settings, at: datetime = NOON) -> None:
    """Alerts are sent, and no other kind of mail."""
    await Courier(database, settings, [AlertMails(settings)], lambda: at).drain()
