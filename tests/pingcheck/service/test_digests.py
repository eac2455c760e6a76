"""The day's email: to whom it goes, when, how often, and what a suspicious reader finds in it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from directory.database import Database
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import account_named
from pingcheck.accounts.cover import come_back, go_away
from pingcheck.accounts.passwords import NO_PASSWORD
from pingcheck.correspondence.digest_mails import DigestMails
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.status import Answer
from pingcheck.followup.cases import Case
from pingcheck.runtime.hold import place_hold
from pingcheck.sending.courier import Courier
from pingcheck.service.digests import send_digests
from pingcheck.service.tick import tick
from tests.cast import NOON, hours, nominate, open_now, pings, plan, record_answer, settings_for
from tests.digested import AMINA, BORIS, CARLA, a_case, changed, officers, read, sent, told
from tests.directory.notes.secretariat import CREATE, submitted
from tests.incoming_mail import arrives, reply, worked_off
from tests.mail_server import mail_server
from tests.running_check import close, did, running

SECRET_WORDS = "We moved to the villa on Rosenhuegel, ring +43 1 555 0199 at night."


async def test_each_officer_hears_of_the_own_cases_and_of_what_waits_for_all(
    database: Database, database_url: str
) -> None:
    await officers(database, amina=AccountRole.ADMINISTRATOR, boris=AccountRole.OFFICER, dana=AccountRole.VIEWER)
    number = await a_case(database, database_url, "amina", NOON - timedelta(days=2))
    [to_amina, to_boris] = await sent(database, database_url)
    assert (to_amina.recipient, to_boris.recipient) == (AMINA, BORIS)
    assert to_amina.mail["Subject"] == "Today: 2 things need you"
    assert "\n- Your cases: 1 due\n" in read(to_amina)
    assert f"Kenya · technical, due since 28 February 2026\n  https://check.poc.example/cases/{number}" in read(
        to_amina
    )
    assert "- Cases that nobody works on: 1" in to_amina.text
    assert "Your cases" not in to_boris.text
    assert to_boris.mail["Subject"] == "Today: 1 thing needs you"
    # Once a day, whatever comes, and again on the next.
    await changed(database, "boris", digest_looked_at=None)
    assert await sent(database, database_url, NOON + hours(3)) == []
    assert await told(database) == [(AMINA, "2026-03-02"), (BORIS, "2026-03-02")]
    assert len(await sent(database, database_url, NOON + hours(24))) == 2
    assert await sent(database, database_url, datetime(2026, 3, 7, 12, tzinfo=UTC)) == []  # a Saturday


async def test_a_case_is_due_on_its_day_and_not_before(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    await a_case(database, database_url, "amina", datetime(2026, 3, 3, tzinfo=UTC))
    async with database.writing() as session:  # the other is no longer nobody's
        await session.execute(
            update(Case).where(Case.owner.is_(None)).values(owner="amina", due_at=NOON + timedelta(days=9))
        )
    assert await sent(database, database_url) == []
    assert await sent(database, database_url, NOON + hours(20)) == []  # eight in the morning
    [mail] = await sent(database, database_url, NOON + hours(21))
    assert "due on 3 March 2026" in mail.text


async def test_nothing_of_what_contacts_wrote_nor_where_they_are(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    await nominate(database, "KEN", "duty.desk@cert.example", name="Wanjiru Kamau")
    await nominate(database, "FRA", "poc@fr.example", name="Jeanne Martin")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    kenya, france = sorted(await pings(database), key=lambda ping: ping.state_code, reverse=True)
    async with database.writing() as session:
        await record_answer(session, france.id, Answer.CALL_ME, SECRET_WORDS, NOON)
        message = await session.scalar(select(Message.id).where(Message.ping_id == kenya.id))
        assert message is not None
    await arrives(database, reply(SECRET_WORDS, message, sender="duty.desk@cert.example"), NOON)
    await worked_off(database, NOON)
    [mail] = await sent(database, database_url, NOON + hours(2))
    whole = mail.content.decode("ascii", "replace") + mail.text
    for secret in ("villa", "555 0199", "cert.example", "Wanjiru", "Jeanne", "poc@", "duty"):
        assert secret not in whole, secret
    assert "Please call me" in mail.text
    assert f"/exercises/{exercise.reference}/pings/{france.id}/call" in mail.text
    assert "Kenya · technical" in mail.text


async def test_read_as_a_suspicious_person_would(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    await changed(database, "amina", language=Language.FRENCH)
    await a_case(database, database_url)
    [mail] = await sent(database, database_url)
    assert mail.mail["Auto-Submitted"] == "auto-generated"
    assert mail.mail["From"].addresses[0].addr_spec == "check@poc.example"
    assert mail.mail["To"].addresses[0].addr_spec == AMINA
    assert mail.mail["Reply-To"] is None
    assert mail.mail.get_content_type() == "text/plain"
    links = [word for word in mail.text.split() if "://" in word]
    assert links
    assert all(link.startswith("https://check.poc.example/") for link in links)
    assert not any("/r/" in link or "token" in link for link in links)
    assert all(len(line) <= 998 for line in mail.content.split(b"\r\n"))
    assert "Organisation des Nations Unies" in mail.text


@pytest.mark.parametrize(
    "values",
    [
        {"mail": None},
        {"wants_digest": False},
        {"disabled_at": NOON},
        {"password_hash": NO_PASSWORD},
        {"role": AccountRole.VIEWER},
        {"time_zone": "Pacific/Auckland"},  # it is one in the morning there
        {"away_until": NOON + timedelta(hours=1)},
        {"digest_looked_at": NOON - timedelta(minutes=14)},
    ],
    ids=str,
)
async def test_who_gets_none(database: Database, database_url: str, values: dict[str, Any]) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    await a_case(database, database_url)
    await changed(database, "amina", **values)
    assert await sent(database, database_url) == []
    assert await told(database) == []


async def test_where_nothing_is_due_the_clock_looks_again_after_a_while(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    assert await sent(database, database_url) == []
    await a_case(database, database_url)
    assert await sent(database, database_url, NOON + timedelta(minutes=14)) == []
    assert len(await sent(database, database_url, NOON + timedelta(minutes=15))) == 1


async def test_whoever_covers_hears_of_both_and_whoever_is_away_of_nothing(
    database: Database, database_url: str
) -> None:
    await officers(database, amina=AccountRole.OFFICER, boris=AccountRole.OFFICER, carla=AccountRole.OFFICER)
    await a_case(database, database_url, "amina", NOON)
    async with database.writing() as session:
        await go_away(session, await account_named(session, "amina"), date(2026, 3, 3), "boris", NOON)
        await go_away(session, await account_named(session, "boris"), date(2026, 3, 3), "carla", NOON)
    [to_carla] = await sent(database, database_url)
    assert to_carla.recipient == CARLA
    assert "- Cases of amina, who is away until 3 March 2026: 1 due\n" in read(to_carla)
    async with database.writing() as session:
        await come_back(session, await account_named(session, "boris"), NOON)
    found = await sent(database, database_url, NOON + hours(1))
    assert [mail.recipient for mail in found] == [BORIS]
    assert [mail.recipient for mail in await sent(database, database_url, NOON + hours(48))] == [AMINA, BORIS, CARLA]


async def test_a_closing_is_told_once_and_alone_is_news(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    await did(database, await running(database, database_url), close)
    async with database.writing() as session:
        await session.execute(update(Case).values(ended_at=NOON + hours(1)))
    [mail] = await sent(database, database_url, NOON + hours(2))
    assert mail.mail["Subject"] == "Today: a check has closed"
    assert read(mail).startswith("A check has closed\n  Spring check (CC-2026-01)\n  Closed on 2 March 2026, 0 of 2 ")
    assert "needs you" not in mail.text
    assert await sent(database, database_url, NOON + hours(26)) == []


async def test_whoever_covers_is_told_so_even_if_nothing_is_due(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER, boris=AccountRole.OFFICER)
    async with database.writing() as session:
        await go_away(session, await account_named(session, "amina"), date(2026, 3, 6), "boris", NOON)
    [to_boris] = await sent(database, database_url)
    assert to_boris.mail["Subject"] == "Today: you cover for a colleague"
    said = "You cover for amina, who is away until 6 March 2026: those cases are yours meanwhile."
    assert said in " ".join(to_boris.text.split())
    assert await sent(database, database_url, NOON + hours(24)) == []
    async with database.writing() as session:  # for longer
        await go_away(session, await account_named(session, "amina"), date(2026, 3, 9), "boris", NOON + hours(24))
    assert len(await sent(database, database_url, NOON + hours(25))) == 1


async def test_cases_of_somebody_for_whom_nobody_answers_are_nobodys(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER, boris=AccountRole.OFFICER)
    await a_case(database, database_url, "amina", NOON)
    await changed(database, "amina", disabled_at=NOON)
    [to_boris] = await sent(database, database_url)
    assert "- Cases that nobody works on: 2" in to_boris.text


async def test_only_to_the_addresses_of_a_rehearsal_host_and_not_while_held(
    database: Database, database_url: str
) -> None:
    await officers(database, amina=AccountRole.OFFICER, boris=AccountRole.OFFICER)
    await a_case(database, database_url)
    found = await sent(database, database_url, only_mail_to=BORIS)
    assert [mail.recipient for mail in found] == [BORIS]
    async with database.writing() as session:
        await place_hold(session, "a restored backup")
    ticked = await tick(database, settings_for(database_url), NOON + hours(24))
    assert not [said for said in ticked.done if "what is due" in said]
    assert len(await told(database)) == 2


async def test_one_that_waited_until_it_is_old_news_is_never_sent(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER)
    await a_case(database, database_url)
    settings = settings_for(database_url)
    assert await send_digests(database, settings, NOON) == 1
    async with mail_server() as server:
        late = settings_for(database_url, server.port)
        await Courier(database, late, [DigestMails(late)], lambda: NOON + hours(13)).drain()
        assert server.received == []
    async with database.reading() as session:
        kinds = select(Message.delivery).where(Message.kind == MessageKind.DIGEST)
        assert list(await session.scalars(kinds)) == [Delivery.WITHDRAWN]


async def test_nobody_is_asked_to_approve_their_own_nomination(database: Database, database_url: str) -> None:
    await officers(database, lena=AccountRole.OFFICER, ruben=AccountRole.OFFICER)
    await submitted(database, CREATE, four_eyes=True)  # by lena
    [mail] = await sent(database, database_url, four_eyes=True)
    assert mail.recipient == "ruben@un.example"
    assert "- Nominations to approve: 1" in mail.text
    # Where one officer is enough, both may.
    assert [mail.recipient for mail in await sent(database, database_url, NOON + hours(24))] == [
        "lena@un.example", "ruben@un.example",
    ]  # fmt: skip
