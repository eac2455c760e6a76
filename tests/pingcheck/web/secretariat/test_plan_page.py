"""Planning a check in the browser, without scripts: saved, scheduled, changed, counted; bad input said at its field."""

from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from sqlalchemy import select

from directory.contacts import Rank, Role
from directory.database import Database
from directory.named_groups import add_group
from directory.groups import read_rule
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import Exercise, Phase, log_of, steps_of
from pingcheck.exercises.plan import WrittenPlan, make_plan
from pingcheck.exercises.plan_changes import edit_plan
from tests.cast import NOON, nominate, pings, plan, settings_for
from tests.officer import Browser, officer, page, words

NEW, PLAN = "/exercises/new", "/exercises/CC-2026-01/plan"


def fields(found: BeautifulSoup) -> dict[str, str]:
    """What a browser would send of the form, without its buttons."""
    form = found.select_one("form.plan")
    assert form is not None
    sent = {}
    for field in form.select("input[name]"):
        if field.get("type") not in ("checkbox", "radio") or field.has_attr("checked"):
            sent[str(field["name"])] = str(field.get("value", ""))
    for choice in form.select("select[name]"):
        chosen = choice.select_one("option[selected]") or choice.select_one("option")
        sent[str(choice["name"])] = str(chosen["value"]) if chosen else ""
    return sent


async def send(
    browser: Browser, path: str, status: int = 200, drop: tuple[str, ...] = (), **values: str
) -> BeautifulSoup:
    """Fills the form of a page in, and sends it; the page that comes of it."""
    sent = fields(await page(browser, path)) | {name.replace("_dash_", "-"): value for name, value in values.items()}
    answer = await browser.post(path, data={name: value for name, value in sent.items() if name not in drop})
    assert answer.status == status
    return BeautifulSoup(await answer.text(), "html.parser")


def problem(found: BeautifulSoup, field: str) -> str:
    said = found.select_one(f"#{field}-problem")
    return words(said) if said is not None else ""


async def the_one(database: Database) -> Exercise:
    async with database.reading() as session:
        return (await session.scalars(select(Exercise))).one()


async def some_contacts(database: Database) -> None:
    await nominate(database, "KEN", "a@ke.example", name="Amani")
    await nominate(database, "KEN", "b@ke.example", rank=Rank.ALTERNATE, name="Baraka")
    await nominate(database, "FRA", "c@fr.example", role=Role.DIPLOMATIC, languages="fr", name="Claire")
    await nominate(database, "FRA", name="Didier")


async def test_a_draft_is_saved_then_scheduled(database: Database, database_url: str) -> None:
    await some_contacts(database)
    async with officer(database, settings_for(database_url), role=AccountRole.OFFICER) as browser:
        listed = await page(browser, "/exercises")
        assert listed.select_one('main a.is-main[href="/exercises/new"]') is not None
        saved = await send(browser, NEW, title="Before the spring session", act="save")
        assert "You saved Before the spring session as a draft. Nothing goes out." in words(saved)
        assert (await the_one(database)).phase is Phase.DRAFT
        totals = [words(one) for one in saved.select(".totals dd")]
        assert totals == ["4", "2", "4", "0", "1", "9", "2"]
        assert "1 contact has no email." in words(saved)
        scheduled = await send(
            browser, PLAN, opens_on="2026-03-29", opens_time="02:30", zone="Europe/Vienna", act="schedule"
        )
        assert "Before the spring session is scheduled, and opens by itself." in words(scheduled)
        assert "02:30 on 2026-03-29 does not exist in Europe/Vienna" in words(scheduled)
        assert "29 March 2026, 01:00 UTC" in words(scheduled)
    exercise = await the_one(database)
    assert (exercise.phase, exercise.opens_at_local) == (Phase.SCHEDULED, "2026-03-29 02:30")
