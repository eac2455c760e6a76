"""Whatever comes: an answer, no exception, and no more work than for a plain mail."""

import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pingcheck import mailreading
from pingcheck.mailreading.mime.part import DEEPEST, LONGEST_TEXT, MOST_HEADERS, MOST_PARTS, Part, parse
from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind
from pingcheck.mailreading.signs import sign
from pingcheck.mailreading.signs.sign_files import GAP
from tests.pingcheck.mailreading.classic import CLASSIC
from tests.pingcheck.mailreading.hosters import HOSTERS
from tests.pingcheck.mailreading.measure import BOUNCES
from tests.pingcheck.mailreading.shapes import every_shape

SHAPES = [build for _, build, _ in every_shape()]
COMPOSED = [SHAPES[number % len(SHAPES)](notice) for number, notice in enumerate((*CLASSIC, *HOSTERS))]
REAL = [file.read_bytes() for file in sorted(BOUNCES.glob("mails/*.eml"))[::3]]
MAILS = [*COMPOSED, *REAL]
FEW = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])

TOKENS = [
    b"\n",
    b"\r\n",
    b"\r",
    b"\n\n",
    b"\x00",
    b" ",
    b"\t",
    b"--b\n",
    b"--b--\n",
    b"From: a@b.example\n",
    b"Subject: ",
    b"Content-Type: multipart/report; boundary=b\n",
    b"Content-Type: message/rfc822\n",
    b"Content-Type: message/delivery-status\n\n",
    b"Content-Type: text/html\n\n",
    b"Final-Recipient: rfc822; a@b.example\n",
    b"Action: failed\n",
    b"Status: 5.1.1\n",
    b"Diagnostic-Code: smtp; 550 User unknown\n",
    b"=?utf-8?b?",
    b"?=",
    b"<",
    b">",
    b"@",
    b"550 5.1.1 ",
    b">>> DATA\n",
    b"\xff\xfe",
    b"Content-Transfer-Encoding: base64\n",
    b"Content-Transfer-Encoding: quoted-printable\n",
    b"charset=utf-7",
    b"\x1b$B",
    b"On Monday, X wrote:\n",
    b"Disposition: displayed\n",
    b"Feedback-Type: abuse\n",
    b"until 31.02.2026 99/99/9999\n",
    b"Date: Mon, 99 Foo 99999 99:99:99 +9999\n",
]


def checked(raw: bytes) -> None:
    readings = read_mail(raw, "check@poc.example")
    assert readings
    assert all(reading.why and isinstance(reading.kind, Kind) for reading in readings)


@FEW
@given(st.lists(st.one_of(st.sampled_from(TOKENS), st.binary(max_size=12)), max_size=40))
def test_pieces_of_mails_in_any_order_are_read(pieces: list[bytes]) -> None:
    checked(b"".join(pieces))


@FEW
@given(st.sampled_from(MAILS), st.data())
def test_real_and_composed_mails_are_read_however_they_are_mangled(mail: bytes, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(mail)))
        until = min(len(mail), at + data.draw(st.sampled_from([0, 1, 5, 200, len(mail)])))
        mail = mail[:at] + data.draw(st.one_of(st.sampled_from(TOKENS), st.binary(max_size=4))) + mail[until:]
    checked(mail)


