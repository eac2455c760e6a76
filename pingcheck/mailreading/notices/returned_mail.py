"""What a mail tells about a mail of ours: its Message-ID, its recipient and its sender."""

import re

from pingcheck.mailreading.mime.addresses import first_address
from pingcheck.mailreading.mime.mail_content import MailContent
from pingcheck.mailreading.mime.part import Part

MESSAGE_ID = re.compile(r"<([^<>\s@]{1,250}@[^<>\s]{1,250})>")
IN_TEXT = re.compile(
    r"^[>|\s]{0,10}(?:original-)?message[- ]id\s{0,3}[:=]\s{0,3}<?([^<>\s@]{1,250}@[^<>\s]{1,250})>?",
    re.IGNORECASE | re.MULTILINE,
)
# The recipient in a Received field (RFC 5321 §4.4).
FOR = re.compile(r"\bfor (<?[^<>\s;]{1,580}>?);")
SENT_TO = ("x-original-to", "original-recipient", "to", "x-failed-recipients", "cc", "delivered-to")
MOST = 40


def message_ids(content: MailContent) -> tuple[str, ...]:
    """Every Message-ID that the mail names, the likeliest to be ours first, without brackets: the returned mail's own,
    a report's, the one that this mail answers, then the thread's from its end."""
    mail, returned = content.mail, content.returned
    found = [
        *(_ids(returned, "message-id") if returned else ()),
        *IN_TEXT.findall("\n".join((*content.reports, content.disposition, content.feedback))),
        *_ids(mail, "in-reply-to"),
        *_ids(mail, "x-original-message-id"),
        *reversed(_ids(mail, "references")),
        *(_ids(returned, "in-reply-to") if returned else ()),
        *(reversed(_ids(returned, "references")) if returned else ()),
        *IN_TEXT.findall(content.whole),
    ]
    return tuple(dict.fromkeys(found))[:MOST]


def message_ids_in(value: str) -> list[str]:
    """The Message-IDs that a header field names, in its order, without brackets."""
    return MESSAGE_ID.findall(value)


def _ids(part: Part, name: str) -> list[str]:
    return [found for value in part.headers(name) for found in message_ids_in(value)]


def sent_to(returned: Part | None) -> str:
    """The recipient of the returned mail; "" if nothing shows it."""
    if returned is None:
        return ""
    for name in SENT_TO:
        address = first_address(returned.header(name))
        if address:
            return address
    hops = (FOR.search(value) for value in returned.headers("received"))
    return next(filter(None, (first_address(hop[1]) for hop in hops if hop)), "")


def sent_by(returned: Part | None) -> tuple[str, ...]:
    """The senders of the returned mail, as its header names them."""
    if returned is None:
        return ()
    names = ("from", "return-path", "sender", "reply-to")
    return tuple(filter(None, (first_address(returned.header(name)) for name in names)))


def came_to(content: MailContent, envelope_recipient: str) -> tuple[str, ...]:
    """The addresses that the mail itself came to. They are ours, so it is never about them."""
    names = ("to", "delivered-to", "x-original-to", "envelope-to")
    return tuple(filter(None, (envelope_recipient, *(first_address(content.mail.header(name)) for name in names))))
