"""Two services with clocks a minute and a half apart, killed at random: every step once, in order, every mail once."""

from tests.faults.two_clocks import two_clocks


async def test_two_clocks_killed_at_random_run_every_step_once_and_in_order(database_url: str) -> None:
    assert await two_clocks(database_url, count=5, contacts=20, seed=14) == []
