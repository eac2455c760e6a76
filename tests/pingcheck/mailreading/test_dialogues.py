"""Who said it, to whom, and when: the far end's words before others', each recipient's own before the next one's."""

import pytest

from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind, Reason
from tests.pingcheck.mailreading.reasons_abroad import ALIVE_IN, GONE_IN
from tests.pingcheck.mailreading.shapes import DAEMON, TO, US, alone, group, report

A, B, C = "a.first@north.example", "b.second@south.example", "c.third@east.example"
DEAD, OTHER = Kind.BOUNCE_DEAD, Kind.BOUNCE_OTHER


def kinds(text: str) -> dict[str, Kind]:
    return {one.recipient: one.kind for one in read_mail(alone(DAEMON._replace(text=text)), US)}


NO_HOST = {
    "nxdomain": "DNS failure 4711: type 'mx' query for mfa.alb.example gave NXDOMAIN",
    "in a sentence": "There is no domain of the name mfa.alb.example, authoritative answer: domain not found",
    "gmail": "DNS Error: DNS type 'mx' lookup of mfa.alb.example responded with code NXDOMAIN Domain name not found",
    "postfix": "Host or domain name not found. Name service error for name=mfa.alb.example type=A: Host not found",
    "null mx, exim": "an MX or SRV record indicated no SMTP service",
    "null mx, in words": "the domain's MX record says that it has no mail service",
    "null mx, postfix": "Domain mfa.alb.example does not accept mail (nullMX)",
    "null mx, code": "550 5.1.10 Recipient address has null MX",
    "null mx, domain": "this domain does not receive any mail",
    "sendmail": "Host unknown (Name server: mfa.alb.example: host not found)",
    "old sendmail": "550 Host unknown (Authoritative answer from name server)",
}
NOT_NOW = {
    "try again": "Host or domain name not found. Name service error for name=mfa.example: Host not found, try again",
    "servfail": "DNS Error: lookup of mfa.alb.example responded with code SERVFAIL",
    "timed out": "DNS lookup of mfa.alb.example timed out",
}


@pytest.mark.parametrize("status", ["4.0.0", "5.0.0", "4.4.0", "5.4.0", "5.4.4", "5.1.2"])
@pytest.mark.parametrize("words", NO_HOST.values(), ids=NO_HOST)
def test_a_domain_that_is_gone_is_dead_whatever_code_nobody_bettered(words: str, status: str) -> None:
    fields = group(TO, "failed", status, f"Diagnostic-Code: smtp; {words}")
    reading = read_mail(report(fields, notice=DAEMON), US)[0]
    assert (reading.kind, reading.reason) == (DEAD, Reason.NO_SUCH_HOST)


@pytest.mark.parametrize("words", NO_HOST.values(), ids=NO_HOST)
def test_so_it_is_where_only_words_say_it(words: str) -> None:
    assert kinds(f"The following address failed:\n\n  {TO}\n    {words}\n") == {TO: DEAD}


@pytest.mark.parametrize("status", ["4.0.0", "5.0.0", "4.4.3"])
@pytest.mark.parametrize("words", NOT_NOW.values(), ids=NOT_NOW)
def test_name_servers_that_did_not_answer_say_nothing_of_a_domain(words: str, status: str) -> None:
    reading = read_mail(report(group(TO, "failed", status, f"Diagnostic-Code: smtp; {words}"), notice=DAEMON), US)[0]
    assert reading.kind is OTHER


