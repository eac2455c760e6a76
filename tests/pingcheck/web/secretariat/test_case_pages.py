"""The pages of cases: lists that are found and filtered, one case with all its acts, several at once, a file."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

from bs4 import BeautifulSoup
from sqlalchemy import select

from directory.database import Database
from directory.entries.missing_terms import fill_missing_terms
from directory.proposals import Origin, ProposalKind, propose
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.followup.case_acts import assign_case, hold_case, note_case, set_due
from pingcheck.followup.cases import Case, CaseAct, CaseCause, CaseEntry, CaseKind, entries_of
from pingcheck.web.secretariat.case_words import start_of
from tests.cast import NOON, OFFICER, settings_for
from tests.officer import Browser, make_account, officer, page, submit, words
from tests.running_check import close, did, running

SOON, LATER, PAST = "2026-03-06", "2026-03-09", "2026-02-27"


@asynccontextmanager
async def at_work(
    database: Database, url: str, *names: str, role: AccountRole = AccountRole.OFFICER
) -> AsyncIterator[Browser]:
    """A check of Kenya's contacts has closed and reached nobody; an officer has signed in, ruben has an account."""
    await did(database, await running(database, url, *names), close)
    await fill_missing_terms(database)
    await make_account(database, "ruben", AccountRole.OFFICER)
    async with officer(database, settings_for(url), role=role) as browser:
        yield browser


async def case_of(database: Database, number: int = 1) -> Case:
    async with database.reading() as session:
        return await session.get_one(Case, number)


async def told(database: Database, number: int = 1) -> list[tuple[str, str, str]]:
    async with database.reading() as session:
        return [(entry.kind.value, entry.by, entry.words) for entry in await entries_of(session, number)]


def rows(found: BeautifulSoup) -> list[str]:
    return [words(row) for row in found.select(".is-cases tbody tr")]


