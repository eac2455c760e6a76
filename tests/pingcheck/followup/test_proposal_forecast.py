"""The emails that several proposals would make, counted before: as many as are made when they are applied."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from directory.acts.proposal_queue import waiting_proposals
from directory.acts.settlement import Application
from directory.addresses import Address, Standing
from directory.database import Database
from directory.proposals import Origin, ProposalKind, propose
from directory.states import State
from pingcheck.exercises.entry_mails import EntryMail
from pingcheck.exercises.message import Message
from pingcheck.followup.proposal_decisions import apply_each
from pingcheck.followup.proposal_forecast import mails_if_applied
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, ZURI, add_cast, provenance

CORRECTION, SUCCESSOR, DEAD, STAND_IN = (
    ProposalKind.CORRECTION, ProposalKind.SUCCESSOR, ProposalKind.DEAD_ADDRESS, ProposalKind.STAND_IN
)  # fmt: skip
Suggestion = tuple[int, ProposalKind, dict[str, str]]


@pytest.mark.parametrize("mission", [None, "mission@ke.example", "ASHA@ke.example"], ids=["none", "own", "shared"])
@pytest.mark.parametrize(
    "suggested",
    [
        [(1, CORRECTION, {"name": "Asha New"})],
        [(1, CORRECTION, {"phone": "+254207654300"})],
        [(1, CORRECTION, {"mail": "new@ke.example", "name": "Asha New"})],
        [(1, CORRECTION, {"mail": "DUTY@ke.example"})],
        [(1, CORRECTION, {"phone": "+254207654300"}), (1, CORRECTION, {"mail": "new@ke.example"})],
        [(1, DEAD, {"address": "asha@ke.example"}), (2, STAND_IN, {"mail": "x@ke.example"})],
        [(1, SUCCESSOR, {"name": "Beata", "mail": "beata@ke.example"}), (2, CORRECTION, {"function": "Head"})],
        [(3, CORRECTION, {"phone": "+254207654300"})],
        [(1, CORRECTION, {"words": "all is wrong"})],
    ],
    ids=["name", "telephone", "mail", "order", "both", "dead and stand-in", "successor", "dead mailbox", "words"],
)
async def test_what_is_forecast_is_what_is_sent(
    sqlite_database: Database, suggested: list[Suggestion], mission: str | None
) -> None:
    await add_cast(sqlite_database, ASHA, ZURI, replace(ASHA, emails=("gone@ke.example",)))
    async with sqlite_database.writing() as session:
        (await session.get_one(State, "KEN")).mission_address = mission
        gone = update(Address).where(Address.value == "gone@ke.example")
        await session.execute(gone.values(standing=Standing.DEAD))
        for contact_id, kind, fields in suggested:
            await propose(session, contact_id, kind, fields, Origin("CC-2026-01"), NOON)
    async with sqlite_database.reading() as session:
        queued, _ = await waiting_proposals(session)
    forecast = mails_if_applied(queued, {"KEN": mission})
    await apply_each(
        sqlite_database, dict.fromkeys((one.proposal.id for one in queued), None), Application(provenance())
    )
    async with sqlite_database.reading() as session:
        sent = list(await session.scalars(select(Message.recipient).join(EntryMail, EntryMail.id == Message.id)))
    assert forecast == len(sent), sent
