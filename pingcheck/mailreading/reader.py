"""Reads one mail: which kind it is, about whom, and why it is taken for that."""

from dataclasses import replace

from pingcheck.mailreading.mime.mail_content import MailContent, content_of
from pingcheck.mailreading.mime.part import Part, parse
from pingcheck.mailreading.mime.subjects import is_reply_subject
from pingcheck.mailreading.notices.bounces import read_bounce
from pingcheck.mailreading.notices.complaints import read_complaint
from pingcheck.mailreading.notices.machine_words import is_machine_text
from pingcheck.mailreading.notices.mail_systems import came_back, is_from_no_person, is_never_by_hand
from pingcheck.mailreading.notices.receipts import read_receipt
from pingcheck.mailreading.notices.refusals import Refusal, reason_of
from pingcheck.mailreading.notices.returned_mail import came_to, message_ids
from pingcheck.mailreading.people.absences import return_date, stand_in
from pingcheck.mailreading.people.automatic_replies import (
    acknowledges,
    automatic_sign,
    is_automatic_subject,
    is_by_hand,
    is_challenge,
    is_desk_at_work,
    is_held,
    speaks_for_a_mailbox,
    speaks_of_absence,
)
from pingcheck.mailreading.people.dates import sent_on
from pingcheck.mailreading.people.month_names import month_of
from pingcheck.mailreading.people.reply_parts import unquoted
from pingcheck.mailreading.people.tickets import mark_of, ticket_of
from pingcheck.mailreading.people.wordless_replies import without_armour, wordless_reply
from pingcheck.mailreading.reading import DEAD_REASONS, Kind, Reading, Reason
from pingcheck.mailreading.signs.sign import Sign, all_patterns


def read_mail(raw: bytes, envelope_recipient: str = "") -> list[Reading]:
    """One reading for each recipient that the mail speaks about; never none, and never an exception.

    `envelope_recipient` is the address of ours that it came to. What a report says goes before headers, headers go
    before words, and where nothing shows a machine it is a person's answer. Work is bounded whatever comes.
    """
    return read_parsed(parse(raw), envelope_recipient)


def read_parsed(mail: Part, envelope_recipient: str = "") -> list[Reading]:
    """The same for a mail that the caller has parsed already."""
    if not mail.fields and not mail.text.strip():
        return [Reading(Kind.UNREADABLE, "There is neither a header nor a word in it.")]
    content = content_of(mail)
    ours = came_to(content, envelope_recipient)
    first = read_complaint(content) or read_receipt(content)
    return [first] if first else read_bounce(content, ours) or [_written(content, ours)]


def prepare() -> None:
    """Compiles every pattern and reads the names of months now, in half a second, so that the first mail need not wait
    for it."""
    for _ in all_patterns():
        pass
    month_of("")


def _written(content: MailContent, ours: tuple[str, ...]) -> Reading:
    """The reading of what a person wrote, or a machine in a person's name."""
    own = unquoted(content.text)
    if is_challenge(content, own):
        return _read_as(
            content, Kind.CHALLENGE, Reason.PROVE_HUMAN, "It holds our mail until its sender proves something."
        )
    if is_held(content, own):
        return _read_as(content, Kind.CHALLENGE, Reason.HELD, "It says that a moderator must let our mail through.")
    wordless = wordless_reply(content, own)
    if wordless:
        kind = Kind.ANSWER if wordless.by_a_person else Kind.OTHER
        return replace(_read_as(content, kind, wordless.reason, wordless.why), text=without_armour(content.whole))
    if is_machine_text(content.text):
        return _read_as(content, Kind.UNREADABLE, None, "A machine wrote it, and no rule says what it means.")
    sign = automatic_sign(content, own) or _sign_of_its_way(content, own, ours)
    if is_by_hand(content, own) and reason_of(Refusal(own[:1000])) not in DEAD_REASONS:
        why = f"Its header calls it automatic ({sign}), and its words are no program's."
        return _read_as(content, Kind.ANSWER, Reason.MARKED_AUTOMATIC, why)
    if sign and not _is_unasked(content, own):
        return _automatic(content, own, ours, sign)
    if sign or _is_for_many(content):
        return _read_as(content, Kind.OTHER, None, f"It answers nothing: {sign or 'it is sent to many'}.")
    if not (content.subject.strip() or content.whole.strip()):  # a person may write only a subject
        return _read_as(content, Kind.UNREADABLE, None, "It has a header, and nothing in it that can be read.")
    return _unmarked(content, own, ours)