async def test_an_officer_works_on_a_case_until_it_ends(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        shown = words(await page(browser, "/cases/1"))
        assert "Our email never went out. That is our fault, not theirs." in shown
        assert "The case is yours." in words(
            await submit(browser, "/cases/1", 'form[action$="/assign"]', {"owner": OFFICER})
        )
        await submit(browser, "/cases/1", 'form[action$="/due"]', {"due": SOON})
        await submit(browser, "/cases/1", 'form[action$="/note"]', {"note": "Ask <b>Ruben</b>."})
        await submit(
            browser, "/cases/1", 'form[action$="/act"]', {"act": "telephone", "act_words": "Nobody.", "again_on": LATER}
        )
        waits = words(await page(browser, "/cases/1"))
        assert "You need do nothing until 9 March 2026" in waits
        assert "Ask <b>Ruben</b>." in waits
        ended = await submit(
            browser, "/cases/1", 'form[action$="/end"]', {"outcome": "state_informed", "reason": "A letter."}
        )
        assert "You ended the case." in words(ended)
        assert "State informed" in words(ended)
        assert ended.select_one('.is-done form[action="/cases/1/reopen"]') is not None
    assert await told(database) == [
        ("assigned", OFFICER, OFFICER),
        ("due", OFFICER, SOON),
        ("noted", OFFICER, "Ask <b>Ruben</b>."),
        ("acted", OFFICER, "Nobody."),
        ("due", OFFICER, LATER),
        ("ended", OFFICER, "A letter."),
    ]


async def test_a_wait_sets_the_day_and_an_undo_brings_the_old_one_back(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        await submit(browser, "/cases/1", 'form[action$="/due"]', {"due": SOON})
        waits = {"wait_until": LATER, "wait_words": "The Mission’s answer."}
        await submit(browser, "/cases/1", 'form[action$="/wait"]', waits)
        assert (await case_of(database)).due_at == start_of(date.fromisoformat(LATER))
        done = await submit(browser, "/cases/1", 'form[action$="/due"]', {"due": ""})
        undo = done.select_one(".is-done form")
        assert undo is not None
        csrf = undo.select_one("input")
        assert csrf is not None
        await browser.post(str(undo["action"]), data={"csrf": str(csrf["value"])})
        assert (await case_of(database)).due_at == start_of(date.fromisoformat(LATER))
    async with database.reading() as session:
        acts = [entry.act for entry in await entries_of(session, 1)]
    assert CaseAct.WAIT in acts


MISSING = (
    ("note", {"note": " "}, "Write what is to be noted."),
    ("due", {"due": "soon"}, "Write a day, such as 2026-03-02."),
    ("due", {"due": PAST}, "Choose today or a later day."),
    ("act", {"act_words": "x"}, "Choose what was done."),
    ("act", {"act": "wait"}, "Choose what was done."),
    ("wait", {"wait_words": "x"}, "Write a day, such as 2026-03-02."),
    ("end", {"reason": "x"}, "Choose how the case ends."),
    ("end", {"outcome": "reached"}, "Say why the case ends."),
    ("end", {"outcome": "excused", "reason": "x"}, "Write a day, such as 2026-03-02."),
)


async def test_what_is_missing_is_said_at_its_field(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        forms = await page(browser, "/cases/1")
        for name, values, problem in MISSING:
            found = forms.select_one(f'form[action$="/{name}"]')
            assert found is not None
            hidden = {str(one["name"]): str(one["value"]) for one in found.select("input[type=hidden]")}
            answer = await browser.post(f"/cases/1/{name}", data={**hidden, **values})
            shown = BeautifulSoup(await answer.text(), "lxml")
            assert answer.status == 422
            assert problem in [words(one) for one in shown.select(".error")]
    assert await told(database) == []


async def test_who_acts_second_sees_who_was_first_and_keeps_the_words(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        found = (await page(browser, "/cases/1")).select_one('form[action$="/end"]')
        assert found is not None
        hidden = {str(one["name"]): str(one["value"]) for one in found.select("input[type=hidden]")}
        async with database.writing() as session:
            await note_case(session, await hold_case(session, 1), "Theirs.", NOON, "ruben")
        answer = await browser.post("/cases/1/end", data={**hidden, "outcome": "reached", "reason": "My words."})
        shown = BeautifulSoup(await answer.text(), "lxml")
        assert answer.status == 409
        assert "ruben worked on this case just now." in words(shown)
        kept = shown.select_one("#reason")
        assert kept is not None
        assert kept.get_text(strip=True) == "My words."
        assert (await case_of(database)).ended_at is None


async def test_a_viewer_reads_and_has_no_buttons(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a", role=AccountRole.VIEWER) as browser:
        for path in ("/cases", "/cases/1"):
            shown = await page(browser, path)
            assert not shown.select('main form[method="post"]')
            assert not shown.select("input[type=checkbox]")
            assert not shown.select("main .is-main")


async def test_a_dispute_shows_the_state(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        async with database.writing() as session:
            exercise = await session.scalar(select(Exercise))
            assert exercise is not None
            about = {"exercise_id": exercise.id, "state_code": "KEN", "opened_at": NOON}
            session.add(Case(kind=CaseKind.DISPUTE, cause=CaseCause.DISPUTE, **about))
        shown = words(await page(browser, "/cases/2"))
        assert "The State says that its result is wrong." in shown
        assert "Permanent Mission" in shown
        assert "Settled" in shown
        assert "Entry replaced" not in shown
        assert len(rows(await page(browser, "/cases"))) == 2
        assert (await browser.get("/cases/3")).status == 404


async def test_other_pages_lead_to_the_case(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        case = await case_of(database)
        for path in ("/", "/states/KEN", f"/exercises/CC-2026-01/pings/{case.ping_id}", "/exercises/CC-2026-01/cases"):
            assert (await page(browser, path)).select_one('main a[href="/cases/1"]') is not None, path


async def test_today_has_mine_that_are_due_and_nobodys(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a", "b", "c", "d") as browser:
        async with database.writing() as session:
            for number, owner, due in ((1, OFFICER, PAST), (2, OFFICER, LATER), (3, "ruben", PAST)):
                case = await hold_case(session, number)
                await assign_case(session, case, owner, NOON, OFFICER)
                await set_due(session, case, start_of(date.fromisoformat(due)), NOON, OFFICER)
        group = (await page(browser, "/")).select_one("#cases")
        assert group is not None
        assert [str(link["href"]) for link in group.select(".who")] == ["/cases/1", "/cases/4"]
        assert "All cases: 4 are open" in words(group)
    async with database.reading() as session:
        assert len(list(await session.scalars(select(CaseEntry)))) == 6


async def proposed(database: Database, kind: ProposalKind, **fields: str) -> None:
    """About the only contact."""
    async with database.writing() as session:
        contact_id = (await session.scalars(select(Ping.contact_id))).one()
        assert await propose(session, contact_id, kind, fields, Origin("CC-2026-01"), NOON) is not None


async def test_a_proposal_about_the_contact_is_decided_first(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        async with database.writing() as session:
            (await session.get_one(Case, 1)).cause = CaseCause.NO_LONGER_THEM
        assert "Ask for a nomination" in words(await page(browser, "/cases/1"))
        await proposed(database, ProposalKind.SUCCESSOR)
        assert "Ask for a nomination" in words(await page(browser, "/cases/1"))  # nobody was named
        await proposed(database, ProposalKind.SUCCESSOR, name="<i>Baraka", mail="baraka@ke.example")
        shown = await page(browser, "/cases/1")
        assert "A proposal waits: Another holds the role now: <i>Baraka Next:" in words(shown)
        [step] = shown.select("#next a.is-main")
        assert (words(step), step["href"]) == ("Decide the proposal", "/proposals/2")
        assert (await browser.get("/proposals/2")).status == 200


async def test_an_absence_is_waited_for(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        async with database.writing() as session:
            (await session.get_one(Case, 1)).cause = CaseCause.NO_ANSWER
        await proposed(database, ProposalKind.STAND_IN, mail="b@ke.example", until=PAST)
        assert "is away until" not in words(await page(browser, "/cases/1"))
        await proposed(database, ProposalKind.STAND_IN, mail="c@ke.example", until=LATER)
        shown = words(await page(browser, "/cases/1"))
        assert "c@ke.example , until 9 March 2026" in shown
        assert "The contact is away until 9 March 2026." in shown


async def test_a_case_says_its_number_and_kind_and_what_is_next_before_the_card(
    database: Database, database_url: str
) -> None:
    async with at_work(database, database_url, "a") as browser:
        shown = await page(browser, "/cases/1")
        assert words(shown.select(".lead")[0]).startswith("Case 1 · Not reached · Kenya")
        ids = [str(one["id"]) for one in shown.select("#next, #card, #story")]
        assert ids == ["next", "card", "story"]
        complaint = {"who": "Ms. Wanjiru", "how": "note 114", "on": "2026-03-02", "words": "We did answer."}
        await submit(browser, "/states/KEN/dispute?check=CC-2026-01", "main section.card form.stack", complaint)
        dispute = await page(browser, "/cases/2")
        assert words(dispute.select(".lead")[0]) == "Case 2 · Dispute"
        assert words(dispute.select("h1")[0]) == "Kenya"
        assert (await case_of(database, 2)).owner == OFFICER
