"""What officers decided about proposals, taken back: by who decided, within the hour, and never once it was told."""

from datetime import date, timedelta

import pytest

from directory.acts.decisions import note_told, reopen
from directory.acts.proposal_queue import QueueFilters, proposals_settled, states_waiting, waiting_proposals
from directory.acts.settlement import ProposalRefusal, refuse_proposal
from directory.acts.stand_ins import day_of_return, offer_stand_in, stand_ins_of
from directory.database import Database
from directory.errors import Refused
from directory.history import entry_version
from directory.proposals import (
    Proposal,
    ProposalKind,
    ProposalOutcome,
    ProposalSource,
    propose_dead_address,
    propose_stand_in,
    propose_successor,
)
from tests.cast import NOON, OFFICER
from tests.directory.acts.officer import ABENA, ASHA, ZURI, add_cast, entry

TODAY = NOON.date()
UNTIL = TODAY + timedelta(days=7)
MINUTES = timedelta(minutes=1)


@pytest.fixture
async def directory(database: Database) -> Database:
    """Of Kenya a dead address and a stand-in are proposed, of Ghana a successor."""
    await add_cast(database, ASHA, ZURI, ABENA)
    async with database.writing() as session:
        await propose_dead_address(session, 1, "asha@ke.example", "CC-2026-01", NOON)
        await propose_stand_in(session, 2, "ana@ke.example", UNTIL, "CC-2026-01", NOON + MINUTES)
        await propose_successor(session, 3, {"name": "Kofi"}, "CC-2026-01", NOON + 2 * MINUTES)
    return database


DEAD, STAND_IN, SUCCESSOR = 1, 2, 3


async def waiting(database: Database, filters: QueueFilters = QueueFilters()) -> list[int]:  # noqa: B008  (frozen)
    async with database.reading() as session:
        queued, total = await waiting_proposals(session, 1, filters)
    assert total == len(queued)
    return [one.proposal.id for one in queued]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (QueueFilters(), [1, 2, 3]),
        (QueueFilters(kind=ProposalKind.STAND_IN), [2]),
        (QueueFilters(source=ProposalSource.BOUNCE), [1]),
        (QueueFilters(state="KEN"), [1, 2]),
        (QueueFilters(state="KEN", source=ProposalSource.ABSENCE), [2]),
        (QueueFilters(state="FRA"), []),
        (QueueFilters(contact_id=3), [3]),
    ],
    ids=["all", "kind", "source", "State", "State and source", "another State", "entry"],
)
async def test_the_queue_is_filtered(directory: Database, filters: QueueFilters, found: list[int]) -> None:
    assert await waiting(directory, filters) == found
    async with directory.reading() as session:
        assert [state.code for state in await states_waiting(session)] == ["GHA", "KEN"]


async def refuse(database: Database, proposal_id: int = DEAD) -> None:
    async with database.writing() as session:
        await refuse_proposal(session, proposal_id, ProposalRefusal(NOON, OFFICER, "It was full only."))


async def test_a_refusal_is_taken_back(directory: Database) -> None:
    await refuse(directory)
    assert await waiting(directory) == [2, 3]
    async with directory.reading() as session:
        [settled] = await proposals_settled(session, 1)
    assert (settled.outcome, settled.outcome_reason) == (ProposalOutcome.REFUSED, "It was full only.")
    async with directory.writing() as session:
        was = await reopen(session, DEAD, NOON + 59 * MINUTES, OFFICER)
    assert (was.outcome, was.settled_by) == (ProposalOutcome.REFUSED, OFFICER)
    assert await waiting(directory) == [1, 2, 3]
    async with directory.reading() as session:
        one = await session.get_one(Proposal, DEAD)
        assert (one.outcome, one.outcome_reason, one.settled_by) == (None, "", "")


@pytest.mark.parametrize(
    ("after", "by", "told"),
    [(61, OFFICER, False), (1, "boris", False), (1, OFFICER, True)],
    ids=["late", "another", "told"],
)
async def test_some_refusals_stand(directory: Database, after: int, by: str, told: bool) -> None:
    await refuse(directory)
    if told:
        async with directory.writing() as session:
            await note_told(session, DEAD, NOON)
    with pytest.raises(Refused, match="can be undone no longer, or not by you"):
        async with directory.writing() as session:
            await reopen(session, DEAD, NOON + after * MINUTES, by)
    assert await waiting(directory) == [2, 3]


async def test_what_waits_cannot_be_taken_back(directory: Database) -> None:
    for number, sentence in ((DEAD, "can be undone no longer"), (404, "no proposal 404")):
        with pytest.raises(Refused, match=sentence):
            async with directory.writing() as session:
                await reopen(session, number, NOON, OFFICER)


async def test_a_stand_in_is_offered_until_its_day_and_changes_nothing(directory: Database) -> None:
    async with directory.reading() as session:
        version = await entry_version(session, 2)
        proposed = await session.get_one(Proposal, STAND_IN)
        assert day_of_return(proposed) == UNTIL
    async with directory.writing() as session:
        await offer_stand_in(session, STAND_IN, UNTIL, NOON, OFFICER)
    assert (await entry(directory, 2)).nomination == ZURI
    async with directory.reading() as session:
        assert await entry_version(session, 2) == version
        [offered] = await stand_ins_of(session, [1, 2], UNTIL)
        assert (offered.mail, offered.contact_id, offered.until, offered.by) == ("ana@ke.example", 2, UNTIL, OFFICER)
        assert await stand_ins_of(session, [1], UNTIL) == []
        assert await stand_ins_of(session, [2], UNTIL + timedelta(days=1)) == []
    with pytest.raises(Refused, match=f"{OFFICER} acted first: proposal 2 was offered"):
        async with directory.writing() as session:
            await offer_stand_in(session, STAND_IN, UNTIL, NOON, "boris")
    async with directory.writing() as session:
        await reopen(session, STAND_IN, NOON, OFFICER)
    async with directory.reading() as session:
        assert await stand_ins_of(session, [2], TODAY) == []


@pytest.mark.parametrize(
    ("proposal_id", "until", "sentence"),
    [
        (DEAD, UNTIL, "names no stand-in"),
        (404, UNTIL, "no proposal 404"),
        (STAND_IN, TODAY - timedelta(days=1), "from today on"),
        (STAND_IN, TODAY + timedelta(days=93), "at most 92 days ahead"),
    ],
    ids=["no stand-in", "none", "past", "far"],
)
async def test_what_is_not_offered(directory: Database, proposal_id: int, until: date, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        async with directory.writing() as session:
            await offer_stand_in(session, proposal_id, until, NOON, OFFICER)
    assert await waiting(directory) == [1, 2, 3]


@pytest.mark.parametrize("said", ["", "soon", "2026-13-01", "٢٠٢٦-٠٣-٠٩x"])
def test_a_day_of_return_that_cannot_be_read_is_none(said: str) -> None:
    assert day_of_return(Proposal(fields={"mail": "a@ke.example", "until": said})) is None
