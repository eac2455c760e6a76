"""The page of a case leads on: after a letter's answer, through a dispute, to the end, and to the next case."""

from datetime import timedelta
from functools import partial

from bs4 import Tag
from sqlalchemy import select, update

from directory.database import Database
from directory.notes.note import LineAct, NoteLine, NoteVerbale
from directory.notes.stages import Stage
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import ExerciseKind
from pingcheck.exercises.message import Cause, Delivery, Message
from pingcheck.exercises.status import Answer
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.call_recording import record_call
from pingcheck.followup.cases import Case, CaseCause, CaseKind
from pingcheck.followup.correction_acts import drop_correction
from pingcheck.followup.letter_answers import AnswerByNote, enter_answer
from tests.cast import NOON, hours, nominate, open_now, pings, plan, settings_for
from tests.corrected import SECOND, approved, asked, closed_unanswered
from tests.filled_forms import filled, post
from tests.incoming_mail import arrives, reply, worked_off
from tests.mission_letters import letter_made, letter_sent, three_cases
from tests.officer import Browser, make_account, officer, page, sign_in, submit, words
from tests.running_check import SOON, close, did

CHECK = "/exercises/CC-2026-01"
LATER = NOON + hours(2)


async def part(browser: Browser, path: str, selector: str = "#next") -> Tag:
    found = (await page(browser, path)).select_one(selector)
    assert found is not None, selector
    return found


def told(found: Tag) -> str:
    """What a reader reads, with colons and commas where they stand on the page."""
    return words(found).replace(" :", ":").replace(" ,", ",")


def main_link(found: Tag) -> tuple[str, str]:
    """The words and the address of the act that is proposed."""
    link = found.select_one("a.is-main")
    assert link is not None
    return words(link), str(link["href"])


