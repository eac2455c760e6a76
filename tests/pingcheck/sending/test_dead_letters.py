"""Messages that fail in our own code: shown with their cause, tried again by one press, counted for machines."""

import pytest

from directory.database import Database
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.status import Status
from pingcheck.sending.composer import Composer
from tests.cast import NOON, courier_of, messages, nominate, open_now, plan, settings_for, statuses
from tests.mail_server import mail_server
from tests.officer import officer, page, stranger, submit, words


async def test_a_message_that_our_code_cannot_send_is_shown_and_tried_again(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for state in ("KEN", "FRA"):
        await nominate(database, state, f"poc@{state.lower()}.example")
    exercise = await plan(database)
    compose = Composer.compose

    def broken(self: Composer, claimed: object, *rest: object) -> object:
        if "fra" in getattr(claimed, "address", ""):
            raise RuntimeError("a bug with a secret@name.example")
        return compose(self, claimed, *rest)  # type: ignore[arg-type]

    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        await open_now(database, settings, exercise)
        with monkeypatch.context() as patched:
            patched.setattr(Composer, "compose", broken)
            await courier_of(database, settings, lambda: NOON).drain()
        assert len(server.received) == 1
        assert await statuses(database) == [Status.SENT, Status.DEFERRED]

        async with officer(database, settings) as browser:
            path = f"/exercises/{exercise.reference}"
            shown = await page(browser, path)
            section = shown.select_one("#dead-letters")
            assert section is not None
            text = " ".join(section.get_text(" ").split())
            assert "1 message failed in pingcheck itself" in text
            assert "France, Technical RuntimeError" in text
            assert "secret@name" not in text
            after = await submit(browser, path, "#dead-letters form", {})
            assert "Could not be made ready" not in words(after)
            log = await page(browser, f"{path}?tab=log")
            assert "Tried again what could not be sent by amina: 1 message" in words(log)
        await courier_of(database, settings, lambda: NOON).drain()
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}
    async with stranger(database, settings) as machine:
        metrics = await (await machine.get("/metrics")).text()
    assert 'pingcheck_results_total{delivery="accepted",reply="2xx"} 2.0' in metrics
    assert 'pingcheck_results_total{delivery="dead_letter",reply=""} 1.0' in metrics


async def test_a_stranger_cannot_press_the_button(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    async with stranger(database, settings_for(database_url)) as browser:
        answer = await browser.post(f"/exercises/{exercise.reference}/dead-letters", allow_redirects=False)
        assert answer.status == 403
