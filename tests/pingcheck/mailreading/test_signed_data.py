"""Opaque S/MIME is opened for its text, however its bytes are cut and whatever its type is called."""

import base64
import struct
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.mailreading.mime.signed_data import CryptographicType, cryptographic_type, signed_content
from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind, Reason
from tests.pingcheck.mailreading.wordless import ENVELOPED, file, only, together

TEXT = b"Content-Type: text/plain; charset=utf-8\r\n\r\nWe confirm that the check was received.\r\n"
# `openssl cms -sign -nodetach -outform DER -nosmimecap -nocerts`, and the same with -stream -indef.
DER = base64.b64decode(
    "MIIBhQYJKoZIhvcNAQcCoIIBdjCCAXICAQExDTALBglghkgBZQMEAgEwYwYJKoZIhvcNAQcBoFYEVENvbnRlbnQtVHlwZTogdGV4dC9wbGFpbjsg"
    "Y2hhcnNldD11dGYtOA0KDQpXZSBjb25maXJtIHRoYXQgdGhlIGNoZWNrIHdhcyByZWNlaXZlZC4NCjGB+DCB9QIBATAkMAwxCjAIBgNVBAMMAUQC"
    "FEE8LJFD0q/6kf88kotJuD4Y9gKJMAsGCWCGSAFlAwQCAaBpMBgGCSqGSIb3DQEJAzELBgkqhkiG9w0BBwEwHAYJKoZIhvcNAQkFMQ8XDTI2MTEy"
    "NjE4NDIzNVowLwYJKoZIhvcNAQkEMSIEIEt23s+sStwNvj2QhbcDe579z2rB/Im/plns12E/pguuMAoGCCqGSM49BAMCBEYwRAIgR5o5TbOSBWdA"
    "/KK7zZojVBx4N3Z81OV/wmDkmobYmNYCICBIi3g5uc+A1w2vpPBccplzKc1V6+RJEZeNkT0cCetv"
)
STREAMED = base64.b64decode(
    "MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgARUQ29udGVudC1UeXBlOiB0ZXh0L3BsYWluOyBjaGFy"
    "c2V0PXV0Zi04DQoNCldlIGNvbmZpcm0gdGhhdCB0aGUgY2hlY2sgd2FzIHJlY2VpdmVkLg0KAAAAAAAAMYH5MIH2AgEBMCQwDDEKMAgGA1UEAwwB"
    "RAIUQTwskUPSr/qR/zySi0m4Phj2AokwCwYJYIZIAWUDBAIBoGkwGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYx"
    "MTI2MTg0MjM1WjAvBgkqhkiG9w0BCQQxIgQgS3bez6xK3A2+PZCFtwN7nv3PasH8ib+mWezXYT+mC64wCgYIKoZIzj0EAwIERzBFAiEAgPMozjyx"
    "eK0vaR7cve+SmELngSYa2e1hxXxmjZmCJLMCIHR4KdnLb3/XDHnF+6L28BClMaZF0Q+8fT8FqsHUcBVYAAAAAAAA"
)
# The same without the content, which is sent beside it.
DETACHED = base64.b64decode(
    "MIIBLgYJKoZIhvcNAQcCoIIBHzCCARsCAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYH5MIH2AgEBMCQwDDEKMAgGA1UEAwwBRAIUQTws"
)


def element(tag: int, contents: bytes) -> bytes:
    return bytes([tag, 0x84]) + struct.pack(">I", len(contents)) + contents


def endless(tag: int, contents: bytes) -> bytes:
    """An element whose end is marked, as programs write that do not know the length in advance."""
    return bytes([tag, 0x80]) + contents + b"\x00\x00"


def signed(octets: bytes, make=element) -> bytes:  # type: ignore[no-untyped-def]
    """A signed message around these octets, which are an element themselves."""
    data = element(0x06, bytes.fromhex("2a864886f70d010701"))
    parts = element(0x02, b"\x01") + make(0x31, b"") + make(0x30, data + make(0xA0, octets))
    return make(0x30, element(0x06, CryptographicType.SIGNED.value) + make(0xA0, make(0x30, parts)))  # type: ignore[no-any-return]


def pieces(size: int) -> bytes:
    return b"".join(element(0x04, TEXT[at : at + size]) for at in range(0, len(TEXT), size))


SIGNED = {
    "openssl": DER,
    "openssl, streamed": STREAMED,
    "bouncy castle, pieces": signed(endless(0x24, pieces(7)), endless),
    "pieces of a known length": signed(element(0x24, pieces(9))),
    "pieces in pieces": signed(endless(0x24, element(0x24, pieces(5)[: len(pieces(5))])), endless),
}
TYPES = (
    'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
    "application/x-pkcs7-mime; smime-type=signed-data",
    'application/pkcs7-mime; name="smime.p7m"',
    'application/octet-stream; name="smime.p7m"',
    "application/octet-stream",
    'application/octet-stream; name="SMIME.P7M"',
)


@pytest.mark.parametrize("data", SIGNED.values(), ids=SIGNED.keys())
def test_the_content_is_found_however_it_is_cut(data: bytes) -> None:
    assert cryptographic_type(data) is CryptographicType.SIGNED
    assert signed_content(data) == TEXT


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("data", [DER, STREAMED], ids=["der", "ber"])
def test_what_was_signed_is_read_as_the_mail_s_own_text(kind: str, data: bytes) -> None:
    for raw in (only(file(kind, data)), together([file(kind, data)])):
        reading = read_mail(raw)[0]
        assert (reading.kind, reading.reason) == (Kind.ANSWER, None)
        assert reading.text.strip() == "We confirm that the check was received."


def test_signed_parts_inside_signed_parts_are_opened_as_deep_as_any() -> None:
    inner = DER
    for _ in range(3):
        part = file(TYPES[0], inner).encode()
        inner = signed(element(0x04, part))
    assert read_mail(only(file(TYPES[0], inner)))[0].text.strip() == "We confirm that the check was received."
    for _ in range(30):
        inner = signed(element(0x04, file(TYPES[0], inner).encode()))
    assert read_mail(only(file(TYPES[0], inner)))[0].reason is Reason.ATTACHMENT


@pytest.mark.parametrize("data", [DETACHED, ENVELOPED, b"", b"0", TEXT, DER[:40]], ids=range(6))
def test_what_holds_no_signed_text_gives_none(data: bytes) -> None:
    assert signed_content(data) == b""


@given(st.sampled_from([*SIGNED.values()]), st.integers(0, 400), st.binary(max_size=6))
def test_a_ruin_raises_nothing(data: bytes, at: int, damage: bytes) -> None:
    ruin = data[:at] + damage + data[at + len(damage) :]
    for some in (ruin, ruin[:at], damage):
        signed_content(some)
        cryptographic_type(some)


def test_its_work_grows_with_the_length_alone() -> None:
    heap = b"\x24\x80" * 500_000
    many = signed(endless(0x24, element(0x04, b"x") * 140_000), endless)
    begin = process_time()
    assert signed_content(signed(heap)) == b""
    assert len(signed_content(many)) == 140_000
    signed_content(b"\x30\x80\x06\x80" + heap)
    assert process_time() - begin < 20
