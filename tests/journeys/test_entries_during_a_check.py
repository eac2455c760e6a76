"""While a check runs, mails suggest changes of the entries, officers make them, and nobody who is gone is mailed."""

from dataclasses import replace
from datetime import datetime

from directory.acts.entry_acts import correct, suspend, withdraw
from directory.acts.intent import Intent
from directory.acts.proposal_queue import QueuedProposal, waiting_proposals
from directory.acts.settlement import Application, apply_proposal
from directory.acts.succession import replace_entry
from directory.contacts import ContactStatus
from directory.database import Database
from directory.entries.confirmations import last_confirmed
from directory.entries.entry import find_entry
from directory.exchange.columns import Column
from directory.history import Ground
from directory.proposals import ProposalKind, ProposalSource
from directory.search.attention import Attention, Staleness
from directory.search.finder import EntryFilters, find_contacts
from pingcheck.exercises.confirmations import confirming_answers
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.status import Status
from pingcheck.followup.closing import close_exercise
from pingcheck.service.tick import tick
from tests.cast import NOON, OFFICER, courier_of, hours, nominate, open_now, plan, settings_for, statuses
from tests.directory.acts.officer import provenance
from tests.incoming_mail import absence, arrives, bounce, reply, worked_off
from tests.journeys.test_probes import probes
from tests.journeys.test_what_comes_back import called
from tests.mail_server import mail_server


async def queue(database: Database) -> list[QueuedProposal]:
    async with database.reading() as session:
        return (await waiting_proposals(session))[0]


async def named(database: Database) -> list[tuple[ProposalKind, ProposalSource, dict[str, object]]]:
    return [(one.proposal.kind, one.proposal.source, one.proposal.fields) for one in await queue(database)]


async def test_an_address_that_dies_is_proposed_for_removal(database: Database, database_url: str) -> None:
    call = await called(database, database_url)
    await arrives(database, bounce(call, "poc@ke.example"), NOON + hours(1), sender="<>")
    await worked_off(database, NOON + hours(1))
    assert await queue(database) == []
    [probe] = await probes(database)
    async with mail_server() as server:
        await courier_of(database, settings_for(database_url, server.port), lambda: NOON + hours(25)).drain()
    await arrives(database, bounce(probe.id, "poc@ke.example"), NOON + hours(26), sender="<>")
    await worked_off(database, NOON + hours(26))
    dead = {"address": "poc@ke.example"}
    assert await named(database) == [(ProposalKind.DEAD_ADDRESS, ProposalSource.BOUNCE, dead)]
    async with database.reading() as session:
        needing = EntryFilters(attention=frozenset({Attention.DEAD_ADDRESS}))
        assert (await find_contacts(session, "", needing, Staleness(NOON))).total == 1


async def test_an_absence_proposes_its_stand_in(database: Database, database_url: str) -> None:
    call = await called(database, database_url)
    for _ in range(2):
        await arrives(database, absence(call), NOON + hours(1))
    await worked_off(database, NOON + hours(2))
    stand_in = {"mail": "ana@ke.example", "until": "2026-03-09"}
    assert await named(database) == [(ProposalKind.STAND_IN, ProposalSource.ABSENCE, stand_in)]


async def test_a_reply_that_names_a_successor_becomes_an_entry_on_a_note(database: Database, database_url: str) -> None:
    call = await called(database, database_url)
    words = "I am no longer the point of contact. My successor is Anna Berg, anna.berg@ke.example."
    await arrives(database, reply(words, call), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    [queued] = await queue(database)
    assert (queued.proposal.kind, queued.proposal.source) == (ProposalKind.SUCCESSOR, ProposalSource.REPLY)
    assert queued.proposal.fields["mail"] == "anna.berg@ke.example"
    assert words in queued.proposal.fields["words"]
    async with database.writing() as session:
        on_note = Application(provenance(at=NOON + hours(2)), queued.version)
        done = await apply_proposal(session, queued.proposal.id, on_note)
    assert done.notice.addresses == ("poc@ke.example",)
    async with database.reading() as session:
        assert (await find_entry(session, 1)).status is ContactStatus.WITHDRAWN
        assert (await find_entry(session, done.successor_id or 0)).nomination.emails == ("anna.berg@ke.example",)


async def test_nothing_proves_whose_mail_it_is_so_it_proposes_nothing(database: Database, database_url: str) -> None:
    await called(database, database_url)
    await arrives(database, reply("My successor is Anna Berg, anna.berg@ke.example."), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    assert await queue(database) == []


async def sent_at_noon(database: Database, url: str) -> list[str]:
    async with mail_server() as server:
        await courier_of(database, settings_for(url, server.port), lambda: NOON).drain()
        return sorted(mail.recipient for mail in server.received)


async def test_who_is_gone_is_not_mailed_and_counts_as_replaced(database: Database, database_url: str) -> None:
    for name in ("withdrawn", "suspended", "removed", "stays"):
        await nominate(database, "KEN", f"{name}@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with database.writing() as session:
        await withdraw(session, Intent(1, provenance()))
        await suspend(session, Intent(2, provenance(Ground.PRECAUTION)))
        await correct(session, Intent(3, provenance()), {Column.EMAILS: "new@ke.example"})
    assert await sent_at_noon(database, database_url) == ["stays@ke.example"]
    async with database.writing() as session:
        await close_exercise(session, await session.get_one(Exercise, exercise.id), NOON + hours(1), OFFICER)
    assert (await statuses(database))[0] is Status.REPLACED
    assert (await statuses(database))[3] is Status.SILENT


async def test_the_clock_completes_a_handover(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "old@ke.example")
    day = (NOON + hours(48)).date()
    async with database.writing() as session:
        await replace_entry(session, Intent(1, provenance()), {Column.EMAILS: "new@ke.example"}, day)
    settings = settings_for(database_url)

    async def done(at: datetime) -> list[str]:
        return (await tick(database, settings, at)).done

    assert await done(NOON + hours(24)) == []
    assert await done(NOON + hours(48)) == ["handed over: P-000001"]
    assert await done(NOON + hours(49)) == []


async def test_an_answer_confirms_the_entry(database: Database, database_url: str) -> None:
    call = await called(database, database_url)
    await arrives(database, reply("Received, thank you.", call), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    async with database.reading() as session:
        entry = replace(await find_entry(session, 1), confirmed=None)
        confirmed = (await last_confirmed(session, [entry], confirming_answers()))[1]
        assert confirmed is not None
        assert (confirmed.at, confirmed.by) == (NOON + hours(1), "answer")
        stale = EntryFilters(attention=frozenset({Attention.STALE}))
        for since, total in ((NOON + hours(0.5), 0), (NOON + hours(1.5), 1)):
            assert (await find_contacts(session, "", stale, Staleness(since, confirming_answers()))).total == total
        assert (await last_confirmed(session, [entry], confirming_answers(NOON)))[1] is None
