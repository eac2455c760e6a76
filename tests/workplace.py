"""A secretariat with something on every page: the story of tests/corpora/upgrade_workplace, served on this machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from aiohttp.test_utils import TestServer
from sqlalchemy import update

from directory.acts.missions import MissionFacts, set_mission
from directory.database import Database, open_database
from directory.exchange.columns import Column
from directory.history import Ground, Provenance
from directory.languages import Language
from directory.notes.intake import NoteFacts, begin_note
from directory.notes.lines import WrittenLine, add_line
from directory.notes.note import LineAct
from directory.notes.steps import Act
from pingcheck.accounts.accounts import Account
from pingcheck.accounts.calendar_feeds import renew_feed
from pingcheck.accounts.sessions import BrowserSession
from pingcheck.conversation.mission_letters import LetterWay
from pingcheck.exercises.exercise import Exercise, all_exercises
from pingcheck.exercises.message import Cause
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.plan import WrittenPlan, make_plan, plan_exercise
from pingcheck.exercises.status import Status
from pingcheck.exercises.unreachable_findings import UnreachableFinding, UnreachableRule
from pingcheck.followup.case_acts import assign_case, hold_case, record_act, set_due
from pingcheck.followup.case_opening import open_cases
from pingcheck.followup.cases import Case, CaseAct, CaseCause, CaseKind
from pingcheck.followup.corrections import Correction
from pingcheck.followup.letter_acts import LetterSending, record_sent
from pingcheck.followup.letter_answers import AnswerByNote, enter_answer
from pingcheck.followup.letter_making import WrittenLetter, make_letter, nameable_cases
from pingcheck.followup.unreachable_rule import EvidenceKind, Fact, LiftedBy
from pingcheck.inbox.incoming import Outcome
from pingcheck.migrations import schema
from pingcheck.planning.calendar_moves import propose_move
from pingcheck.planning.meeting_facts import MeetingFacts
from pingcheck.planning.meeting_move import MoveKind
from pingcheck.planning.meetings import add_meeting
from pingcheck.planning.recurrence import WrittenPattern
from pingcheck.planning.series_clock import plan_ahead
from pingcheck.planning.series_list import WrittenSeries, add_series, read_series
from pingcheck.planning.sources import NewSource, add_source
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import Settings
from pingcheck.web.access import READ_ONLY, Access
from pingcheck.web.app import make_app
from pingcheck.web.rights import row_of
from tests.cast import NOON, hours, link_keys, messages, pings, settings_for
from tests.incoming_mail import arrives, readings, reply, worked_off
from tests.officer import at_noon
from tests.ports import free_port
from tests.routes import path_of

CORPUS = Path(__file__).parent / "corpora" / "upgrade_workplace"
SESSION = "the-invented-session-of-the-workplace-dumps"


# What is looked at is pages; these give a file, and here there is none.
FILES = (".svg", "/rejects", "/documents/1", "/letters/1/file")

# Pages that say more with a query.
MORE_PAGES = ("/cases?mark=all", "/cases/2", "/cases/3", "/cases/several?act=end&c=1&c=2", "/cases/several?c=1")

# Pages of a check that is not open yet.
OF_A_PLAN = ("exercise-plan", "exercise-open", "exercise-discard", "exercise-move")


@dataclass(frozen=True)
class Workplace:
    """`paths`: every page that an administrator may open, with something on it."""

    database: Database
    settings: Settings
    paths: tuple[str, ...]

    @property
    def cookie(self) -> dict[str, str]:
        """The session of amina, an administrator, as a browser keeps it."""
        return {"name": "pingcheck", "value": SESSION, "url": self.settings.base_url}


async def mail_comes_in(database: Database) -> None:
    """A mail that nothing proves, and a reply that an officer must read."""
    called = await messages(database)
    await arrives(database, reply("Received, thank you.", sender="minister@elsewhere.example"), NOON + hours(1))
    await arrives(database, reply("Hm. Who is this?", called[1].id, sender="joseph@mfa.ken.example"), NOON + hours(1))
    await worked_off(database, NOON + hours(1))


async def a_note_verbale_comes_in(database: Database) -> None:
    """A draft of Kenya's, which corrects an entry."""
    act = Act(NOON, "amina", 1)
    async with database.writing() as session:
        note = await begin_note(session, NoteFacts(NOON, state_code="KEN", number="114/2026", dated=NOON.date()), act)
        await add_line(session, note.id, WrittenLine(LineAct.CORRECT, 2, {Column.POSITION: "Head of unit"}), act)


