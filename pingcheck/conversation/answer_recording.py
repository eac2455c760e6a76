"""Recording answers, many at a time: one transaction, and in it one statement for each kind of change.

The statements are built once; only their rows come with each group, and all of them read the same rows.
"""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Boolean, Dialect, FromClause, and_, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.addresses import Address, Standing
from directory.database import Database
from directory.database.bulk_rows import Columns
from directory.database.compiled_statements import CompiledStatement, compiled_changes
from directory.database.procedures import Procedure, execute, run_in_session, run_in_transaction
from directory.database.statements import core_table
from pingcheck.conversation.addressed_pings import finding, prepare_finding
from pingcheck.conversation.answer_effect import AnswerEffect, AnswerOutcome, effects_in_turn, with_a_history
from pingcheck.conversation.answers import GivenAnswer, NewAnswer, Said
from pingcheck.exercises.bundled_reminders import stays_for_others
from pingcheck.exercises.events import Event, refresh_statuses
from pingcheck.exercises.message import IS_OF_A_STEP, IS_TO_SEND, Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import REACHES, Answer
from pingcheck.exercises.status_shortcuts import status_alone
from pingcheck.runtime.fault_points import fault_point

ANSWERS, EVENTS, PINGS = core_table(GivenAnswer), core_table(Event), core_table(Ping)

# All that is written of an answer. `is_last`: the last of those to its ping here; `status`: the new one of the ping, if
# the answer alone decides it.
COLUMNS: Columns = {
    "ping_id": ANSWERS.c.ping_id.type,
    "at": ANSWERS.c.at.type,
    "channel": ANSWERS.c.channel.type,
    "answer": ANSWERS.c.answer.type,
    "words": ANSWERS.c.words.type,
    "late": ANSWERS.c.late.type,
    "by": ANSWERS.c.by.type,
    "possible_incident": ANSWERS.c.possible_incident.type,
    "kind": EVENTS.c.kind.type,
    "reaches": Boolean(),
    "counts": Boolean(),
    "is_last": Boolean(),
    "answered_at": PINGS.c.answered_at.type,
    "contradicted": PINGS.c.contradicted.type,
    "status": PINGS.c.status.type,
}


class NotPlain(Exception):
    """Some of these answers need more than to be written down; nothing was recorded."""


class Recorded(NamedTuple):
    """What became of each answer, and the pings whose status must now be read from their whole history."""

    outcomes: list[AnswerOutcome | None]
    with_a_history: set[UUID]


async def record_answers(session: AsyncSession, given: Sequence[NewAnswer]) -> list[AnswerOutcome | None]:
    """Records what contacts sent, in the order in which it came; None where there is no such ping. Durable once
    committed."""
    recorded = await run_in_session(session, _recording(session.get_bind().dialect, given))
    await refresh_statuses(session, recorded.with_a_history)
    return recorded.outcomes


async def record_plain_answers(database: Database, given: Sequence[NewAnswer]) -> list[AnswerOutcome | None]:
    """The same in a transaction of its own, durable on return. If one of the answers is late, or not the first of its
    ping, or one of which officers are told at once, nothing is recorded and NotPlain is raised."""
    return (await run_in_transaction(database, _recording(database.writer.dialect, given, plain=True))).outcomes


def is_told_at_once(given: Said) -> bool:
    """Whether officers are mailed at once: the words may speak of an incident, or the contact wishes to be called."""
    return given.incident or given.answer is Answer.CALL_ME


def prepare_statements() -> None:
    """Builds the statements, so that the first contact need not wait for it."""
    prepare_finding()
    for choices, stops_mail in ((False, False), (True, False), (True, True)):
        _changes(choices, stops_mail)


def _recording(dialect: Dialect, given: Sequence[NewAnswer], *, plain: bool = False) -> Procedure[Recorded]:
    found = yield from finding(dialect, {each.ping_id for each in given}, hold=True)
    effects = effects_in_turn(found, given)
    outcomes = [effect.outcome if effect is not None else None for effect in effects]
    recorded = [effect for effect in effects if effect is not None and effect.record is not None]
    histories = with_a_history(recorded)
    told = any(effect.record is not None and is_told_at_once(effect.record) for effect in recorded)
    if plain and (histories or told or AnswerOutcome.LATE in outcomes):
        raise NotPlain
    if recorded:
        choices = [effect for effect in recorded if effect.is_choice]
        stops_mail = any(found[choice.after.ping_id].has_mail_to_send for choice in choices)
        yield from execute(dialect, _changes(bool(choices), stops_mail), COLUMNS, _rows(recorded, histories))
        fault_point("answers.recording")
    fault_point("answers.before_commit")
    return Recorded(outcomes, histories)


