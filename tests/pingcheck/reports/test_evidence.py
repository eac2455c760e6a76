"""What we sent to a State and what came back: all of it, in our words, and nothing of others."""

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.stand_ins import offer_stand_in
from directory.contacts import Role
from directory.database import Database
from directory.errors import Refused
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.exercise import Exercise, Step, StepKind
from pingcheck.exercises.message import Attempt, Cause, Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.call_recording import record_call
from pingcheck.followup.correction_acts import CorrectionApprover
from pingcheck.inbox.incoming import Outcome
from pingcheck.inbox.officer_decisions import accept
from pingcheck.reports.evidence import StateEvidence, state_evidence
from pingcheck.reports.evidence_text import evidence_data, evidence_text
from pingcheck.reports.evidence_words import PLAIN, WHAT, WHY, SentEmail, mail_lines
from pingcheck.reports.figures import StateResult, exercise_figures
from tests.cast import NOON, hours, messages, nominate, open_now, pings, plan, record_answer, settings_for
from tests.corrected import PROOF, approved, asked, corrected
from tests.incoming_mail import arrives, readings, reply, worked_off
from tests.proposed import STAND_IN, suggested
from tests.running_check import close, did, sent

SERVER_WORDS, OFFICER, ELSEWHERE = "550 5.1.1 zq-server-words", "lena", "SwedishMarker"
AFTER = NOON + hours(2)


@pytest.fixture
async def told(database: Database, database_url: str) -> Exercise:
    """Kenya with three contacts: one answers, one's mail comes back, one is silent; and Sweden."""
    await nominate(database, "KEN", "amina@ke.example", name="Amina Otieno", time_zone="Africa/Nairobi")
    await nominate(database, "KEN", "gone@ke.example", name="Joseph Were", role=Role.DIPLOMATIC)
    await nominate(database, "KEN", "quiet@ke.example", name="Grace Njeri")
    await nominate(database, "SWE", "marker@se.example", name=ELSEWHERE)
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    await sent(database, database_url, NOON)
    await something_comes_back(database)
    return exercise


async def something_comes_back(database: Database) -> None:
    amina, joseph, _, _ = await pings(database)
    back = (await messages(database))[1]
    async with database.writing() as session:
        await record_answer(session, amina.id, Answer.RECEIVED, "words of a contact", NOON + timedelta(minutes=5))
        gone = update(Message).where(Message.id == back.id)
        await session.execute(gone.values(cause=Cause.NO_SUCH_MAILBOX, returned_at=NOON + timedelta(minutes=3)))
        failed = Happened(joseph.id, NOON + timedelta(minutes=3), EventKind.FAILED, "no_such_mailbox", back.id)
        await record_events(session, [failed])
        session.add(Attempt(message_id=back.id, at=NOON, host="mx.zq-host", stage="rcpt", code=550, reply=SERVER_WORDS))


async def evidence_of(database: Database, exercise: Exercise, state: str = "KEN") -> StateEvidence:
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        return await state_evidence(session, found, await session.get_one(State, state), AFTER)


async def test_each_contact_is_told_of_in_plain_words(database: Database, told: Exercise) -> None:
    await did(database, told, close)
    found = await evidence_of(database, told)
    text = evidence_text(found, Language.ENGLISH, AFTER)
    assert "We sent the email that asks for an answer to amina@ke.example. A mail server accepted it." in text
    assert (
        "2 March 2026, 12:05 UTC (15:05 Nairobi)  An answer came by the page behind the link: “It reached me”." in text
    )
    assert "Mail servers accepted 1 email of ours to this contact." in text
    assert "Our email to gone@ke.example came back: there is no such mailbox." in text
    assert "Counts as not reached: a mail server accepted our email, and nobody answered." in text
    assert "Points of contact reached: 1 of 3. Result of the State: Some roles reached." in text
    assert text.index("Joseph Were") < text.index("Amina Otieno") < text.index("Grace Njeri")
    async with database.reading() as session:
        exercise = await session.get_one(Exercise, told.id)
        assert (await exercise_figures(session, exercise)).result_of["KEN"] is found.result


async def test_no_other_state_no_server_word_and_no_officer_is_in_it(database: Database, told: Exercise) -> None:
    await did(database, told, close)
    correction_id = await asked(database, told, PROOF, place=2)
    await approved(database, told, correction_id, CorrectionApprover(AFTER, "zq-olga", 2, "zq-alone"), place=2)
    found = await evidence_of(database, told)
    for language in Language:
        for said in (evidence_text(found, language, AFTER), json.dumps(evidence_data(found), ensure_ascii=False)):
            assert "Amina Otieno" in said
            for marker in (ELSEWHERE, "marker@se.example", "SWE", "Sweden", "zq-", "550", OFFICER):
                assert marker not in said, marker
            assert PROOF.proof not in said
            assert PROOF.claimed_by not in said
    swedish = evidence_text(await evidence_of(database, told, "SWE"), Language.ENGLISH, AFTER)
    assert ELSEWHERE in swedish
    assert "ke.example" not in swedish


