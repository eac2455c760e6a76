"""Today after a check has closed: the card above the work, whose work it counts, and each thing once."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import update

from directory.addresses import Address, AddressKind
from directory.database import Database
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account
from pingcheck.exercises.status import Answer
from pingcheck.followup.cases import Case
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.web.secretariat.today_closed import when_closed
from tests.cast import NOON, hours, nominate, open_now, plan, settings_for
from tests.officer import make_account, officer, page, sign_in, stranger, words
from tests.running_check import SOON, close, did, running
from tests.swept_cases import says, swept

CARD = '[aria-labelledby="closed-CC-2026-01"]'


async def ended(database: Database, **values: object) -> None:
    async with database.writing() as session:
        await session.execute(update(Case).values(ended_at=SOON + timedelta(days=2), **values))


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(seconds=20), "Closed less than a minute ago"),
        (timedelta(hours=2, minutes=40), "Closed 2 hours ago"),
        (timedelta(days=1), "Closed on 2 March 2026"),
    ],
)
def test_how_long_ago_it_closed(passed: timedelta, said: str) -> None:
    assert str(when_closed(NOON, NOON + passed, formats_in(Language.ENGLISH, "UTC"))) == said


async def test_a_check_that_closed_leads_to_its_cases(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "a", "b", "c")
    await says(database, 0, Answer.RECEIVED, NOON + timedelta(minutes=5))
    async with officer(database, settings_for(database_url), lambda: SOON + hours(2)) as browser:
        assert not (await page(browser, "/")).select(CARD)
        await did(database, exercise, close)
        [card] = (await page(browser, "/")).select(CARD)
        assert "Closed 2 hours ago CC-2026-01 Spring check" in words(card)
        assert "1 of 3 reached 33 % · 2 open cases , 2 of them nobody’s" in words(card)
        buttons = [(words(link).removesuffix(" Spring check"), str(link["href"])) for link in card.select(".acts a")]
        assert buttons == [
            ("Begin with its cases", "/exercises/CC-2026-01/cases?order=urgent"),
            ("Report", "/exercises/CC-2026-01?tab=report"),
        ]
        for link in card.select("a"):
            assert (await browser.get(str(link["href"]))).status == 200
        async with database.writing() as session:
            session.add(Address(contact_id=2, kind=AddressKind.PHONE, position=1, value="+254207654321"))
            await session.execute(update(Case).values(owner="boris"))
        [card] = (await page(browser, "/")).select(CARD)
        assert "2 open cases Begin" not in words(card)
        assert "nobody’s" not in words(card)
        assert [words(link).removesuffix(" Spring check") for link in card.select(".acts a")] == [
            "See its cases", "Calls to make", "Report",
        ]  # fmt: skip


async def test_once_every_case_has_ended_it_says_so_for_three_days(database: Database, database_url: str) -> None:
    await did(database, await running(database, database_url), close)
    await ended(database)
    its = settings_for(database_url)
    async with officer(database, its, lambda: SOON + timedelta(days=4)) as browser:
        [card] = (await page(browser, "/")).select(CARD)
        assert "Every contact is reached or explained." in words(card)
        assert [words(link) for link in card.select(".acts a")] == ["Report Spring check"]
    async with stranger(database, its, lambda: SOON + timedelta(days=6)) as browser:
        assert await sign_in(browser) == 200
        assert not (await page(browser, "/")).select(CARD)


async def test_a_running_check_comes_first(database: Database, database_url: str) -> None:
    await did(database, await running(database, database_url), close)
    await open_now(database, settings_for(database_url), await plan(database))
    async with officer(database, settings_for(database_url), lambda: SOON) as browser:
        cards = (await page(browser, "/")).select("#running > section")
    assert [str(card["aria-labelledby"]) for card in cards] == ["open-CC-2026-02", "closed-CC-2026-01"]


async def test_who_only_looks_is_asked_for_nothing(database: Database, database_url: str) -> None:
    await did(database, await running(database, database_url), close)
    async with database.writing() as session:
        await session.execute(update(Case).where(Case.id == 1).values(owner="boris"))
    await make_account(database, "boris", AccountRole.OFFICER)
    async with officer(database, settings_for(database_url), lambda: SOON, role=AccountRole.VIEWER) as browser:
        today = await page(browser, "/")
    assert "2 things wait in the secretariat: cases 2" in words(today)
    assert "need you" not in words(today)
    assert not today.select("#cases .act")
    assert "See its cases" in words(today)
    assert "boris’s case" in words(today)


@pytest.mark.parametrize(
    "values",
    [
        {"disabled_at": NOON},
        {"role": AccountRole.VIEWER},
        {"away_until": SOON + timedelta(days=2)},
    ],
    ids=["closed", "viewer", "away with nobody to cover"],
)
async def test_cases_of_whom_nobody_answers_for_are_everybodys(
    database: Database, database_url: str, values: dict[str, Any]
) -> None:
    await did(database, await running(database, database_url, "a"), close)
    await make_account(database, "boris", AccountRole.OFFICER)
    async with database.writing() as session:
        await session.execute(update(Case).values(owner="boris", due_at=SOON + timedelta(days=30)))
    async with officer(database, settings_for(database_url), lambda: SOON) as browser:
        assert not (await page(browser, "/")).select("#cases")
        async with database.writing() as session:
            await session.execute(update(Account).where(Account.name == "boris").values(values))
        assert "boris’s case" in words(await page(browser, "/"))


def kinds_of(today: BeautifulSoup) -> list[str]:
    return [str(group["id"]) for group in today.select(".group")]


async def test_a_contradiction_stands_on_today_once(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    await says(database, 0, Answer.RECEIVED, NOON + hours(1))
    await says(database, 0, Answer.NO_LONGER_ME, NOON + hours(2))
    await swept(database)
    async with officer(database, settings_for(database_url), lambda: NOON + hours(24)) as browser:
        today = await page(browser, "/")
        assert (kinds_of(today), "1 thing needs you:" in words(today)) == (["contradictions"], True)
        await ended(database)  # an officer settled it
        assert kinds_of(await page(browser, "/")) == []


async def test_after_the_closing_it_is_a_case_like_others(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    await says(database, 0, Answer.RECEIVED, NOON + timedelta(minutes=1))
    await says(database, 0, Answer.NO_LONGER_ME, NOON + timedelta(minutes=2))
    await did(database, exercise, close)
    await swept(database)
    async with officer(database, settings_for(database_url), lambda: NOON + hours(24)) as browser:
        assert kinds_of(await page(browser, "/")) == ["cases"]


async def test_a_possible_incident_leads_until_its_case_has_ended(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    await says(database, 0, Answer.RECEIVED, NOON + hours(1), incident=True)
    await swept(database)
    async with officer(database, settings_for(database_url), lambda: NOON + hours(24)) as browser:
        assert kinds_of(await page(browser, "/")) == ["incidents"]
        form = (await page(browser, "/replies")).select_one('form[action*="words"]')
        assert form is not None
        sent = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
        assert (await browser.post(str(form["action"]), data=sent)).status == 200
        today = await page(browser, "/")
        assert kinds_of(today) == ["incidents"]
        assert [str(link["href"]) for link in today.select("#incidents .who")] == ["/cases/1"]
        assert [str(each.get("id", "")) for each in today.select("main section")] == ["incidents", ""]  # then the check
        await ended(database)
        assert kinds_of(await page(browser, "/")) == []
