"""A trial before the first claim of a shift: can results be recorded at all? If not, nothing may be sent."""

import random
from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from directory.database import Database, is_away
from directory.phrases import N_
from pingcheck.exercises.message import Delivery
from pingcheck.sending import outbox
from pingcheck.sending.handover import Handover
from pingcheck.sending.limits import Limits
from pingcheck.sending.mail_kind import MailKind
from pingcheck.sending.results import Result, record_results

HOST = "trial"


class ResultsUnrecordable(Exception):
    """Results of messages cannot be recorded. The message is a sentence for the operator.

    Then nothing may be sent: a message whose result is not recorded would be sent again and again.
    """

    def __init__(self, error: Exception) -> None:
        text = N_(
            "What becomes of messages cannot be recorded ({why}): the database may be damaged, or its user may lack a "
            "right. Nothing more is sent."
        )
        super().__init__(text.format(why=type(error).__name__))


async def can_record(database: Database, kinds: Sequence[MailKind], now: datetime, limits: Limits) -> bool:
    """Claims one message, records a result for it, and rolls everything back. True if that works; False if nothing is
    due. Raises ResultsUnrecordable, or the database's error if it is away."""
    worker = uuid4()
    try:
        async with database.trying() as session:
            claimed = await outbox.claim(session, worker, kinds, now, 1, limits)
            if claimed:
                accepted = Handover(Delivery.ACCEPTED, None, "trial", None, "")
                result = Result(claimed[0], accepted, HOST, now)
                await record_results(session, worker, [result], random.Random())  # noqa: S311  (jitter, no secret)
    except Exception as error:
        if is_away(error):
            raise
        raise ResultsUnrecordable(error) from error
    return bool(claimed)
