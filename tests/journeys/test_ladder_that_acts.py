"""A ladder of six from its call to its closing: second addresses, alternates, a mailbox that three entries share."""

from collections import Counter
from datetime import timedelta

from sqlalchemy import select

from directory.contacts import Rank, Role
from directory.database import Database
from pingcheck.exercises.exercise import Exercise, Step, StepState
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.cases import Case
from pingcheck.reports.figures import StateResult, exercise_figures
from pingcheck.service.tick import tick
from tests.cast import (
    NOON,
    courier_of,
    hours,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)
from tests.mail_server import mail_server

DESK = "desk@shared.example"
FRANCE, ITS_ALTERNATE, KENYA, ITS_DIPLOMATS, BRAZIL, JAPAN, ON_STANDBY = range(7)


async def nominated(database: Database) -> None:
    await nominate(database, "FRA", "first@fr.example", "second@fr.example")
    await nominate(database, "FRA", "alternate@fr.example", rank=Rank.ALTERNATE)
    await nominate(database, "KEN", DESK, name="Achieng")
    await nominate(database, "KEN", DESK, role=Role.DIPLOMATIC, name="Baraka")
    await nominate(database, "BRA", DESK, name="Caio")
    await nominate(database, "JPN", "first@jp.example", "second@jp.example")
    await nominate(database, "JPN", "alternate@jp.example", rank=Rank.ALTERNATE)


async def test_a_ladder_of_six_runs_to_its_end(database: Database, database_url: str) -> None:
    await nominated(database)
    exercise = await plan(database, ladder="20h, alternate:30h, remind:46h, remind:71h")
    async with mail_server() as server:
        settings = settings_for(database_url, server.port)

        async def at(after: float) -> list[tuple[str, str]]:
            """What goes out at this time: to whom, and which of how many its subject says."""
            now, sent = NOON + hours(after), len(server.received)
            await tick(database, settings, now)
            await tick(database, settings, now)
            await courier_of(database, settings, lambda: now).drain()
            return sorted(
                (mail.recipient, mail.mail["Subject"].rpartition(" (")[2].rstrip(")") if DESK in mail.recipient else "")
                for mail in server.received[sent:]
            )

        async def say(which: int, answer: Answer, after: float) -> None:
            ping = (await pings(database))[which]
            async with database.writing() as session:
                await record_answer(session, ping.id, answer, "", NOON + hours(after))

        await open_now(database, settings, exercise)
        called = [(DESK, f"{place} of 3") for place in (1, 2, 3)]
        assert await at(0) == [*called, ("first@fr.example", ""), ("first@jp.example", "")]
        await say(JAPAN, Answer.RECEIVED, 1)

        # One reminder to the desk names the two others; nobody's second address is written to yet.
        assert await at(20) == [(DESK, "1 of 3"), ("first@fr.example", "")]
        bundled = server.to(DESK)[-1].text
        assert "Baraka" in bundled
        assert "Caio" in bundled
        await say(KENYA, Answer.RECEIVED, 21)

        # Japan has answered: neither its second address nor its alternate hears of it.
        assert await at(30) == [("alternate@fr.example", ""), ("second@fr.example", "")]
        await say(FRANCE, Answer.NO_LONGER_ME, 31)

        # Who said "not me" is not written to where it was read; its alternate is reminded like everybody.
        assert await at(46) == [("alternate@fr.example", ""), (DESK, "2 of 3")]
        assert "Achieng" not in server.to(DESK)[-1].text
        await say(ITS_ALTERNATE, Answer.RECEIVED, 47)
        await say(ITS_DIPLOMATS, Answer.RECEIVED, 48)

        assert await at(71) == [(DESK, "3 of 3")]
        assert await at(72) == []
        for mails in Counter((mail.recipient, mail.mail["Message-ID"]) for mail in server.received).values():
            assert mails == 1

    found = dict(enumerate(await statuses(database)))
    assert found == {
        FRANCE: Status.HANDED_OVER,
        ITS_ALTERNATE: Status.CONFIRMED,
        KENYA: Status.CONFIRMED,
        ITS_DIPLOMATS: Status.CONFIRMED,
        BRAZIL: Status.SILENT,
        JAPAN: Status.CONFIRMED,
        ON_STANDBY: Status.STANDBY,
    }
    async with database.reading() as session:
        figures = await exercise_figures(session, await session.get_one(Exercise, exercise.id))
        with_cases = set(await session.scalars(select(Ping.state_code).join(Case, Case.ping_id == Ping.id)))
        states = set(await session.scalars(select(Step.state).where(Step.exercise_id == exercise.id)))
    assert (figures.called, figures.reached) == (6, 4)
    assert {code: result for code, result in figures.result_of.items() if result is not StateResult.NONE_NOMINATED} == {
        "FRA": StateResult.FULL,
        "KEN": StateResult.FULL,
        "JPN": StateResult.FULL,
        "BRA": StateResult.SILENT,
    }
    assert with_cases == {"FRA", "BRA"}
    assert states == {StepState.DONE}
    assert (await pings(database))[ITS_ALTERNATE].called_at == NOON + timedelta(hours=30)
