"""What the answers of the domain name system say about a domain's mail. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from directory.address_checks.address_finding import CheckResult

NULL_MX = "."


class DnsReply(StrEnum):
    """What came of one question."""

    RECORDS = "records"
    NO_RECORDS = "no_records"
    NO_SUCH_NAME = "no_such_name"  # NXDOMAIN
    FAILED = "failed"  # SERVFAIL, refused, no answer in time, or one that cannot be read


@dataclass(frozen=True, slots=True)
class DomainAnswer:
    """`records`: for MX, the names of the hosts."""

    reply: DnsReply
    records: Sequence[str] = ()


def after_mail_servers(answered: DomainAnswer) -> CheckResult | None:
    """By the answer for MX; None if the addresses of the domain itself decide (RFC 5321 §5.1)."""
    if answered.reply is DnsReply.NO_RECORDS:
        return None
    if answered.reply is DnsReply.RECORDS:
        # A null MX counts only if it stands alone (RFC 7505 §3).
        alone = all(host == NULL_MX for host in answered.records)
        return CheckResult.TAKES_NO_MAIL if alone else CheckResult.USABLE
    return CheckResult.NO_SUCH_DOMAIN if answered.reply is DnsReply.NO_SUCH_NAME else CheckResult.COULD_NOT_CHECK


def after_addresses(answers: Sequence[DomainAnswer]) -> CheckResult:
    """By the answers for A and AAAA, where there is no MX: one address is enough; that there is none is only known if
    both said so."""
    replies = {answered.reply for answered in answers}
    if DnsReply.RECORDS in replies:
        return CheckResult.USABLE
    return CheckResult.COULD_NOT_CHECK if DnsReply.FAILED in replies else CheckResult.NO_MAIL_SERVER
