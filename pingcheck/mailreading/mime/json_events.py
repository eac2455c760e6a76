"""Notices that a provider of mail writes as JSON, translated into the reports of RFC 3464 and RFC 5965.

Providers name their fields as they like; what they mean shows in the names and in where they stand. Nothing here knows
a provider.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pingcheck.mailreading.mime.addresses import addresses_in

LONGEST = 60_000
MOST_BEFORE = 600  # characters of a greeting above it
MOST_VALUES = 2_000
MOST_DEPTH = 12
MOST_RECIPIENTS = 20
LONGEST_VALUE = 1_000
BEGIN = re.compile(r"^[ \t]{0,8}(?=[\[{])", re.MULTILINE)
# A pair of a name and a value, as they stand in whole and in ruined JSON.
PAIR = re.compile(r"\"([\w .-]{1,40})\"\s{0,4}:\s{0,4}(?:\"|\[|\{|-?\d|true\b|false\b|null\b)")

RECIPIENT = re.compile(
    r"^(?:bounced?|original|final|failed|to)?(?:e?mail|recipients?|rcpt|to|destination|address|e?mailaddress)"
    r"(?:e?mail|to|address(?:es)?)?$"
)
WORDS = re.compile(
    r"diag|reason|response|detail|description|message$|error|output|smtpreply|classification|category|subtype|"
    r"^(?:hard|soft)?bouncetype|statusdetail|^text$"
)
EVENT = re.compile(r"^(?:event|type|notificationtype|recordtype|status|state|action|severity|bouncetype|result)|event")
STATUS = re.compile(r"^(?:status|code|smtpcode|enhancedcode|errorcode|statuscode|bouncecode|dsn)$")
MESSAGE = re.compile(r"(?:^|[^a-z])(?:smtp|original|source)?(?:messageid|smtpid)$")
OURS = re.compile(r"from|sender|source|reply|return")
# What kinds of events say of a mail, in the words that all providers use; the first that fits counts.
HAPPENED = (
    ("abuse", re.compile(r"complain|spam.?report|abuse|feedback|unsubscribe")),
    ("failed", re.compile(r"bounc|fail|reject|drop|undeliver|\bhard|block|suppress|invalid|error|perm")),
    ("delayed", re.compile(r"defer|delay|\bsoft|retry|transient|temporary|queued")),
    ("delivered", re.compile(r"deliver(?:ed|y)|\bsent\b|success|accepted")),
)
STATUS_CODE = re.compile(r"^[245]\.\d{1,3}\.\d{1,3}$")


@dataclass
class _Object:
    """One object: its own plain values, by names without capitals and joints, and what is inside."""

    values: list[tuple[str, str]] = field(default_factory=list)

    def of(self, names: re.Pattern[str]) -> list[str]:
        return [value for name, value in self.values if names.search(name)]


def event_reports(text: str) -> tuple[str, str]:
    """The delivery report and the feedback report that this text is as JSON; "" for what it is not."""
    objects = list(_objects(text[:LONGEST]))
    everything = _Object([value for one in objects for value in one.values])
    recipients = _recipients(objects)
    happened = _happened(everything)
    if not happened or not recipients:
        return "", ""
    named = [f"Original-Message-ID: <{name}>" for name in _message_ids(everything)]
    if happened == "abuse":
        people = [f"Original-Rcpt-To: <{address}>" for address, _ in recipients[:1]]
        return "", "\n".join(["Feedback-Type: abuse", *people, *named])
    if len(recipients) == 1:
        recipients = [(recipients[0][0], everything)]
    groups = [_group(address, own, everything) for address, own in recipients]
    return "\n\n".join(["\n".join(["Reporting-MTA: dns; json", *named]), *groups]) + "\n", ""


def _group(address: str, own: _Object, everything: _Object) -> str:
    """The fields of one recipient; what its own object does not say, all of them say."""
    said = list(dict.fromkeys(own.of(WORDS) or everything.of(WORDS)))
    codes = own.of(STATUS) or everything.of(STATUS)
    status = next((code for code in codes if STATUS_CODE.match(code)), "")
    replies = [code for code in codes if re.fullmatch(r"[45]\d\d", code)]
    words = said if any(re.search(r"\b[45]\d\d\b", one) for one in said) else [*replies[:1], *said]
    lines = [f"Final-Recipient: rfc822; {address}", f"Action: {_happened(own) or _happened(everything)}"]
    lines += [f"Status: {status}"] if status else []
    return "\n".join([*lines, f"Diagnostic-Code: smtp; {' '.join(' '.join(words).split())[:3000]}"])


def _happened(everything: _Object) -> str:
    said = " ".join(everything.of(EVENT)).lower().replace("_", " ")
    return next((kind for kind, words in HAPPENED if words.search(said)), "")


def _recipients(objects: list[_Object]) -> list[tuple[str, _Object]]:
    """Each recipient, with the object that speaks of it. Where one stands beside a reason, only those count."""
    found: dict[str, _Object] = {}
    explained: dict[str, _Object] = {}
    for one in objects:
        for name, value in one.values:
            address = next(iter(addresses_in(value)), "") if RECIPIENT.search(name) else ""
            if address and not OURS.search(name):
                found.setdefault(address.lower(), one)
                if one.of(WORDS) or one.of(STATUS):
                    explained.setdefault(address.lower(), one)
    return list((explained or found).items())[:MOST_RECIPIENTS]


def _message_ids(everything: _Object) -> list[str]:
    names = (value.strip("<> ") for name, value in everything.values if MESSAGE.search(name))
    return [name for name in dict.fromkeys(names) if re.fullmatch(r"[^<>\s@]{1,250}@[^<>\s@]{1,250}", name)][:5]


def _objects(text: str) -> Iterator[_Object]:
    """The objects of the JSON in a text that holds hardly anything else above it."""
    begin = BEGIN.search(text[:MOST_BEFORE])
    if begin is None or PAIR.search(text, begin.end(), begin.end() + LONGEST_VALUE) is None:
        return
    try:
        whole, _ = json.JSONDecoder().raw_decode(text, begin.end())
    except (ValueError, RecursionError):
        return
    yield from _Walk().through(whole, "", 0)


class _Walk:
    """Counts what it has seen, so that no text makes it work without end."""

    def __init__(self) -> None:
        self.left = MOST_VALUES

    def through(self, value: Any, name: str, depth: int) -> Iterator[_Object]:
        if isinstance(value, dict):
            yield from self._of_an_object(value, depth)
        elif isinstance(value, list) and depth < MOST_DEPTH:
            for each in value[: self.left]:
                yield from self.through(each if not isinstance(each, str) else {name: each}, name, depth + 1)

    def _of_an_object(self, value: dict[str, Any], depth: int) -> Iterator[_Object]:
        one = _Object()
        yield one
        for name, inside in list(value.items())[: self.left]:
            self.left -= 1
            plain = re.sub(r"[\W_]", "", name[:60]).lower()
            if isinstance(inside, str) and inside.lstrip()[:1] == "{" and depth < MOST_DEPTH:
                inside = _unpacked(inside)
            if isinstance(inside, str | int | float):
                one.values.append((plain, str(inside)[:LONGEST_VALUE]))
            elif depth < MOST_DEPTH:
                if plain == "headers" and isinstance(inside, list):
                    inside = _header_fields(inside)
                yield from self.through(inside, plain, depth + 1)


def _unpacked(text: str) -> Any:
    """JSON as a string in JSON, as queues hand it on."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _header_fields(fields: list[Any]) -> dict[str, Any]:
    """A header given as a list of names and values."""
    pairs = (one for one in fields[:MOST_VALUES] if isinstance(one, dict))
    return {str(one.get("name", ""))[:60]: one.get("value", "") for one in pairs}
