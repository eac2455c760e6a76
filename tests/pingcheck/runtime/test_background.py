"""Background work ends with what it runs beside, and its errors are not lost."""

import asyncio

import pytest

from pingcheck.runtime.background import in_background, until_stopped


async def test_endless_work_is_cancelled_at_the_end() -> None:
    did: list[str] = []
    begun = asyncio.Event()

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            did.append("cleaned up")

    async with in_background(work()):
        await begun.wait()
        assert did == []
    assert did == ["cleaned up"]


async def test_work_is_waited_for_once_it_is_told_to_stop() -> None:
    stop, did = asyncio.Event(), list[str]()

    async def work() -> None:
        await stop.wait()
        await asyncio.sleep(0)
        did.append("finished")

    async with until_stopped(work(), stop):
        assert not stop.is_set()
    assert did == ["finished"]


async def test_an_error_stops_everything_and_is_raised() -> None:
    stop = asyncio.Event()

    async def work() -> None:
        raise RuntimeError("the port is gone")

    with pytest.raises(RuntimeError, match="the port is gone"):
        async with until_stopped(work(), stop):
            await stop.wait()  # set by the work's end
