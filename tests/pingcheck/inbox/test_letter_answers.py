"""What comes to the answer address of a letter: tied to it, read by an officer, and moving no ping. Forged: nothing."""

from uuid import UUID

import pytest
from sqlalchemy import select, update

from directory.database import Database
from directory.errors import Refused
from directory.states import State
from pingcheck.conversation.mission_letters import AnswerKind, LetterAnswer, LetterWay
from pingcheck.exercises.status import Status
from pingcheck.followup.case_acts import CaseEnding, end_case, find_case, set_due
from pingcheck.followup.cases import CaseEntryKind, CaseOutcome, entries_of
from pingcheck.followup.letter_acts import LetterSending, find_letter, record_sent
from pingcheck.followup.letter_answers import judge_email, record_returned, remove_answer, unread_email
from pingcheck.followup.letter_list import letter_of_mail, unread_answers
from pingcheck.inbox.incoming import MailWay, Outcome
from tests.cast import NOON, hours, messages, pings
from tests.incoming_mail import absence, arrives, bounce, readings, reply, worked_off
from tests.mission_letters import letter_sent

ENDED = CaseEnding(outcome=CaseOutcome.NO_CONTACT, reason="the office is closed")
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
        await judge_email(session, letter.id, answer.id, AnswerKind.ANSWER, NOON, "lena")
        assert await unread_answers(session) == []
        told, due = (await entries_of(session, 1))[-2:]
        assert (told.kind, due.kind) == (CaseEntryKind.NOTED, CaseEntryKind.DUE)
        assert (await find_case(session, 1)).due_at == NOON.replace(hour=0, minute=0)
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


async def test_only_an_officer_says_whose_an_email_is(database: Database, database_url: str) -> None:
    """The From line is the Mission's own, and forged: it looks like an answer until it was read, and then is none."""
    letter = await letter_sent(database, database_url)
    async with database.writing() as session:
        await session.execute(update(State).where(State.code == "KEN").values(mission_address="mission@ke.example"))
    await arrives(database, to(letter.answer_address, reply(NOTE, sender="mission@ke.example")), NOON)
    await worked_off(database)
    [answer] = await answers(database)
    before = await words_of_cases(database)
    async with database.writing() as session:
        await judge_email(session, letter.id, answer.id, AnswerKind.NOT_THEIRS, NOON, "lena")
    assert [(each.kind, each.by) for each in await answers(database)] == [(AnswerKind.NOT_THEIRS, "lena")]
    assert [each.outcome for each in await readings(database)] == [Outcome.SET_ASIDE]
    assert await words_of_cases(database) == before
    async with database.writing() as session:
        await unread_email(session, letter.id, answer.id, NOON, "ruben")
        assert [found.id for found, _ in await unread_answers(session)] == [letter.id]
    assert [each.outcome for each in await readings(database)] == [Outcome.TO_READ]
    async with database.writing() as session:
        with pytest.raises(Refused, match="Nobody has read"):
            await unread_email(session, letter.id, answer.id, NOON, "ruben")


async def test_a_letter_that_came_back_says_so_and_its_cases_are_due(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    async with database.writing() as session:
        await set_due(session, await find_case(session, 1), NOON + hours(24 * 21), NOON, "lena")
        await end_case(session, await find_case(session, 3), ENDED, NOON, "lena")
    for place in range(3):
        raw = bounce(UUID(int=place), "mission@ke.example").replace(b"b@ke.example", b"%d@ke.example" % place)
        await arrives(database, raw, NOON + hours(1), recipient=letter.answer_address, way=MailWay.LMTP)
        await worked_off(database, NOON + hours(2))
    found = await answers(database)
    assert {each.kind for each in found} == {AnswerKind.CAME_BACK}
    async with database.reading() as session:
        kept = await find_letter(session, letter.id)
        cases = [await find_case(session, number) for number in (1, 2, 3)]
    assert kept.returned_at == NOON + hours(2)
    midnight = NOON.replace(hour=0, minute=0)
    assert [case.due_at for case in cases] == [midnight, midnight, None]
    said = [words for words in await words_of_cases(database) if "came back" in words]
    assert len(said) == 2  # once in each open case, however many notices come


async def test_a_letter_that_came_back_is_sent_once_more(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    again = LetterSending(way=LetterWay.HAND, on=NOON.date())
    async with database.writing() as session:
        with pytest.raises(Refused, match="recorded already"):
            await record_sent(session, letter.id, again, NOON, "ruben")
        returned = await record_returned(session, letter.id, "no such office", NOON, "lena")
        with pytest.raises(Refused, match="known already"):
            await record_returned(session, letter.id, "", NOON, "ruben")
        await remove_answer(session, letter.id, returned.id, NOON, "lena")
        assert (await find_letter(session, letter.id)).returned_at is None
        await record_returned(session, letter.id, "", NOON, "lena")
        await record_sent(session, letter.id, again, NOON + hours(1), "ruben")
        kept = await find_letter(session, letter.id)
    assert (kept.returned_at, kept.way, kept.settled_by) == (None, LetterWay.HAND, "ruben")


async def test_a_notice_about_one_of_our_own_mails_is_none_about_the_letter(
    database: Database, database_url: str
) -> None:
    letter = await letter_sent(database, database_url)
    call = (await messages(database))[0]
    await arrives(database, bounce(call.id, "x@y.example"), recipient=letter.answer_address, way=MailWay.LMTP)
    await worked_off(database)
    assert await answers(database) == []


async def words_of_cases(database: Database) -> list[str]:
    async with database.reading() as session:
        return [each.words for number in (1, 2, 3) for each in await entries_of(session, number)]


async def statuses_of(database: Database) -> list[Status]:
    return [ping.status for ping in await pings(database)]
