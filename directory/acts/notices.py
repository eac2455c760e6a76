"""Notices: who is to be told of a change of an entry, and what. Only data; the mails are somebody else's."""

from dataclasses import dataclass

from directory.acts.grounds import ADDRESS_FIELDS
from directory.addresses import AddressKind, Standing
from directory.contacts import contact_reference
from directory.entries.entry import KnownAddress
from directory.entries.entry_changes import EntryChange
from directory.history import ChangeKind, Provenance
from directory.mail_addresses import mailbox_key
from directory.states import State

# The turns of an entry's life that its people are told of, whatever else changes.
ENDINGS = frozenset({ChangeKind.REPLACED, ChangeKind.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told to all living mail addresses that an entry had before the change, also to one that it lost, and to
    the Mission. A new address is not told; it is verified."""

    state: str
    change: EntryChange
    provenance: Provenance
    told: tuple[KnownAddress, ...]
    mission: str | None
    to_verify: tuple[str, ...]  # mail addresses that the entry did not have

    @property
    def contact_id(self) -> int:
        return self.change.entry.id

    @property
    def kind(self) -> ChangeKind:
        return self.change.kind

    @property
    def fields(self) -> tuple[str, ...]:
        return self.change.fields

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(address.value for address in self.told)

    @property
    def reference(self) -> str:
        return contact_reference(self.contact_id)

    @property
    def is_told(self) -> bool:
        """Whether anybody is: of changed mail addresses or telephone numbers, and of the end of an entry. What else
        changes is the officers' and the State's own matter."""
        return self.kind in ENDINGS or not ADDRESS_FIELDS.isdisjoint(self.fields)


def notice_of(change: EntryChange, state: State, provenance: Provenance) -> Notice:
    """Who is to be told of a change, and which addresses are to be verified. Pure."""
    had = {mailbox_key(email) for email in change.entry.nomination.emails}
    return Notice(
        state=state.code,
        change=change,
        provenance=provenance,
        told=tuple(each for each in change.entry.addresses if _is_mailed(each)),
        mission=state.mission_address,
        to_verify=tuple(email for email in change.after.emails if mailbox_key(email) not in had),
    )


def _is_mailed(address: KnownAddress) -> bool:
    return address.kind is AddressKind.EMAIL and not address.removed and address.standing is not Standing.DEAD
