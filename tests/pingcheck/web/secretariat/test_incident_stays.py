"""A possible incident stays in sight once its reply is recorded: for calls, on Today, in lists and in its case."""

from functools import partial
from html import unescape

import pytest

from directory.contacts import ContactStatus, PointOfContact, Role
from directory.database import Database
from directory.languages import Language
from pingcheck.exercises.status import Answer
from pingcheck.followup.calls import call_of
from pingcheck.followup.case_list import CaseFilter, CaseOrder, page_of_cases
from pingcheck.followup.cases import CaseKind
from pingcheck.web.secretariat.call_script import call_scripts, script_on_paper
from pingcheck.wording.catalogues import catalogue
from tests.calling import NAIROBI, PARIS, add_number, check_of_two, wishes_a_call
from tests.cast import NOON, hours, messages, nominate, open_now, pings, plan, record_answer, settings_for
from tests.incoming_mail import arrives, reply, worked_off
from tests.officer import Browser, officer, page, words
from tests.reading import say
from tests.running_check import close, did
from tests.swept_cases import swept

MARK = "May speak of a real incident"
NONE = "This is a communication check. No incident has occurred."
WROTE = "We are under cyber attack <b>now</b>, please call."


async def wrote_of_an_attack(database: Database, browser: Browser) -> str:
    """The first contact did, and an officer recorded that it wishes to be called; the path of its ping."""
    first = (await messages(database))[0]
    await arrives(database, reply(WROTE, first.id))
    await worked_off(database)
    await say(browser, "call_me")
    return f"/exercises/CC-2026-01/pings/{(await pings(database))[0].id}"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("incident", [True, False])
async def test_who_wrote_of_an_incident_is_not_told_that_there_is_none(
    sqlite_database: Database, sqlite_url: str, language: Language, incident: bool
) -> None:
    settings = settings_for(sqlite_url)
    await nominate(sqlite_database, "KEN", "poc@ke.example", languages=language.value)
    exercise = await plan(sqlite_database)
    await open_now(sqlite_database, settings, exercise)
    [kenya] = await pings(sqlite_database)
    async with sqlite_database.reading() as session:
        call = await call_of(session, kenya, exercise.reference, NOON)
    scripts = call_scripts(settings, call, NOON, incident=incident)
    assert [script.language for script in scripts] == list(dict.fromkeys((language, Language.ENGLISH)))
    for script in scripts:
        said = unescape(script.lines)
        assert (catalogue(script.language).gettext(NONE) in said) is not incident
        assert said.count("<li>") == (12 if incident else 13)
        assert ("incident" in said.lower()) is not incident or script.language is not Language.ENGLISH
    assert (NONE in script_on_paper(settings, NOON, incident=incident)) is not incident


@pytest.mark.parametrize("is_read", [True, False])
async def test_the_call_page_leads_with_the_words(database: Database, database_url: str, is_read: bool) -> None:
    await check_of_two(database, database_url)
    kenya, france = await pings(database)
    async with officer(database, settings_for(database_url)) as browser:
        path = f"/exercises/CC-2026-01/pings/{kenya.id}"
        before = words(await page(browser, f"{path}/call"))
        assert NONE in before
        assert MARK not in before
        if is_read:
            await wrote_of_an_attack(database, browser)
        else:
            async with database.writing() as session:
                await record_answer(session, kenya.id, Answer.CALL_ME, WROTE, NOON, incident=True)
        shown = await page(browser, f"{path}/call")
        assert NONE not in words(shown)
        card = shown.select_one("main .card")
        assert card is not None
        assert MARK in words(card)
        assert WROTE in words(card)
        assert card.select_one("blockquote b") is None
        assert ("amina recorded “It reached me; please call me”" in words(card)) is is_read
        assert NONE in words(await page(browser, f"/exercises/CC-2026-01/pings/{france.id}/call"))


async def test_it_stands_first_and_marked_until_its_case_is_ended(database: Database, database_url: str) -> None:
    await did(database, await check_of_two(database, database_url), close)
    async with officer(database, settings_for(database_url)) as browser:
        path = await wrote_of_an_attack(database, browser)
        await swept(database, NOON + hours(80))
        async with database.reading() as session:
            urgent = await page_of_cases(session, CaseFilter(), None, CaseOrder.URGENT, now=NOON + hours(80))
        case = urgent.cases[0].case
        assert case.kind is CaseKind.INCIDENT
        assert case.id > min(each.case.id for each in urgent.cases)
        first = (await page(browser, "/cases?order=urgent")).select(".is-cases tbody tr")[0]
        assert first.select_one(".status .sign.is-alarm") is not None
        today = await page(browser, "/")
        assert [str(link["href"]) for link in today.select("#incidents .who")] == [f"/cases/{case.id}"]
        call = today.select("#calls li")[0]
        assert MARK in words(call)
        assert call.select_one(".sign.is-alarm") is not None
        assert MARK in words(await page(browser, "/calls"))
        assert NONE not in words(await page(browser, "/calls/sheet"))
        shown = await page(browser, f"/cases/{case.id}")
        said = words(shown.select("#incident")[0])
        assert MARK in said
        assert WROTE in said
        assert "amina recorded “It reached me; please call me”" in said
        assert shown.select_one(f'#incident a[href="{path}#thread"]') is not None
        assert f"Case {case.id} · Possible incident" in words(shown.select(".lead")[0])


async def nominate_beside(database: Database, name: str, number: str, role: Role, *, ended: bool = False) -> int:
    contact_id = await nominate(database, "KEN", f"{name}@ke.example", name=name, role=role)
    await add_number(database, contact_id, number)
    if ended:
        async with database.writing() as session:
            (await session.get_one(PointOfContact, contact_id)).status = ContactStatus.WITHDRAWN
    return contact_id


async def test_without_a_telephone_another_contact_of_the_state_is_named(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example", name="Amina Otieno")
    beside = partial(nominate_beside, database)
    await beside("Gone", "+254 20 1", Role.TECHNICAL, ended=True)
    await beside("Envoy", PARIS, Role.DIPLOMATIC)
    other = await beside("Otto", NAIROBI, Role.TECHNICAL)
    await open_now(database, settings_for(database_url), await plan(database))
    async with officer(database, settings_for(database_url)) as browser:
        path = await wrote_of_an_attack(database, browser)
        await swept(database, NOON + hours(1))
        async with database.reading() as session:
            [listed] = (await page_of_cases(session, CaseFilter(kind=CaseKind.INCIDENT), None)).cases
        for where in ("/replies/1", f"/cases/{listed.case.id}", f"{path}/call"):
            shown = await page(browser, where)
            assert "Call another contact of the State (technical): Otto" in words(shown)
            assert shown.select_one(f'main a[href="/contacts/P-{other:06d}"]') is not None
            assert shown.select_one('main a[href="tel:+254207654321"]') is not None


async def test_who_has_a_number_is_called_itself(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    await nominate_beside(database, "Otto", PARIS, Role.TECHNICAL)
    async with officer(database, settings_for(database_url)) as browser:
        path = await wrote_of_an_attack(database, browser)
        await wishes_a_call(database, (await pings(database))[0].id, 1)
        for where in ("/replies/1", f"{path}/call"):
            assert "Call another contact" not in words(await page(browser, where))
