"""A person who writes about absences, bounces or tickets is a person."""

import re
from pathlib import Path

import pytest

from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind, Reason
from tests.pingcheck.mailreading.people import LETTERS, OUTLOOK, PEOPLE, QUOTED, letter
from tests.pingcheck.mailreading.shapes import MESSAGE_ID, ORIGINAL, TO, US

REPLIES = Path(__file__).parents[2] / "corpora" / "replies"
SUBJECTS = (
    "Re: Communication check PC-2026-01",
    "RE: [EXT] Communication check",
    "رد: اختبار",
    "回复: 通信检查",
    "Ynt: kontrol",
    "AW: WG: Re: x",
)


@pytest.mark.parametrize(("name", "text"), PEOPLE, ids=[name for name, _ in PEOPLE])
@pytest.mark.parametrize("below", ["", QUOTED, OUTLOOK], ids=["bare", "quoted", "outlook"])
def test_a_person_is_not_taken_for_a_machine(name: str, text: str, below: str) -> None:
    for subject in SUBJECTS:
        readings = read_mail(letter(subject, text + below))
        assert [(one.kind, one.recipient, one.message) for one in readings] == [(Kind.ANSWER, TO, MESSAGE_ID)]


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Automatic reply: Communication check",
        "Re: Undeliverable: Communication check",
        "RE: Out of office",
        "Re: [Ticket#4711] Communication check",
        "Re: Delivery Status Notification (Failure)",
        "Fwd: Communication check",
        "Communication check",
        "",
    ],
)
def test_behind_re_a_machine_s_subject_is_a_person_s(subject: str) -> None:
    reading = read_mail(letter(subject, "Received, thank you.\n\nArben Hoxha"))[0]
    assert (reading.kind, reading.text.split("\n")[0]) == (Kind.ANSWER, "Received, thank you.")


def test_all_that_a_person_wrote_is_handed_on_with_what_is_quoted() -> None:
    text = f"-----Original Message-----\n{ORIGINAL}\n\nReceived, below your mail."
    assert read_mail(letter("Re: Communication check", text))[0].text.strip() == text


def test_what_exchange_and_its_rules_put_on_a_mail_makes_no_machine_of_its_writer() -> None:
    for header in (
        "X-Auto-Response-Suppress: DR, OOF, AutoReply",
        "X-MS-Exchange-Inbox-Rules-Loop: check@poc.example",
        "Auto-Submitted: auto-forwarded",
        "X-Loop: check@poc.example",
        "List-Id: <check.poc.example>\nPrecedence: list",
    ):
        for name, text in PEOPLE:
            assert read_mail(letter("[EXTERNAL] Re: Communication check", text, header))[0].kind is Kind.ANSWER, name


def test_the_postmaster_is_a_person_too() -> None:
    text = "Received. Your first message was rejected by our filter and could not be delivered; this is mended."
    for sender in (f"Postmaster <postmaster@{TO.partition('@')[2]}>", f"System Administrator <{TO}>"):
        assert read_mail(letter("Re: Communication check", text, sender=sender))[0].kind is Kind.ANSWER


def test_a_report_that_somebody_shows_us_in_a_reply_is_not_about_them() -> None:
    text = f"Received. But my answer came back:\n\n> Final-Recipient: rfc822; {TO}\n> Action: failed\n> Status: 5.1.1\n"
    assert read_mail(letter("Re: Communication check", text))[0].kind is Kind.ANSWER
    assert read_mail(letter("Fwd: Undeliverable: Communication check", text))[0].kind is Kind.BOUNCE_DEAD


def test_under_a_new_subject_too_who_tells_of_another_s_absence_is_a_person() -> None:
    text = "Thank you for your message. The Minister is currently travelling and will revert upon return."
    assert read_mail(letter("Communication check", text))[0].kind is Kind.ANSWER


