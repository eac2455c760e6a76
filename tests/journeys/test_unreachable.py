"""A contact is judged unreachable, an officer sees why, and the first sign of life lifts it: nothing is removed."""

from datetime import datetime
from uuid import UUID

import pytest
from sqlalchemy import select

from directory.addresses import Address
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from pingcheck.cli.status import _counted as counted
from pingcheck.exercises.exercise import Exercise, find_exercise
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import Answer, Status
from pingcheck.exercises.unreachable_findings import UnreachableFinding
from pingcheck.followup.replies_to_read import decide_reply
from pingcheck.followup.unreachable import UnreachableWatch, judge_contacts
from pingcheck.service.tick import tick
from tests.cast import (
    NOON,
    OFFICER,
    courier_of,
    hours,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)
from tests.faults.processes import environment, pingcheck
from tests.faults.test_kills import KILLED
from tests.incoming_mail import absence, arrives, bounce, readings, reply, worked_off
from tests.mail_server import mail_server
from tests.officer import Browser, officer, page, words
from tests.writing import write

NEXT = NOON + hours(24 * 90)
LATER = NEXT + hours(24 * 4)  # both checks are closed


async def checked(database: Database, url: str, at: datetime) -> Exercise:
    """A check is opened, its call goes out and is accepted, and the clock closes it three days later."""
    exercise = await plan(database, now=at)
    async with mail_server() as server:
        settings = settings_for(url, server.port)
        await open_now(database, settings, exercise, at)
        await courier_of(database, settings, lambda: at).drain()
    await tick(database, settings, at + hours(72))
    return exercise


