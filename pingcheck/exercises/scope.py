"""The scope of an exercise: which points of contact take part, as officers write it and as the database asks for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import REACHABLE, PointOfContact
from directory.errors import N_, Refused
from directory.groups import EVERYBODY, GroupRule, read_rule, rule_from_data
from directory.named_groups import ContactGroup
from directory.states import State
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import NOT_COUNTED, REACHED, Status

LAST = "last"  # the check that closed last before the roster is frozen
NOT_REACHED = frozenset(Status) - REACHED - NOT_COUNTED - {Status.TO_READ, Status.REPLACED, Status.CANCELLED}
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_PART = re.compile(r'(?:[^,;"]|"[^"]*")+')


@dataclass(frozen=True, slots=True)
class Scope:
    """Who is asked: whom the rule names, less everybody that the rest leaves out.

    `group`: the name of a group, whose rule `within` keeps as it was when the plan was made. `new`: LAST for entries
    added since the last check opened, or the day (UTC, ISO 8601) since which they were added. `silent`: only who was
    called by the last check and not reached.
    """

    rule: GroupRule = field(default_factory=GroupRule)
    group: str = ""
    within: GroupRule = field(default_factory=GroupRule)
    new: str = ""
    silent: bool = False

    def __str__(self) -> str:
        """The scope in short, as `read_scope` reads it."""
        rule = str(self.rule)
        parts = [] if rule == EVERYBODY else [rule]
        parts += [f'group="{self.group}"'] if self.group else []
        parts += [f"new={self.new}"] if self.new else []
        parts += [f"silent={LAST}"] if self.silent else []
        return ", ".join(parts) or EVERYBODY

    @property
    def states(self) -> frozenset[str]:
        """The States that it names, by code."""
        return self.rule.states

    def as_data(self) -> dict[str, Any]:
        """The scope as an exercise stores it."""
        data = self.rule.as_data()
        if self.group:
            data["group"] = {"name": self.group, "rule": self.within.as_data()}
        if self.new:
            data["new"] = self.new
        if self.silent:
            data["silent"] = LAST
        return data


def scope_from_data(stored: Mapping[str, Any]) -> Scope:
    """The scope that `as_data` stored."""
    group = stored.get("group") or {"name": "", "rule": {}}
    return Scope(
        rule=rule_from_data(stored),
        group=group["name"],
        within=rule_from_data(group["rule"]),
        new=stored.get("new", ""),
        silent="silent" in stored,
    )


def read_scope(text: str) -> Scope:
    """Reads `all`, or conditions such as `role=technical, new=last, silent=last, group="West Africa"`; `with_group`
    finds the rule of the group. Raises Refused."""
    own: dict[str, str] = {}
    others = []
    for part in _PART.findall(text):
        name, _, value = part.strip().partition("=")
        if name in {"group", "new", "silent"}:
            own[name] = value.strip().strip('"').strip()
        else:
            others.append(part)
    if "group" in own and not own["group"]:
        raise Refused(N_("Name the group, such as group=NAME."))
    if own.get("silent", LAST) != LAST:
        raise Refused(N_("{written!r} says nothing of who was silent; write silent=last."), written=own["silent"])
    return Scope(read_rule(",".join(others)), own.get("group", ""), new=_read_new(own), silent="silent" in own)


def _read_new(own: Mapping[str, str]) -> str:
    since = own.get("new", "")
    if since == LAST or "new" not in own:
        return since
    try:
        return date.fromisoformat(since).isoformat()
    except ValueError as error:
        raise Refused(
            N_("{written!r} is not a day; write new=last, or a day such as new=2026-03-02."), written=since
        ) from error


async def with_group(session: AsyncSession, scope: Scope) -> Scope:
    """The scope with the rule of the group that it names, as the directory has it now. Raises Refused if the directory
    lacks the group or a State."""
    unknown = scope.states - set(await session.scalars(select(State.code)))
    if unknown:
        raise Refused(N_("The directory has no State {states}."), states=", ".join(sorted(unknown)))
    if not scope.group or scope.within != GroupRule():
        return scope
    group = await session.scalar(select(ContactGroup).where(ContactGroup.name == scope.group))
    if group is None:
        raise Refused(N_("There is no group {name}."), name=scope.group)
    return Scope(scope.rule, group.name, group.group_rule, scope.new, scope.silent)


def in_scope(scope: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    """The conditions that a contact of a State meets to be pinged: it can be reached, and the stored scope names it."""
    read = scope_from_data(scope)
    conditions = [PointOfContact.status.in_(REACHABLE), *read.rule.conditions(), *read.within.conditions()]
    if read.new:
        conditions.append(_is_new(read.new, scope))
    if read.silent:
        last = _last_check(scope, Exercise.id)
        missed = select(Ping.contact_id).where(Ping.exercise_id == last, Ping.status.in_(sorted(NOT_REACHED)))
        conditions.append(PointOfContact.id.in_(missed))
    return conditions


def states_in_scope(exercise: Exercise) -> list[ColumnElement[bool]]:
    """The conditions that a State meets which the exercise asks. Roles and ranks do not matter: a State that nominated
    nobody for them is in scope too. Where the scope picks single entries, the States are those of the roster."""
    read = scope_from_data(exercise.scope)
    regions, states = (
        [each for rule in (read.rule, read.within) if (each := getattr(rule, name))] for name in ("regions", "states")
    )
    conditions: list[ColumnElement[bool]] = [State.regional_group.in_(sorted(chosen)) for chosen in regions]
    conditions += [State.code.in_(sorted(chosen)) for chosen in states]
    if picks_entries(exercise.scope):
        conditions.append(State.code.in_(select(Ping.state_code).where(Ping.exercise_id == exercise.id)))
    return conditions


def picks_entries(scope: Mapping[str, Any]) -> bool:
    """Whether a stored scope picks single entries, by what became of them, rather than kinds of them."""
    return "new" in scope or "silent" in scope


async def name_last_check(session: AsyncSession, exercise: Exercise) -> None:
    """Writes into a scope that refers to the last check which one that is, before the roster is frozen by it."""
    if exercise.scope.get("new") == LAST or exercise.scope.get("silent") == LAST:
        last = await session.scalar(select(_last_check({}, Exercise.reference)))
        exercise.scope = {**exercise.scope, "last_check": last or ""}
        await session.flush()


def _is_new(since: str, scope: Mapping[str, Any]) -> ColumnElement[bool]:
    """Entries that an officer added to a running check were asked by it, and are not new."""
    added_at = PointOfContact.added_at
    if since != LAST:
        return added_at >= datetime.combine(date.fromisoformat(since), datetime.min.time(), UTC)
    opened_at = func.coalesce(_last_check(scope, Exercise.opened_at), literal(LONG_AGO, Exercise.opened_at.type))
    asked = select(Ping.contact_id).where(
        Ping.exercise_id == _last_check(scope, Exercise.id), Ping.added_at.is_not(None)
    )
    return (added_at > opened_at) & PointOfContact.id.not_in(asked)


def _last_check(scope: Mapping[str, Any], column: Any) -> ScalarSelect[Any]:
    """A column of the check that the scope means by its last one: the one it names, or else the last to have closed."""
    if "last_check" in scope:
        return select(column).where(Exercise.reference == scope["last_check"]).scalar_subquery()
    closed = select(column).where(Exercise.phase == Phase.CLOSED, Exercise.opened_at.is_not(None))
    return closed.order_by(Exercise.closed_at.desc(), Exercise.id.desc()).limit(1).scalar_subquery()
