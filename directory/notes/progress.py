"""Who has nominated so far, by regional group."""

from typing import NamedTuple

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact, Role
from directory.states import RegionalGroup, State


class GroupProgress(NamedTuple):
    """`nominated`: States with at least one entry that has not ended; `in_both_roles`: with one in each role."""

    group: RegionalGroup
    states: int
    nominated: int
    in_both_roles: int


async def nominated_by_group(session: AsyncSession) -> list[GroupProgress]:
    """A line for each group that has States, in the order in which the groups are declared."""
    contact = PointOfContact
    roles = (
        select(contact.state_code, func.count(contact.role.distinct()).label("roles"))
        .where(contact.status != ContactStatus.WITHDRAWN)
        .group_by(contact.state_code)
        .subquery()
    )
    counted = (
        select(
            State.regional_group,
            func.count(),
            func.count(roles.c.roles),
            func.coalesce(func.sum(case((roles.c.roles >= len(Role), 1), else_=0)), 0),
        )
        .outerjoin(roles, roles.c.state_code == State.code)
        .group_by(State.regional_group)
    )
    found = {row[0]: GroupProgress(*row) for row in await session.execute(counted)}
    return [found[group] for group in RegionalGroup if group in found]
