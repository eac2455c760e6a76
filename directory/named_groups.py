"""Groups that officers gave a name: a rule kept, so that the same contacts can be listed and called again."""

from datetime import datetime
from typing import Any

from sqlalchemy import String, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.errors import N_, Refused
from directory.groups import GroupRule, rule_from_data

LONGEST_NAME = 100
MOST_GROUPS = 200


class ContactGroup(Base):
    """A rule with a name. Who belongs to it is asked anew each time."""

    __tablename__ = "contact_groups"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(LONGEST_NAME), unique=True)
    rule: Mapped[dict[str, Any]]  # as GroupRule.as_data writes it
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(String(100))

    @property
    def group_rule(self) -> GroupRule:
        return rule_from_data(self.rule)


async def named_groups(session: AsyncSession) -> list[ContactGroup]:
    """All of them, by name."""
    return list(await session.scalars(select(ContactGroup).order_by(ContactGroup.name).limit(MOST_GROUPS)))


async def find_group(session: AsyncSession, group_id: int) -> ContactGroup | None:
    return await session.get(ContactGroup, group_id)


async def add_group(session: AsyncSession, name: str, rule: GroupRule, by: str, at: datetime) -> ContactGroup:
    """Keeps a rule under a name. Raises Refused if the name is empty, too long or taken, or there are too many."""
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise Refused(N_("Give the group a name of at most {most} characters."), most=LONGEST_NAME)
    if len(await named_groups(session)) >= MOST_GROUPS:
        raise Refused(N_("There are {most} groups already. Remove one that nobody needs."), most=MOST_GROUPS)
    group = ContactGroup(name=name, rule=rule.as_data(), made_at=at, made_by=by)
    try:
        async with session.begin_nested():
            session.add(group)
    except IntegrityError as error:
        raise Refused(N_("There is a group {name} already."), name=name) from error
    return group


async def remove_group(session: AsyncSession, group_id: int) -> str | None:
    """Removes a group; no contact is changed. Returns its name; None if somebody has removed it already."""
    return await session.scalar(delete(ContactGroup).where(ContactGroup.id == group_id).returning(ContactGroup.name))