async def test_a_letter_leads_from_sending_to_the_nomination(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    async with officer(database, settings_for(database_url), lambda: LATER) as browser:
        shown = await part(browser, "/cases/1")
        assert "Letter LV-2026-0001: sent by email on 2 March 2026" in told(shown)
        raw = reply("We nominate Ms Beata New.", sender="mission@ke.example")
        await arrives(database, raw.replace(b"check@poc.example", letter.answer_address.encode()), NOON + hours(1))
        await worked_off(database, LATER)
        shown = await part(browser, "/cases/1")
        assert "You need do nothing" not in told(shown)
        assert "which nobody has read yet" in told(shown)
        assert main_link(shown) == ("Read the Mission’s answer", "/letters/1#answers")
        form = filled((await page(browser, "/letters/1")).select_one('form[action$="/read"]')) | {"kind": "answer"}
        await post(browser, "/letters/1/answers/1/read", form, 303)
        shown = await part(browser, "/cases/1")
        assert "begin a nomination there; else end the case" in told(shown)
        assert main_link(shown) == ("Read the Mission’s answer", "/letters/1#answers")
        assert shown.select_one('.acts a[href="/cases/1?end=open#end"]') is not None
        begin = filled((await page(browser, "/letters/1")).select_one('form[action="/nominations/begin"]'))
        await post(browser, "/nominations/begin", begin, 303)
        shown = await part(browser, "/cases/1")
        assert main_link(shown) == ("Look at the nomination", "/nominations/1")
        async with database.writing() as session:
            (await session.get_one(NoteVerbale, 1)).stage = Stage.IN_FORCE
        shown = await part(browser, "/cases/1")
        assert "says nothing of this contact" in told(shown)
        assert main_link(shown)[0] in {"Call", "Write", "Write a letter to the Mission"}
        async with database.writing() as session:
            session.add(NoteLine(note_id=1, act=LineAct.CORRECT, contact_id=1, written={}))
        shown = await part(browser, "/cases/1")
        assert "says nothing of this contact" not in told(shown)
        assert main_link(shown)[0] == "End the case"
        story = await part(browser, "/cases/1", "#story")
        assert {str(link["href"]) for link in story.select("a")} == {"/letters/1"}


async def test_a_letter_that_was_not_sent_is_sent_first(database: Database, database_url: str) -> None:
    await letter_made(database, database_url, await three_cases(database, database_url))
    async with officer(database, settings_for(database_url)) as browser:
        await submit(browser, "/cases/1", 'form[action$="/act"]', {"act": "write"})
        shown = await part(browser, "/cases/1")
        assert "made, not sent yet" in told(shown)
        assert main_link(shown) == ("Go to the letter", "/letters/1")


async def test_a_note_answers_and_a_day_that_is_set_then_is_waited_for(database: Database, database_url: str) -> None:
    await letter_sent(database, database_url)
    async with database.writing() as session:
        await enter_answer(session, 1, AnswerByNote(number="114/2026"), NOON, "lena")
    async with officer(database, settings_for(database_url), lambda: LATER) as browser:
        assert "Answered by note 114/2026" in told(await part(browser, "/cases/1"))
        waits = {"wait_until": "2026-03-20", "wait_words": "The Mission checks."}
        await submit(browser, "/cases/1", 'form[action$="/wait"]', waits)
        assert "You need do nothing until 20 March 2026" in told(await part(browser, "/cases/1"))


async def dispute(database: Database, browser: Browser) -> str:
    """Kenya disputes its result; the path of the case."""
    complaint = {"who": "Ms. Wanjiru", "how": "note 114", "on": "2026-03-02", "words": "We did answer."}
    await submit(browser, "/states/KEN/dispute?check=CC-2026-01", "main section.card form.stack", complaint)
    async with database.reading() as session:
        found = await session.scalar(select(Case.id).where(Case.kind == CaseKind.DISPUTE))
    return f"/cases/{found}"


async def test_a_dispute_leads_to_the_correction_and_its_end(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url)
    [ping, _] = await pings(database)
    async with officer(database, settings_for(database_url), lambda: SOON + timedelta(minutes=30)) as browser:
        path = await dispute(database, browser)
        shown = await page(browser, path)
        assert main_link(shown)[1] == "/states/KEN/evidence?check=CC-2026-01"
        results = await part(browser, path, "#results")
        assert "No answer" in told(results)
        assert f"{CHECK}/pings/{ping.id}/correction" in [str(link["href"]) for link in results.select(".button")]
        assert len(results.select(".button")) == 2

        wanted = {"after": "confirmed", "claimed_by": "The Mission", "proof": "Its mail log"}
        await submit(browser, f"{CHECK}/pings/{ping.id}/correction", "main section.card form.stack", wanted)
        back = (await page(browser, f"{CHECK}/pings/{ping.id}/corrections/1")).select_one(f'.over a[href="{path}"]')
        assert back is not None
        shown = await page(browser, path)
        assert main_link(shown) == ("Look at the correction", f"{CHECK}/pings/{ping.id}/corrections/1")
        assert "amina asked for it; it waits for a second officer" in told(shown)
        assert len(shown.select("#results .button")) == 1
        assert "amina · Asked for a correction: a, No answer → Reached" in told(await part(browser, path, "#story"))

        await approved(database, exercise, 1)
        shown = await page(browser, path)
        assert "second · Corrected the result: a, No answer → Reached" in told(await part(browser, path, "#story"))
        label, href = main_link(shown)
        assert label == "End the dispute as settled"
        ending = await part(browser, href.partition("#")[0], "#end")
        assert ending.has_attr("open")
        chosen = ending.select_one("input[checked]")
        assert chosen is not None
        assert chosen["value"] == "settled"
        done = await submit(browser, path, 'form[action$="/end"]', {"outcome": "settled", "reason": "Corrected."})
        assert "It was opened because the State said that its result was wrong." in told(done)
        assert not (await page(browser, path)).select("#results .button")


async def test_a_correction_that_was_refused_leads_to_the_state(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url, "a")
    async with officer(database, settings_for(database_url)) as browser:
        path = await dispute(database, browser)
        number = await asked(database, exercise)
        drop = partial(drop_correction, correction_id=number, reason="No proof.", who=(SECOND.at, "second"))
        await did(database, exercise, lambda session, _, ping: drop(session, ping))
        shown = await page(browser, path)
        assert main_link(shown)[0] == "The text to send to the State"
        assert "not approved by second" in told(shown)
        assert "second · Did not approve the correction: a, No answer → Reached No proof." in told(shown)


async def test_the_cause_says_what_became_of_each_address(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url, "a")
    async with database.writing() as session:
        back = {"returned_at": SOON, "cause": Cause.MAILBOX_FULL}
        await session.execute(update(Message).where(Message.delivery == Delivery.ACCEPTED).values(**back))
    async with officer(database, settings_for(database_url)) as browser:
        shown = told(await part(browser, "/cases/1"))
        assert "Nobody answered in time." in shown
        assert "a@ke.example: came back, the mailbox is full" in shown
        assert "a2@ke.example: this check sent nothing there" in shown


async def test_an_ended_case_leads_with_its_outcome_and_who_recorded_it(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url, "a")
    call = NewCall(
        outcome=CallOutcome.REACHED_IN_PERSON, number="+254207654321", words="Ms Otieno", answer=Answer.RECEIVED
    )
    await did(database, exercise, lambda session, _, ping: record_call(session, ping, call, SOON, "R. Officer"))
    async with officer(database, settings_for(database_url)) as browser:
        shown = await part(browser, "/cases/1")
        title = shown.select_one("h2")
        assert title is not None
        assert words(title) == "Reached"
        assert "Reached by telephone: recorded by R. Officer." in told(shown)
        assert "It was opened because nobody had answered in time." in told(shown)
        assert "by R. Officer" in told(shown)
        for contradiction in ("by itself", "Reached late", "Next:", "Nobody answered in time"):
            assert contradiction not in told(shown)


async def test_other_open_cases_of_the_contact_and_the_state_are_named(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url, "a", "b")
    [ping, _] = await pings(database)
    async with database.writing() as session:
        about = {"ping_id": ping.id, "exercise_id": ping.exercise_id, "state_code": "KEN", "opened_at": NOON}
        session.add(Case(kind=CaseKind.INCIDENT, cause=CaseCause.INCIDENT, **about))
    async with officer(database, settings_for(database_url)) as browser:
        shown = await page(browser, "/cases/1")
        assert "This contact has another open case: case 3, May speak of a real incident, CC-2026-01" in told(shown)
        ending = shown.select_one("#end")
        assert ending is not None
        assert ending.select_one('a[href="/cases/3"]') is not None
        beside = shown.select_one("#beside")
        assert beside is not None
        assert [str(link["href"]) for link in beside.select("a")] == ["/cases/2"]
        assert "Kenya has 1 other open case" in told(beside)
        letter = (await part(browser, "/cases/3")).select_one('a[href="/states/KEN/letter"]')
        assert letter is None


async def test_the_next_open_case_of_the_check_follows(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url, "a", "b", "c")
    await make_account(database, "ruben", AccountRole.OFFICER)
    async with officer(database, settings_for(database_url)) as browser:
        await submit(browser, "/cases/2", 'form[action$="/assign"]:has(select)', {"owner": "ruben"})
        ended = await submit(browser, "/cases/1", 'form[action$="/end"]', {"outcome": "no_contact", "reason": "Gone."})
        assert "Next open case of this check: Kenya · technical · c" in told(ended)
        assert len(ended.select('main p a[href="/cases/3"]')) == 2
        assert "No other open case of this check waits" in told(await page(browser, "/cases/3"))
        await sign_in(browser, "ruben")
        assert "Next open case of this check: Kenya · technical · b" in told(await page(browser, "/cases/3"))


async def test_a_case_of_a_telephone_check_speaks_of_calls(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "a@ke.example", name="a")
    exercise = await plan(database, kind=ExerciseKind.TELEPHONE)
    await open_now(database, settings_for(database_url), exercise)
    await did(database, exercise, close)
    async with officer(database, settings_for(database_url)) as browser:
        shown = told(await part(browser, "/cases/1"))
        assert "The entry has no telephone number." in shown
        assert "email came back" not in shown
        assert "this check sent nothing" not in shown
