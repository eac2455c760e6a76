"""Notices: who is to be told of a change of an entry. Only data; the mails are somebody else's."""

from dataclasses import dataclass

from directory.contacts import contact_reference
from directory.entries.entry_changes import EntryChange
from directory.history import ChangeKind
from directory.mail_addresses import mailbox_key
from directory.states import State


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told to all addresses that an entry had before the change, also one that it lost, and to the Mission. A
    new address is not told; it is verified."""

    contact_id: int
    state: str
    kind: ChangeKind
    fields: tuple[str, ...]
    addresses: tuple[str, ...]
    mission: str | None
    to_verify: tuple[str, ...]  # mail addresses that the entry did not have

    @property
    def reference(self) -> str:
        return contact_reference(self.contact_id)


def notice_of(change: EntryChange, state: State) -> Notice:
    """Who is to be told of a change, and which addresses are to be verified. Pure."""
    before, after = change.entry.nomination.emails, change.after.emails
    had = {mailbox_key(email) for email in before}
    return Notice(
        contact_id=change.entry.id,
        state=state.code,
        kind=change.kind,
        fields=change.fields,
        addresses=before,
        mission=state.mission_address,
        to_verify=tuple(email for email in after if mailbox_key(email) not in had),
    )
