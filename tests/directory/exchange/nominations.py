"""Nominations, rows and entries for tests that need no database."""

from typing import Any

from hypothesis import strategies as st

from directory.addresses import AddressKind
from directory.contacts import ContactStatus, Rank, Role
from directory.entries.entry import Entry, KnownAddress
from directory.exchange.identity import RowContent
from directory.nominations import Nomination


def nomination(emails: str = "", note: str = "", **fields: Any) -> Nomination:
    """Of Kenya's primary technical point of contact, unless said otherwise; addresses with a space between them."""
    office = {"state": "KEN", "role": Role.TECHNICAL, "rank": Rank.PRIMARY}
    return Nomination(**{**office, "emails": tuple(emails.split()), "note_reference": note, **fields})


def row(emails: str = "", note: str = "", reference: int | None = None, **fields: Any) -> RowContent:
    return RowContent(nomination(emails, note, **fields), reference)


def entry(
    contact_id: int, content: Nomination, *, removed: tuple[str, ...] = (), status: ContactStatus = ContactStatus.ACTIVE
) -> Entry:
    """An entry with that content and, `removed`, mail addresses that it had before."""
    used = [(position, value, False) for position, value in enumerate(content.emails, start=1)]
    emails = [*used, *((1, value, True) for value in removed)]
    known = (KnownAddress(100 * contact_id + n, AddressKind.EMAIL, *email) for n, email in enumerate(emails))
    return Entry(contact_id, status, content, tuple(known))


MAILBOXES = st.sampled_from(["a@x.example", "b@x.example", "A@x.example"])
NOMINATIONS = st.builds(
    nomination,
    emails=st.lists(MAILBOXES, max_size=2, unique=True).map(" ".join),
    note=st.sampled_from(["", "NV/1", "NV/2"]),
    state=st.sampled_from(["KEN", "FRA"]),
    role=st.sampled_from(Role),
    rank=st.sampled_from(Rank),
    name=st.sampled_from(["", "Asha", "Zuri"]),
)