async def test_a_correction_says_before_and_after_and_its_document(database: Database, told: Exercise) -> None:
    await did(database, told, close)
    await corrected(database, told, PROOF, place=2)
    text = evidence_text(await evidence_of(database, told), Language.ENGLISH, AFTER)
    assert "Counts as “Reached” by a correction after the closing. Before, it was “No answer”." in text
    assert "The result was corrected from “No answer” to “Reached”. One officer of the secretariat asked" in text
    assert "It was approved on 2 March 2026 by a second officer of the secretariat." in text
    assert "The correction rests on document KEN/114." in text
    assert "Points of contact reached: 2 of 3." in text


async def test_what_no_server_took_is_our_fault_in_plain_words(database: Database, told: Exercise) -> None:
    mail = (await messages(database))[2]

    async def fail(session: AsyncSession, exercise: Exercise, _: Ping) -> None:
        gone = update(Message).where(Message.id == mail.id)
        await session.execute(gone.values(accepted_at=None, delivery=Delivery.WITHDRAWN, attempts=3))

    await did(database, told, fail)
    text = evidence_text(await evidence_of(database, told), Language.ENGLISH, AFTER)
    assert "We tried to send the email that asks for an answer to quiet@ke.example. No mail server accepted it." in text


def test_an_email_to_the_next_address_says_why_it_went_there() -> None:
    mail = Message(accepted_at=NOON, due_at=NOON)
    [line] = mail_lines([SentEmail(mail, Step(kind=StepKind.ESCALATE), "two@ke.example")], AFTER)
    assert str(line.words) == (
        "We sent one more email to the next address, two@ke.example, because nobody had answered yet. "
        "A mail server accepted it."
    )


async def test_a_state_that_nominated_nobody_is_told_so(database: Database, told: Exercise) -> None:
    found = await evidence_of(database, told, "FRA")
    assert found.result is StateResult.NONE_NOMINATED
    assert "had nominated nobody who was asked" in evidence_text(found, Language.ENGLISH, AFTER)


async def test_before_the_opening_there_is_nothing_to_tell(database: Database) -> None:
    with pytest.raises(Refused, match="has not opened"):
        await evidence_of(database, await plan(database))


def test_every_status_and_every_kind_of_mail_has_its_words() -> None:
    assert set(WHY) == set(Status)
    written = {EventKind.ANSWERED, EventKind.ANSWERED_LATE, EventKind.TAKEN_BACK, EventKind.EXCUSED}
    written |= {EventKind.TELEPHONED}
    told_by_mails = {
        EventKind.ACCEPTED, EventKind.DEFERRED, EventKind.FAILED, EventKind.REFUSED, EventKind.IN_DOUBT,
        EventKind.DEAD_LETTER, EventKind.SENT_BACK, EventKind.CALLED, EventKind.LISTED,
    }  # fmt: skip
    assert set(PLAIN) | written | told_by_mails | {EventKind.CORRECTED} == set(EventKind)
    assert {"announce", "close"} == {kind.value for kind in type(next(iter(WHAT)))} - {kind.value for kind in WHAT}


async def test_a_call_and_who_wrote_from_where_are_told(database: Database, told: Exercise) -> None:
    async def calls(session: AsyncSession, _: Exercise, ping: Ping) -> None:
        call = NewCall(outcome=CallOutcome.REACHED_BY_CODE, number="+254 20 1", answer=Answer.RECEIVED, words="zq-said")
        await record_call(session, ping, call, NOON + timedelta(minutes=8), OFFICER)

    await did(database, told, calls, place=2)
    joseph = (await messages(database))[1]
    await suggested(database, STAND_IN, contact_id=2, mail="deputy@ke.example", until="2026-03-20")
    async with database.writing() as session:
        await offer_stand_in(session, 1, date(2026, 3, 20), NOON, OFFICER)
    await arrives(database, reply("It reached me", joseph.id, sender="deputy@ke.example"), NOON + timedelta(minutes=9))
    await worked_off(database, NOON + timedelta(minutes=9))
    [reading] = await readings(database)
    async with database.writing() as session:
        if reading.outcome is Outcome.TO_READ:
            await accept(session, reading.id, Answer.RECEIVED, NOON + timedelta(minutes=9), OFFICER, "")
    text = evidence_text(await evidence_of(database, told), Language.ENGLISH, AFTER)
    assert "12:08 UTC (13:08 Vienna)  We telephoned; Grace Njeri answered and read out the code of our email." in text
    assert "What was said by telephone: “It reached me”." in text
    assert "We telephoned 1 time." in text
    assert "An answer came by email from the address of whoever stands in for the contact: “It reached me”." in text
    assert "zq-" not in text
    assert "deputy@" not in text
