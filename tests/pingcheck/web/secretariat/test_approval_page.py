"""The approval of a planned check in the browser: asked for by one officer, given by another, or alone."""

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import find_exercise
from tests.cast import nominate, plan, settings_for
from tests.officer import make_account, officer, page, sign_in, stranger, submit, words

PATH = "/exercises/CC-2026-01/approval"


async def approved(database: Database) -> tuple[str | None, str | None]:
    async with database.reading() as session:
        found = await find_exercise(session, "CC-2026-01")
        return found.approved_by, found.approved_alone


async def test_one_officer_asks_and_another_approves(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await plan(database)
    its = settings_for(database_url, approve_checks=True)
    await make_account(database, "second", AccountRole.OFFICER)
    await make_account(database, "viewer", AccountRole.VIEWER)
    async with officer(database, its, role=AccountRole.OFFICER) as browser:
        shown = await page(browser, PATH)
        assert "so another officer approves it. Who can: second." in words(shown)
        assert "Without an approval this check does not open." in words(shown)
        assert "1 email to contacts of 1 State" in words(shown)
        asked = await submit(browser, PATH, "main form.stack", {})
        assert "amina asked for approval" in words(asked)
        assert not asked.select("main form:not(details form) button")
    async with stranger(database, its) as browser:
        assert await sign_in(browser, "second") == 200
        done = await submit(browser, PATH, "main form.stack", {})
        assert "You approved Spring check as it is planned now." in words(done)
        assert "Approved by second" in words(await page(browser, PATH))
    assert await approved(database) == ("second", None)


async def test_alone_needs_a_reason_at_the_field(database: Database, database_url: str) -> None:
    await plan(database)
    async with officer(database, settings_for(database_url), role=AccountRole.OFFICER) as browser:
        form = (await page(browser, PATH)).select_one("main details form")
        assert form is not None
        sent = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
        refused = await browser.post(PATH, data={**sent, "reason": " "})
        assert refused.status == 422
        assert "Say why no second officer approves this check" in await refused.text()
        await browser.post(PATH, data={**sent, "reason": "On leave"})
        assert "No second officer looked at it. The reason: On leave" in words(await page(browser, PATH))
    assert await approved(database) == ("amina", "On leave")


async def test_an_officer_says_that_a_state_gets_codes_alone(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url), role=AccountRole.OFFICER) as browser:
        said = await submit(browser, "/states/KEN", "#links-form", {"reason": "Links are cut out there"})
        assert "Emails to Kenya bear a code and no link, from the next check on." in words(said)
        assert "Links are cut out there" in words(await page(browser, "/states/KEN"))
        await submit(browser, "/states/KEN", "#links-form", {"reason": "Mended"})
        assert "bear a link and a code" in words(await page(browser, "/states/KEN"))
