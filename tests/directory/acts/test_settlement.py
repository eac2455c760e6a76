"""Proposals wait in one queue; an officer applies one on a ground, or refuses it with a reason, once."""

import asyncio
from datetime import timedelta

import pytest

from directory.acts.entry_acts import correct
from directory.acts.grounds import ADDRESSES_STAY, ONLY_THE_STATE_ENDS
from directory.acts.proposal_queue import find_proposal, waiting_proposals
from directory.acts.settlement import Application, ProposalRefusal, apply_proposal, refuse_proposal
from directory.contacts import ContactStatus
from directory.database import Database
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import Ground
from directory.proposals import (
    Origin,
    Proposal,
    ProposalKind,
    ProposalOutcome,
    ProposalSource,
    propose,
    propose_dead_address,
    propose_stand_in,
    propose_successor,
)
from tests.cast import NOON, OFFICER
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry, last_change, on, provenance

AFTER = NOON + timedelta(hours=2)


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, ASHA, ZURI)
    return database


async def suggested(database: Database, kind: ProposalKind, **fields: str) -> int:
    async with database.writing() as session:
        proposal = await propose(session, 1, kind, fields, Origin("CC-2026-01"), NOON + timedelta(hours=1))
    assert proposal is not None
    return proposal.id


def ground(of: Ground = Ground.NOTE, by: str = OFFICER) -> Application:
    return Application(provenance(of, AFTER, by=by))


async def settled(database: Database, proposal_id: int) -> Proposal:
    async with database.reading() as session:
        return (await find_proposal(session, proposal_id)).proposal


CORRECTION, SUCCESSOR, DEAD = ProposalKind.CORRECTION, ProposalKind.SUCCESSOR, ProposalKind.DEAD_ADDRESS


@pytest.mark.parametrize(
    ("kind", "fields", "after"),
    [
        (CORRECTION, {"name": "Asha New", "function": "Head"}, {"name": "Asha New", "position": "Head"}),
        (CORRECTION, {"phone": "+254 20 7654322"}, {"phones": ("+254207654322",)}),
        (CORRECTION, {"mail": "new@ke.example"}, {"emails": ("new@ke.example", *ASHA.emails)}),
        (CORRECTION, {"mail": "DUTY@ke.example"}, {"emails": ("DUTY@ke.example", "asha@ke.example")}),
        (DEAD, {"address": "Asha@ke.example"}, {"emails": ("duty@ke.example",)}),
        (ProposalKind.STAND_IN, {"mail": "x@ke.example", "until": ""}, {"emails": (*ASHA.emails, "x@ke.example")}),
    ],
    ids=["texts", "only phone", "one more mail", "mail known", "dead", "stand-in"],
)
async def test_what_was_proposed_is_what_the_entry_says_afterwards(
    directory: Database, kind: ProposalKind, fields: dict[str, str], after: dict[str, object]
) -> None:
    proposal_id = await suggested(directory, kind, **fields)
    async with directory.reading() as session:
        [queued], total = await waiting_proposals(session)
        assert (total, set(queued.before), queued.overtaken) == (1, set(after), [])
    async with directory.writing() as session:
        notice = (await apply_proposal(session, proposal_id, ground())).notice
    now = (await entry(directory)).nomination
    assert {name: getattr(now, name) for name in after} == after
    assert notice.addresses == ASHA.emails
    one = await settled(directory, proposal_id)
    assert (one.outcome, one.settled_by, one.settled_at) == (ProposalOutcome.APPLIED, OFFICER, AFTER)
    assert (await last_change(directory)).note_reference == "NV/9"
    async with directory.reading() as session:
        assert await waiting_proposals(session) == ([], 0)


