"""Machine-made reports: of delivery (RFC 3464), of what a reader did (RFC 8098), of abuse (RFC 5965)."""

import re
from dataclasses import dataclass, field

from pingcheck.mailreading.mime.addresses import mailbox_key, surely_differ, typed_address

FIELD = re.compile(r"([A-Za-z][\w-]{1,60})[ \t]{0,5}:[ \t]{0,20}(.{0,8000})")
# A new recipient begins where one of these comes again.
ONCE = frozenset({"final-recipient", "original-recipient", "action", "status"})
IN_TEXT = re.compile(r"^[ \t]{0,8}final-recipient[ \t]{0,4}:", re.IGNORECASE | re.MULTILINE)
MOST_RECIPIENTS = 100
OWN_ACTIONS = {"deliverable": "delivered", "undeliverable": "failed", "failure": "failed", "delay": "delayed"}
CODE = re.compile(r"(?<![\w.#\[/-])([2-5][0-5]\d)(?=[ \-#])")


@dataclass(frozen=True, slots=True)
class Fields:
    """One group of fields in a report: names in lower case, each with all its values."""

    values: dict[str, list[str]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return " ".join(self.values.get(name, ())).strip()


@dataclass(frozen=True, slots=True)
class ReportedRecipient:
    """What a delivery report says of one recipient."""

    address: str  # the one that was written to
    action: str
    status: str
    diagnostic: str
    envelope_id: str
    is_beyond: bool = False  # it is about another address, which an alias or a list made of that one
    reporting_host: str = ""  # who wrote the report (RFC 3464 §2.2.2)
    remote_host: str = ""  # whose reply the diagnosis is (§2.3.5); "" if the reporting one found it itself


def delivery_reports(text: str) -> list[ReportedRecipient]:
    """The recipients of a delivery report, in order. The address that was written to comes before the one that an alias
    made of it."""
    groups = groups_of(text)
    envelope_id = first_value(groups, "original-envelope-id")
    reporting = _host(first_value(groups, "reporting-mta"))
    return [
        ReportedRecipient(
            typed_address(group["original-recipient"]) or typed_address(group["final-recipient"]),
            _action(group),
            group["status"],
            _diagnostic(group),
            envelope_id,
            _is_beyond(group),
            reporting,
            _host(group["remote-mta"]),
        )
        for group in groups
        if group["final-recipient"] or group["original-recipient"] or (group["action"] and group["status"])
    ][:MOST_RECIPIENTS]


def holds_report(text: str) -> bool:
    """Whether a plain text contains a delivery report, as forwarded notices do."""
    return IN_TEXT.search(text) is not None


def report_end(text: str) -> int:
    """The place at which the last recipient of a report in a text begins; 0 if there is none."""
    return max((found.start() for found in IN_TEXT.finditer(text)), default=0)


def groups_of(text: str) -> list[Fields]:
    """The groups of fields, separated by blank lines or by a field that may occur only once in a group."""
    groups: list[Fields] = [Fields()]
    last: list[str] | None = None
    for line in text.split("\n"):
        found = FIELD.match(line.strip()) if line[:1] not in {" ", "\t"} or last is None else None
        if not line.strip():
            last = None
            if groups[-1].values:
                groups.append(Fields())
        elif found:
            name = found[1].lower()
            if name in ONCE and name in groups[-1].values:
                groups.append(Fields())
            last = groups[-1].values.setdefault(name, [])
            last.append(found[2].strip())
        elif last is not None:
            last.append(line.strip())
    return groups


def first_value(groups: list[Fields], name: str) -> str:
    """The first value of this field; "" if there is none."""
    return next((group[name] for group in groups if group[name]), "")


def first_mailbox(groups: list[Fields], *names: str) -> str:
    """The mailbox of the first field of these names, the names tried in their order; "" if there is none."""
    return next((typed_address(group[name]) for name in names for group in groups if group[name]), "")


def _is_beyond(group: Fields) -> bool:
    """Whether what failed is another address than the one that was written to. Sendmail names it beside that one, and a
    user of its own by the name of the machine."""
    actual, final = typed_address(group["x-actual-recipient"]), typed_address(group["final-recipient"])
    another_user = mailbox_key(actual).partition("@")[0] != mailbox_key(final).partition("@")[0]
    return surely_differ(group["original-recipient"], group["final-recipient"]) or (
        another_user and surely_differ(actual, final)
    )


def _action(group: Fields) -> str:
    """The action in a word of RFC 3464 §2.3.3, where a program has its own."""
    said = group["action"].partition(" ")[0].strip(" ;,()").lower()
    return OWN_ACTIONS.get(said, said)


def _host(value: str) -> str:
    """The name in "dns; mx.example.org (192.0.2.1)", in lower case; "" if there is none."""
    words = value.rpartition(";")[2].split()
    return words[0].lower().rstrip(".")[:255] if words else ""


def _diagnostic(group: Fields) -> str:
    names = ("diagnostic-code", "x-supplementary-info", "smtp-remote-reply", "x-powermta-bouncecategory")
    return " ".join(filter(None, (group[name] for name in names)))


def smtp_code(words: str) -> int | None:
    """The first reply code of SMTP in these words; None if there is none."""
    found = CODE.search(words[:2000])
    return int(found[1]) if found else None
