"""What an exercise would do if it opened now: counted by the database, of a plan that may not be saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement, Integer, case, cast, exists, false, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact, Rank
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.confirmations import proved_since
from pingcheck.exercises.exercise import Exercise, ExerciseKind, StepKind, Target, steps_of
from pingcheck.exercises.ladder import MINUTE, Rung, whole_ladder
from pingcheck.exercises.plan import Plan
from pingcheck.exercises.roster import has_number
from pingcheck.exercises.scope import in_scope


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom a plan asks, by what decides about it: the stored scope, the days of credit, the whole ladder."""

    scope: Mapping[str, Any]
    credit_days: int | None
    ladder: tuple[Rung, ...]
    by_telephone: bool = False

    @property
    def calls_alternates_later(self) -> bool:
        return any(rung.target is Target.ALTERNATE for rung in self.ladder)


def asked_by_plan(plan: Plan) -> Asked:
    """Of a plan that is not saved; its group must have been found (`scope.with_group`)."""
    ladder = tuple(whole_ladder(plan.ladder, plan.window))
    by_telephone = plan.kind is ExerciseKind.TELEPHONE
    return Asked(plan.scope.as_data(), plan.credit.days if plan.credit else None, ladder, by_telephone)


async def asked_by_exercise(session: AsyncSession, exercise: Exercise) -> Asked:
    """Of an exercise that is planned."""
    steps = await steps_of(session, exercise)
    ladder = tuple(Rung(step.kind, step.after_minutes * MINUTE, step.target) for step in steps)
    return Asked(exercise.scope, exercise.credit_days, ladder, exercise.is_by_telephone)


@dataclass(frozen=True, slots=True)
class PlanForecast:
    """`contacts`: the roster; each of them is called at the opening, on standby or credited. `without_mail`: of the
    whole roster. `first_emails`: what goes out at the opening, exactly. `emails`: what each rung makes if every mail
    arrives and nobody answers. `others`: who could be asked to pass word on. `no_mission`: the States with somebody
    called that have no address of their Mission on file. `without_number`: of a telephone check, which sends no email,
    who has no telephone number."""

    contacts: int
    states: int
    called: int
    standby: int
    credited: int
    without_mail: int
    languages: Mapping[Language, int]
    first_emails: int
    emails: tuple[int, ...]
    others: int
    no_mission: int
    without_number: int = 0


@dataclass(frozen=True, slots=True)
class _Silent:
    """Emails if every mail arrives and nobody answers. `once`: mailboxes of the call; `more`: the further addresses of
    those called; `stood`: alternates on standby with mail; the next two: who may pass word on while alternates still
    stand by, and once they are called."""

    called: int
    once: int
    more: int
    stood: int
    standing_by: int
    credited: int
    missions: int

    def mails(self, rung: Rung, ladder: tuple[Rung, ...]) -> int:
        widens = [other.after for other in ladder if other.target is Target.ALTERNATE]
        has_widened = any(after < rung.after for after in widens)
        widens_later = any(after > rung.after for after in widens)
        reminded = self.once + (0 if widens_later else self.more) + (self.stood if has_widened else 0)
        return {
            (StepKind.ANNOUNCE, None): self.once,
            (StepKind.CALL, None): self.called,
            (StepKind.REMIND, None): reminded,
            (StepKind.ESCALATE, Target.ALTERNATE): self.called + self.more + self.stood,
            (StepKind.ESCALATE, Target.OTHER_ROLE): self.credited if has_widened else self.standing_by,
            (StepKind.ESCALATE, Target.MISSION): self.missions,
            (StepKind.CLOSE, None): 0,
        }[rung.kind, rung.target]


async def forecast(session: AsyncSession, asked: Asked, now: datetime) -> PlanForecast:
    """What opening now would make. It reads every entry in scope once, in the database."""
    roster = _roster(asked, now)
    rows = (await session.execute(_counted(roster))).all()
    contacts, called, standby, credited, without, first, with_mail, every, stood = (
        sum(int(row[place]) for row in rows) for place in range(1, 10)
    )
    states = await session.scalar(select(func.count(roster.c.state_code.distinct()))) or 0
    told, no_mission = await _missions(session, roster)
    silent = _Silent(
        called=first,
        once=await _first_mailboxes(session, roster),
        more=every - first,
        stood=stood,
        standing_by=await _may_pass_on(session, roster, roster.c.standby | roster.c.credited),
        credited=await _may_pass_on(session, roster, roster.c.credited),
        missions=told,
    )
    found = PlanForecast(
        contacts=contacts,
        states=states,
        called=called,
        standby=standby,
        credited=credited,
        without_mail=without,
        languages={row[0]: row[1] for row in sorted(rows, key=lambda row: (-row[1], row[0]))},
        first_emails=first,
        emails=tuple(silent.mails(rung, asked.ladder) for rung in asked.ladder),
        others=with_mail,
        no_mission=no_mission,
    )
    return await _by_telephone(session, roster, found) if asked.by_telephone else found


