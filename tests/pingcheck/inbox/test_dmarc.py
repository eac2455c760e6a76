"""For whom our own mail server vouches: tables of headers that it wrote, and of those that a sender wrote for it."""

import pytest

from pingcheck.inbox.dmarc import vouched_author
from pingcheck.inbox.mail_reader import header_of

US = "mx.poc.example"
FROM = "From: Duty Officer <poc@ke.example>"
PASSED = "mx.poc.example; dkim=pass header.d=ke.example; dmarc=pass (p=reject) header.from=ke.example"


def vouched(*fields: str, by: str = US) -> str:
    mail = "\r\n".join((*fields, "Subject: Re: Communication check", "", "Received.", ""))
    return vouched_author(header_of(mail.encode()), by)


def results(value: str) -> str:
    return f"Authentication-Results: {value}"


@pytest.mark.parametrize(
    "value",
    [
        PASSED,
        PASSED.upper().replace("HEADER.FROM", "header.from"),
        "mx.poc.example 1; dmarc=pass header.from=ke.example",
        "mx.poc.example;\r\n\tspf=none; dmarc = pass (comment (in it); dmarc=fail) header.from=ke.example",
        'mx.poc.example; spf=pass smtp.mailfrom="a; dmarc=fail"@evil.example; dmarc=pass header.from=ke.example.',
        r'mx.poc.example; spf=fail reason="a \" quote; x"; dmarc/1=pass header.from=ke.example',
    ],
)
def test_our_own_server_vouches_for_the_domain_of_the_author(value: str) -> None:
    assert vouched(results(value), FROM) == "poc@ke.example"


@pytest.mark.parametrize(
    "value",
    [
        "",
        ";",
        "mx.poc.example",
        PASSED.replace("mx.poc.example", "mx.evil.example"),
        PASSED.replace("mx.poc.example", "mx.poc.example.evil.example"),
        PASSED.replace("mx.poc.example", "(mx.poc.example) mx.evil.example"),
        PASSED.replace("mx.poc.example", '"mx.poc.example"'),
        PASSED.replace("dmarc=pass", "dmarc=fail"),
        PASSED.replace("dmarc=pass", "dmarc=none"),
        PASSED.replace("dmarc=pass", "dmarc=passed"),
        PASSED.replace("dmarc=pass", "dmarc=pass=fail"),
        PASSED.replace("dmarc=pass", "x-dmarc=pass"),
        PASSED.replace("dmarc=pass", "spf=pass"),
        PASSED.replace("header.from=ke.example", ""),
        PASSED.replace("header.from=ke.example", "header.from=evil.example"),
        PASSED.replace("header.from=ke.example", "header.from=mail.ke.example"),
        PASSED.replace("header.from=ke.example", "x-header.from=ke.example"),
        PASSED.replace("header.from=ke.example", "header.from=evil.example header.from=ke.example"),
        "mx.poc.example; spf=none (dmarc=pass header.from=ke.example)",
        "mx.poc.example; spf=none (x (y) ; dmarc=pass header.from=ke.example)",
        "mx.poc.example; spf=none ((x) ; dmarc=pass header.from=ke.example",
        "mx.poc.example; spf=none x) ; dmarc=pass header.from=ke.example",
        'mx.poc.example; spf=none smtp.mailfrom="a; dmarc=pass header.from=ke.example; b"@evil.example',
        r'mx.poc.example; spf=none smtp.mailfrom="a\"; dmarc=pass header.from=ke.example; b"@evil.example',
        'mx.poc.example; spf=none smtp.mailfrom="a; dmarc=pass header.from=ke.example',
        "mx.poc.example; dmarc=fail header.from=evil.example; dmarc=pass header.from=ke.example",
        "mx.poc.example; dmarc=pass header.from=ke.example; dmarc=fail header.from=ke.example",
        "=?utf-8?q?mx.poc.example=3B_dmarc=3Dpass_header.from=3Dke.example?=",
        "mx.poc.example; spf=none =?utf-8?q?=3B_dmarc=3Dpass_header.from=3Dke.example?=",
        "mx.poc.example; x=" + "(" * 5000 + "; dmarc=pass header.from=ke.example",
    ],
)
def test_nothing_that_a_sender_can_write_into_the_header_vouches(value: str) -> None:
    assert vouched(results(value), FROM) == ""


@pytest.mark.parametrize(
    "fields",
    [
        (results("mx.evil.example; dmarc=none"), results(PASSED)),
        (results("mx.poc.example; dmarc=none header.from=ke.example"), results(PASSED)),
        (results("mx.poc.example; dkim=none"), results(PASSED)),
        (results(PASSED), results(PASSED.replace("dmarc=pass", "dmarc=fail"))),
        ("X-Authentication-Results: " + PASSED,),
        ("ARC-Authentication-Results: i=1; " + PASSED,),
        ("Received: from x\r\n\tAuthentication-Results: " + PASSED,),
        (),
    ],
)
def test_only_the_topmost_header_counts_and_none_of_ours_may_contradict_it(fields: tuple[str, ...]) -> None:
    assert vouched(*fields, FROM) == ""


def test_a_header_of_strangers_below_ours_takes_nothing_away() -> None:
    assert vouched(results(PASSED), results("mx.ke.example; dmarc=fail header.from=x.example"), FROM) != ""


@pytest.mark.parametrize(
    "fields",
    [
        ("From: <poc@ke.example>",),
        ("From: poc@ke.example",),
        ("From: POC@KE.example",),
        ('From: "Officer, Duty <x>" <poc@ke.example>',),
        ("From: =?utf-8?q?evil=40ke.example?= <poc@ke.example>",),
        (FROM, "Sender: evil@evil.example", "Reply-To: evil@evil.example", "Resent-From: evil@evil.example"),
    ],
)
def test_the_author_is_the_one_address_of_from_and_no_other_field(fields: tuple[str, ...]) -> None:
    assert vouched(results(PASSED), *fields) == "poc@ke.example"


@pytest.mark.parametrize(
    "fields",
    [
        (),
        ("From:",),
        (FROM, FROM),
        (FROM, "From : <other@ke.example>"),
        ("From: poc@ke.example, other@ke.example",),
        ("From: <poc@ke.example>, <other@ke.example>",),
        ("From: <other@ke.example> <poc@ke.example>",),
        ("From: poc@ke.example <other@ke.example>",),
        ("From: poc@ke.example (other@ke.example)",),
        ("From: Group: poc@ke.example;",),
        ('From: "unclosed <poc@ke.example>',),
        ("From: =?utf-8?q?poc=40ke.example?=",),
        ("From: <@relay.example:poc@ke.example>",),
        ("From: p\u043ec@ke.example",),
        ("Sender: poc@ke.example",),
    ],
)
def test_an_author_about_whom_readers_could_disagree_is_vouched_for_by_nobody(fields: tuple[str, ...]) -> None:
    assert vouched(results(PASSED), *fields) == ""


@pytest.mark.parametrize("name", ["=?utf-8?q?poc=40ke.example?=", '"poc@ke.example"', '"poc@ke.example\\" <"'])
def test_a_name_that_looks_like_an_address_is_a_name(name: str) -> None:
    assert vouched(results(PASSED), f"From: {name} <evil@ke.example>") == "evil@ke.example"


def test_where_we_do_not_know_our_servers_name_nobody_is_vouched_for() -> None:
    assert vouched(results(PASSED), FROM, by="") == ""
    assert vouched(results("; dmarc=pass header.from=ke.example"), FROM, by="") == ""
