"""What looks like a token is known by its look, in whatever it stands."""

from urllib.parse import quote
from uuid import UUID

import pytest

from pingcheck.accounts.sessions import csrf_token
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.links import LinkKeys
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.runtime.token_guard import HIDDEN, looks_like_a_token, without_tokens

SECRET = ["the secret of the tests, long enough"]
PING = UUID("6f1c2a8e-53b0-4c4e-9d4f-1f0f6b1f7a55")
TOKENS = (
    LinkKeys(SECRET).token(PING),
    CodeKeys(SECRET).code(PING),
    ReturnAddresses(SECRET, "poc.example").bounce(PING),
    csrf_token("x"),
    "A" * 43,  # as a session's
)


@pytest.mark.parametrize("token", TOKENS)
def test_a_token_is_known_however_it_is_escaped(token: str) -> None:
    escaped = "".join(f"%{ord(letter):02x}" for letter in token)
    for written in (token, f"/cases?q={quote(token, safe='')}", f"/sign-in?next={escaped}", quote(escaped)):
        assert looks_like_a_token(written)
    assert without_tokens(f"GET /r/{token} x").replace("@poc.example", "") in {
        f"GET /r/{HIDDEN} x",
        f"GET /r/{HIDDEN}= x",
    }


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/cases?q=Kenya&which=ended",
        f"/exercises/CC-2026-01/pings/{PING}#thread",
        "/sign-in?next=%2Fcases",
        "%",
        "/%zz",
    ],
)
def test_our_own_addresses_are_none(address: str) -> None:
    assert not looks_like_a_token(address)
    assert without_tokens(address) == address
