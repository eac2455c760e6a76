"""Passwords that somebody types on a page: each counts as a guess until it proves right."""

import math
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiohttp import web

from pingcheck.accounts.password_queue import TooManyWaiting
from pingcheck.web.keys import KNOWN_BROWSERS, SETTINGS, SIGN_IN_LIMITS
from pingcheck.web.session_cookies import browser_cookie
from pingcheck.web.visitor import visitor_of

RETRY_AFTER_S = 10  # in which a full queue of passwords is checked
Proof = TypeVar("Proof")


class TooManyGuesses(Exception):
    """Nothing was checked: this visitor guessed too often. `wait_s`: whole seconds until the next try."""

    def __init__(self, wait_s: int) -> None:
        super().__init__()
        self.wait_s = wait_s


async def counted_attempt(
    request: web.Request, name: str, prove: Callable[[], Awaitable[Proof | None]]
) -> Proof | None:
    """What a password for this name proves; None if it is wrong. Raises TooManyGuesses and TooManyWaiting."""
    limits, visitor = request.config_dict[SIGN_IN_LIMITS], _guesser(request, name)
    wait = limits.wait(name, visitor)
    if wait:
        raise TooManyGuesses(math.ceil(wait))
    # Counted at once, so that many tries at the same time do not pass before the first has failed.
    limits.count(name, visitor)
    try:
        proof = await prove()
    except TooManyWaiting:
        limits.take_back(name, visitor)
        raise
    if proof is not None:
        limits.take_back(name, visitor)
    return proof


def _guesser(request: web.Request, name: str) -> str:
    """Who tries a password: a browser in which this officer signed in before, or else whoever is at the address."""
    mark = request.cookies.get(browser_cookie(request.config_dict[SETTINGS]), "")
    return request.config_dict[KNOWN_BROWSERS].browser(name, mark) or visitor_of(request)
