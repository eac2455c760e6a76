"""What became of the emails to each address: in a few words of ours, of the last one and of an earlier one."""

from datetime import datetime

import pytest
from sqlalchemy import select, update

from directory.database import Database
from pingcheck.exercises.message import Cause, Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.reports.address_fates import MailFate, address_fates, fate_of, words_of_fates
from tests.cast import NOON
from tests.running_check import running

BACK, ARRIVED, REFUSED, FAILED = MailFate.CAME_BACK, MailFate.ARRIVED, MailFate.REFUSED, MailFate.FAILED
FULL, NO_BOX = Cause.MAILBOX_FULL, Cause.NO_SUCH_MAILBOX


@pytest.mark.parametrize(
    ("mails", "says"),
    [
        ([], "this check sent nothing there"),
        ([(MailFate.NOT_SENT, None)], "this check sent nothing there"),
        ([(ARRIVED, None)], "arrived as far as we can see"),
        ([(ARRIVED, None), (MailFate.NOT_SENT, None)], "arrived as far as we can see"),
        ([(BACK, FULL)], "came back, the mailbox is full"),
        ([(BACK, None)], "came back, no reason was given"),
        ([(REFUSED, NO_BOX)], "not taken, there is no such mailbox"),
        (
            [(BACK, FULL), (ARRIVED, None)],
            "one email failed (the mailbox is full), a later one arrived as far as we can see",
        ),
        (
            [(ARRIVED, None), (BACK, FULL)],
            "one email arrived as far as we can see, a later one failed (the mailbox is full)",
        ),
        ([(BACK, FULL), (BACK, NO_BOX)], "came back, there is no such mailbox"),
        ([(FAILED, Cause.UNREACHABLE)], "did not go out: no mail server took it"),
        ([(FAILED, None), (ARRIVED, None)], "arrived as far as we can see"),
        ([(MailFate.IN_DOUBT, None)], "perhaps arrived, the connection was lost"),
    ],
)
def test_what_is_said_of_an_address(mails: list[tuple[MailFate, Cause | None]], says: str) -> None:
    assert words_of_fates(mails) == says


def mail(
    delivery: Delivery, accepted: datetime | None = None, returned: datetime | None = None, **others: int
) -> Message:
    return Message(delivery=delivery, accepted_at=accepted, returned_at=returned, **{"attempts": 0, **others})


@pytest.mark.parametrize(
    ("message", "fate"),
    [
        (mail(Delivery.ACCEPTED, NOON), ARRIVED),
        (mail(Delivery.ACCEPTED, NOON, NOON), BACK),
        (mail(Delivery.REFUSED), REFUSED),
        (mail(Delivery.IN_DOUBT), MailFate.IN_DOUBT),
        (mail(Delivery.DEAD_LETTER), FAILED),
        (mail(Delivery.DEFERRED, attempts=2), FAILED),
        (mail(Delivery.WITHDRAWN), MailFate.NOT_SENT),
        (mail(Delivery.WAITING), MailFate.NOT_SENT),
    ],
)
def test_the_fate_of_one_email(message: Message, fate: MailFate) -> None:
    assert fate_of(message) is fate


async def test_each_address_has_its_own_fate(database: Database, database_url: str) -> None:
    await running(database, database_url, "a")
    async with database.writing() as session:
        back = {"delivery": Delivery.ACCEPTED, "accepted_at": NOON, "returned_at": NOON, "cause": FULL}
        await session.execute(update(Message).values(**back))
    async with database.reading() as session:
        found = await address_fates(session, (await session.scalars(select(Ping))).one())
    assert [(fate.address, str(fate.words)) for fate in found] == [
        ("a@ke.example", "came back, the mailbox is full"),
        ("a2@ke.example", "this check sent nothing there"),
    ]


def test_an_email_that_arrived_does_not_hide_that_the_address_is_dead() -> None:
    assert words_of_fates([(ARRIVED, None)], is_dead=True).endswith("; the directory holds the address to be dead")
    assert words_of_fates([(BACK, NO_BOX)], is_dead=True) == "came back, there is no such mailbox"
