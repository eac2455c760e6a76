"""Every figure of a check, reckoned a second time from its rows, and compared with what pages and commands say."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.states import State
from pingcheck.cli.status import _counted as counted
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_list import PingFilter, count_judged, count_pings
from pingcheck.exercises.status import NOT_COUNTED, REACHED, REACHES, Status
from pingcheck.followup.cases import Case
from pingcheck.reports.correction_effect import correction_effects
from pingcheck.reports.figures import (
    GROUPS,
    Figures,
    Group,
    StateResult,
    exercise_figures,
    pings_by_exercise,
    reached_over_time,
)
from pingcheck.reports.group_figures import figures_by_group
from pingcheck.reports.reached_by import ReachedBy
from pingcheck.reports.state_results import results_of_state
from pingcheck.web.secretariat.ping_filter import NOT_REACHED_STATUSES

BY_CHANNEL = {
    Channel.PAGE: ReachedBy.EMAIL,
    Channel.MAIL: ReachedBy.EMAIL,
    Channel.TELEPHONE: ReachedBy.TELEPHONE,
    Channel.BY_HAND: ReachedBy.BY_HAND,
}


@dataclass(frozen=True)
class Counted:
    """A check as its rows have it."""

    session: AsyncSession
    exercise: Exercise
    pings: list[Ping]
    figures: Figures


async def look_at_figures(session: AsyncSession, exercise: Exercise) -> None:
    """Fails where two figures of the check do not agree, or parts do not sum to their whole."""
    pings = list(await session.scalars(select(Ping).where(Ping.exercise_id == exercise.id)))
    check = Counted(session, exercise, pings, await exercise_figures(session, exercise))
    look_at_sums(check)
    await look_at_ways(check)
    await look_at_states(check)
    await look_at_lists(check)
    await look_at_command(check)


def look_at_sums(check: Counted) -> None:
    figures, statuses = check.figures, Counter(ping.status for ping in check.pings)
    assert figures.pings == statuses
    assert figures.roster == len(check.pings) == sum(figures.groups.values())
    assert figures.called == figures.roster - figures.groups[Group.SET_APART]
    assert figures.called == sum(statuses[status] for status in Status if status not in NOT_COUNTED)
    assert figures.reached == figures.groups[Group.REACHED] + figures.groups[Group.REACHED_LATE]
    assert figures.contradicted == sum(ping.contradicted for ping in check.pings)


async def look_at_ways(check: Counted) -> None:
    """Each who is reached by the way of the first answer that reached the role; without one, a correction did it."""
    answers: dict[UUID, list[GivenAnswer]] = {}
    for answer in await check.session.scalars(select(GivenAnswer).order_by(GivenAnswer.at, GivenAnswer.id)):
        if answer.answer in REACHES:
            answers.setdefault(answer.ping_id, []).append(answer)
    ways: Counter[ReachedBy] = Counter()
    for ping in check.pings:
        if ping.status in REACHED:
            first = answers.get(ping.id, [])[:1]
            ways[BY_CHANNEL[first[0].channel] if first else ReachedBy.BY_HAND] += 1
    assert check.figures.reached_by == {way: ways[way] for way in ReachedBy}
    assert sum(check.figures.reached_by.values()) == check.figures.reached


async def look_at_states(check: Counted) -> None:
    """The figures of the States, each on its own page, add up to those of the check; those of groups and roles too."""
    figures, reached, called = check.figures, 0, 0
    ways: Counter[ReachedBy] = Counter()
    assert sum(figures.states.values()) == len(figures.result_of)
    assert {ping.state_code for ping in check.pings} <= figures.result_of.keys()
    for code, result in figures.result_of.items():
        if result is StateResult.NONE_NOMINATED and code not in {"AUT", "TZA"}:
            continue  # some 190 more of them
        strip = await results_of_state(check.session, await check.session.get_one(State, code), 20)
        [mine] = [one for one in strip if one.exercise.id == check.exercise.id]
        assert mine.result is result, code
        reached, called = reached + mine.reached, called + mine.called
        ways.update(mine.reached_by)
    assert (reached, called) == (figures.reached, figures.called)
    assert {way: ways[way] for way in ReachedBy} == figures.reached_by
    for parts in await figures_by_group(check.session, check.exercise):
        assert sum(part[0] for part in parts.values()) == figures.reached
        assert sum(part[1] for part in parts.values()) == figures.called
    for ping in check.pings:
        [effect] = await correction_effects(check.session, check.exercise, ping, [Status.CONFIRMED])
        assert effect.result_before is figures.result_of[ping.state_code]
        assert (effect.reached.before, effect.called.before) == (figures.reached, figures.called)


async def look_at_lists(check: Counted) -> None:
    """As many are listed as the figure says that leads to the list."""
    figures = check.figures

    async def listed(chosen: PingFilter) -> int:
        return await count_pings(check.session, check.exercise, chosen)

    for group, within in GROUPS.items():
        assert await listed(PingFilter(frozenset(within))) == figures.groups[group]
    assert await listed(PingFilter(REACHED)) == figures.reached
    beside = figures.groups[Group.TO_READ] + figures.groups[Group.ENDED]
    assert await listed(PingFilter(NOT_REACHED_STATUSES)) == figures.called - figures.reached - beside
    assert await listed(PingFilter(contradicted=True)) == figures.contradicted
    judged = await count_judged(check.session, check.exercise)
    assert await listed(PingFilter(unreachable=True)) == judged.total
    by_role = [await listed(PingFilter(role=role)) for role in Role]
    assert sum(by_role) == figures.roster
    curve = await reached_over_time(check.session, check.exercise)
    assert [count for _, count in curve] == sorted(count for _, count in curve)
    assert curve[-1][1] <= figures.groups[Group.REACHED]


async def look_at_command(check: Counted) -> None:
    said, figures = await counted(check.session, check.exercise), check.figures
    assert said["roster"] == sum(said["pings"].values()) == figures.roster
    assert sum(said["states"].values()) == len(figures.result_of)
    assert sum(said["reached_by"].values()) == figures.reached
    assert sum(said["messages"].values()) == sum(sum(of.values()) for of in figures.by_step.values())
    still_open = select(Case).where(Case.exercise_id == check.exercise.id, Case.ended_at.is_(None))
    assert sum(said["open_cases"].values()) == len(list(await check.session.scalars(still_open)))
    assert (await pings_by_exercise(check.session)).get(check.exercise.id, {}) == figures.pings
