"""Receipts: what a mail program says that its reader did with a mail (RFC 8098)."""

from pingcheck.mailreading.mime.mail_content import MailContent
from pingcheck.mailreading.mime.reports import first_mailbox, first_value, groups_of
from pingcheck.mailreading.notices.returned_mail import message_ids
from pingcheck.mailreading.reading import Kind, Reading, Reason
from pingcheck.mailreading.signs.sign import Sign

# "displayed" is RFC 8098's, "processed" and "dispatched" RFC 2298's.
SEEN = ("displayed", "processed", "dispatched")


def read_receipt(notice: MailContent) -> Reading | None:
    """Of a disposition report, or of a subject alone, as some programs send it."""
    if notice.disposition:
        return _disposition(notice)
    why = f"Its subject, {notice.subject[:60]!r}."
    if Sign.READ_SUBJECT.match(notice.subject) or Sign.READ_RECEIPT.match(notice.subject):
        return _receipt(notice, "", Reason.READ, why)
    if Sign.NOT_READ_SUBJECT.match(notice.subject):
        return _receipt(notice, "", Reason.NOT_READ, why)
    return None


def _disposition(notice: MailContent) -> Reading:
    groups = groups_of(notice.disposition)
    said = first_value(groups, "disposition").lower()
    address = first_mailbox(groups, "original-recipient", "final-recipient")
    seen = not said or any(word in said for word in SEEN)
    why = f"A disposition notification (RFC 8098): {said[:80] or 'without a word'}."
    return _receipt(notice, address, Reason.READ if seen else Reason.NOT_READ, why)


def _receipt(notice: MailContent, address: str, reason: Reason, why: str) -> Reading:
    recipient = address or notice.sender
    return Reading(Kind.DELIVERED, why, recipient, reason=reason, mentions=message_ids(notice), text=notice.text)
