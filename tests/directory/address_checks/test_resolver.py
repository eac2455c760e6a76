"""The resolver against a real name server that fails, hangs and lies."""

import asyncio
from collections.abc import AsyncIterator

import dns.rcode
import pytest

from directory.address_checks.address_check import check_address
from directory.address_checks.address_finding import CheckResult
from directory.address_checks.name_server import NameServer
from directory.address_checks.resolver import KEPT_S, MOST_AT_ONCE, NoResolver, Resolver
from tests.cast import PATIENCE_S
from tests.name_server import AAAA, MX, A, NameServerState, running_name_server

# No answer ever comes from what hangs, so that even the shortest wait ends the same way on any machine.
SOON_S = 0.05

ZONE = {
    "mail.example": {MX: ["10 mx.mail.example.", "20 mx2.mail.example."]},
    "null.example": {MX: ["0 ."]},
    "web.example": {A: ["192.0.2.1"]},
    "six.example": {AAAA: ["2001:db8::1"]},
    "empty.example": {"TXT": ["nothing"]},
    "xn--b1aew.example": {MX: ["10 mx.mail.example."]},
    "alias.example": {"CNAME": ["mail.example."]},
    "many.example": {MX: [f"{number} mx{number}.many.example." for number in range(1, 2_000)]},
}
FOUND = {
    "mail.example": CheckResult.USABLE,
    "null.example": CheckResult.TAKES_NO_MAIL,
    "web.example": CheckResult.USABLE,
    "six.example": CheckResult.USABLE,
    "empty.example": CheckResult.NO_MAIL_SERVER,
    "gone.example": CheckResult.NO_SUCH_DOMAIN,
    "many.example": CheckResult.USABLE,
}


@pytest.fixture
async def server() -> AsyncIterator[NameServerState]:
    async with running_name_server(ZONE) as state:
        yield state


def asking(server: NameServerState, limit_s: float = PATIENCE_S) -> Resolver:
    return Resolver(NameServer("127.0.0.1", server.port), limit_s)


@pytest.mark.parametrize(("domain", "result"), FOUND.items(), ids=FOUND)
async def test_what_a_domain_says_of_its_mail(server: NameServerState, domain: str, result: CheckResult) -> None:
    assert await asking(server).mail_of(domain) is result


@pytest.mark.parametrize("code", [dns.rcode.SERVFAIL, dns.rcode.REFUSED, dns.rcode.FORMERR], ids=dns.rcode.to_text)
async def test_a_server_that_fails_says_nothing_of_the_domain(server: NameServerState, code: dns.rcode.Rcode) -> None:
    server.fails["mail.example"] = code
    assert await asking(server).mail_of("mail.example") is CheckResult.COULD_NOT_CHECK


@pytest.mark.parametrize("trouble", ["hangs", "garbles", "lies"])
async def test_no_answer_or_a_false_one_is_no_verdict(server: NameServerState, trouble: str) -> None:
    getattr(server, trouble).add("mail.example")
    assert await asking(server, limit_s=SOON_S).mail_of("mail.example") is CheckResult.COULD_NOT_CHECK


async def test_nobody_listens_there() -> None:
    async with running_name_server({}) as gone:
        port = gone.port
    resolver = Resolver(NameServer("127.0.0.1", port), limit_s=SOON_S)
    assert await resolver.mail_of("mail.example") is CheckResult.COULD_NOT_CHECK


async def test_an_answer_too_long_for_a_datagram_is_fetched_by_tcp(server: NameServerState) -> None:
    server.truncates.add("mail.example")
    assert await asking(server).mail_of("mail.example") is CheckResult.USABLE
    assert server.by_tcp == 1


async def test_an_answer_is_kept_for_a_while_and_a_failure_is_not(server: NameServerState) -> None:
    seconds = [0.0]
    resolver = Resolver(NameServer("127.0.0.1", server.port), PATIENCE_S, now=lambda: seconds[0])
    server.fails["mail.example"] = dns.rcode.REFUSED
    assert await resolver.mail_of("mail.example") is CheckResult.COULD_NOT_CHECK
    server.fails.clear()
    server.asked.clear()
    for _ in range(3):
        assert await resolver.mail_of("mail.example") is CheckResult.USABLE
    assert server.asked["mail.example", MX] == 1
    seconds[0] = KEPT_S + 1
    await resolver.mail_of("mail.example")
    assert server.asked["mail.example", MX] == 2


async def test_few_questions_are_asked_at_once(server: NameServerState) -> None:
    domains = [f"slow{number}.example" for number in range(MOST_AT_ONCE + 5)]
    server.hangs.update(domains)
    resolver = asking(server)
    asked = [asyncio.create_task(resolver.mail_of(domain)) for domain in domains]
    for _ in range(MOST_AT_ONCE):
        await server.hanging.acquire()
    assert [domain for domain, _ in server.asked] == domains[:MOST_AT_ONCE]
    for task in asked:
        task.cancel()
    await asyncio.gather(*asked, return_exceptions=True)


async def test_the_whole_check_of_a_form(server: NameServerState) -> None:
    resolver = asking(server)
    found = await check_address("duty@мвд.example", "RUS", resolver)
    assert (found.result, found.value, found.ascii_value) == (
        CheckResult.USABLE,
        "duty@мвд.example",
        "duty@xn--b1aew.example",
    )
    gone = await check_address("duty@gone.example", "RUS", resolver)
    assert (gone.can_be_saved, gone.sentence) == (True, "There is no domain gone.example. Check how it is spelled.")
    asked = server.asked.total()
    assert (await check_address("+254 20 765 4321", "KEN", resolver)).result is CheckResult.USABLE
    assert (await check_address("no address", "KEN", resolver)).result is CheckResult.DOUBTFUL_NUMBER
    assert server.asked.total() == asked, "nothing but the domain of a mail address is asked about"


async def test_where_the_settings_say_off_nobody_is_asked() -> None:
    found = await check_address("duty@mail.example", "KEN", NoResolver())
    assert (found.result, found.is_warning, found.can_be_saved) == (CheckResult.NOT_CHECKED, False, True)
