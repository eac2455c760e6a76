"""Groups with names: a rule is kept, and its members are asked for anew each time."""

import pytest

from directory import named_groups
from directory.database import Database
from directory.errors import Refused
from directory.groups import GroupRule, read_rule
from directory.named_groups import LONGEST_NAME, add_group, find_group, remove_group
from tests.cast import NOON, OFFICER

AFRICAN = "role=technical, rank=primary, region=african"


async def add(database: Database, name: str, rule: GroupRule | None = None) -> int:
    async with database.writing() as session:
        return (await add_group(session, name, rule or read_rule(AFRICAN), OFFICER, NOON)).id


async def names(database: Database) -> list[str]:
    async with database.reading() as session:
        return [group.name for group in await named_groups.named_groups(session)]


async def test_a_rule_is_kept_under_its_name(database: Database) -> None:
    group_id = await add(database, "  African technical   primaries ")
    async with database.reading() as session:
        group = await find_group(session, group_id)
    assert group is not None
    assert (group.name, str(group.group_rule)) == ("African technical primaries", AFRICAN)
    await add(database, "All", GroupRule())
    assert await names(database) == ["African technical primaries", "All"]


@pytest.mark.parametrize("name", ["", "   ", "x" * (LONGEST_NAME + 1), "Taken"])
async def test_a_name_must_be_one_and_free(database: Database, name: str) -> None:
    await add(database, "Taken")
    with pytest.raises(Refused):
        await add(database, name)
    assert await names(database) == ["Taken"]


async def test_there_is_an_end_to_groups(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named_groups, "MOST_GROUPS", 2)
    await add(database, "One")
    await add(database, "Two")
    with pytest.raises(Refused, match="2 groups"):
        await add(database, "Three")


async def test_a_group_is_removed_once(database: Database) -> None:
    group_id = await add(database, "One")
    for expected in ("One", None):
        async with database.writing() as session:
            assert await remove_group(session, group_id) == expected
    assert await names(database) == []
