"""The resolver that the settings name."""

from directory.address_checks.resolver import MailDomains, NoResolver, Resolver
from pingcheck.settings import Settings
from pingcheck.settings.dns_resolver import OFF, SYSTEM, named_server


def make_resolver(settings: Settings) -> MailDomains:
    """It remembers what it was told, so one process needs one."""
    if settings.dns_resolver == OFF:
        return NoResolver()
    return Resolver(None if settings.dns_resolver == SYSTEM else named_server(settings.dns_resolver))
