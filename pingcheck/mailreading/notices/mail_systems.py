"""Whether a mail system wrote it, and not a person or a person's robot."""

from pingcheck.mailreading.mime.mailboxes import first_address, is_servant
from pingcheck.mailreading.mime.sorted_mail import Notice
from pingcheck.mailreading.mime.subjects import is_reply_subject
from pingcheck.mailreading.notices.transcripts import FIRST_LINES, lists_somebody, replies_in
from pingcheck.mailreading.people.automatic import is_automatic_subject
from pingcheck.mailreading.signs.sign import Sign


def is_notice(notice: Notice) -> bool:
    """Its report, its list of the failed, a sender that nobody is, or several of its signs together say so."""
    mail = notice.mail
    if notice.reports or mail.header("x-failed-recipients"):
        return True
    reply = is_reply_subject(notice.subject)
    no_return, marked = has_no_return(notice), bool(mail.header("auto-submitted"))
    if reply and not no_return and not marked:
        return False  # the postmaster himself writes
    text = Sign.FAILED_TEXT.search(notice.text[:FIRST_LINES]) is not None
    subject = Sign.FAILED_SUBJECT.search(notice.subject) is not None and not reply
    if not is_automatic_subject(notice.subject) and _is_never_a_person(notice):
        return True
    enclosed = notice.returned is not None
    answers = reply or bool(mail.header("in-reply-to"))  # people attach our mail to their reply
    daemon = from_daemon(notice)
    if subject and text and not answers and (daemon or no_return or marked or enclosed or lists_somebody(notice.text)):
        return True
    if not (daemon or subject or enclosed or replies_in(notice.text[:FIRST_LINES])):
        return False  # "I cannot be reached" stands in notes of absence too
    machine = daemon or no_return or marked or (enclosed and not answers)
    return machine and (subject or text) and 2 * (daemon + subject + text) + no_return + enclosed >= 3


def from_daemon(notice: Notice) -> bool:
    return Sign.MAIL_SYSTEM.search(notice.mail.header("from")) is not None


def has_no_return(notice: Notice) -> bool:
    """Its envelope had no sender (RFC 5321 §4.5.5), or a mail system's name without a host in its place."""
    path = notice.mail.header("return-path").strip()
    return bool(path) and ("@" not in path or is_servant(first_address(path)))


def _is_never_a_person(notice: Notice) -> bool:
    """MAILER-DAEMON. Where nobody can answer, also the postmaster, or nobody at all, if not for one who is away."""
    address = first_address(notice.mail.header("from"))
    if Sign.NEVER_A_PERSON.match(address):
        return True
    nobody = not address or address.lower().startswith("postmaster@")
    own = notice.text[:FIRST_LINES]
    return nobody and has_no_return(notice) and not (Sign.ABSENT.search(own) or Sign.RECEIVED_BY_A_DESK.search(own))
