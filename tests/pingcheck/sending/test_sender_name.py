"""The sender's name before its address: in the contact's language, whole, and in short lines."""

from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest

from directory.languages import Language
from pingcheck.sending.wire import Composed
from pingcheck.settings import Settings
from pingcheck.settings.names import SpokenText
from pingcheck.wording.names import names_in
from tests.pingcheck.sending.test_composing import FRAMES, claimed, composed

OWN = SpokenText(en="The secretariat", fr="Le secrétariat", ar="الأمانة")


def from_of(mail: Composed) -> tuple[str, str]:
    """Name and address. Read with the old parser: the new one puts spaces between the encoded words of a name."""
    head = mail.content.partition(b"\r\nTo: ")[0]
    assert all(len(line) <= 78 for line in head.split(b"\r\n"))
    raw = message_from_bytes(head)["From"]
    return parseaddr(raw) if "=?utf-8?" not in raw else parseaddr(_unquoted(raw))


def _unquoted(raw: str) -> str:
    name, _, address = raw.rpartition("<")
    return f"{str(make_header(decode_header(name.strip()))).replace(',', '')} <{address}"


@pytest.mark.parametrize(
    "name",
    ["Секретариат " * 8, "联合国" * 30, 'The "Secretariat", (UN)', "=?utf-8?q?x?=", "Contacts " * 9, "a" * 99],
)
def test_the_senders_name_arrives_as_it_is_in_short_lines(name: str) -> None:
    name = name.strip()
    assert from_of(composed(claimed(), sender_name=SpokenText(en=name))) == (name, "check@poc.example")


@pytest.mark.parametrize("language", list(Language))
def test_the_sender_is_named_in_the_contacts_language(language: Language) -> None:
    official = names_in(Settings(), language).sender
    for of_settings, name in ((OWN, OWN.spoken(language)), (SpokenText(), official)):
        mail = composed(claimed(FRAMES[language]), FRAMES[language], sender_name=of_settings)
        said = from_of(mail)[0]
        assert said == (name if said.isascii() else name.replace(",", ""))