async def test_a_successor_gets_an_entry_and_the_old_one_ends(directory: Database) -> None:
    proposal_id = await suggested(directory, SUCCESSOR, name="Beata New", mail="beata@ke.example")
    async with directory.writing() as session:
        done = await apply_proposal(session, proposal_id, ground())
    assert done.successor_id == 3
    assert (await entry(directory)).status is ContactStatus.WITHDRAWN
    new = (await entry(directory, 3)).nomination
    assert (new.name, new.emails, new.entity, new.note_reference) == (
        "Beata New", ("beata@ke.example",), ASHA.entity, "NV/9"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "fields", "of", "sentence"),
    [
        (CORRECTION, {"phone": "+254207654322"}, Ground.CALL, ADDRESSES_STAY),
        (DEAD, {"address": "asha@ke.example"}, Ground.CLERICAL, ADDRESSES_STAY),
        (SUCCESSOR, {"name": "B", "mail": "b@ke.example"}, Ground.ADDRESS_ON_FILE, ONLY_THE_STATE_ENDS),
        (SUCCESSOR, {}, Ground.NOTE, "names nothing to write"),
        (SUCCESSOR, {"name": "Beata"}, Ground.NOTE, "cannot be reached"),
        (CORRECTION, {"words": "all is wrong"}, Ground.NOTE, "names nothing to write"),
        (CORRECTION, {"mail": "ask me"}, Ground.NOTE, "not an email address"),
        (DEAD, {"address": "gone@ke.example"}, Ground.NOTE, "names nothing to write"),
    ],
    ids=["call", "dead", "successor", "nobody", "nowhere", "words", "no address", "not on file"],
)
async def test_what_is_not_applied_stays_in_the_queue(
    directory: Database, kind: ProposalKind, fields: dict[str, str], of: Ground, sentence: str
) -> None:
    proposal_id = await suggested(directory, kind, **fields)
    with pytest.raises(Refused) as refused:
        async with directory.writing() as session:
            await apply_proposal(session, proposal_id, ground(of))
    assert sentence in str(refused.value)
    assert (await entry(directory)).nomination == ASHA
    assert (await settled(directory, proposal_id)).outcome is None


async def test_an_officer_may_write_what_was_meant(directory: Database) -> None:
    proposal_id = await suggested(directory, CORRECTION, words="my name is Asha New")
    async with directory.writing() as session:
        await apply_proposal(session, proposal_id, Application(provenance(), written={Column.NAME: "Asha New"}))
    assert (await entry(directory)).nomination.name == "Asha New"


async def test_a_later_change_is_seen_and_not_overwritten(directory: Database) -> None:
    proposal_id = await suggested(directory, CORRECTION, name="Asha Proposed", function="Head")
    async with directory.writing() as session:
        await correct(session, on(Ground.CLERICAL, at=AFTER, by="boris"), {Column.NAME: "Asha Later"})
    async with directory.reading() as session:
        queued = await find_proposal(session, proposal_id)
        assert [row.by for row in queued.changed_since] == ["boris"]
        assert (queued.overtaken, queued.before["name"]) == ([Column.NAME], "Asha Later")
    with pytest.raises(Refused, match=r"^boris has changed name of P-000001 since this was proposed, on 2026-03-02"):
        async with directory.writing() as session:
            await apply_proposal(session, proposal_id, ground())
    assert (await entry(directory)).nomination.name == "Asha Later"
    async with directory.writing() as session:
        await refuse_proposal(
            session, proposal_id, ProposalRefusal(AFTER, OFFICER, " The name was set right already. ")
        )
    one = await settled(directory, proposal_id)
    assert (one.outcome, one.outcome_reason) == (ProposalOutcome.REFUSED, "The name was set right already.")


async def test_of_two_officers_one_settles_it(directory: Database, elsewhere: Database) -> None:
    proposal_id = await suggested(directory, CORRECTION, name="Asha New")

    async def applies(database: Database, by: str) -> str:
        try:
            async with database.writing() as session:
                await apply_proposal(session, proposal_id, ground(by=by))
        except Refused as refused:
            return str(refused)
        return ""

    said = sorted(await asyncio.gather(applies(directory, "asha"), applies(elsewhere, "boris")))
    assert said[0] == ""
    assert f"acted first: proposal {proposal_id} was applied on 2026-03-02 at 14:00 UTC" in said[1]


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501], ids=["none", "blank", "long"])
async def test_a_refusal_says_why(directory: Database, reason: str) -> None:
    proposal_id = await suggested(directory, CORRECTION, name="Asha New")
    with pytest.raises(Refused):
        async with directory.writing() as session:
            await refuse_proposal(session, proposal_id, ProposalRefusal(AFTER, OFFICER, reason))
    assert (await settled(directory, proposal_id)).outcome is None


async def test_bounces_absences_and_replies_propose_too(directory: Database) -> None:
    async with directory.writing() as session:
        await propose_dead_address(session, 1, "asha@ke.example", "CC-2026-01", NOON)
        await propose_stand_in(session, 1, "x@ke.example", NOON.date(), "CC-2026-01", NOON)
        await propose_successor(session, 1, {"name": "Beata", "words": "Beata is new"}, "CC-2026-01", NOON)
        assert await propose_dead_address(session, 1, "asha@ke.example", "CC-2026-02", NOON) is None
    async with directory.reading() as session:
        queued, _ = await waiting_proposals(session)
    assert [(one.proposal.kind, one.proposal.source) for one in queued] == [
        (DEAD, ProposalSource.BOUNCE),
        (ProposalKind.STAND_IN, ProposalSource.ABSENCE),
        (SUCCESSOR, ProposalSource.REPLY),
    ]
