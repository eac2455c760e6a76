"""Reports made for machines: of delivery with several recipients, of delay and success, of reading, of abuse."""

import pytest

from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind, Reason
from tests.pingcheck.mailreading.shapes import DAEMON, MESSAGE_ID, ORIGINAL, TO, US, group, report


def test_each_recipient_of_a_report_gets_a_reading_of_its_own() -> None:
    readings = read_mail(
        report(
            group("a@mfa.example", "failed", "5.1.1", "Diagnostic-Code: smtp; 550 5.1.1 No such user"),
            group("b@mfa.example", "failed", "5.2.2", "Diagnostic-Code: smtp; 552 5.2.2 Mailbox full"),
            group("c@mfa.example", "delayed", "4.4.1"),
            group("d@mfa.example", "delivered", "2.0.0"),
            group("e@mfa.example", "relayed", "2.0.0"),
            group("f@mfa.example", "failed", "5.0.0", "Diagnostic-Code: smtp; 550 administrative prohibition"),
            notice=DAEMON,
        )
    )
    assert [(one.recipient[0], one.kind, one.reason) for one in readings] == [
        ("a", Kind.BOUNCE_DEAD, Reason.NO_SUCH_MAILBOX),
        ("b", Kind.BOUNCE_OTHER, Reason.MAILBOX_FULL),
        ("c", Kind.DELAYED, Reason.NETWORK),
        ("d", Kind.DELIVERED, Reason.HANDED_ON),
        ("e", Kind.DELIVERED, Reason.HANDED_ON),
        ("f", Kind.BOUNCE_OTHER, Reason.POLICY),
    ]
    assert [one.status for one in readings] == ["5.1.1", "5.2.2", "4.4.1", "2.0.0", "2.0.0", "5.0.0"]
    assert {one.message for one in readings} == {MESSAGE_ID}


def test_recipients_without_a_blank_line_between_them_are_told_apart() -> None:
    readings = read_mail(
        report(group("a@mfa.example") + "\n" + group("b@mfa.example", "failed", "5.2.2"), notice=DAEMON)
    )
    assert [(one.recipient, one.kind) for one in readings] == [
        ("a@mfa.example", Kind.BOUNCE_DEAD),
        ("b@mfa.example", Kind.BOUNCE_OTHER),
    ]


def test_the_address_that_we_wrote_to_goes_before_what_an_alias_made_of_it() -> None:
    entry = "Original-Recipient: rfc822;" + TO + "\n" + group("officer7@internal.example")
    assert read_mail(report(entry, notice=DAEMON))[0].recipient == TO
    assert (
        read_mail(report(group("officer7@internal.example") + "\nOriginal-Recipient: rfc822; " + TO, notice=DAEMON))[
            0
        ].recipient
        == TO
    )


@pytest.mark.parametrize(
    "field",
    [
        f"Final-Recipient: rfc822;<{TO}>",
        f"Final-Recipient: {TO}",
        f"Final-recipient: RFC822 ; {TO}",
        f"FINAL-RECIPIENT: smtp;{TO}",
        f"Original-Recipient: rfc822;{TO.replace('@', '+40')}",
        f"Final-Recipient: utf-8; {TO}",
        "Final-Recipient: x400; /c=al/o=mfa",  # then whom the returned mail went to
        "Final-Recipient: rfc822; @mx.mfa.example",
    ],
)
def test_the_recipient_is_found_however_it_is_written(field: str) -> None:
    readings = read_mail(report(f"{field}\nAction: failed\nStatus: 5.1.1", notice=DAEMON))
    assert [one.recipient for one in readings] == [TO]


def test_the_envelope_id_that_we_gave_comes_back() -> None:
    about = "Original-Envelope-Id: 7c0ffee\nReporting-MTA: dns; relay.example"
    assert read_mail(report(group(), notice=DAEMON, about=about))[0].envelope_id == "7c0ffee"


