"""Replies read one after the other: the next follows, filters are kept, a decision is undone, a proposal is made."""

from collections.abc import Sequence

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select, update

from directory.database import Database
from directory.proposals import Proposal, ProposalKind, ProposalSource
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account
from pingcheck.exercises.events import record_events
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import Status
from pingcheck.followup.closing import close_exercise
from pingcheck.web.secretariat.reply_page import next_page
from pingcheck.web.secretariat.reply_proposal import problems_of
from tests.alerted import ATTACKED
from tests.cast import NOON, hours, messages, nominate, open_now, pings, plan, settings_for, statuses
from tests.incoming_mail import acceptances, arrives, reply, worked_off
from tests.officer import officer, page, submit, words
from tests.reading import say

STORY = {
    "KEN": ("en", "Well noted, we will see what can be done about it."),
    "FRA": ("fr", "Je vous prie de voir avec Mme Anvers, qui est au courant."),
    "PER": ("es", "No estoy seguro; hable con el señor Núñez."),
}


async def waiting(database: Database, url: str, **more: tuple[str, str]) -> None:
    """Contacts of these States wrote back what nobody can be sure of; their readings are 1, 2, 3 …"""
    story = STORY | more
    for state, (language, _) in story.items():
        await nominate(database, state, f"poc@{state.lower()}.example", languages=language, name=f"Person {state}")
    await open_now(database, settings_for(url), await plan(database))
    found = await messages(database)
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
        await record_events(session, acceptances(found, NOON))
    for message, (state, (_, said)) in zip(found, story.items(), strict=True):
        await arrives(database, reply(said, message.id, sender=f"poc@{state.lower()}.example"))
    await worked_off(database)


def shown(found: BeautifulSoup) -> str:
    """Whose reply a page shows; empty if it shows none."""
    head = found.select_one("article h2")
    return " ".join(head.get_text().split()) if head else ""


async def test_after_each_decision_the_next_reply_follows_until_none_is_left(
    database: Database, database_url: str
) -> None:
    await waiting(database, database_url)
    async with officer(database, settings_for(database_url), role=AccountRole.OFFICER) as browser:
        first = await page(browser, "/replies/1")
        assert "Reply 1 of 3." in words(first)
        assert shown(first) == "Kenya · technical · Person KEN"
        second = await say(browser, "received", 1)
        assert shown(second) == "France · technical · Person FRA"
        assert "Recorded for Kenya · technical · Person KEN: “It reached me”." in words(second)
        third = await say(browser, "none", 2)
        assert shown(third) == "Peru · technical · Person PER"
        assert "No reply waits." in words(await say(browser, "no_longer_me", 3))
    assert await statuses(database) == [Status.CONFIRMED, Status.SENT, Status.HANDED_OVER]


