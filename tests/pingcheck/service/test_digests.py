"""The day's email: to whom it goes, when, how often, and what a suspicious reader finds in it."""

import asyncio
import signal
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from directory.database import Database
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account, NewAccount, account_named, add_account
from pingcheck.accounts.cover import come_back, go_away
from pingcheck.accounts.passwords import NO_PASSWORD
from pingcheck.correspondence.digest_mails import DigestMails
from pingcheck.correspondence.digests import DigestMail
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.status import Answer
from pingcheck.followup.case_acts import assign_case, find_case, set_due
from pingcheck.followup.cases import Case
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.hold import place_hold
from pingcheck.sending.courier import Courier
from pingcheck.service.digests import send_digests
from pingcheck.service.tick import tick
from tests.cast import NOON, hours, nominate, open_now, pings, plan, record_answer, settings_for
from tests.faults.processes import at_once, environment, pingcheck
from tests.incoming_mail import arrives, reply, worked_off
from tests.mail_server import Received, mail_server
from tests.running_check import close, did, running

AMINA, BORIS, CARLA = "amina@un.example", "boris@un.example", "carla@un.example"
SECRET_WORDS = "We moved to the villa on Rosenhuegel, ring +43 1 555 0199 at night."


async def officers(database: Database, **roles: AccountRole) -> None:
    """Accounts with these names and roles, and an address each."""
    async with database.writing() as session:
        for name, role in roles.items():
            await add_account(session, NewAccount(name, "a password", f"{name}@un.example", role), NOON, "tests")


async def changed(database: Database, name: str, **values: Any) -> None:
    async with database.writing() as session:
        await session.execute(update(Account).where(Account.name == name).values(values))


async def a_case(database: Database, url: str, owner: str = "", due: datetime | None = None) -> int:
    """A check was closed with two contacts who were not reached; the first is this officer's. Its number."""
    exercise = await running(database, url)
    await did(database, exercise, close)
    async with database.writing() as session:
        number = (await session.scalars(select(Case.id).order_by(Case.id))).first()
        assert number is not None
        case = await find_case(session, number)
        await assign_case(session, case, owner, NOON, "tests")
        await set_due(session, case, due, NOON, "tests")
    return number


def read(mail: Received) -> str:
    """Its text, whatever ends its lines."""
    return "\n".join(mail.text.splitlines())


async def told(database: Database) -> list[tuple[str, str]]:
    """To whom, and on which of their days; the earliest first."""
    listed = select(Message.recipient, DigestMail.day).join(DigestMail, DigestMail.id == Message.id)
    async with database.reading() as session:
        rows = await session.execute(listed.order_by(DigestMail.made_at, DigestMail.account_id))
        return [(row[0] or "", row[1]) for row in rows]


async def sent(database: Database, url: str, now: datetime = NOON, **others: Any) -> list[Received]:
    """What the clock and then a courier send at an instant."""
    async with mail_server() as server:
        settings = settings_for(url, server.port, base_url="https://check.poc.example", **others)
        await send_digests(database, settings, now)
        await Courier(database, settings, [DigestMails(settings)], lambda: now).drain()
        return sorted(server.received, key=lambda mail: mail.recipient)


async def test_each_officer_hears_of_the_own_cases_and_of_what_waits_for_all(
    database: Database, database_url: str
) -> None:
    await officers(database, amina=AccountRole.ADMINISTRATOR, boris=AccountRole.OFFICER, dana=AccountRole.VIEWER)
    number = await a_case(database, database_url, "amina", NOON - timedelta(days=2))
    [to_amina, to_boris] = await sent(database, database_url)
    assert (to_amina.recipient, to_boris.recipient) == (AMINA, BORIS)
    assert to_amina.mail["Subject"] == "Today: 2 things need you"
    assert "\nYour cases that are due\n" in read(to_amina)
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
        await session.execute(update(Case).where(Case.owner.is_(None)).values(owner="amina"))
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
    for secret in ("villa", "555", "cert.example", "Wanjiru", "Jeanne", "poc@", "duty"):
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
    assert "Cases that are due for amina, who is away until 3 March 2026\n" in read(to_carla)
    async with database.writing() as session:
        await come_back(session, await account_named(session, "boris"), NOON)
    found = await sent(database, database_url, NOON + hours(1))
    assert [mail.recipient for mail in found] == [BORIS]
    assert [mail.recipient for mail in await sent(database, database_url, NOON + hours(48))] == [AMINA, BORIS, CARLA]


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


async def test_two_clocks_at_once_and_one_that_is_killed(database: Database, database_url: str) -> None:
    """Each officer's day is a whole week here, so that the machine's own time is working time."""
    await officers(database, amina=AccountRole.OFFICER, boris=AccountRole.OFFICER)
    await a_case(database, database_url)
    env = environment(database_url, SECRETARIAT_HOURS="Mon-Sun 00:00-00:00 UTC")
    killed = await pingcheck({**env, "PINGCHECK_FAULT": "digests.queued"}, "clock", "--once")
    assert killed.code == -signal.SIGKILL
    assert await told(database) == []
    outcomes = await asyncio.wait_for(at_once(*[("clock", "--once")] * 2, env=env), timeout=180)
    assert [outcome.code for outcome in outcomes] == [0, 0]
    today = {day for _, day in await told(database)}
    assert [to for to, _ in sorted(await told(database))] == [AMINA, BORIS]
    assert len(today) == 1
    assert abs(date.fromisoformat(today.pop()) - wall_clock().date()) <= timedelta(days=1)
