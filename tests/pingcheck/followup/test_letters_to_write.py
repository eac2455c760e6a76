"""States with open cases that no letter names yet: counted, ordered, by check; and letters to several at once."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from directory.database import Database
from directory.errors import Refused
from pingcheck.exercises.ping import Ping
from pingcheck.followup.case_acts import CaseEnding, end_case, find_case
from pingcheck.followup.cases import Case, CaseCause, CaseKind, CaseOutcome
from pingcheck.followup.letter_making import nameable_cases
from pingcheck.followup.letters_to_write import (
    StateOrder,
    checks_to_write_about,
    make_standard_letter,
    states_to_write,
    withdraw_made,
)
from tests.cast import NOON, settings_for
from tests.mission_letters import letter_made, three_cases

ENDED = CaseEnding(outcome=CaseOutcome.NO_CONTACT, reason="the office is closed")


async def of_two_states(database: Database, url: str) -> list[int]:
    """Two cases of Kenya, and one of France that was opened two days before."""
    cases = await three_cases(database, url)
    async with database.writing() as session:
        case = await find_case(session, cases[2])
        case.state_code, case.opened_at = "FRA", NOON - timedelta(days=2)
        await session.execute(update(Ping).where(Ping.id == case.ping_id).values(state_code="FRA"))
    return cases


async def listed(database: Database, *asked: object) -> list[tuple[str, int]]:
    async with database.reading() as session:
        found, total = await states_to_write(session, *asked)  # type: ignore[arg-type]
        assert total == len(found)
        return [(each.state.code, each.cases) for each in found]


async def test_states_by_number_or_by_age_and_page_by_page(database: Database, database_url: str) -> None:
    await of_two_states(database, database_url)
    assert await listed(database) == [("KEN", 2), ("FRA", 1)]
    assert await listed(database, None, StateOrder.OLDEST) == [("FRA", 1), ("KEN", 2)]
    async with database.reading() as session:
        [check] = await checks_to_write_about(session)
        [second], total = await states_to_write(session, page=2, most=1)
    assert (second.state.code, total, second.checks) == ("FRA", 2, [check.reference])
    assert second.since == NOON - timedelta(days=2)
    assert await listed(database, check.id) == [("KEN", 2), ("FRA", 1)]
    assert await listed(database, check.id + 1) == []


@pytest.mark.parametrize(
    "changed",
    [{"cause": CaseCause.NOT_SENT}, {"ended_at": NOON}, {"kind": CaseKind.INCIDENT}, {"kind": CaseKind.CONTRADICTION}],
    ids=["our fault", "ended", "an incident", "a contradiction"],
)
async def test_what_a_letter_does_not_ask_is_not_counted(
    database: Database, database_url: str, changed: dict[str, object]
) -> None:
    [first, *_] = await three_cases(database, database_url)
    async with database.writing() as session:
        await session.execute(update(Case).where(Case.id == first).values(**changed))
    assert await listed(database) == [("KEN", 2)]


async def test_a_contact_whose_answers_contradict_is_named_in_no_letter(database: Database, database_url: str) -> None:
    [first, *rest] = await three_cases(database, database_url)
    said = {"kind": CaseKind.CONTRADICTION, "cause": CaseCause.CONTRADICTION}
    async with database.writing() as session:
        await session.execute(update(Case).where(Case.id == first).values(**said))
        assert [each.case.id for each in await nameable_cases(session, "KEN")] == rest
    with pytest.raises(Refused, match="no open case of this State any more"):
        await letter_made(database, database_url, [first, *rest])


async def test_a_state_leaves_the_list_with_its_letter_and_comes_back_when_it_is_withdrawn(
    database: Database, database_url: str
) -> None:
    first, *_ = await of_two_states(database, database_url)
    await letter_made(database, database_url, [first])
    assert await listed(database) == [("FRA", 1), ("KEN", 1)]
    settings = settings_for(database_url)
    async with database.writing() as session:
        made = await make_standard_letter(session, settings, "KEN", None, (NOON, "lena"))
    assert await listed(database) == [("FRA", 1)]
    async with database.writing() as session:
        with pytest.raises(Refused, match="No case of this State"):
            await make_standard_letter(session, settings, "KEN", None, (NOON, "ruben"))
        assert await withdraw_made(session, [made.id, made.id], (NOON, "lena")) == 1
    assert await listed(database) == [("FRA", 1), ("KEN", 1)]


async def test_an_ended_case_is_in_no_letter(database: Database, database_url: str) -> None:
    for case in await three_cases(database, database_url):
        async with database.writing() as session:
            await end_case(session, await find_case(session, case), ENDED, NOON, "lena")
    assert await listed(database) == []