async def _by_telephone(session: AsyncSession, roster: CTE, by_email: PlanForecast) -> PlanForecast:
    without = select(func.count()).select_from(roster).where(~has_number(roster.c.id))
    return replace(
        by_email,
        first_emails=0,
        emails=(0,) * len(by_email.emails),
        others=0,
        no_mission=0,
        without_number=await session.scalar(without) or 0,
    )


def _counted(roster: CTE) -> Any:
    """For each language: all, called, on standby, credited, without mail, called with mail, all with mail, addresses
    of those called, on standby with mail."""
    has_mail = roster.c.mails > 0
    return select(
        roster.c.language,
        func.count(),
        _sum(roster.c.called),
        _sum(roster.c.standby),
        _sum(roster.c.credited),
        _sum(~has_mail),
        _sum(roster.c.called & has_mail),
        _sum(has_mail),
        func.coalesce(func.sum(case((roster.c.called, roster.c.mails), else_=0)), 0),
        _sum(roster.c.standby & has_mail),
    ).group_by(roster.c.language)


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


async def _first_mailboxes(session: AsyncSession, roster: CTE) -> int:
    """The mailboxes that the call goes to, each once, however many contacts share it."""
    place = func.row_number().over(partition_by=Address.contact_id, order_by=Address.position)
    mails = (
        select(func.lower(Address.value).label("mailbox"), place.label("place"))
        .join(roster, roster.c.id == Address.contact_id)
        .where(roster.c.called, Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None))
        .subquery()
    )
    return await session.scalar(select(func.count(mails.c.mailbox.distinct())).where(mails.c.place == 1)) or 0


async def _may_pass_on(session: AsyncSession, roster: CTE, may: ColumnElement[bool]) -> int:
    """Who of these has mail, and an other role of the State in which somebody is called and nobody is credited."""
    missing = (
        select(roster.c.state_code, roster.c.role)
        .group_by(roster.c.state_code, roster.c.role)
        .having(_sum(roster.c.called) > 0, _sum(roster.c.credited) == 0)
        .subquery()
    )
    others = missing.c.state_code == roster.c.state_code, missing.c.role != roster.c.role
    asked = select(func.count()).select_from(roster).where(roster.c.mails > 0, may, exists().where(*others))
    return await session.scalar(asked) or 0


async def _missions(session: AsyncSession, roster: CTE) -> tuple[int, int]:
    """Of how many States somebody is called and nobody credited, by whether their Mission has an address; first those
    that have one."""
    mine = (
        select(roster.c.state_code)
        .group_by(roster.c.state_code)
        .having(_sum(roster.c.called) > 0, _sum(roster.c.credited) == 0)
    )
    has = State.mission_address.is_not(None)
    counted = select(_sum(has), _sum(~has)).select_from(State).where(State.code.in_(mine))
    told, untold = (await session.execute(counted)).one()
    return int(told), int(untold)


def _roster(asked: Asked, now: datetime) -> CTE:
    """Whom the roster would have, with what `roster.freeze_roster` and `roster.set_apart` would make of them."""
    mails = (
        select(func.count())
        .where(
            Address.contact_id == PointOfContact.id,
            Address.kind == AddressKind.EMAIL,
            Address.removed_at.is_(None),
        )
        .correlate(PointOfContact)
        .scalar_subquery()
    )
    credited: ColumnElement[bool] = false()
    if asked.credit_days is not None:
        credited = proved_since(now - timedelta(days=asked.credit_days))
    is_primary = cast(case((PointOfContact.rank == Rank.PRIMARY, 1), else_=0), Integer)
    chosen = (
        select(
            PointOfContact.id,
            PointOfContact.state_code,
            PointOfContact.role,
            PointOfContact.rank,
            func.coalesce(PointOfContact.preferred_language, State.mission_language).label("language"),
            mails.label("mails"),
            case((credited, literal(True)), else_=literal(False)).label("credited"),
            func.max(is_primary)
            .over(partition_by=(PointOfContact.state_code, PointOfContact.role))
            .label("has_primary"),
        )
        .join(State, State.code == PointOfContact.state_code)
        .where(*in_scope(asked.scope))
        .cte("chosen")
    )
    is_alternate = (chosen.c.rank == Rank.ALTERNATE) & (chosen.c.has_primary == 1) & ~chosen.c.credited
    stands_by: ColumnElement[bool] = is_alternate if asked.calls_alternates_later else false()
    return select(
        chosen,
        case((stands_by, literal(True)), else_=literal(False)).label("standby"),
        case((or_(stands_by, chosen.c.credited), literal(False)), else_=literal(True)).label("called"),
    ).cte("roster")
