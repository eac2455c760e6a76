"""What the answers of the domain name system mean for a mail address."""

import pytest

from directory.address_checks.address_finding import CheckResult
from directory.address_checks.domain_answers import DnsReply, DomainAnswer, after_addresses, after_mail_servers

SOME, NONE, GONE, FAILED = DnsReply.RECORDS, DnsReply.NO_RECORDS, DnsReply.NO_SUCH_NAME, DnsReply.FAILED

MAIL_SERVERS = {
    "one": (DomainAnswer(SOME, ["mx.example."]), CheckResult.USABLE),
    "null MX": (DomainAnswer(SOME, ["."]), CheckResult.TAKES_NO_MAIL),
    "null MX beside another": (DomainAnswer(SOME, [".", "mx.example."]), CheckResult.USABLE),
    "none": (DomainAnswer(NONE), None),
    "no such domain": (DomainAnswer(GONE), CheckResult.NO_SUCH_DOMAIN),
    "failed": (DomainAnswer(FAILED), CheckResult.COULD_NOT_CHECK),
}
ADDRESSES = {
    "both": ((SOME, SOME), CheckResult.USABLE),
    "one": ((NONE, SOME), CheckResult.USABLE),
    "one, and the other failed": ((SOME, FAILED), CheckResult.USABLE),
    "none": ((NONE, NONE), CheckResult.NO_MAIL_SERVER),
    "none, as far as could be heard": ((NONE, FAILED), CheckResult.COULD_NOT_CHECK),
    "both failed": ((FAILED, FAILED), CheckResult.COULD_NOT_CHECK),
}


@pytest.mark.parametrize(("answered", "result"), MAIL_SERVERS.values(), ids=MAIL_SERVERS)
def test_the_mail_servers_of_a_domain(answered: DomainAnswer, result: CheckResult | None) -> None:
    assert after_mail_servers(answered) is result


@pytest.mark.parametrize(("replies", "result"), ADDRESSES.values(), ids=ADDRESSES)
def test_a_domain_without_them_is_mailed_at_its_own_address(replies: tuple[DnsReply, ...], result: CheckResult) -> None:
    assert after_addresses([DomainAnswer(reply) for reply in replies]) is result
