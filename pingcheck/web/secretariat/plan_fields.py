"""The form of a plan: its fields as they were typed, and what they say. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from directory.contacts import Rank, Role
from directory.errors import N_, Refused
from directory.folding import folded
from directory.groups import GroupRule
from directory.phrases import Phrase
from directory.states import RegionalGroup
from pingcheck.exercises.exercise import ExerciseKind, WhenLate, WindowMode
from pingcheck.exercises.ladder import Rung
from pingcheck.exercises.local_time import to_instant, zone_named
from pingcheck.exercises.plan import Plan, WrittenPlan, make_plan
from pingcheck.exercises.scope import LAST, Scope
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.secretariat.rung_fields import length_in_short, read_rungs, rung_values, typed_rungs

Word = TypeVar("Word", bound=StrEnum)

LONGEST = {"title": 201, "states": 2000, "zone": 64, "group": 100}
TEXTS = (
    "title", "kind", "meeting", "opens_on", "opens_time", "zone", "window", "window_mode", "when_late", "states",
    "group", "new", "since", "credit",
)  # fmt: skip
KINDS: Mapping[str, type[StrEnum]] = {"role": Role, "rank": Rank, "region": RegionalGroup}
TICKS = (
    *(f"{name}-{word.value}" for name, kind in KINDS.items() for word in kind),
    "silent",
    "is_announced",
    "is_link_free",
)
BARE = WrittenPlan(title="-", ladder="none")
SINCE = "since"  # the choice of entries that are new since a day
NO_ZONE = N_("There is no such time zone. Write one like Africa/Nairobi, or UTC.")


@dataclass(frozen=True, slots=True)
class KnownChoices:
    """What the directory knows of what may be chosen. `states`: codes by their folded names and codes; `groups`: rules
    by their names; `meetings`: ids by their references."""

    states: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, GroupRule] = field(default_factory=dict)
    meetings: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanRead:
    """`plan`: with a stand-in where a field is wrong that does not matter to the numbers; None if nothing can be
    counted. `problems`: by the names of the fields; the plan may be saved only if there are none."""

    plan: Plan | None
    problems: Mapping[str, Phrase]
    opens_at: datetime | None = None
    rungs: Mapping[int, Rung] = field(default_factory=dict)  # by the rows of the form


def typed_plan(form: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a form as they were typed, each cut to what it may hold."""
    values = {name: text_of(form, name, LONGEST.get(name, 40)).strip() for name in TEXTS}
    values |= {name: "yes" for name in TICKS if text_of(form, name, 3) == "yes"}
    return values | typed_rungs(form)


def read_plan(values: Mapping[str, str], known: KnownChoices, now: datetime, *, schedules: bool) -> PlanRead:
    """What the fields say. `schedules`: it shall open by itself, so that it needs a time that is to come."""
    values = _that_matter(values)
    problems: dict[str, Phrase] = {}
    written: dict[str, Any] = {
        "title": BARE.title,
        "kind": one_of(ExerciseKind, values["kind"]) or ExerciseKind.ACKNOWLEDGE,
        "window_mode": one_of(WindowMode, values["window_mode"]) or WindowMode.FIXED,
        "when_late": one_of(WhenLate, values["when_late"]) or WhenLate.RUN,
        **{name: name in values for name in ("is_announced", "is_link_free")},
    }
    credit = f"{values['credit']}d" if values["credit"] else "none"
    typed = {"title": values["title"], "zone": values["zone"], "window": values["window"], "credit": credit}
    for name, value in typed.items():
        _take(written, problems, name, value)
    if "zone" in problems:
        problems["zone"] = Phrase(NO_ZONE)
    written["opens_at"] = _opening(values, problems, schedules=schedules)
    written["scope"] = _scope(values, known, problems)
    if "window" in problems:
        return PlanRead(None, problems)
    rungs = read_rungs(values, make_plan(WrittenPlan(**{**written, "ladder": "none"})).window, problems)
    plan = replace(
        make_plan(WrittenPlan(**written, ladder=", ".join(map(str, rungs.values())) or "none")),
        meeting_id=_meeting(values["meeting"], known, problems),
        is_scheduled=schedules,
    )
    instant = None if "zone" in problems else _instant(plan, now, problems, schedules=schedules)
    cannot_count = {"credit", "states", "group", SINCE, *KINDS} & problems.keys()
    return PlanRead(None if cannot_count else plan, problems, instant, rungs)


def _that_matter(values: Mapping[str, str]) -> dict[str, str]:
    """The fields without those that the page hides: of a telephone check, all that is about emails."""
    if values["kind"] != ExerciseKind.TELEPHONE:
        return dict(values)
    about_emails = {"credit": "", "window_mode": WindowMode.FIXED.value}
    rest = {name: value for name, value in values.items() if name != "is_link_free" and not name.startswith("rung-")}
    return rest | about_emails


