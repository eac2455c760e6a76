"""Complaints: a feedback report (RFC 5965) says that somebody called a mail abuse, or an older notice does. Reports
about a domain (DMARC, TLS) are none."""

from pingcheck.mailreading.mime.mail_content import MailContent
from pingcheck.mailreading.mime.reports import first_mailbox, first_value, groups_of
from pingcheck.mailreading.notices.returned_mail import message_ids, sent_to
from pingcheck.mailreading.reading import Kind, Reading, Reason
from pingcheck.mailreading.signs.sign import Sign

NOT_ABUSE = frozenset({"auth-failure", "not-spam", "virus"})


def read_complaint(notice: MailContent) -> Reading | None:
    """Of a feedback report, or of the older form: a subject that says so over a copy of the mail. What receivers
    report on our domain is filed as OTHER."""
    if notice.feedback:
        return _feedback(notice)
    if notice.returned is not None and Sign.COMPLAINT_SUBJECT.search(notice.subject):
        return _complaint(notice, sent_to(notice.returned), "Its subject calls it a report of abuse.")
    if Sign.DOMAIN_REPORT_SUBJECT.search(notice.subject):
        return Reading(Kind.OTHER, "A report on mail in our domain's name (RFC 7489, RFC 8460).", notice.sender)
    return None


def _feedback(notice: MailContent) -> Reading:
    groups = groups_of(notice.feedback)
    kind = first_value(groups, "feedback-type").lower() or "abuse"
    address = (
        first_mailbox(groups, "original-rcpt-to", "removal-recipient") or sent_to(notice.returned) or notice.sender
    )
    if kind in NOT_ABUSE:
        return Reading(Kind.OTHER, f"A feedback report of type {kind[:40]}.", address)
    return _complaint(notice, address, f"A feedback report (RFC 5965) of type {kind[:40]}.")


def _complaint(notice: MailContent, address: str, why: str) -> Reading:
    return Reading(Kind.COMPLAINT, why, address, reason=Reason.ABUSE, mentions=message_ids(notice), text=notice.text)
