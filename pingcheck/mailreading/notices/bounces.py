"""Notices of mail systems: of mail that did not arrive, is late, or did arrive. RFC 3464 first, and else the words."""

from dataclasses import dataclass

from pingcheck.mailreading.mime.mailboxes import addresses_in, first_address, is_servant, same
from pingcheck.mailreading.mime.reports import MOST_RECIPIENTS, ReportedRecipient, delivery_reports, smtp_code
from pingcheck.mailreading.mime.sorted_mail import Notice, sort
from pingcheck.mailreading.notices.mail_systems import from_daemon, is_notice
from pingcheck.mailreading.notices.refusals import ENHANCED, Said, reason_of, status_in
from pingcheck.mailreading.notices.returned import message_ids, sent_by, sent_to
from pingcheck.mailreading.notices.transcripts import (
    FIRST_LINES,
    addressees,
    lone_names,
    part_about,
    remote_replies_in,
    replies_in,
    said_of_all,
    stage_of,
    without_advice,
)
from pingcheck.mailreading.reading import DEAD_REASONS, Kind, Reading, Reason
from pingcheck.mailreading.signs.sign import Sign

# What a reason is read from, from the surest to the least sure; these two leave the next its word.
UNDECIDED = frozenset({Reason.UNSTATED, Reason.TEMPORARY})
# What words around a "not now" cannot make of it.
WEAKER = DEAD_REASONS | {Reason.UNAVAILABLE, Reason.CONTENT, Reason.POLICY, Reason.SYSTEM, Reason.FILTERED}
ARRIVED = frozenset({"delivered", "relayed", "expanded"})
MOST_TOLD = 20  # more recipients than this, and it is no notice but a list


@dataclass(frozen=True, slots=True)
class Case:
    """One recipient of a notice, with all that was said about it, from the surest to the least sure."""

    recipient: str
    action: str
    status: str
    evidence: tuple[str, ...]
    stage: str
    envelope_id: str = ""


def read_bounce(notice: Notice, ours: tuple[str, ...]) -> list[Reading]:
    """One reading a recipient; none if this is no notice of a mail system. `ours` are addresses that it came to."""
    inner = _passed_on(notice)
    if inner is not None:
        return read_bounce(inner, (*ours, *came_to(inner, "")))
    cases = _reported(notice, ours)
    if not cases and not is_notice(notice):
        return []
    cases = cases or _told(notice, ours)
    ids = message_ids(notice)
    return [_reading(notice, case, ids) for case in cases]


def _passed_on(notice: Notice) -> Notice | None:
    """The notice in this mail, if somebody, or a gateway that says nothing itself, passed one on to us."""
    if notice.returned is None or notice.reports:
        return None
    if from_daemon(notice) and (Sign.FAILED_TEXT.search(notice.text[:FIRST_LINES]) or replies_in(notice.text)):
        return None
    inner = sort(notice.returned)
    return inner if is_notice(inner) else None


def _reported(notice: Notice, ours: tuple[str, ...]) -> list[Case]:
    """From reports, as many recipients as they name."""
    found: list[ReportedRecipient] = []
    for text in notice.reports:
        if len(found) < MOST_RECIPIENTS:
            found.extend(delivery_reports(text))
    everybody = [entry.address for entry in found if entry.address]
    return [_case(notice, entry, everybody, ours) for entry in found]


def _case(notice: Notice, entry: ReportedRecipient, everybody: list[str], ours: tuple[str, ...]) -> Case:
    address = entry.address or _anybody(notice, ours)
    about = part_about(notice.text, address, everybody)
    return Case(
        address,
        entry.action,
        entry.status,
        (entry.diagnostic, *_evidence(about, address), _whole(notice) if len(everybody) < 2 else ""),
        stage_of(about) or stage_of(notice.text),
        entry.envelope_id,
    )


def _anybody(notice: Notice, ours: tuple[str, ...]) -> str:
    return next(iter(_recipients(notice, ours)), "")


def _told(notice: Notice, ours: tuple[str, ...]) -> list[Case]:
    """From the words alone."""
    everybody = _recipients(notice, ours)[:MOST_TOLD] or [""]
    rest = _whole(notice) if len(everybody) < 2 else without_advice(said_of_all(notice.text, everybody))
    cases = []
    for address in everybody:
        about = part_about(notice.text, address, everybody) if address else notice.text
        evidence = (*_evidence(about, address), rest, notice.subject)
        cases.append(Case(address, "", "", evidence, stage_of(about or notice.text)))
    return cases


def _evidence(about: str, address: str) -> tuple[str, ...]:
    """The remote server's replies, those that name the recipient, others, then all that is said about it."""
    replies = replies_in(about)
    naming = [reply for reply in replies if address and address.lower() in reply.lower()]
    first = dict.fromkeys((*remote_replies_in(about)[:3], *naming[:3]))
    others = [reply for reply in replies if reply not in first][:5]
    return (*first, *others, without_advice(about[:FIRST_LINES]))


