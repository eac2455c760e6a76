"""Replies whose meaning stands in no words: encrypted, a file alone, a calendar's answer, a reaction."""

from dataclasses import dataclass

from pingcheck.mailreading.mime.enclosures import Enclosure
from pingcheck.mailreading.mime.mail_content import MailContent
from pingcheck.mailreading.people.reply_parts import reply_parts
from pingcheck.mailreading.reading import Reason
from pingcheck.mailreading.signs.sign import Sign

HEAD = 3_000
FAX_HEAD = 600
# How the lines around a message begin and end that a key opens (RFC 9580 §6.2, RFC 7468).
ARMOURS = ("PGP MESSAGE", "PKCS7", "CMS", "AGE ENCRYPTED FILE")
MOST_ARMOURS = 20


@dataclass(frozen=True, slots=True)
class WordlessReply:
    """What it is instead of words. `by_a_person`: it may be an answer, which only an officer can find out."""

    reason: Reason
    why: str
    by_a_person: bool = True


def wordless_reply(content: MailContent, own: str) -> WordlessReply | None:
    """What this mail is, if its words are not what its writer said; None if they are. `own`: what stands above the mail
    that it answers."""
    return _by_a_program(content, own) or _encrypted(content, own) or _attachment(content, own)


def _by_a_program(content: MailContent, own: str) -> WordlessReply | None:
    if Enclosure.REACTION in content.enclosures or Sign.REACTION.search(own[:HEAD]):
        return WordlessReply(Reason.REACTION, "A reaction: a small picture put to our mail.", by_a_person=False)
    by_subject = Sign.CALENDAR_SUBJECT.match(content.subject) and not reply_parts(content.whole).own
    if Enclosure.CALENDAR_REPLY in content.enclosures or by_subject:
        return WordlessReply(Reason.CALENDAR_REPLY, "A calendar's reply to an invitation.", by_a_person=False)
    return None


def _encrypted(content: MailContent, own: str) -> WordlessReply | None:
    """Encrypted, and only what a gateway or nobody says stands beside it."""
    outside = without_armour(content.whole)
    is_armoured, encloses = outside != content.whole, Enclosure.ENCRYPTED in content.enclosures
    said = f"{content.subject}\n{own[:HEAD]}"
    notice = Sign.ENCRYPTED_NOTICE.search(said) and Sign.OPENED_BY.search(said)
    if notice or ((is_armoured or encloses) and not reply_parts(outside).own):
        return WordlessReply(Reason.ENCRYPTED, "It is encrypted; what it says cannot be read here.")
    return None


def _attachment(content: MailContent, own: str) -> WordlessReply | None:
    """A file and no words, or the words of the machine that recorded a call or took a fax."""
    enclosed = content.enclosures
    if Enclosure.SOUND in enclosed:
        return WordlessReply(Reason.ATTACHMENT, "It is an attachment only: a sound, such as a voice message.")
    if Enclosure.PAGES in enclosed and Sign.FAX.search(f"{content.subject}\n{own[:FAX_HEAD]}"):
        return WordlessReply(Reason.ATTACHMENT, "It is an attachment only: pages of a fax or scan.")
    if (enclosed or content.returned is not None) and not reply_parts(content.whole).own:
        return WordlessReply(Reason.ATTACHMENT, "It is an attachment only; there are no words beside it.")
    return None


def without_armour(text: str) -> str:
    """The text without encrypted messages in it; one that is cut off reaches to the end."""
    for name in ARMOURS:
        for _ in range(MOST_ARMOURS):
            before, begin, inside = text.partition(f"-----BEGIN {name}-----")
            if not begin:
                break
            text = before + inside.partition(f"-----END {name}-----")[2]
    return text
