"""Notices of mail systems: of mail that did not arrive, is late, or did arrive. RFC 3464 first, and else the words."""

from dataclasses import dataclass

from pingcheck.mailreading.mime.addresses import addresses_in, is_role_address, names, same_mailbox
from pingcheck.mailreading.mime.mail_content import MailContent, content_of
from pingcheck.mailreading.mime.reports import MOST_RECIPIENTS, ReportedRecipient, delivery_reports, smtp_code
from pingcheck.mailreading.notices.mail_systems import from_daemon, is_notice
from pingcheck.mailreading.notices.named_recipients import (
    named_recipients,
    names_without_host,
    part_about,
    said_of_all,
)
from pingcheck.mailreading.notices.notice_text import (
    FIRST_LINES,
    remote_replies_in,
    replies_in,
    stage_of,
    without_advice,
)
from pingcheck.mailreading.notices.refusals import ENHANCED, Refusal, reason_of, status_in
from pingcheck.mailreading.notices.returned_mail import came_to, message_ids, sent_by, sent_to
from pingcheck.mailreading.reading import DEAD_REASONS, Kind, Reading, Reason
from pingcheck.mailreading.signs.sign import Sign

# Evidence is read from the surest to the least sure. With these two reasons the next piece is read as well.
UNDECIDED = frozenset({Reason.UNSTATED, Reason.TEMPORARY})
# Words around a "not now" cannot turn it into one of these.
WEAKER = DEAD_REASONS | {Reason.UNAVAILABLE, Reason.CONTENT, Reason.POLICY, Reason.SYSTEM, Reason.FILTERED}
ARRIVED = frozenset({"delivered", "relayed", "expanded"})
MOST_TOLD = 20  # of a notice without a report; a longer list is not looked at


@dataclass(frozen=True, slots=True)
class NoticedRecipient:
    """One recipient of a notice, with all that the notice says about it."""

    address: str
    action: str
    status: str
    evidence: tuple[str, ...]  # from the surest to the least sure
    stage: str
    envelope_id: str = ""


def read_bounce(notice: MailContent, ours: tuple[str, ...]) -> list[Reading]:
    """One reading for each recipient; none if this is no notice. `ours` are the addresses that it came to."""
    inner = _passed_on(notice)
    if inner is not None:
        return read_bounce(inner, (*ours, *came_to(inner, "")))
    recipients = _reported(notice, ours)
    if not recipients and not is_notice(notice):
        return []
    recipients = recipients or _told(notice, ours)
    mentions = message_ids(notice)
    return [_reading(notice, recipient, mentions) for recipient in recipients]


def _passed_on(notice: MailContent) -> MailContent | None:
    """The notice in this mail, if a person, or a gateway that says nothing itself, passed one on to us."""
    if notice.returned is None or notice.reports:
        return None
    if from_daemon(notice) and (Sign.FAILED_TEXT.search(notice.text[:FIRST_LINES]) or replies_in(notice.text)):
        return None
    inner = content_of(notice.returned)
    return inner if is_notice(inner) else None


def _reported(notice: MailContent, ours: tuple[str, ...]) -> list[NoticedRecipient]:
    """The recipients that the reports name."""
    found: list[ReportedRecipient] = []
    for text in notice.reports:
        if len(found) < MOST_RECIPIENTS:
            found.extend(delivery_reports(text))
    everybody = [entry.address for entry in found if entry.address]
    return [_recipient(notice, entry, everybody, ours) for entry in found]


def _recipient(
    notice: MailContent, entry: ReportedRecipient, everybody: list[str], ours: tuple[str, ...]
) -> NoticedRecipient:
    address = entry.address or _anybody(notice, ours)
    about = part_about(notice.text, address, everybody)
    return NoticedRecipient(
        address,
        entry.action,
        entry.status,
        (entry.diagnostic, *_evidence(about, address), _whole(notice) if len(everybody) < 2 else ""),
        stage_of(about) or stage_of(notice.text),
        entry.envelope_id,
    )


def _anybody(notice: MailContent, ours: tuple[str, ...]) -> str:
    return next(iter(_recipients(notice, ours)), "")


def _told(notice: MailContent, ours: tuple[str, ...]) -> list[NoticedRecipient]:
    """The recipients that the words alone name."""
    everybody = _recipients(notice, ours)[:MOST_TOLD] or [""]
    rest = _whole(notice) if len(everybody) < 2 else without_advice(said_of_all(notice.text, everybody))
    recipients = []
    for address in everybody:
        about = part_about(notice.text, address, everybody) if address else notice.text
        evidence = (*_evidence(about, address), rest, notice.subject)
        recipients.append(NoticedRecipient(address, "", "", evidence, stage_of(about or notice.text)))
    return recipients


