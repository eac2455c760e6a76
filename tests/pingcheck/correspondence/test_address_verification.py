"""A verification email: to one address, not too often; a press proves it, and what comes back moves its standing."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from directory.acts.entry_acts import correct, withdraw
from directory.addresses import Standing
from directory.contacts import ConfirmedBy
from directory.database import Database
from directory.entries.entry import Confirmation
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import ChangeKind
from directory.proposals import ProposalKind, open_proposals
from pingcheck.conversation.proof_links import VALID_FOR
from pingcheck.correspondence.address_proofs import ProofAnswer, ProofStanding, find_proof_request, record_proof
from pingcheck.correspondence.address_verification import MOST_ASKED, WINDOW, queue_verification
from pingcheck.exercises.entry_mails import EntryMailKind
from pingcheck.exercises.message import Delivery
from pingcheck.inbox.incoming import Outcome
from tests.alerted import AMINA, add_officers
from tests.alerted import told as alerted
from tests.cast import NOON, settings_for
from tests.directory.acts.officer import ASHA, add_cast, entry, last_change, on, past
from tests.incoming_mail import absence, arrives, bounce, readings, reply, worked_off
from tests.mail_server import mail_server
from tests.noticed import (
    corrected,
    entry_mails,
    send_entry_mails,
    set_standing,
    standing_of,
    told,
)

DAY = timedelta(days=1)
NEW = "new@ke.example"
VERIFICATION = EntryMailKind.VERIFICATION


async def asked(database: Database, value: str = "asha@ke.example", contact_id: int = 1, at: datetime = NOON) -> str:
    [address_id] = [each.id for each in (await entry(database)).addresses if each.value == value]
    async with database.writing() as session:
        return await queue_verification(session, contact_id, address_id, at)


async def only_mail(database: Database) -> UUID:
    [(_, message, _)] = await entry_mails(database, VERIFICATION)
    return message.id


async def says(database: Database, answer: ProofAnswer, at: datetime = NOON) -> bool:
    mail_id = await only_mail(database)
    async with database.writing() as session:
        return await record_proof(session, mail_id, answer, at)


async def stands(database: Database, at: datetime = NOON) -> ProofStanding:
    mail_id = await only_mail(database)
    async with database.reading() as session:
        request = await find_proof_request(session, mail_id, at)
        assert request is not None
        return request.standing


async def test_a_yes_makes_the_address_good_and_confirms_the_entry(database: Database) -> None:
    await add_cast(database, ASHA)
    await asked(database)
    assert await says(database, ProofAnswer.YES, NOON + DAY)
    assert await standing_of(database, "asha@ke.example") is Standing.GOOD
    assert await standing_of(database, "duty@ke.example") is Standing.UNPROVEN
    now = await entry(database)
    assert now.confirmed == Confirmation(NOON + DAY, ConfirmedBy.VERIFICATION)
    then = await past(database, NOON + DAY)
    assert then is not None
    assert (then.confirmed, then.nomination) == (now.confirmed, now.nomination)
    row = await last_change(database)
    assert (row.change, row.after, row.by) == (ChangeKind.VERIFIED, {"verified": "asha@ke.example"}, "the contact")
    assert await stands(database) is ProofStanding.PROVED


async def test_a_proof_is_no_change_that_an_officer_overlooked(database: Database) -> None:
    await add_cast(database, ASHA)
    await asked(database)
    seen = (await last_change(database)).id
    await says(database, ProofAnswer.YES)
    async with database.writing() as session:
        assert await correct(session, on(seen=seen), {Column.NAME: "Asha Neu"})


async def test_the_first_word_counts_and_once(database: Database) -> None:
    await add_cast(database, ASHA)
    await asked(database)
    assert [await says(database, each) for each in (ProofAnswer.YES, ProofAnswer.NO, ProofAnswer.YES)] == [
        True, False, False,
    ]  # fmt: skip
    async with database.reading() as session:
        assert await open_proposals(session, 1) == []


async def test_a_no_comes_before_an_officer_and_changes_nothing(database: Database) -> None:
    await add_cast(database, ASHA)
    await asked(database)
    assert await says(database, ProofAnswer.NO)
    assert await standing_of(database, "asha@ke.example") is Standing.UNPROVEN
    assert (await entry(database)).nomination == ASHA
    async with database.reading() as session:
        [proposal] = await open_proposals(session, 1)
    assert (proposal.kind, proposal.fields) == (ProposalKind.DEAD_ADDRESS, {"address": "asha@ke.example"})
    assert await stands(database) is ProofStanding.DISOWNED


async def test_too_late_or_for_an_address_that_is_gone_nothing_is_recorded(database: Database) -> None:
    await add_cast(database, ASHA)
    await asked(database)
    late = NOON + VALID_FOR + DAY
    assert not await says(database, ProofAnswer.YES, late)
    assert await stands(database, late) is ProofStanding.OVER
    await corrected(database, {Column.EMAILS: "duty@ke.example"})
    assert not await says(database, ProofAnswer.YES)
    assert await standing_of(database, "asha@ke.example") is Standing.UNPROVEN


async def test_what_cannot_be_asked_is_refused_in_a_sentence(database: Database) -> None:
    await add_cast(database, ASHA)
    with pytest.raises(Refused, match="verified by a call"):
        await asked(database, "+254207654321")
    with pytest.raises(Refused, match="P-000007 has no such address"):
        await asked(database, contact_id=7)
    await asked(database)
    with pytest.raises(Refused, match="on its way already"):
        await asked(database)
    await corrected(database, {Column.EMAILS: "duty@ke.example"})
    with pytest.raises(Refused, match="does not have this address any more"):
        await asked(database)
    async with database.writing() as session:
        intent = replace(on(), last_in_role_acknowledged=True)
        await withdraw(session, intent)
    with pytest.raises(Refused, match="P-000001 has ended"):
        await asked(database, "duty@ke.example")


async def test_an_address_is_asked_three_times_a_day_at_most(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        for _ in range(MOST_ASKED):
            await asked(database)
            await send_entry_mails(database, settings)
        with pytest.raises(Refused, match="3 emails within a day"):
            await asked(database)
        await asked(database, at=NOON + WINDOW + DAY)
    assert len(server.received) == MOST_ASKED


async def test_an_address_lost_meanwhile_is_not_asked_any_more(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    await asked(database)
    await corrected(database, {Column.EMAILS: "duty@ke.example"})
    async with mail_server() as server:
        await send_entry_mails(database, settings_for(database_url, server.port))
    assert [mail.delivery for _, mail, _ in await entry_mails(database, VERIFICATION)] == [Delivery.WITHDRAWN]
    # The address that was taken out is told of just that.
    assert {received.recipient for received in server.received} == {"asha@ke.example", "duty@ke.example"}


async def test_a_bounce_makes_the_address_failing_and_a_second_a_day_later_dead(
    database: Database, database_url: str
) -> None:
    await add_cast(database, ASHA)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        for day, standing in enumerate((Standing.FAILING, Standing.DEAD)):
            at = NOON + day * 2 * DAY
            await asked(database, at=at)
            await send_entry_mails(database, settings, at)
            mail_id = max(await entry_mails(database, VERIFICATION), key=lambda each: each[2].made_at)[1].id
            await arrives(database, bounce(mail_id, "asha@ke.example"), at + timedelta(hours=1))
            await worked_off(database, at + timedelta(hours=1))
            assert await standing_of(database, "asha@ke.example") is standing
    async with database.reading() as session:
        [proposal] = await open_proposals(session, 1)
    assert proposal.fields == {"address": "asha@ke.example"}
    assert [row.outcome for row in await readings(database)] == [Outcome.BOUNCED] * 2


async def test_a_proof_outweighs_what_failed_before(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    async with mail_server() as server:
        await asked(database)
        await send_entry_mails(database, settings_for(database_url, server.port))
    await arrives(database, bounce(await only_mail(database), "asha@ke.example"))
    await worked_off(database)
    assert await standing_of(database, "asha@ke.example") is Standing.FAILING
    await says(database, ProofAnswer.YES, NOON + DAY)
    assert await standing_of(database, "asha@ke.example") is Standing.GOOD


async def test_a_server_that_knows_no_such_mailbox_counts_as_well(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    await corrected(database, {Column.PHONES: "+254 20 765 4322"})

    def refuses(stage: str, address: str, _: int) -> str | None:
        return "550 5.1.1 No such user here" if (stage, address) == ("rcpt", "asha@ke.example") else None

    async with mail_server(refuses) as server:
        await send_entry_mails(database, settings_for(database_url, server.port))
    assert await standing_of(database, "asha@ke.example") is Standing.FAILING
    assert await standing_of(database, "duty@ke.example") is Standing.UNPROVEN


async def test_a_dead_address_is_told_nothing_even_if_it_died_meanwhile(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    await corrected(database, {Column.PHONES: "+254 20 765 4322"})
    await set_standing(database, "asha@ke.example", Standing.DEAD)
    async with mail_server() as server:
        await send_entry_mails(database, settings_for(database_url, server.port))
    assert [received.recipient for received in server.received] == ["duty@ke.example"]


async def test_who_writes_back_is_read_by_an_officer_and_proves_nothing(database: Database) -> None:
    await add_cast(database, ASHA)
    await asked(database)
    await arrives(database, reply("Yes, received.", await only_mail(database), sender="asha@ke.example"))
    await worked_off(database)
    [row] = await readings(database)
    assert (row.outcome, row.words, row.ping_id) == (Outcome.TO_READ, "Yes, received.", None)
    assert await standing_of(database, "asha@ke.example") is Standing.UNPROVEN


async def test_an_absence_is_noted_and_nobody_need_read_it(database: Database) -> None:
    await add_cast(database, ASHA)
    await asked(database)
    await arrives(database, absence(await only_mail(database), sender="asha@ke.example"))
    await worked_off(database)
    assert [row.outcome for row in await readings(database)] == [Outcome.NOTED]


async def test_an_incident_in_a_reply_is_told_to_officers_at_once(database: Database) -> None:
    await add_officers(database, AMINA)
    await add_cast(database, ASHA)
    await asked(database)
    words = "We are under attack by ransomware, please help."
    await arrives(database, reply(words, await only_mail(database), sender="asha@ke.example"))
    await worked_off(database)
    assert await alerted(database) == [AMINA]
    assert await told(database) == []
