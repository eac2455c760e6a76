"""Mails taken apart, however badly they were made."""

import base64

import pytest

from pingcheck.mailreading.mime.mail_content import content_of
from pingcheck.mailreading.mime.part import parse

WORDS = "Получено, спасибо. 收到。 تم"


@pytest.mark.parametrize(
    ("charset", "label", "words"),
    [
        ("utf-8", "utf-8", WORDS),
        ("utf-8", "us-ascii", WORDS),
        ("utf-8", "x-unknown", WORDS),
        ("utf-8", "", WORDS),
        ("utf-8-sig", "iso-8859-1", WORDS),
        ("utf-16", "utf-16", WORDS),
        ("utf-16-le", "utf-16", "Received, thank you"),
        ("koi8-r", "KOI8-R", "Получено"),
        ("cp1251", "windows-1251", "Получено"),
        ("cp1256", "windows-1256", "تم الاستلام"),
        ("gb18030", "gb2312", "收到，谢谢"),
        ("big5", "big5", "收到"),
        ("iso-2022-jp", "iso-2022-jp", "受け取りました"),
        ("iso-2022-jp", "us-ascii", "受け取りました"),
        ("cp932", "shift_jis", "受け取りました"),
        ("euc-kr", "ks_c_5601-1987", "받았습니다"),
        ("latin-1", "utf-8", "Reçu, merci à vous, c'est bien arrivé"),
        ("latin-1", "rot13", "Reçu"),
        ("latin-1", "unicode_escape", "Reçu"),
    ],
)
def test_words_are_words_whatever_their_label_says(charset: str, label: str, words: str) -> None:
    body = base64.encodebytes(words.encode(charset))
    mail = (
        f"Subject: x\nContent-Type: text/plain; charset={label}\nContent-Transfer-Encoding: base64\n\n".encode() + body
    )
    assert parse(mail).text.strip() == words


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        ("=?utf-8?B?0J/RgNC+0LLQtdGA0LrQsA==?=", "Проверка"),
        ("=?utf-8?b?0J/RgNC+0LLQtdGA0Lo=?=\n =?UTF-8?Q?=D0=B0_1?=", "Проверка 1"),
        ("=?utf-8*ru?Q?=D0=B0?= x", "а x"),
        ("=?x-nobody?Q?abc?=", "abc"),
        ("=?utf-8?B?!!!?=", ""),
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("=?iso-8859-1?Q?R=E9ponse?= automatique", "Réponse automatique"),
        ("Réponse", "Réponse"),
    ],
)
def test_a_header_s_words_are_decoded_or_left(raw: str, subject: str) -> None:
    assert parse(f"Subject: {raw}\nTo: a@b.example\n\nx".encode()).header("subject") == subject


def test_line_ends_of_any_kind_and_an_envelope_line_on_top() -> None:
    for end in ("\n", "\r\n", "\r"):
        mail = end.join(("From someone Mon Mar  2 09:00:00 2026", "Subject: a", "\tb", "", "one", "two", "")).encode()
        part = parse(mail)
        assert (part.header("subject"), part.text) == ("a b", "one\ntwo\n")


def test_a_mail_that_lost_its_header_is_all_text() -> None:
    assert parse(b"just some words\nand more").text == "just some words\nand more"
    assert parse(b"").fields == ()


def test_a_line_that_is_no_header_does_not_hide_those_below_it() -> None:
    part = parse(b"From: a@b.example\nnonsense here\nSubject: yes\n\nwords")
    assert (part.header("subject"), part.text) == ("yes", "words")


def test_a_header_that_runs_into_its_body_is_parted_from_it() -> None:
    part = parse(b"From: a@b.example\nSubject: yes\nDear all,\nthis is\nsome text\nof mine\nand more")
    assert part.header("subject") == "yes"
    assert "some text" in part.text


@pytest.mark.parametrize(
    "parameters",
    [
        'boundary="b1"',
        "boundary=b1",
        "BOUNDARY = b1 ; x=y",
        'boundary*0="b"; boundary*1="1"',
        "boundary*=utf-8''b1",
        "boundary=other",
        "",
    ],
)
def test_the_parts_are_found_by_whatever_boundary_there_is(parameters: str) -> None:
    mail = (
        f"Content-Type: multipart/mixed; {parameters}\n\npreamble\n--b1\nContent-Type: text/plain\n\none\n"
        "--b1\nContent-Type: text/html\n\n<p>two</p>\n--b1--\nafter"
    )
    part = parse(mail.encode())
    assert [piece.content_type for piece in part.parts] == ["text/plain", "text/html"]
    assert part.parts[0].text.strip() == "one"


def test_html_is_read_where_there_is_no_plain_text() -> None:
    mail = (
        "Content-Type: multipart/alternative; boundary=b\n\n"
        "--b\nContent-Type: text/html; charset=utf-8\n\n<div>Reçu &amp; lu</div>\n--b--"
    )
    assert content_of(parse(mail.encode())).text.strip() == "Reçu & lu"
    bare = "Content-Type: text/plain\n\n<html><body>Received</body></html>"
    assert content_of(parse(bare.encode())).text.strip() == "Received"


def test_words_of_every_part_are_kept_and_of_alternatives_only_one() -> None:
    mail = (
        "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: multipart/alternative; boundary=a\n\n"
        "--a\nContent-Type: text/plain\n\nReceived.\n--a\nContent-Type: text/html\n\n<p>Received.</p>\n--a--\n"
        "--m\nContent-Type: text/html\n\n<p>Confidential.</p>\n--m--\n"
    )
    assert content_of(parse(mail.encode())).whole.split() == ["Received.", "Confidential."]


def test_a_broken_base64_gives_what_can_be_had() -> None:
    body = base64.b64encode(b"Received, thank you.").decode()
    mail = f"Content-Transfer-Encoding: base64\n\n{body[:10]} \n!{body[10:-3]}".encode()
    assert parse(mail).text.startswith("Received, thank")