TRANSCRIPT = f"""\
   ----- Transcript of session follows -----
While talking to mx.north.example:
>>> MAIL From:<{US}>
<<< 501 <{US}>... mail from 192.0.2.33 is not allowed here
554 <{A}>... Remote protocol error
550 south.example (smtp)... 550 Host unknown
554 <{B}>... 550 Host unknown (Authoritative answer from name server)
While talking to mx.east.example:
>>> RCPT To:<{C}>
<<< 550 <{C}>... User unknown
550 <{C}>... User unknown
"""
LISTS = {
    "transcript": (TRANSCRIPT, {A: OTHER, B: DEAD, C: DEAD}),
    "transcript, mixed": (
        f">>> RCPT To:<{A}>\n<<< 552 over quota\n554 5.0.0 <{A}>... Service unavailable\n"
        f">>> RCPT To:<{B}>\n<<< 550 No such user\n550 5.1.1 <{B}>... User unknown\n",
        {A: OTHER, B: DEAD},
    ),
    "a line for each": (
        f"{A} Wrong Address, CODE :550, CODE :5.2.1 <{A}>... No such person\n"
        f"{B} Wrong Address, CODE :550, CODE :5.2.2 <{B}>... Over quota\n",
        {A: DEAD, B: OTHER},
    ),
    "codes first": (f"550 5.1.1 <{A}>... User unknown\n552 5.2.2 <{B}>... Mailbox full\n", {A: DEAD, B: OTHER}),
    "code behind": (f"{A}  550 no such user\n{B}  452 4.2.2 mailbox full\n{C}  550 user unknown\n",
                    {A: DEAD, B: OTHER, C: DEAD}),
    "labelled": (
        f"Recipient: {A}\nCommand: RCPT TO\nResponse: 550 No such user\n\n"
        f"Recipient: {B}\nCommand: RCPT TO\nResponse: 552 Quota exceeded\n",
        {A: DEAD, B: OTHER},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_each_of_several_has_a_reason_of_its_own(text: str, expected: dict[str, Kind]) -> None:
    assert kinds(f"The following addresses had permanent fatal errors:\n\n{text}") == expected


PIPELINED = f"""\
   ----- The following addresses had permanent fatal errors -----
<{TO}>

   ----- Transcript of session follows -----
... while talking to mx.mfa.alb.example.:
>>> DATA
<<< 550 {{reply}}
550 5.1.1 <{TO}>... User unknown
{{rest}}
"""


@pytest.mark.parametrize(
    ("reply", "rest", "kind"),
    [
        (f"<{TO}>: User unknown", "", DEAD),
        ("User unknown", "<<< 503 5.0.0 Need RCPT (recipient)", DEAD),
        ("User unknown", "<<< 554 no valid recipients", DEAD),
        ("User unknown, or the content was refused", "", OTHER),
    ],
)
def test_a_reply_printed_below_data_may_be_rcpt_s(reply: str, rest: str, kind: Kind) -> None:
    text = PIPELINED.replace("{reply}", reply).replace("{rest}", rest).replace("550 5.1.1 <", "554 5.0.0 <")
    assert kinds(text.replace("... User unknown\n<<<", "... Service unavailable\n<<<")) == {TO: kind}


@pytest.mark.parametrize(
    ("label", "kind"), [("Command: RCPT TO", DEAD), ("command: DATA", OTHER), ("state: DATA", OTHER)]
)
def test_a_label_says_at_which_stage(label: str, kind: Kind) -> None:
    assert kinds(f"Your mail was not delivered.\n\nrecipient: {TO}\n{label}\nresponse: 550 user unknown\n") == {
        TO: kind
    }


@pytest.mark.parametrize(
    "heading",
    ["The following addresses had fatal errors", "Permanent failure", "Delivery has failed", "Undeliverable"],
)
@pytest.mark.parametrize(
    "warning",
    [
        "THIS IS ONLY A WARNING.\nYOU NEED NOT SEND YOUR MESSAGE AGAIN.",
        "This is just a warning. You do not need to resend your message.",
        "WARNING ONLY: it will be tried for 4 more day(s).",
        "It will be retried for 3 more days.",
    ],
)
def test_only_a_warning_is_a_delay_below_whatever_heading(heading: str, warning: str) -> None:
    text = f"{heading}\n\n{warning}\n\n[Status: Error, Address: <{TO}>, ResponseCode 421, , Host not reachable.]\n"
    assert kinds(text) == {TO: Kind.DELAYED}


def test_boilerplate_about_what_may_be_does_not_beat_what_was_said() -> None:
    lead = "The destination address was not found, or its server had reasons of its own.\n\n"
    text = f"    Recipient: <{TO}>\n    >>> RCPT TO:<{TO}>\n    <<< 550 T-77 Xyzzy of the fourth kind\n"
    assert kinds(lead + text) == {TO: OTHER}


def test_what_the_delivering_program_says_beats_what_the_other_made_of_it() -> None:
    text = f"""\
   ----- The following addresses had permanent fatal errors -----
<{TO}>

   ----- Transcript of session follows -----
deliver.local: no user of that name: duty.officer
554 <{TO}>... Service unavailable
"""
    assert kinds(text) == {TO: DEAD}
    fields = f"\nReporting-MTA: dns; mail.example\n\nFinal-Recipient: RFC822; <{TO}>\nAction: failed\nStatus: 5.5.0\n"
    assert kinds(text + fields) == {TO: DEAD}


@pytest.mark.parametrize("code", ["", "550 "])
@pytest.mark.parametrize("language", GONE_IN)
def test_a_reason_is_read_in_many_languages(language: str, code: str) -> None:
    for words in GONE_IN[language]:
        assert kinds(f"<{TO}>:\n    {code}{words}\n") == {TO: DEAD}, words
    for words in ALIVE_IN[language]:
        assert kinds(f"<{TO}>:\n    {code}{words}\n") == {TO: OTHER}, words


@pytest.mark.parametrize("disposition", ["inline", "attachment", 'attachment; filename="details.txt"'])
@pytest.mark.parametrize(("said", "kind"), [("550 5.1.1 user unknown", DEAD), ("552 5.2.2 over quota", OTHER)])
def test_a_second_text_may_hold_the_details(disposition: str, said: str, kind: Kind) -> None:
    mail = (
        f"From: {DAEMON.sender}\nTo: {US}\nSubject: Undelivered mail\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain\n\nYour mail to {TO} could not be delivered. Details are attached.\n"
        f"--b\nContent-Type: text/plain\nContent-Disposition: {disposition}\n\n<{TO}>\n    {said}\n--b--\n"
    )
    assert {one.recipient: one.kind for one in read_mail(mail.encode(), US)} == {TO: kind}
