"""A server's words mean the same in whatever carries them: a report, or the bare texts of Exim, qmail, sendmail."""

from collections.abc import Callable

import pytest

from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import DEAD_REASONS, Kind, Reason
from tests.pingcheck.mailreading.replies import ALIVE, MOVED, NO_HOST, NOBODY_THERE
from tests.pingcheck.mailreading.shapes import DAEMON, TO, US, Notice, alone, group, inline, report, with_mail


def by_postfix(reply: str) -> bytes:
    text = f"<{TO}>: host mx.mfa.example[192.0.2.1] said: {reply} (in reply to RCPT TO\n    command)\n"
    diagnostic = f"Diagnostic-Code: smtp; {reply}"
    return report(group(TO, "failed", "5.0.0", diagnostic), notice=DAEMON._replace(text=text))


def by_exim(reply: str) -> bytes:
    text = (
        "A message that you sent could not be delivered to one or more of its\nrecipients. The following address(es) "
        f"failed:\n\n  {TO}\n    SMTP error from remote mail server after RCPT TO:<{TO}>:\n"
        f"    host mx [192.0.2.1]: {reply}\n"
    )
    return inline("------ This is a copy of the message, including all the headers. ------")(
        Notice("exim", "Mail Delivery System <Mailer-Daemon@h.example>", "Mail delivery failed", text)
    )


def by_qmail(reply: str) -> bytes:
    text = f"Hi. This is the qmail-send program.\n\n<{TO}>:\nRemote host said: {reply}\nGiving up on 192.0.2.1.\n"
    return alone(Notice("qmail", "MAILER-DAEMON@h.example", "failure notice", text))


def by_sendmail(reply: str) -> bytes:
    text = (
        f"   ----- The following addresses had permanent fatal errors -----\n<{TO}>\n    (reason: {reply})\n\n"
        f"   ----- Transcript of session follows -----\n... while talking to mx.:\n>>> RCPT To:<{TO}>\n<<< {reply}\n"
    )
    return with_mail(Notice("sendmail", "Mail Delivery Subsystem <MAILER-DAEMON@h.example>", "Returned mail", text))


KNOWN = [
    *((reply, Reason.NO_SUCH_MAILBOX) for reply in (*NOBODY_THERE, *NO_HOST, *MOVED)),
    *((reply, reason) for reason, replies in ALIVE.items() for reply in replies if reply),
]


@pytest.mark.parametrize("carry", [by_postfix, by_exim, by_qmail, by_sendmail])
@pytest.mark.parametrize(("reply", "reason"), KNOWN)
def test_the_carrier_changes_nothing(carry: Callable[[str], bytes], reply: str, reason: Reason) -> None:
    readings = read_mail(carry(reply), US)
    assert [one.recipient for one in readings] == [TO]
    # A report says that its system gave up; then a "not now" about an unknown user was for good.
    given_up = carry is by_postfix and reply.startswith("450 4.1.1")
    dead = reason in DEAD_REASONS or reason is Reason.UNAVAILABLE or given_up
    assert readings[0].kind is (Kind.BOUNCE_DEAD if dead else Kind.BOUNCE_OTHER)