@FEW
@given(st.sampled_from(MAILS), st.sampled_from(MAILS), st.sampled_from([b"\n", b"\n\n", b"\n--=_b1\n", b"\n> "]))
def test_mails_run_into_each_other_are_read(one: bytes, other: bytes, between: bytes) -> None:
    checked(one[: len(one) // 2] + between + other[len(other) // 3 :])


def nested(depth: int) -> bytes:
    opening = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(depth)
    )
    return opening + b"Content-Type: text/plain\n\nReceived.\n"


NOTICE = b"From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n"
PATHOLOGICAL = {
    "ten thousand levels": nested(10_000),
    "a thousand mails in mails": b"Content-Type: message/rfc822\n\n" * 1000 + b"From: a@b.example\n\nx",
    "100,000 header lines": b"".join(b"X-H%d: v\n" % number for number in range(100_000)) + b"\nReceived.",
    "one header of a megabyte": b"Subject: " + b"a" * 1_000_000 + b"\n\nReceived.",
    "a megabyte of folded header": b"Subject: a\n" + b" b\n" * 300_000 + b"\nReceived.",
    "20,000 parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000 + b"--b--\n",
    "a megabyte of text": b"From: a@b.example\nSubject: Re: x\n\n" + b"Received, thank you. \n" * 50_000,
    "a megabyte of one word": NOTICE + b"a" * 1_000_000,
    "a megabyte of brackets": NOTICE + b"<" * 1_000_000,
    "a megabyte of at signs": NOTICE + b"a@" * 500_000,
    "a megabyte of addresses": NOTICE + b"a@b.example " * 80_000,
    "lines of addresses": NOTICE + b"".join(b"<a%d@b.example>:\n550 no\n" % number for number in range(40_000)),
    "a megabyte of replies": NOTICE + b"550 " * 250_000,
    "a megabyte of dashes": NOTICE + b"-" * 1_000_000,
    "a megabyte of blanks": b"From: a@b.example\nSubject: x\n\n" + b" " * 500_000 + b"\t" * 500_000,
    "a line of blanks and a word": NOTICE + b" " * 59_000 + b"x",
    "blanks and dashes": NOTICE + b"- " * 29_000 + b"x\n" + b"\t >" * 19_000 + b"x",
    "a megabyte of blank lines": b"From: a@b.example\nSubject: x\n\n" + b"\n" * 1_000_000,
    "a megabyte of quotes": b"From: a@b.example\nSubject: x\n\n" + b"> " * 500_000,
    "a megabyte of encoded words": b"Subject: " + b"=?utf-8?b?" * 100_000 + b"\n\nx",
    "a megabyte of user": NOTICE + b"user mailbox recipient account " * 32_000,
    "a megabyte of digits": b"From: a@b.example\nAuto-Submitted: auto-replied\nSubject: x\n\n"
    + b"until 1.1.1.1 " * 70_000,
    "a megabyte of base64": b"From: a@b.example\nContent-Transfer-Encoding: base64\n\n" + b"AAAA" * 250_000,
    "a megabyte of html": b"From: a@b.example\nContent-Type: text/html\n\n" + b"<div><blockquote>" * 60_000,
    "a report of 15,000 recipients": (
        b"From: MAILER-DAEMON@x.example\nContent-Type: message/delivery-status\n\n"
        + b"Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n" * 15_000
    ),
    "twenty parts of reports": (
        b"From: MAILER-DAEMON@x.example\nContent-Type: multipart/mixed; boundary=b\n\n"
        + (
            b"--b\nContent-Type: message/delivery-status\n\n"
            + b"Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n" * 800
        )
        * 20
    ),
    "twenty parts of html": (
        b"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
        + (b"--b\nContent-Type: text/html\n\n" + b"<br>" * 14_000) * 20
    ),
    "nothing but zeros": b"\x00" * 1_000_000,
}


def all_parts(part: Part) -> Iterator[Part]:
    yield part
    for piece in part.parts:
        yield from all_parts(piece)


def depth_of(part: Part) -> int:
    return 1 + max(map(depth_of, part.parts), default=0)


@pytest.mark.parametrize("raw", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_the_work_is_bounded_by_what_patterns_are_given(raw: bytes) -> None:
    mail = parse(raw)
    parts = list(all_parts(mail))
    assert len(parts) <= MOST_PARTS
    assert depth_of(mail) <= DEEPEST + 1
    assert all(len(part.fields) <= MOST_HEADERS and len(part.text) <= LONGEST_TEXT for part in parts)


@pytest.mark.parametrize("raw", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_no_mail_costs_more_function_calls_than_its_bounds_allow(raw: bytes) -> None:
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += 1

    mailreading.prepare()  # what is done once is no work of this mail
    sys.setprofile(count)
    try:
        checked(raw)
    finally:
        sys.setprofile(None)
    assert calls < 1_000_000


@pytest.mark.parametrize("raw", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_a_megabyte_is_read_in_a_second_or_two(raw: bytes) -> None:
    started = time.process_time()
    checked(raw)
    assert time.process_time() - started < 3


def test_every_gap_in_a_pattern_is_bounded() -> None:
    assert re.search(r"\{0,\d+\}\??$", GAP)


def all_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of the reading's own modules, and of the files of signs, with its name."""
    yield from sign.all_patterns()
    for module in pkgutil.walk_packages(mailreading.__path__, "pingcheck.mailreading."):
        if "html" not in module.name:  # whose work is its own tests' to bound
            yield from _patterns(module.name, vars(importlib.import_module(module.name)))


def _patterns(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield name, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _patterns(f"{name}.{key}", inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _patterns(name, inner)


def test_no_pattern_repeats_without_a_bound() -> None:
    unbounded = {
        name
        for name, pattern in all_patterns()
        if re.search(r"[*+]", re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", "x", pattern.pattern))
    }
    assert unbounded == set()