def _whole(notice: Notice) -> str:
    return without_advice(notice.text[:FIRST_LINES])


def _recipients(notice: Notice, ours: tuple[str, ...]) -> list[str]:
    """Who was not reached: listed in a header, named in the text, else whom the returned mail went to."""
    listed = addresses_in(" ".join(notice.mail.headers("x-failed-recipients")))
    if listed:
        return listed
    mailed = sent_to(notice.returned)
    never = tuple(one for one in (*ours, *sent_by(notice.returned)) if not same(one, mailed))
    named = addressees(notice.text, never=never)
    if named or mailed:
        return named or [mailed]
    return (
        addressees(notice.subject, never=never)
        or lone_names(notice.text, first_address(notice.mail.header("from")))
        or _anyone_else(notice, never)
    )


def _anyone_else(notice: Notice, never: tuple[str, ...]) -> list[str]:
    """Better one of whom little is said than nobody."""
    named = (address for address in addresses_in(notice.text) if not is_servant(address))
    return [address for address in named if not any(same(address, one) for one in never)][:1]


def _reading(notice: Notice, case: Case, ids: tuple[str, ...]) -> Reading:
    status, reason, words = _read(case)
    kind = _kind(notice, case, reason, status)
    if kind is Kind.DELIVERED:
        reason = Reason.HANDED_ON
    elif kind is Kind.BOUNCE_OTHER and reason is Reason.TEMPORARY:
        reason = Reason.EXPIRED  # what passes did not pass in time
    return Reading(
        kind,
        _why(case, words),
        case.recipient,
        status,
        reason,
        message=ids[0] if ids else "",
        mentions=ids,
        text=notice.text,
        envelope_id=case.envelope_id,
    )


def _read(case: Case) -> tuple[str, Reason, str]:
    """Status, reason, and the words that decided. The first that decides wins; the report's own status rides along."""
    status, given_up = _status(case), case.action == "failed"
    best = (Reason.UNSTATED, "")
    for words in filter(str.strip, case.evidence):
        code = smtp_code(words)
        reason = reason_of(Said(words, code, case.status, case.stage, given_up))
        if best[0] is Reason.TEMPORARY and reason in WEAKER:
            continue
        if reason not in UNDECIDED:
            return status, reason, words
        if best[0] is Reason.UNSTATED:
            best = (reason, words)
    if best[0] is Reason.UNSTATED:
        best = (reason_of(Said("", None, case.status, case.stage)), best[1])
    return status, *best


def _status(case: Case) -> str:
    """The server's own code, else the report's."""
    own = next(filter(None, (status_in(words) for words in case.evidence)), "")
    given = ENHANCED.search(case.status)
    reported = given[0] if given else ""
    return own if own and (not reported or reported.endswith(".0.0")) else reported


def _kind(notice: Notice, case: Case, reason: Reason, status: str) -> Kind:
    if case.action in ARRIVED or (not case.action and status.startswith("2.")):
        return Kind.DELIVERED
    if case.action == "delayed":
        return Kind.DELAYED
    if case.action != "failed":
        return _kind_by_words(notice, reason)
    return _failed(reason)


def _kind_by_words(notice: Notice, reason: Reason) -> Kind:
    said = f"{notice.subject}\n{notice.text[:FIRST_LINES]}"
    if Sign.DELAYED.search(said) and not Sign.GIVEN_UP.search(said) and reason not in DEAD_REASONS:
        return Kind.DELAYED
    if reason is Reason.UNSTATED and Sign.SUCCEEDED.search(said) and not Sign.FAILED_TEXT.search(said):
        return Kind.DELIVERED
    return _failed(reason)


def _failed(reason: Reason) -> Kind:
    """A notice comes once its system has judged: then a bare "mailbox unavailable" mostly means that there is none."""
    dead = reason in DEAD_REASONS or reason is Reason.UNAVAILABLE
    return Kind.BOUNCE_DEAD if dead else Kind.BOUNCE_OTHER


def _why(case: Case, words: str) -> str:
    source = f"reported as {case.action or 'failed'}" if case.action or case.status else "told in words"
    said = " ".join(words.split())
    return f"A notice of a mail system, {source}" + (f": {said[:160]}" if said else " without a reason") + "."


def came_to(notice: Notice, envelope_recipient: str) -> tuple[str, ...]:
    """The addresses that the mail itself came to: ours, so never whom it is about."""
    names = ("to", "delivered-to", "x-original-to", "envelope-to")
    return tuple(filter(None, (envelope_recipient, *(first_address(notice.mail.header(name)) for name in names))))
