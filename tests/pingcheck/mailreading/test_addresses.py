"""Addresses are found in headers, reports and running text, however they are written there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.mailreading.mime.addresses import (
    addresses_in,
    first_address,
    is_role_address,
    names,
    same_mailbox,
    typed_address,
    without_addresses,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write to poc@mfa.example.", ["poc@mfa.example"]),
        ("<poc@mfa.example>, duty@mfa.example; poc@mfa.example", ["poc@mfa.example", "duty@mfa.example"]),
        ("Poc.Duty+1@MFA.Example", ["Poc.Duty+1@mfa.example"]),
        ("请联系zhiban@mfa.example谢谢", ["zhiban@mfa.example"]),
        ("почта@мид.пример", ["почта@мид.пример"]),
        ("'poc@mfa.example'", ["poc@mfa.example"]),
        ('"duty officer"@mfa.example', []),
        ('"duty.officer"@mfa.example', ['"duty.officer"@mfa.example']),
        ("root@[192.0.2.1]", ["root@[192.0.2.1]"]),
        ("SMTP:poc@mfa.example rfc822;duty@mfa.example", ["poc@mfa.example", "duty@mfa.example"]),
        ("@ alone, a@ and @b", []),
    ],
)
def test_addresses_are_found_in_text(text: str, found: list[str]) -> None:
    assert addresses_in(text) == found


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("Duty Officer <poc@mfa.example>", "poc@mfa.example"),
        ('"poc@other.example" <poc@mfa.example>', "poc@mfa.example"),
        ("poc@mfa.example (on duty: x@y.example)", "poc@mfa.example"),
        ("undisclosed-recipients:;", ""),
        ("", ""),
    ],
)
def test_a_header_names_one_address(header: str, address: str) -> None:
    assert first_address(header) == address


@pytest.mark.parametrize(
    ("field", "address"),
    [
        ("rfc822; poc@mfa.example", "poc@mfa.example"),
        ("rfc822;<poc@MFA.example>", "poc@mfa.example"),
        ("rfc822; poc+40mfa.example", "poc@mfa.example"),
        ("utf-8; почта@мид.пример", "почта@мид.пример"),
        ("dns; relay.example", ""),
    ],
)
def test_a_report_s_field_names_one_mailbox(field: str, address: str) -> None:
    assert typed_address(field) == address


@given(st.text(max_size=60), st.sampled_from(["poc@mfa.example", "a+b@c.example"]), st.text(max_size=60))
def test_without_its_addresses_a_text_keeps_its_places(before: str, address: str, behind: str) -> None:
    text = f"{before} {address} {behind}"
    bare = without_addresses(text)
    assert len(bare) == len(text)
    assert address not in bare


def test_capitals_make_no_other_mailbox() -> None:
    assert same_mailbox("Poc@mfa.example", "poc@MFA.example")
    assert names("550 <POC@mfa.example>: unknown", "poc@mfa.example")
    assert not names("550 unknown", "poc@mfa.example")


@pytest.mark.parametrize("address", ["MAILER-DAEMON@x.example", "postmaster@x.example", "no-reply@x.example"])
def test_a_role_address_is_nobody_s(address: str) -> None:
    assert is_role_address(address)
    assert not is_role_address(f"duty-{address}")
