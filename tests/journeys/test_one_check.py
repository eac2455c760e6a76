"""The main story: nominations come in, a check opens at its time, scanners come first, people answer, the rest are
reminded, it closes, and what is left are cases."""

import asyncio
import io
import logging
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

import pytest
import structlog
from aiohttp import ClientSession
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.visits import Visit, VisitKind
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.cases import Case, CaseCause
from pingcheck.reports.figures import StateResult, exercise_figures
from pingcheck.runtime.logs import set_up_logs
from pingcheck.service.tick import tick
from pingcheck.web.app import make_app
from tests.cast import NOON, courier_of, hours, link_keys, pings, plan, settings_for, statuses
from tests.conftest import CORPORA
from tests.directory.exchange.files import take_in
from tests.journeys.scanners import scan, scan_in_browser
from tests.mail_server import Received, mail_server
from tests.ports import free_port

GONE, GREYLISTING = ("@cert.aut.example", "@mfa.bra.example"), "@mfa.fra.example"


@pytest.fixture
def logs(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """The service's own log, as the operator has it, with all that it can be made to say."""
    before = logging.getLogger().handlers[:]
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    set_up_logs("debug")
    yield written
    structlog.reset_defaults()
    logging.getLogger().handlers[:] = before


def far_end(stage: str, address: str, attempt: int) -> str | None:
    """Two offices are gone, one greylists."""
    if stage == "rcpt" and address.endswith(GONE):
        return "550 5.1.1 No such user"
    if stage == "rcpt" and address.endswith(GREYLISTING) and attempt == 1:
        return "451 4.7.1 Greylisted, try again later"
    return None


@pytest.mark.browser
async def test_the_directory_is_checked_from_its_nominations_to_its_cases(
    database: Database, database_url: str, logs: io.StringIO
) -> None:
    now = [NOON]

    def clock() -> datetime:
        return now[0]

    # The secretariat takes in what States nominated, and plans a check for the next morning.
    assert (await take_in(database, CORPORA / "nominations.csv")).added == 320
    exercise = await plan(database, opens_at="2026-03-03 09:00")
    port = free_port()
    async with mail_server(far_end) as server, ClientSession() as web:
        settings = settings_for(database_url, server.port, base_url=f"http://127.0.0.1:{port}", port=port)
        courier = courier_of(database, settings, clock)
        app = make_app(database, settings, link_keys(), clock)
        async with TestServer(app, port=port):
            # Nothing happens before its time; then it opens by itself, and each is mailed at the first address.
            await tick(database, settings, now[0])
            assert await pings(database) == []
            now[0] = opened_at = NOON + hours(21)
            await tick(database, settings, now[0])
            await courier.drain()
            now[0] += hours(1)
            await courier.drain()  # the greylisted ones come through
            roster = {ping.id: ping for ping in await pings(database)}
            found = Counter(ping.status for ping in roster.values())
            assert found == {
                Status.SENT: len(server.received),
                Status.NO_ADDRESS: 3,
                Status.BOUNCED: 317 - len(server.received),
            }
            assert found[Status.BOUNCED] >= 2
            assert found.total() == 320
            links = {ping_of(mail): mail.link for mail in server.received}
            assert len(links) == found[Status.SENT]

            # Scanners look at every link and send every form with its defaults; twenty of them in a real browser.
            await scan(links.values())
            await scan_in_browser(list(links.values())[:20])
            assert Counter(await statuses(database)) == found

            # Most people answer, some of them twice; a few say that it is not them.
            people = list(links)
            received, not_me, silent = people[:200], people[200:210], people[210:]
            async with asyncio.TaskGroup() as answering:
                for ping_id in received:
                    answering.create_task(answer(web, links[ping_id], Answer.RECEIVED))
                for ping_id in not_me:
                    answering.create_task(answer(web, links[ping_id], Answer.WRONG_PERSON))
            for ping_id in received[:5]:
                await answer(web, links[ping_id], Answer.RECEIVED)

            # Reminders go to every address of the silent, one to each mailbox that several of them share, and where
            # somebody said "not me", to the other addresses.
            sent = len(server.received)
            now[0] = opened_at + hours(24)
            await tick(database, settings, now[0])
            await courier.drain()
            reminders = [(ping_of(mail), mail.recipient) for mail in server.received[sent:]]
            assert not {ping_id for ping_id, _ in reminders} & set(received)
            called_at = {ping_of(mail): mail.recipient.lower() for mail in server.received[:sent]}
            assert {called_at[ping_id] for ping_id in silent} <= {recipient.lower() for _, recipient in reminders}
            said_not_me = {
                (ping_of(mail), mail.recipient) for mail in server.received[:sent] if ping_of(mail) in not_me
            }
            assert len(said_not_me) == 10
            assert not said_not_me & set(reminders)
            for ping_id in silent[:20]:
                await answer(web, links[ping_id], Answer.DETAILS_WRONG)

            # It closes by itself at its end; what comes after is taken and marked.
            now[0] = opened_at + hours(72)
            await tick(database, settings, now[0])
            await courier.drain()
            now[0] += hours(8)
            await answer(web, links[silent[20]], Answer.RECEIVED)

    final = Counter(await statuses(database))
    assert final[Status.CONFIRMED] == 220
    assert final[Status.CONFIRMED_LATE] == 1
    assert final[Status.MISDIRECTED] == 10
    assert final[Status.NO_ADDRESS] == 3
    assert final[Status.SILENT] == len(silent) - 21 + found[Status.BOUNCED] - final[Status.BOUNCED]
    async with database.reading() as session:
        closed = await session.get_one(Exercise, exercise.id)
        figures = await exercise_figures(session, closed)
        causes = Counter(await session.scalars(select(Case.cause).where(Case.ended_at.is_(None))))
        visits = Counter({visit.kind: visit.count for visit in await session.scalars(select(Visit))})
    assert closed.phase is Phase.CLOSED
    assert figures.roster == sum(figures.pings.values()) == 320
    assert sum(figures.states.values()) == 193
    assert figures.states[StateResult.NONE_NOMINATED] == 193 - 129
    assert causes[CaseCause.WRONG_PERSON] == 10
    assert causes[CaseCause.NO_ADDRESS] == 3
    assert sum(causes.values()) == 320 - 221
    assert set(visits) == {VisitKind.LOOKED, VisitKind.PROBED, VisitKind.KNOWN_MACHINE, VisitKind.EMPTY_FORM}

    logged = logs.getvalue()
    assert '"route": "reply"' in logged
    assert not [mail.recipient for mail in server.received if mail.recipient in logged]
    assert not [link for link in links.values() if link.rpartition("/")[2] in logged]


def ping_of(mail: Received) -> UUID:
    """The ping that a mail's link names."""
    found = link_keys().ping_id(mail.link.rpartition("/")[2])
    assert found is not None
    return found


async def answer(web: ClientSession, link: str, said: Answer) -> None:
    """A person chooses and presses; the page says that it is recorded."""
    page = await web.post(link, data={"answer": said.value})
    assert page.status == 200
    assert 'class="yours"' in await page.text()


async def test_forged_links_share_one_page_and_confirm_nothing(database: Database, database_url: str) -> None:
    app = make_app(database, settings_for(database_url), link_keys(), lambda: NOON)
    async with TestClient(TestServer(app)) as web:
        pages = await asyncio.gather(*(web.get(f"/r/{token}") for token in ("x", "A" * 44, "%00", "é" * 44)))
        assert {page.status for page in pages} == {404}
        assert len({await page.text() for page in pages}) == 1
        assert (await web.post("/r/" + "A" * 44, data={"answer": "received"})).status == 404
        assert pages[0].headers["Referrer-Policy"] == "no-referrer"
        assert pages[0].headers["Cache-Control"] == "no-store"
