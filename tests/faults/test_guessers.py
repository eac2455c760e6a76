"""Those who guess passwords and codes hold up nobody, and close no page for the others at their address."""

import asyncio
import threading

import pytest
from aiohttp import ClientSession, TCPConnector

from directory.database import Database
from pingcheck.accounts import password_queue
from pingcheck.accounts.guess_limits import PASSWORDS_FOR_A_NAME, PASSWORDS_OF_A_VISITOR, WRONG_CODES
from pingcheck.conversation.known_codes import know_codes
from pingcheck.web.keys import PASSWORDS
from tests.cast import OFFICER, link_keys, nominate, open_now, pings, plan, settings_for, until
from tests.officer import PASSWORD, make_account, sign_in, stranger
from tests.pingcheck.web.contact.test_code_and_verify import CODES, WRONG

MOST_WAITING = 20


async def test_a_hundred_sign_ins_hold_no_page_and_no_connection(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(password_queue, "is_right", lambda *_: not go_on.wait())
    monkeypatch.setattr(password_queue, "MOST_WAITING", MOST_WAITING)
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    [ping] = await pings(database)
    async with (
        stranger(database, settings_for(database_url)) as browser,
        ClientSession(connector=TCPConnector(limit=0)) as guesser,
    ):
        assert browser.app is not None
        passwords = browser.app[PASSWORDS]

        async def tries(name: str) -> tuple[int, str]:
            answer = await guesser.post(browser.make_url("/sign-in"), data={"name": name, "password": PASSWORD})
            return answer.status, answer.headers.get("Retry-After", "")

        async def all_wait() -> bool:
            return passwords.waiting == MOST_WAITING

        waiting = [asyncio.create_task(tries(f"name {number}")) for number in range(MOST_WAITING)]
        await until(all_wait)
        try:
            assert database.reader.pool.checkedout() == database.writer.pool.checkedout() == 0  # type: ignore[attr-defined]
            for path in (f"/r/{link_keys().token(ping.id)}", "/verify", "/sign-in"):
                assert (await browser.get(path)).status == 200
            assert await tries("one too many") == (503, "10")
        finally:
            go_on.set()
        assert {status for status, _ in await asyncio.gather(*waiting)} == {401}


async def test_a_guesser_keeps_no_officer_out_who_was_here_before(database: Database, database_url: str) -> None:
    await make_account(database)
    settings = settings_for(database_url)
    async with stranger(database, settings) as known:
        assert await sign_in(known) == 200
        address = known.make_url("/sign-in")
        async with ClientSession() as same_address:

            async def guess(name: str) -> int:
                return (await same_address.post(address, data={"name": name, "password": "guess"})).status

            guesses = [await guess(OFFICER) for _ in range(PASSWORDS_FOR_A_NAME.tries + 1)]
            assert guesses == [401] * PASSWORDS_FOR_A_NAME.tries + [429]
            spread = [await guess(f"name {number}") for number in range(PASSWORDS_OF_A_VISITOR.tries)]
            assert spread[-1] == 429
        assert await sign_in(known) == 200


async def test_a_right_code_is_taken_from_a_guessers_address_and_clears_nothing(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    [ping] = await pings(database)
    async with database.writing() as session:
        await know_codes(session, CODES, [ping.id])
    async with stranger(database, settings_for(database_url)) as browser:

        async def types(code: str) -> int:
            return (await browser.post("/code", data={"code": code}, allow_redirects=False)).status

        async def asks(code: str) -> int:
            return (await browser.post("/verify", data={"asked": code})).status

        assert [await types(WRONG) for _ in range(WRONG_CODES.tries + 1)] == [404] * WRONG_CODES.tries + [429]
        for _ in range(3):
            assert await types(CODES.code(ping.id)) == 303
            assert await asks(CODES.code(ping.id)) == 200
            assert await types(WRONG) == await asks(WRONG) == 429
