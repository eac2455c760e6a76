"""By which way contacts were reached: each in one, adding up to those reached, whatever was said before and after."""

from directory.database import Database
from directory.states import State
from pingcheck.conversation.answers import Channel
from pingcheck.conversation.answers_by_hand import take_back_by_hand
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingActKind, last_act
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.reports.figures import Figures, Group, StateResult, exercise_figures
from pingcheck.reports.reached_by import ReachedBy
from pingcheck.reports.state_results import results_of_state
from tests.cast import NOON, OFFICER, hours, nominate, open_now, pings, plan, record_answer, settings_for
from tests.telephoned import reached_by_telephone


async def figures_of(database: Database, exercise: Exercise) -> Figures:
    """The figures; those of the check and of the one State say the same."""
    async with database.reading() as session:
        figures = await exercise_figures(session, await session.get_one(Exercise, exercise.id))
        [of_state] = await results_of_state(session, await session.get_one(State, "KEN"), 5)
    assert sum(figures.reached_by.values()) == figures.reached
    assert (of_state.reached, of_state.called, of_state.reached_by) == (
        figures.reached, figures.called, figures.reached_by
    )  # fmt: skip
    assert of_state.result is figures.result_of["KEN"]
    return figures


async def running(database: Database, url: str, number: int) -> Exercise:
    for place in range(number):
        await nominate(database, "KEN", f"{place}@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    return exercise


async def test_the_channel_of_the_answer_that_decides_counts(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, 6)
    page, call, met, not_me_first, call_after_page, open_ = (ping.id for ping in await pings(database))
    for ping_id in (page, call_after_page):
        async with database.writing() as session:
            await record_answer(session, ping_id, Answer.RECEIVED, "", NOON + hours(1))
    await reached_by_telephone(database, call, NOON + hours(2))
    await reached_by_telephone(database, met, NOON + hours(2), channel=Channel.BY_HAND)
    # What does not reach the role does not decide; nor does what is said later.
    async with database.writing() as session:
        await record_answer(session, not_me_first, Answer.NO_LONGER_ME, "", NOON + hours(1))
    await reached_by_telephone(database, not_me_first, NOON + hours(3), Answer.CALL_ME)
    await reached_by_telephone(database, call_after_page, NOON + hours(4), Answer.DETAILS_WRONG)
    await reached_by_telephone(database, open_, NOON + hours(4), Answer.WRONG_PERSON)
    figures = await figures_of(database, exercise)
    assert figures.reached == 5
    assert figures.reached_by == {ReachedBy.EMAIL: 2, ReachedBy.TELEPHONE: 2, ReachedBy.BY_HAND: 1}
    async with database.writing() as session:
        act = await last_act(session, call, PingActKind.ANSWERED)
        assert act is not None
        await take_back_by_hand(session, await session.get_one(Ping, call), act.id, NOON + hours(5), OFFICER)
    assert (await figures_of(database, exercise)).reached_by[ReachedBy.TELEPHONE] == 1


async def test_what_is_unread_awaits_our_reading(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, 2)
    first, second = (ping.id for ping in await pings(database))
    async with database.writing() as session:
        await record_events(session, [Happened(first, NOON + hours(1), EventKind.TO_READ, "mail 1")])
    figures = await figures_of(database, exercise)
    assert (figures.groups[Group.TO_READ], figures.groups[Group.TO_SETTLE]) == (1, 0)
    assert figures.result_of["KEN"] is StateResult.TO_READ
    assert (figures.called, figures.reached) == (2, 0)
    # It moves when it is read: nothing was said in it, and then the other contact of the role answers.
    async with database.writing() as session:
        await record_events(session, [Happened(first, NOON + hours(2), EventKind.READ, "mail 1")])
    figures = await figures_of(database, exercise)
    assert figures.groups[Group.TO_READ] == 0
    assert figures.result_of["KEN"] is StateResult.SILENT
    async with database.writing() as session:
        await record_events(session, [Happened(first, NOON + hours(3), EventKind.TO_READ, "mail 2")])
        await record_answer(session, second, Answer.RECEIVED, "", NOON + hours(3))
    figures = await figures_of(database, exercise)
    assert figures.pings == {Status.TO_READ: 1, Status.CONFIRMED: 1}
    assert figures.result_of["KEN"] is StateResult.FULL
