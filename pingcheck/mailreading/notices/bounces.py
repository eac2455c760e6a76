"""Notices of mail systems: of mail that did not arrive, is late, or did arrive. RFC 3464 first, and else the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pingcheck.mailreading.mime.addresses import addresses_in, is_role_address, mailbox_key, same_mailbox
from pingcheck.mailreading.mime.mail_content import MailContent, content_of
from pingcheck.mailreading.mime.reports import MOST_RECIPIENTS, ReportedRecipient, delivery_reports, smtp_code
from pingcheck.mailreading.notices.expansions import without_outweighed
from pingcheck.mailreading.notices.mail_systems import from_daemon, is_notice
from pingcheck.mailreading.notices.named_recipients import named_recipients, names_without_host, said_of_all
from pingcheck.mailreading.notices.notice_evidence import Clue, NoticeEvidence, Source
from pingcheck.mailreading.notices.notice_text import FIRST_LINES, names_us, replies_in, without_advice
from pingcheck.mailreading.notices.our_relay import UNKNOWN, Door, is_of_our_relay
from pingcheck.mailreading.notices.refusals import ENHANCED, Refusal, reason_of, status_in
from pingcheck.mailreading.notices.returned_mail import came_to, message_ids, sent_by, sent_to
from pingcheck.mailreading.reading import DEAD_REASONS, Kind, Reading, Reason
from pingcheck.mailreading.signs.sign import Sign

# NoticeEvidence is read from the surest to the least sure. With these two reasons the next piece is read as well.
UNDECIDED = frozenset({Reason.UNSTATED, Reason.TEMPORARY})
# Words around a "not now" cannot turn it into one of these.
WEAKER = DEAD_REASONS | {Reason.UNAVAILABLE, Reason.CONTENT, Reason.POLICY, Reason.SYSTEM, Reason.FILTERED}
FAILED = frozenset({Kind.BOUNCE_DEAD, Kind.BOUNCE_OTHER})
# Having said one of these, a notice may still give a better reason.
PASSING = frozenset({Reason.TEMPORARY, Reason.SYSTEM})
# What a server says of a name: if it is ours, it says it of us.
OF_THE_MAILBOX = DEAD_REASONS | {Reason.UNAVAILABLE, Reason.UNSTATED, Reason.POLICY, Reason.SUSPENDED}
ARRIVED = frozenset({"delivered", "relayed", "expanded"})
# Somebody passes on a notice that was passed on; who nests them deeper writes no notice.
MOST_PASSED_ON = 4
MOST_TOLD = 20  # of a notice without a report; a longer list is not looked at


@dataclass(frozen=True, slots=True)
class NoticedRecipient:
    """One recipient of a notice, with all that the notice says about it."""

    address: str
    action: str
    status: str
    evidence: tuple[Clue, ...]  # from the surest to the least sure
    stage: str
    envelope_id: str = ""
    is_beyond: bool = False  # what is said is about another address, which was made of this one
    door: Door = UNKNOWN


def read_bounce(notice: MailContent, ours: tuple[str, ...]) -> list[Reading]:
    """One reading for each recipient; none if this is no notice. `ours` are the addresses that it came to."""
    for _ in range(MOST_PASSED_ON):
        inner = _passed_on(notice)
        if inner is None:
            break
        notice, ours = inner, (*ours, *came_to(inner, ""))
    reported = _reported(notice)
    if not reported and not is_notice(notice, ours):
        return []
    return _reported_readings(notice, reported, ours) if reported else _told_readings(notice, ours)


def _passed_on(notice: MailContent) -> MailContent | None:
    """The notice in this mail, if a person, or a gateway that says nothing itself, passed one on to us."""
    if notice.returned is None or notice.reports:
        return None
    if from_daemon(notice) and (Sign.FAILED_TEXT.search(notice.text[:FIRST_LINES]) or replies_in(notice.text)):
        return None
    inner = content_of(notice.returned)
    return inner if is_notice(inner, came_to(inner, "")) else None


def _reported(notice: MailContent) -> list[ReportedRecipient]:
    """The recipients that the reports name."""
    found: list[ReportedRecipient] = []
    for text in notice.reports:
        if len(found) < MOST_RECIPIENTS:
            found.extend(delivery_reports(text))
    return found[:MOST_RECIPIENTS]


def _reported_readings(
    notice: MailContent, reported: Sequence[ReportedRecipient], ours: tuple[str, ...]
) -> list[Reading]:
    unnamed = "" if all(entry.address for entry in reported) else next(iter(_recipients(notice, ours)), "")
    everybody = [entry.address for entry in reported if entry.address]
    evidence = NoticeEvidence(notice, [*everybody, unnamed])
    recipients = [_recipient(entry, unnamed, evidence, everybody) for entry in reported]
    return _readings(notice, evidence, recipients, ours)


def _recipient(
    entry: ReportedRecipient, unnamed: str, evidence: NoticeEvidence, everybody: Sequence[str]
) -> NoticedRecipient:
    address = entry.address or unnamed
    said = evidence.about(address)
    whole = evidence.whole if len(everybody) < 2 else ""
    parent = evidence.expanded.get(mailbox_key(address), "")
    return NoticedRecipient(
        parent or address,
        entry.action,
        entry.status,
        (Clue(entry.diagnostic, Source.REPORT), *said.evidence, Clue(whole, Source.PROSE)),
        said.stage or evidence.stage,
        entry.envelope_id,
        entry.is_beyond or bool(parent),
        Door(entry.reporting_host, entry.remote_host),
    )


def _told_readings(notice: MailContent, ours: tuple[str, ...]) -> list[Reading]:
    """Of the recipients that the words alone name."""
    everybody = _recipients(notice, ours)[:MOST_TOLD] or [""]
    evidence = NoticeEvidence(notice, everybody)
    rest = evidence.whole if len(everybody) < 2 else without_advice(said_of_all(notice.text, everybody))
    recipients = []
    for address in everybody:
        said = evidence.about(address)
        words = (*said.evidence, Clue(rest, Source.PROSE), Clue(notice.subject, Source.PROSE))
        parent = evidence.expanded.get(mailbox_key(address), "")
        stage = said.stage if said.section else evidence.stage
        recipients.append(NoticedRecipient(parent or address, "", "", words, stage, is_beyond=bool(parent)))
    return _readings(notice, evidence, recipients, ours)


def _readings(
    notice: MailContent, evidence: NoticeEvidence, recipients: Sequence[NoticedRecipient], ours: tuple[str, ...]
) -> list[Reading]:
    """One for each; the same is read once, however often a report repeats it."""
    about = _About(notice, evidence, message_ids(notice), (*ours, *sent_by(notice.returned)))
    read = {one: _reading(about, one) for one in dict.fromkeys(recipients)}
    return without_outweighed([read[one] for one in recipients])


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


class _About(NamedTuple):
    """What is the same for every recipient of a notice."""

    notice: MailContent
    evidence: NoticeEvidence
    mentions: tuple[str, ...]
    ours: tuple[str, ...]  # our own addresses


def _reading(about: _About, recipient: NoticedRecipient) -> Reading:
    status, reason, words = _read(recipient, about.ours)
    kind = _kind(about.evidence, recipient, reason, status)
    if kind is Kind.DELIVERED:
        reason = Reason.HANDED_ON
    elif recipient.is_beyond and kind in FAILED:
        kind, reason = Kind.BOUNCE_OTHER, Reason.HANDED_ON  # our address lives; another one beyond it failed
    elif kind is Kind.BOUNCE_OTHER and reason is Reason.TEMPORARY:
        reason = Reason.EXPIRED  # a temporary trouble that did not end in time
    return Reading(
        kind,
        _why(recipient, words),
        recipient.address,
        status,
        reason,
        mentions=about.mentions,
        text=about.notice.text,
        envelope_id=recipient.envelope_id,
    )


def _read(recipient: NoticedRecipient, ours: tuple[str, ...]) -> tuple[str, Reason, str]:
    """Status, reason, and the words that decided: the first piece of evidence with a clear reason."""
    status, given_up = _status(recipient), recipient.action == "failed"
    best, is_quoted = (Reason.UNSTATED, ""), False
    for piece in (piece for piece in recipient.evidence if piece.words.strip()):
        words, stage = piece.words, piece.stage or recipient.stage
        reason = reason_of(Refusal(words, smtp_code(words), recipient.status, stage, given_up))
        of_us = piece.source is not Source.PROSE and reason in OF_THE_MAILBOX
        if (of_us and names_us(words, ours, recipient.address)) or (
            is_of_our_relay(reason, words, recipient.door, recipient.address, ours)
        ):
            return status, Reason.OUR_SENDER, words
        if piece.source is Source.PROSE and is_quoted and reason in DEAD_REASONS:
            continue  # the far end was asked, and what it said is not that
        if best[0] in PASSING and reason in WEAKER - (DEAD_REASONS if best[0] is Reason.SYSTEM else frozenset()):
            continue
        if reason not in UNDECIDED and not (reason is Reason.SYSTEM and piece.source is Source.QUOTED):
            return status, reason, words
        if best[0] is Reason.UNSTATED:
            best = (reason, words)
        is_quoted = is_quoted or piece.source is Source.REMOTE
    if best[0] is Reason.UNSTATED:
        best = (reason_of(Refusal("", None, recipient.status, recipient.stage)), best[1])
    return status, *best


def _status(recipient: NoticedRecipient) -> str:
    """The server's own code, else the report's."""
    own = next(filter(None, (status_in(piece.words) for piece in recipient.evidence)), "")
    given = ENHANCED.search(recipient.status)
    reported = given[0] if given else ""
    return own if own and (not reported or reported.endswith(".0.0")) else reported


def _kind(evidence: NoticeEvidence, recipient: NoticedRecipient, reason: Reason, status: str) -> Kind:
    if recipient.action in ARRIVED or (not recipient.action and status.startswith("2.")):
        return Kind.DELIVERED
    if recipient.action == "delayed":
        return Kind.DELAYED
    if recipient.action != "failed":
        return _kind_by_words(evidence, reason)
    return _failed(reason)


def _kind_by_words(evidence: NoticeEvidence, reason: Reason) -> Kind:
    if evidence.speaks_of_delay and reason not in DEAD_REASONS:
        return Kind.DELAYED
    if reason is Reason.UNSTATED and evidence.speaks_of_success:
        return Kind.DELIVERED
    return _failed(reason)


def _failed(reason: Reason) -> Kind:
    """A notice is sent after its system gave up. A bare "mailbox unavailable" then mostly means that there is none."""
    dead = reason in DEAD_REASONS or reason is Reason.UNAVAILABLE
    return Kind.BOUNCE_DEAD if dead else Kind.BOUNCE_OTHER


def _why(recipient: NoticedRecipient, words: str) -> str:
    beyond = ", about an address that this one was expanded or forwarded to" if recipient.is_beyond else ""
    source = f"reported as {recipient.action or 'failed'}" if recipient.action or recipient.status else "told in words"
    said = " ".join(words.split())
    return f"A notice of a mail system, {source}{beyond}" + (f": {said[:160]}" if said else " without a reason") + "."