async def test_a_decision_is_undone_from_the_line_that_says_it(database: Database, database_url: str) -> None:
    await waiting(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        after = await say(browser, "received", 1)
        undone = await press_undo(browser, after)
        assert shown(undone) == "Kenya · technical · Person KEN"
        assert "Undone: the reply waits to be read again." in words(undone)
        assert undone.select("form.decision")
        assert await statuses(database) == [Status.TO_READ] * 3
        # Later, on its own page.
        await say(browser, "wrong_person", 1)
        later = await page(browser, "/replies/1")
        assert "amina recorded “It reached the wrong person”" in words(later)
        assert not later.select("form.decision")
        await submit(browser, "/replies/1", 'form[action="/replies/1/undo"]', {})
    assert await statuses(database) == [Status.TO_READ] * 3


async def press_undo(browser: object, found: BeautifulSoup) -> BeautifulSoup:
    form = found.select_one(".notice.is-done form")
    assert form is not None
    hidden = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
    answer = await browser.post(str(form["action"]), data=hidden)  # type: ignore[attr-defined]
    assert answer.status == 200
    return BeautifulSoup(await answer.text(), "lxml")


async def test_a_filter_is_kept_from_reply_to_reply(database: Database, database_url: str) -> None:
    await waiting(database, database_url, GBR=("en", "Let me ask around and come back to you."))
    async with officer(database, settings_for(database_url)) as browser:
        listed = await page(browser, "/replies?language=en")
        assert [link.get_text() for link in listed.select(".queue .who bdi")] == [
            "Kenya · technical · Person KEN",
            "United Kingdom of Great Britain and Northern Ireland · technical · Person GBR",
        ]
        link = listed.select_one(".queue .who")
        assert link is not None
        assert link["href"] == "/replies/1?language=en"
        form = "form.decision"
        after = await submit(browser, "/replies/1?language=en", form, {"answer": "received"})
        assert shown(after).endswith("Person GBR")
        assert "Reply 1 of 1." in words(after)
        assert len((await page(browser, "/replies?kind=incident&language=xx")).select(".queue .who")) == 0


async def test_what_an_officer_reads_comes_first_and_possible_incidents_before_it(
    database: Database, database_url: str
) -> None:
    await waiting(database, database_url, EGY=("ar", ATTACKED))
    async with officer(database, settings_for(database_url)) as browser:
        async with database.writing() as session:
            await session.execute(update(Account).values(reads="fr,es"))
        listed = await page(browser, "/replies")
        assert "You read: French, Spanish." in words(listed)
        people = [link.get_text()[-3:] for link in listed.select(".queue .who bdi")]
        assert people == ["EGY", "FRA", "PER", "KEN"]
        urgent = await page(browser, "/replies/4")
        assert "May speak of a real incident" in words(urgent)
        assert "Call the contact on a number on file." in words(urgent)


async def test_a_viewer_reads_and_decides_nothing(database: Database, database_url: str) -> None:
    await waiting(database, database_url)
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        one = await page(browser, "/replies/1")
        assert STORY["KEN"][1] in words(one)
        assert one.select("main form") == []
        for path in ("/replies/1", "/replies/1/undo", "/replies/1/proposal", "/replies/words/1"):
            assert (await browser.post(path, data={"answer": "received"})).status == 403
        assert (await browser.get("/replies/1/proposal")).status == 403
    assert await statuses(database) == [Status.TO_READ] * 3


async def proposals(database: Database) -> Sequence[Proposal]:
    async with database.reading() as session:
        return list(await session.scalars(select(Proposal).order_by(Proposal.id)))


async def test_a_proposal_is_made_with_the_words_as_its_source_and_the_reply_still_waits(
    database: Database, database_url: str
) -> None:
    await waiting(database, database_url)
    before = len(await proposals(database))
    typed = {"kind": "successor", "name": "Claire Anvers", "mail": "anvers@fra.example"}
    async with officer(database, settings_for(database_url)) as browser:
        form = await page(browser, "/replies/2/proposal")
        assert STORY["FRA"][1] in words(form)
        assert form.select("input[checked]") == []
        after = await submit(browser, "/replies/2/proposal", "main form.stack", typed)
        assert "You made a proposal. The reply still waits for your decision." in words(after)
        assert shown(after) == "France · technical · Person FRA"
        again = await submit(browser, "/replies/2/proposal", "main form.stack", typed)
        assert "The same proposal waits already" in words(again)
    [made] = (await proposals(database))[before:]
    assert (made.kind, made.source, made.origin) == (ProposalKind.SUCCESSOR, ProposalSource.REPLY, "CC-2026-01")
    assert made.fields == {"name": "Claire Anvers", "mail": "anvers@fra.example", "words": STORY["FRA"][1]}
    assert (await statuses(database))[1] is Status.TO_READ


EMPTY = dict.fromkeys(("name", "function", "mail", "phone", "until", "address"), "")


@pytest.mark.parametrize(
    ("kind", "typed", "wrong"),
    [
        (None, {"name": "A"}, {"kind"}),
        (ProposalKind.SUCCESSOR, {}, {"name"}),
        (ProposalKind.SUCCESSOR, {"name": "A"}, set()),
        (ProposalKind.SUCCESSOR, {"name": "A", "mail": "no address"}, {"mail"}),
        (ProposalKind.CORRECTION, {"phone": "+254 20 555 0110"}, set()),
        (ProposalKind.CORRECTION, {"until": "2026-03-31"}, {"name"}),
        (ProposalKind.STAND_IN, {"until": "2026-03-31"}, {"mail"}),
        (ProposalKind.STAND_IN, {"mail": "ana@ke.example", "until": "31 March"}, {"until"}),
        (ProposalKind.STAND_IN, {"mail": "ana@ke.example", "until": "2026-03-31"}, set()),
        (ProposalKind.DEAD_ADDRESS, {}, {"address"}),
        (ProposalKind.DEAD_ADDRESS, {"address": "other@ke.example"}, {"address"}),
        (ProposalKind.DEAD_ADDRESS, {"address": "poc@ke.example"}, set()),
    ],
)
def test_what_is_wrong_with_a_proposal_is_said_at_its_field(
    kind: ProposalKind | None, typed: dict[str, str], wrong: set[str]
) -> None:
    assert set(problems_of(kind, EMPTY | typed, ("poc@ke.example",))) == wrong


async def test_a_refused_proposal_keeps_what_was_typed(database: Database, database_url: str) -> None:
    await waiting(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        form = await page(browser, "/replies/2/proposal")
        token = form.select_one("main input[name=csrf]")
        assert token is not None
        typed = {"csrf": str(token["value"]), "kind": "successor", "name": "Claire <b>", "mail": "nowhere"}
        answer = await browser.post("/replies/2/proposal", data=typed)
        assert answer.status == 422
        again = BeautifulSoup(await answer.text(), "lxml")
        assert [str(field["value"]) for field in again.select("#name, #mail")] == ["Claire <b>", "nowhere"]
        assert "This is no email address." in words(again)


@pytest.mark.parametrize(
    ("queue", "decided", "follows"),
    [
        ([1, 2, 3], 1, "/replies/2?kind=person"),
        ([1, 2, 3], 2, "/replies/3?kind=person"),
        ([1, 2, 3], 3, "/replies/1?kind=person"),
        ([3], 3, "/replies?kind=person"),
        ([], 3, "/replies?kind=person"),
        ([4, 5], 3, "/replies/4?kind=person"),
    ],
)
def test_which_reply_follows(queue: list[int], decided: int, follows: str) -> None:
    assert next_page(queue, decided, "?kind=person") == follows


async def test_reminders_are_spoken_of_only_while_the_check_asks(database: Database, database_url: str) -> None:
    await waiting(database, database_url)
    async with officer(database, settings_for(database_url), role=AccountRole.OFFICER) as browser:
        runs = words(await page(browser, "/replies/1"))
        assert "While it waits, its contact gets no reminder." in runs
        assert "The contact gets reminders again." in runs
        ping = (await pings(database))[0]
        thread = await page(browser, f"/exercises/CC-2026-01/pings/{ping.id}")
        assert thread.select_one('#write a[href="/replies"]') is not None
        async with database.writing() as session:
            exercise = (await session.scalars(select(Exercise))).one()
            await close_exercise(session, exercise, NOON + hours(2), "olga")
        closed = words(await page(browser, "/replies/1"))
        assert "reminder" not in closed
        assert "It is no answer, and nothing is sent." in closed