async def a_series_plans(database: Database) -> None:
    """Checks before meetings and one every half year, of which the clock has planned the next."""
    written = (
        WrittenPattern("FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU", "", "09:00", "America/New_York", "2026-04-01"),
        WrittenPattern("", "14d", "09:00", "Europe/Vienna", "2026-04-01"),
    )
    async with database.writing() as session:
        for pattern in written:
            read = read_series(WrittenSeries(pattern, WrittenPlan(title="Half-yearly check")))
            series = await add_series(session, read, NOON, "amina")
            await plan_ahead(session, series.id, NOON)


async def cases_are_worked_on(database: Database) -> None:
    """One that amina has and has telephoned about, overdue; one that is nobody's; one about a State."""
    async with database.writing() as session:
        exercise = (await all_exercises(session))[-1]
        await open_cases(session, NOON, Ping.exercise_id == exercise.id)
        about = {"exercise_id": exercise.id, "state_code": "KEN", "opened_at": NOON}
        session.add(Case(kind=CaseKind.DISPUTE, cause=CaseCause.DISPUTE, **about))
        case = await hold_case(session, 1)
        await assign_case(session, case, "amina", NOON, "amina")
        await record_act(session, case, CaseAct.TELEPHONE, "Nobody was there.", NOON, "amina")
        await set_due(session, case, NOON - hours(60), NOON, "amina")


async def a_calendar_moves_a_meeting(database: Database) -> None:
    """The spring session, with the check ahead of it; its calendar, which is kept, has moved it, and another."""
    facts = MeetingFacts("Spring session", "Conference Room 1", "2026-04-15 10:00", "America/New_York")
    async with database.writing() as session:
        source = await add_source(session, NewSource("https://indico.example/spring.ics", "UTC"), NOON, "amina")
        meeting = await add_meeting(session, facts, NOON, "amina")
        meeting.source_id, meeting.event_key = source.id, "1"
        await add_meeting(
            session, replace(facts, title="Autumn session", starts_at_local="2025-10-01 10:00"), NOON, "amina"
        )
        await propose_move(session, meeting, MoveKind.MOVED, replace(facts, starts_at_local="2026-04-20 10:00"), NOON)
        await session.execute(update(Exercise).where(Exercise.reference == "CC-2026-01").values(meeting_id=meeting.id))
        await renew_feed(session, 1, NOON)


async def somebody_is_unreachable(database: Database) -> None:
    """The first contact is judged so, and was before, until an automatic reply."""
    ping, at = (await pings(database))[0], NOON - hours(24)
    called = Fact(EvidenceKind.SILENCE, at, at - hours(72), "CC-2026-01", ping.id)
    failed = [Fact(EvidenceKind.FAILURE, at, at), replace(called, kind=EvidenceKind.FAILURE, code=Cause.NO_SUCH_HOST)]
    before, now = (
        UnreachableFinding(
            contact_id=ping.contact_id, rule=rule, since=at, evidence=[fact.record() for fact in facts], found_at=at
        )
        for rule, facts in ((UnreachableRule.FAILURES, failed), (UnreachableRule.SILENCE, [called, called]))
    )
    before.lifted_at, before.lifted_why = NOON, replace(called, kind=LiftedBy.AUTO_REPLY).record()
    async with database.writing() as session:
        session.add_all([before, now])


