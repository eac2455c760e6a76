"""Passwords are checked one at a time, beside everything else, and only so many may wait."""

import asyncio
import threading

import pytest

from pingcheck.accounts import password_queue
from pingcheck.accounts.password_queue import PasswordQueue, TooManyWaiting
from pingcheck.accounts.passwords import hash_password

PASSWORD = "correct horse battery"


async def test_each_gets_its_own_result() -> None:
    queue, stored = PasswordQueue(), hash_password(PASSWORD)
    given = [(PASSWORD, stored), ("wrong", stored), (PASSWORD, None)]
    assert await asyncio.gather(*(queue.is_right(*each) for each in given)) == [True, False, False]
    assert queue.waiting == 0
    queue.close()


async def test_one_at_a_time_and_beyond_the_bound_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, at_once, most_at_once = threading.Event(), 0, 0

    def held(*_: object) -> bool:
        nonlocal at_once, most_at_once
        at_once += 1
        most_at_once = max(most_at_once, at_once)
        go_on.wait()
        at_once -= 1
        return False

    monkeypatch.setattr(password_queue, "is_right", held)
    queue = PasswordQueue()
    waiting = [asyncio.create_task(queue.is_right(PASSWORD, None)) for _ in range(password_queue.MOST_WAITING)]
    await asyncio.sleep(0)
    with pytest.raises(TooManyWaiting):
        await queue.is_right(PASSWORD, None)
    go_on.set()
    assert await asyncio.gather(*waiting) == [False] * password_queue.MOST_WAITING
    assert most_at_once == 1
    queue.close()
