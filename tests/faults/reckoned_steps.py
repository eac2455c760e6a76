"""A reckoning of steps: each done or missed once, in order, and each contact's mails in the order of the steps."""

from collections import Counter, defaultdict
from datetime import timedelta
from itertools import pairwise
from uuid import UUID

from sqlalchemy import select

from directory.database import Database
from pingcheck.exercises.exercise import Exercise, Step, StepKind, StepState, log_of, steps_of
from pingcheck.exercises.message import Message
from tests.faults.soak import MESSAGE_ID
from tests.mail_server import MailServer


async def reckon_steps(database: Database, apart: timedelta) -> list[str]:
    """What is wrong with the steps, in sentences: each was done or missed once, in order as
    clocks that are so far apart see it, and the log says so."""
    wrong: list[str] = []
    async with database.reading() as session:
        for exercise in await session.scalars(select(Exercise).order_by(Exercise.id)):
            steps = await steps_of(session, exercise)
            logged = Counter(entry.what for entry in await log_of(session, exercise))
            reminders = Counter(step.state for step in steps if step.kind is StepKind.REMIND)
            expected = {
                "planned": 1, "opened": 1, "closed": 1,
                "reminded": reminders[StepState.DONE], "remind missed": reminders[StepState.MISSED],
            }  # fmt: skip
            found = {what: logged[what] for what in expected}
            if found != expected:
                wrong.append(f"{exercise.reference}: the log says {found}, the steps {expected}")
            times = [step.done_at for step in steps if step.done_at]
            if len(times) != len(steps) or any(later < first - apart for first, later in pairwise(times)):
                wrong.append(f"{exercise.reference}: steps out of order: {times}")
    return wrong


async def reckon_order(database: Database, server: MailServer) -> list[str]:
    """Whether each contact's mails of one check came in the order of its steps."""
    async with database.reading() as session:
        found = await session.execute(
            select(Message.id, Message.ping_id, Step.ordinal).join(Step, Step.id == Message.step_id)
        )
        known = {message_id.hex: (ping_id, ordinal) for message_id, ping_id, ordinal in found}
    came: dict[UUID | None, list[int]] = defaultdict(list)
    for mail in server.received:
        named = MESSAGE_ID.search(mail.content)
        assert named is not None
        ping_id, ordinal = known[named[1].decode()]
        came[ping_id].append(ordinal)
    return [f"out of order: {ordinals}" for ordinals in came.values() if ordinals != sorted(ordinals)]
