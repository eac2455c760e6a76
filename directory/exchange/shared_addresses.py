"""Mail addresses that stand on more than one entry: allowed, because States do share mailboxes, but said. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from directory.contacts import ContactStatus, contact_reference
from directory.exchange.columns import Column
from directory.exchange.entry_search import AddressHolder
from directory.exchange.problems import Finding
from directory.mail_addresses import mailbox_key


@dataclass(frozen=True, slots=True)
class RowAddresses:
    """The mail addresses of a row of the file, and the entry that it is about."""

    line: int
    contact_id: int
    emails: tuple[str, ...]


class SharedAddresses:
    """Remembers which entry of the file has which address, batch after batch."""

    def __init__(self, line_of: Callable[[int], int | None]) -> None:
        """`line_of`: the line of the file that is about an entry, if there is one."""
        self._line_of = line_of
        self._first: dict[str, int] = {}  # the first entry of this file that has an address, by the address casefolded

    def warnings(self, batch: Sequence[RowAddresses], known: Iterable[AddressHolder]) -> list[tuple[int, Finding]]:
        """A warning, with its line, for each address of the batch that another entry has too.

        `known`: the entries of the directory that have the batch's addresses.
        """
        holders: dict[str, set[int]] = defaultdict(set)
        for holder in known:
            # What the file says about an entry on another line is judged by that line, not by the directory.
            if holder.status is not ContactStatus.WITHDRAWN and self._line_of(holder.contact_id) is None:
                holders[mailbox_key(holder.email)].add(holder.contact_id)
        found = []
        for row in batch:
            for email in row.emails:
                folded = mailbox_key(email)
                others = {self._first.setdefault(folded, row.contact_id), *holders[folded]} - {row.contact_id}
                if others:
                    problem = f"this is also the address of {self._named(min(others))}; both will be mailed there"
                    found.append((row.line, Finding(Column.EMAILS, email, problem)))
        return found

    def _named(self, contact_id: int) -> str:
        line = self._line_of(contact_id)
        return contact_reference(contact_id) if line is None else f"the entry on line {line}"
