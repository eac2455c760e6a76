"""Whether a mail system wrote a mail, and not a person or a program that answers in a person's name."""

from pingcheck.mailreading.mime.addresses import first_address, is_role_address, mailbox_key
from pingcheck.mailreading.mime.mail_content import MailContent
from pingcheck.mailreading.mime.subjects import is_reply_subject
from pingcheck.mailreading.notices.machine_words import is_machine_text
from pingcheck.mailreading.notices.named_recipients import lists_a_recipient
from pingcheck.mailreading.notices.notice_text import FIRST_LINES, replies_in
from pingcheck.mailreading.people.automatic_replies import is_automatic_subject
from pingcheck.mailreading.signs.sign import Sign


def is_notice(notice: MailContent) -> bool:
    """True if a report, a list of failed recipients or the sender says so, or several weaker signs together."""
    mail = notice.mail
    if notice.reports or mail.header("x-failed-recipients"):
        return True
    if replies_in(notice.text[:FIRST_LINES]) and is_machine_text(notice.text):
        return True  # a gateway that answers like a person
    reply = is_reply_subject(notice.subject)
    no_return, marked = has_no_return(notice), bool(mail.header("auto-submitted"))
    if reply and not no_return and not marked:
        return False  # the postmaster writes in person
    text = Sign.FAILED_TEXT.search(notice.text[:FIRST_LINES]) is not None
    subject = Sign.FAILED_SUBJECT.search(notice.subject) is not None and not reply
    if not is_automatic_subject(notice.subject) and _is_never_a_person(notice):
        return True
    enclosed = notice.returned is not None
    answers = reply or bool(mail.header("in-reply-to"))  # people attach our mail to their reply
    daemon = from_daemon(notice)
    says_so = subject and text and not answers
    if says_so and (daemon or no_return or marked or enclosed or lists_a_recipient(notice.text)):
        return True
    if not (daemon or subject or enclosed or replies_in(notice.text[:FIRST_LINES])):
        return False  # "I cannot be reached" stands in notes of absence too
    machine = daemon or no_return or marked or (enclosed and not answers)
    return machine and (subject or text) and 2 * (daemon + subject + text) + no_return + enclosed >= 3


def from_daemon(notice: MailContent) -> bool:
    return Sign.MAIL_SYSTEM.search(notice.mail.header("from")) is not None


def has_no_return(notice: MailContent) -> bool:
    """True if its envelope had no sender (RFC 5321 §4.5.5), or only the name of a mail system."""
    path = notice.mail.header("return-path").strip()
    return bool(path) and ("@" not in path or is_role_address(first_address(path)))


def _is_never_a_person(notice: MailContent) -> bool:
    """True for MAILER-DAEMON. Without a return path also for the postmaster, or for no sender at all, unless the text
    speaks of an absence or of a help desk."""
    address = notice.sender
    if Sign.NEVER_A_PERSON.match(address):
        return True
    nobody = not address or mailbox_key(address).startswith("postmaster@")
    own = notice.text[:FIRST_LINES]
    return nobody and has_no_return(notice) and not (Sign.ABSENT.search(own) or Sign.RECEIVED_BY_A_DESK.search(own))
