"""Steps that write to others than the ladder's own mails do: the announcement, the State's other role, its Mission."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, and_, case, exists, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.addresses import Address, AddressKind, Standing
from directory.contacts import PointOfContact, Rank
from directory.phrases import N_
from directory.states import State
from pingcheck.correspondence.check_notices import BOTH_ROLES, may_be_mailed, values_of_all
from pingcheck.exercises.announcements import AnnouncementIs, announcement_is, miss_announcement
from pingcheck.exercises.check_notices import NoticeSays, queue_check_notices
from pingcheck.exercises.confirmations import proved_since
from pingcheck.exercises.exercise import CLOCK, Exercise, Phase, Step, StepState, Target, log_entry, steps_of
from pingcheck.exercises.phases import hold_in_phase
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.scope import in_scope
from pingcheck.exercises.status import REACHED, STILL_ASKED, Status
from pingcheck.exercises.timetable import win_step

# A role with one of these needs nobody's help: it is reached, was proved lately, or an officer is about to read it.
SETTLED = REACHED | {Status.TO_READ, Status.CREDITED}
# Who may be asked to pass word on: whoever answered, or was not called. Who is silent has letters of its own.
MAY_PASS_ON = REACHED | {Status.STANDBY, Status.CREDITED}


async def announce(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> int:
    """Tells everybody who would be called that the check will come; says how many. Too late for it, the step is missed.
    Safe to run twice."""
    if exercise.opens_at is None or not await hold_in_phase(session, exercise, [Phase.SCHEDULED]):
        return 0
    is_now = announcement_is(exercise.opens_at, step, now)
    if is_now is AnnouncementIs.TOO_LATE:
        await miss_announcement(session, exercise, now)
    if is_now is not AnnouncementIs.DUE or not await win_step(session, step, now, StepState.DONE):
        return 0
    return await _make(session, exercise, step, now, await _to_be_called(session, exercise, step, now))


async def tell_other_role(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> int:
    """Asks contacts of a State whose other role is not reached to pass word on; says how many. Safe to run twice."""
    if not await hold_in_phase(session, exercise, [Phase.OPEN]) or not await win_step(
        session, step, now, StepState.DONE
    ):
        return 0
    return await _make(session, exercise, step, now, _of_the_other_role(exercise, step, now))


async def tell_missions(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> int:
    """Tells the Mission of each State of which nobody is reached; says how many. States without an address of their
    Mission are counted in the log. Safe to run twice."""
    if not await hold_in_phase(session, exercise, [Phase.OPEN]) or not await win_step(
        session, step, now, StepState.DONE
    ):
        return 0
    states = _unreached(exercise, Ping.state_code)
    no_address = select(func.count()).select_from(states).join(State, State.code == states.c.state_code)
    missing = await session.scalar(no_address.where(State.mission_address.is_(None)))
    return await _make(session, exercise, step, now, _of_the_missions(exercise, step, now, states), missing or 0)


async def _make(
    session: AsyncSession, exercise: Exercise, step: Step, now: datetime, chosen: Select[Any], no_address: int = 0
) -> int:
    made = await queue_check_notices(session, chosen, exercise, now)
    said = N_("{number} messages").format(number=made)
    if no_address:
        said = N_("{number} messages; States without an address of their Mission: {without}").format(
            number=made, without=no_address
        )
    session.add(log_entry(exercise, now, CLOCK, (step.target or step.kind).value, said))
    return made


async def _to_be_called(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> Select[Any]:
    """The contacts whom an opening would call, each with its first living address."""
    contact = PointOfContact
    columns = contact.id, contact.state_code, contact.role, contact.rank
    scope = select(*columns).join(State, State.code == contact.state_code).where(*in_scope(exercise.scope)).cte("scope")
    primary = aliased(scope)
    is_called: list[ColumnElement[bool]] = []
    if exercise.credit_days is not None:
        proved = select(contact.id).where(proved_since(now - timedelta(days=exercise.credit_days)))
        is_called.append(scope.c.id.not_in(proved))
    if any(rung.target is Target.ALTERNATE for rung in await steps_of(session, exercise)):
        same = primary.c.state_code == scope.c.state_code, primary.c.role == scope.c.role
        has_primary = exists().where(*same, primary.c.rank == Rank.PRIMARY)
        is_called.append(~and_(scope.c.rank == Rank.ALTERNATE, has_primary))
    alive = (
        select(
            scope.c.role.label("about"),
            scope.c.id.label("contact_id"),
            scope.c.state_code,
            Address.id.label("address_id"),
            func.lower(Address.value).label("mailbox"),
            func.coalesce(contact.preferred_language, State.mission_language).label("language"),
            func.row_number().over(partition_by=scope.c.id, order_by=Address.position).label("place"),
        )
        .select_from(scope)
        .join(contact, contact.id == scope.c.id)
        .join(State, State.code == scope.c.state_code)
        .join(Address, Address.contact_id == scope.c.id)
        .where(Address.kind == AddressKind.EMAIL, Address.standing != Standing.DEAD, *may_be_mailed(), *is_called)
        .subquery()
    )
    return _first(alive, values_of_all(exercise, step, NoticeSays.ANNOUNCED, now))


def _first(readers: Any, values: list[ColumnElement[Any]]) -> Select[Any]:
    """The first address of each reader."""
    theirs = [column for column in readers.c if column.key != "place"]
    return select(*values, *theirs).where(readers.c.place == 1).order_by(readers.c.contact_id)


def _unreached(exercise: Exercise, *parts: Any) -> CTE:
    """The States, or their roles, of which somebody is still asked and nobody is settled, with the roles asked."""
    asked = and_(Ping.called_at.is_not(None), Ping.status.in_(STILL_ASKED))
    role = case((asked, Ping.role))
    return (
        select(*parts, func.min(role).label("first_role"), func.max(role).label("last_role"))
        .where(Ping.exercise_id == exercise.id)
        .group_by(*parts)
        .having(func.sum(case((Ping.status.in_(SETTLED), 1), else_=0)) == 0)
        .having(func.sum(case((asked, 1), else_=0)) > 0)
        .cte("unreached")
    )


def _of_the_other_role(exercise: Exercise, step: Step, now: datetime) -> Select[Any]:
    """Contacts of the other role who may pass word on, each at its first living address; not at a mailbox that belongs
    to one of those who are not reached."""
    missing = _unreached(exercise, Ping.state_code, Ping.role)
    silent, theirs = aliased(Ping), aliased(RosterAddress)
    is_theirs = exists().where(
        theirs.ping_id == silent.id,
        silent.exercise_id == exercise.id,
        silent.state_code == Ping.state_code,
        silent.role == missing.c.role,
        func.lower(theirs.value) == func.lower(RosterAddress.value),
    )
    readers = (
        select(
            missing.c.role.label("occasion"),
            missing.c.role.label("about"),
            Ping.contact_id,
            Ping.state_code,
            RosterAddress.address_id,
            func.lower(RosterAddress.value).label("mailbox"),
            Ping.language,
            func.row_number().over(partition_by=Ping.id, order_by=RosterAddress.position).label("place"),
        )
        .select_from(missing)
        .join(Ping, and_(Ping.state_code == missing.c.state_code, Ping.role != missing.c.role))
        .join(RosterAddress, RosterAddress.ping_id == Ping.id)
        .join(Address, Address.id == RosterAddress.address_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .where(Ping.exercise_id == exercise.id, Ping.status.in_(MAY_PASS_ON), ~is_theirs)
        .where(Address.standing != Standing.DEAD, *may_be_mailed())
        .subquery()
    )
    return _first(readers, values_of_all(exercise, step, NoticeSays.OTHER_ROLE, now, occasion=None))


def _of_the_missions(exercise: Exercise, step: Step, now: datetime, states: CTE) -> Select[Any]:
    """The Missions of these States that have an address on file."""
    one_role = states.c.first_role == states.c.last_role
    return (
        select(
            *values_of_all(exercise, step, NoticeSays.MISSION, now, occasion=None),
            states.c.state_code.label("occasion"),
            case((one_role, states.c.first_role), else_=literal(BOTH_ROLES)).label("about"),
            states.c.state_code,
            func.lower(State.mission_address).label("mailbox"),
            State.mission_language.label("language"),
        )
        .select_from(states)
        .join(State, State.code == states.c.state_code)
        .where(State.mission_address.is_not(None))
        .order_by(states.c.state_code)
    )
