"""The outbox of officers' mails: claims, results and claims taken back, by the same rules as those of messages."""

import random
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.languages import Language
from pingcheck.correspondence.officer_mail_due import is_gone, may_be_posted
from pingcheck.correspondence.officer_mails import IS_TO_POST, OfficerMail
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.ping import Ping
from pingcheck.sending.backoff import next_try
from pingcheck.sending.handover import Handover
from pingcheck.sending.limits import Buckets, Limits, within

TRIED_FOR = timedelta(days=5)  # RFC 5321 §4.5.4.1
TRIED_AGAIN = frozenset({Delivery.DEFERRED, Delivery.IN_DOUBT})

Due = tuple[OfficerMail, Language]  # the mail, and the language that it is in


async def claim(session: AsyncSession, worker_id: UUID, now: datetime, most: int, limits: Limits) -> list[Due]:
    """Claims up to `most` that may go now, the longest due first, within the limits; tokens are spent with the claim.
    What is addressed to nobody any more is withdrawn."""
    gone = update(OfficerMail).where(IS_TO_POST, is_gone()).values(delivery=Delivery.WITHDRAWN)
    await rows_changed(session, gone)
    buckets = Buckets(session, limits)
    if limits:
        await buckets.hold()
        most = buckets.in_all(most)
    waiting = (
        select(OfficerMail, Ping.language)
        .join(Ping, Ping.id == OfficerMail.ping_id)
        .where(may_be_posted(now, limits.only_to))
        .order_by(OfficerMail.due_at)
        .limit(most)
        .with_for_update(skip_locked=True, of=OfficerMail)
    )
    found: list[Due] = [(row[0], row[1]) for row in (await session.execute(waiting)).all()]
    if limits:
        by_domain = await buckets.by_domain(_domain(mail) for mail, _ in found)
        found = within([(each, _domain(each[0])) for each in found], most, by_domain)
        await buckets.take([_domain(mail) for mail, _ in found])
    for mail, _ in found:
        mail.delivery, mail.claimed_by = Delivery.CLAIMED, worker_id
    await session.flush()
    return found


def _domain(mail: OfficerMail) -> str:
    return mail.recipient.rpartition("@")[2].lower()


async def record(
    session: AsyncSession, worker_id: UUID, mail: OfficerMail, handover: Handover, now: datetime, chance: random.Random
) -> None:
    """Writes what became of a mail. One whose claim was voided meanwhile goes out again, and stays as it is."""
    delivery = handover.delivery
    if delivery is Delivery.DEFERRED and now - mail.written_at > TRIED_FOR:
        delivery = Delivery.REFUSED
    again = delivery in TRIED_AGAIN
    said = f"{handover.code} {handover.reply}" if handover.code else handover.reply
    became = _mine(worker_id, [mail.id]).values(
        delivery=delivery,
        cause=handover.cause,
        due_at=next_try(now, mail.attempts + 1, None, chance) if again else OfficerMail.due_at,
        accepted_at=now if delivery is Delivery.ACCEPTED else None,
        possibly_twice=mail.possibly_twice or delivery is Delivery.IN_DOUBT,
        attempts=OfficerMail.attempts + 1,
        claimed_by=None,
        reply=said,
    )
    await session.execute(became)


async def give_back(
    session: AsyncSession, worker_id: UUID, mails: Iterable[UUID], due_at: datetime, why: str = ""
) -> None:
    """Returns claims on what was never handed to a server, to be tried again from `due_at` on."""
    back = _mine(worker_id, list(mails)).values(delivery=Delivery.WAITING, claimed_by=None, due_at=due_at)
    await session.execute(back.values(reply=why) if why else back)


async def void(session: AsyncSession, dead: Sequence[UUID], now: datetime) -> int:
    """Takes the mails of workers that stopped beating. They may have been sent: they go out once more, under the same
    Message-ID, and it is said. How many there were."""
    held = OfficerMail.claimed_by.in_(dead), OfficerMail.delivery == Delivery.CLAIMED
    doubt = update(OfficerMail).where(*held)
    return await rows_changed(
        session, doubt.values(delivery=Delivery.IN_DOUBT, claimed_by=None, possibly_twice=True, due_at=now)
    )


def _mine(worker_id: UUID, mails: Sequence[UUID]) -> Any:
    claimed = OfficerMail.claimed_by == worker_id, OfficerMail.delivery == Delivery.CLAIMED
    return update(OfficerMail).where(OfficerMail.id.in_(mails), *claimed).execution_options(synchronize_session=False)
