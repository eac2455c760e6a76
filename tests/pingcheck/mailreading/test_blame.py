"""Who is refused, the contact or we: the stage and the name in the reply say it, whatever code stands beside them."""

import re

import pytest

from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import DEAD_REASONS, Kind, Reading, Reason
from tests.pingcheck.mailreading.shapes import DAEMON, TO, US, alone, group, report, with_mail

AT_MAIL = {
    "exim": f"  {TO}\n    SMTP error from remote mail server after MAIL FROM:<{US}> SIZE=4120:\n    host mx.mfa.alb"
    ".example [192.0.2.14]: {reply}",
    "postfix": f"<{TO}>: host mx.mfa.alb.example[192.0.2.14] said: {{reply}} (in reply to MAIL FROM command)",
    "sendmail": f"<{TO}>\n\n   ----- Transcript of session follows -----\n... while talking to mx.mfa.alb.example.:\n"
    f">>> MAIL From:<{US}> SIZE=4120\n<<< {{reply}}\n554 5.0.0 <{TO}>... Service unavailable",
    "labelled": f"Recipient: <{TO}>\nCommand: MAIL FROM\nResponse: {{reply}}",
    "bracketed": f"Recipient: {TO}\nReason: Remote host said: {{reply}} [MAIL_FROM]",
    "helo": f"<{TO}>: host mx.mfa.alb.example[192.0.2.14] said: {{reply}} (in reply to EHLO command)",
    "connection": f"  {TO}\n    SMTP error from remote mail server after initial connection:\n    {{reply}}",
}
REPLIES = [
    "550 5.1.0 poc.example: no such domain found (V17)",
    "550 5.1.1 User unknown",
    "550 no such user",
    "550 Mail from 192.0.2.33 is not taken at present",
    "550 5.1.8 Domain not found",
    "550 Denied",
    "550 Go away",
    "501 <check@poc.example>... mail from 192.0.2.33 is not allowed here",
]


@pytest.mark.parametrize("reply", REPLIES)
@pytest.mark.parametrize("text", AT_MAIL.values(), ids=AT_MAIL)
def test_what_was_refused_at_mail_from_or_before_is_ours(text: str, reply: str) -> None:
    lead = "The address was not found, or its server had reasons of its own.\n\n"
    reading = read_mail(with_mail(DAEMON._replace(text=lead + text.replace("{reply}", reply))), US)[0]
    assert (reading.kind, reading.recipient) == (Kind.BOUNCE_OTHER, TO)
    assert reading.reason is Reason.OUR_SENDER


@pytest.mark.parametrize(
    "reply",
    [
        f"550 <{US}>: no such user",
        f"550 5.1.1 <{US}>: Recipient address rejected: unknown",
        "550 poc.example: domain does not exist",
        "550 5.1.2 <b-7c0ffee@poc.example> has no such host",
    ],
)
def test_what_a_reply_says_of_our_own_name_it_says_of_us(reply: str) -> None:
    text = f"<{TO}>: host mx.mfa.alb.example[192.0.2.14] said: {reply}"
    reading = read_mail(with_mail(DAEMON._replace(text=text)), US)[0]
    assert (reading.kind, reading.reason, reading.recipient) == (Kind.BOUNCE_OTHER, Reason.OUR_SENDER, TO)
    reading = read_mail(report(group(TO, "failed", "5.1.1", f"Diagnostic-Code: smtp; {reply}"), notice=DAEMON), US)[0]
    assert (reading.kind, reading.reason) == (Kind.BOUNCE_OTHER, Reason.OUR_SENDER)


