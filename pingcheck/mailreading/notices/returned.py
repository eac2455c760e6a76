"""What a mail tells of ours: the Message-IDs that it names, and whom ours went to."""

import re

from pingcheck.mailreading.mime.mailboxes import first_address
from pingcheck.mailreading.mime.part import Part
from pingcheck.mailreading.mime.sorted_mail import Notice

MESSAGE_ID = re.compile(r"<([^<>\s@]{1,250}@[^<>\s]{1,250})>")
IN_TEXT = re.compile(
    r"^[>|\s]{0,10}(?:original-)?message[- ]id\s{0,3}[:=]\s{0,3}<?([^<>\s@]{1,250}@[^<>\s]{1,250})>?",
    re.IGNORECASE | re.MULTILINE,
)
FOR = re.compile(r"\bfor <?([^<>\s;]{1,320}@[^<>\s;]{1,255})>?;")
SENT_TO = ("x-original-to", "original-recipient", "to", "x-failed-recipients", "cc", "delivered-to")
MOST = 40


def message_ids(notice: Notice) -> tuple[str, ...]:
    """Every Message-ID that the mail names, the likeliest to be ours first, without brackets: the returned mail's own,
    a report's, the one that this mail answers, then the thread's from its end."""
    mail, returned = notice.mail, notice.returned
    found = [
        *(_ids(returned, "message-id") if returned else ()),
        *IN_TEXT.findall("\n".join((*notice.reports, notice.disposition, notice.feedback))),
        *_ids(mail, "in-reply-to"),
        *_ids(mail, "x-original-message-id"),
        *reversed(_ids(mail, "references")),
        *(_ids(returned, "in-reply-to") if returned else ()),
        *(reversed(_ids(returned, "references")) if returned else ()),
        *IN_TEXT.findall(notice.whole),
    ]
    return tuple(dict.fromkeys(found))[:MOST]


def _ids(part: Part, name: str) -> list[str]:
    return [found for value in part.headers(name) for found in MESSAGE_ID.findall(value)]


def sent_to(returned: Part | None) -> str:
    """Whom the returned mail went to; "" if that is not to be seen."""
    if returned is None:
        return ""
    for name in SENT_TO:
        address = first_address(returned.header(name))
        if address:
            return address
    hops = (FOR.search(value) for value in returned.headers("received"))
    return next((hop[1] for hop in hops if hop), "")


def sent_by(returned: Part | None) -> tuple[str, ...]:
    """Who sent the returned mail, as its header says."""
    if returned is None:
        return ()
    names = ("from", "return-path", "sender", "reply-to")
    return tuple(filter(None, (first_address(returned.header(name)) for name in names)))
