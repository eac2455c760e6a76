"""Reports of what a reader did with a mail (RFC 8098), and of mail that somebody called abuse (RFC 5965)."""

from pingcheck.mailreading.mime.mailboxes import first_address, typed_address
from pingcheck.mailreading.mime.reports import groups_of
from pingcheck.mailreading.mime.sorted_mail import Notice
from pingcheck.mailreading.notices.returned import message_ids, sent_to
from pingcheck.mailreading.reading import Kind, Reading, Reason
from pingcheck.mailreading.signs.sign import Sign

NOT_ABUSE = frozenset({"auth-failure", "not-spam", "virus"})


def read_complaint(notice: Notice) -> Reading | None:
    """Of a feedback report, or of the old shape: a subject that says so over the mail itself."""
    if notice.feedback:
        return _feedback(notice)
    if notice.returned is not None and Sign.COMPLAINT_SUBJECT.search(notice.subject):
        return _complaint(notice, sent_to(notice.returned), "Its subject calls it a report of abuse.")
    return None


def _feedback(notice: Notice) -> Reading:
    groups = groups_of(notice.feedback)
    kind = next((group["feedback-type"].lower() for group in groups if group["feedback-type"]), "abuse")
    names = ("original-rcpt-to", "removal-recipient")
    address = next((typed_address(group[name]) for name in names for group in groups if group[name]), "")
    address = address or sent_to(notice.returned) or first_address(notice.mail.header("from"))
    if kind in NOT_ABUSE:
        return Reading(Kind.OTHER, f"A feedback report of type {kind[:40]}.", address)
    return _complaint(notice, address, f"A feedback report (RFC 5965) of type {kind[:40]}.")


def _complaint(notice: Notice, address: str, why: str) -> Reading:
    ids = message_ids(notice)
    return Reading(
        Kind.COMPLAINT,
        why,
        address,
        reason=Reason.ABUSE,
        message=ids[0] if ids else "",
        mentions=ids,
        text=notice.text,
    )


def read_receipt(notice: Notice) -> Reading | None:
    """Of a disposition report, or of its text alone, as some programs send it."""
    if notice.disposition:
        return _disposition(notice)
    if Sign.READ_SUBJECT.match(notice.subject) or Sign.READ_RECEIPT.match(notice.subject):
        return _receipt(notice, "", Reason.READ, f"Its subject, {notice.subject[:60]!r}.")
    if Sign.NOT_READ_SUBJECT.match(notice.subject):
        return _receipt(notice, "", Reason.NOT_READ, f"Its subject, {notice.subject[:60]!r}.")
    return None


def _disposition(notice: Notice) -> Reading:
    groups = groups_of(notice.disposition)
    said = next((group["disposition"].lower() for group in groups if group["disposition"]), "")
    names = ("original-recipient", "final-recipient")
    address = next((typed_address(group[name]) for group in groups for name in names if group[name]), "")
    # "displayed" is RFC 8098's, "processed" and "dispatched" RFC 2298's.
    seen = any(word in said for word in ("displayed", "processed", "dispatched"))
    reason = Reason.READ if seen or not said else Reason.NOT_READ
    return _receipt(notice, address, reason, f"A disposition notification (RFC 8098): {said[:80] or 'without a word'}.")


def _receipt(notice: Notice, address: str, reason: Reason, why: str) -> Reading:
    ids = message_ids(notice)
    return Reading(
        Kind.DELIVERED,
        why,
        address or first_address(notice.mail.header("from")),
        reason=reason,
        message=ids[0] if ids else "",
        mentions=ids,
        text=notice.text,
    )
