"""When a contact is unreachable: the rule, without a database. A failure never outweighs an answer.

*No answer* is a fact of one check; *unreachable* is a judgement, on evidence that a State can be shown. Two rules make
it, and the first sign of life unmakes it:

- two emails to the contact, a day apart, of which a server said that there is no such mailbox or host, and no address
  on file of which that was not said;
- two silent checks running: a server took the email, and nobody answered before the closing. Checks that did not ask
  the contact, or of which our email never left, or came back, say nothing and are passed over.

What counts as a sign of life is what raises an address's standing, an automatic reply among it (`SIGNS_OF_LIFE`): a
machine that answers shows that mail arrives.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pingcheck.exercises.standing import DEAD_VERDICTS_APART
from pingcheck.exercises.unreachable_findings import UnreachableRule


class EvidenceKind(StrEnum):
    """What a judgement rests on."""

    FAILURE = "failure"  # a server said that there is no such mailbox or host; the code is which
    SILENCE = "silence"  # called, and no answer by the closing


class LiftedBy(StrEnum):
    """What lifts a judgement: signs of life; or that nothing is left of the evidence."""

    ANSWER = "answer"
    LATE_ANSWER = "late_answer"
    LATER_SIGN = "later_sign"  # an answer after the grace time, or to a check called off; a receipt that it was read
    AUTO_REPLY = "auto_reply"
    PROVED = "proved"  # somebody pressed the button of a verification email
    WROTE_BACK = "wrote_back"  # to an officer's email
    NOTHING_LEFT = "nothing_left"  # what the judgement rested on was corrected


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened. `began`: when the mail was sent, or the contact called, of which it came; a sign of life
    after that outweighs it. `exercise` and `ping`: where it happened; empty outside of checks."""

    kind: EvidenceKind | LiftedBy
    at: datetime
    began: datetime
    exercise: str = ""
    ping: UUID | None = None
    code: str = ""

    def record(self) -> dict[str, Any]:
        """As it is stored: ids and codes, no address and no server's words."""
        return {
            "kind": self.kind.value,
            "at": self.at.isoformat(),
            "began": self.began.isoformat(),
            "exercise": self.exercise,
            "ping": self.ping.hex if self.ping else "",
            "code": self.code,
        }


def read_fact(record: dict[str, Any]) -> Fact:
    """The fact that `Fact.record` stored."""
    kind = record["kind"]
    return Fact(
        EvidenceKind(kind) if kind in list(EvidenceKind) else LiftedBy(kind),
        datetime.fromisoformat(record["at"]),
        datetime.fromisoformat(record["began"]),
        record["exercise"],
        UUID(record["ping"]) if record["ping"] else None,
        record["code"],
    )


@dataclass(frozen=True, slots=True)
class AddressFailure:
    """The first failure of one mail, to this address. Each is of another mail."""

    address_id: int
    fact: Fact


@dataclass(frozen=True, slots=True)
class SilentCheck:
    opened_at: datetime
    fact: Fact


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """What is known of a contact. `in_use`: the mail addresses on file. `is_unread`: a reply waits to be read; nobody
    is judged, and nothing lifted for want of evidence, before that."""

    failures: Collection[AddressFailure] = ()
    silences: Collection[SilentCheck] = ()
    signs: Collection[Fact] = ()
    in_use: frozenset[int] = field(default_factory=frozenset)
    is_unread: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A contact is unreachable. `since`: when the rule came to hold. `evidence`: the facts that it needs, in order."""

    rule: UnreachableRule
    since: datetime
    evidence: tuple[Fact, ...]


def judge(facts: ContactFacts) -> Judgement | None:
    """Whether the contact is unreachable; if both rules hold, by the one that held first. None if it is not, or if
    nobody can say before a reply is read."""
    if facts.is_unread:
        return None
    alive_at = max((sign.at for sign in facts.signs), default=None)
    found = [one for one in (_by_failures(facts, alive_at), _by_silence(facts, alive_at)) if one is not None]
    return min(found, key=lambda one: (one.since, one.rule), default=None)


def lifted_by(evidence: Collection[Fact], facts: ContactFacts) -> Fact | None:
    """The first sign of life that outweighs this evidence of an open finding; None if the finding stands.

    Without a sign, but with evidence that makes no judgement any more (an address was replaced, a figure corrected), a
    fact of NOTHING_LEFT, whose time is that of the last of the evidence.
    """
    began = min(fact.began for fact in evidence)
    signs = [sign for sign in facts.signs if sign.at >= began]
    if signs:
        return min(signs, key=lambda sign: (sign.at, sign.kind))
    if facts.is_unread or judge(facts) is not None:
        return None
    latest = max(fact.at for fact in evidence)
    return Fact(LiftedBy.NOTHING_LEFT, latest, latest)


def _by_failures(facts: ContactFacts, alive_at: datetime | None) -> Judgement | None:
    counting = sorted(
        (one for one in facts.failures if one.address_id in facts.in_use and _counts(one.fact, alive_at)),
        key=lambda one: (one.fact.at, one.fact.began, one.address_id),
    )
    of_addresses: dict[int, AddressFailure] = {}
    for one in counting:
        of_addresses.setdefault(one.address_id, one)
    if not counting or of_addresses.keys() != facts.in_use:
        return None
    first = counting[0]
    second = next((one for one in counting if one.fact.at - first.fact.at >= DEAD_VERDICTS_APART), None)
    if second is None:
        return None
    needed = {first, second, *of_addresses.values()}
    evidence = tuple(one.fact for one in counting if one in needed)
    return Judgement(UnreachableRule.FAILURES, max(fact.at for fact in evidence), evidence)


def _by_silence(facts: ContactFacts, alive_at: datetime | None) -> Judgement | None:
    counting = sorted(
        (one for one in facts.silences if _counts(one.fact, alive_at)),
        key=lambda one: (one.opened_at, one.fact.at, one.fact.exercise),
    )
    if len(counting) < 2:
        return None
    evidence = (counting[0].fact, counting[1].fact)
    return Judgement(UnreachableRule.SILENCE, max(fact.at for fact in evidence), evidence)


def _counts(fact: Fact, alive_at: datetime | None) -> bool:
    """What came of a mail or call from before the last sign of life says nothing."""
    return alive_at is None or fact.began > alive_at
