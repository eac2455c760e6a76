"""Tokens: kept while they are good, asked for in time, and by one connection at a time."""

import asyncio

from pingcheck.sending.tokens import Granted, TokenSource, TokenTrouble

HOUR = 3600.0


class Giver:
    """Gives tokens that can be told apart, or says why not."""

    def __init__(self, lifetime_s: float = HOUR) -> None:
        self.now = 1000.0
        self.asked = 0
        self.trouble = ""
        self.source = TokenSource(self.ask, lambda: self.now)
        self._lifetime_s = lifetime_s

    async def ask(self) -> Granted:
        self.asked += 1
        await asyncio.sleep(0)
        if self.trouble:
            raise TokenTrouble(self.trouble)
        return Granted(f"t{self.asked}", self._lifetime_s)


async def test_a_token_is_kept_until_five_minutes_before_its_end() -> None:
    giver = Giver()
    assert await giver.source.token() == "t1"
    giver.now += HOUR - 301
    assert await giver.source.token() == "t1"
    giver.now += 1
    assert await giver.source.token() == "t2"


async def test_of_a_token_with_a_short_life_the_first_half_is_used() -> None:
    giver = Giver(lifetime_s=60)
    for after, token in ((0, "t1"), (29, "t1"), (1, "t2")):
        giver.now += after
        assert await giver.source.token() == token


async def test_many_connections_that_open_together_ask_once() -> None:
    giver = Giver()
    assert set(await asyncio.gather(*(giver.source.token() for _ in range(200)))) == {"t1"}
    assert giver.asked == 1


async def test_many_connections_that_fail_together_have_asked_once_and_the_next_try_asks_again() -> None:
    giver = Giver()
    giver.trouble = "it is closed"
    failed = await asyncio.gather(*(giver.source.token() for _ in range(200)), return_exceptions=True)
    assert {str(each) for each in failed} == {"it is closed"}
    assert giver.asked == 1
    giver.trouble = ""
    giver.now += 2  # no courier tries again sooner
    assert await giver.source.token() == "t2"


async def test_a_refused_token_is_asked_for_anew_once_for_all_that_held_it() -> None:
    giver = Giver()
    await giver.source.token()
    giver.now += 600
    assert set(await asyncio.gather(*(giver.source.token(refused="t1") for _ in range(50)))) == {"t2"}
    assert await giver.source.token() == "t2"
    assert giver.asked == 2


async def test_a_token_that_was_just_given_and_is_refused_is_not_asked_for_again_at_once() -> None:
    giver = Giver()
    for _ in range(100):  # a server that refuses whatever we have must not make us hammer on the endpoint
        token = await giver.source.token()
        assert await giver.source.token(refused=token) == token
    assert giver.asked == 1
