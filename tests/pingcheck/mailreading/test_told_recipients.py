"""Notices that tell in words, or in a file, whom they are about: each recipient has its own reason."""

import pytest

from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind
from tests.pingcheck.mailreading.shapes import TO, US

DEAD, OTHER = Kind.BOUNCE_DEAD, Kind.BOUNCE_OTHER
POC, ALTERNATE = "poc@mfa.example", "alternate@mfa.example"
REPORT = """\
Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; poc@mfa.example
Action: failed
Status: 5.1.1
"""


def notice(text: str, content_type: str = "text/plain", **fields: str) -> bytes:
    header = {
        "From": "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>",
        "To": US,
        "Subject": "failure notice",
        "Content-Type": content_type,
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }
    return ("".join(f"{name}: {value}\n" for name, value in header.items()) + "\n" + text).encode()


def found(mail: bytes) -> list[tuple[str, Kind]]:
    return [(reading.recipient, reading.kind) for reading in read_mail(mail, US)]


@pytest.mark.parametrize(
    ("text", "poc", "alternate"),
    [
        (f"The following failed:\n<{POC}>: 550 User unknown\n<{ALTERNATE}>: 552 mailbox full\n", DEAD, OTHER),
        (f"User unknown:\n  {POC}\nMailbox full:\n  {ALTERNATE}\n", DEAD, OTHER),
        (f"Mailbox full:\n\n  {POC}\n\nUser unknown:\n\n  {ALTERNATE}\n", OTHER, DEAD),
        (f"These addresses failed, since there is no such user:\n\n  {POC}\n  {ALTERNATE}\n", DEAD, DEAD),
        (f"No such user was found for one of:\n  {POC}\n550 refused\n  {ALTERNATE}\n552 over quota\n", OTHER, OTHER),
        (
            f"""\
   ----- The following addresses had permanent fatal errors -----
<{POC}>
<{ALTERNATE}>

   ----- Transcript of session follows -----
>>> RCPT To:<{POC}>
<<< 550 5.7.1 blocked by policy
550 5.1.1 <{POC}>... User unknown
>>> RCPT To:<{ALTERNATE}>
<<< 552 5.2.2 mailbox full
554 5.0.0 <{ALTERNATE}>... Service unavailable
""",
            OTHER,
            OTHER,
        ),
    ],
)
def test_each_of_two_has_its_own_reason(text: str, poc: Kind, alternate: Kind) -> None:
    assert found(notice(text)) == [(POC, poc), (ALTERNATE, alternate)]


@pytest.mark.parametrize(
    "part",
    [
        f'Content-Type: text/plain; name="details.txt"\nContent-Disposition: attachment\n\n{REPORT}',
        f'Content-Type: application/octet-stream; name="details.txt"\n\n{REPORT}',
        "Content-Type: message/delivery-status\n\n" + REPORT.replace("rfc822; ", 'rfc822; "The Officer" <') + ">",
        "Content-Type: message/delivery-status\n\n" + REPORT.replace("poc@", "SMTP:poc@"),
        "Content-Type: message/delivery-status\n\n" + REPORT.replace("failed", "Failure"),
    ],
)
def test_a_report_is_found_however_a_gateway_attached_it(part: str) -> None:
    body = f"--b\n\nYour mail was not delivered.\n\n--b\n{part}\n--b--\n"
    assert found(notice(body, "multipart/mixed; boundary=b"))[0] == (POC, DEAD)


def test_a_gateway_s_notice_around_the_one_that_it_passes_on_says_nothing_of_its_own() -> None:
    inner = "From: MAILER-DAEMON@mx.mfa.example\nContent-Type: message/delivery-status\n\n" + REPORT
    body = f"--b\n\nThis e-mail is confidential.\n\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n"
    assert found(notice(body, "multipart/mixed; boundary=b", From="postmaster@gateway.example")) == [(POC, DEAD)]


def test_names_without_a_host_are_at_the_host_that_reports_them() -> None:
    text = "Sorry. Your mail to the following recipients could not be delivered:\n\tofficer\n\tduty.desk\n"
    assert found(notice(text)) == [("officer@relay.example", OTHER), ("duty.desk@relay.example", OTHER)]


def test_our_own_header_as_a_notice_tells_it_is_not_whom_it_is_about() -> None:
    text = f"Your message\n\n  To:      list@un.example\n  Subject: Check\n\ndid not reach:\n\n{TO}\n  User unknown\n"
    assert found(notice(text)) == [(TO, DEAD)]
    gateway = f"did not reach:\n\nc=US;a= ;p=MFA;dda:SMTP={TO}; on Mon\n  The recipient name is not recognized\n"
    assert found(notice(gateway)) == [(TO, DEAD)]


@pytest.mark.parametrize("sender", ["MAILER-DAEMON@x.example", "", "<>", "postmaster@x.example"])
def test_in_a_language_that_nobody_here_reads_a_mail_system_is_still_one(sender: str) -> None:
    mail = notice(f"Tsis tau xa: {TO}\n", From=sender, Subject="Tsis tau", Return_Path="<>")
    assert found(mail) == [(TO, OTHER)]


def test_a_postmaster_whom_one_can_answer_may_be_a_person() -> None:
    mail = notice(f"Please write to {TO} from now on.\n", From="postmaster@x.example", Subject="Re: Check")
    assert read_mail(mail, US)[0].kind is Kind.ANSWER
