"""Hints about addresses as they stand in a form: for the field as it is left, and for the page that comes back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from directory.address_checks.address_check import check_address
from directory.address_checks.address_finding import AddressFinding
from directory.address_checks.duplicates import SharingEntry, duplicates
from directory.addresses import AddressKind
from pingcheck.web.keys import DATABASE, DOMAINS

MOST_CHECKED = 5  # of one field; the others are checked when they stand alone
SEPARATOR = re.compile(r"[;\r\n]")


@dataclass(frozen=True, slots=True)
class AddressHint:
    """What was found about one address, and the entries that have it, too."""

    finding: AddressFinding
    sharing: Sequence[SharingEntry]


@dataclass(frozen=True, slots=True)
class TypedAddresses:
    """What stands in a field, with semicolons between several. `state`: the code of the entry's State; `contact_id`:
    the entry, if there is one yet."""

    kind: AddressKind
    text: str
    state: str = ""
    contact_id: int | None = None

    def parts(self) -> list[str]:
        return [part.strip() for part in SEPARATOR.split(self.text) if part.strip()][:MOST_CHECKED]


async def address_hints(request: web.Request, typed: TypedAddresses) -> list[AddressHint]:
    """One for each address. Domains are asked about with no connection to the database held, and never for long."""
    domains = request.config_dict[DOMAINS]
    findings = [await check_address(part, typed.state, domains, typed.kind) for part in typed.parts()]
    async with request.config_dict[DATABASE].reading() as session:
        return [
            AddressHint(each, await duplicates(session, each.value, typed.contact_id) if each.value else [])
            for each in findings
        ]
