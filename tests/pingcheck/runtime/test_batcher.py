"""Groups: what comes together is done together, each gets its own result, and one bad item fails alone."""

import asyncio
from collections.abc import Sequence

import pytest

from pingcheck.runtime.batcher import Batcher, Overloaded
from tests.cast import PATIENCE_S

GROUPS = list[list[int]]


def doubling(groups: GROUPS, most_at_once: int = 100, most_waiting: int = 1000) -> Batcher[int, int]:
    async def work(items: Sequence[int]) -> list[int]:
        groups.append(list(items))
        if -1 in items:
            raise ValueError("a bad item")
        if -2 in items:
            raise OSError("the database is away")
        return [2 * item for item in items]

    def is_away(error: Exception) -> bool:
        return isinstance(error, OSError)

    return Batcher(work, gather_s=0, most_at_once=most_at_once, most_waiting=most_waiting, nobodys_fault=is_away)


async def test_what_comes_together_is_done_once_and_each_gets_its_own_result() -> None:
    groups: GROUPS = []
    batch = doubling(groups)
    assert await asyncio.gather(*(batch(item) for item in range(50))) == [2 * item for item in range(50)]
    assert groups == [list(range(50))]
    assert await batch(7) == 14


async def test_a_group_is_never_larger_than_it_may_be() -> None:
    groups: GROUPS = []
    batch = doubling(groups, most_at_once=20)
    await asyncio.gather(*(batch(item) for item in range(50)))
    assert [len(group) for group in groups] == [20, 20, 10]


async def test_one_bad_item_fails_alone() -> None:
    batch = doubling([])
    items = [*range(30), -1, *range(30, 60)]
    results = await asyncio.gather(*(batch(item) for item in items), return_exceptions=True)
    assert [result for result in results if isinstance(result, ValueError)] == [results[30]]
    assert [result for result in results if not isinstance(result, ValueError)] == [2 * n for n in range(60)]


async def test_what_is_nobodys_fault_is_told_to_all_and_not_tried_for_each() -> None:
    groups: GROUPS = []
    batch = doubling(groups)
    results = await asyncio.gather(*(batch(item) for item in (1, -2, 3)), return_exceptions=True)
    assert {type(result) for result in results} == {OSError}
    assert len(groups) == 1


async def test_beyond_the_bound_one_is_told_at_once_and_those_before_are_served() -> None:
    batch = doubling([], most_waiting=10)
    waiting = [asyncio.create_task(batch(item)) for item in range(10)]
    await asyncio.sleep(0)
    with pytest.raises(Overloaded):
        await batch(11)
    assert await asyncio.gather(*waiting) == [2 * item for item in range(10)]


async def test_who_goes_away_disturbs_nobody() -> None:
    batch = doubling([])
    gone, stays = asyncio.create_task(batch(1)), asyncio.create_task(batch(2))
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays == 4


async def test_what_nobody_waits_for_is_done_too() -> None:
    groups: GROUPS = []
    batch = doubling(groups)
    for item in range(3):
        batch.post(item)
    await batch.done()
    assert groups == [[0, 1, 2]]


@pytest.mark.parametrize("groups_at_once", [1, 2, 3])
async def test_so_many_groups_are_under_way_and_what_comes_meanwhile_gathers(groups_at_once: int) -> None:
    under_way: list[asyncio.Event] = []
    groups: GROUPS = []

    async def work(items: Sequence[int]) -> list[int]:
        groups.append(list(items))
        under_way.append(asyncio.Event())
        await under_way[-1].wait()
        return list(items)

    batch = Batcher(work, gather_s=0, most_at_once=100, most_waiting=100, groups_at_once=groups_at_once)
    results = []
    for item in range(10):
        results.append(asyncio.create_task(batch(item)))
        for _ in range(3):
            await asyncio.sleep(0)
    assert groups == [[item] for item in range(groups_at_once)]
    under_way[0].set()
    assert await results[0] == 0
    for _ in range(3):
        await asyncio.sleep(0)
    assert groups[groups_at_once] == list(range(groups_at_once, 10))
    for event in under_way:
        event.set()
    await batch.done()
    assert await asyncio.gather(*results) == list(range(10))


async def test_a_caller_who_asks_again_as_soon_as_it_has_its_result_gets_another() -> None:
    batch = doubling([])

    async def in_turn() -> list[int]:
        return [await batch(item) for item in range(3)]

    async with asyncio.timeout(PATIENCE_S):
        assert await in_turn() == [0, 2, 4]
