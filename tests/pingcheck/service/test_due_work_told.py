"""What the day's email counts: the same as Today, and all of it."""

from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import update

from directory.database import Database
from directory.languages import Language
from directory.notes import queue
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.exercises.status import Answer
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.cases import Case, CaseOutcome
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.web.secretariat.today_groups import work_groups
from pingcheck.web.secretariat.work import Teller
from tests.calling import NAIROBI, called, check_of_two, wishes_a_call
from tests.cast import NOON, pings
from tests.digested import a_case, officers, read, sent
from tests.directory.notes.secretariat import CREATE, submitted
from tests.swept_cases import cases, officer_ends, says, swept


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
    on_today = sum((await counted_on_today(database, NOON)).values())
    assert mail.mail["Subject"] == f"Today: {on_today} thing{'s need' if on_today > 1 else ' needs'} you"


@pytest.mark.parametrize("owner", [None, "amina", "boris"])
async def test_a_possible_incident_whose_words_are_read_leads_both(
    database: Database, database_url: str, owner: str | None
) -> None:
    """It is named once, as what it is, whoever owns its case, and whatever its day."""
    await officers(database, amina=AccountRole.OFFICER, boris=AccountRole.OFFICER)
    await check_of_two(database, database_url)
    await says(database, 0, Answer.RECEIVED, NOON, incident=True)
    await swept(database, NOON)
    now = NOON + timedelta(minutes=20)
    assert await counted_on_today(database, now) == {"incidents": 1}
    async with database.writing() as session:
        await session.execute(update(GivenAnswer).values(incident_read_by="amina"))
        await session.execute(update(Case).values(owner=owner, due_at=NOON + timedelta(days=9)))
    assert await counted_on_today(database, now) == {"incidents": 1}
    for mail in await sent(database, database_url, now):
        assert mail.mail["Subject"] == "Today: 1 thing needs you"
        assert "\n\n- May speak of a real incident: 1\n" in read(mail)
        assert "  Kenya · technical, due on 11 March 2026\n  https://check.poc.example/cases/1\n" in read(mail)
    await officer_ends(database, (await cases(database))[0], CaseOutcome.SETTLED)
    assert await counted_on_today(database, now) == {}


async def test_a_call_that_was_promised_is_in_both(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    await check_of_two(database, database_url)
    await wishes_a_call(database, (await pings(database))[1].id)
    again = NewCall(outcome=CallOutcome.ASK_AGAIN, number=NAIROBI, again_at=NOON + timedelta(hours=1))
    await called(database, again)
    now = NOON + timedelta(hours=1, minutes=5)
    assert await counted_on_today(database, now) == {"calls": 1, "calls-again": 1}
    [mail] = await sent(database, database_url, now)
    assert mail.mail["Subject"] == "Today: 2 things need you"
    assert "\n- Please call me: 1\n- To be called again: 1\n" in read(mail)


async def counted_on_today(database: Database, now: datetime) -> dict[str, int]:
    say = partial(said_in, Language.ENGLISH)
    tell = Teller(say, labels_in(Language.ENGLISH), formats_in(Language.ENGLISH, "UTC"), now, officer="amina")
    async with database.reading() as session:
        return {group.id: group.total for group in await work_groups(session, tell, [])}


async def test_every_nomination_is_counted(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "PAGE_SIZE", 2)
    await officers(database, ruben=AccountRole.OFFICER)
    for number in range(5):
        await submitted(database, CREATE, number=f"{number}/2026")
    [mail] = await sent(database, database_url)
    assert "- Nominations to approve: 5\n" in read(mail)
