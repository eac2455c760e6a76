"""Addresses in the browser: a hint as a field is left, and the email that asks one address whether it is right."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.guess_limits import CHECKED_ADDRESSES
from pingcheck.correspondence.address_proofs import ProofAnswer, record_proof
from pingcheck.exercises.entry_mails import EntryMailKind
from tests.cast import NOON, settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry
from tests.name_server import MX, NameServerState, running_name_server
from tests.noticed import entry_mails, told
from tests.officer import Browser, officer, page, words

ZONE = {"ke.example": {MX: ["10 mx.ke.example."]}, "null.example": {MX: ["0 ."]}}
VERIFICATION = EntryMailKind.VERIFICATION


@pytest.fixture
async def names() -> AsyncIterator[NameServerState]:
    async with running_name_server(ZONE) as state:
        yield state


async def hint(browser: Browser, **query: str) -> tuple[int, str]:
    answer = await browser.get("/address-check", params={"kind": "email", **query})
    is_json = answer.content_type == "application/json"
    said = (await answer.json())["html"] if is_json else await answer.text()
    return answer.status, words(BeautifulSoup(said, "lxml"))


async def csrf(browser: Browser) -> str:
    token = (await page(browser, "/")).select_one("input[name=csrf]")
    assert token is not None
    return str(token["value"])


async def verify(browser: Browser, address_id: int, contact: str = "P-000001") -> tuple[int, str]:
    """The status of the page that comes of it before it leads on, and what is said then."""
    path = f"/contacts/{contact}/addresses/{address_id}/verify"
    answer = await browser.post(path, data={"csrf": await csrf(browser)}, allow_redirects=False)
    said = words(await page(browser, "/")) if answer.status == 303 else await answer.text()
    return answer.status, said


async def test_a_field_is_told_what_is_found_as_it_is_left(
    database: Database, database_url: str, names: NameServerState
) -> None:
    await add_cast(database, ASHA, replace(ZURI, emails=ASHA.emails))
    settings = settings_for(database_url, dns_resolver=f"127.0.0.1:{names.port}")
    async with officer(database, settings) as browser:
        assert await hint(browser, value="new@KE.example") == (200, "new@ke.example : This can be used.")
        assert "says that it takes no email" in (await hint(browser, value="x@null.example"))[1]
        assert "There is no domain gone.example" in (await hint(browser, value="x@gone.example"))[1]
        assert "not an email address" in (await hint(browser, value="x@"))[1]
        shared = (await hint(browser, value="asha@ke.example", contact="P-000001"))[1]
        assert "This address is also on file for: Zuri Stay · KEN · Technical, alternate" in shared
        assert "Asha" not in shared.replace("asha@", "")
        number = await hint(browser, kind="phone", value="020 765 4322", state="ken")
        assert number == (200, "+254207654322 : This can be used.")
        both = (await hint(browser, value="a@gone.example; b@ke.example"))[1]
        assert both.count("gone.example") == 2
        assert "b@ke.example : This can be used." in both


async def test_what_is_typed_is_shown_as_text(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        answer = await browser.get("/address-check", params={"kind": "phone", "value": "<script>alert(1)</script>"})
        said = (await answer.json())["html"]
    assert "<script>" not in said
    assert answer.headers["Cache-Control"] == "no-store"


async def test_only_our_own_forms_ask(database: Database, database_url: str, names: NameServerState) -> None:
    settings = settings_for(database_url, dns_resolver=f"127.0.0.1:{names.port}")
    query = {"kind": "email", "value": "x@ke.example"}
    async with officer(database, settings) as browser:
        for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}):
            assert (await browser.get("/address-check", params=query, headers=headers)).status == 404
        assert (await browser.get("/address-check", params={"kind": "fax", "value": "1"})).status == 422
    assert names.asked.total() == 0


async def test_it_is_no_scanner_of_domains(database: Database, database_url: str, names: NameServerState) -> None:
    settings = settings_for(database_url, dns_resolver=f"127.0.0.1:{names.port}")
    async with officer(database, settings) as browser:
        found = [await hint(browser, value=f"x@d{number}.example") for number in range(CHECKED_ADDRESSES.tries + 3)]
    assert found[0][0] == 200
    assert found[-1][0] == 429
    assert "saving works all the same" in found[-1][1]
    assert len({domain for domain, _ in names.asked}) < len(found)


async def test_one_address_is_asked_by_a_press(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    emails = [each for each in (await entry(database)).addresses if each.value == "duty@ke.example"]
    async with officer(database, settings_for(database_url)) as browser:
        status, said = await verify(browser, emails[0].id)
        assert status == 303
        assert "An email asks duty@ke.example whether it is right." in said
        assert (await verify(browser, emails[0].id))[1].count("on its way already") == 1
    assert await told(database, VERIFICATION) == ["duty@ke.example"]


@pytest.mark.parametrize(("contact", "address_id"), [("P-000002", 1), ("P-000001", 99), ("P-000009", 1)])
async def test_an_address_of_another_entry_is_not_asked(
    database: Database, database_url: str, contact: str, address_id: int
) -> None:
    await add_cast(database, ASHA, ZURI)
    async with officer(database, settings_for(database_url)) as browser:
        status, said = await verify(browser, address_id, contact)
    assert status == 409
    assert f"{contact} has no such address." in said
    assert await told(database, VERIFICATION) == []


async def test_the_page_says_what_came_of_each_address(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    first, second = (each for each in (await entry(database)).addresses if "@" in each.value)
    async with officer(database, settings_for(database_url)) as browser:
        assert "Never asked." in words(await page(browser, "/contacts/P-000001/verify"))
        await verify(browser, first.id)
        waiting = await page(browser, "/contacts/P-000001/verify")
        assert "The email waits to be sent." in words(waiting)
        assert [words(button) for button in waiting.select("main form button")] == [f"Send an email {second.value}"]
        [(_, message, _)] = await entry_mails(database, VERIFICATION)
        async with database.writing() as session:
            await record_proof(session, message.id, ProofAnswer.YES, NOON)
        shown = await page(browser, "/contacts/P-000001/verify")
        assert "Somebody there said that it is right" in words(shown)
        assert shown.select_one(f"#address-{first.id}") is not None
        assert (await browser.get("/contacts/P-000009/verify")).status == 404
        assert "address confirmed" in words(await page(browser, "/contacts/P-000001")).lower()


async def test_a_viewer_neither_checks_nor_asks(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        assert (await hint(browser, value="x@ke.example"))[0] == 403
        assert (await verify(browser, 1))[0] == 403
    assert await told(database, VERIFICATION) == []
