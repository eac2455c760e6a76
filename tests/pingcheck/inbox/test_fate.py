"""Whether a newer reading of a stored mail is followed, or what was done stays: a table."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from pingcheck.exercises.status import Answer
from pingcheck.inbox.fate import Fate, fate_of
from pingcheck.inbox.incoming import IncomingReading, Outcome
from pingcheck.mailreading.reading import Reason

PING, MESSAGE = (UUID(int=number) for number in (1, 2))


def row(
    outcome: Outcome, by: str = "", reason: Reason | None = None, proposed: Answer | None = None
) -> IncomingReading:
    return IncomingReading(
        outcome=outcome, by=by, ping_id=PING, message_id=MESSAGE, reason=reason, proposed=proposed, mismatch=False,
        at=datetime(2026, 3, 2, tzinfo=UTC),
    )  # fmt: skip


BOUNCED, ANSWERED = row(Outcome.BOUNCED, reason=Reason.SPAM), row(Outcome.ANSWERED, proposed=Answer.RECEIVED)


@pytest.mark.parametrize(
    ("old", "new", "fate"),
    [
        (row(Outcome.FILED), BOUNCED, Fate.FOLLOW),
        (row(Outcome.TO_READ), ANSWERED, Fate.FOLLOW),
        (row(Outcome.TO_READ), row(Outcome.UNPROVED), Fate.FOLLOW),
        (row(Outcome.UNPROVED), ANSWERED, Fate.FOLLOW),
        (BOUNCED, row(Outcome.UNPROVED), Fate.KEEP),
        (row(Outcome.AUTO_REPLIED), ANSWERED, Fate.FOLLOW),
        (row(Outcome.SET_ASIDE, by="amina"), ANSWERED, Fate.KEEP),
        (row(Outcome.FILED, by="amina"), BOUNCED, Fate.KEEP),
        (BOUNCED, ANSWERED, Fate.FOLLOW),
        (BOUNCED, row(Outcome.TO_READ), Fate.FOLLOW),
        (BOUNCED, row(Outcome.FILED), Fate.KEEP),
        (BOUNCED, row(Outcome.BOUNCED, reason=Reason.CONTENT), Fate.DETAILS),
        (BOUNCED, row(Outcome.BOUNCED, reason=Reason.NO_SUCH_MAILBOX), Fate.KEEP),
        (ANSWERED, row(Outcome.ANSWERED, proposed=Answer.RECEIVED), Fate.DETAILS),
        (ANSWERED, row(Outcome.ANSWERED, proposed=Answer.WRONG_PERSON), Fate.KEEP),
        (ANSWERED, row(Outcome.FILED), Fate.KEEP),
    ],
    ids=lambda value: None,
)
def test_a_newer_reading_takes_back_nothing_that_was_done(
    old: IncomingReading, new: IncomingReading, fate: Fate
) -> None:
    assert fate_of(old, new) is fate