def test_an_empty_diagnosis_sends_the_reader_to_the_text() -> None:
    words = f"<{TO}>: host mx.mfa.example[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n"
    notice = DAEMON._replace(text=words)
    reading = read_mail(report(group(status="5.0.0") + "\nDiagnostic-Code: smtp;", notice=notice))[0]
    assert (reading.kind, reading.reason) == (Kind.BOUNCE_DEAD, Reason.NO_SUCH_MAILBOX)


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "MAILER-DAEMON@relay.example",
            "Delayed Mail (still being retried)",
            f"<{TO}>: connect to mx: Connection timed out\nYour message will be retried; you do not need to resend it.",
        ),
        (
            "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>",
            "Warning: could not send message for past 4 hours",
            f"THIS IS A WARNING MESSAGE ONLY\nYOU DO NOT NEED TO RESEND YOUR MESSAGE\n<{TO}>... Deferred: Connection "
            "timed out\nWill keep trying until message is 5 days old",
        ),
        (
            "Mailer-Daemon@relay.example",
            "Warning: message 1abc delayed 24 hours",
            "A message that you sent has not yet been delivered to one or more of its recipients.\n\n"
            f"  {TO}\n    Delay reason: connection timed out\n\nDelivery attempts will continue for some time.",
        ),
        (
            "postmaster@mfa.alb.example",
            "Delivery Status Notification (Delay)",
            f"THIS IS A WARNING MESSAGE ONLY.\nDelivery to the following recipients has been delayed.\n\n       {TO}",
        ),
        (
            "MAILER-DAEMON@yandex.example",
            "Сообщение не доставлено: задержка",
            f"Доставка письма задержана, попытки продолжаются.\n{TO}",
        ),
    ],
)
def test_late_is_not_lost(sender: str, subject: str, text: str) -> None:
    reading = read_mail(f"From: {sender}\nTo: {US}\nSubject: {subject}\n\n{text}\n".encode())[0]
    assert (reading.kind, reading.recipient) == (Kind.DELAYED, TO)


def receipt(disposition: str) -> bytes:
    return (
        f"From: Duty Officer <{TO}>\nTo: {US}\nSubject: Read: Communication check\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="m"\n\n'
        "--m\nContent-Type: text/plain\n\nYour message was displayed.\n"
        "--m\nContent-Type: message/disposition-notification\n\n"
        f"Reporting-UA: mail.mfa.example; Outlook\nOriginal-Recipient: rfc822;{TO}\nFinal-Recipient: rfc822;{TO}\n"
        f"Original-Message-ID: <{MESSAGE_ID}>\nDisposition: {disposition}\n--m--\n"
    ).encode()


@pytest.mark.parametrize(
    ("disposition", "reason"),
    [
        ("manual-action/MDN-sent-manually; displayed", Reason.READ),
        ("automatic-action/MDN-sent-automatically; displayed", Reason.READ),
        ("automatic-action/MDN-sent-automatically; deleted", Reason.NOT_READ),
    ],
)
def test_a_receipt_says_whether_it_was_read_and_is_no_answer(disposition: str, reason: Reason) -> None:
    reading = read_mail(receipt(disposition))[0]
    assert (reading.kind, reading.reason, reading.recipient, reading.message) == (
        Kind.DELIVERED,
        reason,
        TO,
        MESSAGE_ID,
    )


@pytest.mark.parametrize(
    "subject",
    [
        "Read: Communication check",
        "Gelesen: Kommunikationsprüfung",
        "Lu : Vérification",
        "Leído: Comprobación",
        "Letto: Verifica",
        "Прочитано: Проверка связи",
        "已读: 通信检查",
        "開封済み: 通信確認",
    ],
)
def test_a_receipt_of_words_alone(subject: str) -> None:
    mail = (
        f"From: {TO}\nTo: {US}\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\nYour message was read.\n"
    )
    assert read_mail(mail.encode())[0].kind is Kind.DELIVERED


def feedback(kind: str) -> bytes:
    return (
        f"From: <feedback@hoster.example>\nTo: {US}\nSubject: FW: Communication check\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=feedback-report; boundary="f"\n\n'
        "--f\nContent-Type: text/plain\n\nThis is an email abuse report for an email message.\n"
        f"--f\nContent-Type: message/feedback-report\n\nFeedback-Type: {kind}\nUser-Agent: Loop/1.0\nVersion: 1\n"
        f"Original-Rcpt-To: <{TO}>\n--f\nContent-Type: message/rfc822\n\n{ORIGINAL}\n--f--\n"
    ).encode()


def test_a_complaint_names_who_complained_and_of_what() -> None:
    reading = read_mail(feedback("abuse"))[0]
    assert (reading.kind, reading.recipient, reading.message) == (Kind.COMPLAINT, TO, MESSAGE_ID)
    assert read_mail(feedback("abuse").replace(f"Original-Rcpt-To: <{TO}>\n".encode(), b""))[0].recipient == TO


def test_a_report_on_our_signatures_is_no_complaint() -> None:
    assert read_mail(feedback("auth-failure"))[0].kind is Kind.OTHER