async def silent_twice(database: Database, url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example", name="Asha")
    for at in (NOON, NEXT):
        await checked(database, url, at)
    assert await statuses(database) == [Status.SILENT, Status.SILENT]


def links(shown: object, within: str) -> list[str]:
    return [str(link["href"]) for link in shown.select(f"{within} a[href^='/exercises/']")]  # type: ignore[attr-defined]


async def test_two_silent_checks_make_it_and_a_late_answer_lifts_it(database: Database, database_url: str) -> None:
    await silent_twice(database, database_url)
    watch = UnreachableWatch(database)
    await watch.look(LATER)
    first, second = await pings(database)
    async with officer(database, settings_for(database_url), lambda: LATER) as browser:
        shown = await page(browser, "/contacts/P-000001")
        [notice] = shown.select("#unreachable")
        said = words(notice)
        assert "Unreachable since 3 June 2026 , because two checks running ended without an answer." in said
        assert "CC-2026-01 : called on 2 March 2026, no answer by the closing on 5 March 2026" in said
        assert "CC-2026-02 : called on 31 May 2026, no answer by the closing on 3 June 2026" in said
        assert "the entry stays, and emails go on" in said
        assert links(shown, "#unreachable") == [
            f"/exercises/CC-2026-01/pings/{first.id}", f"/exercises/CC-2026-02/pings/{second.id}",
        ]  # fmt: skip
        await is_shown_everywhere(browser, str(second.id))
        async with database.writing() as session:
            await record_answer(session, second.id, Answer.RECEIVED, "", LATER + hours(1))
        await watch.look(LATER + hours(1.1))
        shown = await page(browser, "/contacts/P-000001")
        assert shown.select("#unreachable") == []
        [before] = shown.select("#lifted > ul > li")
        assert "From 3 June 2026 to 4 June 2026, because two checks running ended without an answer." in words(before)
        assert "Lifted by a late answer, 4 June 2026, 13:00 UTC. CC-2026-02" in words(before)
        assert "called on 2 March 2026" in words(before)
        assert "1 Unreachable" not in words(await page(browser, "/directory"))


async def is_shown_everywhere(browser: Browser, ping_id: str) -> None:
    directory = await page(browser, "/directory?needs=unreachable")
    assert "1 Unreachable" in [words(tile) for tile in directory.select(".tiles a")]
    assert "Unreachable" in words(directory.select("tbody tr")[0])
    ping = await page(browser, f"/exercises/CC-2026-02/pings/{ping_id}")
    assert "Unreachable since 3 June 2026" in words(ping.select("#unreachable")[0])
    check = await page(browser, "/exercises/CC-2026-02")
    [said] = check.select("#judged")
    assert "1 contact judged unreachable : 1 with this check." in words(said)
    earlier = await page(browser, "/exercises/CC-2026-01")
    assert "1 contact judged unreachable : 1 after its closing." in words(earlier)
    filtered = await page(browser, "/exercises/CC-2026-02?status=unreachable")
    assert len(filtered.select("#list tbody tr")) == 1
    assert "1 contact is judged unreachable: Asha" in words(await page(browser, "/states/KEN"))
    assert "A judgement about a point of contact" in words(await page(browser, "/definitions"))


async def test_neither_entry_nor_mail_is_touched(database: Database, database_url: str) -> None:
    await silent_twice(database, database_url)
    await judge_contacts(database, LATER)
    async with database.reading() as session:
        assert list(await session.scalars(select(PointOfContact.status))) == [ContactStatus.NOMINATED]
        assert list(await session.scalars(select(Address.removed_at))) == [None]
        assert (await counted(session, await find_exercise(session, "CC-2026-02")))["unreachable"] == 1
    await checked(database, database_url, LATER)
    assert [one.delivery for one in await messages(database)][-1] is Delivery.ACCEPTED


async def test_an_absence_notice_is_a_sign_of_life(database: Database, database_url: str) -> None:
    await silent_twice(database, database_url)
    assert await judge_contacts(database, LATER) != ""
    await arrives(database, absence((await messages(database))[0].id), LATER + hours(1))
    await worked_off(database, LATER + hours(1))
    await judge_contacts(database, LATER + hours(2))
    [found] = await findings(database)
    assert found.lifted_why is not None
    assert found.lifted_why["kind"] == "auto_reply"


async def findings(database: Database) -> list[UnreachableFinding]:
    async with database.reading() as session:
        return list(await session.scalars(select(UnreachableFinding).order_by(UnreachableFinding.id)))


async def test_a_reply_to_an_officer_lifts_it_even_if_it_is_no_answer_to_the_check(
    database: Database, database_url: str
) -> None:
    await silent_twice(database, database_url)
    await judge_contacts(database, LATER)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        async with officer(database, settings, lambda: LATER) as browser:
            await write(browser, (await pings(database))[0].id)
            await courier_of(database, settings, lambda: LATER).drain()
        written = await officers_mail(database)
        await arrives(database, reply("Tell me more first.", written), LATER + hours(1))
        await worked_off(database, LATER + hours(1))
    assert await judge_contacts(database, LATER + hours(2)) == ""  # nobody has read it yet
    async with database.writing() as session:
        await decide_reply(session, (await readings(database))[-1].id, None, LATER + hours(3), OFFICER, "a question")
    assert await judge_contacts(database, LATER + hours(4)) == "judged unreachable: 0, lifted: 1"
    [found] = await findings(database)
    assert found.lifted_why is not None
    assert found.lifted_why["kind"] == "wrote_back"


async def officers_mail(database: Database) -> UUID:
    async with database.reading() as session:
        return (await session.scalars(select(Message.id).where(Message.kind == "officer"))).one()


@pytest.mark.parametrize(("apart", "count"), [(23, 0), (25, 1)])
async def test_two_bounces_so_many_hours_apart(database: Database, database_url: str, apart: int, count: int) -> None:
    await nominate(database, "KEN", "poc@ke.example", name="Asha")
    for at in (NOON, NEXT):
        await checked(database, database_url, at)
    sent = [one.id for one in await messages(database) if one.accepted_at is not None]
    for message_id, at in zip(sent, (LATER, LATER + hours(apart)), strict=True):
        await arrives(database, bounce(message_id, "poc@ke.example"), at, sender="<>")
        await worked_off(database, at)
    assert await statuses(database) == [Status.BOUNCED, Status.BOUNCED]
    await judge_contacts(database, LATER + hours(30))
    assert len(await findings(database)) == count
    async with officer(database, settings_for(database_url), lambda: LATER + hours(30)) as browser:
        said = words(await page(browser, "/contacts/P-000001"))
        assert ("because two emails came back, at least 24 hours apart" in said) is bool(count)
        first = "CC-2026-01 : an email came back, 4 June 2026, 12:00 UTC: there is no such mailbox"
        assert (first in said) is bool(count)


async def test_killed_while_it_judges_it_judges_once(database: Database, database_url: str) -> None:
    await silent_twice(database, database_url)
    env = environment(database_url, LOG_LEVEL="error")
    killed = await pingcheck({**env, "PINGCHECK_FAULT": "unreachable.recorded"}, "clock", "--once")
    assert killed.code == KILLED
    assert await findings(database) == []
    for _ in range(2):
        assert (await pingcheck(env, "clock", "--once")).code == 0
    assert len(await findings(database)) == 1
