"""Planning a check in the browser, without scripts: saved, scheduled, changed, counted; bad input said at its field."""

import re

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select

from directory.contacts import Rank, Role
from directory.database import Database
from directory.groups import read_rule
from directory.named_groups import add_group
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import Exercise, Phase, log_of, steps_of
from pingcheck.exercises.plan import WrittenPlan, make_plan
from pingcheck.exercises.plan_changes import edit_plan
from tests.cast import NOON, nominate, plan, settings_for
from tests.officer import Browser, officer, page, words

NEW, PLAN = "/exercises/new", "/exercises/CC-2026-01/plan"
SCHEDULED = {"opens_on": "2026-03-29", "opens_time": "02:30", "zone": "Europe/Vienna", "act": "schedule"}


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
    browser: Browser, path: str, values: dict[str, str], status: int = 200, drop: tuple[str, ...] = ()
) -> BeautifulSoup:
    """Fills the form of a page in, and sends it; the page that comes of it."""
    sent = fields(await page(browser, path)) | values
    answer = await browser.post(path, data={name: value for name, value in sent.items() if name not in drop})
    assert answer.status == status
    return BeautifulSoup(await answer.text(), "lxml")


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
        saved = await send(browser, NEW, {"title": "Before the spring session", "act": "save"})
        assert "You saved Before the spring session as a draft. Nothing goes out." in words(saved)
        assert (await the_one(database)).phase is Phase.DRAFT
        totals = [words(one) for one in saved.select(".totals dd")]
        assert totals == ["4", "2", "4", "0", "1", "9", "2"]
        assert "1 contact has no email." in words(saved)
        scheduled = await send(browser, PLAN, SCHEDULED)
        assert "Before the spring session is scheduled, and opens by itself." in words(scheduled)
        assert "02:30 on 29 March 2026 does not exist in Europe/Vienna" in words(scheduled)
        assert "29 March 2026, 01:00 UTC" in words(scheduled)
        for shown in (scheduled, await page(browser, "/")):
            assert re.search(r"\d+ things? (stops? this check|to look at before it opens)\.", words(shown))
    exercise = await the_one(database)
    assert (exercise.phase, exercise.opens_at_local) == (Phase.SCHEDULED, "2026-03-29 02:30")


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"title": ""}, "title", "The title must be one line of 1 to 200 characters."),
        ({"title": "x" * 300}, "title", "1 to 200 characters"),
        ({"zone": "CET/Vienna"}, "zone", "There is no such time zone."),
        ({"window": "three days"}, "window", "write it like 90m, 72h or 5d"),
        ({"window": "90d"}, "window", "between 1 minute and 60 days"),
        (
            {"opens_on": "2026-03-02", "opens_time": "09:00"},
            "opens_on",
            "This time is past: it is 2 March 2026, 12:00 UTC",
        ),
        ({"opens_on": "", "opens_time": ""}, "opens_on", "Choose the day and the time"),
        ({"opens_on": "soon"}, "opens_on", "Write the day like 2026-03-02."),
        ({"opens_time": ""}, "opens_time", "Write the time like 09:00."),
        ({"meeting": "M-2020-01"}, "meeting", "This meeting is not planned any more."),
        ({"states": "Kenya, Atlantis"}, "states", "The directory has no State “Atlantis”."),
        ({"group": "Friends"}, "group", "There is no group Friends any more."),
        ({"new": "since", "since": ""}, "since", "Choose the day since which entries count as new."),
        ({"credit": "400"}, "credit", "365 whole days"),
        ({"credit": "x"}, "credit", "is not a length"),
        ({"states": "Poland"}, "who", "Nobody is asked by this plan."),
        ({"rung-1-after": "72h"}, "rung-1-after", "By then the check is closed: it stays open for 3 days."),
        ({"rung-1-after": "24h"}, "rung-1-after", "Another step has this time already."),
        ({"rung-1-after": "0h"}, "rung-1-after", "later"),
        ({"rung-1-after": "late"}, "rung-1-after", "write it like 90m, 72h or 5d"),
        ({"rung-1-kind": "announce", "rung-1-after": "90d"}, "rung-1-after", "at most 60 days before"),
        (
            {"rung-0-kind": "mission", "rung-1-kind": "mission"},
            "rung-1-after",
            "only reminders may come more than once",
        ),
    ],
)
async def test_bad_input_is_said_at_its_field_and_nothing_is_lost(
    database: Database, database_url: str, typed: dict[str, str], field: str, says: str
) -> None:
    await some_contacts(database)
    right = {"title": "Spring check", "opens_on": "2026-05-04", "opens_time": "09:00", "states": "Kenya, fra"}
    async with officer(database, settings_for(database_url)) as browser:
        refused = await send(browser, NEW, {"act": "schedule", **right, **typed}, 422)
        assert says in problem(refused, field.removesuffix("-after") if field.startswith("rung") else field)
        kept = fields(refused)
        assert {name: kept[name] for name in right | typed if name != "title"} == {
            name: value for name, value in (right | typed).items() if name != "title"
        } | ({"group": ""} if "group" in typed else {}) | ({"meeting": ""} if "meeting" in typed else {})
    async with database.reading() as session:
        assert list(await session.scalars(select(Exercise))) == []