def _unmarked(content: MailContent, own: str, ours: tuple[str, ...]) -> Reading:
    """What nothing but its words, and the way that it came, can show to be a machine's."""
    if came_back(ours) and _answers(content):
        why = "It came to the address for notices of mail systems, and its words may be a person's."
        return _read_as(content, Kind.ANSWER, Reason.MARKED_AUTOMATIC, why)
    never_by_hand = is_never_by_hand(content)
    if never_by_hand and _answers(content):
        return _read_as(content, Kind.ANSWER, Reason.MARKED_AUTOMATIC, "It is sent in the name of no person.")
    if (never_by_hand or is_from_no_person(content, ours)) and not _answers(content):
        return _read_as(content, Kind.UNREADABLE, None, "It comes from a program, and no rule says what it means.")
    if is_desk_at_work(own):
        return _read_as(content, Kind.ANSWER, Reason.TICKET_OPENED, "Its words are those of a desk about a ticket.")
    reason = Reason.ACKNOWLEDGEMENT if acknowledges(own) else None
    return _read_as(content, Kind.ANSWER, reason, "Nothing in it shows a machine.")


def _sign_of_its_way(content: MailContent, own: str, ours: tuple[str, ...]) -> str:
    """Programs that answer for a mailbox write to the envelope sender (RFC 3834 §4), people to our Reply-To."""
    for_a_mailbox = came_back(ours) and not is_reply_subject(content.subject) and speaks_for_a_mailbox(own)
    return "the address that it came to, and its words" if for_a_mailbox else ""


def _is_unasked(content: MailContent, own: str) -> bool:
    """Whether a machine sent it of its own accord, such as an alarm (RFC 3834, auto-generated): it answers no mail of
    ours, and speaks neither of an absence nor of a mail received."""
    if not content.mail.header("auto-submitted").lower().startswith("auto-generated"):
        return False
    belongs = _answers(content) or is_automatic_subject(content.subject) or content.returned is not None
    return not (
        belongs or speaks_of_absence(own[:3000]) or Sign.RECEIVED_BY_A_DESK.search(f"{content.subject}\n{own[:3000]}")
    )


def _answers(content: MailContent) -> bool:
    mail = content.mail
    return bool(mail.header("in-reply-to") or mail.header("references")) or is_reply_subject(content.subject)


def _automatic(content: MailContent, own: str, ours: tuple[str, ...], sign: str) -> Reading:
    today = sent_on(content.mail.header("date"))
    ticket = ticket_of(content.subject, own)
    absent = is_automatic_subject(content.subject) or Sign.ABSENT.search(own[:3000]) is not None
    until = return_date(content.subject, own, today)
    reason = Reason.ACKNOWLEDGEMENT
    if ticket and not (is_automatic_subject(content.subject) and Sign.ABSENT.search(own[:3000])):
        reason = Reason.TICKET_OPENED
    elif until is None and (Sign.LEFT.search(own[:1000]) or reason_of(Refusal(own[:1000])) in DEAD_REASONS):
        reason = Reason.MOVED
    elif absent:
        reason = Reason.ABSENCE
    sender = content.sender
    return Reading(
        Kind.AUTO_REPLY,
        f"A machine wrote it: {sign}.",
        sender,
        reason=reason,
        mentions=message_ids(content),
        text=content.text,
        returns_on=until if reason is Reason.ABSENCE else None,
        stand_in=stand_in(own, never=(*ours, sender)) if reason in {Reason.ABSENCE, Reason.MOVED} else "",
        ticket=ticket if reason is Reason.TICKET_OPENED else "",
        ticket_mark=mark_of(ticket, content.subject, own) if reason is Reason.TICKET_OPENED else "",
    )


def _is_for_many(content: MailContent) -> bool:
    """Whether it is a newsletter, or the mail of a list. A reply may also come by way of a list."""
    mail = content.mail
    many = (
        any(mail.header(name) for name in ("list-unsubscribe", "list-id"))
        or "bulk" in mail.header("precedence").lower()
    )
    return (
        many
        and not mail.header("in-reply-to")
        and not mail.header("references")
        and not is_reply_subject(content.subject)
    )


def _read_as(content: MailContent, kind: Kind, reason: Reason | None, why: str) -> Reading:
    writer = content.sender
    return Reading(kind, why, writer, reason=reason, mentions=message_ids(content), text=content.whole)
