"""Behind an address stands a group, or a relay of ours fails: what comes back says little about the contact."""

from uuid import UUID

import pytest

from directory.addresses import Standing
from directory.database import Database
from pingcheck.exercises.message import Cause
from pingcheck.exercises.status import Status
from tests.cast import messages, statuses
from tests.incoming_mail import arrives, bounce, standings, worked_off
from tests.journeys.test_what_comes_back import called


def about_a_member(of: UUID, member: str, action: str = "failed", *, meant: bool = True) -> bytes:
    """A report about a member of the group behind our address; `meant` says which address that was."""
    report = bounce(of, member).replace(b"Action: failed", f"Action: {action}".encode())
    if action != "failed":
        report = report.replace(b"Status: 5.1.1", b"Status: 2.0.0").replace(b"smtp; 550 5.1.1 No such user here", b"")
    original = b"Original-Recipient: rfc822;poc@ke.example\nFinal-Recipient:" if meant else b"Final-Recipient:"
    return report.replace(b"Final-Recipient:", original)


@pytest.mark.parametrize("meant", [True, False])
async def test_one_member_of_a_group_that_is_gone_makes_no_address_fail(
    database: Database, database_url: str, meant: bool
) -> None:
    message = await called(database, database_url)
    await arrives(database, about_a_member(message, "old@ke.example", meant=meant))
    await worked_off(database)
    assert await standings(database) == [Standing.UNPROVEN]
    [returned] = await messages(database)
    assert returned.cause is Cause.UNREACHABLE


@pytest.mark.parametrize("action", ["delivered", "expanded", "relayed"])
@pytest.mark.parametrize("first", ["delivered", "failed"])
@pytest.mark.parametrize("meant", [True, False])
async def test_what_reached_one_member_of_a_group_did_not_bounce(
    database: Database, database_url: str, first: str, action: str, meant: bool
) -> None:
    message = await called(database, database_url)
    reports = [
        about_a_member(message, "anna@ke.example", action),
        about_a_member(message, "old@ke.example", meant=meant),
    ]
    for report in reports if first == "delivered" else reversed(reports):
        await arrives(database, report)
        await worked_off(database)
    assert await statuses(database) == [Status.SENT]
    [sent] = await messages(database)
    assert (sent.cause, sent.returned_at) == (None, None)
    assert await standings(database) == [Standing.UNPROVEN]


async def test_a_report_of_delivery_does_not_outweigh_that_the_address_itself_is_gone(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    await arrives(database, about_a_member(message, "poc@ke.example", "relayed"))
    await arrives(database, bounce(message, "poc@ke.example"))
    await worked_off(database)
    assert await statuses(database) == [Status.BOUNCED]
    assert await standings(database) == [Standing.FAILING]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Too many failures (Tried all MXs)", Status.BOUNCED),
        ("5.6.7 SMTPUTF8 is required, but was not offered", Status.BOUNCED),
        ("550 xyzzy", Status.BOUNCED),
        ("550 5.1.8 check@poc.example: Sender address rejected: Domain not found", Status.DEFERRED),
        ("554 5.7.1 Client host [192.0.2.33] blocked using bl.example", Status.DEFERRED),
        ("550 5.7.1 Blocked by policy", Status.REFUSED),
    ],
)
async def test_only_the_contact_s_own_policy_is_a_refusal(
    database: Database, database_url: str, words: str, status: Status
) -> None:
    message = await called(database, database_url)
    await arrives(database, bounce(message, "poc@ke.example", "5.0.0", words))
    await worked_off(database)
    assert await statuses(database) == [status]
    assert await standings(database) == [Standing.UNPROVEN]
