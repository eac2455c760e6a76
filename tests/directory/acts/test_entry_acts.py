"""What an officer does to an entry: each act on its ground, kept in the history, and told to whom it concerns."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from directory.acts.entry_acts import LastInRole, correct, resume, suspend, withdraw
from directory.acts.grounds import ADDRESSES_STAY, NOTE_INCOMPLETE, OFFICE_STAYS, ONLY_THE_STATE_ENDS, REASON_MISSING
from directory.acts.intent import Intent
from directory.acts.succession import replace_entry
from directory.acts.written_fields import WrongFields
from directory.addresses import Address, Standing
from directory.contacts import ConfirmedBy, ContactStatus, Role
from directory.database import Database
from directory.entries.entry import Confirmation
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import ChangeKind, Ground, entry_version
from directory.states import State
from tests.cast import NOON, OFFICER
from tests.directory.acts.officer import ASHA, NOTE, ZURI, add_cast, entry, last_change, on, past, provenance

LATER = NOON + timedelta(hours=1)


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, ASHA, ZURI)
    async with database.writing() as session:
        (await session.get_one(State, "KEN")).mission_address = "mission@ke.example"
    return database


async def test_a_correction_is_kept_with_before_after_and_its_note(directory: Database) -> None:
    async with directory.writing() as session:
        told = await correct(
            session, on(at=LATER), {Column.NAME: "Asha New", Column.EMAILS: "NEW@Ke.Example; duty@ke.example"}
        )
    now = await entry(directory)
    assert now.nomination == replace(ASHA, name="Asha New", emails=("NEW@ke.example", "duty@ke.example"))
    assert now.confirmed == Confirmation(LATER, ConfirmedBy.NOTE)
    row = await last_change(directory)
    assert (row.change, row.by, row.at, row.ground) == (ChangeKind.CORRECTED, OFFICER, LATER, Ground.NOTE)
    assert (row.note_reference, row.note_date) == ("NV/9", NOTE)
    assert row.before == {"name": "Asha Old", "emails": ["asha@ke.example", "duty@ke.example"]}
    assert row.after == {"name": "Asha New", "emails": ["NEW@ke.example", "duty@ke.example"]}
    # The address that is gone is told, too: whoever lost it must hear of it. The new one is verified instead.
    assert (told.addresses, told.mission) == (("asha@ke.example", "duty@ke.example"), "mission@ke.example")
    assert (told.to_verify, told.fields) == (("NEW@ke.example",), ("name", "emails"))


@pytest.mark.parametrize("ground", Ground)
@pytest.mark.parametrize(
    ("column", "value", "allowed", "sentence"),
    [
        (Column.EMAILS, "other@ke.example", {Ground.NOTE, Ground.ADDRESS_ON_FILE}, ADDRESSES_STAY),
        (Column.EMAILS, "duty@ke.example; asha@ke.example", {Ground.NOTE, Ground.ADDRESS_ON_FILE}, ADDRESSES_STAY),
        (Column.EMAILS, "", {Ground.NOTE, Ground.ADDRESS_ON_FILE}, ADDRESSES_STAY),
        (Column.PHONES, "+254207654322", {Ground.NOTE, Ground.ADDRESS_ON_FILE}, ADDRESSES_STAY),
        (Column.RANK, "alternate", {Ground.NOTE, Ground.MISSION}, OFFICE_STAYS),
        (Column.NAME, "Asha Neu", set(Ground) - {Ground.IMPORT}, ""),
        (Column.HOURS, "9–17", set(Ground) - {Ground.IMPORT}, ""),
    ],
)
async def test_what_changes_on_which_ground(
    sqlite_database: Database, ground: Ground, column: Column, value: str, allowed: set[Ground], sentence: str
) -> None:
    await add_cast(sqlite_database, ASHA)
    if ground in allowed:
        async with sqlite_database.writing() as session:
            await correct(session, on(ground), {column: value})
        assert (await entry(sqlite_database)).nomination != ASHA
        return
    with pytest.raises(Refused) as refused:
        async with sqlite_database.writing() as session:
            await correct(session, on(ground), {column: value})
    assert ground is Ground.IMPORT or str(refused.value) == sentence
    assert (await entry(sqlite_database)).nomination == ASHA


@pytest.mark.parametrize(
    ("intent", "sentence"),
    [
        (Intent(1, replace(provenance(), note_reference=" ")), NOTE_INCOMPLETE),
        (Intent(1, replace(provenance(), note_date=None)), NOTE_INCOMPLETE),
        (Intent(1, replace(provenance(Ground.CLERICAL), reason=" ")), REASON_MISSING),
        (Intent(1, replace(provenance(Ground.CLERICAL), reason="x" * 501)), "shorten it to at most 500"),
        (Intent(1, replace(provenance(), note_reference="x" * 101)), "shorten it to at most 100"),
        (Intent(404, provenance()), "There is no entry P-000404"),
    ],
    ids=["no number", "no date", "no reason", "long reason", "long number", "no entry"],
)
async def test_a_ground_is_whole_and_there_is_an_entry(directory: Database, intent: Intent, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        async with directory.writing() as session:
            await correct(session, intent, {Column.NAME: "Asha New"})


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        (Column.EMAILS, "asha@", "emails: it is not an email address"),
        (Column.EMAILS, "a@ke.example\r\nBcc: b@ke.example", "emails: it is not an email address"),
        (Column.TIME_ZONE, "Africa/Nairobbi", "did you mean Africa/Nairobi"),
        (Column.NAME, "x" * 301, "shorten it to at most 300"),
        (Column.NAME, "a\u202eb", "control character"),
        (Column.RANK, "third", "write primary or alternate"),
        (Column.LANGUAGES, "klingonish", "not a language tag"),
    ],
    ids=lambda value: value[:20].encode("unicode_escape").decode(),
)
async def test_wrong_fields_are_said_one_by_one(directory: Database, column: Column, value: str, problem: str) -> None:
    with pytest.raises(WrongFields, match=problem) as wrong:
        async with directory.writing() as session:
            await correct(session, on(), {column: value})
    assert [finding.column for finding in wrong.value.problems] == [column]


async def test_addresses_are_kept_in_one_writing(directory: Database) -> None:
    written = {Column.EMAILS: "Poc@XN--MGBH0FB.Example; duty@KE.example", Column.PHONES: "+254 (0)20 765-4321"}
    async with directory.writing() as session:
        await correct(session, on(), written)
    now = (await entry(directory)).nomination
    assert now.emails == ("Poc@مثال.example", "duty@ke.example")
    assert now.phones == ("+254207654321",)


async def test_an_entry_stays_with_its_state_and_the_same_again_is_no_change(directory: Database) -> None:
    for written in ({Column.STATE: "FRA"}, {Column.NAME: "Asha Old"}):
        with pytest.raises(Refused):
            async with directory.writing() as session:
                await correct(session, on(), written)
    assert (await last_change(directory)).change is ChangeKind.ADDED


async def test_suspended_resumed_withdrawn(directory: Database) -> None:
    async with directory.writing() as session:
        told = await suspend(session, on(Ground.PRECAUTION, at=NOON + timedelta(hours=1)))
    assert (told.kind, told.addresses) == (ChangeKind.SUSPENDED, ASHA.emails)
    assert (await entry(directory)).status is ContactStatus.SUSPENDED
    async with directory.writing() as session:
        await resume(session, on(Ground.CALL, at=NOON + timedelta(hours=2)))
    with pytest.raises(Refused, match=ONLY_THE_STATE_ENDS[:20]):
        async with directory.writing() as session:
            await withdraw(session, on(Ground.ADDRESS_ON_FILE))
    async with directory.writing() as session:
        await withdraw(session, on(Ground.MISSION, at=NOON + timedelta(hours=3)))
    assert (await entry(directory)).status is ContactStatus.WITHDRAWN
    for act in (suspend, resume, withdraw):
        with pytest.raises(Refused, match="has ended"):
            async with directory.writing() as session:
                await act(session, on())
    stood = [(await past(directory, NOON + timedelta(hours=hour))) for hour in range(-1, 4)]
    assert [one and one.status for one in stood] == [
        None, ContactStatus.NOMINATED, ContactStatus.SUSPENDED, ContactStatus.NOMINATED, ContactStatus.WITHDRAWN
    ]  # fmt: skip


async def test_the_last_in_a_role_is_not_ended_unsaid(directory: Database) -> None:
    async with directory.writing() as session:
        await withdraw(session, on(contact_id=2))
    with pytest.raises(LastInRole, match="P-000001 is the last technical point of contact of KEN"):
        async with directory.writing() as session:
            await withdraw(session, on())
    assert (await entry(directory)).status is ContactStatus.NOMINATED
    async with directory.writing() as session:
        await withdraw(session, replace(on(), last_in_role_acknowledged=True))
    assert (await entry(directory)).status is ContactStatus.WITHDRAWN


async def test_another_role_may_leave_nobody_in_the_old_one(directory: Database) -> None:
    async with directory.writing() as session:
        await withdraw(session, on(contact_id=2))
    with pytest.raises(LastInRole, match="P-000001 is the last technical point of contact of KEN"):
        async with directory.writing() as session:
            await correct(session, on(), {Column.ROLE: "diplomatic"})
    async with directory.writing() as session:
        await correct(session, replace(on(), last_in_role_acknowledged=True), {Column.ROLE: "diplomatic"})
    assert (await entry(directory)).nomination.role is Role.DIPLOMATIC


async def test_who_hands_over_is_no_other_for_the_successor(directory: Database) -> None:
    """The old entry ends on its day, whatever became of who was to take over."""
    async with directory.writing() as session:
        await withdraw(session, on(contact_id=2))
        day = NOON.date() + timedelta(days=2)
        await replace_entry(session, on(), {Column.EMAILS: "new@ke.example"}, day)
    with pytest.raises(LastInRole, match="P-000003 is the last technical"):
        async with directory.writing() as session:
            await withdraw(session, on(contact_id=3))
    assert (await entry(directory, 3)).status is ContactStatus.SUSPENDED


async def test_of_two_who_end_the_last_two_at_once_one_is_told(directory: Database, elsewhere: Database) -> None:
    async def ends(database: Database, contact_id: int) -> bool:
        try:
            async with database.writing() as session:
                await withdraw(session, on(contact_id=contact_id))
        except LastInRole:
            return False
        return True

    assert sorted(await asyncio.gather(ends(directory, 1), ends(elsewhere, 2))) == [False, True]


async def test_who_acts_second_sees_who_acted_first(directory: Database) -> None:
    async with directory.reading() as session:
        seen = await entry_version(session, 1)
    async with directory.writing() as session:
        await correct(session, on(Ground.CLERICAL, by="boris", seen=seen), {Column.NAME: "Asha B."})
    with pytest.raises(Refused, match=r"^boris acted first: P-000001 was corrected on 2026-03-02 at 12:00 UTC"):
        async with directory.writing() as session:
            await correct(session, on(Ground.CLERICAL, seen=seen), {Column.NAME: "Asha A."})
    assert (await entry(directory)).nomination.name == "Asha B."


async def test_of_many_who_act_at_once_one_wins(directory: Database, elsewhere: Database) -> None:
    async with directory.reading() as session:
        seen = await entry_version(session, 1)

    async def corrects(database: Database, number: int) -> str:
        try:
            async with database.writing() as session:
                await correct(session, on(Ground.CLERICAL, seen=seen), {Column.NAME: f"Asha {number}"})
        except Refused as refused:
            return str(refused)
        return ""

    said = await asyncio.gather(*(corrects((directory, elsewhere)[number % 2], number) for number in range(6)))
    assert len([one for one in said if not one]) == 1
    assert len([one for one in said if "acted first" in one]) == 5


async def test_an_address_that_comes_back_keeps_its_standing(directory: Database) -> None:
    async with directory.writing() as session:
        addresses = await session.scalars(select(Address).where(Address.value == "asha@ke.example"))
        addresses.one().standing = Standing.DEAD
    for emails in ("duty@ke.example", "duty@ke.example; asha@ke.example"):
        async with directory.writing() as session:
            await correct(session, on(), {Column.EMAILS: emails})
    standings = {address.value: address.standing for address in (await entry(directory)).addresses}
    assert standings["asha@ke.example"] is Standing.DEAD
    assert (await entry(directory)).nomination.emails == ("duty@ke.example", "asha@ke.example")
