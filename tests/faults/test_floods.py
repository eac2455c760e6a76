"""More at once than can be served: one is told so, nothing is lost, and nobody is thanked for what is not there."""

import asyncio

import pytest
from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.exercises.status import Status
from tests.cast import link_keys, nominate, open_now, pings, plan, settings_for, statuses
from tests.faults.mail_flood import flooded
from tests.officer import stranger


async def test_when_too_many_wait_one_is_told_so_and_keeps_what_was_chosen(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pingcheck.web.contact_batches.MOST_WAITING", 3)
    for number in range(12):
        await nominate(database, "KEN", f"poc{number}@ke.example", languages="fr")
    await open_now(database, settings_for(database_url), await plan(database))
    links = [f"/r/{link_keys().token(ping.id)}" for ping in await pings(database)]
    said = {"answer": "details_wrong", "words": "Notre adresse a changé"}
    async with stranger(database, settings_for(database_url)) as contacts:
        asked = [contacts.post(link, data=said, allow_redirects=False) for link in links]
        answers = await asyncio.gather(*asked)
        turned_away = [answer for answer in answers if answer.status == 503]
        assert {answer.status for answer in answers} == {303, 503}
        for answer in turned_away:
            assert answer.headers["Retry-After"]
            kept = BeautifulSoup(await answer.text(), "html.parser")
            assert [choice["value"] for choice in kept.select("input[checked]")] == ["details_wrong"]
            assert "Notre adresse a changé" in str(kept)
    thanked = sum(answer.status == 303 for answer in answers)
    assert (await statuses(database)).count(Status.CONFIRMED) == thanked


async def test_one_senders_flood_by_mail_is_put_off_and_nobody_elses_mail(
    database: Database, database_url: str
) -> None:
    """`make soak` pours ten thousand. Beyond the bound a mail is refused before it is sent, like the one before."""
    assert await flooded(database, database_url, 1_000) == []
