"""Recording answers, many at a time: one transaction, and in it one statement for each kind of change."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Boolean, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.contacts import Address, Standing
from directory.many_rows import among, many_rows
from directory.statements import core_table, rows_changed, share_in_order
from pingcheck.conversation.answers import (
    Addressed,
    Channel,
    Decision,
    Given,
    GivenAnswer,
    Taken,
    decide,
    find_addressed,
)
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import IS_TO_SEND, Delivery, Message
from pingcheck.exercises.ping import Happened, Ping, RosterAddress, record_events
from pingcheck.exercises.status import REACHES, EventKind
from pingcheck.faults import fault_point


async def record_answers(session: AsyncSession, given: Sequence[Given]) -> list[Taken | None]:
    """Records what contacts sent, in the order in which it came; None for a ping that there is not. Durable once
    committed."""
    ping_ids = {each.ping_id for each in given}
    await _share_exercises_of(session, ping_ids)
    found = await find_addressed(session, ping_ids, hold=True)
    now = dict(found)
    decisions: list[Decision | None] = []
    for each in given:
        decision = decide(now[each.ping_id], each) if each.ping_id in now else None
        if decision is not None:
            now[each.ping_id] = decision.after
        decisions.append(decision)
    recorded = [decision for decision in decisions if decision is not None and decision.record is not None]
    if recorded:
        await _insert_answers(session, recorded)
        fault_point("answers.recording")
        await _update_pings(session, [now[ping_id] for ping_id in now if now[ping_id] != found[ping_id]])
        await _count(session, [decision for decision in recorded if _is_choice(decision)])
    return [decision.taken if decision is not None else None for decision in decisions]


def _is_choice(decision: Decision) -> bool:
    return decision.record is not None and decision.record.answer is not None


async def _share_exercises_of(session: AsyncSession, ping_ids: Collection[UUID]) -> None:
    """As `share_exercises`, for exercises that are known by their pings."""
    of_pings = select(Ping.exercise_id).where(among(session, Ping.id, ping_ids))
    await share_in_order(session, select(Exercise.id).where(Exercise.id.in_(of_pings)), Exercise.id)


async def _insert_answers(session: AsyncSession, recorded: Sequence[Decision]) -> None:
    table = core_table(GivenAnswer)
    names = ["ping_id", "at", "channel", "answer", "words", "late", "by"]
    rows = [
        (decision.after.ping_id, said.at, Channel.PAGE, said.answer, said.words, said.late, "")
        for decision in recorded
        if (said := decision.record) is not None
    ]
    made = many_rows(session, {name: table.c[name].type for name in names}, rows)
    await session.execute(insert(table).from_select(names, select(*made.c)))


async def _update_pings(session: AsyncSession, pings: Sequence[Addressed]) -> None:
    """Notes on the pings when they were answered, and whether a contradiction is before the secretariat."""
    table = core_table(Ping)
    names = ["id", "answered_at", "contradicted"]
    rows = [(ping.ping_id, ping.answered_at, ping.contradicted) for ping in pings]
    after = many_rows(session, {name: table.c[name].type for name in names}, rows).alias("after")
    noted = update(table).where(table.c.id == after.c.id)
    connection = await session.connection()
    await connection.execute(noted.values(answered_at=after.c.answered_at, contradicted=after.c.contradicted))


async def _count(session: AsyncSession, choices: Sequence[Decision]) -> None:
    """What follows from choices: events and statuses, mail that need not go any more, an address proved."""
    events = [
        Happened(choice.after.ping_id, said.at, choice.kind, said.answer)
        for choice in choices
        if (said := choice.record) is not None
    ]
    if not events:
        return
    in_time = [choice for choice in choices if choice.kind is not EventKind.SIGN_OF_LIFE]
    await _stop_mail(session, in_time)
    await record_events(session, events)
    await _prove_only_addresses(session, {event.ping_id for event in events})


async def _stop_mail(session: AsyncSession, choices: Sequence[Decision]) -> None:
    """An answer stops reminders at once. One that does not reach the role leaves the other addresses to be tried."""
    sent = aliased(Message)
    reached_here = exists().where(
        sent.roster_address_id == Message.roster_address_id, sent.delivery == Delivery.ACCEPTED
    )
    rows = [(choice.after.ping_id, choice.record.answer in REACHES) for choice in choices if choice.record is not None]
    answered = many_rows(session, {"ping_id": Message.ping_id.type, "reached": Boolean()}, rows).alias("answered")
    await rows_changed(
        session,
        update(Message)
        .where(Message.ping_id == answered.c.ping_id, IS_TO_SEND, or_(answered.c.reached, reached_here))
        .values(delivery=Delivery.WITHDRAWN),
    )


async def _prove_only_addresses(session: AsyncSession, ping_ids: Collection[UUID]) -> None:
    """An answer proves the address that it came by; a link says which only if just one address was mailed."""
    only_one_mailed = (
        select(func.min(RosterAddress.address_id))
        .join(Message, Message.roster_address_id == RosterAddress.id)
        .where(among(session, RosterAddress.ping_id, ping_ids), Message.delivery == Delivery.ACCEPTED)
        .group_by(RosterAddress.ping_id)
        .having(func.count(RosterAddress.address_id.distinct()) == 1)
    )
    await rows_changed(
        session,
        update(Address)
        .where(Address.id.in_(only_one_mailed), Address.standing != Standing.GOOD)
        .values(standing=Standing.GOOD),
    )
