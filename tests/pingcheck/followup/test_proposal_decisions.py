"""Several proposals decided at once: each by itself, what stood in the way named, and the reason sent to who asked."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from directory.acts.decisions import known_proposal
from directory.acts.entry_acts import correct
from directory.acts.proposal_queue import waiting_proposals
from directory.acts.settlement import Application, ProposalRefusal
from directory.acts.succession import replace_entry
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import Ground, entry_version
from directory.languages import Language
from directory.proposals import Origin, Proposal, ProposalKind, ProposalSource, open_proposals, propose
from pingcheck.conversation.officer_mails import OfficerMail
from pingcheck.correspondence.proposal_refusals import proposers_of
from pingcheck.followup.proposal_decisions import apply_each, refuse_each, undo_decision
from tests.cast import NOON, OFFICER, settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry, last_change, on, provenance
from tests.mail_server import mail_server
from tests.writing import READS, called, drained, last, text_of

AFTER = NOON + timedelta(hours=2)
ON_NOTE = Application(provenance(at=AFTER))


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, ASHA, ZURI)
    return database


async def suggested(database: Database, contact_id: int = 1, kind: ProposalKind | None = None, **fields: str) -> int:
    async with database.writing() as session:
        proposal = await propose(
            session, contact_id, kind or ProposalKind.CORRECTION, fields, Origin("CC-2026-01"), NOON
        )
    assert proposal is not None
    return proposal.id


async def seen(database: Database, contact_id: int = 1) -> int:
    async with database.reading() as session:
        return await entry_version(session, contact_id)


async def test_several_of_one_entry_follow_each_other(directory: Database) -> None:
    first, second, other = (
        await suggested(directory, name="Asha New"),
        await suggested(directory, phone="+254207654300"),
        await suggested(directory, 2, function="Head"),
    )
    of_page = {first: await seen(directory), second: await seen(directory), other: await seen(directory, 2)}
    decided = await apply_each(directory, of_page, ON_NOTE)
    assert [(one.proposal_id, one.problem) for one in decided] == [(first, None), (second, None), (other, None)]
    now = (await entry(directory)).nomination
    assert (now.name, now.phones) == ("Asha New", ("+254207654300",))
    assert (await entry(directory, 2)).nomination.position == "Head"


async def test_one_that_a_colleague_was_faster_with_is_left_and_named(directory: Database) -> None:
    stays, goes, nothing = (
        await suggested(directory, name="Asha New"),
        await suggested(directory, 2, function="Head"),
        await suggested(directory, 2, words="all is wrong"),
    )
    of_page: dict[int, int | None] = {stays: await seen(directory), goes: await seen(directory, 2), nothing: None}
    async with directory.writing() as session:
        await correct(session, on(Ground.CLERICAL, by="boris"), {Column.HOURS: "9-17"})
    decided = await apply_each(directory, of_page, ON_NOTE)
    assert [str(one.problem).partition(":")[0] for one in decided] == [
        "boris acted first",
        "None",
        f"Proposal {nothing} names nothing to write into the entry; write it yourself, or refuse it.",
    ]
    async with directory.reading() as session:
        queued, _ = await waiting_proposals(session)
    assert [one.proposal.id for one in queued] == [stays, nothing]
    assert (await entry(directory)).nomination.name == "Asha Old"


async def test_two_that_would_write_the_same_field_are_not_both_applied(directory: Database) -> None:
    first, second = await suggested(directory, name="Asha New"), await suggested(directory, name="Asha Other")
    of_page = dict.fromkeys((first, second), await seen(directory))
    done, left = await apply_each(directory, of_page, ON_NOTE)
    assert done.problem is None
    assert "has changed name of P-000001 since this was proposed" in str(left.problem)


async def test_an_entry_that_ends_settles_its_other_proposals(directory: Database) -> None:
    first = await suggested(directory, 1, ProposalKind.SUCCESSOR, name="Beata", mail="beata@ke.example")
    second = await suggested(directory, name="Asha New")
    done, left = await apply_each(directory, dict.fromkeys((first, second), await seen(directory)), ON_NOTE)
    assert done.settled is not None
    assert done.settled.successor_id == 3
    assert f"proposal {second} was settled" in str(left.problem)
    async with directory.reading() as session:
        assert await open_proposals(session, 1) == []
        assert (await known_proposal(session, second)).outcome is None


async def test_of_two_officers_each_proposal_is_settled_once(directory: Database, elsewhere: Database) -> None:
    ids = [await suggested(directory, function=f"Head {number}", name="") for number in range(1)]
    ids += [await suggested(directory, 2, phone=f"+25420765430{number}") for number in range(1)]
    of_page = dict.fromkeys(ids, None)
    by_two = await asyncio.gather(
        apply_each(directory, of_page, ON_NOTE),
        apply_each(elsewhere, of_page, Application(provenance(at=AFTER, by="boris"))),
    )
    for one, other in zip(*by_two, strict=True):
        assert sorted([one.problem is None, other.problem is None]) == [False, True]
        assert "acted first" in str(one.problem or other.problem)


async def test_an_applied_correction_is_undone_and_waits_again(directory: Database) -> None:
    number = await suggested(directory, mail="new@ke.example")
    await apply_each(directory, {number: None}, ON_NOTE)
    async with directory.writing() as session:
        [notice] = await undo_decision(session, number, AFTER, OFFICER)
    assert notice.addresses == ("new@ke.example", *ASHA.emails)
    assert (await entry(directory)).nomination == ASHA
    assert (await last_change(directory)).reason == "undone"
    async with directory.reading() as session:
        assert [one.proposal.id for one in (await waiting_proposals(session))[0]] == [number]


async def test_what_was_changed_again_or_ended_is_not_undone(directory: Database) -> None:
    number = await suggested(directory, name="Asha New")
    successor = await suggested(directory, 2, ProposalKind.SUCCESSOR, mail="beata@ke.example")
    await apply_each(directory, {number: None, successor: None}, ON_NOTE)
    async with directory.writing() as session:
        await replace_entry(session, on(at=AFTER), {Column.EMAILS: "next@ke.example"}, AFTER.date() + timedelta(days=3))
    for each in (number, successor):
        with pytest.raises(Refused, match="has been changed again, or ended an entry"):
            async with directory.writing() as session:
                await undo_decision(session, each, AFTER, OFFICER)
    async with directory.reading() as session:
        assert (await waiting_proposals(session))[1] == 0


REASON = "We can take this from a note verbale only.\n\nPlease ask your Mission."
GREETINGS = {
    Language.ENGLISH: "Your entry was not changed in this way",
    Language.FRENCH: "Votre inscription n’a pas été modifiée en ce sens",
    Language.SPANISH: "Su entrada no se ha modificado de esa manera",
    Language.RUSSIAN: "Такое изменение в Вашу запись не внесено",
    Language.ARABIC: "لم يُعدَّل قيدكم على هذا النحو",
    Language.CHINESE: "贵方登记信息未作此项更改",
}


@pytest.mark.parametrize("language", Language)
async def test_the_reason_goes_to_who_proposed_in_their_language(
    database: Database, database_url: str, language: Language
) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        await called(database, settings, "first@ke.example", "second@ke.example", languages=language.value)
        number = await suggested(database, mail="new@ke.example")
        refusal = ProposalRefusal(NOON, OFFICER, REASON)
        [decided] = await refuse_each(database, settings, [number], refusal, send=True)
        assert decided.told == "first@ke.example"
        await drained(database, settings)
        sent = last(server)
        assert sent.recipient == "first@ke.example"
        text = text_of(sent)
        assert GREETINGS[language] in text.replace("\n", " ").replace("  ", " ") or GREETINGS[language] in text
        assert REASON in text
        assert "2026" in text
        assert "new@ke.example" not in text
        assert all(len(line) <= 72 for line in text.splitlines() if "http" not in line and "@" not in line)
    async with database.writing() as session:
        proposal = await session.get_one(Proposal, number)
        assert proposal.told_at == NOON
        with pytest.raises(Refused, match="can be undone no longer"):
            await undo_decision(session, number, NOON, OFFICER)


@pytest.mark.parametrize(
    ("source", "origin", "status"),
    [
        (ProposalSource.BOUNCE, "CC-2026-01", ContactStatus.NOMINATED),
        (ProposalSource.ABSENCE, "CC-2026-01", ContactStatus.NOMINATED),
        (ProposalSource.CONTACT, "", ContactStatus.NOMINATED),
        (ProposalSource.CONTACT, "CC-2025-09", ContactStatus.NOMINATED),
        (ProposalSource.REPLY, "CC-2026-01", ContactStatus.SUSPENDED),
        (ProposalSource.REPLY, "CC-2026-01", ContactStatus.WITHDRAWN),
    ],
    ids=["bounce", "absence", "no check", "another check", "suspended", "ended"],
)
async def test_a_refusal_that_can_be_sent_to_nobody_is_one_all_the_same(
    database: Database, database_url: str, source: ProposalSource, origin: str, status: ContactStatus
) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        await called(database, settings)
    async with database.writing() as session:
        one = await propose(session, 1, ProposalKind.CORRECTION, {"name": "B"}, Origin(origin, source), NOON)
        assert one is not None
        await session.execute(update(PointOfContact).values(status=status))
    async with database.reading() as session:
        assert await proposers_of(session, [one]) == {}
    [decided] = await refuse_each(database, settings, [one.id], ProposalRefusal(NOON, OFFICER, REASON), send=True)
    assert (decided.told, decided.problem) == ("", None)
    async with database.reading() as session:
        assert list(await session.scalars(select(OfficerMail))) == []
        assert (await session.get_one(Proposal, one.id)).told_at is None


async def test_without_a_reason_nothing_is_refused_or_sent(database: Database, database_url: str) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, **READS)
        await called(database, settings)
        number = await suggested(database, mail="new@ke.example")
        [decided] = await refuse_each(database, settings, [number], ProposalRefusal(NOON, OFFICER, " "), send=True)
        assert "Say why" in str(decided.problem)
        await drained(database, settings)
        assert len(server.received) == 1