def test_a_reply_that_names_both_is_about_the_recipient() -> None:
    text = f"<{TO}>: host mx said: 550 5.1.1 <{TO}>: User unknown (sent by <{US}>)"
    assert read_mail(with_mail(DAEMON._replace(text=text)), US)[0].kind is Kind.BOUNCE_DEAD


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Too many failures (Tried all MXs)", Reason.EXPIRED),
        ("gave up after 5 attempts", Reason.EXPIRED),
        ("Too many delivery attempts", Reason.EXPIRED),
        ("SMTPUTF8 is required, but was not offered by host mx.mfa.alb.example[192.0.2.7]", Reason.EXPIRED),
        ("5.6.7 Non-ASCII addresses not permitted for that sender/recipient", Reason.EXPIRED),
        ("550 5.6.7 Address includes non-ascii characters: SMTPUTF8 extension required", Reason.EXPIRED),
        ("", Reason.UNSTATED),
        ("550 Xyzzy", Reason.UNSTATED),
        ("550 https://lists.blocked.example/lookup/192.0.2.33", Reason.REPUTATION),
    ],
)
def test_what_our_relay_lacks_or_nobody_explains_is_no_policy(words: str, reason: Reason) -> None:
    reading = read_mail(alone(DAEMON._replace(text=f"<{TO}>: {words}\n", subject="failure notice")), US)[0]
    assert (reading.kind, reading.reason, reading.recipient) == (Kind.BOUNCE_OTHER, reason, TO)


@pytest.mark.parametrize("status", ["5.1.1", "5.1.3", "5.1.2"])
def test_a_code_that_the_sending_program_made_of_a_link_is_no_reason(status: str) -> None:
    link = "550 https://lists.blocked.example/lookup/192.0.2.33"
    text = f"<{TO}>\n    (reason: {link})\n\n   ----- Transcript of session follows -----\n"
    text += f">>> RCPT To:<{TO}>\n<<< {link}\n"
    notice = DAEMON._replace(text=f"{text}550 {status} <{TO}>... User unknown\n")
    reading = read_mail(report(group(TO, "failed", status, f"Diagnostic-Code: SMTP; {link}"), notice=notice), US)[0]
    assert (reading.kind, reading.reason in DEAD_REASONS) == (Kind.BOUNCE_OTHER, False)


OUR_RELAY, THEIR_MX = "relay.poc.example", "mx.mfa.alb.example"
DENIALS = [f"554 5.7.1 <{TO}>: Relay access denied", "550 5.7.1 Unable to relay", "553 5.7.1 Relaying denied"]
NO_SMTPUTF8 = "550 SMTPUTF8 is required, but was not offered by host"


def reported_by(host: str, words: str, *more: str) -> Reading:
    lines = (f"Diagnostic-Code: smtp; {words}", *more)
    raw = report(group(TO, "failed", "5.0.0", *lines), notice=DAEMON._replace(text="It could not be sent."))
    return read_mail(re.sub(rb"Reporting-MTA: [^\n]*", b"Reporting-MTA: dns; " + host.encode(), raw), US)[0]


@pytest.mark.parametrize("host", [OUR_RELAY, "poc.example", "smtp.provider.example"])
@pytest.mark.parametrize("words", DENIALS)
def test_relaying_that_is_denied_at_our_own_door_is_ours(words: str, host: str) -> None:
    assert reported_by(host, words).reason is Reason.OUR_SENDER
    assert reported_by(host, words, f"Remote-MTA: dns; {OUR_RELAY}").reason is Reason.OUR_SENDER


@pytest.mark.parametrize("words", [*DENIALS, f"{NO_SMTPUTF8} {THEIR_MX}[192.0.2.7]"])
def test_what_a_server_of_the_contact_denies_is_not_ours(words: str) -> None:
    assert reported_by(OUR_RELAY, words, f"Remote-MTA: dns; {THEIR_MX}").reason is not Reason.OUR_SENDER
    assert reported_by(THEIR_MX, words).reason is not Reason.OUR_SENDER


def test_our_relay_without_smtputf8_is_ours_however_it_is_told() -> None:
    words = f"{NO_SMTPUTF8} {OUR_RELAY}[192.0.2.7]"
    assert reported_by(OUR_RELAY, words).reason is Reason.OUR_SENDER
    told = DAEMON._replace(text=f"<{TO}>: {words}\n", subject="failure notice")
    assert read_mail(with_mail(told), US)[0].reason is Reason.OUR_SENDER


@pytest.mark.parametrize("words", ["421 4.7.0 too many failures", "421 4.7.0 Too many failures (Tried all MXs)"])
def test_too_many_failures_are_no_policy_whatever_their_code(words: str) -> None:
    assert reported_by(OUR_RELAY, words).reason is Reason.EXPIRED
