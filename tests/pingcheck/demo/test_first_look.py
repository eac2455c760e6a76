"""What the demo shows at the first look: of everything something, brought about by mail and by forms. And its clock."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar
from bs4 import BeautifulSoup
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.stand_ins import stand_ins_of
from directory.contacts import ContactStatus, PointOfContact
from directory.database import open_database
from directory.history import ChangeKind, HistoryEntry
from directory.named_groups import named_groups
from directory.notes.note import DocumentKind, NoteDocument, NoteVerbale
from directory.notes.stages import Stage
from directory.proposals import Proposal, ProposalKind
from directory.search.attention import Attention, count_attention
from directory.search.duplicates import SharedBy, shared_values
from directory.states import State
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.demo.checks import next_step, prepare_checks
from pingcheck.demo.database import make_demo_database
from pingcheck.demo.demo import DATABASE, DemoOptions, running_demo
from pingcheck.demo.officers import OFFICER, RUBEN, VERA, SignIn
from pingcheck.demo.running_demo import RunningDemo
from pingcheck.exercises.confirmations import staleness
from pingcheck.exercises.entry_mails import EntryMail, EntryMailKind
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingAct, PingActKind
from pingcheck.exercises.status import Status
from pingcheck.inbox.incoming import IncomingReading
from pingcheck.mailreading import Kind
from pingcheck.planning.calendar_moves import waiting_moves
from pingcheck.planning.meetings import all_meetings
from pingcheck.runtime.clock import ScaledClock
from tests.cast import NOON
from tests.filled_forms import filled
from tests.pingcheck.demo.follow_up_seen import see_the_follow_up
from tests.pingcheck.demo.seen_pages import mailbox_path, text_of
from tests.ports import free_port

pytestmark = pytest.mark.server


@asynccontextmanager
async def demo(folder: Path) -> AsyncIterator[tuple[RunningDemo, ClientSession]]:
    """A demo whose clock stands, and a browser in which the administrator is signed in."""
    clock = ScaledClock(NOON, 0)
    database = open_database(f"sqlite:///{folder / DATABASE}")
    sign_ins = await make_demo_database(database, folder, 1, clock())
    options = DemoOptions(folder, free_port(), 60, 1)
    try:
        async with running_demo(database, options, clock, asyncio.Event()) as running:
            await prepare_checks(running)
            async with signed_in(running, sign_ins[0]) as officer:
                for other in sign_ins[1:]:
                    async with signed_in(running, other):
                        pass
                yield running, officer
    finally:
        await database.close()


@asynccontextmanager
async def signed_in(running: RunningDemo, who: SignIn) -> AsyncIterator[ClientSession]:
    async with ClientSession(running.settings.base_url, cookie_jar=CookieJar(unsafe=True)) as browser:
        answer = await browser.post("/sign-in", data={"name": who.name, "password": who.password})
        assert answer.status == 200
        yield browser


async def kinds_that_came(running: RunningDemo) -> dict[Kind, int]:
    async with running.database.reading() as session:
        counted = select(IncomingReading.kind, func.count()).group_by(IncomingReading.kind)
        return dict(list(await session.execute(counted)))


async def test_of_everything_something_is_to_be_seen_at_once(tmp_path: Path) -> None:
    async with demo(tmp_path) as (running, officer):
        assert running.clock() == NOON
        came = await kinds_that_came(running)
        assert came[Kind.ANSWER] >= 14
        assert came[Kind.AUTO_REPLY] >= 7
        assert came[Kind.BOUNCE_DEAD]
        assert came[Kind.BOUNCE_OTHER]
        board = await text_of(officer, "/")
        assert re.search(r"May speak of a real incident \d", board)
        assert re.search(r"Please call me \d", board)
        assert re.search(r"\+1 ?202 ?555 ?01\d\d .*Best time:", board)
        assert "Half-yearly check" in await text_of(officer, "/exercises")
        async with running.database.reading() as session:
            check = (await session.scalars(select(Exercise).where(Exercise.phase == Phase.OPEN))).one()
            pings = list(await session.scalars(select(Ping).where(Ping.exercise_id == check.id)))
            proposals = list(await session.scalars(select(Proposal)))
            answered = set(await session.scalars(select(GivenAnswer.channel)))
        assert {Status.CONFIRMED, Status.AUTO_REPLIED, Status.BOUNCED, Status.TO_READ} <= {one.status for one in pings}
        assert len(answered) == 3
        assert Channel.BY_HAND in answered
        assert {proposal.kind for proposal in proposals} == set(ProposalKind)
        proposed = next(ping for ping in pings if ping.contact_id == proposals[0].contact_id)
        ping = await text_of(officer, f"/exercises/{check.reference}/pings/{proposed.id}")
        assert "Proposals about the entry" in ping
        assert "sent automatically; the contact does not get it" in await text_of(
            officer, await mailbox_path(officer, str(OFFICER.mail))
        )
        assert Status.STANDBY in {one.status for one in pings}
        await see_what_is_planned(running, officer)
        await see_the_directory(running, officer)
        await see_the_follow_up(running, officer)


async def see_what_is_planned(running: RunningDemo, officer: ClientSession) -> None:
    """Meetings, one of which its calendar moves; what series plan; an approval that is asked for; a draft."""
    async with running.database.reading() as session:
        checks = {one.title: one for one in await session.scalars(select(Exercise).order_by(Exercise.id))}
        [move] = await waiting_moves(session)
        meetings = {meeting.id: meeting.title for meeting in await all_meetings(session)}
        by_hand = set(await session.scalars(select(PingAct.kind)))
    ahead, draft = checks["Check ahead of a meeting · Working group on exercises"], checks["Who is on duty at night"]
    assert move.meeting.title == meetings[ahead.meeting_id or 0] == "Working group on exercises"
    assert len(meetings) == 3
    assert meetings[checks["Check before the annual meeting"].meeting_id or 0] == "Annual meeting"
    assert (ahead.phase, ahead.asked_by, draft.phase) == (Phase.SCHEDULED, RUBEN.name, Phase.DRAFT)
    corrected = {PingActKind.CORRECTION_ASKED, PingActKind.CORRECTED}
    assert by_hand == {PingActKind.EXCUSED, PingActKind.ANSWERED} | corrected
    today = await text_of(officer, "/")
    assert "ruben asks for approval" in today
    assert "Changes in calendars" in today
    calendar = await text_of(officer, f"/calendar?year={ahead.opens_at.year}" if ahead.opens_at else "/calendar")
    assert "Check ahead of a meeting" in calendar
    plan = await text_of(officer, f"/exercises/{draft.reference}/plan")
    assert "Who is on duty at night" in plan
    assert "The question of this check" in await text_of(officer, f"/exercises/{draft.reference}")


async def see_the_directory(running: RunningDemo, officer: ClientSession) -> None:
    """Its history and nominations, brought about by three people of the secretariat."""
    assert await text_of(officer, "/directory?needs=stale") != await text_of(officer, "/directory")
    accounts = await text_of(officer, "/accounts")
    assert all(each.name in accounts for each in (OFFICER, RUBEN, VERA))
    async with running.database.reading() as session:
        notes = list(await session.scalars(select(NoteVerbale).order_by(NoteVerbale.id)))
        documents = list(await session.scalars(select(NoteDocument)))
        changes = {(row.change, row.by) for row in await session.scalars(select(HistoryEntry))}
        entries = list(await session.scalars(select(PointOfContact)))
        stale = await find_stale(session)
        mailed = set(await session.scalars(select(EntryMail.says)))
        shared = {by: (await shared_values(session, by)).total for by in SharedBy}
        offered = await stand_ins_of(session, [entry.id for entry in entries], NOON.date())
        groups = await named_groups(session)
    assert {note.stage for note in notes} == set(Stage) - {Stage.DISCARDED}
    assert {one.note_id for one in documents} == {note.id for note in notes}
    assert {one.kind for one in documents} == {DocumentKind.PDF, DocumentKind.MAIL}
    assert {change for change, _ in changes} >= set(ChangeKind) - {ChangeKind.CHANGED, ChangeKind.VERIFIED}
    assert {by for _, by in changes} == {OFFICER.name, RUBEN.name}
    assert {ContactStatus.SUSPENDED, ContactStatus.WITHDRAWN} < {entry.status for entry in entries}
    assert {entry.handover_on > NOON.date() for entry in entries if entry.handover_on} == {True, False}
    assert 1 <= stale < len(entries) / 3
    assert mailed == set(EntryMailKind)
    assert all(shared.values())
    assert len(offered) == 1
    assert len(groups) == 3
    for note in notes:
        page = await text_of(officer, f"/nominations/{note.id}")
        assert note.number in page


async def find_stale(session: AsyncSession) -> int:
    counts = await count_attention(session, staleness(12, NOON))
    return counts.by_kind[Attention.STALE]


async def test_a_second_officer_approves_and_the_mission_is_mailed(tmp_path: Path) -> None:
    async with demo(tmp_path) as (running, officer):
        async with running.database.reading() as session:
            [waiting] = list(await session.scalars(select(NoteVerbale).where(NoteVerbale.stage == Stage.SUBMITTED)))
            state = await session.get_one(State, waiting.state_code)
        mission = await mailbox_path(officer, str(state.mission_address))
        assert waiting.number not in await text_of(officer, mission)
        page = BeautifulSoup(await (await officer.get(f"/nominations/{waiting.id}")).text(), "html.parser")
        form = page.select_one("form[action$='/approve']")
        assert form is not None
        assert (await officer.post(str(form["action"]), data=filled(form))).status == 200
        await running.courier.drain()
        assert waiting.number in await text_of(officer, mission)


async def test_the_clock_is_paused_changed_and_set_on_the_demos_page(tmp_path: Path) -> None:
    async with demo(tmp_path) as (running, officer):

        async def press(wish: str) -> str:
            answer = await officer.post("/demo/clock", data={"wish": wish})
            assert answer.url.path == "/demo"
            return await text_of(officer, "/demo")

        assert "(the clock runs 240 times as fast as yours)" in await press("faster")
        assert running.clock.factor == 240
        assert "60 times as fast" in await press("slower")
        assert "The clock stands." in await press("pause")
        assert running.clock.factor == 0
        step = await next_step(running.database, running.clock())
        assert step is not None
        assert "The clock stands." in await press("jump")
        assert running.clock() == step.at
        later = await next_step(running.database, running.clock())
        assert later is not None
        assert later.at > step.at
        assert "60 times as fast" in await press("go_on")
        assert running.clock.factor == 60
        elsewhere = {"Sec-Fetch-Site": "cross-site"}
        refused = await officer.post("/demo/clock", data={"wish": "pause"}, headers=elsewhere)
        assert (refused.status, running.clock.factor) == (403, 60)
        assert running.clock() - step.at < timedelta(hours=20)