def _evidence(about: str, address: str) -> tuple[str, ...]:
    """The remote server's replies, replies that name the recipient, other replies, then all that is said about it."""
    replies = replies_in(about)
    naming = [reply for reply in replies if address and names(reply, address)]
    first = dict.fromkeys((*remote_replies_in(about)[:3], *naming[:3]))
    others = [reply for reply in replies if reply not in first][:5]
    return (*first, *others, without_advice(about[:FIRST_LINES]))


def _whole(notice: MailContent) -> str:
    return without_advice(notice.text[:FIRST_LINES])


def _recipients(notice: MailContent, ours: tuple[str, ...]) -> list[str]:
    """Those not reached: listed in a header, named in the text, or else the recipient of the returned mail."""
    listed = addresses_in(" ".join(notice.mail.headers("x-failed-recipients")))
    if listed:
        return listed
    mailed = sent_to(notice.returned)
    never = tuple(one for one in (*ours, *sent_by(notice.returned)) if not same_mailbox(one, mailed))
    named = named_recipients(notice.text, never=never)
    if named or mailed:
        return named or [mailed]
    return (
        named_recipients(notice.subject, never=never)
        or names_without_host(notice.text, notice.sender)
        or _anyone_else(notice, never)
    )


def _anyone_else(notice: MailContent, never: tuple[str, ...]) -> list[str]:
    """Any other address: better one about which little is said than none."""
    named = (address for address in addresses_in(notice.text) if not is_role_address(address))
    return [address for address in named if not any(same_mailbox(address, one) for one in never)][:1]


def _reading(notice: MailContent, recipient: NoticedRecipient, mentions: tuple[str, ...]) -> Reading:
    status, reason, words = _read(recipient)
    kind = _kind(notice, recipient, reason, status)
    if kind is Kind.DELIVERED:
        reason = Reason.HANDED_ON
    elif kind is Kind.BOUNCE_OTHER and reason is Reason.TEMPORARY:
        reason = Reason.EXPIRED  # a temporary trouble that did not end in time
    return Reading(
        kind,
        _why(recipient, words),
        recipient.address,
        status,
        reason,
        mentions=mentions,
        text=notice.text,
        envelope_id=recipient.envelope_id,
    )


def _read(recipient: NoticedRecipient) -> tuple[str, Reason, str]:
    """Status, reason, and the words that decided: the first piece of evidence with a clear reason."""
    status, given_up = _status(recipient), recipient.action == "failed"
    best = (Reason.UNSTATED, "")
    for words in filter(str.strip, recipient.evidence):
        code = smtp_code(words)
        reason = reason_of(Refusal(words, code, recipient.status, recipient.stage, given_up))
        if best[0] is Reason.TEMPORARY and reason in WEAKER:
            continue
        if reason not in UNDECIDED:
            return status, reason, words
        if best[0] is Reason.UNSTATED:
            best = (reason, words)
    if best[0] is Reason.UNSTATED:
        best = (reason_of(Refusal("", None, recipient.status, recipient.stage)), best[1])
    return status, *best


def _status(recipient: NoticedRecipient) -> str:
    """The server's own code, else the report's."""
    own = next(filter(None, (status_in(words) for words in recipient.evidence)), "")
    given = ENHANCED.search(recipient.status)
    reported = given[0] if given else ""
    return own if own and (not reported or reported.endswith(".0.0")) else reported


def _kind(notice: MailContent, recipient: NoticedRecipient, reason: Reason, status: str) -> Kind:
    if recipient.action in ARRIVED or (not recipient.action and status.startswith("2.")):
        return Kind.DELIVERED
    if recipient.action == "delayed":
        return Kind.DELAYED
    if recipient.action != "failed":
        return _kind_by_words(notice, reason)
    return _failed(reason)


def _kind_by_words(notice: MailContent, reason: Reason) -> Kind:
    said = f"{notice.subject}\n{notice.text[:FIRST_LINES]}"
    if Sign.DELAYED.search(said) and not Sign.GIVEN_UP.search(said) and reason not in DEAD_REASONS:
        return Kind.DELAYED
    if reason is Reason.UNSTATED and Sign.SUCCEEDED.search(said) and not Sign.FAILED_TEXT.search(said):
        return Kind.DELIVERED
    return _failed(reason)


def _failed(reason: Reason) -> Kind:
    """A notice is sent after its system gave up. A bare "mailbox unavailable" then mostly means that there is none."""
    dead = reason in DEAD_REASONS or reason is Reason.UNAVAILABLE
    return Kind.BOUNCE_DEAD if dead else Kind.BOUNCE_OTHER


def _why(recipient: NoticedRecipient, words: str) -> str:
    source = f"reported as {recipient.action or 'failed'}" if recipient.action or recipient.status else "told in words"
    said = " ".join(words.split())
    return f"A notice of a mail system, {source}" + (f": {said[:160]}" if said else " without a reason") + "."
