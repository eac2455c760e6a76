"""What the text of a notice says, decided line by line: replies, stages, advice, and whom it names."""

from datetime import date

import pytest

from pingcheck.mailreading.mime.mail_content import cut_returned
from pingcheck.mailreading.notices.named_recipients import (
    lists_a_recipient,
    named_recipients,
    names_without_host,
    said_of_all,
)
from pingcheck.mailreading.notices.notice_text import remote_replies_in, replies_in, stage_of, without_advice
from pingcheck.mailreading.notices.recipient_sections import sections_about
from pingcheck.mailreading.people.absences import return_date, stand_in
from pingcheck.mailreading.people.dates import latest_date, sent_on
from pingcheck.mailreading.people.reply_parts import unquoted

US = ("check@poc.example",)
APRIL = date(2026, 4, 20)


@pytest.mark.parametrize(
    ("text", "replies"),
    [
        ("550 5.1.1 User unknown", ["550 5.1.1 User unknown"]),
        ("said: 550-No such user\n550 Go away\n\nBye", ["550-No such user 550 Go away", "550 Go away"]),
        ("host 192.0.2.550 [550]", []),
        ("line 550.", []),
    ],
)
def test_a_quoted_reply_is_one_line(text: str, replies: list[str]) -> None:
    assert replies_in(text) == replies


def test_in_a_transcript_the_remote_server_s_words_are_marked() -> None:
    text = ">>> RCPT To:<a@b.example>\n<<< 550 5.1.1 Unknown\n550 5.1.1 <a@b.example>... User unknown"
    assert remote_replies_in(text, "")[0] == ("550 5.1.1 Unknown 550 5.1.1 <a@b.example>... User unknown", "rcpt")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("(in reply to RCPT TO command)", "rcpt"),
        ("in reply to MAIL FROM command", "mail"),
        ("in reply to end of DATA command", "data"),
        ("User unknown", ""),
    ],
)
def test_the_stage_is_told_by_the_text(text: str, stage: str) -> None:
    assert stage_of(text) == stage


def test_advice_is_no_finding() -> None:
    text = "The mailbox may no longer exist. It is full (check that the address is correct)."
    assert without_advice(text).strip() == "It is full  ."


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("<poc@mfa.example>: 550 no\nwrite to help@relay.example", ["poc@mfa.example"]),
        ("Your mail to poc@mfa.example failed", ["poc@mfa.example"]),
        ("For help contact poc@mfa.example", []),
        ("<check@poc.example>:", []),
        ("postmaster@mfa.example says no to mail for poc@mfa.example", ["poc@mfa.example"]),
        ("see mid:poc@mfa.example", []),
    ],
)
def test_a_notice_is_about_whom_it_names_as_a_recipient(text: str, named: list[str]) -> None:
    assert named_recipients(text, never=US) == named


def test_only_a_notice_begins_a_line_with_a_recipient() -> None:
    assert lists_a_recipient("Failed:\n<poc@mfa.example>: unknown")
    assert not lists_a_recipient("Please write to poc@mfa.example instead.")


def test_a_name_without_a_host_is_at_the_reporter_s() -> None:
    assert names_without_host("Unknown recipients:\n  duty\n  poc\n", "postmaster@mfa.example") == [
        "duty@mfa.example",
        "poc@mfa.example",
    ]


def test_each_recipient_has_the_lines_below_its_own_address() -> None:
    text = "a@x.example\nfull\nb@x.example\nunknown"
    everybody = ["a@x.example", "b@x.example"]
    first, second = everybody
    assert sections_about(text, everybody) == {first: f"{first}\nfull", second: f"{second}\nunknown"}
    assert said_of_all(f"Sorry.\n\nNo such users:\n{chr(10).join(everybody)}", everybody) == "No such users:"
    assert said_of_all(text, everybody) == ""


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("It failed.\n--- Below this line is a copy of the message.\n\nFrom: x\nTo: y\n", "It failed.\n"),
        ("It failed.\n\nReceived: from a\nFrom: x\n\nbody", "It failed.\n\n"),
        ("Original message follows nowhere\nnothing", "Original message follows nowhere\nnothing"),
        ("Message-ID: <a@b> was not delivered", "Message-ID: <a@b> was not delivered"),
    ],
)
def test_a_mail_given_back_begins_at_a_separator_or_a_header(text: str, own: str) -> None:
    assert cut_returned(text) == (own, text[len(own) :])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("until 5 May", date(2026, 5, 5)),
        ("back on May 5th, 2026", date(2026, 5, 5)),
        ("2026年5月5日", date(2026, 5, 5)),
        ("٥ مايو ٢٠٢٦", date(2026, 5, 5)),
        ("05.05.2026", date(2026, 5, 5)),
        ("5/4/2026", date(2026, 5, 4)),
        ("4/5/2026", date(2026, 5, 4)),
        ("in January", None),
        ("5 mai 2026", date(2026, 5, 5)),
        ("5. května 2026", date(2026, 5, 5)),
        ("5 maja", date(2026, 5, 5)),
        ("5 травня", date(2026, 5, 5)),
        ("5. toukokuuta 2026", date(2026, 5, 5)),
        ("5 Mayıs 2026", date(2026, 5, 5)),
        ("2026. május 5-én", date(2026, 5, 5)),
        ("5 במאי 2026", date(2026, 5, 5)),
        ("5 พ.ค. 2569", date(2026, 5, 5)),
        ("5 tháng 5 năm 2026", date(2026, 5, 5)),
        ("۵ مه ۲۰۲۶", date(2026, 5, 5)),
        ("5 أيار", date(2026, 5, 5)),
        ("5 ماي", date(2026, 5, 5)),
        ("2026 m. gegužės 5 d.", date(2026, 5, 5)),
        ("5 Μαΐου", date(2026, 5, 5)),
        ("5 मई 2026", date(2026, 5, 5)),
        ("5 Mei 2026", date(2026, 5, 5)),
        ("5 მაისი 2026", date(2026, 5, 5)),
        ("10 days", None),
        ("3 marketing staff", None),
        ("2 decisions", None),
        ("31.02.2026", None),
    ],
)
def test_a_day_is_read_in_the_ways_that_people_write_it(text: str, day: date | None) -> None:
    assert latest_date(text, APRIL) == day


def test_a_date_header_may_be_anything() -> None:
    assert sent_on("Mon, 20 Apr 2026 09:00:00 +0200") == APRIL
    assert sent_on("Mon, 99 Foo 99999") is None


def test_an_absence_tells_the_day_of_return_and_the_stand_in() -> None:
    text = "I was in Rome on 1 May and am back on 5 May. My mail is x@mfa.example; please contact ana@mfa.example."
    assert return_date("Away", text, APRIL) == date(2026, 5, 5)
    assert stand_in(text, never=("x@mfa.example",)) == "ana@mfa.example"
    assert stand_in("Sent by postmaster@mfa.example", never=()) == ""


@pytest.mark.parametrize(
    "below",
    [
        "On 5 May 2026 at 10:00, X wrote:\nold",
        "-----Original Message-----\nFrom: a@b.example\nTo: me\n\nold",
        "From: a@b.example\nSent: Monday, 5 May 2026 10:00\nold",
        "________________________\nFrom: a@b.example\nSent: 5.5.2026 10:00\nold",
    ],
)
def test_above_the_answered_mail_stands_what_is_new(below: str) -> None:
    assert unquoted(f"> quoted\nReceived.\n\n{below}").rstrip("_\n") == "Received."
