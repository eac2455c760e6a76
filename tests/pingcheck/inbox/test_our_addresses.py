"""Which addresses are ours, and in which form they are kept."""

from uuid import UUID

import pytest

from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.inbox.our_addresses import OurAddresses
from tests.cast import SECRET, settings_for

BOUNCE, REPLY = ReturnAddresses([SECRET], "poc.example").both(UUID(int=7))
FORGED = ReturnAddresses(["another secret, also long enough"], "poc.example").bounce(UUID(int=7))
OURS = OurAddresses(settings_for("sqlite:///x.db", inbox_addresses="old@un.example, @old.example"))


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        (BOUNCE, BOUNCE),
        (REPLY.upper(), REPLY),
        (f"<{BOUNCE}>", BOUNCE),
        (BOUNCE.replace("poc.example", "relay.example"), BOUNCE),
        ("Check@POC.example", "check@poc.example"),
        ("secretariat@poc.example", "secretariat@poc.example"),
        ("check+spring@poc.example", "check@poc.example"),
        ("old@un.example", "old@un.example"),
        ("Anybody+x@old.example", "anybody+x@old.example"),
    ],
)
def test_ours_in_one_form(address: str, kept: str) -> None:
    assert OURS.as_ours(address) == kept


@pytest.mark.parametrize(
    "address",
    [
        FORGED,
        BOUNCE[:-20] + "@poc.example",
        "b-abc@poc.example",
        "anybody@poc.example",
        "check@un.example",
        "check",
        "",
        "@",
        "@poc.example",
    ],
)
def test_any_other_is_not(address: str) -> None:
    assert OURS.as_ours(address) is None
