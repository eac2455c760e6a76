"""A figure is worked out once for all who ask within a few seconds."""

import asyncio

import pytest

from pingcheck.runtime.shared_figure import FRESH_S, SharedFigure


class Work:
    """Counts how often it is asked, and waits until it may end."""

    def __init__(self) -> None:
        self.times = 0
        self.may_end = asyncio.Event()
        self.fails = False

    async def __call__(self) -> int:
        self.times += 1
        await self.may_end.wait()
        if self.fails:
            raise OSError
        return self.times


async def test_all_who_ask_meanwhile_get_one_figure() -> None:
    now, work = [100.0], Work()
    figure = SharedFigure(work, lambda: now[0])
    asking = [asyncio.create_task(figure()) for _ in range(100)]
    gone = asyncio.create_task(figure())
    await asyncio.sleep(0)
    gone.cancel()
    work.may_end.set()
    assert await asyncio.gather(*asking) == [1] * 100
    now[0] += FRESH_S - 0.1
    assert await figure() == 1
    now[0] += 0.1
    assert await figure() == 2


async def test_an_error_is_told_to_all_and_not_kept() -> None:
    work = Work()
    figure = SharedFigure(work, lambda: 100.0)
    work.fails = True
    work.may_end.set()
    told = await asyncio.gather(*(figure() for _ in range(3)), return_exceptions=True)
    assert [type(error) for error in told] == [OSError] * 3
    with pytest.raises(OSError):
        await figure()
    work.fails = False
    assert await figure() == 3