async def a_mission_answers_a_letter(database: Database, settings: Settings) -> None:
    """A letter about a contact of Kenya, which was sent; the Mission's details were set before, and it answered."""
    facts = MissionFacts("mission@ke.example", Language.FRENCH, "Mission permanente du Kenya")
    given = Provenance(NOON, "amina", "", ground=Ground.NOTE, note_reference="99/2026", note_date=NOON.date())
    ping = (await pings(database))[0]
    async with database.writing() as session:
        await set_mission(session, "KEN", facts, given)
        session.add(Case(exercise_id=ping.exercise_id, state_code=ping.state_code, ping_id=ping.id,
                         cause=CaseCause.NO_ANSWER, opened_at=NOON))  # fmt: skip
        await session.flush()
        [named, *_] = await nameable_cases(session, "KEN")
        written = WrittenLetter(state_code="KEN", case_ids=(named.case.id,))
        letter = await make_letter(session, settings, written, NOON, "amina")
        await record_sent(session, letter.id, LetterSending(way=LetterWay.NOTE, on=NOON.date()), NOON, "amina")
        await enter_answer(session, letter.id, AnswerByNote(number="117/2026"), NOON, "amina")


async def a_correction_is_asked_for(database: Database, ping: Ping) -> None:
    """By lena; so that amina may approve it."""
    claim = {"claimed_by": "Permanent Mission", "proof": "Its mail log", "asked_at": NOON, "asked_by": "lena"}
    async with database.writing() as session:
        session.add(Correction(ping_id=ping.id, before=ping.status, after=Status.EXCUSED, **claim))


async def choose_language(database: Database, language: Language) -> None:
    """All officers read their pages in this language."""
    async with database.writing() as session:
        await session.execute(update(Account).values(language=language))


@asynccontextmanager
async def workplace(url: str, language: Language = Language.ENGLISH) -> AsyncIterator[Workplace]:
    """`url`: of a database with the dump in it. `language`: of the pages."""
    database, port = open_database(url), free_port()
    await schema.upgrade(database)
    await mail_comes_in(database)
    await a_note_verbale_comes_in(database)
    await a_calendar_moves_a_meeting(database)
    await a_series_plans(database)
    await cases_are_worked_on(database)
    await somebody_is_unreachable(database)
    await choose_language(database, language)
    async with database.writing() as session:
        now = wall_clock()
        await session.execute(update(BrowserSession).values(at=now, seen_at=now, proved_at=now))
    settings = settings_for(url, base_url=f"http://127.0.0.1:{port}", port=port)
    await a_mission_answers_a_letter(database, settings)
    app = make_app(database, settings, link_keys(), at_noon)
    async with database.writing() as session:
        draft = await plan_exercise(session, make_plan(WrittenPlan(title="Autumn check")), NOON, "amina")
        exercise = (await all_exercises(session))[-1]  # the first
    roster = {ping.contact_id: ping for ping in await pings(database)}
    places = {"reference": exercise.reference, "ping_id": str(roster[1].id), "account_id": "2"}
    to_read = next(reading for reading in await readings(database) if reading.outcome is Outcome.TO_READ)
    places["reading_id"] = str(to_read.id)
    await a_correction_is_asked_for(database, roster[1])
    paths = {f"/exercises/{draft.reference}", *MORE_PAGES}
    for route in app.router.routes():
        name = route.resource.name or "" if route.resource is not None else ""
        if route.method in READ_ONLY and isinstance(row_of(app, name), Access):
            is_of_a_plan = name in OF_A_PLAN
            paths.add(path_of(route, **places | ({"reference": draft.reference} if is_of_a_plan else {})))
    pages = tuple(sorted(path for path in paths if not path.endswith(FILES)))
    async with TestServer(app, port=port):
        yield Workplace(database, settings, pages)
    await database.close()
