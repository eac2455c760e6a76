"""What we sent to a State and what came back: each mail with what came of it, and nothing said twice."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from directory.database import Database
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.exercises.events import Happened
from pingcheck.exercises.exercise import Exercise, Step, StepKind
from pingcheck.exercises.message import Cause, Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.reports.state_record import CameBack, SentMail, record_lines, state_record
from tests.cast import NOON, courier_of, hours, nominate, open_now, pings, plan, record_answer, settings_for
from tests.mail_server import mail_server
from tests.officer import at_noon

PING, OTHER = UUID(int=1), UUID(int=2)


def mail(hour: float, delivery: Delivery = Delivery.ACCEPTED, ping_id: UUID = PING, **others: Any) -> SentMail:
    """Due, and taken by a server if it was accepted, so many hours after noon."""
    at = NOON + hours(hour)
    taken = at if delivery is Delivery.ACCEPTED else None
    message = Message(ping_id=ping_id, delivery=delivery, due_at=at, accepted_at=taken, **others)
    return SentMail(message, Step(kind=StepKind.CALL, ordinal=1), Ping(id=ping_id), "poc@ke.example")


def happened(hour: float, kind: EventKind, code: str | None = None) -> Happened:
    return Happened(PING, NOON + hours(hour), kind, code)


def told(
    mails: list[SentMail], *events: Happened, given: dict[tuple[UUID, datetime], GivenAnswer] | None = None
) -> list[Any]:
    lines = record_lines(mails, {PING: list(events), OTHER: []}, given or {})
    return [(line.came_back, line.answer or line.cause, line.after / timedelta(hours=1)) for line in lines]


@pytest.mark.parametrize(
    ("mails", "events", "expected"),
    [
        ([mail(0)], [], [(CameBack.NOTHING, None, 0)]),
        ([mail(0)], [happened(2, EventKind.ANSWERED, "received")], [(CameBack.ANSWER, Answer.RECEIVED, 2)]),
        # The answer came of the reminder, not of the call before it.
        (
            [mail(0), mail(24)],
            [happened(25, EventKind.ANSWERED, "no_longer_me")],
            [(CameBack.NOTHING, None, 0), (CameBack.ANSWER, Answer.NO_LONGER_ME, 1)],
        ),
        # An answer outweighs the automatic reply before it, and a failure.
        (
            [mail(0, returned_at=NOON + hours(3), cause=Cause.MAILBOX_FULL)],
            [happened(1, EventKind.AUTO_REPLIED), happened(4, EventKind.ANSWERED_LATE, "call_me")],
            [(CameBack.ANSWER, Answer.CALL_ME, 4)],
        ),
        ([mail(0)], [happened(1, EventKind.AUTO_REPLIED)], [(CameBack.AUTO_REPLY, None, 1)]),
        ([mail(0)], [happened(1, EventKind.TO_READ)], [(CameBack.TO_READ, None, 1)]),
        (
            [mail(0, returned_at=NOON + hours(1), cause=Cause.NO_SUCH_MAILBOX)],
            [happened(1, EventKind.FAILED, "no_such_mailbox")],
            [(CameBack.FAILURE, Cause.NO_SUCH_MAILBOX, 0)],
        ),
        ([mail(0, Delivery.REFUSED, cause=Cause.POLICY)], [], [(CameBack.FAILURE, Cause.POLICY, 0)]),
        ([mail(0, Delivery.DEFERRED, cause=Cause.TEMPORARY)], [], [(CameBack.NOT_GONE, Cause.TEMPORARY, 0)]),
        # A reminder that was never needed is not told; one that may have gone is.
        ([mail(0, Delivery.WITHDRAWN)], [], []),
        ([mail(0, Delivery.WITHDRAWN, possibly_twice=True)], [], [(CameBack.NOTHING, None, 0)]),
        # Two addresses mailed at once: the answer came of either.
        (
            [mail(0), mail(0)],
            [happened(1, EventKind.ANSWERED, "received")],
            [(CameBack.ANSWER, Answer.RECEIVED, 1)] * 2,
        ),
        # Another contact's mail between makes no difference.
        (
            [mail(0), mail(1, ping_id=OTHER)],
            [happened(2, EventKind.ANSWERED, "received")],
            [(CameBack.ANSWER, Answer.RECEIVED, 2), (CameBack.NOTHING, None, 0)],
        ),
    ],
)  # fmt: skip
def test_what_came_of_each_mail(mails: list[SentMail], events: list[Happened], expected: list[Any]) -> None:
    assert told(mails, *events) == expected


def test_how_an_answer_came_is_said() -> None:
    at = NOON + hours(1)
    said = GivenAnswer(
        ping_id=PING, at=at, channel=Channel.MAIL, answer=Answer.RECEIVED, words="", late=False, by="lena"
    )
    [line] = record_lines([mail(0)], {PING: [happened(1, EventKind.ANSWERED, "received")]}, {(PING, at): said})
    assert (line.channel, line.by) == (Channel.MAIL, "lena")


async def test_the_record_of_a_state_is_of_its_own_contacts(database: Database, database_url: str) -> None:
    for state, emails in (
        ("KEN", ["a@ke.example", "b@ke.example"]),
        ("KEN", ["gone@ke.example"]),
        ("FRA", ["a@fr.example"]),
    ):
        await nominate(database, state, *emails)
    async with mail_server(lambda _, to, __: "550 5.1.1 No such user" if "gone" in to else None) as server:
        settings = settings_for(database_url, server.port)
        check = await plan(database)
        await open_now(database, settings, check)
        await courier_of(database, settings, at_noon).drain()
    async with database.writing() as session:
        await record_answer(session, (await pings(database))[0].id, Answer.RECEIVED, "", NOON + hours(2))
    async with database.reading() as session:
        exercise = await session.get_one(Exercise, check.id)
        record = await state_record(session, "KEN", exercise, NOON + hours(3), 50)
        assert [(line.sent.address, line.came_back, line.channel) for line in record] == [
            ("a@ke.example", CameBack.ANSWER, Channel.PAGE),
            ("gone@ke.example", CameBack.FAILURE, None),
        ]
        assert len(await state_record(session, "KEN", exercise, NOON + hours(3), 1)) == 1
        assert await state_record(session, "JPN", exercise, NOON + hours(3), 50) == []