def test_a_reply_by_way_of_a_list_is_a_reply_and_a_newsletter_is_not() -> None:
    listed = ("List-Id: <cert.mfa.example>", "Precedence: list")
    assert read_mail(letter("Re: Communication check", "Received.", *listed))[0].kind is Kind.ANSWER
    newsletter = (
        b"From: news@shop.example\nTo: check@poc.example\nSubject: Offers\n"
        b"List-Unsubscribe: <https://x.example>\n\nBuy.\n"
    )
    assert read_mail(newsletter)[0].kind is Kind.OTHER


def test_our_own_mail_in_the_attachment_makes_no_notice_of_it() -> None:
    mail = (
        f"From: {TO}\nTo: check@poc.example\nSubject: Re: Communication check\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="p"\n\n--p\nContent-Type: text/plain\n\n'
        "It was not delivered to my inbox, "
        f"but to spam. Received now.\n--p\nContent-Type: message/rfc822\n\n{ORIGINAL}\n--p--\n"
    )
    reading = read_mail(mail.encode())[0]
    assert (reading.kind, reading.message) == (Kind.ANSWER, MESSAGE_ID)


def written_replies() -> list[tuple[str, str]]:
    """Whatever the conversation's own corpus holds, without the mails that it quotes."""
    blocks = [
        block
        for file in sorted(REPLIES.glob("development.*.txt"))
        for block in file.read_text("utf-8").split("\n=== ")[1:]
    ]
    return [
        (block.partition("\n")[0], re.sub(r"\{\{.{0,2}mail.?\}\}", "> our mail", block.partition("\n")[2]))
        for block in blocks
    ]


def test_no_reply_of_the_conversation_s_corpus_is_taken_for_a_machine() -> None:
    replies = written_replies()
    assert len(replies) > 200
    for name, text in replies:
        kind = "html" if "</" in text else "plain"
        assert read_mail(letter("Re: Communication check", text, kind=kind))[0].kind is Kind.ANSWER, name


@pytest.mark.parametrize(("subject", "text"), LETTERS)
def test_who_writes_of_his_own_accord_about_undelivered_mail_is_a_person(subject: str, text: str) -> None:
    mail = f"Return-Path: <{TO}>\nFrom: {TO}\nTo: {US}\nSubject: {subject}\n\n{text}\n"
    assert read_mail(mail.encode(), US)[0].kind is Kind.ANSWER


@pytest.mark.parametrize("text", ["Received.", "Your message was successfully delivered to the recipient.", "Yes."])
@pytest.mark.parametrize(
    "name",
    [
        "postmaster",
        "MAILER-DAEMON",
        "noreply",
        "no-reply",
        "no_reply",
        "do-not-reply",
        "bounce",
        "bounces+42",
        "listserv",
    ],
)
def test_nothing_that_comes_in_a_machine_s_name_counts_surely(name: str, text: str) -> None:
    for mail in (
        letter("Re: Communication check", text, sender=f"{name}@mfa.alb.example"),
        letter("Re: Communication check", text, f"Return-Path: <{name}@mfa.alb.example>"),
    ):
        [reading] = read_mail(mail, US)
        assert reading.kind is not Kind.ANSWER or reading.reason is Reason.MARKED_AUTOMATIC


@pytest.mark.parametrize("name", ["support", "noreen.replyson", "bouncer", "post.master", "cert"])
def test_a_name_like_a_machine_s_is_a_person_s(name: str) -> None:
    [reading] = read_mail(letter("Re: Communication check", "Received.", sender=f"{name}@mfa.alb.example"), US)
    assert (reading.kind, reading.reason) == (Kind.ANSWER, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Your message was successfully delivered to the recipient.", Reason.ACKNOWLEDGEMENT),
        ("Your message has been delivered.", Reason.ACKNOWLEDGEMENT),
        ("Yes, your message has been delivered.", None),
        ("Received, thank you.", None),
    ],
)
def test_words_of_a_delivery_are_a_formal_acknowledgement(text: str, reason: Reason | None) -> None:
    assert read_mail(letter("Re: Communication check", text), US)[0].reason is reason
