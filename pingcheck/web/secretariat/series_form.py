"""The form of a new series, as an officer fills it in: taken apart, and each problem put at its field."""

from collections.abc import Callable, Mapping
from datetime import datetime

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.exercises.exercise import ExerciseKind
from pingcheck.exercises.local_time import zone_named
from pingcheck.exercises.plan import WrittenPlan, make_plan
from pingcheck.planning.day_rule import Frequency, read_day_rule
from pingcheck.planning.recurrence import (
    WrittenPattern,
    read_clock,
    read_days_before,
    read_from_day,
)
from pingcheck.planning.series_list import WrittenSeries
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.pages import spoken

RHYTHM, MEETINGS, OWN_RULE = "rhythm", "meetings", "own"
WAYS = {
    RHYTHM: N_("Again and again, on a weekday"),
    MEETINGS: N_("Some days before each meeting"),
    OWN_RULE: N_("By a rule of RFC 5545"),
}
UNITS = {Frequency.MONTHLY: N_("months"), Frequency.WEEKLY: N_("weeks"), Frequency.YEARLY: N_("years")}
PLACES = {"1": N_("first"), "2": N_("second"), "3": N_("third"), "4": N_("fourth"), "-1": N_("last")}
FIELDS = (
    "title", "way", "every", "unit", "place", "weekday", "before", "rule", "at", "zone", "from", "window", "scope",
    "ladder", "kind", "credit",
)  # fmt: skip
LONGEST = 500


def empty_form(now: datetime) -> dict[str, str]:
    """What stands in the form at first: every six months, on the second Tuesday."""
    return {
        "way": RHYTHM, "every": "6", "unit": Frequency.MONTHLY.value, "place": "2", "weekday": "TU", "before": "14",
        "at": "09:00", "zone": "America/New_York", "from": f"{now:%Y-%m-%d}", "window": "72h", "scope": "all",
        "ladder": "default", "kind": ExerciseKind.ACKNOWLEDGE.value, "credit": "none",
    }  # fmt: skip


def typed_in(form: Mapping[str, object]) -> dict[str, str]:
    return {name: text_of(form, name, LONGEST) for name in FIELDS}


def written_series(typed: Mapping[str, str]) -> WrittenSeries:
    """What the form says, unread."""
    way = typed["way"]
    rule = {RHYTHM: rhythm_rule(typed), OWN_RULE: typed["rule"]}.get(way, "")
    before = typed["before"] if way == MEETINGS else ""
    pattern = WrittenPattern(rule, before, typed["at"], typed["zone"], typed["from"])
    return WrittenSeries(pattern, _plan(typed))


def _plan(typed: Mapping[str, str]) -> WrittenPlan:
    return WrittenPlan(
        title=typed["title"],
        zone=typed["zone"],
        window=typed["window"],
        scope=typed["scope"],
        ladder=typed["ladder"],
        kind=one_of(ExerciseKind, typed["kind"]) or ExerciseKind.ACKNOWLEDGE,
        credit=typed["credit"],
    )


def rhythm_rule(typed: Mapping[str, str]) -> str:
    """The rule that the simple fields mean: `FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU`."""
    every, unit, weekday = typed["every"].strip(), typed["unit"], typed["weekday"]
    place = typed["place"] if unit != Frequency.WEEKLY else ""
    month = f";BYMONTH={typed['from'][5:7].lstrip('0')}" if unit == Frequency.YEARLY else ""
    return f"FREQ={unit};INTERVAL={every}{month};BYDAY={place}{weekday}"


def problems_in(request: web.Request, typed: Mapping[str, str]) -> dict[str, str]:
    """A sentence for each field that is wrong by itself, in the language of the page."""
    checks: dict[str, Callable[[], object]] = {
        "title": lambda: make_plan(WrittenPlan(title=typed["title"])),
        "at": lambda: read_clock(typed["at"]),
        "zone": lambda: zone_named(typed["zone"]),
        "from": lambda: read_from_day(typed["from"]),
        "window": lambda: make_plan(WrittenPlan(title="x", window=typed["window"], ladder="none")),
        "scope": lambda: make_plan(WrittenPlan(title="x", scope=typed["scope"])),
        "credit": lambda: make_plan(WrittenPlan(title="x", credit=typed["credit"])),
        **_of_the_rule(typed),
    }
    found = {name: said for name, check in checks.items() if (said := _problem(request, check))}
    if "window" not in found:
        of_ladder = _problem(
            request, lambda: make_plan(WrittenPlan(title="x", window=typed["window"], ladder=typed["ladder"]))
        )
        found |= {"ladder": of_ladder} if of_ladder else {}
    return found


def _of_the_rule(typed: Mapping[str, str]) -> dict[str, Callable[[], object]]:
    if typed["way"] == MEETINGS:
        return {"before": lambda: read_days_before(typed["before"])}
    if typed["way"] == OWN_RULE:
        return {"rule": lambda: read_day_rule(typed["rule"])}
    if typed["way"] == RHYTHM:
        return {"every": lambda: read_day_rule(rhythm_rule(typed))}
    return {"way": _choose}


def _choose() -> None:
    raise Refused(N_("Choose how the checks come."))


def field_of_the_rule(typed: Mapping[str, str]) -> str:
    """Where a problem of the rule as a whole is shown."""
    return {MEETINGS: "before", OWN_RULE: "rule"}.get(typed["way"], "every")


def _problem(request: web.Request, check: Callable[[], object]) -> str:
    try:
        check()
    except Refused as refused:
        return spoken(request, refused.phrase)
    return ""