@cache
def _changes(choices: bool, stops_mail: bool) -> CompiledStatement:
    """The changes that a group of answers makes. Words alone change nothing else, and mail is stopped only if there is
    any."""

    def build(given: FromClause) -> list[Any]:
        changes = [_insert_answers(given)]
        if choices:
            changes += [_insert_events(given), _update_pings(given), _prove_only_addresses(given)]
        if stops_mail:
            changes.append(_stop_mail(given))
        return changes

    return compiled_changes(COLUMNS, build)


def _rows(recorded: Sequence[AnswerEffect], histories: Collection[UUID]) -> list[tuple[Any, ...]]:
    """The values of COLUMNS."""
    last = {effect.after.ping_id: place for place, effect in enumerate(recorded)}
    rows = []
    for place, effect in enumerate(recorded):
        said, after, kind = effect.record, effect.after, effect.kind
        assert said is not None
        known = effect.counts and after.ping_id not in histories
        rows.append(
            (
                after.ping_id, said.at, said.channel, said.answer, said.words, said.late, said.by,
                said.incident, kind, said.answer in REACHES, effect.counts, last[after.ping_id] == place,
                after.answered_at, after.contradicted, status_alone(kind, said.answer) if known else None,
            )
        )  # fmt: skip
    return rows


def _insert_answers(given: FromClause) -> Any:
    names = ["ping_id", "at", "channel", "answer", "words", "late", "by", "possible_incident"]
    return insert(ANSWERS).from_select(names, select(*(given.c[name] for name in names)))


def _insert_events(given: FromClause) -> Any:
    chosen = select(given.c.ping_id, given.c.at, given.c.kind, given.c.answer).where(given.c.answer.is_not(None))
    return insert(EVENTS).from_select(["ping_id", "at", "kind", "code"], chosen)


def _update_pings(given: FromClause) -> Any:
    """Sets on the pings when they were answered, their status, and whether they contradict themselves."""
    after = given.alias("after")
    return (
        update(PINGS)
        .where(PINGS.c.id == after.c.ping_id, after.c.is_last)
        .values(
            answered_at=after.c.answered_at,
            contradicted=after.c.contradicted,
            status=func.coalesce(after.c.status, PINGS.c.status),
        )
    )


def _stop_mail(given: FromClause) -> Any:
    """An answer stops reminders at once; but after one that does not reach the role, the other addresses are tried. A
    bundled reminder still goes for the other entries of its mailbox."""
    sent, answer = aliased(Message), given.alias("answer")
    reached_here = exists().where(
        sent.ping_id == Message.ping_id,
        sent.roster_address_id == Message.roster_address_id,
        sent.accepted_at.is_not(None),
    )
    return (
        update(core_table(Message))
        .where(Message.ping_id == answer.c.ping_id, answer.c.counts, IS_OF_A_STEP, IS_TO_SEND)
        .where(or_(answer.c.reaches, reached_here), ~stays_for_others())
        .values(delivery=Delivery.WITHDRAWN)
    )


def _prove_only_addresses(given: FromClause) -> Any:
    """An answer proves the address that its mail went to. A link tells which that is only if one address was mailed."""
    only_one_mailed = (
        select(func.min(RosterAddress.address_id))
        .join(Message, and_(Message.ping_id == RosterAddress.ping_id, Message.roster_address_id == RosterAddress.id))
        .where(RosterAddress.ping_id.in_(select(given.c.ping_id)), Message.accepted_at.is_not(None))
        .group_by(RosterAddress.ping_id)
        .having(func.count(RosterAddress.address_id.distinct()) == 1)
    )
    return (
        update(core_table(Address))
        .where(Address.id.in_(only_one_mailed), Address.standing != Standing.GOOD)
        .values(standing=Standing.GOOD)
    )