async def test_somebody_must_be_ticked(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        for kind, names in (
            ("role", ("role-diplomatic", "role-technical")),
            ("rank", ("rank-primary", "rank-alternate")),
        ):
            refused = await send(browser, NEW, {"title": "Spring check", "act": "save"}, 422, names)
            assert problem(refused, kind) == "Tick at least one; otherwise nobody is asked."


async def test_steps_are_added_and_removed_without_scripts_and_saved_in_order(
    database: Database, database_url: str
) -> None:
    await some_contacts(database)
    async with officer(database, settings_for(database_url)) as browser:
        more = fields(await send(browser, NEW, {"act": "add"}))
        assert [more[f"rung-{row}-after"] for row in range(3)] == ["24h", "48h", "60h"]
        sent = more | {
            "title": "Spring check",
            "rung-2-kind": "announce",
            "rung-2-after": "7d",
            "rung-0-kind": "alternate",
        }
        less = BeautifulSoup(await (await browser.post(NEW, data=sent | {"act": "remove:1"})).text(), "lxml")
        kept = fields(less)
        assert [kept[f"rung-{row}-kind"] for row in range(2)] == ["alternate", "announce"]
        assert "rung-2-kind" not in kept
        answer = await browser.post(NEW, data=kept | {"act": "save"})
        assert "alternates stand by" in await answer.text()
    exercise = await the_one(database)
    async with database.reading() as session:
        ladder = [(step.kind.value, step.target, step.after_minutes) for step in await steps_of(session, exercise)]
    assert ladder == [
        ("announce", None, -7 * 1440),
        ("call", None, 0),
        ("escalate", "alternate", 1440),
        ("close", None, 4320),
    ]
    assert exercise.is_announced


async def test_of_two_who_save_the_second_is_told_and_keeps_what_was_typed(
    database: Database, database_url: str
) -> None:
    exercise = await plan(database)
    async with officer(database, settings_for(database_url)) as browser:
        sent = fields(await page(browser, PLAN)) | {"title": "My check", "act": "save"}
        async with database.writing() as session:
            found = await session.get_one(Exercise, exercise.id)
            await edit_plan(session, found, make_plan(WrittenPlan(title="Her check")), NOON, "lena")
        answer = await browser.post(PLAN, data=sent)
        told = BeautifulSoup(await answer.text(), "lxml")
        assert answer.status == 409
        assert "lena changed this plan at 2 March 2026, 12:00 UTC" in words(told)
        assert fields(told)["title"] == "My check"
        assert (await the_one(database)).title == "Her check"
        again = await browser.post(PLAN, data=fields(told) | {"act": "save"})
        assert again.status == 200
    assert (await the_one(database)).title == "My check"


async def test_a_change_makes_an_approval_void_and_says_so(database: Database, database_url: str) -> None:
    await some_contacts(database)
    exercise = await plan(database, opens_at="2026-05-04 09:00")
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        found.asked_by, found.asked_at, found.approved_by, found.approved_at = "amina", NOON, "lena", NOON
    async with officer(database, settings_for(database_url)) as browser:
        assert "lena approved this plan. If you change it, the approval is void" in words(await page(browser, PLAN))
        same = await send(browser, PLAN, {"act": "schedule"})
        assert "is scheduled" in words(same)
        assert (await the_one(database)).approved_by == "lena"
        changed = await send(browser, PLAN, {"window": "48h", "rung-1-after": "36h", "act": "schedule"})
        assert "You changed Spring check. Its approval is void: ask for it again." in words(changed)
    exercise = await the_one(database)
    assert (exercise.asked_by, exercise.approved_by, exercise.approved_at) == (None, None, None)
    async with database.reading() as session:
        assert [entry.what for entry in await log_of(session, exercise)] == ["planned", "changed", "approval void"]


async def test_a_plan_begins_as_a_copy_and_keeps_its_group(database: Database, database_url: str) -> None:
    async with database.writing() as session:
        await add_group(session, "Africa, West", read_rule("region=african"), "amina", NOON)
    await some_contacts(database)
    await plan(database, scope='role=technical, group="Africa, West", silent=last, new=2026-01-01', credit="90d")
    async with officer(database, settings_for(database_url)) as browser:
        copied = fields(await page(browser, "/exercises/new?like=CC-2026-01"))
        assert (copied["title"], copied["group"], copied["credit"]) == ("Spring check", "Africa, West", "90")
        assert (copied["new"], copied["since"], copied["silent"]) == ("since", "2026-01-01", "yes")
        assert "role-diplomatic" not in copied
        shown = await page(browser, "/exercises/CC-2026-01")
        assert "technical, the group Africa, West, new since 1 January 2026, not reached by the last check" in words(
            shown
        )
        assert "who confirmed in the last 90 days" in words(shown)
        assert (await browser.get("/exercises/new?like=CC-2020-01")).status == 404


async def test_a_viewer_plans_nothing(database: Database, database_url: str) -> None:
    await plan(database)
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        assert (await page(browser, "/exercises")).select('a[href="/exercises/new"]') == []
        assert (await page(browser, "/exercises/CC-2026-01")).select('a[href$="/plan"]') == []
        for path in (NEW, PLAN, "/exercises/CC-2026-01/open", "/exercises/CC-2026-01/discard"):
            assert (await browser.get(path)).status == 403
