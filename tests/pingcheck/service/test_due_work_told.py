"""What the day's email counts: the same as Today, and all of it."""

from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import update

from directory.database import Database
from directory.languages import Language
from directory.notes import queue
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.followup.cases import Case
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.web.secretariat.case_work import cases_on_today
from pingcheck.web.secretariat.work import Teller
from tests.cast import NOON
from tests.digested import a_case, officers, read, sent
from tests.directory.notes.secretariat import CREATE, submitted


@pytest.mark.parametrize(
    ("due", "said", "days_of_mails"),
    [
        (None, "- Your cases: 2 without a day\n", [0, 7]),  # Monday, and the next
        (NOON - timedelta(days=2), "- Your cases: 1 due, 1 without a day\n", [0, 1, 2, 3, 4, 7]),
        (NOON + timedelta(days=2), "- Your cases: 1 without a day\n", [0, 2, 3, 4, 7]),
    ],
)
async def test_cases_without_a_day_count_and_alone_make_one_email_a_week(
    database: Database, database_url: str, due: datetime | None, said: str, days_of_mails: list[int]
) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    await a_case(database, database_url, "amina", due)
    async with database.writing() as session:
        await session.execute(update(Case).where(Case.owner.is_(None)).values(owner="amina"))
    mails = {day: await sent(database, database_url, NOON + timedelta(days=day)) for day in range(8)}
    assert [day for day, found in mails.items() if found] == days_of_mails
    assert said in read(mails[0][0])


@pytest.mark.parametrize("due", [None, NOON - timedelta(days=2), NOON + timedelta(days=2)], ids=str)
async def test_the_email_and_today_count_the_same_cases(
    database: Database, database_url: str, due: datetime | None
) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    await a_case(database, database_url, "amina", due)
    async with database.writing() as session:
        await session.execute(update(Case).where(Case.owner.is_(None)).values(owner="amina"))
    [mail] = await sent(database, database_url)
    async with database.reading() as session:
        say = partial(said_in, Language.ENGLISH)
        tell = Teller(say, labels_in(Language.ENGLISH), formats_in(Language.ENGLISH, "UTC"), NOON, officer="amina")
        on_today = await cases_on_today(session, tell)
    assert mail.mail["Subject"] == f"Today: {on_today.total} thing{'s need' if on_today.total > 1 else ' needs'} you"


async def test_every_nomination_is_counted(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "PAGE_SIZE", 2)
    await officers(database, ruben=AccountRole.OFFICER)
    for number in range(5):
        await submitted(database, CREATE, number=f"{number}/2026")
    [mail] = await sent(database, database_url)
    assert "- Nominations to approve: 5\n" in read(mail)
