"""An officer goes on leave in the middle of the work on cases: a colleague covers, and it comes back."""

from contextlib import AsyncExitStack

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import set_mail
from pingcheck.accounts.cover import answers_for
from pingcheck.exercises.approval import ask_for_approval
from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.case_acts import assign_case, find_case, set_due
from pingcheck.followup.cases import Case
from pingcheck.service.digests import send_digests
from tests.cast import NOON, OFFICER, hours, plan, settings_for
from tests.digested import told
from tests.officer import Browser, at_noon, make_account, officer, page, sign_in, stranger, submit, words
from tests.running_check import close, did, running

BORIS = "boris"
AMINAS, BORISES = "amina@un.example", "boris@un.example"


async def test_an_officer_goes_on_leave(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    exercise = await running(database, database_url)
    await did(database, exercise, close)
    async with AsyncExitStack() as browsers:
        amina = await browsers.enter_async_context(officer(database, settings, role=AccountRole.OFFICER))
        await make_account(database, BORIS)
        boris = await browsers.enter_async_context(stranger(database, settings, at_noon))
        assert await sign_in(boris, BORIS) == 200
        planned = await plan(database)
        async with database.writing() as session:
            await set_mail(session, OFFICER, AMINAS)
            await set_mail(session, BORIS, BORISES)
            for case in [await find_case(session, number) for number in (1, 2)]:
                await assign_case(session, case, OFFICER, NOON, OFFICER)
                await set_due(session, case, NOON, NOON, OFFICER)
            await ask_for_approval(session, await session.get_one(Exercise, planned.id), NOON, BORIS)

        # Nobody covers themselves, a day is needed, and what is wrong stands at its field.
        form = "form[action='/account/away']"
        shown = await page(amina, "/account/away")
        assert "Only boris will be here. What boris asks to have approved waits" in words(shown)
        assert "1 approval that waits now would wait for somebody to come back" in words(shown)
        assert [option["value"] for option in shown.select("#cover option")] == ["", BORIS]
        assert 'id="day-problem"' in await submit_refused(amina, {"day": "", "cover": BORIS})
        assert 'id="cover-problem"' in await submit_refused(amina, {"day": "2026-03-04", "cover": OFFICER})

        said = await submit(amina, "/account/away", form, {"day": "2026-03-04", "cover": BORIS})
        assert "amina is away until 4 March 2026, and boris covers." in words(said)
        assert "You are away until 4 March 2026, covered by boris." in words(said)
        again = await page(amina, "/account/away")
        assert [field["value"] for field in again.select("#day, #cover [selected]")] == ["2026-03-04", BORIS]
        away = words(await page(amina, "/"))
        assert "You are away, and boris covers: your cases are on Today and in the day’s email for boris." in away
        assert "2 things wait in the secretariat: cases 2" in away
        assert "You cover for amina, who is away until 4 March 2026" in words(await page(boris, "/"))
        assert "away until 4 March 2026, covered by boris" in words(await page(boris, "/accounts"))

        # The day's email goes to whoever covers.
        assert await send_digests(database, settings, NOON) == 1
        assert await told(database) == [(BORISES, "2026-03-02")]
        async with database.reading() as session:
            assert await answers_for(session, BORIS, NOON) == {OFFICER, BORIS}

        # Boris cannot leave as well, with amina to cover: nobody would be there.
        refusal = await submit_refused(boris, {"day": "2026-03-05", "cover": OFFICER})
        assert "amina is away, too" in refusal

        # Back a day early.
        back = await submit(amina, "/account", "form[action='/account/back']", {})
        assert "amina is back, and nobody covers any more." in words(back)
        assert "You cover for" not in words(await page(boris, "/"))
        assert await send_digests(database, settings, NOON + hours(1)) == 1
        assert (AMINAS, "2026-03-02") in await told(database)
    async with database.reading() as session:
        assert [(await session.get_one(Case, number)).owner for number in (1, 2)] == [OFFICER, OFFICER]


async def submit_refused(browser: Browser, values: dict[str, str]) -> str:
    shown = await page(browser, "/account/away")
    csrf = str(shown.select_one("form[action='/account/away'] [name=csrf]")["value"])  # type: ignore[index]
    answer = await browser.post("/account/away", data={"csrf": csrf, **values})
    assert answer.status == 422
    return await answer.text()


async def test_an_administrator_says_so_for_somebody(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        await make_account(database, BORIS, AccountRole.OFFICER)
        await make_account(database, "dana", AccountRole.VIEWER)
        listed = await page(browser, "/accounts")
        paths = {words(link): str(link["href"]) for link in listed.select("th a")}
        form = f"form[action='{paths[BORIS]}/away']"
        said = await submit(browser, f"{paths[BORIS]}/away", form, {"day": "2026-03-04", "cover": OFFICER})
        assert "boris is away until 4 March 2026, and amina covers." in words(said)
        said = await submit(browser, paths[BORIS], f"form[action='{paths[BORIS]}/back']", {})
        assert "boris is back" in words(said)
        assert (await page(browser, paths["dana"])).select("a[href$='/away']") == []
        assert "works on no cases" in words(await page(browser, f"{paths['dana']}/away"))


async def test_the_days_email_is_switched_off_and_on(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url), role=AccountRole.OFFICER) as browser:
        form = "form[action='/account/digest']"
        said = await submit(browser, "/account", form, {})
        assert "You get no day’s email any more." in words(said)
        assert said.select("[name=wants][checked]") == []
        said = await submit(browser, "/account", form, {"wants": "yes"})
        assert len(said.select("[name=wants][checked]")) == 1
