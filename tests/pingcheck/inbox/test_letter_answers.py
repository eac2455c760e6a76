"""What comes to the answer address of a letter: tied to it, read by an officer, and moving no ping. Forged: nothing."""

from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.mission_letters import LetterAnswer
from pingcheck.exercises.status import Status
from pingcheck.followup.cases import CaseEntryKind, entries_of
from pingcheck.followup.letter_acts import read_answer
from pingcheck.followup.letter_list import letter_of_mail, unread_answers
from pingcheck.inbox.incoming import MailWay, Outcome
from tests.cast import NOON, hours, messages, pings
from tests.incoming_mail import absence, arrives, readings, reply, worked_off
from tests.mission_letters import letter_sent

NOTE = "The Permanent Mission presents its compliments and nominates Ms Beata New."


async def answers(database: Database) -> list[LetterAnswer]:
    async with database.reading() as session:
        return list(await session.scalars(select(LetterAnswer).order_by(LetterAnswer.id)))


def to(address: str, raw: bytes) -> bytes:
    return raw.replace(b"To: check@poc.example", f"To: <{address}>".encode())


async def test_an_answer_is_tied_to_its_letter_and_moves_no_ping(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    before = await statuses_of(database)
    await arrives(database, to(letter.answer_address.upper(), reply(NOTE, sender="mission@ke.example")), NOON)
    await worked_off(database, NOON + hours(1))
    [answer], [reading] = await answers(database), await readings(database)
    assert (answer.letter_id, answer.read_at, answer.by) == (letter.id, None, "")
    assert (reading.outcome, reading.ping_id) == (Outcome.TO_READ, None)
    assert await statuses_of(database) == before
    async with database.writing() as session:
        assert [found.id for found, _ in await unread_answers(session)] == [letter.id]
        await read_answer(session, letter.id, answer.id, NOON, "lena")
        assert await unread_answers(session) == []
        assert [each.kind for each in await entries_of(session, 1)][-1] is CaseEntryKind.NOTED
    assert [each.outcome for each in await readings(database)] == [Outcome.SET_ASIDE]


async def test_by_the_envelope_alone_it_is_tied_too_and_only_once(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    raw = reply(NOTE, sender="mission@ke.example")
    for _ in range(2):
        await arrives(database, raw, NOON, recipient=letter.answer_address, way=MailWay.LMTP)
        await worked_off(database)
    assert [answer.letter_id for answer in await answers(database)] == [letter.id]


async def test_a_forged_address_ties_nothing(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    local, _, domain = letter.answer_address.partition("@")
    last = "a" if local[-1] != "a" else "b"
    for forged in (local[:-1] + last, local.replace("-0001-", "-0002-"), "l-2026-0001", "LV-2026-0001"):
        await arrives(database, to(f"{forged}@{domain}", reply(f"{NOTE} {forged}", sender="x@y.example")), NOON)
    await worked_off(database)
    assert await answers(database) == []
    assert {each.outcome for each in await readings(database)} == {Outcome.UNPROVED}


async def test_an_absence_notice_is_no_answer(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    call = (await messages(database))[0].id
    raw = absence(call).replace(f"In-Reply-To: <{call.hex}@poc.example>\r\n".encode(), b"")
    await arrives(database, to(letter.answer_address, raw), NOON)
    await worked_off(database)
    assert await answers(database) == []


async def test_a_contact_that_answers_our_call_as_well_is_counted(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    call = (await messages(database))[0]
    both = f"check@poc.example>, <{letter.answer_address}"
    raw = to(both, reply("Received, thank you.", call.id, sender="x@y.example"))
    await arrives(database, raw, NOON)
    await worked_off(database)
    [reading], [answer] = await readings(database), await answers(database)
    assert (reading.ping_id, answer.letter_id) == (call.ping_id, letter.id)
    async with database.reading() as session:
        found = await letter_of_mail(session, answer.incoming_id or 0)
        assert found is not None
        assert found.id == letter.id


async def statuses_of(database: Database) -> list[Status]:
    return [ping.status for ping in await pings(database)]
