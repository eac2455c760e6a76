"""Reached of called, by regional group and by role."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.states import RegionalGroup
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import NOT_COUNTED, REACHED

ReachedOfCalled = tuple[int, int]


async def figures_by_group(
    session: AsyncSession, exercise: Exercise
) -> tuple[Mapping[RegionalGroup, ReachedOfCalled], Mapping[Role, ReachedOfCalled]]:
    """How many were reached of how many called in each regional group and each role that has anybody called. Both come
    from one statement, so that they add up to the same."""
    rows = await session.execute(
        select(
            Ping.regional_group,
            Ping.role,
            func.count().filter(Ping.status.in_(REACHED)),
            func.count(),
        )
        .where(Ping.exercise_id == exercise.id, Ping.status.not_in(NOT_COUNTED))
        .group_by(Ping.regional_group, Ping.role)
    )
    found = [(region, role, reached, called) for region, role, reached, called in rows]
    return (
        {region: _sum(found, 0, region) for region in RegionalGroup if any(row[0] is region for row in found)},
        {role: _sum(found, 1, role) for role in Role if any(row[1] is role for row in found)},
    )


def _sum(rows: list[Any], column: int, value: Any) -> ReachedOfCalled:
    mine = [row for row in rows if row[column] is value]
    return sum(row[2] for row in mine), sum(row[3] for row in mine)
