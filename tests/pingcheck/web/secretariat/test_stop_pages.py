"""Stop sending from the pages of a running check, and release it: figures first, one button, who was first."""

import pytest
from sqlalchemy import select, update

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.pause import pause_exercise
from tests.cast import NOON, hours, nominate, open_now, pings, plan, settings_for
from tests.officer import Browser, officer, page, submit, words

STOP, RELEASE = "/exercises/CC-2026-01/stop", "/exercises/CC-2026-01/release"


async def running(database: Database, url: str) -> Exercise:
    """Three mails, of which one went out."""
    for name in ("a", "b", "c"):
        await nominate(database, "KEN", f"{name}@ke.example", name=name)
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    async with database.writing() as session:
        first = select(Message.id).order_by(Message.id).limit(1).scalar_subquery()
        gone = update(Message).where(Message.id == first)
        await session.execute(gone.values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
    return exercise


async def phase(database: Database) -> Phase:
    async with database.reading() as session:
        return (await session.scalars(select(Exercise.phase))).one()


async def test_the_effect_is_said_in_figures_then_one_press_stops_and_another_releases(
    database: Database, database_url: str
) -> None:
    await running(database, database_url)
    async with officer(database, settings_for(database_url), role=AccountRole.OFFICER) as browser:
        asked = await page(browser, STOP)
        assert "2 emails that wait will not go out." in words(asked)
        assert "1 went out already and stays valid" in words(asked)
        assert [button.get_text() for button in asked.select("main button[type=submit]")] == ["Stop 2 emails"]
        stopped = await submit(browser, STOP, "main form.stack", {"reason": "the wrong text"})
        assert await phase(database) is Phase.PAUSED
        assert "You stopped sending for Spring check. Emails that wait: 2." in words(stopped)
        assert "Sending is stopped. By amina, 2 March 2026, 12:00 UTC. the wrong text" in words(stopped)
        assert "2 emails wait, and no reminder goes out. Answers still count." in words(stopped)
        asked = await page(browser, RELEASE)
        assert "2 emails that wait will go out." in words(asked)
        released = await submit(browser, RELEASE, "main form.stack", {"reason": ""})
        assert await phase(database) is Phase.OPEN
        assert "You released Spring check. Emails that go out now: 2." in words(released)
        assert "Sending is stopped" not in words(released)


async def test_undo_of_a_stop_is_its_release(database: Database, database_url: str) -> None:
    await running(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        stopped = await submit(browser, STOP, "main form.stack", {})
        [undo] = stopped.select(".notice.is-done form")
        hidden = {str(field["name"]): str(field["value"]) for field in undo.select("input[type=hidden]")}
        assert (await browser.post(str(undo["action"]), data=hidden)).status == 200
    assert await phase(database) is Phase.OPEN


@pytest.mark.parametrize("role", list(AccountRole), ids=lambda role: role.value)
async def test_every_page_of_a_running_check_has_the_button_for_those_who_may(
    database: Database, database_url: str, role: AccountRole
) -> None:
    exercise = await running(database, database_url)
    ping = (await pings(database))[0]
    pages = ["/", "/exercises/CC-2026-01", f"/exercises/CC-2026-01/pings/{ping.id}", "/exercises/CC-2026-01/cases"]
    may = role is not AccountRole.VIEWER
    async with officer(database, settings_for(database_url), role=role) as browser:
        for path in pages:
            assert (await links_to(browser, path, STOP) == ["Stop sending Spring check"]) is may, path
            assert await links_to(browser, path, RELEASE) == []
        async with database.writing() as session:
            await pause_exercise(session, await session.get_one(Exercise, exercise.id), NOON, "lena", "")
        for path in pages:
            assert (await links_to(browser, path, RELEASE) == ["Release Spring check"]) is may, path
            assert await links_to(browser, path, STOP) == []
            assert "Sending is stopped. By lena" in words(await page(browser, path))
        if not may:
            for path in (STOP, RELEASE):
                assert (await browser.get(path)).status == 403
            assert await phase(database) is Phase.PAUSED


async def links_to(browser: Browser, path: str, to: str) -> list[str]:
    return [" ".join(link.get_text(" ").split()) for link in (await page(browser, path)).select(f'main a[href="{to}"]')]


async def test_the_second_is_told_who_was_first(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        form = (await page(browser, STOP)).select_one("main form.stack")
        assert form is not None
        hidden = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
        async with database.writing() as session:
            await pause_exercise(session, await session.get_one(Exercise, exercise.id), NOON, "lena", "")
        answer = await browser.post(STOP, data=hidden)
        assert answer.status == 409
        assert "CC-2026-01 was stopped already, by lena on 2 March 2026 at 12:00 UTC." in await answer.text()
        assert "Sending is stopped. By lena" in words(await page(browser, STOP))  # the page of the check


@pytest.mark.parametrize(
    ("after", "says", "button"),
    [
        (25, "A reminder was due on 3 March 2026, 12:00 UTC", "Release 3 emails"),
        (49, "1 earlier reminder is left out.", "Release 3 emails"),
        (73, "A release closes the check at once. 2 emails that wait will not go out", "Release and close the check"),
    ],
    ids=["reminder", "two reminders", "closing"],
)
async def test_a_release_says_what_came_due_meanwhile(
    database: Database, database_url: str, after: float, says: str, button: str
) -> None:
    exercise = await running(database, database_url)
    async with database.writing() as session:
        await pause_exercise(session, await session.get_one(Exercise, exercise.id), NOON, "lena", "")
    async with officer(database, settings_for(database_url), lambda: NOON + hours(after)) as browser:
        asked = await page(browser, RELEASE)
        assert says in words(asked)
        assert [found.get_text() for found in asked.select("main button[type=submit]")] == [button]
