"""Bytes become text by whatever their label can truly mean."""

import pytest

from pingcheck.mailreading.mime.charsets import decoded, decoded_text, from_base64, header_text
from pingcheck.mailreading.mime.part import parse


@pytest.mark.parametrize(
    "name", ["punycode", "-punycode", "PUNYCODE", "idna-", "unicode_escape", "unicode escape", "x" * 99]
)
def test_what_transforms_is_no_character_set_by_any_of_its_names(name: str) -> None:
    assert decoded(b"bcher-kva \\u0041", name) == "bcher-kva \\u0041"


def test_halves_of_characters_that_could_not_be_stored_are_left_out() -> None:
    assert decoded(b"a+2AA-b", "utf-7") == "ab"


def test_a_header_may_name_many_character_sets_and_only_so_many_are_looked_for() -> None:
    assert header_text("=?utf-8?q?a?= =?iso-8859-1?q?=E9?= =?x?q?b?=") == "aéb"
    assert header_text("=?x?q?a?= " * 1000).count("=?") == 1000 - 200


def test_base64_is_decoded_whatever_stands_between_its_letters() -> None:
    assert from_base64(b"UmVj!\n ZWl\xff2ZWQu") == b"Received."


WRITTEN = [
    ("koi8_r", "Получили ваше сообщение, спасибо. Контактные данные верны."),
    ("cp1251", "Получили ваше сообщение, спасибо. Контактные данные верны."),
    ("cp866", "Получили ваше сообщение, спасибо. Контактные данные верны."),
    ("cp1256", "تم استلام رسالتكم، شكراً لكم. بيانات الاتصال صحيحة."),
    ("iso8859_6", "تم استلام رسالتكم، شكرا لكم. بيانات الاتصال صحيحة."),
    ("gbk", "您好，邮件已收到，谢谢。联系方式没有变化。"),
    ("big5", "您好，郵件已收到，謝謝。聯絡方式沒有變化。"),
    ("shift_jis", "メールを受け取りました。ありがとうございます。連絡先は変わりません。"),
    ("euc_jp", "メールを受け取りました。ありがとうございます。連絡先は変わりません。"),
    ("euc_kr", "메일을 잘 받았습니다. 감사합니다. 연락처는 변경되지 않았습니다."),
    ("cp1253", "Λάβαμε το μήνυμά σας, ευχαριστούμε. Τα στοιχεία είναι σωστά."),
    ("cp1255", "קיבלנו את ההודעה שלכם, תודה. פרטי הקשר נכונים."),
    ("cp874", "ได้รับข้อความแล้ว ขอบคุณ ข้อมูลติดต่อถูกต้อง"),
    ("utf_8", "Получили ваше сообщение, спасибо. Контактные данные верны."),
]
SHORT = [
    ("koi8_r", "Получено"),
    ("gbk", "收到"),
    ("euc_kr", "받았습니다"),
    ("shift_jis", "受領しました"),
    ("cp1256", "تم الاستلام"),
]
LATIN = "Bien reçu, merci à vous. Les coordonnées ont été vérifiées par Zoé Müller."


@pytest.mark.parametrize("label", ["", "us-ascii", "iso-8859-1", "windows-1252", "utf-8", "x-nonsense", "8bit"])
@pytest.mark.parametrize(("charset", "words"), [*WRITTEN, *SHORT])
def test_a_text_without_a_true_label_becomes_readable_words(charset: str, words: str, label: str) -> None:
    mail = f"Subject: Re: x\nContent-Type: text/plain; charset={label}\n\nHello,\n".encode() + words.encode(charset)
    assert parse(mail).text == f"Hello,\n{words}"


@pytest.mark.parametrize(("charset", "words"), WRITTEN)
def test_a_true_label_is_believed(charset: str, words: str) -> None:
    assert decoded_text(words.encode(charset), charset.replace("_", "-")) == words


@pytest.mark.parametrize("charset", ["iso-8859-5", "koi8-u", "mac-cyrillic", "cp855"])
def test_rarer_sets_are_believed_too(charset: str) -> None:
    assert decoded_text("Получили ваше сообщение".encode(charset), charset) == "Получили ваше сообщение"


@pytest.mark.parametrize("label", ["", "iso-8859-1", "windows-1252", "us-ascii", "x-nonsense"])
def test_western_words_stay_western(label: str) -> None:
    for words in (LATIN, "Reçu", "Été", "Ärger für Größe", "“Received” – £5 …"):
        assert decoded_text(words.encode("cp1252"), label if "–" not in words else "") == words


def test_a_sample_shows_the_character_set_of_a_long_text() -> None:
    words = "Получено, спасибо. " * 20_000
    assert decoded_text(b"> quoted\n" * 5_000 + words.encode("koi8_r")).endswith(words)
    assert isinstance(decoded_text(bytes(range(256)) * 1_000, "iso-8859-1"), str)
