"""Whether a mail system wrote a mail, and not a person or a program that answers in a person's name."""

from collections.abc import Sequence

from pingcheck.mailreading.mime.addresses import first_address, is_role_address, mailbox_key
from pingcheck.mailreading.mime.mail_content import MailContent
from pingcheck.mailreading.mime.subjects import is_reply_subject
from pingcheck.mailreading.notices.machine_words import is_machine_text
from pingcheck.mailreading.notices.named_recipients import lists_a_recipient, named_recipients
from pingcheck.mailreading.notices.notice_text import FIRST_LINES, replies_in
from pingcheck.mailreading.people.automatic_replies import (
    is_automatic_subject,
    is_challenge,
    is_held,
    mark_of_a_program,
    speaks_for_a_mailbox,
)
from pingcheck.mailreading.people.reply_parts import unquoted
from pingcheck.mailreading.signs.sign import ReasonList, Sign


def is_notice(notice: MailContent, ours: Sequence[str]) -> bool:
    """True if a report, a list of failed recipients or the sender says so, or several weaker signs together. `ours`:
    the addresses that it came to."""
    mail = notice.mail
    if notice.reports or mail.header("x-failed-recipients"):
        return True
    if replies_in(notice.text[:FIRST_LINES]) and is_machine_text(notice.text):
        return True  # a gateway that answers like a person
    reply = is_reply_subject(notice.subject)
    answers = reply or bool(mail.header("in-reply-to"))  # people attach our mail to their reply
    if _may_be_one_by_its_way(notice, ours) and _tells_what_became_of_a_mail(notice, ours):
        return True
    no_return, marked = has_no_return(notice), bool(mail.header("auto-submitted"))
    text = Sign.FAILED_TEXT.search(notice.text[:FIRST_LINES]) is not None
    daemon = from_daemon(notice)
    if reply and not (no_return or marked or (daemon and text and lists_a_recipient(notice.text))):
        return False  # the postmaster writes in person
    subject = Sign.FAILED_SUBJECT.search(notice.subject) is not None and not reply
    if not is_automatic_subject(notice.subject) and _is_never_a_person(notice):
        return True
    enclosed = notice.returned is not None
    nobody = no_return or marked or _is_no_reply(notice)
    if subject and text and not answers and (daemon or nobody or enclosed or lists_a_recipient(notice.text)):
        return True
    if not (daemon or subject or enclosed or replies_in(notice.text[:FIRST_LINES])):
        return False  # "I cannot be reached" stands in notes of absence too
    machine = daemon or nobody or (enclosed and not answers)
    return machine and (subject or text) and 2 * (daemon + subject + text) + no_return + enclosed >= 3


def came_back(ours: Sequence[str]) -> bool:
    """Whether it came to a return address of ours, to which only mail systems and other programs answer."""
    return any(Sign.OWN_RETURN_ADDRESS.search(mailbox_key(address)) for address in ours)


def from_daemon(notice: MailContent) -> bool:
    return Sign.MAIL_SYSTEM.search(notice.mail.header("from")) is not None


def has_no_return(notice: MailContent) -> bool:
    """True if its envelope had no sender (RFC 5321 §4.5.5), or only the name of a mail system."""
    path = notice.mail.header("return-path").strip()
    return bool(path) and ("@" not in path or is_role_address(first_address(path)))


def is_never_by_hand(notice: MailContent) -> bool:
    """Whether no person ever writes so: in the name of a mail system or of a mailbox that nobody reads, or with an
    envelope that names no sender."""
    path = notice.mail.header("return-path").strip()
    writers = (notice.sender, first_address(path))
    return (bool(path) and "@" not in path) or any(Sign.MACHINE_ADDRESS.match(each) for each in writers)


def is_from_no_person(notice: MailContent, ours: Sequence[str]) -> bool:
    """Whether nobody who answers us writes so: to the return address, without one, or from a mail system's own."""
    by_its_sender = is_role_address(notice.sender) or _is_no_reply(notice) or from_daemon(notice)
    return came_back(ours) or has_no_return(notice) or by_its_sender


def _is_no_reply(notice: MailContent) -> bool:
    return Sign.NO_REPLY_MAILBOX.search(notice.sender) is not None


def _may_be_one_by_its_way(notice: MailContent, ours: Sequence[str]) -> bool:
    """Whether it came as no person's mail comes. Of what bears a "Re:" at the return address, some is a person's, whose
    program answers the envelope sender."""
    if is_reply_subject(notice.subject):
        return came_back(ours) and (from_daemon(notice) or lists_a_recipient(notice.text))
    return came_back(ours) or (is_from_no_person(notice, ours) and not notice.mail.header("in-reply-to"))


def _tells_what_became_of_a_mail(notice: MailContent, ours: Sequence[str]) -> bool:
    """For a mail that no person sends: whether it is about the delivery of a mail, however little of it can be read.
    Two signs say so. One is enough, or that it is about another address, where it speaks for no mailbox."""
    own = unquoted(notice.text[:FIRST_LINES])
    if is_automatic_subject(notice.subject) or is_challenge(notice, own) or is_held(notice, own):
        return False
    back = came_back(ours)
    for_a_mailbox = bool(mark_of_a_program(notice)) or speaks_for_a_mailbox(f"{notice.subject}\n{own}")
    if for_a_mailbox and not back:
        return False
    signs = (
        Sign.FAILED_SUBJECT.search(notice.subject) is not None,
        Sign.FAILED_TEXT.search(own) is not None,
        bool(replies_in(own)),
        back and (from_daemon(notice) or lists_a_recipient(own)),
    )
    if back and sum(signs) >= (2 if for_a_mailbox else 1):
        return True
    if for_a_mailbox:
        return False
    is_about_another = bool(named_recipients(own, never=(*ours, notice.sender)))
    return is_about_another and (back or any(signs) or _names_an_outcome(f"{notice.subject}\n{own}"))


def _names_an_outcome(said: str) -> bool:
    outcome = Sign.DELAYED.search(said) or Sign.SUCCEEDED.search(said)
    return outcome is not None or ReasonList.IN_WORDS.first_in(said) is not None


def _is_never_a_person(notice: MailContent) -> bool:
    """True for MAILER-DAEMON. Without a return path also for the postmaster, or for no sender at all, unless the text
    speaks of an absence or of a help desk."""
    address = notice.sender
    if Sign.NEVER_A_PERSON.match(address):
        return True
    nobody = not address or mailbox_key(address).startswith("postmaster@")
    own = notice.text[:FIRST_LINES]
    return nobody and has_no_return(notice) and not (Sign.ABSENT.search(own) or Sign.RECEIVED_BY_A_DESK.search(own))
