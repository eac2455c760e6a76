"""The resolver: asks the domain name system whether a domain takes mail; few questions at once, none for long."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

import dns.asyncresolver
import dns.exception
import dns.name
import dns.rdatatype
import dns.resolver

from directory.address_checks.address_finding import CheckResult
from directory.address_checks.domain_answers import DnsReply, DomainAnswer, after_addresses, after_mail_servers
from directory.address_checks.name_server import NameServer

LIMIT_S = 3.0  # for all questions about one domain, with the time for which they wait their turn
MOST_AT_ONCE = 8
KEPT_S = 600.0
MOST_KEPT = 1_000
MOST_RECORDS = 50  # of one answer are looked at; a domain has a few
IN_DOUBT = frozenset({CheckResult.COULD_NOT_CHECK})  # asked again at once: the next answer may be better


class MailDomains(Protocol):
    """What knows whether a domain takes mail."""

    async def mail_of(self, domain: str, /) -> CheckResult: ...


class Resolver:
    """Asks one name server, or those of the system. One for a process: it remembers answers for ten minutes."""

    def __init__(
        self,
        server: NameServer | None = None,
        limit_s: float = LIMIT_S,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`server`: None for those of the system. `now`: seconds, by which answers grow old."""
        self._server = server
        self._limit_s = limit_s
        self._now = now
        self._turns = asyncio.Semaphore(MOST_AT_ONCE)
        self._known: OrderedDict[str, tuple[float, CheckResult]] = OrderedDict()

    async def mail_of(self, domain: str, /) -> CheckResult:
        """Whether a domain (in ASCII) takes mail. Never raises; what cannot be found out in time could not be
        checked."""
        known = self._known.get(domain)
        if known is not None and known[0] > self._now():
            return known[1]
        try:
            async with asyncio.timeout(self._limit_s), self._turns:
                found = await self._ask(dns.name.from_text(domain))
        except (TimeoutError, OSError, dns.exception.DNSException, ValueError):
            found = CheckResult.COULD_NOT_CHECK
        self._remember(domain, found)
        return found

    def _remember(self, domain: str, found: CheckResult) -> None:
        self._known.pop(domain, None)
        if found in IN_DOUBT:
            return
        self._known[domain] = (self._now() + KEPT_S, found)
        if len(self._known) > MOST_KEPT:
            self._known.popitem(last=False)

    async def _ask(self, domain: dns.name.Name) -> CheckResult:
        asked = self._made()
        result = after_mail_servers(await _answer(asked, domain, dns.rdatatype.MX))
        if result is not None:
            return result
        kinds = dns.rdatatype.A, dns.rdatatype.AAAA
        return after_addresses(await asyncio.gather(*(_answer(asked, domain, kind) for kind in kinds)))

    def _made(self) -> dns.asyncresolver.Resolver:
        made = dns.asyncresolver.Resolver(configure=self._server is None)
        if self._server is not None:
            made.nameservers = [self._server.host]
            made.port = self._server.port
        made.lifetime = self._limit_s
        return made


class NoResolver:
    """Asks nobody, where the settings say so."""

    async def mail_of(self, _: str, /) -> CheckResult:
        return CheckResult.NOT_CHECKED


async def _answer(
    asked: dns.asyncresolver.Resolver, domain: dns.name.Name, kind: dns.rdatatype.RdataType
) -> DomainAnswer:
    try:
        answer = await asked.resolve(domain, kind, search=False)
    except dns.resolver.NXDOMAIN:
        return DomainAnswer(DnsReply.NO_SUCH_NAME)
    except dns.resolver.NoAnswer:
        return DomainAnswer(DnsReply.NO_RECORDS)
    except (dns.exception.DNSException, OSError, ValueError, EOFError):
        return DomainAnswer(DnsReply.FAILED)
    is_mx = kind == dns.rdatatype.MX
    some = list(answer)[:MOST_RECORDS]
    return DomainAnswer(DnsReply.RECORDS, [str(each.exchange) if is_mx else str(each) for each in some])