def _take(written: dict[str, Any], problems: dict[str, Phrase], name: str, value: str) -> None:
    """Takes a value of a plan, or says what is wrong with it."""
    changed: dict[str, Any] = {name: value}
    try:
        make_plan(replace(BARE, **changed))
        written[name] = value
    except Refused as refused:
        problems[name] = refused.phrase


def _opening(values: Mapping[str, str], problems: dict[str, Phrase], *, schedules: bool) -> str | None:
    day, at = values["opens_on"], values["opens_time"]
    if not day and not at:
        if schedules:
            problems["opens_on"] = Phrase(N_("Choose the day and the time at which it opens, or save it as a draft."))
        return None
    try:
        return f"{date.fromisoformat(day)} {time.fromisoformat(at):%H:%M}"
    except ValueError:
        wrong_day = not re.fullmatch(r"\d{4}-\d\d-\d\d", day)
        text = N_("Write the day like 2026-03-02.") if wrong_day else N_("Write the time like 09:00.")
        problems["opens_on" if wrong_day else "opens_time"] = Phrase(text)
        return None


def _instant(plan: Plan, now: datetime, problems: dict[str, Phrase], *, schedules: bool) -> datetime | None:
    """When it would open, if a time is given. Of a draft it may be past."""
    if plan.opens_at_local is None:
        return None
    opens_at = to_instant(plan.opens_at_local, zone_named(plan.zone))
    if schedules and opens_at <= now:
        problems["opens_on"] = Phrase(
            N_("This time is past: it is {now} UTC now. Choose a later one, or open the check by hand."),
            now=f"{now:%Y-%m-%d %H:%M}",
        )
    return opens_at


def _meeting(reference: str, known: KnownChoices, problems: dict[str, Phrase]) -> int | None:
    if reference and reference not in known.meetings:
        problems["meeting"] = Phrase(N_("This meeting is not planned any more. Choose another, or none."))
    return known.meetings.get(reference)


def _scope(values: Mapping[str, str], known: KnownChoices, problems: dict[str, Phrase]) -> Scope:
    codes = set()
    for name in filter(None, map(str.strip, re.split(r"[,;\n]", values["states"]))):
        code = known.states.get(folded(name))
        if code is None:
            problems["states"] = Phrase(
                N_("The directory has no State “{name}”. Write names or codes, such as Kenya, FRA."), name=name[:60]
            )
        else:
            codes.add(code)
    group, new = values["group"], values["new"]
    if group and group not in known.groups:
        problems["group"] = Phrase(N_("There is no group {name} any more. Choose another, or none."), name=group)
    if new == SINCE:
        new = _day(values[SINCE], problems)
    rule = GroupRule(
        _ticked(values, "role", Role, problems),
        _ticked(values, "rank", Rank, problems),
        _ticked(values, "region", RegionalGroup, problems),
        frozenset(codes),
    )
    return Scope(rule, group, known.groups.get(group, GroupRule()), new, "silent" in values)


def _ticked(values: Mapping[str, str], name: str, kind: type[Word], problems: dict[str, Phrase]) -> frozenset[Word]:
    """All of a kind is no choice among them, and stored as none; none at all would leave nobody."""
    chosen = frozenset(word for word in kind if f"{name}-{word.value}" in values)
    if not chosen:
        problems[name] = Phrase(N_("Tick at least one; otherwise nobody is asked."))
    return frozenset() if len(chosen) == len(kind) else chosen


def _day(text: str, problems: dict[str, Phrase]) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        problems[SINCE] = Phrase(N_("Choose the day since which entries count as new."))
        return ""


def shown_plan(plan: Plan, meeting: str) -> dict[str, str]:
    """A plan as the form shows it. `meeting`: the reference of its meeting, or empty."""
    scope, local = plan.scope, plan.opens_at_local
    chosen = {"role": scope.rule.roles, "rank": scope.rule.ranks, "region": scope.rule.regions}
    is_since = scope.new not in ("", LAST)
    values = {
        "title": plan.title,
        "kind": plan.kind.value,
        "meeting": meeting,
        "opens_on": f"{local:%Y-%m-%d}" if local else "",
        "opens_time": f"{local:%H:%M}" if local else "",
        "zone": plan.zone,
        "window": length_in_short(plan.window),
        "window_mode": plan.window_mode.value,
        "when_late": plan.when_late.value,
        "states": ", ".join(sorted(scope.states)),
        "group": scope.group,
        "new": SINCE if is_since else scope.new,
        SINCE: scope.new if is_since else "",
        "credit": str(plan.credit.days) if plan.credit else "",
    }
    ticked = [f"{name}-{word.value}" for name, kind in KINDS.items() for word in chosen[name] or kind]
    ticked += ["silent"] if scope.silent else []
    ticked += [name for name in ("is_announced", "is_link_free") if getattr(plan, name)]
    return values | dict.fromkeys(ticked, "yes") | rung_values(plan.ladder)
