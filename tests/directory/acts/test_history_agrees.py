"""Whatever is done to entries, in whatever order: the history, folded, is what the directory says, then and now."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.decisions import reopen
from directory.acts.entry_acts import correct, resume, suspend, withdraw
from directory.acts.intent import Intent
from directory.acts.reversal import undo_change
from directory.acts.settlement import Application, ProposalRefusal, apply_proposal, refuse_proposal
from directory.acts.succession import complete_handovers, replace_entry
from directory.database import Database, open_database
from directory.entries.entry import Entry, find_entry, load_entries
from directory.entries.past import PastEntry, directory_as_of, entry_as_of, histories_of
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.exchange.importer import import_table
from directory.exchange.table import opened_table
from directory.history import Ground, HistoryEntry, Provenance, entry_version
from directory.proposals import Origin, ProposalKind, propose
from directory.search.terms import DirectoryTerm, search_terms
from tests.cast import NOON, OFFICER
from tests.directory.acts.officer import ASHA, ZURI, add_cast, provenance

FIELDS = st.dictionaries(
    st.sampled_from([Column.NAME, Column.NAME_LATIN, Column.EMAILS, Column.PHONES, Column.LANGUAGES, Column.RANK]),
    st.sampled_from(
        ["", "a@x.example", "b@x.example; a@x.example", "+254207654321", "fr; en", "alternate", "2026-02-01"]
    ),
    min_size=1,
    max_size=3,
)
DAYS = st.sampled_from([None, NOON.date() + timedelta(days=2)])
STEPS = st.lists(
    st.tuples(
        st.integers(1, 4),
        st.sampled_from(Ground),
        st.one_of(
            st.sampled_from(["suspend", "resume", "withdraw", "handovers", "import"]),
            st.sampled_from([*ProposalKind]),
            st.tuples(st.just("correct"), FIELDS),
            st.tuples(st.just("correct and undo"), FIELDS),
            st.tuples(st.just("replace"), FIELDS, DAYS),
        ),
    ),
    max_size=10,
)


async def do(database: Database, folder: Path, at: datetime, step: Any) -> None:
    contact_id, ground, act = step
    intent = Intent(contact_id, provenance(ground, at), last_in_role_acknowledged=at.hour % 2 == 0)
    if act == "import":
        file = nominations(folder, at)
        with opened_table(file) as table:
            await import_table(database, table, Provenance(at, OFFICER, "", file.name), apply=True)
        return
    async with database.writing() as session:
        match act:
            case "handovers":
                await complete_handovers(session, at)
            case ProposalKind():
                await settle_one(session, contact_id, act, ground, at)
            case "correct", written:
                await correct(session, intent, written)
            case "correct and undo", written:
                stood = (await find_entry(session, contact_id)).nomination
                await correct(session, intent, written)
                await undo_change(session, contact_id, await entry_version(session, contact_id), at, OFFICER)
                assert (await find_entry(session, contact_id)).nomination == stood
            case "replace", written, day:
                await replace_entry(session, intent, written, day)
            case _:
                await {"suspend": suspend, "resume": resume, "withdraw": withdraw}[act](session, intent)


async def settle_one(session: AsyncSession, contact_id: int, kind: ProposalKind, ground: Ground, at: datetime) -> None:
    """Somebody proposes; an officer applies it, or at odd hours refuses it and puts it back into the queue."""
    await find_entry(session, contact_id)
    fields = {"name": f"N {at:%H}", "mail": f"n{at:%d}@x.example", "address": "a@x.example", "until": "2026-03-09"}
    proposal = await propose(session, contact_id, kind, fields, Origin("CC-2026-01"), at)
    assert proposal is not None
    if at.hour % 2:
        await refuse_proposal(session, proposal.id, ProposalRefusal(at, OFFICER, "no"))
        await reopen(session, proposal.id, at, OFFICER)
    await apply_proposal(session, proposal.id, Application(provenance(ground, at)))


def nominations(folder: Path, at: datetime) -> Path:
    """Another word from the State about its first entry."""
    file = folder / "rows.csv"
    row = f"KEN,technical,primary,CERT,Asha {at:%d},a{at:%d}@ke.example,NV/1"
    file.write_text(f"state,role,rank,entity,name,emails,note_reference\n{row}\n", encoding="utf-8")
    return file


def told(entry: Entry | PastEntry) -> tuple[object, ...]:
    return entry.id, entry.status, entry.nomination, entry.succession, entry.confirmed


async def agreed(database: Database) -> dict[int, tuple[object, ...]]:
    """The directory as it is; asserted to be what its history and its terms say."""
    async with database.reading() as session:
        rows = list(await session.scalars(select(HistoryEntry).order_by(HistoryEntry.id)))
        present = await load_entries(session, {row.contact_id for row in rows})
        terms = {(row.contact_id, row.term) for row in await session.execute(select(DirectoryTerm.__table__))}
        stood = {past.id: told(past) async for past in directory_as_of(session, NOON + timedelta(days=400))}
    now = {contact_id: told(entry) for contact_id, entry in present.items()}
    assert stood == now
    wanted = {(each.id, term) for each in present.values() for term in search_terms(each.id, each.nomination)}
    assert terms == wanted
    return now


async def story(database: Database, folder: Path, steps: list[Any]) -> None:
    await add_cast(database, ASHA, ZURI)
    seen = {NOON: await agreed(database)}
    for number, step in enumerate(steps):
        at = NOON + timedelta(hours=7 * (number + 1))
        before = await agreed(database)
        try:
            await do(database, folder, at, step)
        except Refused:
            assert await agreed(database) == before
        seen[at] = await agreed(database)
    async with database.reading() as session:
        histories = await histories_of(session, list(seen[max(seen)]))
    for at, state in seen.items():
        pasts = [entry_as_of(history, at) for history in histories.values()]
        assert {past.id: told(past) for past in pasts if past} == state


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_history_and_directory_agree(database_url: str, tmp_path: Path, steps: list[Any]) -> None:
    async def run() -> None:
        database = open_database(database_url)
        try:
            async with database.writing() as session:
                for table in ("proposals", "directory_terms", "addresses", "history", "contacts"):
                    await session.execute(text(f"DELETE FROM {table}"))
            await story(database, tmp_path, steps)
        finally:
            await database.close()

    asyncio.run(run())
