"""What a proposal would make of an entry: the words of a contact, put into its fields. Pure."""

from collections.abc import Collection, Mapping, Sequence

from directory.acts.written_fields import Written
from directory.exchange.columns import Column
from directory.mail_addresses import mailbox_key
from directory.nominations import SEPARATOR, Nomination
from directory.proposals import ProposalKind

# The fields of a proposal, as contacts fill them in, and the fields of an entry that they are about.
NAME, FUNCTION, MAIL, PHONE, ADDRESS, UNTIL = "name", "function", "mail", "phone", "address", "until"
_TEXTS = {NAME: Column.NAME, FUNCTION: Column.POSITION}


def proposed_fields(kind: ProposalKind, fields: Mapping[str, str], entry: Nomination) -> dict[Column, str]:
    """The fields as they would be written: of the entry itself, or of a successor's. Free words change no field."""
    written = {column: fields[name] for name, column in _TEXTS.items() if fields.get(name)}
    mail, phone = fields.get(MAIL, ""), fields.get(PHONE, "")
    if kind is ProposalKind.SUCCESSOR:
        return written | _present({Column.EMAILS: mail, Column.PHONES: phone})
    if kind is ProposalKind.DEAD_ADDRESS:
        dead = mailbox_key(fields.get(ADDRESS, ""))
        left = [email for email in entry.emails if mailbox_key(email) != dead]
        return {Column.EMAILS: SEPARATOR.join(left)} if len(left) < len(entry.emails) else {}
    if kind is ProposalKind.STAND_IN:
        is_new = mail and mailbox_key(mail) not in map(mailbox_key, entry.emails)
        return {Column.EMAILS: SEPARATOR.join([*entry.emails, mail])} if is_new else {}
    return written | _present(
        {Column.EMAILS: _instead(mail, entry.emails), Column.PHONES: _instead(phone, entry.phones)}
    )


def _instead(new: str, present: Sequence[str]) -> str:
    """A new address takes the place of the only one; of several, nobody knows which, so it goes before them."""
    others = [value for value in present if mailbox_key(value) != mailbox_key(new)]
    kept = others if len(present) > 1 else []
    return SEPARATOR.join([new, *kept]) if new else ""


def _present(written: Mapping[Column, str]) -> dict[Column, str]:
    return {column: value for column, value in written.items() if value}


def overtaken(written: Written, changed_since: Collection[str]) -> list[Column]:
    """The fields of a proposal that somebody else has changed since it was made."""
    return [column for column in written if column.value in changed_since]
