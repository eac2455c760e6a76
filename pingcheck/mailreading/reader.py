"""The one door: a raw mail in, what it says out."""

from pingcheck.mailreading.mime.mailboxes import first_address
from pingcheck.mailreading.mime.part import Part, parse
from pingcheck.mailreading.mime.sorted_mail import Notice, sort
from pingcheck.mailreading.mime.subjects import is_reply_subject
from pingcheck.mailreading.notices.bounces import came_to, read_bounce
from pingcheck.mailreading.notices.receipts import read_complaint, read_receipt
from pingcheck.mailreading.notices.refusals import Said, reason_of
from pingcheck.mailreading.notices.returned import message_ids
from pingcheck.mailreading.people.absences import return_date, stand_in
from pingcheck.mailreading.people.automatic import (
    automatic_sign,
    is_automatic_subject,
    is_challenge,
    speaks_of_absence,
)
from pingcheck.mailreading.people.dates import sent_on
from pingcheck.mailreading.people.reply_text import own_words
from pingcheck.mailreading.people.tickets import mark_of, ticket_of
from pingcheck.mailreading.reading import DEAD_REASONS, Kind, Reading, Reason
from pingcheck.mailreading.signs.sign import Sign


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
    notice = sort(mail)
    ours = came_to(notice, envelope_recipient)
    first = read_complaint(notice) or read_receipt(notice)
    return [first] if first else read_bounce(notice, ours) or [_written(notice, ours)]


def _written(notice: Notice, ours: tuple[str, ...]) -> Reading:
    """What a person wrote, or a machine in a person's name."""
    own = own_words(notice.text)
    if is_challenge(notice, own):
        return _read_as(
            notice, Kind.CHALLENGE, Reason.PROVE_HUMAN, "It holds our mail until its sender proves something."
        )
    sign = automatic_sign(notice, own)
    if sign and not _is_unasked(notice, own):
        return _automatic(notice, own, ours, sign)
    if sign or _is_for_many(notice):
        return _read_as(notice, Kind.OTHER, None, f"It answers nothing: {sign or 'it is sent to many'}.")
    if not (notice.subject.strip() or notice.whole.strip()):  # a person may well write only the one
        return _read_as(notice, Kind.UNREADABLE, None, "It has a header, and nothing in it that can be read.")
    return _read_as(notice, Kind.ANSWER, None, "Nothing in it shows a machine.")


def _is_unasked(notice: Notice, own: str) -> bool:
    """What a machine sends of its own accord, such as an alarm (RFC 3834, auto-generated): it belongs to no mail of
    ours, and speaks neither of an absence nor of a mail received."""
    if not notice.mail.header("auto-submitted").lower().startswith("auto-generated"):
        return False
    belongs = _answers(notice) or is_automatic_subject(notice.subject) or notice.returned is not None
    return not (
        belongs or speaks_of_absence(own[:3000]) or Sign.RECEIVED_BY_A_DESK.search(f"{notice.subject}\n{own[:3000]}")
    )


def _answers(notice: Notice) -> bool:
    mail = notice.mail
    return bool(mail.header("in-reply-to") or mail.header("references")) or is_reply_subject(notice.subject)


def _automatic(notice: Notice, own: str, ours: tuple[str, ...], sign: str) -> Reading:
    today = sent_on(notice.mail.header("date"))
    ticket = ticket_of(notice.subject, own)
    absent = is_automatic_subject(notice.subject) or Sign.ABSENT.search(own[:3000]) is not None
    until = return_date(notice.subject, own, today)
    reason = Reason.ACKNOWLEDGEMENT
    if ticket and not (is_automatic_subject(notice.subject) and Sign.ABSENT.search(own[:3000])):
        reason = Reason.TICKET_OPENED
    elif until is None and (Sign.LEFT.search(own[:1000]) or reason_of(Said(own[:1000])) in DEAD_REASONS):
        reason = Reason.MOVED
    elif absent:
        reason = Reason.ABSENCE
    sender = first_address(notice.mail.header("from"))
    ids = message_ids(notice)
    return Reading(
        Kind.AUTO_REPLY,
        f"A machine wrote it: {sign}.",
        sender,
        reason=reason,
        message=ids[0] if ids else "",
        mentions=ids,
        text=notice.text,
        returns_on=until if reason is Reason.ABSENCE else None,
        stand_in=stand_in(own, never=(*ours, sender)) if reason in {Reason.ABSENCE, Reason.MOVED} else "",
        ticket=ticket if reason is Reason.TICKET_OPENED else "",
        ticket_mark=mark_of(ticket, notice.subject, own) if reason is Reason.TICKET_OPENED else "",
    )


def _is_for_many(notice: Notice) -> bool:
    """A newsletter or a list's mail that is no reply. A reply may well come by way of a list."""
    mail = notice.mail
    many = (
        any(mail.header(name) for name in ("list-unsubscribe", "list-id"))
        or "bulk" in mail.header("precedence").lower()
    )
    return (
        many
        and not mail.header("in-reply-to")
        and not mail.header("references")
        and not is_reply_subject(notice.subject)
    )


def _read_as(notice: Notice, kind: Kind, reason: Reason | None, why: str) -> Reading:
    ids = message_ids(notice)
    return Reading(
        kind,
        why,
        first_address(notice.mail.header("from")),
        reason=reason,
        message=ids[0] if ids else "",
        mentions=ids,
        text=notice.whole,
    )
