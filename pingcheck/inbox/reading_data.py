"""What the reading process and the service tell each other: JSON, which is data and never code."""

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.exercises.status import Answer
from pingcheck.inbox.mail_reader import MailReadings, ReadHeader, UnderstoodReply
from pingcheck.mailreading import Kind, Reading, Reason

T = TypeVar("T")
Told = dict[str, Any]


def as_bytes(told: Told) -> bytes:
    return json.dumps(told, default=str).encode("ascii")


def from_bytes(told: bytes) -> Told:
    found = json.loads(told)
    assert isinstance(found, dict)
    return found


def told_header(header: ReadHeader) -> Told:
    return {"fields": header.fields, "as_written": header.as_written}


def header_from(told: Told) -> ReadHeader:
    return ReadHeader(*(tuple((name, value) for name, value in told[which]) for which in ("fields", "as_written")))


def told_readings(read: MailReadings) -> Told:
    return {**told_header(read.header), "readings": [_plain(one) for one in read.readings], "codes": read.codes}


def readings_from(told: Told) -> MailReadings:
    return MailReadings(header_from(told), tuple(map(_reading, told["readings"])), tuple(told["codes"]))


def told_reply(reply: UnderstoodReply) -> Told:
    return {"words": reply.words, "meaning": _plain(reply.meaning), "set_aside": reply.set_aside}


def reply_from(told: Told) -> UnderstoodReply:
    told_meaning = told["meaning"]
    meaning = Interpretation(**{**told_meaning, "answer": _if_given(Answer, told_meaning["answer"])})
    return UnderstoodReply(told["words"], meaning, told["set_aside"])


def _plain(record: Any) -> Told:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _reading(told: Told) -> Reading:
    typed: Told = {
        "kind": Kind(told["kind"]),
        "reason": _if_given(Reason, told["reason"]),
        "mentions": tuple(told["mentions"]),
        "returns_on": _if_given(date.fromisoformat, told["returns_on"]),
    }
    return Reading(**{**told, **typed})


def _if_given(made_from: Callable[[str], T], value: str | None) -> T | None:
    return None if value is None else made_from(value)
