"""The whole check of one address, for forms and for the command."""

from dataclasses import replace

from directory.address_checks.address_finding import AddressFinding, CheckResult
from directory.address_checks.resolver import MailDomains
from directory.address_checks.written_address import read_address
from directory.addresses import AddressKind


async def check_address(
    text: str, state: str, resolver: MailDomains, kind: AddressKind | None = None
) -> AddressFinding:
    """Reads one address and asks whether its domain takes mail. Never raises and never takes longer than the
    resolver's limit. To be called with no connection to the database held.

    `state`: the code of the State whose national telephone numbers are meant. `kind`: None if the writing says it.
    """
    finding = read_address(text, state, kind)
    if finding.kind is not AddressKind.EMAIL or not finding.can_be_saved:
        return finding
    found = await resolver.mail_of(finding.ascii_value.rpartition("@")[2])
    # A wrong sign is said first: whoever mends it is told of the domain then.
    return finding if finding.result is CheckResult.TYPESET_SIGN else replace(finding, result=found)
